/** What the reader chooses: sites that are always marked, the options page, a selection. */

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { folders, launchExtended } from "./driver.mjs";
import { chooseSite, siteCount } from "./firefox.mjs";
import { BEHIND, listed, marked, shows } from "./looking.mjs";
import { servePages } from "./site.mjs";

/** @import { Extended } from "./driver.mjs" */

const site = servePages();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const name of /** @type {const} */ (["Chromium", "Firefox"])) {
  describe(`a site that is always marked in ${name}`, () => {
    /** @type {string} */
    let folder;
    /** @type {Extended} */
    let extended;
    before(async () => {
      folder = await chosenSite(name);
      extended = await launchExtended(name, folder);
    });
    after(async () => {
      await extended?.browser.close();
      await rm(folder, { recursive: true });
    });

    it("is marked when it is opened, and when the reader comes back to it", async () => {
      const page = await extended.browser.newPage();
      // The browser knows of the site a moment after the extension has been installed.
      do await page.goto(`${site.address}portal`);
      while (!(await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 3000 }).catch(() => false)));
      await shows(page, { PER: ["فلاديمير بوتين"] });
      await page.goto(`${site.address}tables`);
      await shows(page, { LOC: ["السعودية"] });
      // A page that comes out of the history is not loaded again.
      await page.evaluate(() => history.back());
      await shows(page, { PER: ["فلاديمير بوتين"] });
      while (!/^\d+$/.test(await extended.badge()));
      await extended.press(page);
      await page.waitForFunction(() => CSS.highlights.size === 0);
    });
  });
}

describe("asking for a site", () => {
  /** @type {Extended | undefined} */
  let extended;
  afterEach(() => extended?.browser.close());

  /** @param {"Chromium" | "Firefox"} name */
  const openMarked = async (name) => {
    extended = await launchExtended(name);
    const page = await extended.browser.newPage();
    await page.goto(`${site.address}strict`);
    await extended.press(page);
    await listed(extended, "#always-label", /127\.0\.0\.1/);
    return extended;
  };

  it("marks its pages from then on in Firefox, until the reader takes it back", async () => {
    const { browser, list } = await openMarked("Firefox");
    await chooseSite(/** @type {Extended} */ (extended));
    const page = await browser.newPage();
    await page.goto(`${site.address}portal`);
    await shows(page, { PER: ["فلاديمير بوتين"] });
    await (await list()).click("#always");
    while (await siteCount(/** @type {Extended} */ (extended)));
    await page.goto(`${site.address}tables`);
    await listed(/** @type {Extended} */ (extended), "#trouble", /Alt/);
    assert.deepEqual(await marked(page), {});
  });

  it("asks Chromium for this site and no other", async () => {
    const { browser } = await openMarked("Chromium");
    const list = await (await browser.waitForTarget((target) => target.url().endsWith("/panel.html"))).asPage();
    // No driver answers a question of Chromium's own.
    const asked = await list.evaluate(
      () =>
        new Promise((resolve) => {
          chrome.permissions.request = /** @type {any} */ ((/** @type {unknown} */ asked) => Promise.resolve(resolve(asked)));
          /** @type {HTMLElement} */ (document.querySelector("#always")).click();
        }),
    );
    assert.deepEqual(asked, { origins: ["http://127.0.0.1/*"] });
  });
});

