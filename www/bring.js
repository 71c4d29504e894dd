/** Texts that the reader brings: pasted, opened, dropped, or one of the samples. */

/** @import { Brought } from "./texts.js" */

import { byId, closest, element } from "./dom.js";
import { textsOf } from "./files.js";
import { plainText } from "./plain.js";
import { loadText, SAMPLES } from "./samples.js";
import { watch } from "./state.js";
import { say } from "./strings.js";
import { read } from "./texts.js";

const dialog = /** @type {HTMLDialogElement} */ (byId("bring-dialog"));
const field = /** @type {HTMLTextAreaElement} */ (byId("paste"));
const file = /** @type {HTMLInputElement} */ (byId("file"));
const trouble = byId("bring-trouble");

/** Lets the reader bring texts in each of the ways. */
export function showBring() {
  watch(["language"], drawSamples);
  byId("bring").addEventListener("click", openBring);
  byId("read").addEventListener("click", () => (field.value.trim() ? take([{ text: field.value }]) : field.focus()));
  byId("open-file").addEventListener("click", () => file.click());
  byId("samples").addEventListener("click", async (event) => {
    const sample = closest(event, "[data-sample]")?.dataset.sample;
    if (sample) take([{ text: await loadText(`samples/${sample}.txt`) }]);
  });
  file.addEventListener("change", async () => {
    await takeFiles(file.files ?? []);
    file.value = "";
  });
  document.addEventListener("paste", (event) => {
    // Into a field that holds something already, a paste is an edit.
    if (closest(event, "input") || (event.target === field && field.value) || !event.clipboardData) return;
    const text = textIn(event.clipboardData);
    if (text) {
      event.preventDefault();
      take([{ text }]);
    } else takeFiles(event.clipboardData.files);
  });
  takeDropped();
}

/** Opens the dialog in which a text is brought. */
export function openBring() {
  trouble.hidden = true;
  dialog.showModal();
  field.focus();
}

function drawSamples() {
  const items = SAMPLES.map((name) => element("li", {}, element("button", { "data-sample": name }, say(`sample.${name}`))));
  byId("samples").replaceChildren(...items);
}

/** @param {Brought[]} texts */
function take(texts) {
  dialog.close();
  field.value = "";
  read(texts);
}

/** @param {Iterable<File>} files */
async function takeFiles(files) {
  const { texts, troubles } = await textsOf(files);
  if (texts.length > 0) take(texts);
  if (troubles.length === 0) return;
  if (!dialog.open) openBring();
  trouble.replaceChildren(...troubles.map((reason) => element("span", {}, reason)));
  trouble.hidden = false;
}

/**
 * What a reader copied or drags. From a page it is taken as HTML, which says where paragraphs end and what is no text.
 *
 * @param {DataTransfer} data
 */
function textIn(data) {
  return plainText(data.getData("text/html")) || data.getData("text/plain").trim();
}

function takeDropped() {
  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    if (!event.dataTransfer) return;
    const text = textIn(event.dataTransfer);
    if (event.dataTransfer.files.length > 0) takeFiles(event.dataTransfer.files);
    else if (text) take([{ text }]);
  });
}
