/** The page in WebKit, where there is one: the other files test it in Chromium and in Firefox. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { serve, servePage, singleFile } from "./browser.mjs";
import { hasWebKit, launchWebKit } from "./webkit.mjs";

const site = servePage();

describe("the page in WebKit", { skip: !hasWebKit && "there is no WebKitWebDriver, or no xvfb-run" }, () => {
  /** @type {import("./webkit.mjs").WebKit} */
  let webkit;
  before(async () => {
    webkit = await launchWebKit();
  });
  after(() => webkit?.close());

  for (const [way, address] of /** @type {const} */ ([["served", () => site.address], ["as one file", () => singleFile]])) {
    it(`reads an article, ${way}`, async () => {
      await webkit.go(address());
      await webkit.until(`document.querySelector("main[data-state=ready] mark")`);
      const people = await webkit.run(`return [...document.querySelectorAll("mark[data-kind=PER]")].map((mark) => mark.textContent)`);
      assert.ok(people.includes("فلاديمير بوتين"), people.join("، "));
    });

    it(`parts no joined letters, ${way}`, async () => {
      const parted = await webkit.run(`return [...document.querySelectorAll("mark")].filter(({ previousSibling, nextSibling }) => /\\p{L}$/u.test(previousSibling?.textContent ?? "") || /^\\p{L}/u.test(nextSibling?.textContent ?? "")).map(({ textContent }) => textContent)`);
      assert.deepEqual(parted, []);
      assert.ok(await webkit.run(`return [...document.querySelectorAll("mark")].some(({ textContent }) => textContent === "بكازاخستان")`));
    });

    it(`tells kinds by their lines, ${way}`, async () => {
      const styles = await webkit.run(`return ["PER", "ORG", "DATE"].map((kind) => getComputedStyle(document.querySelector("mark[data-kind=" + kind + "]")).textDecorationStyle)`);
      assert.deepEqual(styles, ["solid", "dashed", "dotted"]);
    });

    it(`opens a card, ${way}`, async () => {
      await webkit.run(`document.querySelector("mark[data-kind=PER]").click()`);
      await webkit.until(`/بوتين/.test(document.querySelector("#card:popover-open h2")?.textContent)`);
    });
  }

  it("draws who appears with whom, places and dates", async () => {
    await webkit.run(`document.querySelector("[data-view=pictures]").click()`);
    await webkit.until(`document.querySelectorAll("#pictures svg, [id^=picture] svg").length >= 3`);
  });

  it("opens again when its server is gone, and reads", async () => {
    const { address, stop } = await serve();
    try {
      await webkit.go(address);
      await webkit.until(`document.querySelector("main[data-state=ready]")`);
      // Told by the page: who asks again and again leaves the worker no time to install. By the worker that holds the page,
      // which has installed, not by its state: WebKit may go on to say "installing" of it.
      await webkit.run(`return new Promise((resolve) => {
        const look = () => navigator.serviceWorker.controller && resolve(true);
        navigator.serviceWorker.addEventListener("controllerchange", look);
        look();
      })`);
      await stop();
      await webkit.go(address);
      await webkit.until(`document.querySelector("main[data-state=ready] mark")`);
    } finally {
      await stop();
    }
  });

  it("speaks English from left to right", async () => {
    await webkit.run(`document.querySelector("#language").click()`);
    await webkit.until(`document.documentElement.dir === "ltr" && document.documentElement.lang === "en"`);
  });
});
