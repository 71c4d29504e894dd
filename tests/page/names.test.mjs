/** Names, records and quotations of a whole article, from the engine to the reader's eye. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage } from "./browser.mjs";
import { card, ready, textOf } from "./reading.mjs";

/** @import { Page } from "puppeteer-core" */

const site = servePage();

inEachBrowser("the article", (open) => {
  const reading = async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    return page;
  };
  /** @param {Page} page @param {string} name */
  const choose = async (page, name) => {
    await page.type("#search", name);
    await page.click("#entries [data-entry]");
    await card(page, "open");
  };

  it("is about people, who are found by their English names too", async () => {
    const page = await reading();
    await choose(page, "putin");
    assert.equal(await textOf(page, "#card h2"), "فلاديمير بوتين");
    assert.equal(await textOf(page, "#card .latin"), "Vladimir Putin");
  });

  it("leads on by plain links to the item of the record", async () => {
    const page = await reading();
    await choose(page, "putin");
    const links = await page.$$eval("#card a", (all) => all.map((link) => [/** @type {HTMLAnchorElement} */ (link).href, link.getAttribute("rel")]));
    assert.deepEqual(links, [
      ["https://www.wikidata.org/wiki/Special:GoToLinkedPage/arwiki/Q7747", "external noopener noreferrer"],
      ["https://www.wikidata.org/wiki/Special:GoToLinkedPage/enwiki/Q7747", "external noopener noreferrer"],
      ["https://www.wikidata.org/wiki/Q7747", "external noopener noreferrer"],
    ]);
  });

  it("shows where a place is, and leads on to it on the map", async () => {
    const page = await reading();
    await choose(page, "samarkand");
    const shown = await page.$$eval("#card p", (all) => all.map(({ textContent }) => textContent));
    assert.ok(shown.includes("39.65° شمالا، 66.96° شرقا"), shown.join(" · "));
    const links = await page.$$eval("#card a", (all) => all.map(({ href }) => href));
    assert.equal(links.at(-1), "https://www.openstreetmap.org/?mlat=39.65&mlon=66.96#map=8/39.65/66.96");
  });

  it("shows every mention of a person who stands alone, the short ones too", async () => {
    const page = await reading();
    await choose(page, "putin");
    await page.click("#card [data-only]");
    const names = await page.$$eval("mark.chosen", (marks) => marks.map((mark) => mark.textContent));
    assert.ok(names.includes("فلاديمير بوتين") && names.includes("بوتين"), names.join("، "));
  });

  it("has quotations by speaker, which lead into the text", async () => {
    const page = await reading();
    await page.click(".tabs [data-view=quotes]");
    const speakers = await page.$$eval("#said h2 bdi", (all) => all.map((speaker) => speaker.textContent));
    assert.ok(speakers.includes("ناريندرا مودي"), speakers.join("، "));
    const words = await textOf(page, "#said q.direct");
    await page.click("#said q.direct");
    const painted = await page.evaluate(() => [...(CSS.highlights.get("aalam-quote") ?? [])].map(String));
    assert.deepEqual(painted.map((text) => text.replace(/^«|»$/g, "")), [words]);
  });
});
