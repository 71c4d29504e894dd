/** What the reader takes along, made in the page: hostile texts stay text in every file. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage, singleFile } from "./browser.mjs";
import { bring, ready, savedText, textOf } from "./reading.mjs";

/** @import { Page } from "puppeteer-core" */

const site = servePage();
const TEXT = `قال <script>alert(1)</script> & "بوتين" في موسكو عام 2022: «]]> وصلنا إلى بغداد اليوم».\n</style><img src=x onerror=alert(2)> {{7*7}}`;

inEachBrowser("the page", (open) => {
  /** @param {Page} page @param {string} format */
  const saved = async (page, format) => {
    await page.click("#save");
    const text = await savedText(page, () => page.click(`[data-format='save.${format}']`));
    await page.click("#save-dialog [data-close]");
    return text;
  };

  it("saves a page with the marks, which holds the text as text and runs nothing", async () => {
    // The browser holds the styles of a document that is only looked at against the policy of the page.
    const page = await ready(await open(site.address, /inline style|style-src/));
    await bring(page, TEXT);
    const html = await saved(page, "html");
    const read = await page.evaluate(async (html) => {
      const path = "/trusted.js";
      /** @type {Document} */
      const tree = (await import(path)).parsed(html, "text/html");
      return {
        text: [...tree.querySelectorAll("article > *")].map(({ textContent }) => textContent).join("\n"),
        marks: [...tree.querySelectorAll("mark")].map((mark) => mark.getAttribute("data-kind")),
        tags: [...new Set([...tree.querySelectorAll("article *")].map(({ tagName }) => tagName))].sort(),
        foreign: tree.querySelectorAll("script, img, link, iframe").length,
        policy: tree.querySelector("meta[http-equiv]")?.getAttribute("content"),
        styles: tree.querySelector("style")?.textContent,
      };
    }, html);
    assert.equal(read.text, TEXT);
    assert.deepEqual(read.marks, await page.$$eval("mark", (marks) => marks.map((mark) => mark.getAttribute("data-kind"))));
    assert.ok(read.tags.every((tag) => ["MARK", "P", "H1"].includes(tag)), read.tags.join());
    assert.equal(read.foreign, 0);
    assert.match(read.policy ?? "", /^default-src 'none'/);
    assert.match(read.styles ?? "", /\[data-kind="LOC"\]/);
  });

  it("saves TEI that is well-formed XML, with the text as it was", async () => {
    const page = await ready(await open(site.address));
    await bring(page, TEXT);
    const xml = await saved(page, "tei");
    const read = await page.evaluate(async (xml) => {
      const path = "/trusted.js";
      /** @type {Document} */
      const tree = (await import(path)).parsed(xml, "application/xml");
      return { fault: tree.querySelector("parsererror")?.textContent, text: [...tree.querySelectorAll("body > *")].map(({ textContent }) => textContent).join("\n"), dates: tree.querySelectorAll("date[when='2022']").length };
    }, xml);
    assert.equal(read.fault, undefined);
    assert.equal(read.text, TEXT);
    assert.equal(read.dates, 1);
  });

  for (const [where, address] of /** @type {[string, () => string][]} */ ([["served", () => site.address], ["as one file", () => singleFile]])) {
    it(`puts a short text into a link, which opens it, ${where}`, async () => {
      const page = await ready(await open(address()));
      await bring(page, TEXT);
      await page.evaluate(() => {
        const seen = /** @type {any} */ (globalThis);
        navigator.clipboard.writeText = async (text) => {
          seen.copied = text;
        };
      });
      await page.click("#save");
      await page.click("#copy-link");
      const link = String(await (await page.waitForFunction(() => /** @type {any} */ (globalThis).copied)).jsonValue());
      assert.match(await textOf(page, "#save-note") ?? "", /^نُسخ الرابط/);
      const other = await ready(await open(link));
      assert.deepEqual(await other.$$eval("#article > *", (all) => all.map((one) => one.textContent)), TEXT.split("\n"));
    });
  }

  it("says so where a text is too long for a link", async () => {
    const page = await ready(await open(site.address));
    let seed = 7;
    const random = Array.from({ length: 20_000 }, () => String.fromCharCode(0x627 + ((seed = (seed * 16807) % 2147483647) % 36))).join("");
    await bring(page, random);
    await page.click("#save");
    await page.click("#copy-link");
    await page.waitForSelector("#save-note:not([hidden])");
    assert.match(await textOf(page, "#save-note") ?? "", /أطول/);
  });

  it("opens as ever on a link that holds no text", async () => {
    const page = await ready(await open(`${site.address}#t=%3Cscript%3E`));
    assert.ok((await page.$$eval("mark", (marks) => marks.length)) > 3);
  });

  it("copies a quotation with who said it, and shows it where it may not copy", async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluate(() => {
      const seen = /** @type {any} */ (globalThis);
      navigator.clipboard.writeText = async (text) => {
        seen.copied = text;
      };
    });
    await page.click(".tabs [data-view=quotes]");
    await page.click("#said [data-copy-quote]");
    const cited = String(await (await page.waitForFunction(() => /** @type {any} */ (globalThis).copied)).jsonValue());
    assert.match(cited, /^«.+» \(.+، في: قمة سمرقند/);
    await page.waitForFunction(() => document.querySelector("#status")?.textContent === "نُسخ القول وقائله.");
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
    await page.click("#said [data-copy-quote]");
    await page.waitForFunction((cited) => document.querySelector("#status")?.textContent === cited, {}, cited);
  });
});
