/** The kinds of mention, in the order in which the page lists them. */

/** @import { Kind } from "./lib/analysis.js" */

/** @type {readonly Kind[]} */
export const KINDS = ["PER", "LOC", "ORG", "EVENT", "PRODUCT", "NORP", "OCC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"];

/** The kinds of names and titles: the rest are dates and numbers. */
export const NAMES = KINDS.slice(0, KINDS.indexOf("DATE"));

/**
 * The kinds that each density switches off.
 *
 * @type {Record<string, ReadonlySet<Kind>>}
 */
export const DENSITIES = {
  all: new Set(),
  main: new Set(KINDS.filter((kind) => kind !== "PER" && kind !== "LOC")),
  none: new Set(KINDS),
};
