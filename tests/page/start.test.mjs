/** The page comes up with its engine, served and as one file. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage, singleFile } from "./browser.mjs";

const site = servePage();

inEachBrowser("the page", (open) => {
  it("starts when it is served", async () => {
    const page = await open(site.address);
    await page.waitForSelector("main[data-state=ready] mark");
    assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
  });

  it("moves nothing while it comes up", async (test) => {
    const page = await open("about:blank");
    await page.evaluateOnNewDocument(() => {
      const seen = /** @type {any} */ (globalThis);
      seen.moved = [];
      new PerformanceObserver((list) => seen.moved.push(...list.getEntries().flatMap((entry) => /** @type {any} */ (entry).sources.map((/** @type {any} */ { node }) => node?.outerHTML)))).observe({ type: "layout-shift", buffered: true });
    });
    if (!(await page.evaluate(() => PerformanceObserver.supportedEntryTypes.includes("layout-shift")))) return test.skip("this browser does not tell");
    for (const width of [1280, 375]) {
      await page.setViewport({ width, height: 800 });
      await page.goto(site.address);
      await page.waitForSelector("main[data-state=ready] mark");
      assert.deepEqual(await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(/** @type {any} */ (globalThis).moved))))), []);
    }
  });

  it("starts as one file", async () => {
    const page = await open(singleFile);
    await page.waitForSelector("main[data-state=ready] mark");
  });
});
