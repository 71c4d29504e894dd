/** The list of all that the article speaks of. */

import { byId, closest, element, icon } from "./dom.js";
import { KINDS } from "./kinds.js";
import { goTo } from "./places.js";
import { change, state, watch } from "./state.js";
import { announce } from "./status.js";
import { collator, number, say } from "./strings.js";

/** @import { Entry } from "./article.js" */

const list = byId("entries");
const search = /** @type {HTMLInputElement} */ (byId("search"));
const sort = /** @type {HTMLSelectElement} */ (byId("sort"));

/** How many entries are listed; of more the reader is told, and finds them by searching. */
const MOST = 500;

/** Shows the list. */
export function showEntityList() {
  watch(["article", "search", "sort", "language"], draw);
  watch(["article", "search", "sort", "language", "alone"], drawAlone);
  search.addEventListener("input", () => {
    change({ search: search.value });
    announce(say("found", { count: state.article.entries.filter(matches).length }));
  });
  sort.addEventListener("change", () => change({ sort: /** @type {typeof state.sort} */ (sort.value) }));
  list.addEventListener("click", (event) => {
    const alone = closest(event, "[data-only]");
    const entry = closest(event, "[data-entry]");
    if (alone) change({ alone: alone.ariaPressed === "true" ? undefined : Number(alone.dataset.only) });
    else if (entry) goToEntry(Number(entry.dataset.entry));
  });
}

/**
 * Opens the card at an entry's first mention. A kind that is switched off is switched on again: the reader asked for it.
 *
 * @param {number} index
 */
export function goToEntry(index) {
  const { kind, mentions } = state.article.entries[index];
  const alone = state.alone === index ? index : undefined;
  change({ hidden: state.hidden.difference(new Set([kind])), alone });
  goTo(mentions[0]);
}

/**
 * What is compared when names are searched: no vowel marks, no tatweel, one alef, one ya, small letters.
 *
 * @param {string} name
 */
function searchKey(name) {
  return name.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/\u0671/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();
}

/** @param {Entry} entry */
function matches({ name, entity }) {
  return searchKey(`${name}\n${entity?.nameEn ?? entity?.romanized ?? ""}`).includes(searchKey(state.search.trim()));
}

/** @returns {(one: Entry, two: Entry) => number} */
function order() {
  const names = collator();
  return {
    /** @type {(one: Entry, two: Entry) => number} */
    count: (one, two) => two.mentions.length - one.mentions.length || one.mentions[0] - two.mentions[0],
    /** @type {(one: Entry, two: Entry) => number} */
    place: (one, two) => one.mentions[0] - two.mentions[0],
    /** @type {(one: Entry, two: Entry) => number} */
    name: (one, two) => names.compare(one.name, two.name),
  }[state.sort];
}

function draw() {
  search.value = state.search;
  const { entries } = state.article;
  const places = new Map(entries.map((entry, index) => [entry, index]));
  const found = entries.filter(matches).sort(order());
  const shown = found.slice(0, MOST);
  const groups = KINDS.map((kind) => shown.filter((entry) => entry.kind === kind)).filter((group) => group.length > 0);
  list.replaceChildren(
    ...groups.flatMap((group) => {
      const { kind } = group[0];
      const name = element("span", { class: "sample", "data-kind": kind }, say(`kinds.${kind}`));
      const heading = element("h2", { class: "group" }, name, element("span", { class: "count" }, number(group.length)));
      return [heading, element("ul", {}, ...group.map((entry) => drawEntry(entry, places.get(entry))))];
    }),
  );
  if (found.length > MOST) list.append(element("p", { class: "empty" }, say("more", { count: found.length - MOST })));
  if (found.length === 0) list.append(element("p", { class: "empty" }, say(entries.length > 0 ? "names.unfound" : "names.none")));
}

/**
 * @param {Entry} entry
 * @param {number | undefined} index
 */
function drawEntry({ name, entity, mentions }, index) {
  const latin = entity?.nameEn ?? entity?.romanized;
  const english = latin && element("small", {}, element("bdi", { lang: entity?.nameEn ? "en" : "ar-Latn", dir: "ltr" }, latin));
  const names = element("span", { class: "names" }, element("bdi", { lang: "ar" }, name), english || undefined);
  const count = element("span", { class: "count", "aria-hidden": "true" }, number(mentions.length));
  const spoken = element("span", { class: "hush" }, say("mentions", { count: mentions.length }));
  const open = element("button", { "data-entry": index }, names, count, spoken);
  const label = say("only.name", { name });
  return element("li", { class: "entry" }, open, element("button", { class: "round", "data-only": index, "aria-label": label, title: label }, icon("only")));
}

function drawAlone() {
  for (const button of list.querySelectorAll("[data-only]")) {
    button.ariaPressed = String(Number(button.getAttribute("data-only")) === state.alone);
  }
}
