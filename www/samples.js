/** The articles that come with the page, all written for it. */

import { embedded } from "./lib/embedded.js";

/** Each is `samples/NAME.txt` and has its title in the strings as `sample.NAME`. */
export const SAMPLES = /** @type {const} */ (["samarkand-2022"]);

/**
 * The text of a file that is part of the page or lies beside it.
 *
 * *Errors*: an `Error` where there is no such file.
 *
 * @param {string} path relative to the page
 * @returns {Promise<string>}
 */
export async function loadText(path) {
  const response = embedded(path) ?? (await fetch(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}
