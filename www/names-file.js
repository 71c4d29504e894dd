/** Lists of own names as files: opened, saved, and what is said of one that is refused. */

/** @import { BadRow } from "./lib/analysis.js" */
/** @import { Names } from "./lib/names.js" */

import { decode } from "./decode.js";
import { element } from "./dom.js";
import { saveFile } from "./save-file.js";
import { say } from "./strings.js";

/** Of so many refused rows the reader is told why. */
const MOST = 20;

/**
 * The list in a file, and how it is written.
 *
 * @param {File} file
 * @returns {Promise<{ list: string, as: "csv" | "json" } | undefined>} nothing where it cannot be read or is no text
 */
export async function listIn(file) {
  const list = await file.arrayBuffer().then((bytes) => decode(new Uint8Array(bytes)), () => undefined);
  return list === undefined ? undefined : { list, as: /^\s*[[{]/.test(list) ? "json" : "csv" };
}

/**
 * Gives the reader a list as a file; a spreadsheet takes CSV for UTF-8 only by its mark.
 *
 * @param {Names} names
 * @param {"csv" | "json"} as
 */
export function saveNames(names, as) {
  const blob = as === "csv" ? new Blob(["\ufeff", names.csv], { type: "text/csv" }) : new Blob([names.json], { type: "application/json" });
  saveFile(blob, `aalam-names.${as}`);
}

/**
 * Says why a list was not taken.
 *
 * @param {BadRow[]} rows
 * @returns {HTMLElement[]}
 */
export function drawRefusal(rows) {
  const told = rows.slice(0, MOST).map((row) => element("div", {}, `${say("own.line", { line: row.line })} `, ...drawReason(row)));
  if (rows.length > MOST) told.push(element("div", {}, say("more", { count: rows.length - MOST })));
  return [element("strong", {}, say("own.bad")), ...told];
}

/** What stands in a sentence for what another wrote until the sentence is cut there. */
const VALUE = "\0";

/**
 * Why a row was refused: a sentence with what another wrote in its place, whose direction is its own.
 *
 * @param {BadRow} row
 * @returns {(string | Node)[]}
 */
export function drawReason({ reason, value = "" }) {
  const [before, after] = say(`own.bad.${reason}`, { value: VALUE }).split(VALUE);
  return after === undefined ? [before] : [before, element("bdi", {}, value), after];
}
