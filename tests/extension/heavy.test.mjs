/**
 * What long pages, pages that change all the time and much switching cost.
 *
 * @example node --test --test-reporter=spec tests/extension/heavy.test.mjs # shows what was measured
 */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchExtended } from "./driver.mjs";
import { shows } from "./looking.mjs";
import { servePages, pages } from "./site.mjs";

/** @import { Extended } from "./driver.mjs" */
/** @import { Page } from "puppeteer-core" */

const site = servePages();

const PARAGRAPHS = [...pages.values()].flatMap(({ html }) => html.match(/<p>[^<]{80,}<\/p>/g) ?? []).filter((paragraph) => /[أإؤئ]/.test(paragraph));

/** A page of at least this many bytes of text. */
const LONG = 1_000_000;

/** How often the marks are switched on and off. */
const CYCLES = 100;

/** How much memory may have grown after that, in bytes. */
const FLAT = 1_000_000;

for (const name of /** @type {const} */ (["Chromium", "Firefox"])) {
  describe(`the extension in ${name}`, () => {
    /** @type {Extended} */
    let extended;
    before(async () => {
      const lines = [];
      for (let bytes = 0; bytes < LONG; bytes += Buffer.byteLength(lines[lines.length - 1])) lines.push(PARAGRAPHS[lines.length % PARAGRAPHS.length]);
      const rich = lines.map((line) => line.replaceAll(/ (\S+) (\S+) (\S+)(?= )/g, ' $1 <a href="#">$2</a> <b>$3</b>'));
      for (const [path, paragraphs] of Object.entries({ long: lines, rich })) {
        site.made.set(path, `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><article>${paragraphs.join("\n")}</article>`);
      }
      site.made.set("ticking", `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><article>${PARAGRAPHS.slice(0, 5).join("\n")}<p id="clock"></p></article><script>
        globalThis.ticks = 0;
        setInterval(() => (document.querySelector("#clock").textContent = "وصل إلى بغداد " + ++ticks), 5);
      </script>`);
      extended = await launchExtended(name);
    });
    after(() => extended?.browser.close());

    /** @param {string} path */
    const open = async (path) => {
      const page = await extended.browser.newPage();
      await page.goto(site.address + path);
      return page;
    };

    for (const path of ["long", "rich"]) {
      it(`reads a ${path} page of a megabyte, which answers meanwhile`, async (test) => {
        const page = await open(path);
        await page.evaluate(() => {
          let last = performance.now();
          const seen = /** @type {any} */ (globalThis);
          seen.longest = 0;
          const tick = () => {
            const now = performance.now();
            seen.longest = Math.max(seen.longest, now - last);
            last = now;
            setTimeout(tick);
          };
          tick();
        });
        const from = performance.now();
        await extended.press(page);
        await page.waitForFunction(() => CSS.highlights.size > 0);
        const first = performance.now() - from;
        while (!/^\d+$/.test(await extended.badge()));
        const whole = performance.now() - from;
        const { longest, elements } = await page.evaluate(() => ({ longest: /** @type {any} */ (globalThis).longest, elements: document.querySelectorAll("*").length }));
        test.diagnostic(`${name}: 1 MB in ${elements} elements: first marks after ${Math.round(first)} ms, all read after ${Math.round(whole)} ms; longest time away ${Math.round(longest)} ms`);

        // Marks are painted where the reader comes.
        const isAtEnd = () => [...CSS.highlights.values()].some((ranges) => [...ranges].some(({ startContainer }) => document.querySelector("article")?.lastElementChild?.previousElementSibling?.contains(startContainer)));
        assert.equal(await page.evaluate(isAtEnd), false);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.waitForFunction(isAtEnd);
        await page.close();
      });
    }

    it("follows a page that changes all the time, without going after each change", async (test) => {
      const page = await open("ticking");
      await extended.press(page);
      await shows(page, { LOC: ["بغداد"] });
      const paints = await page.evaluate(async () => {
        let paints = 0;
        let before = CSS.highlights.get("aalam-loc");
        const from = /** @type {any} */ (globalThis).ticks;
        while (/** @type {any} */ (globalThis).ticks < from + 1000) {
          await new Promise(requestAnimationFrame);
          const now = CSS.highlights.get("aalam-loc");
          if (now !== before) paints++;
          before = now;
        }
        return paints;
      });
      test.diagnostic(`${name}: ${paints} times painted anew while the page changed 1000 times`);
      assert.ok(paints > 0 && paints < 50, String(paints));
      await page.close();
    });

    it(`needs no more memory after ${CYCLES} times on and off`, async (test) => {
      const page = await open("strict");
      for (let cycle = 0; cycle < 10; cycle++) await onAndOff(page);
      const before = await extended.memory(page);
      for (let cycle = 0; cycle < CYCLES; cycle++) await onAndOff(page);
      const now = await extended.memory(page);
      test.diagnostic(`${name}: ${before} bytes before, ${now} after`);
      assert.ok(now - before < FLAT, `${before} bytes before, ${now} after`);
      await page.close();
    });

    /** @param {Page} page */
    async function onAndOff(page) {
      await extended.press(page);
      await page.waitForFunction(() => CSS.highlights.has("aalam-per"));
      await extended.press(page);
      await page.waitForFunction(() => CSS.highlights.size === 0 && !document.querySelector("aalam-overlay"));
    }
  });
}
