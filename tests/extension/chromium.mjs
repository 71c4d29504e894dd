/** The extension in Chromium, reached through its background and the tools for developers. */

/** @import { Browser, Page } from "puppeteer-core" */
/** @import { Extended, List } from "./driver.mjs" */

import { PATIENCE } from "../page/browser.mjs";

/**
 * @param {Browser} browser
 * @param {string} id of the extension
 * @returns {Promise<Extended>}
 */
export async function inChromium(browser, id) {
  // Before its background runs, nobody hears the button.
  const background = await backgroundOf(browser, id);
  while (!(await background.evaluate(() => globalThis.chrome?.action?.onClicked.hasListeners())));
  return {
    browser,
    id,
    press: (page) => press(browser, id, page),
    command: (page, name) => command(browser, id, page, name),
    list: () => sidePanel(browser),
    memory: memoryInChromium,
    badge: () => badge(browser, id),
    overlay,
    choose: (settings) => background.evaluate((settings) => chrome.storage.local.set(settings), settings),
    zoom: (page, factor) => zoom(browser, id, page, factor),
    chooseInMenu: (page) => chooseInMenu(browser, id, page),
  };
}

/**
 * What runs in the background of the extension in Chromium.
 *
 * @param {Browser} browser
 * @param {string} id
 */
async function backgroundOf(browser, id) {
  const target = await browser.waitForTarget((target) => target.type() === "service_worker" && target.url().includes(id));
  const worker = await target.worker();
  if (!worker) throw new Error("the extension has no background");
  return worker;
}

/** @param {Page} page */
export async function memoryInChromium(page) {
  const client = await page.createCDPSession();
  await client.send("HeapProfiler.collectGarbage");
  await client.detach();
  return (await page.metrics()).JSHeapUsedSize ?? 0;
}

/**
 * @param {Browser} browser
 * @param {string} id
 */
async function badge(browser, id) {
  const background = await backgroundOf(browser, id);
  return String(
    await background.evaluate(async () => {
      const [{ id: tabId }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId });
    }),
  );
}

/**
 * The overlay is closed to the page and its scripts; the tools for developers see it.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {string} [expression] of each `element`
 */
async function overlay(page, selector, expression = "element.textContent") {
  const client = await page.createCDPSession();
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    const { root: document } = await client.send("DOM.getDocument", { depth: -1, pierce: true });
    const html = document.children?.find(({ nodeName }) => nodeName === "HTML");
    const host = html?.children?.find(({ localName }) => localName === "aalam-overlay");
    const overlay = host?.shadowRoots?.[0];
    if (!overlay) continue;
    const { nodeIds } = await client.send("DOM.querySelectorAll", { nodeId: overlay.nodeId, selector });
    const texts = [];
    for (const nodeId of nodeIds) {
      const { object } = await client.send("DOM.resolveNode", { nodeId });
      const { result } = await client.send("Runtime.callFunctionOn", { objectId: object.objectId, functionDeclaration: `function () { const element = this; return element.checkVisibility() ? ${expression} : ""; }` });
      texts.push(result.value);
    }
    if (texts.some((text) => text)) return texts.join("\n");
  }
  throw new Error(`the overlay has no ${selector}`);
}

/**
 * @param {Browser} browser
 * @returns {Promise<List>}
 */
async function sidePanel(browser) {
  const target = await browser.waitForTarget((target) => target.url().endsWith("/panel.html"));
  const page = await target.asPage();
  return {
    textOf: (selector) => page.$$eval(selector, (found) => found.filter((element) => element.checkVisibility()).map(({ textContent }) => textContent).join("\n")),
    click: async (selector) => (await page.waitForSelector(selector, { visible: true }))?.evaluate((found) => {
      /** @type {HTMLElement} */ (found).focus();
      /** @type {HTMLElement} */ (found).click();
    }),
    key: (key) => page.evaluate((key) => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })), key),
    focused: (selector) => page.evaluate((selector) => document.activeElement?.closest(selector)?.textContent ?? "", selector),
  };
}

/**
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 */
async function press(browser, id, page) {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(id);
  const background = await backgroundOf(browser, id);
  // About once in a hundred presses the driver does not hand the tab to the extension, as a reader's press does.
  do await extension?.triggerAction(page);
  while (!(await background.evaluate(isHeard)));
}

/** Runs in the background: whether the script in the tab hears, or the tab was refused. */
async function isHeard() {
  const [{ id: tabId = 0 }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  for (;;) {
    const isThere = await chrome.tabs.sendMessage(tabId, {}).then(
      () => true,
      ({ message }) => !message.includes("Receiving end does not exist"),
    );
    if (isThere) return true;
    if ((await chrome.action.getBadgeText({ tabId })) !== "–") continue;
    await chrome.action.setBadgeText({ tabId, text: "" });
    return false;
  }
}

/**
 * No driver presses the browser's own keys: the background is told as by the browser.
 *
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 * @param {string} command
 */
async function command(browser, id, page, command) {
  await page.bringToFront();
  const background = await backgroundOf(browser, id);
  await background.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    /** @type {any} */ (chrome.commands.onCommand).dispatch(command, tab);
  }, command);
}

/**
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 * @param {number} factor
 */
async function zoom(browser, id, page, factor) {
  await page.bringToFront();
  const background = await backgroundOf(browser, id);
  await background.evaluate((factor) => chrome.tabs.setZoom(factor), factor);
}

/**
 * No driver opens a menu of Chromium's own: the background is told as by the browser.
 *
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 */
async function chooseInMenu(browser, id, page) {
  await page.bringToFront();
  const background = await backgroundOf(browser, id);
  await background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    /** @type {any} */ (chrome.contextMenus.onClicked).dispatch({ menuItemId: "selection" }, tab);
  });
}
