/** The extension on pages made after those of news sites: what is marked, what is not, and that the page stays as it is. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchExtended } from "./driver.mjs";
import { gone, left, listed, marked, shows, trace } from "./looking.mjs";
import { pages, servePages } from "./site.mjs";

/** @import { Extended } from "./driver.mjs" */

const site = servePages();

for (const name of /** @type {const} */ (["Chromium", "Firefox"])) {
  describe(`the extension in ${name}`, () => {
    /** @type {Extended} */
    let extended;
    before(async () => {
      extended = await launchExtended(name);
    });
    after(() => extended?.browser.close());

    for (const [path, { expected }] of pages) {
      it(`reads ${path}`, async (test) => {
        const page = await extended.browser.newPage();
        await page.goto(site.address + path);
        const before = await trace(page);
        const from = performance.now();
        await extended.press(page);
        if (expected.trouble) {
          await listed(extended, "#trouble", /Arabic|عربي/);
          assert.deepEqual(await marked(page), {});
        } else {
          await page.waitForFunction((own) => CSS.highlights.size > own, {}, before.highlights.length);
          test.diagnostic(`${name}, ${path}: ${Math.round(performance.now() - from)} ms from the press of the button to the first mark`);
          await shows(page, expected.mentions ?? {});
          const texts = Object.values(await marked(page)).flat();
          for (const absent of expected.absent ?? []) assert.ok(!texts.includes(absent), absent);
          for (const framed of expected.framed ?? []) assert.equal(await page.evaluate(left, framed), name === "Chromium" ? 1 : 0);
        }
        assert.deepEqual(await page.evaluate(() => [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith("aalam-") ? [...ranges] : [])).flatMap(({ startContainer }) => (startContainer.parentElement?.closest("[data-left-alone]") ? [startContainer.textContent] : []))), []);
        assert.equal((await trace(page)).body, before.body);

        if (expected.then) {
          await page.click("#do");
          await shows(page, expected.then);
          for (const text of expected.gone ?? []) await gone(page, text);
        }
        if (path === "router") {
          await page.evaluate(() => history.back());
          await shows(page, expected.mentions ?? {});
        }

        const changed = await page.evaluate(() => document.body.innerHTML);
        await extended.press(page);
        await page.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.startsWith("aalam-")) && !document.querySelector("aalam-overlay"));
        assert.deepEqual(await trace(page), expected.then ? { ...(await trace(page)), body: changed, sheets: before.sheets, highlights: before.highlights } : before);
        await page.close();
      });
    }
  });
}
