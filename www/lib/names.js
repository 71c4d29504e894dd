/** The reader's own names in an analyser, as plain data that any window can be sent. */

/** @import { BadRow, NamesError } from "./analysis.js" */
/** @import { Analyzer } from "../pkg/aalam.js" */

/** @typedef {{ json: string, csv: string }} Names a list of names, written in both formats */

/**
 * The names that an analyser goes by.
 *
 * @param {Analyzer} analyzer
 * @returns {Names}
 */
export function namesOf(analyzer) {
  return { json: analyzer.names(), csv: analyzer.namesCsv() };
}

/**
 * Gives an analyser a list of names in place of the one before.
 *
 * @param {Analyzer} analyzer
 * @param {string} list
 * @param {"csv" | "json"} as how the list is written
 * @returns {Names | { bad: BadRow[] }} why it was refused, where it was: then the list before stays
 */
export function setNames(analyzer, list, as) {
  try {
    if (as === "csv") analyzer.setNamesCsv(list);
    else analyzer.setNames(list);
  } catch (error) {
    const { rows } = /** @type {Partial<NamesError>} */ (error);
    if (!rows) throw error;
    return { bad: rows };
  }
  return namesOf(analyzer);
}
