/** The texts that are read: an article, and the same again and again until it is long; and what reading them should take. */

/** @import { Row } from "./table.mjs" */

/** The names of lengths, in bytes; `article` is as long as it is. */
export const lengths = { article: 0, "10 kB": 1e4, "100 kB": 1e5, "1 MB": 1e6, "10 MB": 1e7 };

/** @typedef {keyof typeof lengths} Length */

/** The goals for tokens, in ms, by the length of the text. */
export const FOR_TOKENS = { article: 0.03, "1 MB": 4 };

/** The goal for the whole analysis of an article, in ms. */
const FOR_ARTICLE = 3;

/**
 * @param {string} article
 * @param {Length} length
 */
export function textOf(article, length) {
  if (length === "article") return article;
  const bytes = Buffer.from(article.repeat(Math.ceil(lengths[length] / Buffer.byteLength(article)))).subarray(0, lengths[length]);
  // What is left of a character that was cut through is no text.
  return bytes.toString().replace(/\ufffd$/, "");
}

/**
 * The rows for tokens, beside peers and goals.
 *
 * @param {string} where
 * @param {Record<string, Record<string, number>>} times in ms, by what divides (`tokens` is ours) and the length of the text
 * @returns {Row[]}
 */
export function tokenRows(where, { tokens, ...peers }) {
  return Object.entries(FOR_TOKENS).flatMap(([length, goal]) =>
    [...Object.entries(peers).map(([name, times]) => ({ name, time: times[length] })), { name: "goal", time: goal }].map(({ name, time }) => ({
      what: `tokens, ${length}`, where, ours: tokens[length], unit: "ms", beside: name, theirs: time,
    })),
  );
}

/**
 * The rows for the whole analysis: of longer texts the time a byte, which must not grow.
 *
 * @param {string} where
 * @param {string} article
 * @param {Record<string, number>} times in ms, by the length of the text
 * @returns {Row[]}
 */
export function analysisRows(where, article, times) {
  const made = /** @type {Length[]} */ (Object.keys(lengths)).slice(1);
  const [shortest, ...longer] = made.map((length) => {
    const perByte = (1e6 * times[length]) / Buffer.byteLength(textOf(article, length));
    return { what: `whole analysis, ${length}`, where, ours: perByte, unit: /** @type {const} */ ("ns/byte") };
  });
  return [
    { what: "whole analysis, article", where, ours: times.article, unit: "ms", beside: "goal", theirs: FOR_ARTICLE },
    shortest,
    ...longer.map((row) => ({ ...row, beside: made[0], theirs: shortest.ours })),
  ];
}
