/** A text that is painted over in a page of another's: the place of `www/places.js` where marks are no elements. */

/** @import { Quote, Span } from "../www/lib/analysis.js" */
/** @import { Mark as Painting, Reading } from "../www/lib/highlight.js" */
/** @import { Mark } from "../www/places.js" */

import { adoptStyles, dropStyles } from "../www/lib/highlight-styles.js";
import { clear, firstInSight, mentionAt as highlightAt, paint, rectangles, spanOf } from "../www/lib/highlight.js";
import { isMarked, seeIn, trimmed } from "../www/places.js";
import { change, state, watch } from "../www/state.js";
import { passFocus } from "./card-focus.js";
import { watchNear } from "./near.js";

/** How many marks are painted wherever they are; of more, those that are near. A browser goes through all whenever the page changes. */
const MANY = 2_000;

/** @type {Reading | undefined} the text that is painted */
let reading;

/** @type {Reading | undefined} the text as the page has it now; painted as soon as it is what the state holds */
let current;

/** @type {(Span & { index: number })[]} the mentions that are marked, ordered */
let marked = [];

/** @type {Map<string, Painting[]>} what is to be painted by layer, each ordered */
const layers = new Map();

/** @type {ReturnType<typeof watchNear> | undefined} where there are many */
let near;

/** @type {Record<string, string>} */
let colors = {};

/** Keeps what is painted as the state says. */
export function showPainted() {
  seeIn({ markOf, mentionAt, selectedSpan, paintQuotes, bring, isBeside: () => true });
  watch(["article", "hidden", "alone"], draw);
  watch(["article", "mention"], drawChosen);
  // What is painted has no focus to close a card from.
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") change({ mention: undefined });
  });
  // On paper all is near.
  addEventListener("beforeprint", () => {
    if (reading && near) for (const [layer, marks] of layers) paint(reading, marks, layer);
  });
  addEventListener("afterprint", paintNear);
}

/**
 * Takes the text of the page, as it is now, to be painted.
 *
 * @param {Reading} read
 */
export function paintOver(read) {
  if (current && isSame(current, read)) return;
  current = read;
  draw();
  drawChosen();
}

/**
 * Paints in other colours.
 *
 * @param {Record<string, string>} chosen by kind in small letters; the others stay
 */
export function setColors(chosen) {
  colors = chosen;
  if (reading) adoptStyles(reading, colors);
}

/**
 * Brings a mention into sight, and has all mentions of the same thing stand out.
 *
 * @param {number} index
 */
export function standOut(index) {
  const { article } = state;
  if (!article.mentions[index]) return;
  intoView(article.mentions[index]);
  paintChosen(article.entries[article.entryOf[index]].mentions);
}

/**
 * The marked mention that is next (`by` 1) or before (-1) from where the reader is: at the caret where that is in sight, or
 * at the top of the window.
 *
 * @param {1 | -1} by
 * @returns {number | undefined}
 */
export function firstFrom(by) {
  if (!reading || marked.length === 0) return undefined;
  const caret = caretOffset();
  const top = firstInSight(reading, marked);
  const at = caret === undefined ? top : marked.findIndex(({ start }) => start > caret - Number(by === -1));
  const after = at < 0 ? marked.length : at;
  return marked.at((by === 1 ? after : after - 1) % marked.length)?.index;
}

/** Takes everything off the page. */
export function unpaint() {
  if (reading) clear(reading.root);
  dropStyles();
  near?.stop();
  layers.clear();
  [reading, current, marked, near] = [undefined, undefined, [], undefined];
}

function draw() {
  const { article } = state;
  if (!current || current.text !== article.text) return;
  if (reading && reading.root !== current.root) clear(reading.root);
  const isOther = reading !== current;
  reading = current;
  adoptStyles(reading, colors);
  marked = article.mentions.flatMap(({ start, end }, index) => (isMarked(index) ? [{ start, end, index }] : []));
  const isMany = article.mentions.length > MANY;
  if (near && (isOther || !isMany)) {
    near.stop();
    near = undefined;
  }
  if (isMany) near ??= watchNear(reading, paintNear);
  paintLayer("marks", marked.map(({ index }) => article.mentions[index]));
}

