/** Several analyses as one: of the parts of a long text, or of many texts. */

/** @import { Analysis, Entity } from "./lib/analysis.js" */

/**
 * What is the same in two texts: the item of the record, or else kind and name.
 *
 * @param {Pick<Entity, "kind" | "name" | "wikidata">} entity
 */
export function identity({ kind, name, wikidata }) {
  return wikidata ?? `${kind} ${name}`;
}

/**
 * The analysis of a text whose parts were read one by one.
 *
 * @param {{ start: number, analysis: Analysis }[]} parts in order, each with where it begins in the text
 * @returns {Analysis}
 */
export function join(parts) {
  /** @type {Analysis} */
  const whole = { mentions: [], entities: [], sentences: [], quotes: [] };
  /** @type {Map<string, number>} */
  const known = new Map();
  for (const { start, analysis } of parts) {
    const shift = (/** @type {import("./lib/analysis.js").Span} */ span) => ({ start: span.start + start, end: span.end + start });
    const before = whole.mentions.length;
    const ids = analysis.entities.map((entity) => {
      const id = known.get(identity(entity)) ?? whole.entities.length;
      if (id === whole.entities.length) whole.entities.push({ ...entity, id, mentions: [] });
      for (const mention of entity.mentions) whole.entities[id].mentions.push(mention + before);
      return id;
    });
    // Only now: what the engine tells apart in one part stays apart.
    analysis.entities.forEach((entity, index) => known.set(identity(entity), ids[index]));
    for (const mention of analysis.mentions) {
      const entity = mention.entity === undefined ? {} : { entity: ids[mention.entity] };
      whole.mentions.push({ ...mention, ...shift(mention), ...entity });
    }
    for (const sentence of analysis.sentences) whole.sentences.push(shift(sentence));
    for (const quote of analysis.quotes) {
      const cue = quote.cue ? { cue: shift(quote.cue) } : {};
      const speaker = quote.speaker === undefined ? {} : { speaker: ids[quote.speaker] };
      whole.quotes.push({ ...quote, ...shift(quote), ...cue, ...speaker });
    }
  }
  // A short name may be joined to one that an earlier part has.
  for (const { mentions } of whole.entities) mentions.sort((one, two) => one - two);
  return whole;
}
