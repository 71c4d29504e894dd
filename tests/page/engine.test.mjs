/** The engine in a page gives what the native library gives, served and from one file. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { inEachBrowser, root, servePage, singleFile } from "./browser.mjs";
import { randomTexts } from "./random-texts.mjs";

/** @import { Analysis } from "../../www/lib/analysis.js" */

/** In the order in which the engine numbers them. */
const TOKEN_KINDS = ["word", "number", "punctuation", "symbol", "url", "email", "hashtag", "handle"];

const site = servePage();

/** The texts of a folder. */
const read = (/** @type {string} */ folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(`${root}${folder}/${name}`, "utf8"));

const samples = read("www/samples");
const texts = [...samples, ...read("tests/golden").flatMap((cases) => cases.split("\n")), ...randomTexts(2000, 1)];

const letters = (/** @type {string} */ text) => text.replace(/\s/g, "");

/** What the command line says of `texts`. */
function native() {
  const requests = texts.map((text, id) => JSON.stringify({ id, text })).join("\n");
  const command = ["run", "--quiet", "--", "analyze", "--ndjson", "--tokens", "--offsets", "utf16"];
  const answers = execFileSync("cargo", command, { cwd: root, input: requests, encoding: "utf8", maxBuffer: 2 ** 26 });
  return answers.trim().split("\n").map((line) => {
    const { id: _, tokens, ...analysis } = JSON.parse(line);
    const numbers = tokens.flatMap((/** @type {any} */ { start, end, kind }) => [start, end, TOKEN_KINDS.indexOf(kind)]);
    return { analysis: /** @type {Analysis} */ (analysis), tokens: numbers };
  });
}

inEachBrowser("the engine", (open) => {
  it("reads each text as the native library does", async () => {
    const page = await open(site.address);
    const analyses = await page.evaluate(async (texts) => {
      const path = "/lib/engine.js";
      const analyzer = await (await import(path)).loadAnalyzer();
      return texts.map((text) => ({ analysis: analyzer.analyze(text), tokens: [...analyzer.tokens(text)] }));
    }, texts);
    const expected = native();
    assert.ok(expected.filter(({ analysis }) => analysis.mentions.length > 0).length > 1000);
    analyses.forEach((read, index) => assert.deepEqual(read, expected[index], texts[index]));
  });

  it("reads an article in the page that is one file, and asks for nothing", async () => {
    const page = await open("about:blank");
    /** @type {string[]} */
    const requests = [];
    page.on("request", (request) => requests.push(request.url().slice(0, 5)));
    await page.goto(singleFile);
    await page.waitForSelector("main[data-state=ready] mark");
    const shown = await page.$$eval("#article mark", (marks) => marks.map((mark) => mark.textContent));
    const article = letters(await page.$eval("#article", (article) => article.textContent ?? ""));
    const expected = native()[texts.findIndex((text) => letters(text) === article)];
    assert.deepEqual(shown, expected.analysis.mentions.map((mention) => mention.text));
    // Its worker is a blob that it made itself.
    assert.deepEqual(requests.filter((scheme) => !["file:", "data:", "blob:"].includes(scheme)), []);
  });
});
