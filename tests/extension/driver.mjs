/** The real extension in real browsers: its button is pressed where the browser shows it, and its list is the browser's own side panel. */

/** @import { Browser, Page } from "puppeteer-core" */

import { launch, root } from "../page/browser.mjs";
import { inChromium } from "./chromium.mjs";
import { inFirefox } from "./firefox.mjs";

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
  return name === "Firefox" ? inFirefox(browser, id) : inChromium(browser, id);
}
