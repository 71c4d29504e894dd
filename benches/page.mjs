/**
 * What waiting there is in the page: how soon the first marks of a text are seen, how long a text takes, and how long the
 * page was ever away meanwhile; and how far anything moved while the page came up.
 *
 * @example cargo xtask build && node benches/page.mjs [ARTICLE.txt]
 */

import { readFileSync } from "node:fs";
import { launch, root, serve } from "../tests/page/browser.mjs";
import { ready } from "../tests/page/reading.mjs";

const article = readFileSync(process.argv[2] ?? `${root}www/samples/samarkand-2022.txt`, "utf8");

/** How long the texts are, in bytes of UTF-8: the article again and again. */
const LENGTHS = [4_000, 100_000, 1_000_000, 10_000_000];

const { address, stop } = await serve();
console.log("| | text | first marks, ms | all read, s | longest away, ms |");
console.log("|---|---|---|---|---|");
/** @type {string[]} */
const moved = [];
for (const name of ["Chromium", "Firefox"]) {
  const browser = await launch(name);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(watchShifts);
  await page.goto(address);
  await ready(page);
  if (name === "Chromium") moved.push(String(await page.evaluate(() => /** @type {any} */ (globalThis).shifted)));
  for (const length of LENGTHS) {
    const times = Math.max(1, Math.round(length / Buffer.byteLength(article)));
    const { first, all, away } = await page.evaluate(bringAndWait, article, times);
    console.log(`| ${name} | ${length / 1000} kB | ${Math.round(first)} | ${(all / 1000).toFixed(1)} | ${Math.round(away)} |`);
  }
  await browser.close();
}
console.log(`\nCumulative layout shift of the first visit, in Chromium: ${moved.join()}`);
await stop();

/** Runs in the page, before it. */
function watchShifts() {
  const seen = /** @type {any} */ (globalThis);
  seen.shifted = 0;
  const add = (/** @type {PerformanceObserverEntryList} */ list) => list.getEntries().forEach((entry) => (seen.shifted += /** @type {any} */ (entry).value));
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
}

/**
 * Runs in the page: has it read a text, and looks at the clock in every turn that the page has for something else.
 *
 * @param {string} article
 * @param {number} times
 */
async function bringAndWait(article, times) {
  const text = Array.from({ length: times }, () => article).join("\n");
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
