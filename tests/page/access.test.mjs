/** The page is for everyone: axe-core finds nothing in any state, and nothing is cut off on a small screen. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { it } from "node:test";
import { inEachBrowser, root, servePage, singleFile } from "./browser.mjs";
import { ready } from "./reading.mjs";
import { states } from "./states.mjs";

/** @import { Page } from "puppeteer-core" */

const site = servePage(`${root}/www/samples/samarkand-2022.txt`);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @param {Page} page */
async function faults(page) {
  // It tries styles in the page, which the page's policy forbids and the browser complains of.
  page.removeAllListeners("console");
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
  return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html).join(" ").slice(0, 300)}`);
}

inEachBrowser("axe-core", (open) => {
  for (const [name, enter] of Object.entries(states)) {
    it(`finds nothing ${name}, light in Arabic and dark in English`, async () => {
      const page = await ready(await open(site.address));
      await enter(page);
      assert.deepEqual(await faults(page), [], "light, in Arabic");
      await page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
      await page.$eval("#language", (button) => /** @type {HTMLElement} */ (button).click());
      assert.deepEqual(await faults(page), [], "dark, in English");
    });
  }

  it("finds nothing where an article is missing", async () => {
    const page = await open(`${singleFile}?article=absent.txt`, /absent/);
    await page.waitForSelector("main[data-state=missing]");
    assert.deepEqual(await faults(page), []);
  });
});

inEachBrowser("a small screen", (open) => {
  for (const view of ["text", "names", "quotes", "pictures"]) {
    it(`shows ${view} without being wider than 320 pixels`, async () => {
      const page = await ready(await open(site.address));
      await page.setViewport({ width: 320, height: 640 });
      await page.click(`.views [data-view=${view}]`);
      assert.equal(await page.$eval("html", ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
      assert.deepEqual(view === "text" ? await faults(page) : [], []);
    });
  }

  it("has targets that a finger finds", async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 390, height: 800 });
    await page.click(".views [data-view=names]");
    const small = await page.$$eval("button, select, input", (controls) =>
      controls.filter((control) => control.checkVisibility()).flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return Math.min(width, height) < 24 ? [control.outerHTML.slice(0, 100)] : [];
      }),
    );
    assert.deepEqual(small, []);
  });

  it("is still there after marks arrive: nothing moves", async () => {
    const page = await ready(await open(site.address));
    const places = () => page.$$eval(".bar, .legend, .tools, #article > *", (blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().top)));
    const after = await places();
    const text = await page.$$eval("#article > *", (blocks) => blocks.map((block) => block.textContent).join("\n"));
    assert.ok(text.length > 0);
    await page.$eval("#article", (article) => {
      for (const mark of article.querySelectorAll("mark")) mark.replaceWith(.../** @type {NodeListOf<ChildNode>} */ (mark.childNodes));
      article.normalize();
    });
    assert.deepEqual(await places(), after);
  });
});
