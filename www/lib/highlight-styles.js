/** How highlights look on a page that has no styles for them. */

/**
 * Colour and line of each kind, so that colour is not the only sign.
 *
 * @type {Record<string, [color: string, line: string]>}
 */
const LOOKS = {
  per: ["#d9480f", "solid"],
  org: ["#1c6fd6", "double"],
  loc: ["#2b8a3e", "dashed"],
  event: ["#9c36b5", "wavy"],
  product: ["#0b7285", "wavy"],
  norp: ["#a0720a", "dotted"],
  occ: ["#868e96", "dotted"],
  date: ["#868e96", "dashed"],
  time: ["#868e96", "dashed"],
  money: ["#868e96", "dashed"],
  percent: ["#868e96", "dashed"],
  quantity: ["#868e96", "dashed"],
  ordinal: ["#868e96", "dotted"],
  cardinal: ["#868e96", "dotted"],
};

/** Rules for the highlights of every kind. Letters keep their colour, and the line stays clear of the dots below them. */
export const STYLES = Object.entries(LOOKS)
  .map(
    ([name, [color, line]]) =>
      `::highlight(aalam-${name}) { background-color: color-mix(in srgb, ${color} 14%, transparent); ` +
      `text-decoration: underline ${line} ${color}; text-decoration-thickness: .08em; text-underline-offset: .35em }`,
  )
  .join("\n");

/** @type {WeakSet<Document | ShadowRoot>} */
const styled = new WeakSet();

/**
 * Gives `STYLES` to the documents and shadow roots that a text comes from. Their elements stay as they are.
 *
 * @param {import("./highlight.js").Reading} reading
 * @example adoptStyles(reading); paint(reading, mentions);
 */
export function adoptStyles({ root, scopes }) {
  for (const scope of new Set([root.ownerDocument, ...scopes])) {
    const view = (scope.ownerDocument ?? /** @type {Document} */ (scope)).defaultView;
    if (!view || styled.has(scope)) continue;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLES);
    scope.adoptedStyleSheets.push(sheet);
    styled.add(scope);
  }
}
