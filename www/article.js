/** An article as the page shows it: its text in paragraphs, and what it speaks of in one list. */

/** @import { Analysis, Entity, Kind, Mention, Quote, Span, Value } from "./lib/analysis.js" */

/**
 * One thing that the article speaks of: an entity, or a date or number with all places that write it alike.
 *
 * @typedef {object} Entry
 * @property {Kind} kind
 * @property {string} name
 * @property {number[]} mentions ascending indices into `Article.mentions`
 * @property {Entity} [entity]
 * @property {Value} [value]
 */

/**
 * @typedef {object} Article
 * @property {string} text
 * @property {Span[]} paragraphs the lines that hold something
 * @property {Mention[]} mentions
 * @property {Entry[]} entries the entities, each at its own index, then dates and numbers
 * @property {number[]} entryOf the entry of each mention
 * @property {Span[]} sentences
 * @property {Quote[]} quotes
 */

/** @type {Analysis} */
const NOTHING = { mentions: [], entities: [], sentences: [], quotes: [] };

/**
 * The article of a text.
 *
 * @param {string} text
 * @param {Analysis} [analysis] left out while the engine is loading
 * @returns {Article}
 */
export function makeArticle(text, analysis = NOTHING) {
  const { mentions, sentences, quotes } = analysis;
  const { entries, entryOf } = listEntries(analysis);
  return { text, paragraphs: paragraphsOf(text), mentions, entries, entryOf, sentences, quotes };
}

/**
 * @param {Analysis} analysis
 * @returns {{ entries: Entry[], entryOf: number[] }}
 */
function listEntries({ mentions, entities }) {
  /** @type {Entry[]} */
  const entries = entities.map((entity) => ({ kind: entity.kind, name: entity.name, mentions: entity.mentions, entity }));
  /** @type {Map<string, number>} */
  const written = new Map();
  const entryOf = mentions.map((mention, index) => {
    if (mention.entity !== undefined) return mention.entity;
    const key = `${mention.kind} ${mention.text}`;
    const known = written.get(key);
    if (known !== undefined) {
      entries[known].mentions.push(index);
      return known;
    }
    written.set(key, entries.length);
    return entries.push({ kind: mention.kind, name: mention.text, mentions: [index], value: mention.value }) - 1;
  });
  return { entries, entryOf };
}

/**
 * @param {string} text
 * @returns {Span[]}
 */
function paragraphsOf(text) {
  return Array.from(text.matchAll(/[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/g), (line) => ({ start: line.index, end: line.index + line[0].length }));
}

/** A headline is shorter than this, in UTF-16 units. */
const LONGEST_TITLE = 160;

/**
 * Whether the first paragraph is a headline: one short line without a full stop before other paragraphs.
 *
 * @param {Article} article
 */
export function hasTitle({ text, paragraphs }) {
  if (paragraphs.length < 2) return false;
  const line = text.slice(paragraphs[0].start, paragraphs[0].end).trim();
  return line.length < LONGEST_TITLE && !/[.؟!…:]$/.test(line);
}

/**
 * Words per minute that grown-ups read Arabic at.
 *
 * *Source*: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New International Reading
 * Speed Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012): 138 ± 20 for Arabic.
 */
const WORDS_PER_MINUTE = 138;

/**
 * How long the article is.
 *
 * @param {string} text
 * @returns {{ words: number, minutes: number }}
 * @example measure("وصل الرئيس") // { words: 2, minutes: 1 }
 */
export function measure(text) {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200c\u200d]*/gu)?.length ?? 0;
  return { words, minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)) };
}

/** What a companion is: a person, a place or an organisation. */
const COMPANIONS = new Set(["PER", "LOC", "ORG"]);

/**
 * The entries that stand in one sentence with this one, those that do so in the most sentences first.
 *
 * @param {Article} article
 * @param {number} entry
 * @returns {number[]}
 */
export function companions({ entries, mentions, sentences, entryOf }, entry) {
  /** @type {Map<number, number>} */
  const together = new Map();
  let from = 0;
  for (const { start, end } of sentences) {
    while (from < mentions.length && mentions[from].start < start) from++;
    let to = from;
    while (to < mentions.length && mentions[to].start < end) to++;
    const here = new Set(entryOf.slice(from, to));
    from = to;
    if (!here.delete(entry)) continue;
    for (const other of here) {
      if (COMPANIONS.has(entries[other].kind)) together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  return [...together].sort((one, two) => two[1] - one[1] || one[0] - two[0]).map(([other]) => other);
}
