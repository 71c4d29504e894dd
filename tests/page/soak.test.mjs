/**
 * An engine that has read many articles takes no more memory than one that has read a few, and engines that read at the same time read alike.
 *
 * @example ./run soak # a thousand articles; shows the figures
 */

import assert from "node:assert/strict";
import { it } from "node:test";
import { samples } from "../native/program.mjs";
import { inEachBrowser, servePage } from "./browser.mjs";

const site = servePage();

/** How many articles are read. */
const ARTICLES = process.env.SOAK ? 1000 : 60;

/** How many tabs read at the same time. */
const TABS = 8;

inEachBrowser("the engine", (open) => {
  it(`reads ${ARTICLES} articles in one tab in constant memory`, async (test) => {
    const page = await open(site.address);
    const { few, many, mentions } = await page.evaluate(async (articles, count) => {
      const path = "/pkg/aalam.js";
      const { default: init, Analyzer } = await import(path);
      const { memory } = await init();
      const analyzer = new Analyzer();
      let mentions = 0;
      const read = (/** @type {string} */ article) => (mentions += analyzer.analyze(article).mentions.length);
      articles.forEach(read);
      const few = memory.buffer.byteLength;
      for (let i = articles.length; i < count; i++) read(articles[i % articles.length]);
      return { few, many: memory.buffer.byteLength, mentions };
    }, samples, ARTICLES);
    test.diagnostic(`${mentions} mentions; memory of the engine ${few} bytes after ${samples.length} articles, ${many} after ${ARTICLES}`);
    assert.ok(mentions > ARTICLES);
    assert.equal(many, few);
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
