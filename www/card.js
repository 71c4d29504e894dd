/** The card of a mention: what it is, where else it is, what it says. */

/** @import { Entry } from "./article.js" */

import { companions } from "./article.js";
import { drawCorrect, drawInspect } from "./correct.js";
import { byId, closest, element, focused, icon, isInside } from "./dom.js";
import { goToEntry } from "./entity-list.js";
import { entryLinks } from "./links.js";
import { inspector, markOf, mentionAt, partAt } from "./places.js";
import { drawQuote, goToQuote } from "./quotes.js";
import { change, state, watch } from "./state.js";
import { date, number, say } from "./strings.js";

const card = byId("card");

/** How many companions and quotations a card has room for. */
const MOST_COMPANIONS = 5;
const MOST_QUOTES = 3;

/** How long, in milliseconds, a pointer rests on a mark before its card opens, and is away before it closes. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 300;

/** Shows a card for the mention that is chosen. */
export function showCard() {
  watch(["mention", "article", "language", "alone"], draw);
  card.addEventListener("click", act);
  card.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave(event);
  });
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", place, { passive: true });
}

/** @param {Event} event */
function leave(event) {
  event.stopPropagation();
  const mark = state.mention === undefined ? undefined : markOf(state.mention);
  if (card.contains(focused())) {
    leaving = true;
    mark?.focus();
    leaving = false;
  }
  change({ mention: undefined });
}

/** Whether focus comes back from the card, which is no wish to open it. */
let leaving = false;

/**
 * Opens the card where a pointer rests on a mention or taps it, and closes it where the pointer goes.
 *
 * @param {EventTarget} text what the text is on
 * @param {"pointerover" | "pointermove"} moved what tells that the pointer has come to a mention: an element of its own, or a place
 */
export function openByPointer(text, moved) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @param {() => void} then @param {number} delay */
  const later = (then, delay) => {
    clearTimeout(timer);
    timer = setTimeout(then, delay);
  };
  const close = () => {
    if (!card.contains(focused()) && !document.activeElement?.matches("mark")) change({ mention: undefined });
  };
  text.addEventListener(moved, (moving) => {
    const event = /** @type {PointerEvent} */ (moving);
    if (event.pointerType !== "mouse" || event.buttons !== 0 || isInside(event)) return;
    const mention = mentionAt(event);
    if (mention !== undefined) later(() => change({ mention }), OPEN_AFTER);
    else later(close, CLOSE_AFTER);
  });
  text.addEventListener("pointerleave", () => later(close, CLOSE_AFTER));
  text.addEventListener("click", (event) => {
    const mention = mentionAt(event);
    if (mention !== undefined) change({ mention });
  });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => later(close, CLOSE_AFTER));
  document.addEventListener("pointerdown", (event) => {
    clearTimeout(timer);
    if (closest(event, ".card") === undefined && !isInside(event) && mentionAt(event) === undefined) change({ mention: undefined });
  });
}

/**
 * Opens the card where a mark has the focus, and leads from the mark into the card.
 *
 * @param {HTMLElement} article with marks that are elements
 */
export function openByFocus(article) {
  article.addEventListener("focusin", (event) => {
    const mention = mentionAt(event);
    if (mention !== undefined && !leaving) change({ mention });
  });
  article.addEventListener("keydown", (event) => {
    if (mentionAt(event) === undefined) return;
    if (event.key === "Escape" && state.mention !== undefined) leave(event);
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      change({ mention: mentionAt(event) });
      card.querySelector("button")?.focus();
    }
  });
  for (const root of [article, card]) {
    root.addEventListener("focusout", (event) => {
      const to = /** @type {Element | null} */ (/** @type {FocusEvent} */ (event).relatedTarget);
      if (to && !card.contains(to) && !to.matches("mark")) change({ mention: undefined });
    });
  }
}

/** @param {Event} event */
function act(event) {
  const button = closest(event, "button");
  const { mention } = state;
  if (!button || mention === undefined) return;
  const { go, entry, quote, only } = button.dataset;
  if (button.matches("[data-close]")) leave(event);
  else if (button.matches("[data-words]")) inspector()?.(state.article.mentions[mention].start);
  else if (go) {
    change({ mention: Number(go), part: partAt(state.article.mentions[Number(go)].start) });
    markOf(Number(go))?.scrollIntoView({ block: "center" });
  } else if (entry) goToEntry(Number(entry));
  else if (quote) goToQuote(state.article.quotes[Number(quote)]);
  else if (only) change({ alone: state.alone === Number(only) ? undefined : Number(only) });
}

function draw() {
  const { mention, article } = state;
  if (mention === undefined) return card.hidePopover();
  const role = card.contains(focused()) ? focused()?.getAttribute("data-role") : undefined;
  const index = article.entryOf[mention];
  const entry = article.entries[index];
  card.setAttribute("aria-label", entry.name);
  card.replaceChildren(
    drawHead(entry, article.mentions[mention].score),
    ...drawFacts(entry),
    drawPlaces(entry, index, mention),
    ...drawQuotes(index),
    ...drawCompanions(index),
    ...drawLinks(entry),
    ...drawInspect().map((button) => element("div", { class: "links" }, button)),
    drawCorrect(entry, mention),
  );
  card.scrollTop = 0;
  card.showPopover();
  place();
  uncover(mention);
  if (role) /** @type {HTMLElement | null} */ (card.querySelector(`[data-role="${role}"]`))?.focus();
}

/**
 * @param {Entry} entry
 * @param {number} score how sure it is that this is a name of its kind
 */