describe("the options", () => {
  /** @type {Extended} */
  let extended;
  /** @type {import("puppeteer-core").Page} */
  let page;
  /** @type {import("puppeteer-core").Page} */
  let options;
  before(async () => {
    extended = await launchExtended("Chromium");
    page = await extended.browser.newPage();
    await page.goto(`${site.address}strict`);
    await extended.press(page);
    await shows(page, { PER: ["فلاديمير بوتين"] });
    options = await extended.browser.newPage();
    await options.goto(`chrome-extension://${extended.id}/options.html`);
    await options.waitForSelector("#kinds input");
  });
  after(() => extended?.browser.close());

  it("switch kinds off on pages that are open", async () => {
    await options.click("input[data-role=LOC]");
    await page.waitForFunction(() => !CSS.highlights.has("aalam-loc"), BEHIND);
    await options.click("input[data-role=LOC]");
    await shows(page, { LOC: ["سمرقند"] });
  });

  it("and the list are for everyone: axe-core finds nothing", async () => {
    const list = await (await extended.browser.waitForTarget((target) => target.url().endsWith("/panel.html"))).asPage();
    for (const shown of [options, list]) {
      await shown.evaluate(axe);
      const found = await shown.evaluate(async () => {
        const { violations } = await /** @type {any} */ (globalThis).axe.run();
        return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html).join(" ")}`);
      });
      assert.deepEqual(found, []);
    }
  });

  it("change colours on pages that are open", async () => {
    const color = () => page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector("p")), "::highlight(aalam-per)").textDecorationColor);
    const before = await color();
    await options.$eval("input[data-role=PER-color]", (field) => {
      /** @type {HTMLInputElement} */ (field).value = "#ff0000";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    /** @param {string} expected */
    const becomes = (expected) =>
      page.waitForFunction((expected) => getComputedStyle(/** @type {Element} */ (document.querySelector("p")), "::highlight(aalam-per)").textDecorationColor === expected, BEHIND, expected);
    await becomes("rgb(255, 0, 0)");
    await options.click("#usual");
    await becomes(before);
  });

  it("are said in the other language", async () => {
    await options.select("#language", "ar");
    await options.waitForFunction(() => document.documentElement.dir === "rtl" && document.querySelector("h2")?.textContent === "ما يُعلَّم");
    // The list is of the tab that is seen.
    await page.bringToFront();
    await listed(extended, "#legend", /أماكن/);
    await listed(extended, "#facts", /كلمة/);
    await options.bringToFront();
    await options.select("#language", "en");
    await options.waitForFunction(() => document.documentElement.lang === "en");
  });

  it("take own names from a file, tell what is wrong with one, and give them back", async () => {
    const field = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await options.$("#names-file"));
    await writeFile(`${tmpdir()}/aalam-bad.csv`, "name,kind,aliases,english,hide\nالصحفيين,NOTHING,,,\n");
    await field.uploadFile(`${tmpdir()}/aalam-bad.csv`);
    assert.match(String(await (await options.waitForSelector("#names-trouble:not([hidden])"))?.evaluate(({ textContent }) => textContent)), /Line 2: “NOTHING” is no kind/);

    await writeFile(`${tmpdir()}/aalam-good.csv`, "name,kind,aliases,english,hide\nتصدير الحبوب,EVENT,,Grain export,\n");
    await field.uploadFile(`${tmpdir()}/aalam-good.csv`);
    await options.waitForFunction(() => /^1 /.test(document.querySelector("#names-count")?.textContent ?? ""));
    await extended.press(page);
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await extended.press(page);
    await shows(page, { EVENT: ["تصدير الحبوب"] });

    await options.bringToFront();
    await options.evaluate(() => {
      URL.createObjectURL = (blob) => {
        /** @type {Blob} */ (blob).text().then((text) => (/** @type {any} */ (globalThis).saved = text));
        return "#";
      };
    });
    await options.click("#names-csv");
    const saved = await options.waitForFunction(() => /** @type {any} */ (globalThis).saved);
    assert.match(String(await saved.jsonValue()), /تصدير الحبوب,EVENT,,Grain export/);
    await options.click("#names-none");
    await options.waitForFunction(() => /^0 /.test(document.querySelector("#names-count")?.textContent ?? ""));
    await Promise.all(["bad", "good"].map((each) => rm(`${tmpdir()}/aalam-${each}.csv`)));
  });
});

/**
 * A build of the extension in which the reader has already let it read the site of these tests: browsers ask that of a person.
 *
 * @param {keyof typeof folders} name
 */
async function chosenSite(name) {
  const folder = await mkdtemp(join(tmpdir(), "aalam-"));
  await cp(folders[name], folder, { recursive: true });
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, "utf8"));
  await writeFile(`${folder}/manifest.json`, JSON.stringify({ ...manifest, host_permissions: ["http://127.0.0.1/*"] }));
  return folder;
}
