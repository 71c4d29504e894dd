/** What is to be seen of the extension, for tests. */

/** @import { Page } from "puppeteer-core" */
/** @import { Extended } from "./driver.mjs" */

import { PATIENCE } from "../page/browser.mjs";

/** How to wait for something in a page that may be behind another: it draws no frames, by which a driver waits else. */
export const BEHIND = { polling: 100, timeout: PATIENCE };

/**
 * The texts that are marked, by kind; a name that stands in several nodes is several.
 *
 * @param {Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function marked(page) {
  return page.evaluate(markedHere);
}

/** Runs in the page. */
function markedHere() {
  /** @type {Record<string, string[]>} */
  const texts = {};
  for (const [name, ranges] of CSS.highlights) {
    if (!name.startsWith("aalam-")) continue;
    texts[name.slice("aalam-".length).toUpperCase()] = Array.from(ranges, ({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) ?? "");
  }
  return texts;
}

/**
 * Waits until all of these are marked.
 *
 * @param {Page} page
 * @param {Record<string, string[]>} expected by kind
 */
export async function shows(page, expected) {
  try {
    await page.waitForFunction(
      (expected) =>
        Object.entries(expected).every(([kind, texts]) => {
          const ranges = [...(CSS.highlights.get(`aalam-${kind.toLowerCase()}`) ?? [])];
          const marked = ranges.map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset));
          return texts.every((text) => marked.includes(text));
        }),
      BEHIND,
      expected,
    );
  } catch (error) {
    throw new Error(`expected ${JSON.stringify(expected)}, and marked is ${JSON.stringify(await marked(page))}`, { cause: error });
  }
}

/**
 * Waits until a text is no longer marked.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function gone(page, text) {
  await page.waitForFunction(
    (text) => ![...CSS.highlights.values()].some((ranges) => [...ranges].some(({ startContainer, startOffset, endOffset }) => startContainer.isConnected && startContainer.textContent?.slice(startOffset, endOffset) === text)),
    BEHIND,
    text,
  );
}

/**
 * Where the first mark of a highlight is seen.
 *
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<DOMRect>}
 */
export function boxOf(page, name) {
  return page.evaluate((name) => {
    const [{ startContainer, startOffset, endOffset }] = /** @type {Highlight} */ (CSS.highlights.get(name));
    startContainer.parentElement?.scrollIntoView({ block: "start" });
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(startContainer, endOffset);
    return range.getClientRects()[0].toJSON();
  }, name);
}

/**
 * All that could tell a page that it is or was marked.
 *
 * @param {Page} page
 */
export function trace(page) {
  return page.evaluate(() => ({
    body: document.body.innerHTML,
    attributes: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
    sheets: document.adoptedStyleSheets.length,
    highlights: [...CSS.highlights.keys()],
  }));
}

/**
 * In how many frames a text is marked. Runs in the page.
 *
 * @param {string} text
 */
export function left(text) {
  const frames = Array.from(document.querySelectorAll("iframe"), ({ contentWindow }) => contentWindow);
  return frames.filter((frame) => {
    try {
      const registry = /** @type {Window & typeof globalThis} */ (frame).CSS.highlights;
      return [...registry.values()].some((ranges) => [...ranges].some(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) === text));
    } catch {
      // Another site's: this page cannot look into it either.
      return false;
    }
  }).length;
}

/**
 * Waits until elements of the list beside the page have a text, and gives it.
 *
 * @param {Extended} extended
 * @param {string} selector
 * @param {RegExp} expected
 */
export async function listed(extended, selector, expected) {
  const list = await extended.list();
  return becomes(() => list.textOf(selector), selector, expected);
}

/**
 * Waits until elements in the overlay of a page are to be seen with a text, and gives it.
 *
 * @param {Extended} extended
 * @param {Page} page
 * @param {string} selector
 * @param {RegExp} expected
 */
export function overlaid(extended, page, selector, expected) {
  return becomes(() => extended.overlay(page, selector), selector, expected);
}

/**
 * @param {() => Promise<string>} read
 * @param {string} what is read
 * @param {RegExp} expected
 */
async function becomes(read, what, expected) {
  const until = performance.now() + PATIENCE;
  for (let text = ""; ; text = await read()) {
    if (expected.test(text)) return text;
    if (performance.now() > until) throw new Error(`expected ${expected}, and ${what} is ${JSON.stringify(text)}`);
  }
}
