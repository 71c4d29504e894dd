/** The articles that come with the page, all written for it. */

import { embedded } from "./lib/embedded.js";

/** Each is `samples/NAME.txt` and has its title in the strings as `sample.NAME`. */
export const SAMPLES = /** @type {const} */ (["samarkand-2022", "oil-2022", "lusail-2022", "booker-2019", "hope-2021", "haouz-2023"]);

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
