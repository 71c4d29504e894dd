/** The article with its marks, the legend and the density. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { it } from "node:test";
import { inEachBrowser, root, servePage } from "./browser.mjs";
import { bring, ready, textOf } from "./reading.mjs";

const site = servePage();
const sample = await readFile(`${root}/www/samples/samarkand-2022.txt`, "utf8");

inEachBrowser("the marks", (open) => {
  it("leave the text as it is, headline first", async () => {
    const page = await ready(await open(site.address));
    const paragraphs = await page.$$eval("#article > *", (blocks) => blocks.map((block) => block.textContent));
    assert.deepEqual(paragraphs, sample.split("\n").filter((line) => line.trim()));
    assert.equal(await page.$eval("#article > :first-child", (block) => block.tagName), "H2");
  });

  it("change no letter's place", async () => {
    const page = await ready(await open(site.address));
    const moved = await page.evaluate(() => {
      const article = /** @type {HTMLElement} */ (document.querySelector("#article"));
      const plain = /** @type {HTMLElement} */ (article.cloneNode(true));
      for (const mark of plain.querySelectorAll("mark")) mark.replaceWith(.../** @type {NodeListOf<ChildNode>} */ (mark.childNodes));
      plain.normalize();
      article.after(plain);
      /** @param {HTMLElement} root */
      const sizes = (root) => [...root.children].map((block) => {
        const range = document.createRange();
        range.selectNodeContents(block);
        const { width, height } = range.getBoundingClientRect();
        return [Math.round(width), Math.round(height)];
      });
      return { marked: sizes(article), plain: sizes(plain) };
    });
    assert.deepEqual(moved.marked, moved.plain);
  });

  it("are switched off and on by kind", async () => {
    const page = await ready(await open(site.address));
    const dates = () => page.$$eval("mark[data-kind=DATE]", (marks) => marks.filter((mark) => mark.matches(".off") || !mark.hasAttribute("tabindex")).length);
    const all = await page.$$eval("mark[data-kind=DATE]", (marks) => marks.length);
    assert.ok(all >= 3);
    await page.click("[data-switch=DATE]");
    assert.equal(await page.$eval("[data-switch=DATE]", (chip) => chip.ariaPressed), "false");
    assert.equal(await dates(), all);
    await page.click("[data-switch=DATE]");
    assert.equal(await dates(), 0);
  });

  it("follow the density", async () => {
    const page = await ready(await open(site.address));
    const kinds = () => page.$$eval("mark:not(.off)", (marks) => [...new Set(marks.map((mark) => mark.getAttribute("data-kind") ?? ""))]);
    await page.click("[data-density=main]");
    assert.ok((await kinds()).every((kind) => kind === "PER" || kind === "LOC"));
    await page.click("[data-density=none]");
    assert.deepEqual(await kinds(), []);
    assert.equal(await page.$$eval("mark[tabindex], mark[role]", (marks) => marks.length), 0);
    await page.click("[data-density=all]");
    assert.ok((await kinds()).length > 2);
  });

  it("count what the legend says", async () => {
    const page = await ready(await open(site.address));
    const counts = await page.$$eval("[data-switch]", (chips) =>
      chips.map((chip) => [chip.querySelector(".count")?.textContent, String(document.querySelectorAll(`mark[data-kind=${chip.getAttribute("data-switch")}]`).length)]),
    );
    assert.ok(counts.length > 2);
    for (const [said, counted] of counts) assert.equal(said, counted);
  });

  it("are right where a text begins or ends with one", async () => {
    const page = await ready(await open(site.address));
    await bring(page, "عام 2001\n\n   \nوصلوا في عام 2022");
    assert.deepEqual(await page.$$eval("mark", (marks) => marks.map((mark) => mark.textContent)), ["عام 2001", "عام 2022"]);
    assert.equal(await textOf(page, "#article > h2"), "عام 2001");
  });
});
