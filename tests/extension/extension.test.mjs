/** The extension on a page with a strict policy, and its window. */

import assert from "node:assert/strict";
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launch, root } from "../page/browser.mjs";
import { serveFixtures } from "../page/fixtures.mjs";

/** @import { Browser, Page } from "puppeteer-core" */

const site = serveFixtures("../extension");
const extension = `${root}dist/extension`;
const html = await readFile(new URL("article.html", import.meta.url), "utf8");

/** @param {Page} page */
const marked = (page) =>
  page.evaluate(() => {
    const texts = [...CSS.highlights].map(([name, highlight]) => [name, Array.from(highlight, textOf)]);
    return Object.fromEntries(texts);

    /** @param {AbstractRange} range */
    function textOf({ startContainer, startOffset, endOffset }) {
      return startContainer.textContent?.slice(startOffset, endOffset);
    }
  });

/** @param {Page} page */
const isUnchanged = (page) =>
  page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML === document.body.innerHTML, html);

const DATES = ["يوم الج", "معة", "يوم الأحد", "يوم الجمعة التالي"];

for (const name of /** @type {const} */ (["Chromium", "Firefox"])) {
  describe(`the extension in ${name}`, () => {
    /** @type {Browser} */
    let browser;
    /** @type {string} */
    let folder;
    before(async () => {
      browser = await launch(name);
      folder = await withoutButton();
      await browser.installExtension(folder);
    });
    after(async () => {
      await browser?.close();
      await rm(folder, { recursive: true });
    });

    it("marks the article and changes nothing in the page", async () => {
      const page = await browser.newPage();
      await page.goto(`${site.address}article.html`);
      await page.waitForFunction(() => CSS.highlights.has("aalam-date"));
      assert.deepEqual((await marked(page))["aalam-date"], DATES);
      assert.match(await page.$eval("em", (word) => getComputedStyle(word, "::highlight(aalam-date)").textDecorationLine), /underline/);
      assert.ok(await isUnchanged(page));
    });
  });
}

/**
 * A copy of the extension that reads each page of the test's server: no driver can press a button of Firefox's own.
 *
 * The page asks for it, so that the background is awake when it hears of the page.
 *
 * @returns {Promise<string>} its folder
 */
async function withoutButton() {
  const folder = await mkdtemp(join(tmpdir(), "aalam-"));
  await cp(extension, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, "utf8"));
  const matches = ["http://127.0.0.1/*"];
  const scripts = [{ matches, js: ["content.js", "ready.js"] }];
  await writeFile(`${folder}/manifest.json`, JSON.stringify({ ...manifest, content_scripts: scripts }));
  await writeFile(`${folder}/ready.js`, "(globalThis.browser ?? chrome).runtime.sendMessage({ ready: true });");
  await appendFile(
    `${folder}/background.js`,
    `{
      const api = globalThis.browser ?? chrome;
      api.runtime.onMessage.addListener(({ ready }, { tab }) => {
        if (ready) api.tabs.sendMessage(tab.id, { ask: "read" });
      });
    }`,
  );
  return folder;
}

describe("the extension's window", () => {
  /** @type {Browser} */
  let browser;
  before(async () => {
    browser = await launch("Chromium");
  });
  after(() => browser?.close());

  it("lists what the article speaks of, leads there, and takes the marks away", async () => {
    const id = await browser.installExtension(extension);
    const page = await browser.newPage();
    await page.goto(`${site.address}article.html`);
    const opening = browser.waitForTarget((target) => target.url().endsWith("/popup.html"));
    await (await browser.extensions()).get(id)?.triggerAction(page);
    const popup = await (await opening).asPage();
    await popup.waitForSelector("[data-entry]");
    const names = await popup.$$eval("[data-entry] bdi", (names) => names.map((name) => name.textContent));
    assert.ok(["يوم الجمعة", "يوم الأحد", "يوم الجمعة التالي"].every((date) => names.includes(date)), String(names));
    assert.deepEqual((await marked(page))["aalam-date"], DATES);

    await popup.click("[data-entry]");
    await page.waitForFunction(() => CSS.highlights.has("aalam-chosen"));
    await popup.click("#clear");
    await page.waitForFunction(() => CSS.highlights.size === 0);
    assert.ok(await isUnchanged(page));
  });
});
