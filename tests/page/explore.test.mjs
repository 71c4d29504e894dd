/** The list of names, the search in it, and the keys. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage } from "./browser.mjs";
import { bring, card, focused, onPhone, ready, textOf } from "./reading.mjs";

const site = servePage();
const TEXT = "في عام 2001 ثم في عام 2022 ثم في عام 2001 ثم في آب 1999 دفعوا 40 في المئة.";

inEachBrowser("the list", (open) => {
  const reading = async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await bring(page, TEXT);
    return page;
  };
  /** @param {import("puppeteer-core").Page} page */
  const names = (page) => page.$$eval("#entries .names", (shown) => shown.map((name) => name.textContent));

  it("joins what is written alike, and is sorted as asked", async () => {
    const page = await reading();
    assert.deepEqual(await names(page), ["عام 2001", "عام 2022", "آب 1999", "40 في المئة"]);
    assert.equal(await textOf(page, "#entries .entry .count"), "2");
    await page.select("#sort", "name");
    assert.deepEqual(await names(page), ["آب 1999", "عام 2001", "عام 2022", "40 في المئة"]);
  });

  it("is searched without hamza, and says how many it found", async () => {
    const page = await reading();
    await page.type("#search", "اب");
    assert.deepEqual(await names(page), ["آب 1999"]);
    assert.equal(await textOf(page, "#status"), "نتيجة واحدة");
    await page.type("#search", "ظظ");
    assert.deepEqual(await names(page), []);
    assert.equal(await textOf(page, "#entries"), "لا اسم يطابق البحث.");
  });

  it("leads to the first mention, even of a kind that is switched off", async () => {
    const page = await reading();
    await page.click("[data-density=none]");
    await page.click("#entries .entry:nth-child(2) [data-entry]");
    await card(page, "open");
    assert.equal(await focused(page), "1");
  });

  it("has a map of the marks beside it, which leads to them", async () => {
    const page = await reading();
    const ticks = () => page.$$eval("#minimap [data-tick]", (all) => all.map((tick) => tick.getAttribute("data-kind")));
    assert.deepEqual([...new Set(await ticks())].sort(), ["DATE", "PERCENT"]);
    await page.click("#minimap [data-kind=PERCENT]");
    await card(page, "open");
    assert.equal(await textOf(page, "#card h2"), "40 في المئة");
    await page.click("[data-switch=DATE]");
    assert.deepEqual(await ticks(), ["PERCENT"]);
  });

  it("leads there on a phone too", async () => {
    const page = await onPhone(await open(site.address));
    await bring(page, TEXT);
    await page.tap(".views [data-view=names]");
    assert.equal(await page.$eval("#article", (article) => article.checkVisibility()), false);
    await page.tap("#entries .entry:nth-child(3) [data-entry]");
    await card(page, "open");
    assert.equal(await page.$eval("mark[data-mention='3']", (mark) => mark.checkVisibility()), true);
  });

  it("lets one entry stand alone and says so", async () => {
    const page = await reading();
    await page.click("#entries .entry [data-only]");
    assert.deepEqual(await page.$$eval("mark.chosen", (marks) => marks.map((mark) => mark.textContent)), ["عام 2001", "عام 2001"]);
    assert.equal(await textOf(page, "#status"), "المبرز وحده: عام 2001");
    await page.click("#alone button");
    assert.equal(await page.$("mark.chosen"), null);
  });

  it("is at hand from the keyboard", async () => {
    const page = await reading();
    await page.keyboard.press("KeyN");
    assert.equal(await focused(page), "0");
    await page.keyboard.press("KeyN");
    await page.keyboard.press("KeyP");
    assert.equal(await focused(page), "0");
    await page.keyboard.press("Digit3");
    assert.equal(await page.$("mark[role]"), null);
    await page.keyboard.press("Slash");
    assert.equal(await focused(page), "search");
    await page.keyboard.press("Digit1");
    assert.equal(await page.$("mark[role]"), null, "typing in a field is typing");
  });

  it("leaves single keys alone when the reader says so", async () => {
    const page = await reading();
    await page.click("#help");
    await page.click("#shortcuts");
    await page.click("#help-dialog [data-close]");
    await page.keyboard.press("KeyT");
    await page.keyboard.press("Digit3");
    assert.equal(await page.$("dialog[open]"), null);
    assert.notEqual(await page.$("mark[role]"), null);
  });
});
