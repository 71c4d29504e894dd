/** Long texts: cut into parts, and their analyses joined again. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { makeArticle, withAnalysis } from "../../www/article.js";
import { join } from "../../www/join.js";

/** @import { Analysis } from "../../www/lib/analysis.js" */

it("cuts a long text between its lines", () => {
  const text = `${"كلمة ".repeat(6000)}\n\n`.repeat(5);
  const parts = makeArticle(text).parts;
  assert.ok(parts.length > 2);
  assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join("").replace(/\s/g, ""), text.replace(/\s/g, ""));
  for (const { start, end } of parts) assert.ok(end - start <= 60_000 && (start === 0 || text[start - 1] === "\n"));
});

it("cuts a line without end, but no character", () => {
  const text = "😀".repeat(100_001);
  const parts = makeArticle(text).parts;
  assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(""), text);
  for (const { start, end } of parts) assert.ok(text.slice(start, end).isWellFormed());
});

it("takes its time with no text: white space without end", { timeout: 60_000 }, () => {
  assert.deepEqual(makeArticle(" ".repeat(3_000_000)).parts, []);
});

it("joins what is the same in two parts, and moves all offsets", () => {
  const text = "وصل بوتين\nقال بوتين: نعم";
  /** @type {Analysis} */
  const first = {
    mentions: [{ start: 4, end: 9, text: "بوتين", kind: "PER", score: 1, entity: 0 }],
    entities: [{ id: 0, kind: "PER", name: "بوتين", wikidata: "Q7747", mentions: [0] }],
    sentences: [{ start: 0, end: 9 }],
    quotes: [],
  };
  /** @type {Analysis} */
  const second = {
    ...first,
    sentences: [{ start: 0, end: 14 }],
    quotes: [{ start: 11, end: 14, text: "نعم", style: "direct", cue: { start: 0, end: 3 }, speaker: 0 }],
  };
  const whole = join([{ start: 0, analysis: first }, { start: 10, analysis: second }]);
  assert.deepEqual(whole.entities, [{ id: 0, kind: "PER", name: "بوتين", wikidata: "Q7747", mentions: [0, 1] }]);
  for (const { start, end, text: found } of whole.mentions) assert.equal(text.slice(start, end), found);
  const [{ start, end, cue, speaker }] = whole.quotes;
  assert.deepEqual([text.slice(start, end), text.slice(cue?.start, cue?.end), speaker], ["نعم", "قال", 0]);
  assert.deepEqual(withAnalysis(makeArticle(text), whole).entryOf, [0, 0]);
});
