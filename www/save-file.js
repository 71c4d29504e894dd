/** Files that the reader gets. They are made here; nothing is sent. */

import { element } from "./dom.js";

/** @type {string | undefined} */
let saved;

/**
 * Gives the reader a file.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export function saveFile(blob, name) {
  if (saved) URL.revokeObjectURL(saved);
  saved = URL.createObjectURL(blob);
  element("a", { href: saved, download: name }).click();
}
