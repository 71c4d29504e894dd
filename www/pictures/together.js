/** Who appears with whom: names one below the other, and an arc from each to those that share a sentence with it. */

/** @import { Article } from "../article.js" */

import { sentenceEntries } from "../article.js";
import { drawn } from "../dom.js";
import { number, say } from "../strings.js";
import { short, WIDTH } from "./measures.js";

/** How many names the picture has room for. */
const MOST = 14;

const ROW = 30;
/** Where the dots stand, with names to their right and arcs to their left. */
const DOTS = 170;

/**
 * The names that share a sentence with another, the most mentioned first, and in how many sentences each two meet.
 *
 * @param {Article} article
 * @returns {{ names: number[], pairs: { one: number, two: number, count: number }[] }} `one` and `two` are indices into `names`
 */
export function meetings(article) {
  const { entries } = article;
  const sentences = sentenceEntries(article).filter((here) => here.size > 1);
  const meeting = [...new Set(sentences.flatMap((here) => [...here]))];
  meeting.sort((one, two) => entries[two].mentions.length - entries[one].mentions.length || one - two);
  const names = meeting.slice(0, MOST);
  const rows = new Map(names.map((entry, row) => [entry, row]));
  /** @type {Map<number, number>} by both rows, as one number */
  const counts = new Map();
  for (const here of sentences) {
    const met = [...here].flatMap((entry) => rows.get(entry) ?? []).sort((one, two) => one - two);
    met.forEach((one, index) => {
      for (const two of met.slice(index + 1)) counts.set(one * MOST + two, (counts.get(one * MOST + two) ?? 0) + 1);
    });
  }
  const pairs = [...counts].sort(([one], [two]) => one - two);
  return { names, pairs: pairs.map(([both, count]) => ({ one: Math.floor(both / MOST), two: both % MOST, count })) };
}

/**
 * The picture. Each name is a button with `data-entry`, which says who is with it.
 *
 * @param {Article} article
 * @returns {SVGSVGElement | undefined} nothing where nobody appears with anybody
 */
export function drawTogether(article) {
  const { names, pairs } = meetings(article);
  if (names.length === 0) return undefined;
  const { entries } = article;
  const height = names.length * ROW;
  const middle = (/** @type {number} */ row) => row * ROW + ROW / 2;
  const arcs = pairs.map(({ one, two, count }) => {
    const [from, to] = [middle(one), middle(two)];
    const across = Math.min(DOTS - 12, (to - from) / 2);
    const d = `M ${DOTS} ${from} A ${across} ${(to - from) / 2} 0 0 0 ${DOTS} ${to}`;
    return drawn("path", { d, class: "arc", "stroke-width": Math.min(6, 1 + count), "data-one": one, "data-two": two });
  });
  const rows = names.map((entry, row) => {
    const { kind, name, mentions } = entries[entry];
    const met = pairs.filter(({ one, two }) => one === row || two === row).sort((a, b) => b.count - a.count);
    const others = met.map(({ one, two, count }) => `${entries[names[one === row ? two : one]].name} (${number(count)})`);
    return drawn(
      "g",
      { role: "button", tabindex: 0, "data-entry": entry, "data-row": row, "data-kind": kind, class: "node", "aria-label": say("together.with", { name, others: others.join("، ") }) },
      drawn("rect", { x: DOTS - 10, y: row * ROW + 1, width: WIDTH - DOTS + 10, height: ROW - 2, rx: 6, class: "ground" }),
      drawn("circle", { cx: DOTS, cy: middle(row), r: Math.min(8, 3 + Math.sqrt(mentions.length)) }),
      drawn("text", { x: DOTS + 14, y: middle(row) + 5, class: "name", "text-anchor": "end", direction: "rtl" }, short(name)),
    );
  });
  return drawn("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": say("together"), class: "picture" }, ...arcs, ...rows);
}
