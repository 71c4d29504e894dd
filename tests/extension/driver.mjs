/** The real extension in real browsers: its button is pressed where the browser shows it, and its list is the browser's own side panel. */

/** @import { Browser, Page } from "puppeteer-core" */

import { launch, PATIENCE, root } from "../page/browser.mjs";

/** Where the extension of each browser is built. */
export const folders = { Chromium: `${root}dist/extension/chromium`, Firefox: `${root}dist/extension/firefox` };

/** @typedef {keyof typeof folders} Name */

/**
 * A browser with the extension.
 *
 * @typedef {object} Extended
 * @property {Browser} browser
 * @property {string} id of the extension
 * @property {(page: Page) => Promise<void>} press presses its button, for the tab of a page
 * @property {(page: Page, command: "next" | "previous") => Promise<void>} command does what one of its shortcuts does
 * @property {() => Promise<List>} list the list beside the page, when it has been opened
 * @property {(page: Page) => Promise<number>} memory what a page needs after its garbage has been collected, in bytes: in Chromium its scripts', in Firefox all of its process on the heap
 * @property {() => Promise<string>} badge what its button shows for the tab that is seen
 * @property {(page: Page, selector: string, expression?: string) => Promise<string>} overlay waits for elements in the overlay to be seen, and gives their text, or what an expression says of each `element`
 * @property {(settings: Record<string, string>) => Promise<unknown>} choose keeps what a reader chooses on the options page
 * @property {(page: Page, factor: number) => Promise<void>} zoom makes a page larger as the reader does
 * @property {(page: Page, point: { x: number, y: number }) => Promise<void>} chooseInMenu chooses what the extension has in the context menu of what is selected there
 */

/**
 * @typedef {object} List
 * @property {(selector: string) => Promise<string>} textOf what is to be seen of the elements that a selector finds
 * @property {(selector: string) => Promise<void>} click focuses and clicks, as a press does
 * @property {(key: string) => Promise<unknown>} key tells what has the focus that a key is down
 * @property {(selector: string) => Promise<string>} focused the text of the element that a selector finds around what has the focus
 */

/**
 * @param {Name} name
 * @param {string} [folder] of another build of the extension
 * @returns {Promise<Extended>}
 */
export async function launchExtended(name, folder = folders[name]) {
  const browser = await launch(name, name === "Firefox" ? ["--remote-allow-system-access"] : []);
  const id = await browser.installExtension(folder);
  if (name === "Firefox") return { browser, id, press: (page) => pressInFirefox(browser, id, page), command: (page, command) => commandInFirefox(browser, page, command), list: async () => sidebar(browser), memory: () => memoryInFirefox(browser), badge: () => badgeInFirefox(browser, id), overlay: (_, selector, expression = "element.textContent") => overlayInFirefox(browser, selector, expression), choose: (settings) => chooseSettingsInFirefox(browser, settings), zoom: (page, factor) => zoomInFirefox(browser, page, factor), chooseInMenu: (page, point) => chooseInFirefox(browser, page, point) };
  // Before its background runs, nobody hears the button.
  const background = await backgroundOf(browser, id);
  while (!(await background.evaluate(() => globalThis.chrome?.action?.onClicked.hasListeners())));
  return { browser, id, press: (page) => pressInChromium(browser, id, page), command: (page, command) => commandInChromium(browser, id, page, command), list: () => sidePanel(browser), memory: memoryInChromium, badge: () => badgeInChromium(browser, id), overlay: (page, selector, expression = "element.textContent") => overlayInChromium(page, selector, expression), choose: (settings) => background.evaluate((settings) => chrome.storage.local.set(settings), settings), zoom: (page, factor) => zoomInChromium(browser, id, page, factor), chooseInMenu: (page) => chooseInChromium(browser, id, page) };
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
async function memoryInChromium(page) {
  const client = await page.createCDPSession();
  await client.send("HeapProfiler.collectGarbage");
  await client.detach();
  return (await page.metrics()).JSHeapUsedSize ?? 0;
}

/** @param {Browser} browser */
async function memoryInFirefox(browser) {
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
async function badgeInChromium(browser, id) {
  const background = await backgroundOf(browser, id);
  return String(
    await background.evaluate(async () => {
      const [{ id: tabId }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId });
    }),
  );
}

/**
 * @param {Browser} browser
 * @param {string} id
 */
function badgeInFirefox(browser, id) {
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
 * The overlay is closed to the page and its scripts; the tools for developers see it.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {string} expression of each `element`
 */
async function overlayInChromium(page, selector, expression) {
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
 * @param {string} selector
 * @param {string} expression
 */
async function overlayInFirefox(browser, selector, expression) {
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
async function pressInChromium(browser, id, page) {
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
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 */
async function pressInFirefox(browser, id, page) {
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

/**
 * No driver presses the browser's own keys: the background is told as by the browser.
 *
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 * @param {string} command
 */
async function commandInChromium(browser, id, page, command) {
  await page.bringToFront();
  const background = await backgroundOf(browser, id);
  await background.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    /** @type {any} */ (chrome.commands.onCommand).dispatch(command, tab);
  }, command);
}

/** The keys that the manifest suggests. */
const KEYS = { next: "N", previous: "P" };

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {keyof typeof KEYS} command
 */
async function commandInFirefox(browser, page, command) {
  await page.bringToFront();
  // What Firefox does when the reader presses the keys.
  await inChrome(browser, `document.querySelector('keyset[id^="ext-keyset"] key[key="${KEYS[command]}"]').doCommand()`);
}

/**
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 * @param {number} factor
 */
async function zoomInChromium(browser, id, page, factor) {
  await page.bringToFront();
  const background = await backgroundOf(browser, id);
  await background.evaluate((factor) => chrome.tabs.setZoom(factor), factor);
}

/**
 * @param {Browser} browser
 * @param {Record<string, string>} settings
 */
function chooseSettingsInFirefox(browser, settings) {
  return inContent(browser, SIDEBAR, `content.wrappedJSObject.browser.storage.local.set(Components.utils.cloneInto(${JSON.stringify(settings)}, content)).then(() => "kept")`);
}

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {number} factor
 */
async function zoomInFirefox(browser, page, factor) {
  await page.bringToFront();
  await inChrome(browser, `ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, ${factor})`);
}

/**
 * No driver opens a menu of Chromium's own: the background is told as by the browser.
 *
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 */
async function chooseInChromium(browser, id, page) {
  await page.bringToFront();
  const background = await backgroundOf(browser, id);
  await background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    /** @type {any} */ (chrome.contextMenus.onClicked).dispatch({ menuItemId: "selection" }, tab);
  });
}

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {{ x: number, y: number }} point
 */
async function chooseInFirefox(browser, page, { x, y }) {
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
