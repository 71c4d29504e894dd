/** The list of what a text speaks of, in a window or a part of one that has no text of its own: kinds, names, quotations, corrections. */

import { element } from "../www/dom.js";

/** @returns {HTMLElement} what `legend.js`, `entity-list.js`, `quotes.js`, `status.js` and `views.js` look for */
export function makeList() {
  const option = (/** @type {string} */ value) => element("option", { value, "data-string": `sort.${value}` });
  const density = (/** @type {string} */ value) => element("button", { "data-density": value, "data-string": `density.${value}` });
  const tab = (/** @type {string} */ view) => element("button", { "data-view": view, "data-string": `view.${view}` });
  const search = element("input", { id: "search", type: "search", "data-label": "search", "data-placeholder": "search", autocomplete: "off", spellcheck: "false" });
  const sort = element("select", { id: "sort", "data-label": "sort" }, option("count"), option("place"), option("name"));
  return element(
    "div",
    { id: "list", class: "list", "data-state": "loading" },
    element("div", { id: "notice", class: "notice", hidden: true }),
    element("div", { id: "facts", class: "facts" }),
    element("div", { id: "alone", class: "alone", hidden: true }),
    element("div", { id: "density", class: "segments", role: "group", "data-label": "density" }, density("all"), density("main"), density("none")),
    element("section", { class: "legend", "data-label": "legend" }, element("ul", { id: "legend" })),
    element("nav", { class: "tabs", "data-label": "views" }, tab("names"), tab("quotes")),
    element("section", { id: "names", class: "panel", "data-label": "view.names" }, element("div", { class: "finder" }, search, sort), element("div", { id: "entries", class: "scroll" })),
    element("section", { id: "quotes", class: "panel", "data-label": "view.quotes", hidden: true }, element("div", { id: "said", class: "scroll" })),
  );
}
