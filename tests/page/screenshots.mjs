/**
 * Screenshots of the page in all its states, on a phone and on a desk, in both languages, light and dark, and a page that
 * shows them side by side.
 *
 * @example cargo xtask build && node tests/page/screenshots.mjs FOLDER [Chromium | Firefox]
 */

import { mkdir, writeFile } from "node:fs/promises";
import { launch, PATIENCE, root, serve } from "./browser.mjs";
import { ready } from "./reading.mjs";
import { states } from "./states.mjs";

const [folder, name = "Chromium"] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

/** @type {Record<string, import("puppeteer-core").Viewport>} */
const windows = { phone: { width: 375, height: 760, hasTouch: true }, desk: { width: 1280, height: 800 } };

await mkdir(folder, { recursive: true });
const site = await serve(`${root}/www/samples/samarkand-2022.txt`);
const browser = await launch(name);
const rows = [];
for (const [state, enter] of Object.entries(states)) {
  const files = [];
  for (const [window, viewport] of Object.entries(windows)) {
    for (const language of ["ar", "en"]) {
      const page = await openIn(viewport, language);
      await enter(page);
      for (const theme of ["light", "dark"]) {
        const file = `${[state, window, language, theme].join(" ").replaceAll(/[ ,]+/g, "-")}.png`;
        await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
        await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
        await page.screenshot({ path: `${folder}/${file}` });
        files.push(file);
      }
      await page.browserContext().close();
    }
  }
  rows.push(`<h2>${state}</h2>\n<p>${files.map((file) => `<a href="${file}"><img src="${file}" alt="${file}"></a>`).join("")}</p>`);
  console.log(state);
}
await browser.close();
await site.stop();
const style = "p { display: flex; gap: 8px; overflow-x: auto } img { height: 420px; border: 1px solid gray }";
await writeFile(`${folder}/index.html`, `<!doctype html>\n<meta charset="utf-8">\n<title>Aalam in ${name}</title>\n<style>${style}</style>\n${rows.join("\n")}\n`);

/**
 * The page as a reader has it who chose a language before.
 *
 * @param {import("puppeteer-core").Viewport} viewport
 * @param {string} language
 */
async function openIn(viewport, language) {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument((chosen) => localStorage.setItem("aalam", chosen), JSON.stringify({ language }));
  await page.goto(site.address);
  return ready(page);
}
