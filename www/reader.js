/** The article with its marks. */

/** @import { Span } from "./lib/analysis.js" */

import { hasTitle } from "./article.js";
import { byId, closest, element } from "./dom.js";
import { change, state, watch } from "./state.js";
import { say } from "./strings.js";

const root = byId("article");

/** @type {HTMLElement[]} the mark of each mention */
let marks = [];

/** @type {{ start: number, node: Text }[]} the text nodes with their offsets, ascending */
let pieces = [];

/** Shows the article and keeps its marks as the state says. */
export function showReader() {
  watch(["article"], draw);
  watch(["article", "hidden", "alone", "mention"], drawMarks);
  watch(["article", "language"], nameMarks);
  root.addEventListener("keydown", walk);
}

/**
 * The mark of a mention.
 *
 * @param {number} mention
 * @returns {HTMLElement | undefined}
 */
export function markOf(mention) {
  return marks[mention];
}

/**
 * The mention that something happened on.
 *
 * @param {Event} event
 * @returns {number | undefined}
 */
export function mentionAt(event) {
  const mark = closest(event, "mark:not(.off)");
  return mark && Number(mark.dataset.mention);
}

/**
 * Opens the card of a mention, with the mark in sight and in focus.
 *
 * @param {number} mention
 */
export function goTo(mention) {
  change({ mention, view: "text" });
  marks[mention].scrollIntoView({ block: "center" });
  marks[mention].focus({ preventScroll: true });
}

/**
 * The nearest mention after (`step` 1) or before (`step` -1) `from` that is marked; beyond the last it is the first.
 *
 * @param {number} from
 * @param {1 | -1} step
 * @returns {number | undefined}
 */
export function neighbour(from, step) {
  for (let turn = 1; turn <= marks.length; turn++) {
    const index = (from + step * turn + marks.length * 2) % marks.length;
    if (isMarked(index)) return index;
  }
  return undefined;
}

/**
 * The place of a part of the text.
 *
 * @param {Span} span
 * @returns {Range}
 */
export function rangeOf({ start, end }) {
  const range = new Range();
  const first = pieceAt(start);
  const last = pieceAt(end - 1);
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** @param {number} offset */
function pieceAt(offset) {
  const after = pieces.findIndex(({ start }) => start > offset);
  return pieces.at(after < 0 ? -1 : Math.max(0, after - 1)) ?? pieces[0];
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

function draw() {
  const { article } = state;
  const { text, paragraphs, mentions } = article;
  marks = [];
  pieces = [];
  /** @param {number} start @param {number} end */
  const piece = (start, end) => {
    const node = new Text(text.slice(start, end));
    if (start < end) pieces.push({ start, node });
    return node;
  };
  const title = hasTitle(article);
  const shown = paragraphs.map((paragraph, index) => {
    const block = element(index === 0 && title ? "h2" : "p");
    let at = paragraph.start;
    for (let mention = mentions[marks.length]; mention && mention.start < paragraph.end; mention = mentions[marks.length]) {
      const start = Math.max(mention.start, at);
      const end = Math.min(mention.end, paragraph.end);
      const mark = element("mark", { "data-kind": mention.kind, "data-mention": marks.length, role: "button", "aria-haspopup": "dialog" });
      block.append(piece(at, start), mark);
      mark.append(piece(start, end));
      marks.push(mark);
      at = end;
    }
    block.append(piece(at, paragraph.end));
    return block;
  });
  root.replaceChildren(...shown);
}

/** Which marks are seen, and the one of them that the Tab key reaches. */
function drawMarks() {
  const { alone, article, mention } = state;
  root.classList.toggle("alone-view", alone !== undefined);
  const reached = mention !== undefined && isMarked(mention) ? mention : neighbour(-1, 1);
  marks.forEach((mark, index) => {
    const chosen = alone !== undefined && article.entryOf[index] === alone;
    const off = !isMarked(index);
    mark.classList.toggle("chosen", chosen);
    mark.classList.toggle("off", off);
    mark.ariaExpanded = String(index === mention);
    if (off) {
      for (const name of ["role", "tabindex", "aria-label", "aria-expanded", "aria-haspopup"]) mark.removeAttribute(name);
    } else {
      mark.role = "button";
      mark.ariaHasPopup = "dialog";
      mark.tabIndex = index === reached ? 0 : -1;
    }
  });
  nameMarks();
}

function nameMarks() {
  state.article.mentions.forEach(({ kind, text }, index) => {
    if (isMarked(index)) marks[index].ariaLabel = say("mention.name", { name: text, kind: say(`kind.${kind}`) });
  });
}

/** @param {KeyboardEvent} event */
function walk(event) {
  const mention = mentionAt(event);
  const step = event.key === "ArrowLeft" ? 1 : event.key === "ArrowRight" ? -1 : undefined;
  if (mention === undefined || step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const next = neighbour(mention, step);
  if (next !== undefined) goTo(next);
}
