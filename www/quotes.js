/** What is said in the article, by speaker. */

/** @import { Quote } from "./lib/analysis.js" */

import { byId, closest, element } from "./dom.js";
import { partAt, rangeOf } from "./reader.js";
import { change, state, watch } from "./state.js";
import { number, say } from "./strings.js";

const list = byId("said");

/** The name under which the style sheet paints quotations. */
const HIGHLIGHT = "aalam-quote";

/** Shows the quotations, and paints them in the article while they are looked at. */
export function showQuotes() {
  watch(["article", "language"], draw);
  watch(["article", "part", "view"], () => paint(state.view === "quotes" ? state.article.quotes : []));
  list.addEventListener("click", (event) => {
    const index = closest(event, "[data-quote]")?.dataset.quote;
    if (index) goToQuote(state.article.quotes[Number(index)]);
  });
}

/**
 * Brings a quotation into sight and paints it.
 *
 * @param {Quote} quote
 */
export function goToQuote(quote) {
  change({ mention: undefined, part: partAt(quote.start), view: state.view === "quotes" && isWide() ? "quotes" : "text" });
  paint([quote]);
  rangeOf(quote).startContainer.parentElement?.scrollIntoView({ block: "center" });
}

/** Whether text and list are seen side by side. */
function isWide() {
  return matchMedia("(width >= 56rem)").matches;
}

/**
 * A quotation in a list; only the speaker's own words stand in quotation marks.
 *
 * @param {Quote} quote
 * @param {number} index into `Article.quotes`
 */
export function drawQuote({ text, style }, index) {
  const words = element("q", { lang: "ar", dir: "rtl", class: style }, text);
  const told = style === "indirect" ? [element("small", {}, say("quotes.told"))] : [];
  return element("li", { class: "said" }, element("button", { "data-quote": index }, words, ...told));
}

/** @param {Quote[]} quotes */
function paint(quotes) {
  const seen = quotes.filter(({ start }) => partAt(start) === state.part);
  CSS.highlights.set(HIGHLIGHT, new Highlight(...seen.map(rangeOf)));
}

function draw() {
  const { quotes, entries } = state.article;
  const speakers = new Set(quotes.map(({ speaker }) => speaker));
  const known = [...speakers].filter((speaker) => speaker !== undefined);
  const groups = speakers.has(undefined) ? [...known, undefined] : known;
  list.replaceChildren(
    ...groups.flatMap((speaker) => {
      const said = quotes.map((quote, index) => ({ quote, index })).filter(({ quote }) => quote.speaker === speaker);
      const name = speaker === undefined ? element("span", {}, say("quotes.unknown")) : element("bdi", { class: "sample", lang: "ar", "data-kind": entries[speaker].kind }, entries[speaker].name);
      const heading = element("h2", { class: "group" }, name, element("span", { class: "count" }, number(said.length)));
      return [heading, element("ul", {}, ...said.map(({ quote, index }) => drawQuote(quote, index)))];
    }),
  );
  if (quotes.length === 0) list.append(element("p", { class: "empty" }, say("quotes.none")));
}
