/** The engine in a page gives what the native library gives, served and from one file. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { inEachBrowser, root, servePage, singleFile } from "./browser.mjs";

/** @import { Analysis } from "../../www/lib/analysis.js" */

const site = servePage();

/** The texts of a folder. */
const read = (/** @type {string} */ folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(`${root}${folder}/${name}`, "utf8"));

const samples = read("www/samples");
const texts = [...samples, ...read("tests/golden").flatMap((cases) => cases.split("\n"))];

const letters = (/** @type {string} */ text) => text.replace(/\s/g, "");

/** What the command line says of `texts`. */
function native() {
  const requests = texts.map((text, id) => JSON.stringify({ id, text })).join("\n");
  const command = ["run", "--quiet", "--", "analyze", "--ndjson", "--offsets", "utf16"];
  const answers = execFileSync("cargo", command, { cwd: root, input: requests, encoding: "utf8", maxBuffer: 2 ** 26 });
  return answers.trim().split("\n").map((line) => {
    const { id: _, ...analysis } = JSON.parse(line);
    return /** @type {Analysis} */ (analysis);
  });
}

inEachBrowser("the engine", (open) => {
  it("reads each text as the native library does", async () => {
    const page = await open(site.address);
    const analyses = await page.evaluate(async (texts) => {
      const path = "/lib/engine.js";
      const analyzer = await (await import(path)).loadAnalyzer();
      return texts.map((text) => analyzer.analyze(text));
    }, texts);
    const expected = native();
    assert.ok(expected.filter(({ mentions }) => mentions.length > 0).length > 50);
    analyses.forEach((analysis, index) => assert.deepEqual(analysis, expected[index], texts[index]));
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
    assert.deepEqual(shown, expected.mentions.map((mention) => mention.text));
    // Its worker is a blob that it made itself.
    assert.deepEqual(requests.filter((scheme) => !["file:", "data:", "blob:"].includes(scheme)), []);
  });
});
