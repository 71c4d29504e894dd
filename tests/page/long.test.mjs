/** Long texts: read part by part beside the page, with a way to stop. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage, singleFile } from "./browser.mjs";
import { bring, card, focused, ready, textOf } from "./reading.mjs";

/** @import { Page } from "puppeteer-core" */

const site = servePage();

/** Three parts, each with a year that no other has at its end. */
const TEXT = [2001, 2002, 2003].map((year) => `${"وعاد الناس إلى بيوتهم بعد ذلك بقليل، ثم خرجوا منها. ".repeat(1100)}حدث ذلك في عام ${year}.`).join("\n");

/** @param {Page} page @param {string[]} then what is clicked in the same breath */
async function readLong(page, ...then) {
  await page.click("#bring");
  await page.evaluate((text, then) => {
    /** @type {HTMLTextAreaElement} */ (document.querySelector("#paste")).value = text;
    for (const selector of ["#read", ...then]) /** @type {HTMLElement} */ (document.querySelector(selector)).click();
  }, TEXT, then);
}

inEachBrowser("a long text", (open) => {
  it("is shown in parts, with names from all of them", async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await readLong(page);
    await page.waitForFunction(() => document.querySelectorAll("#entries [data-entry]").length === 3);
    await ready(page);
    assert.equal(await textOf(page, ".pager span"), "الجزء 1 من 3");
    assert.deepEqual(await page.$$eval("mark", (all) => all.map((mark) => mark.textContent)), ["عام 2001"]);
    await page.click("#entries .entry:last-child [data-entry]");
    await card(page, "open");
    assert.equal(await textOf(page, "#card h2"), "عام 2003");
    assert.equal(await focused(page), "2");
    await page.keyboard.press("Escape");
    assert.equal(await textOf(page, ".pager span"), "الجزء 3 من 3");
    await page.keyboard.press("KeyN");
    assert.equal(await focused(page), "0", "after the last is the first");
    await page.$eval(".article + .pager [data-step=next]", (button) => /** @type {HTMLElement} */ (button).click());
    assert.deepEqual(await page.$$eval("mark", (all) => all.map((mark) => mark.textContent)), ["عام 2002"]);
  });

  it("has marks at its beginning before the rest is read", async () => {
    const page = await ready(await open(site.address));
    const text = `حدث ذلك في عام 1999.\n${"وعاد الناس إلى بيوتهم بعد ذلك بقليل.\n".repeat(1500)}ثم في عام 2003.`;
    const seen = await page.evaluate((text) => {
      const article = /** @type {Node} */ (document.querySelector("#article"));
      /** @type {(string | null)[][]} */
      const seen = [];
      new MutationObserver(() => seen.push(Array.from(document.querySelectorAll("mark"), (mark) => mark.textContent))).observe(article, { childList: true });
      /** @type {HTMLTextAreaElement} */ (document.querySelector("#paste")).value = text;
      /** @type {HTMLElement} */ (document.querySelector("#read")).click();
      return new Promise((resolve) => {
        new MutationObserver(() => /** @type {HTMLElement} */ (document.querySelector("main")).dataset.state === "ready" && resolve(seen)).observe(document.body, { subtree: true, attributeFilter: ["data-state"] });
      });
    }, text);
    assert.deepEqual(seen, [[], ["عام 1999"], ["عام 1999", "عام 2003"]]);
  });

  it("leads to a mark far down, whose paragraph has not been seen", async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await bring(page, `${"وعاد الناس إلى بيوتهم بعد ذلك بقليل، ثم خرجوا منها.\n".repeat(1000)}ثم في عام 2003.`);
    await page.click("#entries [data-entry]");
    await card(page, "open");
    await page.waitForFunction(() => {
      const { top, bottom } = /** @type {Element} */ (document.querySelector("mark")).getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  });

  it("is printed whole, and is in parts again afterwards", async () => {
    const page = await ready(await open(site.address));
    await readLong(page);
    await page.waitForFunction(() => document.querySelectorAll("#entries [data-entry]").length === 3);
    await ready(page);
    await page.evaluate(() => {
      const marks = () => [...document.querySelectorAll("mark")].map((mark) => mark.textContent);
      const seen = /** @type {any} */ (globalThis);
      addEventListener("beforeprint", () => (seen.printed = marks()));
      addEventListener("afterprint", () => (seen.after = marks()));
    });
    await page.pdf();
    const seen = await page.waitForFunction(() => /** @type {any} */ (globalThis).after && { printed: /** @type {any} */ (globalThis).printed, after: /** @type {any} */ (globalThis).after });
    assert.deepEqual(await seen.jsonValue(), { printed: ["عام 2001", "عام 2002", "عام 2003"], after: ["عام 2001"] });
  });

  for (const [where, address] of /** @type {[string, () => string][]} */ ([["served", () => site.address], ["as one file", () => singleFile]])) {
    it(`is stopped, and read on, ${where}`, async () => {
      const page = await ready(await open(address()));
      await readLong(page, "#work-stop");
      await page.waitForSelector("main[data-state=stopped]");
      assert.equal(await page.$eval("#work", (bar) => bar.checkVisibility()), false);
      assert.equal(await page.$("mark"), null);
      await page.click("#notice button");
      await ready(page);
      assert.equal(await page.$eval("#notice", (notice) => notice.checkVisibility()), false);
      assert.equal(await page.$$eval("#entries [data-entry]", (all) => all.length), 3);
    });
  }

  it("says how much is read", async () => {
    const page = await ready(await open(site.address));
    await readLong(page);
    await page.waitForFunction(() => /[1-9]/.test(document.querySelector("#work:not([hidden]) #work-done")?.textContent ?? "") || document.querySelector("main[data-state=ready]"));
    await ready(page);
    assert.equal(await page.$eval("#work", (bar) => bar.checkVisibility()), false);
  });
});
