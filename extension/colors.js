/** The reader's own colours of kinds, in list and card. */

/** @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * Has the samples of kinds in other colours.
 *
 * @param {Document | ShadowRoot} scope
 * @param {Record<string, string>} colors by kind in small letters; the others stay
 */
export function showColors(scope, colors) {
  const view = /** @type {Window & typeof globalThis} */ ((scope.ownerDocument ?? /** @type {Document} */ (scope)).defaultView);
  sheet ??= new view.CSSStyleSheet();
  sheet.replaceSync(Object.entries(colors).map(([kind, color]) => `[data-kind="${kind.toUpperCase()}"] { --hue: ${color}; }`).join("\n"));
  if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
}