/**
 * @param {string} layer
 * @param {Painting[]} marks ordered
 */
function paintLayer(layer, marks) {
  layers.set(layer, marks);
  if (reading) paint(reading, near ? near.of(marks) : marks, layer);
}

/** Paints what has come near. */
function paintNear() {
  if (near) for (const [layer, marks] of layers) paintLayer(layer, marks);
}

/** All mentions of what the card is open for. */
function drawChosen() {
  const { article, mention } = state;
  if (!reading || reading.text !== article.text) return;
  paintChosen(mention === undefined ? [] : article.entries[article.entryOf[mention]].mentions);
}

/** @param {number[]} mentions */
function paintChosen(mentions) {
  paintLayer("chosen", mentions.map((index) => ({ ...state.article.mentions[index], kind: "CHOSEN" })));
}

/** @param {Quote[]} quotes */
function paintQuotes(quotes) {
  paintLayer("quotes", quotes.map(({ start, end }) => ({ start, end, kind: "QUOTE" })));
}

/** @param {Quote} quote */
function bring(quote) {
  intoView(quote);
}

/**
 * @param {number} index
 * @returns {Mark | undefined}
 */
function markOf(index) {
  const mention = state.article.mentions[index];
  if (!reading || !mention) return undefined;
  const shown = reading;
  return {
    getClientRects: () => rectangles(shown, mention),
    getBoundingClientRect: () => around(rectangles(shown, mention)),
    scrollIntoView: () => intoView(mention),
    focus: () => passFocus(() => putCaret(mention.start)),
  };
}

/**
 * @param {Event} event
 * @returns {number | undefined}
 */
function mentionAt(event) {
  if (!reading || !(event instanceof MouseEvent)) return undefined;
  return highlightAt(reading, marked, event.clientX, event.clientY)?.index;
}

/** @returns {Span | undefined} */
function selectedSpan() {
  const selection = getSelection();
  if (!reading || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const span = spanOf(reading, selection.getRangeAt(0));
  return span && trimmed(reading.text, span);
}

/** The offset of the caret in the text, where it is in sight. */
function caretOffset() {
  const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
  const run = reading?.runs.find(({ node, start, end, offset }) => node === anchorNode && offset <= anchorOffset && anchorOffset <= offset + end - start);
  if (!reading || !run) return undefined;
  const offset = run.start + anchorOffset - run.offset;
  const [box] = rectangles(reading, { start: offset, end: offset + 1 });
  return box && box.bottom > 0 && box.top < innerHeight ? offset : undefined;
}

/**
 * Puts the caret where the reader is to go on from by keyboard or with a screen reader; it changes nothing in the page.
 *
 * @param {number} offset
 */
function putCaret(offset) {
  const run = reading?.runs.find(({ end }) => end > offset);
  if (run) getSelection()?.collapse(run.node, run.offset + offset - run.start);
}

/**
 * Brings the beginning of a piece of the text into the middle of the window.
 *
 * @param {Span} span
 */
function intoView(span) {
  if (!reading) return;
  const run = reading.runs.find(({ end }) => end > span.start);
  run?.node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  const [box] = rectangles(reading, span);
  // The element may be longer than the window.
  if (box && (box.top < 0 || box.bottom > innerHeight)) scrollBy({ top: box.top - innerHeight / 2, behavior: "instant" });
}

/**
 * Whether two readings are of the same text in the same nodes.
 *
 * @param {Reading} one
 * @param {Reading} two
 */
function isSame(one, two) {
  return one.root === two.root && one.text === two.text && one.runs.every(({ node, offset }, index) => node === two.runs[index]?.node && offset === two.runs[index].offset);
}

/** @param {DOMRect[]} boxes */
function around(boxes) {
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  return boxes.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect();
}
