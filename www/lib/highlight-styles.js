/** How highlights look on a page that has no styles for them. */

/**
 * Colour, line and its width for each kind, as the page has them; colour is not the only sign. The colours are of middle
 * lightness, because a page may be light or dark and does not always say which.
 *
 * @type {Record<string, [color: string, line: string, width: string]>}
 */
export const LOOKS = {
  per: ["#3b82d8", "solid", "2px"],
  loc: ["#2f9a4a", "double", "1px"],
  org: ["#9a5cd6", "dashed", "2px"],
  event: ["#d0552e", "wavy", "1px"],
  product: ["#cf4a93", "dotted", "3px"],
  norp: ["#1a9494", "solid", "1px"],
  occ: ["#8a8073", "dashed", "1px"],
  date: ["#a87c1a", "dotted", "2px"],
  time: ["#c26a1c", "dotted", "2px"],
  money: ["#75921f", "dotted", "2px"],
  percent: ["#b95f79", "dotted", "2px"],
  quantity: ["#6b80ac", "dotted", "2px"],
  ordinal: ["#8a8073", "dotted", "1px"],
  cardinal: ["#74848d", "dotted", "1px"],
};

/** Marks that lie over the others: of what is chosen, and of a quotation. */
const OVER = [
  "::highlight(aalam-chosen) { background-color: color-mix(in oklab, #3b82d8 35%, transparent) }",
  "::highlight(aalam-quote) { background-color: color-mix(in oklab, #d8b03b 30%, transparent) }",
];

/**
 * Rules for the highlights of every kind. Letters keep their colour, and the line stays clear of the dots below them.
 *
 * @param {Record<string, string>} [colors] by kind in small letters, in place of those of `LOOKS`
 */
export function stylesOf(colors = {}) {
  const kinds = Object.entries(LOOKS).map(([name, [usual, line, width]]) => {
    const color = colors[name] ?? usual;
    return (
      `::highlight(aalam-${name}) { background-color: color-mix(in oklab, ${color} 11%, transparent); ` +
      `text-decoration-line: underline; text-decoration-style: ${line}; text-decoration-color: ${color}; text-decoration-thickness: ${width}; text-underline-offset: .35em }`
    );
  });
  return [...kinds, ...OVER].join("\n");
}

/** @type {Map<Document | ShadowRoot, { sheet: CSSStyleSheet, rules: string }>} */
const styled = new Map();

/**
 * Gives `stylesOf` to the documents and shadow roots that a text comes from. Their elements stay as they are.
 *
 * @param {import("./highlight.js").Reading} reading
 * @param {Record<string, string>} [colors]
 * @example adoptStyles(reading); paint(reading, mentions);
 */
export function adoptStyles({ root, scopes }, colors) {
  for (const scope of new Set([root.ownerDocument, ...scopes])) {
    const view = (scope.ownerDocument ?? /** @type {Document} */ (scope)).defaultView;
    if (!view) continue;
    const { sheet, rules: before } = styled.get(scope) ?? { sheet: new view.CSSStyleSheet(), rules: "" };
    const rules = before && !colors ? before : stylesOf(colors);
    // A browser goes through the whole page when a sheet changes.
    if (rules !== before) sheet.replaceSync(rules);
    // A page may have put other sheets in the place of all.
    if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
    styled.set(scope, { sheet, rules });
  }
}

/** Takes away all that `adoptStyles` gave. */
export function dropStyles() {
  for (const [scope, { sheet }] of styled) {
    const index = scope.adoptedStyleSheets.indexOf(sheet);
    if (index >= 0) scope.adoptedStyleSheets.splice(index, 1);
  }
  styled.clear();
}
