/** Correcting what was found, in the card and in the text, and taking it back. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage } from "./browser.mjs";
import { bring, card, drop, focused, ready, savedText, textOf } from "./reading.mjs";

/** @import { Page } from "puppeteer-core" */

const site = servePage();
const TEXT = "وصل إلى بغداد في عام 2001 ثم عاد إلى بغداد في عام 2022 ومعه <b>رفيق</b> من القاهرة.";

inEachBrowser("a correction", (open) => {
  const reading = async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await bring(page, TEXT);
    return page;
  };
  /** @param {Page} page */
  const marks = (page) => page.$$eval("mark", (all) => all.map((mark) => `${mark.textContent} ${mark.getAttribute("data-kind")}`));
  /** @param {Page} page @param {string} mark its text */
  const correcting = async (page, mark) => {
    await page.evaluate((text) => {
      const found = [...document.querySelectorAll("mark")].find(({ textContent }) => textContent === text);
      found?.focus();
    }, mark);
    await card(page, "open");
    await page.$eval("#card details", (details) => details.setAttribute("open", ""));
  };
  /** @param {Page} page @param {string} selector */
  const press = (page, selector) => page.$eval(selector, (button) => {
    /** @type {HTMLElement} */ (button).focus();
    /** @type {HTMLElement} */ (button).click();
  });

  it("gives another kind, everywhere, and the card stays", async () => {
    const page = await reading();
    await correcting(page, "بغداد");
    await press(page, "#card [data-kind-chosen=ORG]");
    assert.deepEqual(await marks(page), ["بغداد ORG", "عام 2001 DATE", "بغداد ORG", "عام 2022 DATE", "القاهرة LOC"]);
    assert.equal(await textOf(page, "#card .kind .sample"), "منظمة");
    assert.equal(await page.$eval("#card [data-kind-chosen=ORG]", (button) => button === document.activeElement), true);
    assert.equal(await textOf(page, "#corrections-count"), "تصحيح واحد");
    assert.equal(await textOf(page, "#status"), "صُحح.");
  });

  it("takes away what is no name, here or everywhere, and gives it back", async () => {
    const page = await reading();
    await correcting(page, "بغداد");
    await press(page, "#card [data-correct=none]");
    assert.deepEqual(await marks(page), ["عام 2001 DATE", "بغداد LOC", "عام 2022 DATE", "القاهرة LOC"]);
    await card(page, "closed");
    assert.equal(await focused(page), "undo");
    await correcting(page, "بغداد");
    assert.equal(await page.$("#card [data-correct=none-all]"), null);
    await page.keyboard.press("Escape");
    await page.keyboard.press("KeyU");
    assert.equal((await marks(page)).length, 5);
    await correcting(page, "بغداد");
    await press(page, "#card [data-correct=none-all]");
    assert.deepEqual(await marks(page), ["عام 2001 DATE", "عام 2022 DATE", "القاهرة LOC"]);
    await page.click("#undo");
    assert.equal((await marks(page)).length, 5);
    assert.equal(await page.$eval("#corrections", (line) => line.checkVisibility()), false);
  });

  it("joins two names", async () => {
    const page = await reading();
    await correcting(page, "القاهرة");
    const other = await page.$$eval("#correct-same option", (all) => all.find(({ textContent }) => textContent === "بغداد")?.getAttribute("value"));
    await page.select("#correct-same", String(other));
    await press(page, "#card [data-correct=same]");
    assert.equal(await textOf(page, "#card h2"), "بغداد");
    assert.equal(await textOf(page, "#card nav span"), "3 من 3");
  });

  it("moves the ends of a name", async () => {
    const page = await reading();
    await correcting(page, "القاهرة");
    await press(page, "#card [data-correct='start.back']");
    assert.ok((await marks(page)).includes("من القاهرة LOC"));
    await press(page, "#card [data-correct='start.on']");
    await press(page, "#card [data-correct='start.on']");
    assert.ok((await marks(page)).includes("القاهرة LOC"));
    await press(page, "#card [data-correct='end.back']");
    assert.ok((await marks(page)).includes("القاهر LOC"));
    assert.equal(await textOf(page, "#corrections-count"), "4 تصحيحات");
  });

  it("marks what is selected, as text whatever it looks like", async () => {
    const page = await reading();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector("#article")), NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !walker.currentNode.nodeValue?.includes("<b>"));
      const { nodeValue } = walker.currentNode;
      const range = new Range();
      range.setStart(walker.currentNode, (nodeValue ?? "").indexOf("<b>") - 1);
      range.setEnd(walker.currentNode, (nodeValue ?? "").indexOf("</b>") + 4);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await page.waitForSelector("#mark-bar:not([hidden])");
    await press(page, "#mark-bar [data-kind-chosen=PER]");
    assert.ok((await marks(page)).includes("<b>رفيق</b> PER"));
    assert.equal(await page.$("#article b, #card b, #entries b"), null);
    assert.equal(await textOf(page, "#card h2"), "<b>رفيق</b>");
  });

  it("travels in the file, which is opened again, and is taken back there", async () => {
    const page = await reading();
    await correcting(page, "القاهرة");
    await press(page, "#card [data-kind-chosen=ORG]");
    await page.click("#save");
    const json = await savedText(page, () => page.click("[data-format='save.json']"));
    assert.equal(JSON.parse(json).corrections.length, 1);
    await page.click("#save-dialog [data-close]");
    await bring(page, "في عام 1999");
    await drop(page, { "kept.json": json });
    await page.waitForFunction(() => document.querySelectorAll("mark[data-kind=ORG]").length === 1);
    await page.waitForSelector("main[data-state=ready]");
    await page.keyboard.press("KeyU");
    assert.ok((await marks(page)).includes("القاهرة LOC"));
  });

  it("is left out where a file holds what is none", async () => {
    const page = await reading();
    const corrections = [{ type: "kind", spans: [{ start: 0, end: 3 }], kind: "<img>" }, { type: "mark", span: { start: 0, end: 9e9 }, kind: "PER" }, null, { type: "same" }];
    await drop(page, { "odd.json": JSON.stringify({ text: "وصل في عام 2014 <img src=x onerror=alert(1)>", corrections }) });
    await page.waitForFunction(() => document.querySelector("mark")?.textContent === "عام 2014");
    assert.equal(await page.$("#article img"), null);
  });
});
