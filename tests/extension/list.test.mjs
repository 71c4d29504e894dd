/** The list beside the page and the card over it, in both browsers. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchExtended } from "./driver.mjs";
import { boxOf, gone, listed, marked, overlaid, shows, trace } from "./looking.mjs";
import { servePages } from "./site.mjs";

/** @import { Extended, List } from "./driver.mjs" */
/** @import { Page } from "puppeteer-core" */

const site = servePages();

for (const name of /** @type {const} */ (["Chromium", "Firefox"])) {
  describe(`the list and the card in ${name}`, () => {
    /** @type {Extended} */
    let extended;
    /** @type {Page} */
    let page;
    /** @type {List} */
    let list;
    /** @type {Awaited<ReturnType<typeof trace>>} */
    let untouched;
    before(async () => {
      extended = await launchExtended(name);
      page = await extended.browser.newPage();
      await page.goto(`${site.address}strict`);
      untouched = await trace(page);
      await extended.press(page);
      await shows(page, { PER: ["فلاديمير بوتين"] });
      list = await extended.list();
    });
    after(() => extended?.browser.close());

    it("lists what the page speaks of, and leads there", async () => {
      await listed(extended, "[data-entry] bdi", /فلاديمير بوتين/);
      await list.click("[data-entry]");
      await listed(extended, "#card h2", /بوتين/);
      await page.waitForFunction(() => (CSS.highlights.get("aalam-chosen")?.size ?? 0) >= 2);
      await list.click("#card [data-close]");
    });

    it("counts on its button", async () => {
      assert.match(await extended.badge(), /^[1-9]\d?$/);
    });

    it("switches kinds off and on", async () => {
      await list.click("[data-switch=LOC]");
      await page.waitForFunction(() => !CSS.highlights.has("aalam-loc"));
      await list.click("[data-switch=LOC]");
      await shows(page, { LOC: ["سمرقند"] });
    });

    it("shows one thing alone", async () => {
      await list.click("[data-only]");
      await page.waitForFunction(() => !CSS.highlights.has("aalam-loc"));
      assert.deepEqual(Object.keys(await marked(page)).filter((kind) => kind !== "CHOSEN"), ["PER"]);
      await list.click("#alone button");
      await shows(page, { LOC: ["سمرقند"] });
    });

    it("lists what was said, and leads there", async () => {
      await list.click("[data-view=quotes]");
      await listed(extended, "#said q", /نحن مستعدون للحوار/);
      await list.click("[data-quote]");
      await page.waitForFunction(() => CSS.highlights.has("aalam-quote"));
      await list.click("[data-view=names]");
    });

    it("takes a correction, keeps it while another tab is seen, and takes it back", async () => {
      await list.click("[data-entry]");
      await list.click("#card summary");
      await list.click("#card [data-correct^=none]:last-child");
      await gone(page, "فلاديمير بوتين");

      const other = await extended.browser.newPage();
      await other.bringToFront();
      await listed(extended, "#trouble", /Alt/);
      await page.bringToFront();
      await listed(extended, "#corrections-count", /1|واحد/);
      await gone(page, "فلاديمير بوتين");
      await other.close();

      await list.click("#undo");
      await shows(page, { PER: ["فلاديمير بوتين"] });
    });

    it("opens a card where the pointer rests, and closes it where the pointer goes", async () => {
      const { x, y, width, height } = await boxOf(page, "aalam-per");
      await page.mouse.move(x + width / 2, y + height / 2);
      await overlaid(extended, page, "#card:popover-open h2", /بوتين/);
      await page.mouse.move(2, 2);
      await page.waitForFunction(() => !CSS.highlights.has("aalam-chosen"));
    });

    it("opens a card by a press", async () => {
      const { x, y, width, height } = await boxOf(page, "aalam-loc");
      await page.mouse.click(x + width / 2, y + height / 2);
      await overlaid(extended, page, "#card:popover-open h2", /سمرقند/);
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !CSS.highlights.has("aalam-chosen"));
    });

    it("opens a card though the page would hide it", async () => {
      const hostile = await extended.browser.newPage();
      await hostile.goto(`${site.address}painted`);
      await extended.press(hostile);
      await shows(hostile, { LOC: ["مراكش"] });
      const { x, y, width, height } = await boxOf(hostile, "aalam-loc");
      await hostile.mouse.click(x + width / 2, y + height / 2);
      await overlaid(extended, hostile, "#card:popover-open h2", /الحوز/);
      await hostile.close();
      await page.bringToFront();
    });

    it("goes from mark to mark by keys, into the card and back to the text", async () => {
      await page.evaluate(() => {
        getSelection()?.removeAllRanges();
        scrollTo(0, 0);
      });
      await extended.command(page, "next");
      await overlaid(extended, page, "#card:focus-within h2", /سمرقند/);
      await extended.command(page, "next");
      await overlaid(extended, page, "#card:focus-within h2", /الرئيس/);
      await extended.command(page, "previous");
      await overlaid(extended, page, "#card:focus-within h2", /سمرقند/);
      await page.keyboard.press("Tab");
      await overlaid(extended, page, "#card:has([data-role=close]:not(:focus)):focus-within h2", /سمرقند/);

      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !CSS.highlights.has("aalam-chosen"));
      const { isNowhere, after } = await page.evaluate(() => {
        const { anchorNode, anchorOffset } = /** @type {Selection} */ (getSelection());
        return { isNowhere: document.activeElement === document.body, after: anchorNode?.textContent?.slice(anchorOffset) };
      });
      assert.ok(isNowhere);
      assert.match(String(after), /^سمرقند/);
      await extended.command(page, "next");
      await overlaid(extended, page, "#card:focus-within h2", /الرئيس/);
      await page.keyboard.press("Escape");

      // Tab goes on from there.
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), "رياضة");
    });

    it("leads by keyboard from the list into the card and back", async () => {
      await list.click("[data-entry]");
      const name = await listed(extended, "#card h2", /./);
      assert.ok((await list.focused("#card")).includes(name));
      await list.key("Escape");
      assert.ok((await list.focused("[data-entry]")).includes(name));
    });

    it("offers to mark what is selected", async () => {
      await page.evaluate(() => {
        const text = /** @type {Text} */ (document.querySelectorAll("p")[1].firstChild);
        const start = text.data.indexOf("الصحفيين");
        getSelection()?.setBaseAndExtent(text, start, text, start + "الصحفيين".length);
      });
      await overlaid(extended, page, "#mark-bar:not([hidden]) button", /منظمة|organisation|شخص|person/);
      await page.evaluate(() => getSelection()?.removeAllRanges());
    });

    it("marks what is selected, by the context menu", async () => {
      const { x, y } = await page.evaluate(() => {
        const paragraph = document.querySelectorAll("p")[2];
        getSelection()?.selectAllChildren(paragraph);
        paragraph.scrollIntoView({ block: "center" });
        const { x, y, width, height } = paragraph.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await extended.chooseInMenu(page, { x, y });
      await gone(page, "سمرقند");
      await shows(page, { PER: ["رجب طيب أردوغان"] });
    });

    it("goes away by its own button, and leaves no trace of all this", async () => {
      await list.click("#toggle");
      await page.waitForFunction(() => CSS.highlights.size === 0 && !document.querySelector("aalam-overlay"));
      await listed(extended, "#trouble", /Alt/);
      assert.deepEqual(await trace(page), untouched);
    });

    it("comes with its first card by the keys for the next mark", async () => {
      await extended.command(page, "next");
      await overlaid(extended, page, "#card:focus-within h2", /./);
      await shows(page, { PER: ["فلاديمير بوتين"] });
    });
  });
}
