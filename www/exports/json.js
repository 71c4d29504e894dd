/** All that was found, as the page holds it. */

/** @import { Text } from "../texts.js" */

/**
 * Text, mentions, entities, quotations and the reader's corrections, which are in these already, as JSON. The page opens
 * it again.
 *
 * *Offsets*: UTF-16 code units of `text`.
 *
 * @param {Pick<Text, "article" | "corrections">} text
 */
export function toJson({ article: { text, mentions, entries, quotes }, corrections }) {
  const entities = entries.flatMap(({ entity }) => (entity ? [entity] : []));
  return `${JSON.stringify({ text, mentions, entities, quotes, corrections }, undefined, 2)}\n`;
}
