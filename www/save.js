/** What the reader takes along: files, a link, paper. */

/** @import { Text } from "./texts.js" */

import { copy } from "./clipboard.js";
import { byId, closest, element } from "./dom.js";
import { toAnnotations } from "./exports/annotations.js";
import { toCsv } from "./exports/csv.js";
import { toHtml } from "./exports/html.js";
import { toJson } from "./exports/json.js";
import { toMarkdown } from "./exports/markdown.js";
import { toTei } from "./exports/tei.js";
import { linkTo } from "./link.js";
import { saveFile } from "./save-file.js";
import { state, watch } from "./state.js";
import { announce } from "./status.js";
import { say } from "./strings.js";

const dialog = /** @type {HTMLDialogElement} */ (byId("save-dialog"));
const note = byId("save-note");

/** @typedef {"save.csv" | "save.html" | "save.markdown" | "save.json" | "save.tei" | "save.annotations"} FormatKey */

/** @type {{ key: FormatKey, extension: string, type: string, make: (text: Text) => string }[]} */
const FORMATS = [
  { key: "save.csv", extension: "csv", type: "text/csv", make: ({ article }) => toCsv(article) },
  { key: "save.html", extension: "html", type: "text/html", make: ({ article }) => toHtml(article) },
  { key: "save.markdown", extension: "md", type: "text/markdown", make: ({ article }) => toMarkdown(article) },
  { key: "save.json", extension: "json", type: "application/json", make: toJson },
  { key: "save.tei", extension: "xml", type: "application/tei+xml", make: ({ article }) => toTei(article) },
  { key: "save.annotations", extension: "jsonld", type: "application/ld+json", make: ({ article }) => toAnnotations(article) },
];

/** Offers the files, a link and the printer. */
export function showSave() {
  byId("save").addEventListener("click", () => dialog.showModal());
  byId("print").addEventListener("click", () => {
    dialog.close();
    print();
  });
  byId("copy-link").addEventListener("click", async () => {
    const link = await linkTo(state.article.text);
    tell(link ? await copy(link, say("link.copied")) : say("link.long"));
  });
  byId("formats").addEventListener("click", (event) => {
    const format = FORMATS.find(({ key }) => key === closest(event, "[data-format]")?.dataset.format);
    const text = state.texts[state.at];
    if (!format || !text) return;
    saveFile(new Blob([format.make(text)], { type: format.type }), `${text.name.replace(/\.\w+$/, "") || "aalam"}.${format.extension}`);
  });
  dialog.addEventListener("close", () => (note.hidden = true));
  watch(["language"], draw);
}

/** @param {string} text */
function tell(text) {
  announce(text);
  note.textContent = text;
  note.hidden = !dialog.open;
}

function draw() {
  byId("formats").replaceChildren(...FORMATS.map(({ key }) => element("li", {}, element("button", { class: "plain", "data-format": key }, say(key)))));
}
