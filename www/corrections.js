/** What the reader corrects: the engine's findings are kept, and the corrections are made to them one after another. */

/** @import { Analysis, Entity, Kind, Mention, Quote, Span } from "./lib/analysis.js" */

import { KINDS } from "./kinds.js";

/**
 * A correction names mentions by where they are, which holds whatever the other corrections are.
 *
 * *Offsets*: UTF-16 code units of the text.
 *
 * @typedef {{ type: "kind", spans: Span[], kind: Kind }
 *   | { type: "none", spans: Span[] }
 *   | { type: "mark", span: Span, kind: Kind }
 *   | { type: "same", spans: Span[], as: Span }} Correction
 *   these are of another kind; these are no names; this is one, in place of what is marked there; these are another name
 *   for the same as that
 */

/**
 * The corrections in what a file holds; what are none are left out.
 *
 * @param {unknown} value
 * @returns {Correction[]}
 */
export function readCorrections(value) {
  if (!Array.isArray(value)) return [];
  return value.flatMap(/** @returns {Correction[]} */ (one) => {
    const { type, spans, span, kind, as } = Object(one);
    const known = KINDS.find((each) => each === kind);
    const all = Array.isArray(spans) && spans.every(isSpan) ? spans.map(spanOf) : undefined;
    if (type === "kind" && all && known) return [{ type, spans: all, kind: known }];
    if (type === "none" && all) return [{ type, spans: all }];
    if (type === "mark" && isSpan(span) && known) return [{ type, span: spanOf(span), kind: known }];
    if (type === "same" && all && isSpan(as)) return [{ type, spans: all, as: spanOf(as) }];
    return [];
  });
}

/**
 * @param {unknown} value
 * @returns {value is Span}
 */
function isSpan(value) {
  const { start, end } = Object(value);
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;
}

/**
 * @param {Span} span
 * @returns {Span}
 */
function spanOf({ start, end }) {
  return { start, end };
}

/**
 * The corrections to a text that has changed in one place: those before it stay, those behind it move along, those in it
 * are gone with what they were made to.
 *
 * @param {readonly Correction[]} corrections
 * @param {string} before
 * @param {string} after
 * @returns {readonly Correction[]}
 */
export function moved(corrections, before, after) {
  if (corrections.length === 0 || before === after) return corrections;
  const least = Math.min(before.length, after.length);
  let same = 0;
  while (same < least && before[same] === after[same]) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < least - same && before[before.length - 1 - sameAtEnd] === after[after.length - 1 - sameAtEnd]) sameAtEnd++;
  const by = after.length - before.length;
  const move = (/** @type {Span} */ span) => {
    if (span.end <= same) return [span];
    return span.start >= before.length - sameAtEnd ? [{ start: span.start + by, end: span.end + by }] : [];
  };
  return corrections.flatMap(/** @returns {Correction[]} */ (correction) => {
    if ("span" in correction) return move(correction.span).map((span) => ({ ...correction, span }));
    const spans = correction.spans.flatMap(move);
    if (spans.length === 0) return [];
    if (!("as" in correction)) return [{ ...correction, spans }];
    return move(correction.as).map((as) => ({ ...correction, spans, as }));
  });
}

/**
 * An analysis while it is changed: a mention holds its entity, and an entity no mentions.
 *
 * @typedef {{ mention: Mention, entity?: Entity }} Found
 */

/**
 * The analysis as the reader has corrected it.
 *
 * @param {string} text
 * @param {Analysis} analysis
 * @param {readonly Correction[]} corrections
 * @returns {Analysis}
 */
export function corrected(text, analysis, corrections) {
  if (corrections.length === 0) return analysis;
  /** @type {Found[]} */
  let found = analysis.mentions.map((mention) => ({ mention, entity: mention.entity === undefined ? undefined : analysis.entities[mention.entity] }));
  let speakers = analysis.quotes.map(({ speaker }) => (speaker === undefined ? undefined : analysis.entities[speaker]));
  for (const correction of corrections) {
    const before = found;
    found = apply(text, found, correction);
    // A speaker whose mentions have all become another's is that other.
    const [first] = "spans" in correction ? correction.spans : [];
    const was = before.find(({ mention }) => first && isSame(mention, first))?.entity;
    const is = found.find(({ mention }) => first && isSame(mention, first))?.entity;
    const isLeft = found.some(({ entity }) => entity === was);
    if (was && is && !isLeft) speakers = speakers.map((speaker) => (speaker === was ? is : speaker));
  }
  return assemble(analysis, found, speakers);
}

