/** Marks and card on a page that is made larger, and on paper. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { LOOKS } from "../../www/lib/highlight-styles.js";
import { launchExtended } from "./driver.mjs";
import { boxOf, overlaid, shows } from "./looking.mjs";
import { printedColors } from "./printed.mjs";
import { pages, servePages } from "./site.mjs";

/** @import { Extended } from "./driver.mjs" */
/** @import { Page } from "puppeteer-core" */

const site = servePages();

/** Colour of small letters in the card. */
const SOFT = "#5d5850";

for (const name of /** @type {const} */ (["Chromium", "Firefox"])) {
  describe(`marks and card in ${name}`, () => {
    /** @type {Extended} */
    let extended;
    /** @type {Page} */
    let page;
    before(async () => {
      extended = await launchExtended(name);
      page = await extended.browser.newPage();
      await page.goto(`${site.address}strict`);
      await extended.press(page);
      await shows(page, { PER: ["فلاديمير بوتين"] });
    });
    after(() => extended?.browser.close());

    /** Opens the card of a person by a press, and tells where things are. */
    const openCard = async () => {
      const mark = await boxOf(page, "aalam-per");
      await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
      await overlaid(extended, page, "#card:popover-open h2", /بوتين/);
      const card = JSON.parse(await extended.overlay(page, "#card:popover-open", "JSON.stringify(element.getBoundingClientRect())"));
      return { card, mark: await boxOf(page, "aalam-chosen"), window: await page.evaluate(() => ({ width: innerWidth, height: innerHeight })) };
    };

    for (const [room, width] of /** @type {const} */ ([["little", 800], ["much", 2400]])) {
      it(`have the card beside its mark at 200 %, with ${room} room`, async () => {
        await extended.zoom(page, 1);
        await page.setViewport({ width, height: 1200 });
        await extended.zoom(page, 2);
        await page.waitForFunction((width) => innerWidth === width / 2, {}, width);
        const { card, mark, window } = await openCard();
        assert.ok(card.left >= 0 && card.top >= 0 && card.right <= window.width && card.bottom <= window.height, JSON.stringify({ card, window }));
        assert.ok(card.top >= mark.bottom || card.bottom <= mark.top, JSON.stringify({ card, mark }));
        assert.equal(card.width < window.width / 2, room === "much", JSON.stringify({ card, window }));
        await page.keyboard.press("Escape");
      });
    }

    it(name === "Chromium" ? "are printed in their colours, without the card" : "are not printed, as Firefox prints no highlights, and nor is the card", async () => {
      await openCard();
      const colors = printedColors(await page.pdf({ printBackground: true }));
      for (const kind of ["per", "loc"]) assert.equal(colors.has(LOOKS[kind][0]), name === "Chromium", kind);
      assert.ok(!colors.has(SOFT));
      await page.keyboard.press("Escape");
    });

    if (name === "Chromium") {
      it("are printed from the first page to the last though only those that are near are painted", async () => {
        const paragraphs = [...pages.values()].flatMap(({ html }) => html.match(/<p>[^<]{80,}<\/p>/g) ?? []);
        site.made.set("many", `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><article>${paragraphs.join("\n").repeat(15)}</article>`);
        const many = await extended.browser.newPage();
        await many.goto(`${site.address}many`);
        await extended.press(many);
        while (!/^\d+$/.test(await extended.badge()));
        const painted = () => many.evaluate(() => CSS.highlights.get("aalam-per")?.size ?? 0);
        await many.waitForFunction(() => CSS.highlights.has("aalam-per"));
        const near = await painted();
        const printed = printedColors(await many.pdf({ printBackground: true })).get(LOOKS.per[0]) ?? 0;
        assert.ok(printed > 3 * near, `${printed} printed, ${near} near`);
        assert.equal(await painted(), near);
        await many.close();
      });
    }
  });
}
