/**
 * Pages, Word documents and links that nobody wrote, in the browsers that take them apart: nothing of them runs or is loaded, and what
 * comes out is lines of text. The texts are the same every time; what fails is printed as small as it can be made.
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { zipSync } from "fflate";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { deflateRawSync } from "node:zlib";
import { inEachBrowser, root, servePage } from "./browser.mjs";
import { ready } from "./reading.mjs";

/** @import { Page } from "puppeteer-core" */

const site = servePage();

const RUNS = { seed: 1, numRuns: 500 };

/** The files of a folder of seeds. */
const seeds = (/** @type {string} */ folder) => readdirSync(`${root}fuzz/seeds/${folder}`).map((name) => readFileSync(`${root}fuzz/seeds/${folder}/${name}`, "utf8"));

/** What a browser says of a document that is not shown: of attributes and addresses that the policy forbids, of XML that is none. */
const REFUSED = /inline|style-src|script-src|base-uri|XML Parsing Error/i;

/** Pieces of the seeds: tags, and what stands between them. */
const pieces = (/** @type {string[]} */ texts) => fc.constantFrom(...new Set(texts.flatMap((text) => text.match(/<[^>]*>?|[^<]+/g) ?? [])));

/** Pieces one after another, and now and then anything. */
const soup = (/** @type {string[]} */ texts) =>
  fc.array(fc.oneof({ weight: 6, arbitrary: pieces(texts) }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), { maxLength: 40 }).map((parts) => parts.join(""));

const word = fc.stringMatching(/^[\u0621-\u063a\u0641-\u064a]{1,6}$/);

/** HTML, and what of it is text. @typedef {{ html: string, shown: string }} Piece */

/** @param {readonly string[]} tags @param {fc.Arbitrary<Piece>} inner @param {boolean} isShown */
const tagged = (tags, inner, isShown) =>
  fc.tuple(fc.constantFrom(...tags), fc.constantFrom("", ' onclick="taken=1"', " style='color:red'", " hidden"), inner)
    .map(([tag, attributes, { html, shown }]) => ({ html: `<${tag}${attributes}>${html}</${tag}>`, shown: isShown ? shown : "" }));

/** A document that is well formed: of words in elements that are text, and in elements that are not. */
const { page: written } = fc.letrec((/** @type {(key: string) => fc.Arbitrary<unknown>} */ tie) => {
  const text = word.map((shown) => ({ html: shown, shown }));
  const node = /** @type {fc.Arbitrary<Piece>} */ (tie("node"));
  const nodes = fc.array(node, { maxLength: 5 }).map((all) => ({ html: all.map(({ html }) => html).join(""), shown: all.map(({ shown }) => shown).join("") }));
  return {
    page: nodes,
    node: fc.oneof(
      { maxDepth: 5 },
      text,
      fc.constantFrom("<!-- x -->", "<br>", "<img src=x onerror='taken=1'>", "\n ").map((html) => ({ html, shown: "" })),
      tagged(["script", "style", "nav", "aside", "footer", "template", "iframe", "noscript", "svg"], text, false),
      tagged(["div", "section", "blockquote", "span", "em", "bdi", "ul", "figure"], nodes, true),
    ),
  };
});

/**
 * Has the page take something apart, and looks whether the page is as it was.
 *
 * @param {Page} page
 * @param {"plainText" | "docxText"} reader
 * @param {string | number[]} content
 */
const readIn = (page, reader, content) =>
  page.evaluate(async (reader, content) => {
    const path = reader === "plainText" ? "/plain.js" : "/docx.js";
    const elements = document.querySelectorAll("*").length;
    const text = (await import(path))[reader](typeof content === "string" ? content : new Uint8Array(content));
    return { text, changed: document.querySelectorAll("*").length - elements, taken: "taken" in globalThis };
  }, reader, content);

/** @param {{ text: string | undefined, changed: number, taken: boolean }} outcome */
function assertIsText({ text, changed, taken }) {
  assert.equal(taken, false, "a script ran");
  assert.equal(changed, 0, "the page has changed");
  assert.ok(text === undefined || (text === text.trim() && !/\n[^\S\n]*\n/.test(text)), JSON.stringify(text));
}

