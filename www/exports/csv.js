/** Tables for a spreadsheet. */

/** @import { Article } from "../article.js" */

const COLUMNS = ["kind", "name", "latin", "count", "wikidata", "description"];

/**
 * One row for each thing that the article speaks of.
 *
 * @param {Article} article
 */
export function toCsv({ entries }) {
  const rows = entries.map(({ kind, name, mentions, entity }) => [
    kind,
    name,
    entity?.nameEn ?? entity?.romanized ?? "",
    String(mentions.length),
    entity?.wikidata ?? "",
    entity?.description ?? "",
  ]);
  return table([COLUMNS, ...rows]);
}

/**
 * *Shape*: CSV with CRLF, and a byte order mark, without which Excel takes Arabic for something else.
 *
 * *Source*: RFC 4180.
 *
 * @param {string[][]} rows
 */
export function table(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** What a spreadsheet takes no notice of before a formula: white space, and what has no width, as right-to-left marks. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

/**
 * A cell of the table. Text from outside must not become a formula, so what looks like one is led by an apostrophe.
 *
 * *Source*: https://owasp.org/www-community/attacks/CSV_Injection
 *
 * @param {string} value
 */
function cell(value) {
  const safe = FORMULA.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