/**
 * @param {string} text
 * @param {Found[]} found
 * @param {Correction} correction
 * @returns {Found[]}
 */
function apply(text, found, correction) {
  const isMeant = (/** @type {Found} */ { mention }) => "spans" in correction && correction.spans.some((span) => isSame(mention, span));
  switch (correction.type) {
    case "none":
      return found.filter((one) => !isMeant(one));
    case "kind": {
      const { kind } = correction;
      /** @type {Map<Entity | undefined, Entity>} */
      const changed = new Map();
      return found.map((one) => {
        if (!isMeant(one)) return one;
        const entity = changed.get(one.entity) ?? (one.entity ? { ...one.entity, kind } : newEntity(one.mention.text, kind));
        changed.set(one.entity, entity);
        // What a date or a number says is nothing that a name says.
        const { value: _, ...mention } = one.mention;
        return { mention: { ...mention, kind, score: 1 }, entity };
      });
    }
    case "mark": {
      const { span, kind } = correction;
      // A file may hold a correction to another text.
      if (span.end > text.length) return found;
      const name = text.slice(span.start, span.end);
      const replaced = found.filter(({ mention }) => mention.start < span.end && span.start < mention.end);
      const alike = found.find(({ mention, entity }) => entity?.kind === kind && (mention.text === name || entity.name === name))?.entity;
      const entity = alike ?? replaced.find(({ entity }) => entity?.kind === kind)?.entity ?? newEntity(name, kind);
      const mention = { ...span, text: name, kind, score: 1 };
      const kept = found.filter((one) => !replaced.includes(one));
      return [...kept, { mention, entity }].sort((one, two) => one.mention.start - two.mention.start);
    }
    case "same": {
      const target = found.find(({ mention }) => isSame(mention, correction.as));
      if (!target?.entity) return found;
      const { entity } = target;
      return found.map((one) => (isMeant(one) ? { mention: { ...one.mention, kind: entity.kind, score: 1 }, entity } : one));
    }
  }
}

/**
 * An entity under a name that it still has.
 *
 * @param {Entity} entity
 * @param {Mention[]} mentions
 */
function named(entity, mentions) {
  const names = entity.mentions.map((index) => mentions[index].text);
  const longest = names.reduce((one, two) => (two.length > one.length ? two : one));
  return names.includes(entity.name) ? entity : { ...entity, name: longest };
}

/**
 * @param {string} name
 * @param {Kind} kind
 * @returns {Entity}
 */
function newEntity(name, kind) {
  return { id: -1, kind, name, mentions: [] };
}

/**
 * @param {Span} one
 * @param {Span} two
 */
function isSame(one, two) {
  return one.start === two.start && one.end === two.end;
}

/**
 * @param {Analysis} analysis
 * @param {Found[]} found
 * @param {(Entity | undefined)[]} speakers of the quotations
 * @returns {Analysis}
 */
function assemble(analysis, found, speakers) {
  /** @type {Map<Entity, Entity>} each with its new number and mentions, in the order of the first of these */
  const entities = new Map();
  const mentions = found.map(({ mention, entity }, index) => {
    if (!entity) return mention;
    const numbered = entities.get(entity) ?? { ...entity, id: entities.size, mentions: [] };
    entities.set(entity, numbered);
    numbered.mentions.push(index);
    return { ...mention, entity: numbered.id };
  });
  const quotes = analysis.quotes.map((quote, index) => {
    const { speaker: _, ...rest } = quote;
    const speaker = speakers[index];
    const id = speaker && entities.get(speaker)?.id;
    return /** @type {Quote} */ (id === undefined ? rest : { ...rest, speaker: id });
  });
  return { ...analysis, mentions, entities: [...entities.values()].map((entity) => named(entity, mentions)), quotes };
}
