/** The article in the XML of the Text Encoding Initiative. */

/** @import { Article, Entry } from "../article.js" */
/** @import { Kind, Quote, Span, Value } from "../lib/analysis.js" */

import { hasTitle, piecesOf, titleOf } from "../article.js";
import { itemAddress } from "../links.js";

/**
 * A TEI document: the text with its names, dates and speeches, and beside it a list of what they are of.
 *
 * A speech that cuts through a name or reaches over the end of a paragraph has no place in a tree, and is left out.
 *
 * *Source*: TEI P5, https://tei-c.org/release/doc/tei-p5-doc/en/html/ND.html
 *
 * @param {Article} article
 */
export function toTei(article) {
  const { paragraphs, entries } = article;
  const title = escape(titleOf(article));
  const blocks = paragraphs.map((paragraph, index) => {
    const tag = index === 0 && hasTitle(article) ? "head" : "p";
    return `<${tag}>${inline(article, paragraph)}</${tag}>`;
  });
  const lists = ["particDesc", "settingDesc"].flatMap((part) => {
    const within = LISTS.filter((one) => one.part === part).flatMap(({ kind, list, item, name }) => {
      const items = entries.flatMap((entry, index) => (entry.kind === kind && entry.entity ? [listed(entry, index, item, name)] : []));
      return items.length > 0 ? [`<${list}>`, ...items, `</${list}>`] : [];
    });
    return within.length > 0 ? [`<${part}>`, ...within, `</${part}>`] : [];
  });
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ar">',
    `<teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt>`,
    "<publicationStmt><p>Not published.</p></publicationStmt>",
    "<sourceDesc><p>A text that a reader brought.</p></sourceDesc></fileDesc>",
    '<encodingDesc><appInfo><application ident="aalam" version="0.1"><label>Aalam</label></application></appInfo></encodingDesc>',
    ...(lists.length > 0 ? ["<profileDesc>", ...lists, "</profileDesc>"] : []),
    "</teiHeader>",
    "<text><body>",
    ...(blocks.length > 0 ? blocks : ["<p/>"]),
    "</body></text>",
    "</TEI>",
  ].join("\n")}\n`;
}

/** Kinds that have a list of their own, and the part of the header that it stands in. */
const LISTS = /** @type {const} */ ([
  { kind: "PER", part: "particDesc", list: "listPerson", item: "person", name: "persName" },
  { kind: "ORG", part: "particDesc", list: "listOrg", item: "org", name: "orgName" },
  { kind: "LOC", part: "settingDesc", list: "listPlace", item: "place", name: "placeName" },
]);

/**
 * @param {Entry} entry
 * @param {number} index
 * @param {string} item
 * @param {string} tag
 */
function listed({ name, entity }, index, item, tag) {
  const latin = entity?.nameEn ?? entity?.romanized;
  const names = [`<${tag} xml:lang="ar">${escape(name)}</${tag}>`];
  if (latin) names.push(`<${tag} xml:lang="${entity?.nameEn ? "en" : "ar-Latn"}">${escape(latin)}</${tag}>`);
  const point = entity?.coordinates;
  if (point) names.push(`<location><geo>${point.latitude} ${point.longitude}</geo></location>`);
  const address = itemAddress(entity?.wikidata);
  if (address) names.push(`<idno type="URI">${address}</idno>`);
  return `<${item} xml:id="entity-${index}">${names.join("")}</${item}>`;
}

/**
 * A paragraph with its elements.
 *
 * @param {Article} article
 * @param {Span} paragraph
 */
function inline(article, paragraph) {
  const { text } = article;
  const pieces = piecesOf(article, paragraph);
  const speeches = speechesIn(article, paragraph);
  const opening = new Map(speeches.map((speech) => [speech.start, speech]));
  const closing = new Set(speeches.map(({ end }) => end));
  const bounds = [...opening.keys(), ...closing];
  /** @param {number} at */
  const tagsAt = (at) => {
    const speech = opening.get(at);
    return `${closing.has(at) ? "</said>" : ""}${speech ? openSaid(article, speech) : ""}`;
  };
  const xml = pieces.map(({ start, end, mention }) => {
    if (mention !== undefined) return `${tagsAt(start)}${named(article, mention, escape(text.slice(start, end)))}`;
    const stops = [...new Set([start, ...bounds.filter((at) => at > start && at < end)])].sort((one, two) => one - two);
    return stops.map((stop, index) => `${tagsAt(stop)}${escape(text.slice(stop, stops[index + 1] ?? end))}`).join("");
  });
  return `${xml.join("")}${closing.has(paragraph.end) ? "</said>" : ""}`;
}

/**
 * The speeches that lie in a paragraph, beside each other, around names or between them.
 *
 * @param {Article} article
 * @param {Span} paragraph
 */
function speechesIn({ quotes, mentions }, paragraph) {
  let last = paragraph.start;
  return quotes.filter(({ start, end }) => {
    const cut = mentions.some((mention) => [start, end].some((at) => at > mention.start && at < mention.end));
    if (start < last || end > paragraph.end || start >= end || cut) return false;
    last = end;
    return true;
  });
}

/**
 * @param {Article} article
 * @param {Quote} speech
 */
function openSaid({ entries }, { style, speaker }) {
  const isListed = speaker !== undefined && LISTS.some(({ kind }) => kind === entries[speaker].kind);
  return `<said direct="${style === "direct"}"${isListed ? ` who="#entity-${speaker}"` : ""}>`;
}

/** @type {Record<Kind, string>} */
const TAGS = {
  PER: "persName",
  LOC: "placeName",
  ORG: "orgName",
  EVENT: 'name type="event"',
  PRODUCT: 'name type="product"',
  NORP: 'name type="group"',
  OCC: "roleName",
  DATE: "date",
  TIME: "time",
  MONEY: 'measure type="currency"',
  PERCENT: 'measure type="percentage"',
  QUANTITY: "measure",
  ORDINAL: 'num type="ordinal"',
  CARDINAL: 'num type="cardinal"',
};

/**
 * @param {Article} article
 * @param {number} mention
 * @param {string} content
 */
function named({ mentions, entries, entryOf }, mention, content) {
  const { kind, value } = mentions[mention];
  const { entity } = entries[entryOf[mention]];
  const reference = entity && LISTS.some((list) => list.kind === kind && kind === entity.kind) ? ` ref="#entity-${entryOf[mention]}"` : "";
  return `<${TAGS[kind]}${reference}${attributesOf(kind, value)}>${content}</${TAGS[kind].split(" ")[0]}>`;
}

/** What TEI takes for a date: a day, a month or a year, with or without what stands before it. */
const DAY = /^(?:\d{4}(?:-\d\d){0,2}|--\d\d(?:-\d\d)?|---\d\d)$/;

/**
 * What a date or a number says, as attributes that its element has.
 *
 * @param {Kind} kind
 * @param {Value} [value]
 */
function attributesOf(kind, value) {
  switch (value?.type) {
    case "date": {
      const [from, to] = value.iso.split("/");
      if (![from, to ?? from].every((iso) => DAY.test(iso))) return ` when-custom="${escape(value.iso)}"`;
      return to ? ` from="${from}" to="${to}"` : ` when="${from}"`;
    }
    case "hijri":
      return ` when-custom="${escape(value.iso)}"`;
    case "relative":
    case "duration":
      // A duration in weeks is one of ISO 8601, but none of XML Schema.
      return ` ${value.iso.includes("W") ? "dur-iso" : "dur"}="${escape(value.iso)}"`;
    case "time":
      return ` when="${escape(value.iso)}:00"`;
    case "money":
      return ` quantity="${value.amount}" unit="${escape(value.currency)}"`;
    case "quantity":
      return ` quantity="${value.amount}" unit="${escape(value.unit)}"`;
    case "number":
      return kind === "PERCENT" || kind === "QUANTITY" ? ` quantity="${value.amount}"` : ` value="${value.amount}"`;
    default:
      return "";
  }
}

/**
 * Text in an element or an attribute; what XML has no character for becomes U+FFFD.
 *
 * *Source*: https://www.w3.org/TR/xml/#charsets
 *
 * @param {string} text
 */
function escape(text) {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
