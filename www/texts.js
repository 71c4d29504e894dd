/** The texts that the reader has brought: read one after another, shown one at a time. */

/** @import { Article } from "./article.js" */
/** @import { Correction } from "./corrections.js" */
/** @import { Analysis } from "./lib/analysis.js" */

import { isInPair, makeArticle, withAnalysis } from "./article.js";
import { corrected, moved } from "./corrections.js";
import { analyze, stopEngine } from "./engine.js";
import { join } from "./join.js";
import { change, state } from "./state.js";

/** @typedef {{ start: number, analysis: Analysis }} Piece what has been read of a text from `start` on */

/**
 * @typedef {object} Text
 * @property {string} name of the file that it came in, or nothing
 * @property {Article} article with what has been read so far, as the reader has corrected it
 * @property {Piece[]} read the parts that have been read
 * @property {Piece} [glimpse] the beginning of it, read before its first part is
 * @property {readonly Correction[]} corrections in the order in which they were made
 */

/** @typedef {{ name?: string, text: string, corrections?: readonly Correction[] }} Brought what the reader brings */

/** Which reading is going on; one that finds it changed has been stopped. */
let reading = 0;

/**
 * Shows the first of some texts at once, and the marks of each as soon as the engine has read it.
 *
 * @param {Brought[]} brought
 */
export async function read(brought) {
  stop();
  const texts = brought.map(({ name = "", text, corrections = [] }) => ({ name, article: makeArticle(text), read: [], corrections }));
  const blank = texts.every(({ article }) => article.parts.length === 0);
  change({ texts, status: blank ? "empty" : "loading", ...shown(texts, 0), ...(texts.length > 1 ? { view: "texts" } : {}) });
  scrollTo({ top: 0 });
  if (!blank) await readOn();
}

/**
 * Shows a text that stands in a page of another's and may change there. What was found before stays until all is read, and
 * corrections stay with what they were made to.
 *
 * *Errors*: an `Error` where the engine cannot be loaded.
 *
 * @param {string} text
 * @param {number} [seen] the offset from which the reader sees it
 */
export async function follow(text, seen = 0) {
  const mine = ++reading;
  const isNew = state.texts.length === 0;
  const article = makeArticle(text);
  if (isNew) change({ texts: [{ name: "", article, read: [], corrections: [] }], status: "loading" });
  // Of a long text that is new, what is seen is read first.
  if (isNew && article.parts.length > 1) {
    const { start, end } = stretchFrom(article, seen);
    const analysis = await analyze(text.slice(start, end));
    if (reading !== mine) return;
    put(0, { article, read: [{ start, analysis }] });
  }
  /** @type {Text["read"]} */
  const read = [];
  for (const { start, end } of article.parts) {
    read.push({ start, analysis: await analyze(text.slice(start, end)) });
    if (reading !== mine) return;
  }
  const before = state.texts[0];
  if (before) showRead(text, read, moved(before.corrections, before.article.text, text));
}

/** How much of a text is read first, so that its marks are seen at once, in UTF-16 units: about what a window shows. */
const FIRST = 1_000;

/**
 * The paragraphs from an offset on that are read first, or the beginning of a long one; a name that is cut there is whole when
 * all is read.
 *
 * @param {Article} article
 * @param {number} offset
 */
function stretchFrom({ text, paragraphs }, offset) {
  const from = Math.max(0, paragraphs.findIndex(({ end }) => end > offset));
  const { start } = paragraphs[from];
  const last = paragraphs.slice(from).findLast(({ end }) => end - start <= FIRST);
  return { start, end: last?.end ?? start + FIRST - Number(isInPair(text, start + FIRST)) };
}

/**
 * Shows a text that has been read.
 *
 * @param {string} text
 * @param {Text["read"]} read
 * @param {readonly Correction[]} corrections
 */
export function showRead(text, read, corrections) {
  const open = state.mention === undefined ? undefined : state.article.mentions[state.mention]?.start;
  const article = makeArticle(text);
  change({ texts: [{ name: "", article, read, corrections }], at: 0, mention: undefined });
  put(0, {}, text === state.article.text ? open : undefined);
  change({ status: article.parts.length > 0 ? "ready" : "empty" });
}

