/** What the reader takes along. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { makeArticle } from "../../www/article.js";
import { toAnnotations, toCsv, toJson } from "../../www/exports.js";

/** @import { Analysis } from "../../www/lib/analysis.js" */

const text = "🎉 قال =بوتين, \"الرئيس\" إن بوتين وصل عام 2022";
/** @param {string} name @param {number} [from] */
const span = (name, from) => ({ start: text.indexOf(name, from), end: text.indexOf(name, from) + name.length, text: name });
/** @type {Analysis} */
const analysis = {
  mentions: [
    { ...span('=بوتين, "الرئيس"'), kind: "PER", score: 1, entity: 0 },
    { ...span("بوتين", 20), kind: "PER", score: 1, entity: 0 },
    { ...span("عام 2022"), kind: "DATE", score: 1, value: { type: "date", iso: "2022" } },
  ],
  entities: [{ id: 0, kind: "PER", name: '=بوتين, "الرئيس"', nameEn: "Vladimir Putin", wikidata: "Q7747", mentions: [0, 1] }],
  sentences: [],
  quotes: [],
};
const article = makeArticle(text, analysis);

it("writes a table whose cells are quoted and never formulas", () => {
  assert.deepEqual(toCsv(article).split("\r\n"), [
    "\ufeffkind,name,latin,count,wikidata,description",
    'PER,"\'=بوتين, ""الرئيس""",Vladimir Putin,2,Q7747,',
    "DATE,عام 2022,,1,,",
    "",
  ]);
});

it("writes JSON that is read back", () => {
  const { mentions, entities, text: read } = JSON.parse(toJson(article));
  assert.deepEqual({ mentions, entities, read }, { mentions: analysis.mentions, entities: analysis.entities, read: text });
});

it("writes annotations whose selectors find the mention, in code points", () => {
  const { items } = JSON.parse(toAnnotations(article));
  const letters = [...text];
  assert.equal(items.length, 3);
  for (const { target } of items) {
    const [position, quote] = target.selector;
    assert.equal(letters.slice(position.start, position.end).join(""), quote.exact);
    assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
  }
  assert.equal(items[0].body[1].source, "http://www.wikidata.org/entity/Q7747");
  assert.equal(items[2].body.length, 1);
});
