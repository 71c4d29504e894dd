/** Files that the reader takes along. They are made here; nothing is sent. */

/** @import { Article } from "./article.js" */

import { byId, element } from "./dom.js";
import { toAnnotations, toCsv, toJson } from "./exports.js";
import { state, watch } from "./state.js";
import { say } from "./strings.js";

const dialog = /** @type {HTMLDialogElement} */ (byId("save-dialog"));

/** @type {{ key: "save.json" | "save.csv" | "save.annotations", name: string, type: string, make: (article: Article) => string }[]} */
const FORMATS = [
  { key: "save.csv", name: "aalam.csv", type: "text/csv", make: toCsv },
  { key: "save.json", name: "aalam.json", type: "application/json", make: toJson },
  { key: "save.annotations", name: "aalam.jsonld", type: "application/ld+json", make: toAnnotations },
];

/** Offers the files. */
export function showSave() {
  byId("save").addEventListener("click", () => {
    draw();
    dialog.showModal();
  });
  dialog.addEventListener("close", forget);
  watch(["language"], forget);
}

function draw() {
  forget();
  const links = FORMATS.map(({ key, name, type, make }) => {
    const href = URL.createObjectURL(new Blob([make(state.article)], { type }));
    return element("li", {}, element("a", { href, download: name }, say(key)));
  });
  byId("formats").replaceChildren(...links);
}

/** Lets go of the files that were made. */
function forget() {
  for (const link of byId("formats").querySelectorAll("a")) URL.revokeObjectURL(link.href);
  byId("formats").replaceChildren();
}
