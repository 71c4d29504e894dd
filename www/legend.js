/** The legend, which switches kinds on and off, and the density, which switches many at once. */

/** @import { Kind } from "./lib/analysis.js" */

import { byId, closest, element } from "./dom.js";
import { DENSITIES, KINDS } from "./kinds.js";
import { change, state, watch } from "./state.js";
import { number, say } from "./strings.js";

const list = byId("legend");
const density = byId("density");

/** Shows the legend and the density. */
export function showLegend() {
  watch(["article", "language"], draw);
  watch(["article", "language", "hidden"], drawSwitches);
  list.addEventListener("click", (event) => {
    const kind = /** @type {Kind | undefined} */ (closest(event, "[data-switch]")?.dataset.switch);
    if (kind) change({ hidden: new Set([kind]).symmetricDifference(state.hidden) });
  });
  density.addEventListener("click", (event) => {
    const chosen = closest(event, "[data-density]")?.dataset.density;
    if (chosen) change({ hidden: DENSITIES[chosen] });
  });
}

function draw() {
  const { mentions } = state.article;
  const counts = KINDS.map((kind) => ({ kind, count: mentions.filter((mention) => mention.kind === kind).length }));
  list.replaceChildren(
    ...counts
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => {
        const name = element("span", { class: "sample", "data-kind": kind }, say(`kinds.${kind}`));
        const chip = element("button", { class: "chip", "data-switch": kind }, name, element("span", { class: "count" }, number(count)));
        return element("li", {}, chip);
      }),
  );
}

function drawSwitches() {
  const { hidden } = state;
  for (const chip of list.querySelectorAll("[data-switch]")) {
    chip.ariaPressed = String(!hidden.has(/** @type {Kind} */ (chip.getAttribute("data-switch"))));
  }
  for (const button of density.querySelectorAll("button")) {
    button.ariaPressed = String(hidden.symmetricDifference(DENSITIES[button.dataset.density ?? ""]).size === 0);
  }
}
