/** What is measured in Chromium and in Firefox, on pages of a server on this machine. */

import { launch } from "../tests/page/browser.mjs";
import { memoryOf } from "../tests/page/memory.mjs";
import { serve } from "./site.mjs";
import { analysisRows, FOR_TOKENS, lengths, textOf, tokenRows } from "./texts.mjs";
import { timeWaiting } from "./waiting.mjs";

/** @import { Browser, Page } from "puppeteer-core" */
/** @import { Row } from "./table.mjs" */
/** @import { Length } from "./texts.mjs" */

/** How often a page is loaded again. */
const VISITS = 5;

/** How long one measurement may take, in ms. */
const PATIENCE = 1_800_000;

/** The goals for a page that is loaded again, in ms, and for its memory, in bytes. */
const [READY, MEMORY] = [60, 20e6];

/**
 * @param {string} article
 * @returns {Promise<Row[]>}
 */
export async function browserRows(article) {
  const site = await serve();
  const rows = [];
  for (const where of ["Chromium", "Firefox"]) {
    const measures = [timeReading, timeLoad, measureMemory, timePainting, timeWaiting];
    for (const measure of measures) {
      const browser = await launch(where, [], PATIENCE);
      rows.push(...(await measure({ where, browser, address: site.address, article })));
      await browser.close();
    }
  }
  site.close();
  return rows;
}

/** @typedef {{where: string, browser: Browser, address: string, article: string}} Setting a browser that was just started */

/**
 * Runs a function of a module in `page/` there.
 *
 * @param {Page} page
 * @param {string} module
 * @param {string} name
 * @param {unknown} argument
 */
function call(page, module, name, argument) {
  return page.evaluate(async (path, name, argument) => (await import(path))[name](argument), `/bench/${module}.js`, name, argument);
}

/** @param {Setting} setting */
async function open({ browser, address }) {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/** @param {Setting} setting @returns {Promise<Row[]>} */
async function timeReading(setting) {
  const { where, article } = setting;
  const page = await open(setting);
  const texts = (/** @type {string[]} */ names) => Object.fromEntries(names.map((length) => [length, textOf(article, /** @type {Length} */ (length))]));
  const tokens = await call(page, "engine", "timeTokens", texts(Object.keys(FOR_TOKENS)));
  const analysis = await call(page, "engine", "timeAnalysis", texts(Object.keys(lengths)));
  return [...tokenRows(where, tokens), ...analysisRows(where, article, analysis)];
}

/** @param {Setting} setting @returns {Promise<Row[]>} */
async function timeLoad(setting) {
  const { where, article } = setting;
  const visits = [];
  for (let visit = 0; visit <= VISITS; visit++) {
    const page = await open(setting);
    visits.push(/** @type {Record<string, number>} */ (await call(page, "load", "timeLoad", article)));
    await page.close();
  }
  const whole = (/** @type {Record<string, number>} */ parts) => Object.values(parts).reduce((sum, time) => sum + time);
  const [cold, ...again] = visits;
  const warm = again.reduce((best, visit) => (whole(visit) < whole(best) ? visit : best));
  const parts = (/** @type {string} */ name, /** @type {Record<string, number>} */ times) =>
    Object.entries(times).map(([part, time]) => ({ what: `${name}: ${part}`, where, ours: time, unit: /** @type {const} */ ("ms") }));
  return [
    { what: "first load", where, ours: whole(cold), unit: "ms" },
    ...parts("first load", cold),
    { what: "load again", where, ours: whole(warm), unit: "ms", beside: "goal", theirs: READY },
    ...parts("load again", warm),
  ];
}

/** @param {Setting} setting @returns {Promise<Row[]>} */
async function measureMemory(setting) {
  const { where, browser, article } = setting;
  const page = await open(setting);
  const empty = memoryOf(browser);
  const ofWasm = await call(page, "engine", "read", article);
  return [
    { what: "memory above an empty tab", where, ours: memoryOf(browser) - empty, unit: "bytes", beside: "goal", theirs: MEMORY },
    { what: "of it, the engine's own", where, ours: ofWasm, unit: "bytes" },
  ];
}

/** @param {Setting} setting @returns {Promise<Row[]>} */
async function timePainting(setting) {
  const { where, article } = setting;
  const page = await open(setting);
  await page.bringToFront();
  const { mentions, highlights, spans } = await call(page, "painting", "timePainting", textOf(article, "1 MB"));
  return [{ what: `painting ${mentions} mentions, 1 MB`, where, ours: highlights, unit: "ms", beside: "spans", theirs: spans }];
}
