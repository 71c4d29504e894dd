/** Reading the text of a page and painting over it, on pages that carry what is expected of them. */

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { LOOKS } from "../../www/lib/highlight-styles.js";
import { inEachBrowser } from "./browser.mjs";
import { serveFixtures } from "./fixtures.mjs";

const site = serveFixtures("highlight");
const pages = readdirSync(new URL("highlight", import.meta.url)).filter((name) => name.endsWith(".html"));

describe("the colours of highlights", () => {
  for (const [name, [color]] of Object.entries(LOOKS)) {
    it(`are seen on white and on black: ${name}`, () => {
      const light = luminance(color) + 0.05;
      assert.ok(1.05 / light >= 3 && light / 0.05 >= 3, `${1.05 / light}, ${light / 0.05}`);
    });
  }
});

inEachBrowser("highlights", (openAddress) => {
  /** @param {string} name */
  async function open(name) {
    const page = await openAddress(site.address + name);
    await page.evaluate(prepare);
    return page;
  }

  for (const name of pages) {
    it(`reads ${name}`, async () => {
      const page = await open(name);
      const expected = await page.$eval("#expected", (template) =>
        /** @type {HTMLTemplateElement} */ (template).content.textContent.trim().replace(/\n\s*/g, "\n"),
      );
      assert.equal(await page.evaluate(() => reading.text), expected);
      assert.deepEqual(await page.evaluate(wrongRuns), []);
    });

    it(`leaves ${name} as it was`, async () => {
      const page = await open(name);
      const before = await page.content();
      const names = await page.evaluate(() => {
        styles.adoptStyles(reading);
        lib.paint(reading, [{ start: 0, end: reading.text.length, kind: "PER" }]);
        return [...CSS.highlights.keys()];
      });
      assert.deepEqual(names, ["aalam-per"]);
      assert.equal(await page.content(), before);
      await page.evaluate(() => lib.clear(reading.root));
      assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
      assert.equal(await page.content(), before);
    });
  }

  for (const [name, word] of [["bidi.html", "فلاديمير بوتين"], ["shadow.html", "بغداد"], ["frames.html", "بوتين"]]) {
    it(`shows what it paints in ${name}, and no more`, async () => {
      const page = await open(name);
      const [clip] = await page.evaluate(boxesOf, word);
      const [other] = await page.evaluate(boxesOf, "الظل|الإطار|أردوغان");
      const shots = async () => [await shot(page, clip), await shot(page, other)];
      const [plain, plainOther] = await shots();
      await page.evaluate((word) => {
        styles.adoptStyles(reading);
        lib.paint(reading, marksOf(word));
      }, word);
      const [painted, paintedOther] = await shots();
      assert.notEqual(painted, plain);
      assert.equal(paintedOther, plainOther);
      await page.evaluate(() => lib.clear(reading.root));
      assert.deepEqual(await shots(), [plain, plainOther]);
    });
  }

  for (const name of ["bidi.html", "shadow.html", "frames.html"]) {
    it(`finds each word of ${name} under each place where it is seen`, async () => {
      const page = await open(name);
      assert.deepEqual(await page.evaluate(missedWords), { seen: true, missed: [] });
    });
  }

  it("finds nothing beside the text", async () => {
    const page = await open("bidi.html");
    const found = await page.evaluate(() => {
      const words = marksOf("أردوغان");
      const [box] = lib.rectangles(reading, words[0]);
      const y = box.top + box.height / 2;
      return [box.left - 3, box.right + 3, 10].map((x) => lib.mentionAt(reading, words, x, y) ?? null);
    });
    assert.deepEqual(found, [null, null, null]);
  });

  it("keeps roots apart, and the highlights of others", async () => {
    const page = await open("bidi.html");
    const counts = await page.evaluate(() => {
      CSS.highlights.set("search", new Highlight(new StaticRange(whole(document.body))));
      const [first, second] = Array.from(document.querySelectorAll("p"), (root) => lib.readText(root));
      const sizes = () => ["aalam-per", "aalam-loc", "search"].map((name) => CSS.highlights.get(name)?.size ?? 0);
      const counts = [];
      lib.paint(first, [{ start: 0, end: 6, kind: "PER" }, { start: 7, end: 11, kind: "LOC" }]);
      lib.paint(second, [{ start: 0, end: 3, kind: "PER" }]);
      counts.push(sizes());
      lib.paint(first, [{ start: 0, end: 6, kind: "PER" }]);
      counts.push(sizes());
      lib.clear(first.root);
      counts.push(sizes());
      lib.clear(second.root);
      counts.push(sizes());
      return counts;
      /** @param {Node} node */
      function whole(node) {
        return { startContainer: node, startOffset: 0, endContainer: node, endOffset: node.childNodes.length };
      }
    });
    assert.deepEqual(counts, [[2, 1, 1], [2, 0, 1], [1, 0, 1], [0, 0, 1]]);
  });
});

/**
 * The relative luminance of a colour, from which WCAG 2.2 reckons contrast.
 *
 * @param {string} color `#rrggbb`
 */
function luminance(color) {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {{x: number, y: number, width: number, height: number}} clip
 */
async function shot(page, clip) {
  await page.bringToFront();
  return page.screenshot({ clip, encoding: "base64" });
}

/* What follows runs in the page. */

/** @type {typeof import("../../www/lib/highlight.js")} */
var lib;
/** @type {typeof import("../../www/lib/highlight-styles.js")} */
var styles;
/** @type {import("../../www/lib/highlight.js").Reading} */
var reading;
/** @type {(pattern: string) => import("../../www/lib/highlight.js").Mark[]} */
var marksOf;

/** Loads the modules and reads the page's article. */
async function prepare() {
  const [lib, styles] = await Promise.all(["/lib/highlight.js", "/lib/highlight-styles.js"].map((path) => import(path)));
  const reading = lib.readText(document.querySelector("main"));
  /** @param {string} pattern */
  const marksOf = (pattern) =>
    [...reading.text.matchAll(new RegExp(pattern, "g"))].map(({ 0: word, index }) => {
      return { start: index, end: index + word.length, kind: "PER" };
    });
  Object.assign(globalThis, { lib, styles, reading, marksOf });
  await document.fonts.ready;
}

/** The runs whose text is not that of their node. */
function wrongRuns() {
  return reading.runs.filter(({ start, end, node, offset }) => {
    const inNode = node.data.slice(offset, offset + end - start);
    const isPreserved = getComputedStyle(/** @type {Element} */ (node.parentElement)).whiteSpaceCollapse === "preserve";
    return reading.text.slice(start, end) !== (isPreserved ? inNode : inNode.replace(/[\t\n]/g, " "));
  });
}

/** @param {string} pattern */
function boxesOf(pattern) {
  const [word] = marksOf(pattern);
  return lib.rectangles(reading, word).map(({ x, y, width, height }) => ({ x, y, width, height }));
}

/** The words that are not found under the middle of one of their boxes. */
function missedWords() {
  const words = marksOf("[^\\s]+");
  const seen = words.every((word) => lib.rectangles(reading, word).length > 0);
  const missed = words.filter((word) =>
    lib.rectangles(reading, word).some(({ x, y, width, height }) => {
      const places = [0.1, 0.5, 0.9].map((part) => x + part * width);
      return places.some((place) => lib.mentionAt(reading, words, place, y + height / 2) !== word);
    }),
  );
  return { seen, missed: missed.map(({ start, end }) => reading.text.slice(start, end)) };
}
