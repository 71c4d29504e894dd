/** What a reader does, for tests of the page. */

/** @import { Page } from "puppeteer-core" */

/**
 * Waits for the page to have read its article.
 *
 * @param {Page} page
 */
export async function ready(page) {
  await page.waitForSelector("main[data-state=ready]");
  return page;
}

/**
 * Makes a window into a phone's, which loads the page again, and waits for the page to have read its article.
 *
 * @param {Page} page
 */
export async function onPhone(page) {
  await ready(page);
  await page.setViewport({ width: 360, height: 640, hasTouch: true });
  await page.waitForFunction(() => innerWidth === 360);
  return ready(page);
}

/**
 * Has the page read a text, through its dialog.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function bring(page, text) {
  await page.click("#bring");
  await page.$eval("#paste", (field, text) => (/** @type {HTMLTextAreaElement} */ (field).value = text), text);
  await page.click("#read");
  await page.waitForSelector(text.trim() ? "main[data-state=ready]" : "main[data-state=empty]");
}

/**
 * The text of the first element that a selector finds.
 *
 * @param {Page} page
 * @param {string} selector
 */
export function textOf(page, selector) {
  return page.$eval(selector, (found) => found.textContent?.trim());
}

/**
 * Waits until a card is open, or until none is.
 *
 * @param {Page} page
 * @param {"open" | "closed"} wanted
 */
export async function card(page, wanted) {
  await page.waitForFunction((open) => document.querySelector("#card")?.matches(":popover-open") === open, {}, wanted === "open");
}

/**
 * What has the focus: the mention's index for a mark, or else its id.
 *
 * @param {Page} page
 */
export function focused(page) {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement ? activeElement.dataset.mention ?? activeElement.id : undefined;
  });
}

/**
 * Does something that saves a file, and gives its text.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 */
export async function savedText(page, act) {
  await page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis);
    seen.make ??= URL.createObjectURL;
    seen.saved = undefined;
    // A browser shows a panel for a download, which takes the focus from the page.
    HTMLAnchorElement.prototype.click = () => {};
    URL.createObjectURL = (blob) => {
      /** @type {Blob} */ (blob).text().then((text) => (seen.saved = text));
      return seen.make.call(URL, blob);
    };
  });
  await act();
  const text = await page.waitForFunction(() => /** @type {any} */ (globalThis).saved);
  return /** @type {string} */ (await text.jsonValue());
}

/**
 * Has the page take files that are dropped on it.
 *
 * @param {Page} page
 * @param {Record<string, string | number[]>} files their contents, as text or bytes, by their names
 */
export async function drop(page, files) {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of Object.entries(files)) {
      dataTransfer.items.add(new File([typeof content === "string" ? content : new Uint8Array(content)], name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}
