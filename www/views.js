/** Which part of the page is looked at: the text, the names, the quotations, the pictures or all texts. */

/** @import { State } from "./state.js" */

import { byId, closest, findAll, outermost } from "./dom.js";
import { change, state, watch } from "./state.js";

const PANELS = /** @type {const} */ (["names", "quotes", "pictures", "texts"]);

/** Whether text and list are seen side by side. */
export function isWide() {
  return matchMedia("(width >= 56rem)").matches;
}

/** Shows the part that is chosen; in a wide window the text stays beside it. */
export function showViews() {
  watch(["view"], () => {
    outermost().dataset.view = state.view;
    // Beside the text are the names, if nothing else is.
    const beside = state.view === "text" ? "names" : state.view;
    for (const panel of PANELS) byId(panel)?.toggleAttribute("hidden", panel !== beside);
    for (const button of findAll("nav [data-view]")) {
      const view = button.getAttribute("data-view");
      const besideText = button.closest(".tabs") && state.view === "text" && view === "names";
      button.ariaCurrent = String(view === state.view || besideText);
    }
  });
  for (const nav of findAll(".tabs, .views")) {
    nav.addEventListener("click", (event) => {
      const view = /** @type {State["view"] | undefined} */ (closest(event, "button")?.dataset.view);
      if (view) change({ view, mention: undefined });
    });
  }
}
