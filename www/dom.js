/** Making elements. Text goes in as text, so nothing that an article holds is ever read as HTML. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes and children; a child that is a string becomes text.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined>} [attributes] those that are `undefined` or `false` are left out, `true` is empty
 * @param {(Node | string | undefined)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 * @example element("button", { class: "main" }, "Open")
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/**
 * An element of a drawing, as `element` makes those of the page.
 *
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function drawn(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * One of the pictures that stand in `index.html`.
 *
 * @param {"close" | "next" | "previous" | "only" | "copy"} name
 */
export function icon(name) {
  const turn = name === "next" || name === "previous";
  return drawn("svg", { "aria-hidden": "true", class: turn ? "turn" : "" }, drawn("use", { href: `#${name}` }));
}

/**
 * The element of `index.html` with this id.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @returns {Kind}
 */
export function byId(id) {
  return /** @type {Kind} */ (document.getElementById(id));
}

/**
 * The nearest element at or above what an event happened on.
 *
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | undefined}
 */
export function closest(event, selector) {
  const found = event.target instanceof Element ? event.target.closest(selector) : undefined;
  return /** @type {HTMLElement | undefined} */ (found ?? undefined);
}
