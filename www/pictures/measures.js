/** What the pictures have in common. */

/** How wide a picture is, in its own units: those of the page where it is as wide as a phone. */
export const WIDTH = 340;

/** A name longer than this, in UTF-16 units, would not fit beside what is drawn. */
const LONGEST = 22;

/**
 * A name that fits; the whole one is in the label of what it stands for.
 *
 * @param {string} name
 */
export function short(name) {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}
