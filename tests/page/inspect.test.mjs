/** The words of a sentence: their parts, and why they were marked. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage } from "./browser.mjs";
import { bring, card, ready, textOf } from "./reading.mjs";

/** @import { Page } from "puppeteer-core" */

const site = servePage();
const TEXT = "وصل الوفد أمس.\nقال الرئيس فلاديمير بوتين: وبألمانيا 3 مصانع.";

inEachBrowser("word by word", (open) => {
  const reading = async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await bring(page, TEXT);
    return page;
  };
  /** @param {Page} page */
  const rows = async (page) => {
    await page.waitForSelector("#words tr");
    return page.$$eval("#words tr", (all) => all.map(({ cells }) => [...cells].map((cell) => [...cell.querySelectorAll("li")].map((item) => item.textContent).join("; ") || cell.textContent)));
  };

  it("shows parts, form, kind and reasons, from the card by keyboard", async () => {
    const page = await reading();
    await page.focus("mark[data-kind=PER]");
    await card(page, "open");
    await page.focus("#card [data-words]");
    await page.keyboard.press("Enter");
    const shown = await rows(page);
    assert.deepEqual(shown.map(([word]) => word), ["قال", "الرئيس", "فلاديمير", "بوتين", "و + ب + ألمانيا", "3", "مصانع"]);
    const [, , first, , place, number] = shown;
    assert.equal(first[2], "شخص");
    assert.match(first[3] ?? "", /اسم شخصي; بعد لقب/);
    assert.deepEqual(place.slice(1, 3), ["وبالمانيا", "مكان"]);
    assert.match(number[3] ?? "", /صيغة تاريخ أو عدد/);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#words-dialog:not([open])");
  });

  it("goes from sentence to sentence, opened by a key", async () => {
    const page = await reading();
    await page.keyboard.press("KeyW");
    assert.deepEqual((await rows(page)).map(([word]) => word), ["وصل", "الوفد", "أمس"]);
    assert.ok(await page.$("#words-next path"));
    await page.click("#words-next");
    await page.waitForFunction(() => document.querySelectorAll("#words tr").length === 7);
    assert.equal(await textOf(page, "#words-place"), "الجملة 2 من 2");
    assert.ok(await page.$eval("#words-next", (button) => /** @type {HTMLButtonElement} */ (button).disabled));
  });

  it("is there for a selected word too", async () => {
    const page = await reading();
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Node} */ (document.querySelector("#article > :first-child"))));
    await page.waitForSelector("#mark-bar:not([hidden])");
    await page.click("#mark-bar [data-words]");
    assert.equal((await rows(page)).length, 3);
  });
});
