/** What the reader takes along. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { makeArticle, withAnalysis } from "../../www/article.js";
import { toAnnotations } from "../../www/exports/annotations.js";
import { table, toCsv } from "../../www/exports/csv.js";
import { toJson } from "../../www/exports/json.js";
import { toMarkdown } from "../../www/exports/markdown.js";
import { toTei } from "../../www/exports/tei.js";

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
const article = withAnalysis(makeArticle(text), analysis);

it("writes a table whose cells are quoted and never formulas", () => {
  assert.deepEqual(toCsv(article).split("\r\n"), [
    "\ufeffkind,name,latin,count,wikidata,description",
    'PER,"\'=بوتين, ""الرئيس""",Vladimir Putin,2,Q7747,',
    "DATE,عام 2022,,1,,",
    "",
  ]);
});

it("takes for a formula what a spreadsheet takes for one, behind marks of direction too", () => {
  const cells = ["=1+1", "\u200f=1", " +1", "-1", "@x", "\t=1", "＝1", "بوتين = الرئيس"];
  const written = cells.map((text) => table([[text]]).slice(1, -2));
  assert.deepEqual(written, ["'=1+1", "'\u200f=1", "' +1", "'-1", "'@x", `"'\t=1"`, "'＝1", "بوتين = الرئيس"]);
});

it("writes JSON that is read back", () => {
  const { mentions, entities, text: read } = JSON.parse(toJson({ article, corrections: [] }));
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

it("writes Markdown in which the text is no markup", () => {
  const hostile = makeArticle("1. [صيد](javascript:alert) <b>\n# _بوتين_ قال \"`\"");
  assert.equal(toMarkdown(hostile), '# 1. \\[صيد\\](javascript:alert) \\<b\\>\n\n\\# \\_بوتين\\_ قال "\\`"\n');
  assert.match(toMarkdown(article), /\[=بوتين, "الرئيس"\]\(https:\/\/www\.wikidata\.org\/wiki\/Q7747\) إن \[بوتين\]/);
});

const said = "وصل بوتين <اليوم> & قال: «السلام ممكن في موسكو».\u0001";
/** @param {string} name */
const place = (name) => ({ start: said.indexOf(name), end: said.indexOf(name) + name.length, text: name });
/** @type {Analysis} */
const speech = {
  mentions: [
    { ...place("بوتين"), kind: "PER", score: 1, entity: 0 },
    { ...place("اليوم"), kind: "DATE", score: 1, value: { type: "date", iso: "2022-09-16" } },
    { ...place("موسكو"), kind: "LOC", score: 1, entity: 1 },
  ],
  entities: [
    { id: 0, kind: "PER", name: "بوتين", nameEn: 'Vladimir "V" Putin', wikidata: "Q7747", mentions: [0] },
    { id: 1, kind: "LOC", name: "موسكو", romanized: "Mwskw", mentions: [2] },
  ],
  sentences: [],
  quotes: [{ ...place("السلام ممكن في موسكو"), style: "direct", speaker: 0 }],
};

it("writes TEI: names, dates and speeches as elements, and lists of what they are of", () => {
  const xml = toTei(withAnalysis(makeArticle(said), speech));
  assert.ok(xml.includes('<p>وصل <persName ref="#entity-0">بوتين</persName> &#60;<date when="2022-09-16">اليوم</date>&#62; &#38; قال: «<said direct="true" who="#entity-0">السلام ممكن في <placeName ref="#entity-1">موسكو</placeName></said>».\ufffd</p>'), xml);
  assert.ok(xml.includes('<person xml:id="entity-0"><persName xml:lang="ar">بوتين</persName><persName xml:lang="en">Vladimir &#34;V&#34; Putin</persName><idno type="URI">https://www.wikidata.org/wiki/Q7747</idno></person>'));
  assert.ok(xml.includes('<place xml:id="entity-1"><placeName xml:lang="ar">موسكو</placeName><placeName xml:lang="ar-Latn">Mwskw</placeName></place>'));
});

it("leaves a speech out of TEI that would cut a name or a paragraph", () => {
  const crossing = { ...speech, quotes: [{ ...place("السلام ممكن في مو"), style: /** @type {const} */ ("direct") }] };
  assert.ok(!toTei(withAnalysis(makeArticle(said), crossing)).includes("<said"));
});
