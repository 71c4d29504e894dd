/** A quotation as it is cited. */

/** @import { Article } from "../article.js" */
/** @import { Quote } from "../lib/analysis.js" */

import { titleOf } from "../article.js";

/**
 * The words, who said them, and the article; only the speaker's own words stand in quotation marks.
 *
 * @param {Article} article
 * @param {Quote} quote
 * @example citation(article, quote) // "«أعلم أن عصرنا ليس عصر حروب» (ناريندرا مودي، في: قمة سمرقند تجمع قادة أوراسيا)"
 */
export function citation(article, { text, style, speaker }) {
  const words = style === "direct" ? `«${text.replace(/^[«"“]|[»"”]$/g, "")}»` : text;
  const who = speaker === undefined ? [] : [article.entries[speaker].name];
  return `${words} (${[...who, `في: ${titleOf(article)}`].join("، ")})`;
}