/** @param {string} xml */
const docx = (xml) => zipSync({ "word/document.xml": new TextEncoder().encode(xml) });

inEachBrowser("hostile", (open) => {
  /** @type {string[]} */
  const requests = [];

  const start = async () => {
    const page = await ready(await open(site.address, REFUSED));
    await page.evaluate(async () => Promise.all(["/plain.js", "/docx.js"].map((path) => import(path))));
    page.on("request", (request) => requests.push(request.url()));
    return page;
  };

  /** @param {string} reader @param {fc.Arbitrary<any>} contents @param {any[]} examples @param {(content: any, page: Page) => Promise<void>} check */
  const property = (reader, contents, examples, check) => async () => {
    const page = await start();
    await fc.assert(fc.asyncProperty(contents, (content) => check(content, page)), { ...RUNS, examples: examples.map((example) => [example]) });
    assert.deepEqual(requests.splice(0), [], `${reader} loads nothing`);
  };

  it("pages become text", property("a page", soup(seeds("html")), seeds("html"), async (html, page) => {
    assertIsText(await readIn(page, "plainText", html));
  }));

  it("pages keep the words that are text, and no others", property("a page", written, [], async ({ html, shown }, page) => {
    const outcome = await readIn(page, "plainText", `<body>${html}`);
    assertIsText(outcome);
    assert.equal(outcome.text?.replace(/\s/g, ""), shown);
  }));

  it("Word documents become text", property("a document", soup(seeds("docx")), seeds("docx"), async (xml, page) => {
    assertIsText(await readIn(page, "docxText", [...docx(xml)]));
  }));

  const whole = [...docx(seeds("docx")[0])];
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 });
  const damaged = fc.tuple(changes, fc.nat(whole.length)).map(([changes, length]) => {
    const bytes = [...whole];
    for (const [place, byte] of changes) bytes[place] = byte;
    return length % 3 ? bytes : bytes.slice(0, length);
  });
  it("Word documents that are damaged are read or refused", property("a document", damaged, [whole], async (bytes, page) => {
    assertIsText(await readIn(page, "docxText", bytes));
  }));

  /** @type {Record<string, { reader: "plainText" | "docxText", content: () => string | number[], text: RegExp }>} */
  const made = {
    "a page with an image of the name body": { reader: "plainText", content: () => '<img name="body"><img name="querySelector"><p>وصل</p>', text: /^وصل$/ },
    "a page with fields of the names of methods": {
      reader: "plainText",
      content: () => '<form><input name="contains"><input name="closest"><h1>عنوان</h1>لا</form><form><input name="remove">لا</form><p>وصل</p>',
      text: /^عنوان\nلا\nوصل$/,
    },
    "a page of spaces in elements": { reader: "plainText", content: () => `${"<b> </b>".repeat(150_000)}وصل`, text: /^وصل$/ },
    "a page of lines": { reader: "plainText", content: () => "<br> ".repeat(150_000), text: /^$/ },
    "a page that never ends an element": { reader: "plainText", content: () => `${"<div><b>".repeat(2000)}وصل`, text: /^وصل$/ },
    "a document that never ends an element": { reader: "docxText", content: () => [...docx(`${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`)], text: /^$|undefined/ },
  };
  for (const [name, { reader, content, text }] of Object.entries(made)) {
    it(`${name} is no harm`, async () => {
      const outcome = await readIn(await start(), reader, content());
      assertIsText(outcome);
      assert.match(String(outcome.text), text);
    });
  }

  it("a link that unpacks to more than a text may have is not read", async () => {
    const link = (/** @type {string} */ text) => `${site.address}#t=${deflateRawSync(text).toString("base64url")}`;
    const read = async (/** @type {string} */ address) => {
      const page = await ready(await open(address));
      return page.$eval("#article", ({ textContent }) => textContent);
    };
    assert.match(await read(link("وصل ".repeat(1000))), /^وصل وصل/);
    assert.doesNotMatch(await read(link("وصل ".repeat(2_000_000))), /وصل وصل/);
  });
});
