/**
 * What waiting there is in the page: how soon the first marks of a text are seen, how long a text takes, how long the page was
 * ever away meanwhile, and how far anything moved while the page came up.
 */

import { serve } from "../tests/page/browser.mjs";
import { ready } from "../tests/page/reading.mjs";
import { textOf } from "./texts.mjs";

/** @import { Row } from "./table.mjs" */
/** @import { Setting } from "./browser.mjs" */
/** @import { Length } from "./texts.mjs" */

/** The goal for the first marks, in ms. */
const SEEN = 50;

/** How often each text is brought; the shortest time counts. @satisfies {Partial<Record<Length, number>>} */
const TIMES = { article: 9, "100 kB": 3, "1 MB": 3, "10 MB": 1 };

/** @param {Setting} setting @returns {Promise<Row[]>} */
export async function timeWaiting({ where, browser, article }) {
  const { address, stop } = await serve();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(watchShifts);
  await page.goto(address);
  await ready(page);
  /** @type {Row[]} */
  const rows = [];
  // Firefox does not tell what moved.
  const shifted = await page.evaluate(() => /** @type {number | undefined} */ (/** @type {any} */ (globalThis).shifted));
  if (shifted !== undefined) rows.push({ what: "cumulative layout shift of the first visit", where, ours: shifted, unit: "score" });
  for (const [length, times] of /** @type {[Length, number][]} */ (Object.entries(TIMES))) {
    const text = textOf(article, length);
    /** @type {Awaited<ReturnType<typeof bringAndWait>>[]} */
    const seen = [];
    for (let time = 0; time < times; time++) seen.push(await page.evaluate(bringAndWait, text));
    const [first, all, away] = /** @type {const} */ (["first", "all", "away"]).map((what) => Math.min(...seen.map((one) => one[what])));
    rows.push(
      { what: `in the page, ${length}: first marks`, where, ours: first, unit: "ms", beside: "goal", theirs: SEEN },
      { what: `in the page, ${length}: all read`, where, ours: all, unit: "ms" },
      { what: `in the page, ${length}: longest away`, where, ours: away, unit: "ms" },
    );
  }
  await stop();
  return rows;
}

/** Runs in the page, before it. */
function watchShifts() {
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  const seen = /** @type {any} */ (globalThis);
  seen.shifted = 0;
  const add = (/** @type {PerformanceObserverEntryList} */ list) => list.getEntries().forEach((entry) => (seen.shifted += /** @type {any} */ (entry).value));
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
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
