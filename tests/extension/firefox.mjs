/** The extension in Firefox, reached through the window of Firefox itself: no driver reaches its button or its sidebar. */

/** @import { Browser, Page } from "puppeteer-core" */
/** @import { Extended, List } from "./driver.mjs" */

import { PATIENCE } from "../page/browser.mjs";

/**
 * @param {Browser} browser
 * @param {string} id of the extension
 * @returns {Extended}
 */
export function inFirefox(browser, id) {
  return {
    browser,
    id,
    press: (page) => press(browser, id, page),
    command: (page, name) => command(browser, page, name),
    list: async () => sidebar(browser),
    memory: () => memory(browser),
    badge: () => badge(browser, id),
    overlay: (_, selector, expression) => overlay(browser, selector, expression),
    choose: (settings) => choose(browser, settings),
    zoom: (page, factor) => zoom(browser, page, factor),
    chooseInMenu: (page, point) => chooseInMenu(browser, page, point),
  };
}

/** @param {Browser} browser */
async function memory(browser) {
  const expression = `new Promise((resolve) => {
    const manager = Components.classes["@mozilla.org/memory-reporter-manager;1"].getService(Components.interfaces.nsIMemoryReporterManager);
    manager.minimizeMemoryUsage(() => resolve(manager.heapAllocated));
  })`;
  return Number(await inContent(browser, "gBrowser.selectedBrowser", expression));
}

/**
 * @param {Browser} browser
 * @param {string} id
 */
function badge(browser, id) {
  return inChrome(
    browser,
    `{
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID("${id}");
      ExtensionParent.apiManager.global.browserActionFor(extension).action.getContextData(gBrowser.selectedTab).badgeText;
    }`,
  );
}

/**
 * Ticks what the list offers of its site, and lets Firefox's own question be answered with yes.
 *
 * @param {Extended} extended in Firefox
 */
export async function chooseSite({ browser, id }) {
  // Firefox asks only where a person has pressed something.
  const asPerson = `((utils) => { const handling = utils.setHandlingUserInput(true); content.document.notifyUserGestureActivation(); content.document.querySelector("#always").click(); handling.destruct(); })(content.windowUtils)`;
  await inContent(browser, SIDEBAR, asPerson);
  const answered = `{
    const question = PopupNotifications.getNotification("addon-webext-permissions", gBrowser.selectedBrowser);
    question?.mainAction.callback({ source: "button" });
    question?.remove();
    ${sitesOf(id)};
  }`;
  while (!(await inChrome(browser, answered)));
}

/**
 * How many sites the reader lets the extension read.
 *
 * @param {Extended} extended in Firefox
 */
export function siteCount({ browser, id }) {
  return inChrome(browser, sitesOf(id));
}

/** @param {string} id of an extension in Firefox */
function sitesOf(id) {
  return `WebExtensionPolicy.getByID("${id}").allowedOrigins.patterns.filter(({ pattern }) => pattern.startsWith("http")).length`;
}

/**
 * @param {Browser} browser
 * @param {string} selector
 * @param {string} [expression] of each `element`
 */
async function overlay(browser, selector, expression = "element.textContent") {
  const all = `[...(content.document.querySelector("aalam-overlay")?.openOrClosedShadowRoot.querySelectorAll(${JSON.stringify(selector)}) ?? [])].filter((element) => element.checkVisibility()).map((element) => ${expression}).join("\\n")`;
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    const text = await inContent(browser, "gBrowser.selectedBrowser", all);
    if (text) return text;
  }
  throw new Error(`the overlay has no ${selector}`);
}

/**
 * Runs a script beside what a part of the window of Firefox shows.
 *
 * @param {Browser} browser
 * @param {string} part an expression for it
 * @param {string} expression of `content`, the window that it shows
 * @returns {Promise<string>} nothing where there is no such part
 */
