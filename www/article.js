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
 * @property {Span[]} parts
 * @property {Mention[]} mentions
 * @property {Entry[]} entries the entities, each at its own index, then dates and numbers
 * @property {number[]} entryOf the entry of each mention
 * @property {Span[]} sentences
 * @property {Quote[]} quotes
 */

/**
 * The article of a text of which nothing is known yet.
 *
 * @param {string} text
 * @returns {Article}
 */
export function makeArticle(text) {
  const paragraphs = paragraphsOf(text);
  return { text, paragraphs, parts: partsOf(paragraphs), mentions: [], entries: [], entryOf: [], sentences: [], quotes: [] };
}

/**
 * An article with what is known of its text now.
 *
 * @param {Article} article
 * @param {Analysis} analysis
 * @returns {Article}
 */
export function withAnalysis(article, analysis) {
  const { mentions, sentences, quotes } = analysis;
  return { ...article, ...listEntries(analysis), mentions, sentences, quotes };
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

/** A text longer than this is read and shown in parts, and a line longer than this is cut, in UTF-16 units. */
const LONGEST_PART = 60_000;

/**
 * The lines that hold something.
 *
 * @param {string} text
 * @returns {Span[]}
 */
function paragraphsOf(text) {
  const lines = Array.from(text.matchAll(/[^\r\n\u2028\u2029]+/g)).filter(([line]) => /\S/.test(line));
  return lines.flatMap(({ index, 0: line }) => piecesOfLine(text, index, index + line.length));
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function piecesOfLine(text, start, end) {
  const pieces = [];
  for (let at = start; at < end; ) {
    const limit = at + LONGEST_PART;
    const space = limit < end ? text.lastIndexOf(" ", limit) : -1;
    const to = limit >= end ? end : space > at ? space : limit - Number(isInPair(text, limit));
    pieces.push({ start: at, end: to });
    at = to;
  }
  return pieces;
}

/**
 * Whether an offset parts the two units of one character.
 *
 * @param {string} text
 * @param {number} offset
 */
export function isInPair(text, offset) {
  return /[\udc00-\udfff]/.test(text[offset]) && /[\ud800-\udbff]/.test(text[offset - 1]);
}

/**
 * The parts in which a text is read and shown: one, unless it is long.
 *
 * @param {Span[]} paragraphs
 * @returns {Span[]} each from the beginning of a paragraph to the end of one
 */
function partsOf(paragraphs) {
  /** @type {Span[]} */
  const parts = [];
  for (const { start, end } of paragraphs) {
    const last = parts.at(-1);
    if (last && end - last.start <= LONGEST_PART) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

/**
 * The lines of a part of the text.
 *
 * @param {Article} article
 * @param {Span} [part]
 */
export function paragraphsIn({ paragraphs }, part) {
  return part ? paragraphs.filter(({ start, end }) => start >= part.start && end <= part.end) : [];
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
 * The headline, or what there is of the first line.
 *
 * @param {Article} article
 */
export function titleOf(article) {
  const [first] = article.paragraphs;
  const line = first ? article.text.slice(first.start, first.end).trim() : "";
  return hasTitle(article) || line.length <= SHORT_TITLE ? line : `${line.slice(0, SHORT_TITLE).replace(/\s+\S*$/, "")}…`;
}

/** What stands for a headline is not longer than this, in UTF-16 units. */
const SHORT_TITLE = 80;

/**
 * A part of the text cut where mentions begin and end.
 *
 * *Shape*: ordered, without gaps; a mention that reaches over an end of the part is cut there.
 *
 * @param {Article} article
 * @param {Span} part
 * @returns {(Span & { mention?: number })[]}
 */
export function piecesOf({ mentions }, { start, end }) {
  const pieces = [];
  let at = start;
  for (let mention = firstEndingAfter(mentions, start); mention < mentions.length && mentions[mention].start < end; mention++) {
    const from = Math.max(mentions[mention].start, at);
    const to = Math.min(mentions[mention].end, end);
    if (at < from) pieces.push({ start: at, end: from });
    pieces.push({ start: from, end: to, mention });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end });
  return pieces;
}

/**
 * The index of the first span that ends behind an offset.
 *
 * @param {Span[]} spans ordered and disjoint
 * @param {number} offset
 */
export function firstEndingAfter(spans, offset) {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
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
  const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200c\u200d]*/gu;
  let words = 0;
  // A list of them all would take longer than finding them.
  while (word.test(text)) words++;
  return { words, minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)) };
}

/** What is said to be with what: people, places and organisations. */
const COMPANIONS = new Set(["PER", "LOC", "ORG"]);

/**
 * The people, places and organisations that stand in each sentence.
 *
 * @param {Article} article
 * @returns {Set<number>[]} entries, for each sentence
 */
export function sentenceEntries({ entries, mentions, sentences, entryOf }) {
  let from = 0;
  return sentences.map(({ start, end }) => {
    while (from < mentions.length && mentions[from].start < start) from++;
    let to = from;
    while (to < mentions.length && mentions[to].start < end) to++;
    const here = entryOf.slice(from, to);
    from = to;
    return new Set(here.filter((entry) => COMPANIONS.has(entries[entry].kind)));
  });
}

/**
 * The entries that stand in one sentence with this one, those that do so in the most sentences first.
 *
 * @param {Article} article
 * @param {number} entry
 * @returns {number[]}
 */
export function companions(article, entry) {
  /** @type {Map<number, number>} */
  const together = new Map();
  const places = article.entries[entry].mentions.map((mention) => article.mentions[mention]);
  sentenceEntries(article).forEach((here, index) => {
    const { start, end } = article.sentences[index];
    if (!places.some((place) => place.start >= start && place.start < end)) return;
    for (const other of here) if (other !== entry) together.set(other, (together.get(other) ?? 0) + 1);
  });
  return [...together].sort((one, two) => two[1] - one[1] || one[0] - two[0]).map(([other]) => other);
}
