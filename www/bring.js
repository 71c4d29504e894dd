/** Texts that the reader brings: pasted, opened, dropped, or one of the samples. */

import { decode } from "./decode.js";
import { byId, closest, element } from "./dom.js";
import { plainText } from "./plain.js";
import { loadText, SAMPLES } from "./samples.js";
import { watch } from "./state.js";
import { say } from "./strings.js";

const dialog = /** @type {HTMLDialogElement} */ (byId("bring-dialog"));
const field = /** @type {HTMLTextAreaElement} */ (byId("paste"));
const file = /** @type {HTMLInputElement} */ (byId("file"));
const trouble = byId("bring-trouble");

/** The largest file that is read, in megabytes. */
const LARGEST = 2;

/**
 * Lets the reader bring a text in each of the ways.
 *
 * @param {(text: string) => void} read what to do with it
 */
export function showBring(read) {
  /** @param {string} text */
  const take = (text) => {
    dialog.close();
    field.value = "";
    read(text);
  };
  /** @param {File | undefined} file */
  const takeFile = async (file) => {
    if (!file) return;
    const text = await textOf(file);
    if (text !== undefined) take(text);
  };

  watch(["language"], drawSamples);
  byId("bring").addEventListener("click", openBring);
  byId("read").addEventListener("click", () => (field.value.trim() ? take(field.value) : field.focus()));
  byId("open-file").addEventListener("click", () => file.click());
  byId("samples").addEventListener("click", async (event) => {
    const sample = closest(event, "[data-sample]")?.dataset.sample;
    if (sample) take(await loadText(`samples/${sample}.txt`));
  });
  file.addEventListener("change", async () => {
    await takeFile(file.files?.[0]);
    file.value = "";
  });
  document.addEventListener("paste", (event) => {
    // Into a field that holds something already, a paste is an edit.
    if (closest(event, "input") || (event.target === field && field.value)) return;
    const text = event.clipboardData?.getData("text/plain");
    if (text?.trim()) {
      event.preventDefault();
      take(text);
    } else takeFile(event.clipboardData?.files[0]);
  });
  takeDropped(take, takeFile);
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

/**
 * @param {(text: string) => void} take
 * @param {(file: File) => void} takeFile
 */
function takeDropped(take, takeFile) {
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
    const [dropped] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData("text/plain");
    if (dropped) takeFile(dropped);
    else if (text?.trim()) take(text);
  });
}

/**
 * The text of a file; where it has none, the reader is told what is wrong and what would work.
 *
 * @param {File} file
 */
async function textOf(file) {
  if (file.size > LARGEST * 1024 * 1024) return refuse(say("file.large", { name: file.name, count: LARGEST }));
  const written = decode(new Uint8Array(await file.arrayBuffer()));
  if (written === undefined || /\.(docx?|pdf|rtf|odt)$/i.test(file.name)) return refuse(say("file.kind", { name: file.name }));
  const text = /\.html?$/i.test(file.name) ? plainText(written) : written;
  return text.trim() ? text : refuse(say("file.empty", { name: file.name }));
}

/** @param {string} reason */
function refuse(reason) {
  if (!dialog.open) openBring();
  trouble.textContent = reason;
  trouble.hidden = false;
  return undefined;
}
