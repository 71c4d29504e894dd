/**
 * An engine that has read many articles takes no more memory than one that has read a few, and engines that read at the same time read alike.
 *
 * @example ./run soak # a thousand articles; shows the figures
 */

import assert from "node:assert/strict";
import { it } from "node:test";
import { memoryInChromium } from "../extension/chromium.mjs";
import { samples } from "../native/program.mjs";
import { inEachBrowser, servePage } from "./browser.mjs";
import { memoryOf } from "./memory.mjs";

/** @import { Page } from "puppeteer-core" */

const site = servePage();

/** How many articles are read. */
const ARTICLES = process.env.SOAK ? 1000 : 60;

/** How much more memory scripts may hold after that, in bytes. */
const FLAT = 1_000_000;

/** How many tabs read at the same time. */
const TABS = 8;

inEachBrowser("the engine", (open) => {
  it(`reads ${ARTICLES} articles in one tab in constant memory`, async (test) => {
    const page = await open(site.address);
    const few = await read(page, 2 * samples.length);
    const many = await read(page, ARTICLES);
    for (const part of /** @type {(keyof typeof few)[]} */ (Object.keys(few))) test.diagnostic(`${part}: ${few[part]} bytes after a few articles, ${many[part]} after ${ARTICLES}`);
    assert.equal(many.engine, few.engine);
    if (few.heap && many.heap) assert.ok(many.heap - few.heap < FLAT);
  });

  it(`reads alike in ${TABS} tabs at once, each with a worker`, async () => {
    const pages = await Promise.all(Array.from({ length: TABS }, () => open(site.address)));
    const answers = await Promise.all(
      pages.map((page) =>
        page.evaluate(async (articles) => {
          const path = "/engine.js";
          const { analyze } = await import(path);
          return JSON.stringify(await Promise.all(articles.map(analyze)));
        }, samples),
      ),
    );
    assert.match(answers[0], /"mentions":\[\{/);
    assert.equal(new Set(answers).size, 1);
  });
});

/**
 * Reads articles, and tells the memory that is then in use, in bytes: the engine's own, what scripts hold in Chromium, and that
 * of all processes of the browser, which varies.
 *
 * @param {Page} page
 * @param {number} count
 */
async function read(page, count) {
  const engine = await page.evaluate(async (articles, count) => {
    const path = "/pkg/aalam.js";
    const { default: init, Analyzer } = await import(path);
    const { memory } = await init();
    const kept = /** @type {any} */ (globalThis);
    kept.analyzer ??= new Analyzer();
    for (let i = 0; i < count; i++) {
      if (kept.analyzer.analyze(articles[i % articles.length]).mentions.length === 0) throw new Error("an article without names");
    }
    return memory.buffer.byteLength;
  }, samples, count);
  const browser = page.browser();
  const isChromium = (await browser.version()).startsWith("Chrome");
  return { engine, ...(isChromium && { heap: await memoryInChromium(page) }), processes: memoryOf(browser) };
}