function drawHead({ kind, name, entity }, score) {
  const title = element("h2", {}, element("bdi", { lang: "ar" }, name));
  const latin = entity?.nameEn ?? entity?.romanized;
  const english = latin && element("div", { class: "latin" }, element("bdi", { lang: entity?.nameEn ? "en" : "ar-Latn", dir: "ltr" }, latin));
  const sure = score < 1 ? ` · ${say("sure", { share: Math.round(100 * score) })}` : "";
  const sort = element("div", { class: "kind" }, element("span", { class: "sample", "data-kind": kind }, say(`kind.${kind}`)), sure);
  const close = element("button", { class: "round", "data-close": true, "data-role": "close", "aria-label": say("close") }, icon("close"));
  return element("header", {}, element("div", {}, sort, title, english || undefined), close);
}

/** @param {Entry} entry */
function drawFacts({ entity, value }) {
  const gloss = state.language === "en" ? entity?.descriptionEn ?? entity?.description : entity?.description ?? entity?.descriptionEn;
  const titles = entity?.titles?.join("، ");
  const where = entity?.coordinates && pointText(entity.coordinates);
  return [titles, gloss, where, value && valueText(value)].flatMap((fact) => (fact ? [element("p", {}, element("bdi", {}, fact))] : []));
}

/** @param {import("./lib/analysis.js").Coordinates} point */
function pointText({ latitude, longitude }) {
  const north = say(latitude < 0 ? "degrees.south" : "degrees.north", { degrees: Math.abs(latitude) });
  const east = say(longitude < 0 ? "degrees.west" : "degrees.east", { degrees: Math.abs(longitude) });
  return say("point", { north, east });
}

/** @param {import("./lib/analysis.js").Value} value */
function valueText(value) {
  switch (value.type) {
    case "date":
      return date(value.iso);
    case "time":
      return value.iso;
    case "number":
      return number(value.amount);
    case "money":
      return `${number(value.amount)} ${value.currency}`;
    case "quantity":
      return `${number(value.amount)} ${value.unit}`;
  }
}

/**
 * @param {Entry} entry
 * @param {number} index
 * @param {number} mention
 */
function drawPlaces({ mentions }, index, mention) {
  const at = mentions.indexOf(mention);
  const only = element("button", { class: "round", "data-only": index, "data-role": "only", "aria-pressed": String(state.alone === index), "aria-label": say("only"), title: say("only") }, icon("only"));
  if (mentions.length === 1) return element("nav", { "aria-label": say("mentions", { count: 1 }) }, element("span", {}, say("mentions", { count: 1 })), only);
  const previous = mentions.at(at - 1);
  const next = mentions[(at + 1) % mentions.length];
  return element(
    "nav",
    { "aria-label": say("mentions", { count: mentions.length }) },
    element("button", { class: "round", "data-go": previous, "data-role": "previous", "aria-label": say("previous") }, icon("previous")),
    element("span", {}, say("place", { at: at + 1, count: mentions.length })),
    element("button", { class: "round", "data-go": next, "data-role": "next", "aria-label": say("next") }, icon("next")),
    only,
  );
}

/** @param {number} index */
function drawQuotes(index) {
  const said = state.article.quotes.flatMap((quote, at) => (quote.speaker === index ? [{ quote, at }] : []));
  if (said.length === 0) return [];
  const items = said.slice(0, MOST_QUOTES).map(({ quote, at }) => drawQuote(quote, at));
  return [element("h3", {}, say("quotes.of")), element("ul", {}, ...items)];
}

/** @param {number} index */
function drawCompanions(index) {
  const near = companions(state.article, index).slice(0, MOST_COMPANIONS);
  if (near.length === 0) return [];
  const chips = near.map((other) => {
    const { kind, name } = state.article.entries[other];
    const chip = element("button", { class: "chip", "data-entry": other }, element("bdi", { class: "sample", lang: "ar", "data-kind": kind }, name));
    return element("li", {}, chip);
  });
  return [element("h3", {}, say("companions")), element("ul", { class: "near" }, ...chips)];
}

/** @param {Entry} entry */
function drawLinks(entry) {
  const links = entryLinks(entry).map(({ key, href }) =>
    element("a", { href, target: "_blank", rel: "external noopener noreferrer" }, say(key)),
  );
  return links.length > 0 ? [element("div", { class: "links" }, ...links)] : [];
}

/**
 * Brings the mark of an open card into sight again where the card, at the foot of a narrow window, has covered it.
 *
 * @param {number} mention
 */
function uncover(mention) {
  const mark = markOf(mention)?.getBoundingClientRect();
  const { top, width } = card.getBoundingClientRect();
  if (mark && mark.bottom > top && width === document.documentElement.clientWidth) markOf(mention)?.scrollIntoView({ block: "center" });
}

/** How far the card stays from its mark and from the edges of the window, and how high it is at least, in pixels. */
const GAP = 8;
const LEAST = 120;

/** Puts the card below its mark, or above where there is more room, and no higher than there is room; a style sheet puts it at the foot of a narrow window. */
function place() {
  const mark = state.mention === undefined ? undefined : markOf(state.mention);
  if (!mark) return;
  const [box] = mark.getClientRects();
  if (!box) return;
  card.style.removeProperty("--room");
  const { width, height } = card.getBoundingClientRect();
  const below = innerHeight - box.bottom - 2 * GAP;
  const above = box.top - 2 * GAP;
  const isBelow = height <= below || below >= above;
  const room = Math.max(LEAST, isBelow ? below : above);
  card.style.setProperty("--room", `${room}px`);
  const shown = Math.min(height, room);
  const top = isBelow ? box.bottom + GAP : box.top - GAP - shown;
  const left = box.left + box.width / 2 - width / 2;
  card.style.top = `${Math.max(GAP, Math.min(top, innerHeight - shown - GAP))}px`;
  card.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - width - GAP))}px`;
}
