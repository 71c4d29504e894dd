/** Which part of the page is looked at: the text, the names or the quotations. */

/** @import { State } from "./state.js" */

import { byId, closest } from "./dom.js";
import { change, state, watch } from "./state.js";

/** Shows the part that is chosen; in a wide window the text stays beside it. */
export function showViews() {
  watch(["view"], () => {
    document.body.dataset.view = state.view;
    byId("names").hidden = state.view === "quotes";
    byId("quotes").hidden = state.view !== "quotes";
    for (const button of document.querySelectorAll("nav [data-view]")) {
      const view = button.getAttribute("data-view");
      const besideText = button.closest(".tabs") && state.view === "text" && view === "names";
      button.ariaCurrent = String(view === state.view || besideText);
    }
  });
  for (const nav of document.querySelectorAll(".tabs, .views")) {
    nav.addEventListener("click", (event) => {
      const view = /** @type {State["view"] | undefined} */ (closest(event, "button")?.dataset.view);
      if (view) change({ view, mention: undefined });
    });
  }
}
