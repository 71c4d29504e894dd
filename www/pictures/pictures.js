/** The article in pictures: who appears with whom, where, and when what was. */

import { byId, closest, element } from "../dom.js";
import { goToEntry } from "../entity-list.js";
import { goTo } from "../places.js";
import { saveFile } from "../save-file.js";
import { change, state, watch } from "../state.js";
import { say } from "../strings.js";
import { isWide } from "../views.js";
import { toPng, toSvg } from "./picture-files.js";
import { drawMap, placesOf } from "./map.js";
import { drawTimeline } from "./timeline.js";
import { drawTogether } from "./together.js";

const root = byId("drawn");

/** Shows the pictures while they are looked at. */
export function showPictures() {
  watch(["article", "language", "view"], () => (state.view === "pictures" ? draw() : root.replaceChildren()));
  root.addEventListener("click", act);
  root.addEventListener("keydown", (event) => {
    if ((event.key !== "Enter" && event.key !== " ") || !closest(event, "[role=button]")) return;
    event.preventDefault();
    act(event);
  });
  for (const name of ["pointerover", "focusin", "pointerleave", "focusout"]) {
    root.addEventListener(name, (event) => single(name.endsWith("over") || name.endsWith("in") ? closest(event, "[data-row]")?.dataset.row : undefined));
  }
}

function draw() {
  const parts = [
    { key: /** @type {const} */ ("together"), picture: drawTogether(state.article) },
    { key: /** @type {const} */ ("map"), picture: drawMap(state.article), note: unplaced() },
    { key: /** @type {const} */ ("timeline"), picture: drawTimeline(state.article) },
  ];
  root.replaceChildren(
    ...parts.flatMap(({ key, picture, note }) => [
      element("h2", { class: "group" }, say(key)),
      picture ? element("figure", { "data-picture": key }, picture, note, files(key)) : element("p", { class: "empty" }, say(`${key}.none`)),
    ]),
  );
}

/** The places that have no point on the map. */
function unplaced() {
  const names = placesOf(state.article).others.map((entry) => state.article.entries[entry].name);
  return names.length > 0 ? element("figcaption", { class: "hint" }, say("map.others", { names: names.join("، ") })) : undefined;
}

/** @param {"together" | "map" | "timeline"} key */
function files(key) {
  const buttons = ["svg", "png"].map((type) => element("button", { class: "plain", "data-file": type, "aria-label": say("picture.save", { name: say(key), type: type.toUpperCase() }) }, type.toUpperCase()));
  return element("div", { class: "row" }, ...buttons);
}

/** @param {Event} event */
function act(event) {
  const node = closest(event, "[data-entry], [data-mention], [data-file]");
  const { entry, mention, file } = node?.dataset ?? {};
  if (entry) {
    stayBeside(() => goToEntry(Number(entry)));
  } else if (mention) {
    change({ hidden: state.hidden.difference(new Set(["DATE"])), alone: undefined });
    stayBeside(() => goTo(Number(mention)));
  } else if (file) save(file, node?.closest("figure"));
}

/**
 * Goes into the text; in a wide window the pictures stay beside it.
 *
 * @param {() => void} go
 */
function stayBeside(go) {
  const { view } = state;
  go();
  if (isWide()) change({ view });
}

/**
 * @param {string} type
 * @param {HTMLElement | null} [figure]
 */
async function save(type, figure) {
  const picture = figure?.querySelector("svg");
  if (!picture) return;
  const blob = type === "png" ? await toPng(picture) : new Blob([toSvg(picture)], { type: "image/svg+xml" });
  saveFile(blob, `${figure?.dataset.picture}.${type}`);
}

/**
 * Makes the arcs of one name stand out.
 *
 * @param {string} [row]
 */
function single(row) {
  for (const arc of root.querySelectorAll(".arc")) {
    const isOf = arc.getAttribute("data-one") === row || arc.getAttribute("data-two") === row;
    arc.classList.toggle("faded", row !== undefined && !isOf);
    arc.classList.toggle("strong", row !== undefined && isOf);
  }
}
