/** What is said to have been when: the dates of the article in their own order, with the names around them. */

/** @import { Article } from "../article.js" */

import { sentenceEntries } from "../article.js";
import { drawn } from "../dom.js";
import { date, say } from "../strings.js";
import { short, WIDTH } from "./measures.js";

/** How many dates the picture has room for, and names beside a date. */
const MOST = 24;
const MOST_NAMES = 2;

const ROW = 52;
const LINE = WIDTH - 12;

/**
 * The dates that name a year, the earliest first; one that is told twice is there once.
 *
 * @param {Article} article
 * @returns {{ iso: string, mention: number, names: number[] }[]} with the entries that stand in the sentence
 */
export function datesOf(article) {
  const { mentions, sentences } = article;
  const beside = sentenceEntries(article);
  let sentence = 0;
  const dates = mentions.flatMap(({ start, value }, mention) => {
    if (value?.type !== "date" || !/^\d{4}/.test(value.iso)) return [];
    while (sentence < sentences.length && sentences[sentence].end <= start) sentence++;
    return [{ iso: value.iso, mention, names: [...(beside[sentence] ?? [])] }];
  });
  dates.sort((one, two) => (one.iso < two.iso ? -1 : one.iso > two.iso ? 1 : one.mention - two.mention));
  return dates.filter(({ iso }, index) => iso !== dates[index - 1]?.iso);
}

/**
 * The picture. Each date is a button with `data-mention`.
 *
 * @param {Article} article
 * @returns {SVGSVGElement | undefined} nothing where no date names a year
 */
export function drawTimeline(article) {
  const dates = datesOf(article).slice(0, MOST);
  if (dates.length === 0) return undefined;
  const height = dates.length * ROW;
  const line = drawn("line", { x1: LINE, x2: LINE, y1: 18, y2: height - ROW + 18, class: "axis" });
  const rows = dates.map(({ iso, mention, names }, row) => {
    const all = names.map((entry) => article.entries[entry].name);
    const when = iso.split("/").map(date).join(" – ");
    const around = all.slice(0, MOST_NAMES).map(short).join("، ");
    return drawn(
      "g",
      { role: "button", tabindex: 0, "data-mention": mention, "data-kind": "DATE", class: "node", "aria-label": [when, ...all].join("، ") },
      drawn("rect", { x: 1, y: row * ROW + 1, width: WIDTH - 2, height: ROW - 4, rx: 6, class: "ground" }),
      drawn("circle", { cx: LINE, cy: row * ROW + 18, r: 5 }),
      drawn("text", { x: LINE - 16, y: row * ROW + 22, class: "date", "text-anchor": "start", direction: "rtl" }, when),
      drawn("text", { x: LINE - 16, y: row * ROW + 42, class: "beside", "text-anchor": "start", direction: "rtl" }, around),
    );
  });
  return drawn("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": say("timeline"), class: "picture" }, line, ...rows);
}
