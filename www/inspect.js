/** A sentence word by word: the parts of each word, the form it is looked up by, and why it was marked or not. */

/** @import { Sign, Word } from "./lib/analysis.js" */

import { byId, closest, element, icon } from "./dom.js";
import { wordsOf } from "./engine.js";
import { selectedSpan } from "./places.js";
import { state, watch } from "./state.js";
import { say } from "./strings.js";

const dialog = /** @type {HTMLDialogElement} */ (byId("words-dialog"));

/** Which sentence is shown: index into `article.sentences`. */
let at = 0;

/** Which look-up is going on; one that finds it changed has been overtaken. */
let looking = 0;

/** Lets the reader look at words. */
export function showInspector() {
  byId("words-previous").append(icon("previous"));
  byId("words-next").append(icon("next"));
  watch(["language"], () => dialog.open && draw());
  watch(["article"], () => dialog.close());
  dialog.addEventListener("click", (event) => {
    const step = closest(event, "[data-step]")?.dataset.step;
    if (!step) return;
    at += Number(step);
    draw();
  });
}

/** Shows the words of the sentence in which the reader is: that of the open card, of the selection, or else the first. */
export function inspectHere() {
  const { article, mention, part } = state;
  inspect(mention === undefined ? selectedSpan()?.start ?? article.parts[part]?.start ?? 0 : article.mentions[mention].start);
}

/**
 * Shows the words of the sentence that an offset is in.
 *
 * @param {number} offset
 */
export function inspect(offset) {
  const { sentences } = state.article;
  if (sentences.length === 0) return;
  at = Math.max(0, sentences.findIndex(({ end }) => end > offset));
  dialog.showModal();
  draw();
}

async function draw() {
  const mine = ++looking;
  const { article } = state;
  const { start, end } = article.sentences[at];
  byId("words-place").textContent = say("words.place", { at: at + 1, count: article.sentences.length });
  /** @type {HTMLButtonElement} */ (byId("words-previous")).disabled = at === 0;
  /** @type {HTMLButtonElement} */ (byId("words-next")).disabled = at === article.sentences.length - 1;
  const words = await wordsOf(article.text.slice(start, end));
  if (mine !== looking) return;
  const rows = words.filter(({ kind }) => kind !== "punctuation" && kind !== "symbol").map((word) => {
    const marked = article.mentions.find((mention) => mention.start < start + word.end && mention.end > start + word.start);
    const reasons = element("ul", {}, ...why(word, marked).map((reason) => element("li", {}, reason)));
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, drawParts(word)),
      element("td", {}, element("bdi", { lang: "ar" }, word.form)),
      element("td", {}, marked ? element("span", { class: "sample", "data-kind": marked.kind }, say(`kind.${marked.kind}`)) : "–"),
      element("td", {}, reasons),
    );
  });
  byId("words").replaceChildren(...rows);
  byId("words-scroll").scrollTop = 0;
}

/** @param {Word} word */
function drawParts({ segments, stem }) {
  const parts = segments.flatMap((segment, index) => {
    const part = index === stem ? element("b", {}, segment) : segment;
    return index > 0 ? [" + ", part] : [part];
  });
  return element("bdi", { lang: "ar", dir: "rtl" }, ...parts);
}

/**
 * What speaks for and against a word's being a name.
 *
 * @param {Word} word
 * @param {import("./lib/analysis.js").Mention} [marked] the mention that it is part of
 */
function why({ listed, signs }, marked) {
  const reasons = signs.map((/** @type {Sign} */ sign) => say(`sign.${sign}`));
  if (listed.length > 0) reasons.unshift(say("sign.listed", { kinds: listed.map((kind) => say(`kind.${kind}`)).join(say("or")) }));
  const isOwn = marked?.entity !== undefined && state.article.entries[state.article.entryOf[state.article.mentions.indexOf(marked)]].entity?.own;
  if (isOwn) reasons.unshift(say("sign.own"));
  if (marked?.value) reasons.unshift(say("sign.value"));
  if (marked) reasons.push(say("sure", { share: Math.round(100 * marked.score) }));
  return reasons;
}
