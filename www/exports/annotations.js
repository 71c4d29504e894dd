/** What was found as annotations that other programs read. */

/** @import { Article } from "../article.js" */
/** @import { Span } from "../lib/analysis.js" */

/** How much text before and after a mention tells it from others that read alike, in UTF-16 code units. */
const CONTEXT = 32;

/**
 * One annotation for each mention.
 *
 * *Offsets*: of the position selectors, code points, as the standard asks.
 *
 * *Source*: https://www.w3.org/TR/annotation-model/, 4.2.4 and 4.2.5 for the selectors.
 *
 * @param {Article} article
 */
export function toAnnotations({ text, mentions, entries, entryOf }) {
  const positions = codePoints(text, mentions);
  const items = mentions.map((mention, index) => {
    const item = entries[entryOf[index]].entity?.wikidata;
    const tag = { type: "TextualBody", purpose: "classifying", value: mention.kind };
    const record = { type: "SpecificResource", purpose: "identifying", source: `http://www.wikidata.org/entity/${item}` };
    return {
      id: `#mention-${index}`,
      type: "Annotation",
      body: item ? [tag, record] : [tag],
      target: {
        source: "article.txt",
        selector: [
          { type: "TextPositionSelector", ...positions[index] },
          {
            type: "TextQuoteSelector",
            exact: mention.text,
            prefix: text.slice(Math.max(0, mention.start - CONTEXT), mention.start),
            suffix: text.slice(mention.end, mention.end + CONTEXT),
          },
        ],
      },
    };
  });
  const page = { type: "AnnotationPage", id: "#mentions", "@context": "http://www.w3.org/ns/anno.jsonld", items };
  return `${JSON.stringify(page, undefined, 2)}\n`;
}

/**
 * The same spans in code points.
 *
 * @param {string} text
 * @param {Span[]} spans ordered and disjoint, in UTF-16 code units
 * @returns {Span[]}
 */
function codePoints(text, spans) {
  let at = 0;
  let count = 0;
  /** @param {number} offset */
  const advance = (offset) => {
    count += [...text.slice(at, offset)].length;
    at = offset;
    return count;
  };
  return spans.map(({ start, end }) => ({ start: advance(start), end: advance(end) }));
}
