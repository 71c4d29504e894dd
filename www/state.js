/** What the reader has before them, and who is told when it changes. */

/** @import { Article } from "./article.js" */
/** @import { Kind } from "./lib/analysis.js" */
/** @import { OwnName } from "./own-names.js" */
/** @import { Text } from "./texts.js" */

/**
 * @typedef {object} State
 * @property {Text[]} texts what the reader brought
 * @property {number} at the text that is shown
 * @property {Article} article of that text
 * @property {number} part the part of it that is shown: index into `article.parts`
 * @property {"loading" | "ready" | "stopped" | "empty" | "missing" | "error"} status
 * @property {{ done: number, total: number }} [work] how much of the texts the engine has read, in UTF-16 units
 * @property {ReadonlySet<Kind>} hidden kinds that are switched off
 * @property {number} [alone] the only entry that is marked: index into `article.entries`
 * @property {number} [mention] the mention whose card is open: index into `article.mentions`
 * @property {readonly OwnName[]} own the reader's own names
 * @property {"text" | "names" | "quotes" | "pictures" | "texts"} view
 * @property {string} search
 * @property {"count" | "place" | "name"} sort
 * @property {"ar" | "en"} language
 * @property {"auto" | "light" | "dark"} theme
 * @property {boolean} shortcuts whether single keys do something
 */

/** @type {State} */
export const state = {
  texts: [],
  at: 0,
  article: { text: "", paragraphs: [], parts: [], mentions: [], entries: [], entryOf: [], sentences: [], quotes: [] },
  part: 0,
  status: "loading",
  hidden: new Set(),
  own: [],
  view: "text",
  search: "",
  sort: "count",
  language: "ar",
  theme: "auto",
  shortcuts: true,
};

/** @type {{ keys: (keyof State)[], draw: () => void }[]} */
const watchers = [];

/**
 * Calls `draw` whenever one of `keys` has changed.
 *
 * @param {(keyof State)[]} keys
 * @param {() => void} draw
 */
export function watch(keys, draw) {
  watchers.push({ keys, draw });
}

/**
 * Sets the state that the page begins with, and has everything drawn.
 *
 * @param {Partial<State>} patch
 */
export function begin(patch) {
  Object.assign(state, patch);
  for (const { draw } of watchers) draw();
}

/**
 * Changes the state and tells those who watch what has changed, in the order in which they began to watch.
 *
 * @param {Partial<State>} patch
 */
export function change(patch) {
  const names = /** @type {(keyof State)[]} */ (Object.keys(patch));
  const changed = names.filter((key) => !Object.is(state[key], patch[key]));
  Object.assign(state, patch);
  for (const { keys, draw } of watchers) {
    if (keys.some((key) => changed.includes(key))) draw();
  }
}
