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

  it("starts as one file", async () => {
    const page = await open(singleFile);
    await page.waitForSelector("main[data-state=ready] mark");
  });
});
