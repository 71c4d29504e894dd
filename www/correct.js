/** Correcting what was found: in the card of a mention, and where text is selected that is not marked. */

/** @import { Entry } from "./article.js" */
/** @import { Correction } from "./corrections.js" */
/** @import { Kind } from "./lib/analysis.js" */
/** @import { End } from "./stretch.js" */

import { byId, closest, element, focused } from "./dom.js";
import { NAMES } from "./kinds.js";
import { inspector, selectedSpan } from "./places.js";
import { state, watch } from "./state.js";
import { announce } from "./status.js";
import { stretch } from "./stretch.js";
import { collator, say } from "./strings.js";
import { correct, undo } from "./texts.js";

const bar = byId("mark-bar");
const card = byId("card");

/** How far the bar stays from the selection and from the edge of the window, in pixels. */
const GAP = 8;

/** Text longer than this, in UTF-16 units, is no name. */
const LONGEST_NAME = 200;

/** Whether the part of the card that corrects is open; it stays so from one mention to the next. */
let isOpen = false;

/** Lets the reader take corrections back. */
export function showCorrect() {
  watch(["texts", "at", "language"], drawUndo);
  byId("undo").addEventListener("click", takeBack);
}

/** Lets the reader mark what is selected. */
export function showMarkBar() {
  watch(["language"], () => bar.replaceChildren(element("span", {}, say("correct.mark")), ...kindButtons("mark"), ...drawInspect()));
  watch(["article", "part", "view"], () => (bar.hidden = true));
  document.addEventListener("selectionchange", placeBar);
  // The selection would go with the focus.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const kind = /** @type {Kind | undefined} */ (closest(event, "button")?.dataset.kindChosen);
    const span = selectedSpan();
    if (!span) return;
    if (closest(event, "[data-words]")) inspector()?.(span.start);
    if (!kind) return;
    getSelection()?.removeAllRanges();
    make({ type: "mark", span, kind }, span.start);
  });
}

/** The button that shows words one by one, where they can be shown. */
export function drawInspect() {
  return inspector() ? [element("button", { class: "plain", "data-words": true, "data-role": "words" }, say("words.open"))] : [];
}

/** Takes the last correction back and says so. */
export function takeBack() {
  if (!state.texts[state.at]?.corrections.length) return;
  undo();
  announce(say("correct.undone"));
}

/**
 * The part of a card in which the mention is corrected.
 *
 * @param {Entry} entry
 * @param {number} mention
 */
export function drawCorrect(entry, mention) {
  const details = element("details", { class: "correct", open: isOpen }, element("summary", { "data-role": "correct" }, say("correct")));
  details.addEventListener("toggle", () => (isOpen = details.open));
  const spans = entry.mentions.length > 1 ? [["none", "correct.none.here"], ["none-all", "correct.none.all"]] : [["none", "correct.none"]];
  const none = spans.map(([role, key]) => element("button", { class: "plain", "data-correct": role, "data-role": role }, say(/** @type {"correct.none"} */ (key))));
  const ends = /** @type {const} */ (["start.back", "start.on", "end.back", "end.on"]).map((role) =>
    element("button", { class: "plain", "data-correct": role, "data-role": role }, say(`correct.${role}`)),
  );
  details.append(
    element("h3", { id: "correct-kind" }, say("correct.kind")),
    element("div", { class: "near", role: "group", "aria-labelledby": "correct-kind" }, ...kindButtons("kind", entry.kind)),
    ...drawSame(entry),
    element("h3", { id: "correct-span" }, say("correct.span")),
    element("div", { class: "near ends", role: "group", "aria-labelledby": "correct-span" }, ...ends),
    element("div", { class: "near none" }, ...none),
  );
  details.addEventListener("click", (event) => act(event, entry, mention));
  return details;
}

/**
 * @param {"kind" | "mark"} role
 * @param {Kind} [chosen]
 */
function kindButtons(role, chosen) {
  return NAMES.map((kind) => {
    const sample = element("span", { class: "sample", "data-kind": kind }, say(`kind.${kind}`));
    const pressed = role === "kind" ? { "aria-pressed": String(kind === chosen) } : {};
    return element("button", { class: "chip kind-chip", "data-correct": role, "data-kind-chosen": kind, "data-role": `kind-${kind}`, ...pressed }, sample);
  });
}

/** @param {Entry} entry */
function drawSame(entry) {
  const { entries } = state.article;
  const names = collator();
  const others = entries.flatMap((other, index) => (other.entity && other !== entry ? [{ other, index }] : []));
  if (!entry.entity || others.length === 0) return [];
  others.sort((one, two) => Number(two.other.kind === entry.kind) - Number(one.other.kind === entry.kind) || names.compare(one.other.name, two.other.name));
  const options = others.map(({ other, index }) => element("option", { value: index, lang: "ar" }, other.name));
  const choice = element("select", { id: "correct-same", "data-role": "same" }, ...options);
  const join = element("button", { class: "plain", "data-correct": "same", "data-role": "join" }, say("correct.join"));
  return [element("h3", {}, element("label", { for: "correct-same" }, say("correct.same"))), element("div", { class: "near" }, choice, join)];
}

/**
 * @param {Event} event
 * @param {Entry} entry
 * @param {number} index
 */
function act(event, entry, index) {
  const button = closest(event, "[data-correct]");
  if (!button) return;
  const { mentions, entries } = state.article;
  const { start, end, kind } = mentions[index];
  const spans = entry.mentions.map((at) => ({ start: mentions[at].start, end: mentions[at].end }));
  switch (button.dataset.correct) {
    case "kind":
      return make({ type: "kind", spans, kind: /** @type {Kind} */ (button.dataset.kindChosen) }, start);
    case "none":
      return make({ type: "none", spans: [{ start, end }] }, start);
    case "none-all":
      return make({ type: "none", spans }, start);
    case "same": {
      const { value } = /** @type {HTMLSelectElement} */ (byId("correct-same"));
      const target = mentions[entries[Number(value)].mentions[0]];
      return make({ type: "same", spans, as: { start: target.start, end: target.end } }, start);
    }
    default: {
      const span = stretch(state.article.text, { start, end }, /** @type {End} */ (button.dataset.correct));
      if (span.start !== start || span.end !== end) make({ type: "mark", span, kind }, span.start);
    }
  }
}

/**
 * Makes a correction; the card stays open at the mention that begins at `start`, if there still is one.
 *
 * @param {Correction} correction
 * @param {number} start
 */
function make(correction, start) {
  const wasInside = card.contains(focused());
  correct(correction, start);
  announce(say("correct.done"));
  if (wasInside && state.mention === undefined) byId("undo").focus();
}

/** Puts the bar below what is selected in the article, where that may be a name. */
function placeBar() {
  const span = selectedSpan();
  const range = span && getSelection()?.getRangeAt(0).getBoundingClientRect();
  bar.hidden = !range || span.end - span.start > LONGEST_NAME;
  if (!range || bar.hidden) return;
  const { width, height } = bar.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - GAP;
  bar.style.top = `${Math.min(range.bottom + GAP, innerHeight - height - GAP)}px`;
  bar.style.left = `${Math.max(GAP, Math.min(range.left + (range.width - width) / 2, room))}px`;
}

function drawUndo() {
  const count = state.texts[state.at]?.corrections.length ?? 0;
  byId("corrections").hidden = count === 0;
  byId("corrections-count").textContent = say("correct.count", { count });
}
