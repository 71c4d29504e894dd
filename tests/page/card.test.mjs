/** The card, by pointer, by finger and by keyboard. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage } from "./browser.mjs";
import { bring, card, focused, onPhone, ready, textOf } from "./reading.mjs";

const site = servePage();

const TEXT = "وقع الزلزال في 16 سبتمبر 2022 وانتهى البحث في عام 2023.\nوقال الخبراء إن 16 سبتمبر 2022 يوم لا ينسى، وإن 40 في المئة من البيوت سقطت.";

inEachBrowser("the card", (open) => {
  const reading = async () => {
    const page = await ready(await open(site.address));
    await bring(page, TEXT);
    return page;
  };

  it("opens under a pointer, stays while the pointer is on it, and closes after it", async () => {
    const page = await reading();
    await page.hover("mark");
    await card(page, "open");
    assert.equal(await textOf(page, "#card h2"), "16 سبتمبر 2022");
    await page.hover("#card h2");
    await page.hover("#card .kind");
    await card(page, "open");
    await page.hover(".brand");
    await card(page, "closed");
  });

  it("opens by a tap and closes by a tap elsewhere", async () => {
    const page = await onPhone(await open(site.address));
    await page.tap("mark");
    await card(page, "open");
    await page.tap("#facts");
    await card(page, "closed");
  });

  it("does not hide its mark on a phone", async () => {
    const page = await onPhone(await open(site.address));
    const found = await page.waitForFunction(() => {
      const marks = [...document.querySelectorAll("mark")];
      const lowest = marks.findLastIndex((mark) => mark.getBoundingClientRect().bottom < innerHeight - 60);
      return lowest > 0 ? lowest : undefined;
    });
    const lowest = await found.jsonValue();
    await page.tap(`mark[data-mention='${lowest}']`);
    await card(page, "open");
    await page.waitForFunction((index) => {
      const mark = document.querySelector(`mark[data-mention='${index}']`)?.getBoundingClientRect();
      const card = document.querySelector("#card")?.getBoundingClientRect();
      return mark && card && mark.bottom <= card.top && mark.top >= 0;
    }, {}, lowest);
  });

  it("opens on focus; the arrow keys go along the text, from right to left", async () => {
    const page = await reading();
    await page.focus("mark");
    await card(page, "open");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await focused(page), "1");
    assert.equal(await textOf(page, "#card h2"), "عام 2023");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(page), "0");
    assert.equal(await page.$$eval("mark[tabindex='0']", (marks) => marks.length), 1);
  });

  it("is entered with Enter and left with Escape, back to its mark", async () => {
    const page = await reading();
    await page.focus("mark");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.querySelector("#card")?.contains(document.activeElement)), true);
    await page.keyboard.press("Escape");
    await card(page, "closed");
    assert.equal(await focused(page), "0");
  });

  it("is reached with Tab from its mark", async () => {
    const page = await reading();
    await page.focus("mark");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.querySelector("#card")?.contains(document.activeElement)), true);
  });

  it("leads from one mention to the next, and the focus stays on the button", async () => {
    const page = await reading();
    await page.focus("mark");
    await card(page, "open");
    await page.click("[data-role=next]");
    assert.equal(await page.$eval("mark[aria-expanded=true]", (mark) => /** @type {HTMLElement} */ (mark).dataset.mention), "2");
    assert.equal(await textOf(page, "#card nav span"), "2 من 2");
    assert.equal(await page.evaluate(() => document.querySelector("#card")?.contains(document.activeElement)), true);
    await page.keyboard.press("Enter");
    assert.equal(await textOf(page, "#card nav span"), "1 من 2");
  });

  it("lets one thing stand alone until Escape", async () => {
    const page = await reading();
    await page.focus("mark");
    await page.click("#card [data-only]");
    assert.deepEqual(await page.$$eval("mark:not(.off)", (marks) => marks.map((mark) => mark.textContent)), ["16 سبتمبر 2022", "16 سبتمبر 2022"]);
    assert.equal(await page.$eval("#alone", (alone) => /** @type {HTMLElement} */ (alone).hidden), false);
    await page.focus("mark.chosen");
    await page.keyboard.press("Escape");
    await card(page, "closed");
    await page.keyboard.press("Escape");
    assert.equal(await page.$$eval("mark.off", (marks) => marks.length), 0);
  });

  it("stays inside the window", async () => {
    const page = await reading();
    for (const [width, height] of [[1280, 800], [700, 500], [320, 640]]) {
      await page.setViewport({ width, height });
      for (const mark of await page.$$("mark")) {
        await mark.focus();
        await card(page, "open");
        const { left, right, top, bottom } = await page.$eval("#card", (card) => card.getBoundingClientRect().toJSON());
        assert.ok(left >= 0 && right <= width && top >= 0 && bottom <= height + 1, `${width} × ${height}: ${[left, right, top, bottom]}`);
      }
    }
  });

  it("never lies over its mark, however low the window is", async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 480 });
    for (const mark of await page.$$("#article mark")) {
      await mark.focus();
      await page.waitForFunction((mark) => mark.getAttribute("aria-expanded") === "true", {}, mark);
      const { covered, height } = await mark.evaluate((mark) => {
        const card = /** @type {Element} */ (document.querySelector("#card")).getBoundingClientRect();
        const [box] = mark.getClientRects();
        return { covered: box.left < card.right && box.right > card.left && box.top < card.bottom && box.bottom > card.top, height: card.height };
      });
      assert.ok(!covered && height > 100, `${await mark.evaluate(({ textContent }) => textContent)}: ${height}`);
    }
  });
});
