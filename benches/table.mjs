/** What was measured, as the rows of one table. */

/**
 * Something that was measured, beside what it is to be compared with: a peer, a goal, or itself on less.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} where
 * @property {number} ours
 * @property {keyof typeof units} unit of both
 * @property {string} [beside]
 * @property {number} [theirs]
 */

/** How a number is written, by what it counts. */
const units = {
  ms: (/** @type {number} */ number) => (number >= 1000 ? `${digits(number / 1000)} s` : `${digits(number)} ms`),
  "ns/byte": (/** @type {number} */ number) => `${digits(number)} ns/byte`,
  bytes: (/** @type {number} */ number) => (number >= 1e6 ? `${digits(number / 1e6)} MB` : `${digits(number / 1e3)} kB`),
  score: (/** @type {number} */ number) => digits(number),
  instructions: (/** @type {number} */ number) => `${digits(number / 1e6)} million`,
};

/** @param {number} number */
const digits = (number) => (number >= 100 ? String(Math.round(number)) : String(Number(number.toPrecision(2))));

/**
 * The table, as Markdown.
 *
 * @param {Row[]} rows
 */
export function table(rows) {
  const lines = rows.map(({ what, where, ours, unit, beside = "", theirs }) => {
    const [ratio, other] = theirs === undefined ? ["", ""] : [digits(ours / theirs), units[unit](theirs)];
    return `| ${[ratio, what, where, units[unit](ours), beside, other].join(" | ")} |`;
  });
  return ["| ours ÷ theirs | what | where | ours | beside | theirs |", "|---|---|---|---|---|---|", ...lines].join("\n");
}
