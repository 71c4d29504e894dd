/** Making a piece of a text longer or shorter at one of its ends. */

/** @import { Span } from "./lib/analysis.js" */

/** @typedef {"start.back" | "start.on" | "end.back" | "end.on"} End an end, and whether it goes back or on in the text */

/** A word is looked for in this much text, in UTF-16 units. */
const NEAR = 200;

/**
 * The piece one word longer, or one letter shorter: what is too long is mostly so by a letter that is joined to the word.
 *
 * @param {string} text
 * @param {Span} span
 * @param {End} how
 * @returns {Span} the same where there is nothing to take in or to leave out
 * @example stretch("زار لبغداد", { start: 4, end: 10 }, "start.on") // { start: 5, end: 10 }
 */
export function stretch(text, { start, end }, how) {
  const inside = text.slice(start, end);
  switch (how) {
    case "start.back":
      return { start: start - lengthOf(/\S+[^\S\r\n]*$/, text.slice(Math.max(0, start - NEAR), start)), end };
    case "end.on":
      return { start, end: end + lengthOf(/^[^\S\r\n]*\S+/, text.slice(end, end + NEAR)) };
    case "start.on": {
      const left = lengthOf(/^\S\p{M}*\s*/u, inside);
      return left < inside.length ? { start: start + left, end } : { start, end };
    }
    case "end.back": {
      const left = lengthOf(/\s*\S\p{M}*$/u, inside);
      return left < inside.length ? { start, end: end - left } : { start, end };
    }
  }
}

/**
 * @param {RegExp} pattern
 * @param {string} text
 */
function lengthOf(pattern, text) {
  return pattern.exec(text)?.[0].length ?? 0;
}