function inContent(browser, part, expression) {
  const script = `Promise.resolve(${expression}).then((answer) => sendAsyncMessage("answer", answer))`;
  return inChrome(
    browser,
    `new Promise((resolve) => {
      const messageManager = ${part}?.messageManager;
      if (!messageManager) return resolve("");
      messageManager.addMessageListener("answer", function listener({ data }) {
        messageManager.removeMessageListener("answer", listener);
        resolve(data);
      });
      messageManager.loadFrameScript("data:text/javascript;charset=utf-8," + encodeURIComponent(${JSON.stringify(script)}), false);
    })`,
  );
}

/** What shows the list in Firefox. */
const SIDEBAR = 'document.getElementById("sidebar").contentDocument?.querySelector("browser")';

/**
 * No driver reaches a sidebar of Firefox: its elements are reached from the window of Firefox itself.
 *
 * @param {Browser} browser
 * @returns {List}
 */
function sidebar(browser) {
  /** @param {string} expression of `active`, the element with the focus, and `found`, those to be seen that a selector finds */
  const evaluate = (expression) => {
    const found = "(selector) => [...content.document.querySelectorAll(selector)].filter((element) => element.checkVisibility())";
    return inContent(browser, SIDEBAR, `((active, found) => ${expression})(content.document.activeElement, ${found})`);
  };
  return {
    textOf: (selector) => evaluate(`found(${JSON.stringify(selector)}).map(({ textContent }) => textContent).join("\\n")`),
    click: async (selector) => {
      const until = performance.now() + PATIENCE;
      while (!(await evaluate(`(([first]) => first ? (first.focus(), first.click(), "clicked") : "")(found(${JSON.stringify(selector)}))`))) {
        if (performance.now() > until) throw new Error(`the list has no ${selector}`);
      }
    },
    key: (key) => evaluate(`active.dispatchEvent(new content.KeyboardEvent("keydown", { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }))`),
    focused: (selector) => evaluate(`active.closest(${JSON.stringify(selector)})?.textContent ?? ""`),
  };
}

/**
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 */
async function press(browser, id, page) {
  await page.bringToFront();
  // What Firefox does when the reader presses the button or its keys.
  await inChrome(
    browser,
    `{
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID("${id}");
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }`,
  );
}

/** The keys that the manifest suggests. */
const KEYS = { next: "N", previous: "P" };

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {keyof typeof KEYS} command
 */
async function command(browser, page, command) {
  await page.bringToFront();
  // What Firefox does when the reader presses the keys.
  await inChrome(browser, `document.querySelector('keyset[id^="ext-keyset"] key[key="${KEYS[command]}"]').doCommand()`);
}

/**
 * @param {Browser} browser
 * @param {Record<string, string>} settings
 */
function choose(browser, settings) {
  return inContent(browser, SIDEBAR, `content.wrappedJSObject.browser.storage.local.set(Components.utils.cloneInto(${JSON.stringify(settings)}, content)).then(() => "kept")`);
}

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {number} factor
 */
async function zoom(browser, page, factor) {
  await page.bringToFront();
  await inChrome(browser, `ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, ${factor})`);
}

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {{ x: number, y: number }} point
 */
async function chooseInMenu(browser, page, { x, y }) {
  await page.bringToFront();
  await page.mouse.click(x, y, { button: "right" });
  await inChrome(
    browser,
    `new Promise((resolve) => {
      const menu = document.getElementById("contentAreaContextMenu");
      const choose = () => {
        menu.addEventListener("popuphidden", resolve, { once: true });
        menu.activateItem(menu.querySelector("[id^=aalam]"));
      };
      if (menu.state === "open") choose();
      else menu.addEventListener("popupshown", choose, { once: true });
    })`,
  );
}

/**
 * Runs a script in the window of Firefox itself.
 *
 * @param {Browser} browser
 * @param {string} expression
 * @returns {Promise<any>} a string, a number or nothing
 */
export async function inChrome(browser, expression) {
  const { connection } = /** @type {any} */ (browser);
  const { result: tree } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const target = { context: tree.contexts[0].context };
  const { result } = await connection.send("script.evaluate", { expression, target, awaitPromise: true });
  if (result.type === "exception") throw new Error(result.exceptionDetails.text);
  return result.result.value;
}
