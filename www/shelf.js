/** The texts that were brought together, and one table of what they speak of. */

/** @import { Text } from "./texts.js" */
/** @import { Shared } from "./across.js" */

import { across, acrossCsv } from "./across.js";
import { titleOf } from "./article.js";
import { byId, closest, element } from "./dom.js";
import { goToEntry } from "./entity-list.js";
import { identity } from "./join.js";
import { saveFile } from "./save-file.js";
import { change, state, watch } from "./state.js";
import { number, say } from "./strings.js";
import { show } from "./texts.js";
import { isWide } from "./views.js";

const list = byId("shelf");
const joint = byId("joint");

/** How many rows the table has; the file has them all. */
const MOST = 200;

/** Shows texts and table where more than one text was brought. */
export function showShelf() {
  watch(["texts", "language"], () => {
    for (const button of document.querySelectorAll("nav [data-view=texts]")) button.toggleAttribute("hidden", state.texts.length < 2);
  });
  watch(["texts", "at", "view", "language"], () => {
    if (state.view === "texts") draw();
  });
  list.addEventListener("click", (event) => {
    const at = closest(event, "[data-text]")?.dataset.text;
    if (at) open(Number(at));
  });
  joint.addEventListener("click", (event) => {
    const { text, key } = closest(event, "[data-text]")?.dataset ?? {};
    if (!text || !key) return;
    const { entry } = across(state.texts.map(({ article }) => article))[Number(key)];
    open(Number(text));
    const here = state.article.entries.findIndex(({ entity }) => entity && entry.entity && identity(entity) === identity(entry.entity));
    if (here >= 0) goToEntry(here);
    if (isWide()) change({ view: "texts" });
  });
  byId("joint-save").addEventListener("click", () => saveFile(new Blob([acrossCsv(state.texts)], { type: "text/csv" }), "aalam.csv"));
}

/** @param {number} at */
function open(at) {
  show(at);
  if (isWide()) change({ view: "texts" });
}

function draw() {
  const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute("data-text") : undefined;
  list.replaceChildren(...state.texts.map(drawText));
  /** @type {HTMLElement | null} */ (list.querySelector(`[data-text="${focused}"]`))?.focus();
  const all = across(state.texts.map(({ article }) => article));
  joint.replaceChildren(...all.slice(0, MOST).map(drawRow));
  byId("joint-more").textContent = all.length > MOST ? say("more", { count: all.length - MOST }) : "";
}

/**
 * @param {Text} text
 * @param {number} index
 */
function drawText({ name, article, read }, index) {
  const count = article.entries.filter(({ entity }) => entity).length;
  const isRead = read.length === article.parts.length;
  const title = element("span", { class: "names" }, element("bdi", { lang: "ar" }, titleOf(article)), name ? element("small", {}, element("bdi", {}, name)) : undefined);
  const shown = element("span", { class: "count" }, isRead ? number(count) : "…", isRead ? element("span", { class: "hush" }, say("names.count", { count })) : undefined);
  return element("li", { class: "entry" }, element("button", { "data-text": index, "aria-current": String(index === state.at) }, title, shown));
}

/**
 * @param {Shared} shared
 * @param {number} key
 */
function drawRow({ entry: { kind, name }, counts, total }, key) {
  const texts = [...counts].map(([text, count]) => {
    const title = element("bdi", { lang: "ar" }, titleOf(state.texts[text].article));
    return element("li", {}, element("button", { class: "chip", "data-text": text, "data-key": key }, title, element("span", { class: "count" }, number(count))));
  });
  const summary = element("summary", {}, element("bdi", { class: "sample", lang: "ar", "data-kind": kind }, name), element("span", { class: "hush" }, say(`kind.${kind}`)));
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, element("details", {}, summary, element("ul", { class: "near" }, ...texts))),
    element("td", {}, number(counts.size)),
    element("td", {}, number(total)),
  );
}
