/** What is said in the article, by speaker. */

/** @import { Quote } from "./lib/analysis.js" */

import { copy } from "./clipboard.js";
import { byId, closest, element, icon } from "./dom.js";
import { citation } from "./exports/citation.js";
import { bring, isBeside, paintQuotes, partAt } from "./places.js";
import { change, state, watch } from "./state.js";
import { announce } from "./status.js";
import { number, say } from "./strings.js";

const list = byId("said");

/** Shows the quotations, and paints them in the article while they are looked at. */
export function showQuotes() {
  watch(["article", "language"], draw);
  watch(["article", "part", "view"], () => paintQuotes(state.view === "quotes" ? state.article.quotes : []));
  list.addEventListener("click", (event) => {
    const index = closest(event, "[data-quote]")?.dataset.quote;
    if (index) goToQuote(state.article.quotes[Number(index)]);
  });
  for (const holder of [list, byId("card")]) holder.addEventListener("click", cite);
}

/** @param {Event} event */
async function cite(event) {
  const button = closest(event, "[data-copy-quote]");
  if (!button) return;
  button.classList.add("done");
  announce(await copy(citation(state.article, state.article.quotes[Number(button.dataset.copyQuote)]), say("quotes.copied")));
}

/** How many quotations are listed; of more the reader is told. */
const MOST = 300;

/**
 * Brings a quotation into sight and paints it.
 *
 * @param {Quote} quote
 */
export function goToQuote(quote) {
  change({ mention: undefined, part: partAt(quote.start), view: state.view === "quotes" && isBeside() ? "quotes" : "text" });
  paintQuotes([quote]);
  bring(quote);
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
  const label = say("quotes.copy");
  const cite = element("button", { class: "round", "data-copy-quote": index, "aria-label": label, title: label }, icon("copy"));
  return element("li", { class: "said" }, element("button", { "data-quote": index }, words, ...told), cite);
}

function draw() {
  const { quotes, entries } = state.article;
  const shown = quotes.slice(0, MOST);
  const speakers = new Set(shown.map(({ speaker }) => speaker));
  const known = [...speakers].filter((speaker) => speaker !== undefined);
  const groups = speakers.has(undefined) ? [...known, undefined] : known;
  list.replaceChildren(
    ...groups.flatMap((speaker) => {
      const said = shown.map((quote, index) => ({ quote, index })).filter(({ quote }) => quote.speaker === speaker);
      const name = speaker === undefined ? element("span", {}, say("quotes.unknown")) : element("bdi", { class: "sample", lang: "ar", "data-kind": entries[speaker].kind }, entries[speaker].name);
      const heading = element("h2", { class: "group" }, name, element("span", { class: "count" }, number(said.length)));
      return [heading, element("ul", {}, ...said.map(({ quote, index }) => drawQuote(quote, index)))];
    }),
  );
  if (quotes.length > MOST) list.append(element("p", { class: "empty" }, say("more", { count: quotes.length - MOST })));
  if (quotes.length === 0) list.append(element("p", { class: "empty" }, say("quotes.none")));
}