/** Shows nothing any more. */
export function forget() {
  reading++;
  change({ texts: [], article: makeArticle(""), alone: undefined, mention: undefined, status: "empty" });
}

/**
 * Puts other corrections in the place of those to the text that is shown.
 *
 * @param {readonly Correction[]} corrections
 */
export function setCorrections(corrections) {
  put(state.at, { corrections });
}

/** Reads what has not been read yet. */
export async function readOn() {
  const mine = ++reading;
  const parts = state.texts.flatMap(({ article, read }, index) => article.parts.slice(read.length).map((part) => ({ index, part })));
  const total = parts.reduce((sum, { part }) => sum + part.end - part.start, 0);
  let done = 0;
  change({ status: "loading", work: { done, total } });
  try {
    await glance(mine);
    for (const { index, part } of parts) {
      const analysis = await analyze(state.texts[index].article.text.slice(part.start, part.end));
      if (reading !== mine) return;
      const text = state.texts[index];
      text.read.push({ start: part.start, analysis });
      // To join all parts after each would take longer and longer.
      if (text.read.length === 1 || text.read.length === text.article.parts.length) put(index, {});
      done += part.end - part.start;
      change({ work: { done, total } });
    }
    change({ status: "ready", work: undefined });
  } catch (error) {
    if (reading !== mine) return;
    change({ status: "error", work: undefined });
    console.error(error);
  }
}

/**
 * Reads the beginning of the text that is shown, where that has not been read and its first part takes a while.
 *
 * @param {number} mine which reading this belongs to
 */
async function glance(mine) {
  const { at, texts } = state;
  const { article, read } = texts[at];
  const [part] = article.parts;
  if (read.length > 0 || !part || part.end - part.start < 2 * FIRST) return;
  const { start, end } = stretchFrom(article, 0);
  const analysis = await analyze(article.text.slice(start, end));
  if (reading === mine) put(at, { glimpse: { start, analysis } });
}

/** Reads all texts anew, by what the engine goes by now; what was found before stays until then. */
export async function readAgain() {
  stop();
  change({ texts: state.texts.map((text) => ({ ...text, read: [], glimpse: undefined })) });
  if (state.status !== "empty") await readOn();
}

/** Stops reading; what has been read stays. */
export function stop() {
  reading++;
  if (!state.work) return;
  stopEngine();
  change({ status: "stopped", work: undefined });
  state.texts.forEach((_, index) => put(index, {}));
}

/**
 * Shows one of the texts.
 *
 * @param {number} at
 */
export function show(at) {
  change(shown(state.texts, at));
  scrollTo({ top: 0 });
}

/**
 * Corrects what was found in the text that is shown; the card opens at the mention that begins at `start`.
 *
 * @param {Correction} correction
 * @param {number} start
 */
export function correct(correction, start) {
  put(state.at, { corrections: [...state.texts[state.at].corrections, correction] }, start);
}

/** Takes the last correction back. */
export function undo() {
  put(state.at, { corrections: state.texts[state.at].corrections.slice(0, -1) });
}

/**
 * What is shown of a text that has just been opened.
 *
 * @param {Text[]} texts
 * @param {number} at
 */
function shown(texts, at) {
  return /** @type {const} */ ({ at, article: texts[at].article, part: 0, view: "text", search: "", alone: undefined, mention: undefined });
}

/**
 * Changes a text, and makes its article anew.
 *
 * @param {number} index
 * @param {Partial<Text>} patch
 * @param {number} [open] where the mention begins whose card is to be open
 */
function put(index, patch, open) {
  const text = { ...state.texts[index], ...patch };
  const found = text.read.length > 0 || !text.glimpse ? text.read : [text.glimpse];
  text.article = withAnalysis(text.article, corrected(text.article.text, join(found), text.corrections));
  const texts = state.texts.with(index, text);
  if (index !== state.at) change({ texts });
  else {
    const mention = open === undefined ? -1 : text.article.mentions.findIndex(({ start }) => start === open);
    change({ texts, article: text.article, alone: undefined, mention: mention < 0 ? undefined : mention });
  }
}
