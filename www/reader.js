/** The article with its marks. */

/** @import { Quote, Span } from "./lib/analysis.js" */

import { hasTitle, paragraphsIn, piecesOf } from "./article.js";
import { byId, closest, element } from "./dom.js";
import { inspect } from "./inspect.js";
import { unparted } from "./joining.js";
import { goTo, isMarked, neighbour, partAt, seeIn, trimmed } from "./places.js";
import { state, watch } from "./state.js";
import { say } from "./strings.js";
import { isWide } from "./views.js";

const root = byId("article");

/** The name under which the style sheet paints quotations. */
const QUOTES = "aalam-quote";

/** @type {Map<number, HTMLElement>} the mark of each mention in the part that is shown */
let marks = new Map();

/** @type {{ start: number, node: Text }[]} the text nodes with their offsets, ascending */
let pieces = [];

/** Of a part that is longer than this, in UTF-16 units, paragraphs take their shape only when they come into sight. */
const LONG = 10_000;

/** So many letters stand in a line as long as the face is high. */
const LETTERS = 2.5;

/** Whether the article is being printed, and all of it is there. */
let isPrinting = false;

/** Shows the article and keeps its marks as the state says. */
export function showReader() {
  seeIn({ markOf: (mention) => marks.get(mention), mentionAt, selectedSpan, paintQuotes, bring, inspect, isBeside: isWide });
  watch(["article", "part"], draw);
  // On paper there are no parts to open.
  for (const name of ["beforeprint", "afterprint"]) {
    addEventListener(name, () => {
      if (state.article.parts.length < 2) return;
      isPrinting = name === "beforeprint";
      draw();
      drawMarks();
    });
  }
  watch(["article", "part", "hidden", "alone", "mention"], drawMarks);
  watch(["language"], nameMarks);
  root.addEventListener("keydown", walk);
}

/**
 * @param {Event} event
 * @returns {number | undefined}
 */
function mentionAt(event) {
  const mark = closest(event, "mark:not(.off)");
  return mark && Number(mark.dataset.mention);
}

/**
 * The place of a piece of the text that lies in the part that is shown.
 *
 * @param {Span} span
 * @returns {Range}
 */
function rangeOf({ start, end }) {
  const range = new Range();
  const first = pieceAt(start);
  const last = pieceAt(end - 1);
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** @returns {Span | undefined} */
function selectedSpan() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const spans = pieces.filter(({ node }) => range.intersectsNode(node)).map(({ start, node }) => ({
    start: start + (node === range.startContainer ? range.startOffset : 0),
    end: start + (node === range.endContainer ? range.endOffset : node.length),
  }));
  if (spans.length === 0) return undefined;
  const [{ start }, { end }] = [spans[0], spans[spans.length - 1]];
  return trimmed(state.article.text, { start, end });
}

/** @param {Quote[]} quotes */
function paintQuotes(quotes) {
  const seen = quotes.filter(({ start }) => partAt(start) === state.part);
  CSS.highlights.set(QUOTES, new Highlight(...seen.map(rangeOf)));
}

/** @param {Quote} quote */
function bring(quote) {
  rangeOf(quote).startContainer.parentElement?.scrollIntoView({ block: "center" });
}

/** @param {number} offset */
function pieceAt(offset) {
  const after = pieces.findIndex(({ start }) => start > offset);
  return pieces.at(after < 0 ? -1 : Math.max(0, after - 1)) ?? pieces[0];
}

function draw() {
  const { article, part } = state;
  const { text, paragraphs, mentions, parts } = article;
  marks = new Map();
  pieces = [];
  const title = hasTitle(article);
  const open = isPrinting ? { start: 0, end: text.length } : parts[part];
  const shown = paragraphsIn(article, open);
  const cut = { ...article, mentions: unparted(text, mentions) };
  const row = (LETTERS * root.clientWidth) / Number.parseFloat(getComputedStyle(root).fontSize);
  const blocks = shown.map((paragraph) => {
    const block = element(title && paragraph === paragraphs[0] ? "h2" : "p");
    block.style.setProperty("--rows", String(Math.ceil((paragraph.end - paragraph.start) / row)));
    for (const { start, end, mention } of piecesOf(cut, paragraph)) {
      const node = new Text(text.slice(start, end));
      pieces.push({ start, node });
      // The rest of a mention that a line's end cut.
      if (mention === undefined || marks.has(mention)) {
        block.append(node);
        continue;
      }
      const mark = element("mark", { "data-kind": mentions[mention].kind, "data-mention": mention }, node);
      block.append(mark);
      marks.set(mention, mark);
    }
    return block;
  });
  root.classList.toggle("long", open !== undefined && open.end - open.start > LONG);
  root.replaceChildren(...blocks);
}

/** Which marks are seen, and the one of them that the Tab key reaches. */
function drawMarks() {
  const { alone, article, mention } = state;
  root.classList.toggle("alone-view", alone !== undefined);
  const reached = mention !== undefined && marks.has(mention) && isMarked(mention) ? mention : [...marks.keys()].find(isMarked);
  for (const [index, mark] of marks) {
    const chosen = alone !== undefined && article.entryOf[index] === alone;
    const off = !isMarked(index);
    mark.classList.toggle("chosen", chosen);
    mark.classList.toggle("off", off);
    if (off) {
      for (const name of ["role", "tabindex", "aria-label", "aria-expanded", "aria-haspopup"]) mark.removeAttribute(name);
    } else {
      mark.role = "button";
      mark.ariaHasPopup = "dialog";
      mark.ariaExpanded = String(index === mention);
      mark.tabIndex = index === reached ? 0 : -1;
    }
  }
  nameMarks();
}

function nameMarks() {
  for (const [index, mark] of marks) {
    const { kind, text } = state.article.mentions[index];
    if (isMarked(index)) mark.ariaLabel = say("mention.name", { name: text, kind: say(`kind.${kind}`) });
  }
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
