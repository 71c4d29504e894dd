/** What several texts speak of, together. */

/** @import { Article, Entry } from "./article.js" */

import { table } from "./exports/csv.js";
import { identity } from "./join.js";

/**
 * @typedef {object} Shared
 * @property {Entry} entry as the first text has it
 * @property {Map<number, number>} counts how often each text mentions it, by the text's index
 * @property {number} total
 */

/** What has a name of its own, in whatever text: a title is another's in each. */
const NAMED = new Set(["PER", "LOC", "ORG", "EVENT", "PRODUCT"]);

/**
 * The people, places, bodies, events and works of all texts, those that are in the most texts first, then the most mentioned.
 *
 * @param {Article[]} articles
 * @returns {Shared[]}
 */
export function across(articles) {
  /** @type {Map<string, Shared>} */
  const known = new Map();
  articles.forEach(({ entries }, index) => {
    for (const entry of entries) {
      if (!entry.entity || !NAMED.has(entry.kind)) continue;
      const key = identity(entry.entity);
      const shared = known.get(key) ?? { entry, counts: new Map(), total: 0 };
      known.set(key, shared);
      shared.counts.set(index, (shared.counts.get(index) ?? 0) + entry.mentions.length);
      shared.total += entry.mentions.length;
    }
  });
  return [...known.values()].sort((one, two) => two.counts.size - one.counts.size || two.total - one.total);
}

/**
 * The table of them for a spreadsheet, with a column for each text.
 *
 * @param {{ name: string, article: Article }[]} texts
 */
export function acrossCsv(texts) {
  const head = ["kind", "name", "latin", "wikidata", "texts", "count", ...texts.map(({ name }, index) => name || String(index + 1))];
  const rows = across(texts.map(({ article }) => article)).map(({ entry: { kind, name, entity }, counts, total }) => [
    kind,
    name,
    entity?.nameEn ?? entity?.romanized ?? "",
    entity?.wikidata ?? "",
    String(counts.size),
    String(total),
    ...texts.map((_, index) => String(counts.get(index) ?? 0)),
  ]);
  return table([head, ...rows]);
}
