/** What a reader of the page waits for, in Chromium and in Firefox. */

import { launch } from "../tests/page/browser.mjs";
import { ready } from "../tests/page/reading.mjs";
import { serve } from "./site.mjs";
import { textOf } from "./texts.mjs";

/** @import { Row } from "./table.mjs" */
/** @import { Length } from "./texts.mjs" */

/**
 * How often each text is brought; the time that counts is the shortest.
 *
 * @type {Partial<Record<Length, number>>}
 */
const TIMES = { article: 9, "100 kB": 9, "1 MB": 3, "10 MB": 1 };

/** How long one text may take, in ms. */
const PATIENCE = 600_000;

/** The goal for the first marks of a text, and for how long the page may do nothing else, in ms. */
const [FIRST, AWAY] = [50, 200];

/**
 * @param {string} article
 * @returns {Promise<Row[]>}
 */
export async function pageRows(article) {
  const site = await serve();
  /** @type {Row[]} */
  const rows = [];
  for (const where of ["Chromium", "Firefox"]) {
    const browser = await launch(where, [], PATIENCE);
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${site.address}index.html`);
    await ready(page);
    for (const [length, times] of Object.entries(TIMES)) {
      const text = textOf(article, /** @type {Length} */ (length));
      /** @type {Record<"first" | "all" | "away", number>[]} */
      const seen = [];
      for (let time = 0; time < times; time++) seen.push(await page.evaluate(bringAndWait, text));
      const [first, all, away] = /** @type {const} */ (["first", "all", "away"]).map((what) => Math.min(...seen.map((one) => one[what])));
      rows.push(
        { what: `page: first marks, ${length}`, where, ours: first, unit: "ms", beside: "goal", theirs: FIRST },
        { what: `page: all marks, ${length}`, where, ours: all, unit: "ms" },
        { what: `page: longest away meanwhile, ${length}`, where, ours: away, unit: "ms", beside: "goal", theirs: AWAY },
      );
    }
    await browser.close();
  }
  site.close();
  return rows;
}

/**
 * Runs in the page: has it read a text, and looks at the clock in every turn that the page has for something else.
 *
 * @param {string} text
 */
async function bringAndWait(text) {
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  find("#bring").click();
  /** @type {HTMLTextAreaElement} */ (find("#paste")).value = text;
  const begun = performance.now();
  find("#read").click();
  let [first, away, before] = [0, 0, begun];
  for (;;) {
    const now = performance.now();
    away = Math.max(away, now - before);
    before = now;
    if (!first && document.querySelector("#article mark")) first = now - begun;
    if (find("main").dataset.state === "ready") return { first, all: now - begun, away };
    await new Promise((resolve) => setTimeout(resolve));
  }
}
