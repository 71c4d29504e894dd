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

/** The pictures on buttons, as paths in a square of 24. */
const PICTURES = {
  close: "M6 6l12 12M18 6L6 18",
  next: "M9 5l7 7-7 7",
  previous: "M15 5l-7 7 7 7",
  only: "M12 5a7 7 0 0 0 0 14a7 7 0 0 0 0-14M12 2v5M12 17v5M2 12h5M17 12h5",
  copy: "M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2",
};

/**
 * A picture on a button.
 *
 * @param {keyof typeof PICTURES} name
 */
export function icon(name) {
  const turn = name === "next" || name === "previous";
  return drawn("svg", { "aria-hidden": "true", class: turn ? "turn" : "", viewBox: "0 0 24 24" }, drawn("path", { d: PICTURES[name] }));
}

/**
 * What holds the reader's list, card and buttons: a document of its own, or a shadow root in a page that is another's.
 *
 * @type {Document | ShadowRoot}
 */
let home = globalThis.document;

/**
 * Has everything looked for in a shadow root instead of in the document. To be called before a module that keeps its
 * elements is loaded.
 *
 * @param {ShadowRoot} root
 */
export function liveIn(root) {
  home = root;
}

/**
 * The element with this id.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @returns {Kind}
 */
export function byId(id) {
  return /** @type {Kind} */ (home.getElementById(id));
}

/**
 * The elements that a selector finds.
 *
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
export function findAll(selector) {
  return home.querySelectorAll(selector);
}

/**
 * Whether an event of the page around happened inside of this.
 *
 * @param {Event} event
 */
export function isInside({ target }) {
  return home instanceof ShadowRoot && target === home.host;
}

/** What has the focus. */
export function focused() {
  return home.activeElement;
}

/** The element around all that the reader sees of this, which has its language and direction. */
export function outermost() {
  return home instanceof Document ? home.documentElement : /** @type {HTMLElement} */ (home.querySelector("[data-outermost]"));
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
