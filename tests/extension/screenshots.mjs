/**
 * Pictures of the extension at work: pages made after those of news sites, in both browsers, in both languages, light and dark.
 *
 * @example node tests/extension/screenshots.mjs /tmp/pictures # after `cargo xtask build`
 */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchExtended } from "./driver.mjs";
import { inChrome } from "./firefox.mjs";
import { boxOf, listed, overlaid, shows } from "./looking.mjs";
import { pages, startSite } from "./site.mjs";

/** @import { Browser, Page } from "puppeteer-core" */

const SHOWN = ["portal", "live", "opinion", "strict", "components"];

/** How large the window is, in CSS pixels. */
const WINDOW = { width: 1100, height: 760 };

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node tests/extension/screenshots.mjs FOLDER");
await mkdir(folder, { recursive: true });

const site = await startSite();
for (const name of /** @type {const} */ (["Chromium", "Firefox"])) {
  const extended = await launchExtended(name);
  const page = await extended.browser.newPage();
  await page.setViewport(WINDOW);
  for (const path of SHOWN) {
    await page.goto(site.address + path);
    await extended.press(page);
    await shows(page, pages.get(path)?.expected.mentions ?? {});
    for (const [language, theme] of [["ar", "light"], ["en", "dark"]]) {
      await extended.choose({ language, theme });
      // The pages have no colours of their own.
      await page.evaluate((theme) => (document.documentElement.style.colorScheme = theme), theme);
      const { x, y, width, height } = await boxOf(page, "aalam-loc");
      await page.mouse.click(x + width / 2, y + height / 2);
      await overlaid(extended, page, `.outermost[lang=${language}] #card:popover-open h2`, /./);
      await listed(extended, "#facts", language === "ar" ? /كلمة/ : /words/);
      // It rises for a moment.
      while ((await extended.overlay(page, "#card:popover-open", "String(element.getAnimations().length)")) !== "0");
      const picture = name === "Chromium" ? await pictureOfChromium(extended.browser, page) : await pictureOfFirefox(extended.browser);
      await writeFile(join(folder, `${name}-${path}-${language}-${theme}.png`.toLowerCase()), picture, "base64");
      await page.mouse.click(2, 2);
    }
  }
  await extended.browser.close();
}
site.close();

/**
 * The page and, beside it, the list: no driver takes a picture of Chromium's window.
 *
 * @param {Browser} browser
 * @param {Page} page
 */
async function pictureOfChromium(browser, page) {
  const list = await (await browser.waitForTarget((target) => target.url().endsWith("/panel.html"))).asPage();
  const width = await list.evaluate(() => innerWidth);
  await list.setViewport({ width, height: WINDOW.height });
  const pictures = [await list.screenshot({ encoding: "base64" }), await page.screenshot({ encoding: "base64" })];
  const both = await browser.newPage();
  await both.setViewport({ width: width + WINDOW.width, height: WINDOW.height });
  const images = [width, WINDOW.width].map((width, index) => `<img width="${width}" src="data:image/png;base64,${pictures[index]}">`);
  await both.setContent(`<body style="display:flex;align-items:start;margin:0;background:gray">${images.join("")}`);
  const picture = await both.screenshot({ encoding: "base64" });
  await both.close();
  await page.bringToFront();
  return picture;
}

/**
 * The whole window with its sidebar.
 *
 * @param {Browser} browser
 * @returns {Promise<string>}
 */
function pictureOfFirefox(browser) {
  return inChrome(
    browser,
    `(async () => {
      const picture = await browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
      const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
      [canvas.width, canvas.height] = [picture.width, picture.height];
      canvas.getContext("2d").drawImage(picture, 0, 0);
      return canvas.toDataURL().split(",")[1];
    })()`,
  );
}
