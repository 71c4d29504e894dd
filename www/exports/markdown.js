/** The article as Markdown: text, names and quotations. */

/** @import { Article, Entry } from "../article.js" */

import { hasTitle, piecesOf, titleOf } from "../article.js";
import { itemAddress } from "../links.js";
import { say } from "../strings.js";

/**
 * The text with its names linked where they have a record and bold where not, a list of them, and who said what.
 *
 * *Source*: https://spec.commonmark.org/0.31.2/#backslash-escapes
 *
 * @param {Article} article
 */
export function toMarkdown(article) {
  const { paragraphs, entries, quotes } = article;
  const text = paragraphs.slice(hasTitle(article) ? 1 : 0).map((paragraph) => marked(article, paragraph));
  const names = entries.filter(({ entity }) => entity).map((entry) => `- ${linked(entry)} (${describe(entry)})`);
  const said = quotes.map(({ text, speaker }) => {
    const who = speaker === undefined ? say("quotes.unknown") : entries[speaker].name;
    return `> ${escape(text).replace(/\s*[\r\n]+\s*/g, " ")}\n>\n> — ${escape(who)}`;
  });
  const parts = [`# ${escape(titleOf(article))}`, ...text];
  if (names.length > 0) parts.push(`## ${say("view.names")}`, names.join("\n"));
  if (said.length > 0) parts.push(`## ${say("view.quotes")}`, said.join("\n\n"));
  return `${parts.join("\n\n")}\n`;
}

/**
 * @param {Article} article
 * @param {import("../lib/analysis.js").Span} paragraph
 */
function marked(article, paragraph) {
  const { text, entries, entryOf } = article;
  const pieces = piecesOf(article, paragraph).map(({ start, end, mention }) => {
    const piece = text.slice(start, end);
    if (mention === undefined) return escape(piece);
    const entry = entries[entryOf[mention]];
    return entry.entity ? linked({ ...entry, name: piece }) : escape(piece);
  });
  // At its beginning a line may look like an item of a list.
  return pieces.join("").trim().replace(/^[+\-=]|(?<=^\d+)[.)]/, "\\$&");
}

/** @param {Entry} entry */
function linked({ name, entity }) {
  const address = itemAddress(entity?.wikidata);
  return address ? `[${escape(name)}](${address})` : `**${escape(name)}**`;
}

/** @param {Entry} entry */
function describe({ kind, mentions, entity }) {
  const latin = entity?.nameEn ?? entity?.romanized;
  const facts = [say(`kind.${kind}`), latin && escape(latin), say("mentions", { count: mentions.length })];
  return facts.filter(Boolean).join("، ");
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[\\`*_[\]<>#|&~]/g, "\\$&");
}
