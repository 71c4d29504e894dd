/**
 * Where the article's text is seen, for all that leads there or opens over it. The page shows the text in elements of its
 * own (`reader.js`); over a page that is another's it is painted; a list may be in another window than its text.
 */

/** @import { Quote, Span } from "./lib/analysis.js" */

import { change, state } from "./state.js";

/**
 * What stands for a mention in the text: an element, or what can do the same.
 *
 * @typedef {Pick<HTMLElement, "focus" | "scrollIntoView" | "getBoundingClientRect"> & { getClientRects(): Iterable<DOMRect> }} Mark
 */

/**
 * @typedef {object} Places
 * @property {(mention: number) => Mark | undefined} markOf the mark of a mention, where its part of the text is shown
 * @property {(event: Event) => number | undefined} mentionAt the mention that something happened on
 * @property {() => Span | undefined} selectedSpan the piece of the text that is selected, without white space around it
 * @property {(quotes: Quote[]) => void} paintQuotes paints these and no others
 * @property {(quote: Quote) => void} bring has a quotation in sight
 * @property {(offset: number) => void} [inspect] shows the words of the sentence there, where that can be done
 * @property {() => boolean} isBeside whether text and list are seen side by side
 */

/** @type {Places} */
let places;

/**
 * Says where the text is seen.
 *
 * @param {Places} chosen
 */
export function seeIn(chosen) {
  places = chosen;
}

/** @type {Places["markOf"]} */
export const markOf = (mention) => places.markOf(mention);

/** @type {Places["mentionAt"]} */
export const mentionAt = (event) => places.mentionAt(event);

/** @type {Places["selectedSpan"]} */
export const selectedSpan = () => places.selectedSpan();

/** @type {Places["paintQuotes"]} */
export const paintQuotes = (quotes) => places.paintQuotes(quotes);

/** @type {Places["bring"]} */
export const bring = (quote) => places.bring(quote);

/** What shows the words of a sentence, where that can be done. */
export const inspector = () => places.inspect;

/** @type {Places["isBeside"]} */
export const isBeside = () => places.isBeside();

/**
 * Opens the card of a mention, with the mark in sight and in focus.
 *
 * @param {number} mention
 */
export function goTo(mention) {
  change({ mention, part: partAt(state.article.mentions[mention].start), view: "text" });
  markOf(mention)?.scrollIntoView({ block: "center" });
  markOf(mention)?.focus({ preventScroll: true });
}

/**
 * Which part of the article an offset is in.
 *
 * @param {number} offset
 */
export function partAt(offset) {
  return Math.max(0, state.article.parts.findIndex(({ end }) => end > offset));
}

/**
 * The nearest mention after (`step` 1) or before (`step` -1) `from` that is marked; beyond the last it is the first.
 *
 * @param {number} from
 * @param {1 | -1} step
 * @returns {number | undefined}
 */
export function neighbour(from, step) {
  const { length } = state.article.mentions;
  for (let turn = 1; turn <= length; turn++) {
    const index = (from + step * turn + length * 2) % length;
    if (isMarked(index)) return index;
  }
  return undefined;
}

/**
 * Whether a mention is marked: its kind is on, and no other entry stands alone.
 *
 * @param {number} index
 */
export function isMarked(index) {
  const { article, hidden, alone } = state;
  return !hidden.has(article.mentions[index].kind) && (alone === undefined || article.entryOf[index] === alone);
}

/**
 * A piece of a text without the white space around it, where it may be a name or a sentence: not over several lines.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span | undefined}
 */
export function trimmed(text, { start, end }) {
  const piece = text.slice(start, end);
  const words = piece.trim();
  const from = start + piece.length - piece.trimStart().length;
  return words && !/[\r\n]/.test(words) ? { start: from, end: from + words.length } : undefined;
}
