/** Texts out of the files that a reader opens or drops. */

import { readCorrections } from "./corrections.js";
import { decode } from "./decode.js";
import { plainText } from "./plain.js";
import { say } from "./strings.js";

/** @import { Brought } from "./texts.js" */

/** The largest file that is read, in megabytes. */
const LARGEST = 12;

/**
 * The text of each file; of one that has none, a sentence says what is wrong and what would work.
 *
 * @param {Iterable<File>} files
 */
export async function textsOf(files) {
  /** @type {Brought[]} */
  const texts = [];
  /** @type {string[]} */
  const troubles = [];
  for (const file of files) {
    const { name } = file;
    const text = await textOf(file);
    if (typeof text !== "string") troubles.push(say(text.trouble, { name, count: LARGEST }));
    else if (text.trim() === "") troubles.push(say("file.empty", { name }));
    else texts.push({ name, ...(/\.json$/i.test(name) ? savedText(text) : { text }) });
  }
  return { texts, troubles };
}

/**
 * @param {File} file
 * @returns {Promise<string | { trouble: "file.large" | "file.kind" | "file.unreadable" }>}
 */
async function textOf(file) {
  if (file.size > LARGEST * 1024 * 1024) return { trouble: "file.large" };
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);
  if (!bytes) return { trouble: "file.unreadable" };
  if (isZip(bytes)) return (await import("./docx.js")).docxText(bytes) ?? { trouble: "file.kind" };
  const written = /\.(doc|pdf|rtf|odt)$/i.test(file.name) ? undefined : decode(bytes);
  if (written === undefined) return { trouble: "file.kind" };
  return /\.x?html?$/i.test(file.name) ? plainText(written) : written;
}

/**
 * What the page itself saved: the text and the reader's corrections. Other JSON is a text like any.
 *
 * @param {string} json
 * @returns {Brought}
 */
function savedText(json) {
  try {
    const { text, corrections } = Object(JSON.parse(json));
    if (typeof text === "string") return { text, corrections: readCorrections(corrections) };
  } catch {
    // No JSON.
  }
  return { text: json };
}

/** @param {Uint8Array} bytes */
function isZip([first, second]) {
  return first === 0x50 && second === 0x4b;
}
