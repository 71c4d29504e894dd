/** The states that a reader can bring the page into, for all that is to be seen of each. */

/** @import { Page } from "puppeteer-core" */

import { bring, card, drop, ready } from "./reading.mjs";

/**
 * What leads to each from a page that has read its article.
 *
 * @type {Record<string, (page: Page) => Promise<unknown>>}
 */
export const states = {
  "with an article": async () => {},
  "with a card": async (page) => {
    await page.focus("mark");
    await card(page, "open");
  },
  "with one thing alone": (page) => page.$eval("[data-only]", (button) => /** @type {HTMLElement} */ (button).click()),
  "without marks": (page) => page.$eval("[data-density=none]", (button) => /** @type {HTMLElement} */ (button).click()),
  "with names": (page) => page.$eval("nav [data-view=names]", (button) => /** @type {HTMLElement} */ (button).click()),
  "with a correction": async (page) => {
    await page.focus("mark");
    await card(page, "open");
    await page.$eval("#card details", (details) => details.setAttribute("open", ""));
    await page.$eval("#card [data-kind-chosen=EVENT]", (button) => /** @type {HTMLElement} */ (button).click());
  },
  "with selected text": async (page) => {
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Node} */ (document.querySelector("#article h2"))));
    await page.waitForSelector("#mark-bar:not([hidden])");
  },
  "with pictures": (page) => page.$eval("nav [data-view=pictures]", (button) => /** @type {HTMLElement} */ (button).click()),
  "with many texts": async (page) => {
    await drop(page, { "one.txt": "وصل الوفد إلى بغداد.", "two.txt": "غادر الوفد بغداد في عام 2022." });
    await page.waitForFunction(() => document.querySelectorAll("#shelf li").length === 2);
    await ready(page);
    await page.$eval("#joint details", (details) => details.setAttribute("open", ""));
  },
  "with a part of a long text, while the rest is read": async (page) => {
    await bring(page, `${"كلمة ".repeat(12_000)}في عام 2022\n`.repeat(2));
    await page.evaluate(() => {
      document.querySelector("#work")?.removeAttribute("hidden");
      /** @type {HTMLElement} */ (document.querySelector("#work-done")).textContent = "50";
    });
  },
  "where reading was stopped": async (page) => {
    await page.click("#bring");
    await page.evaluate(() => {
      /** @type {HTMLTextAreaElement} */ (document.querySelector("#paste")).value = "كلمة ".repeat(30_000);
      for (const selector of ["#read", "#work-stop"]) /** @type {HTMLElement} */ (document.querySelector(selector)).click();
    });
    await page.waitForSelector("main[data-state=stopped]");
  },
  "with quotations": (page) => page.$eval("nav [data-view=quotes]", (button) => /** @type {HTMLElement} */ (button).click()),
  "with nothing found": (page) => page.type("#search", "ظظظ"),
  "with own names and one that is wrong": async (page) => {
    await page.$eval("nav [data-view=names]", (button) => /** @type {HTMLElement} */ (button).click());
    await page.click("#own");
    for (const [name, shown] of [["قمة", "#own-list [data-remove]"], ["...", "#own-trouble:not([hidden])"]]) {
      await page.type("#own-form [name=name]", name);
      await page.click("#own-form button");
      await page.waitForSelector(shown);
    }
    await ready(page);
  },
  "with a sentence word by word": async (page) => {
    await page.keyboard.press("KeyW");
    await page.waitForSelector("#words tr");
  },
  "with the dialog for texts": (page) => page.click("#bring"),
  "with a file that cannot be opened": async (page) => {
    await drop(page, { "report.pdf": [0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3] });
    await page.waitForSelector("#bring-trouble:not([hidden])");
  },
  "with the files to save": (page) => page.click("#save"),
  "with the help sheet": (page) => page.click("#help"),
};
