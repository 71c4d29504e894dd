/** Language and theme. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage } from "./browser.mjs";
import { bring, ready, textOf } from "./reading.mjs";

const site = servePage();

inEachBrowser("the page", (open) => {
  it("speaks English, mirrored, with the article as it was, and remembers it", async () => {
    const page = await ready(await open(site.address));
    const article = await textOf(page, "#article");
    await page.click("#language");
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["en", "ltr"]);
    assert.equal(await textOf(page, "#bring"), "New text");
    assert.equal(await page.$eval("#search", (field) => field.getAttribute("placeholder")), "Search names");
    assert.equal(await textOf(page, "#article"), article);
    assert.equal(await page.$eval("#article", (shown) => getComputedStyle(shown).direction), "rtl");
    await page.reload();
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await page.click("#language");
    assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
  });

  it("leaves no sentence in the other language", async () => {
    const page = await ready(await open(site.address));
    await bring(page, "في عام 2022");
    await page.click("#language");
    const arabic = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (/\p{Script=Arabic}/u.test(node.nodeValue ?? "") && !node.parentElement?.closest("[lang=ar], noscript")) found.push(node.nodeValue);
      }
      for (const element of document.querySelectorAll("body *:not([lang=ar] *)")) {
        for (const name of ["aria-label", "title", "placeholder"]) {
          const value = element.getAttribute(name)?.replace("عام 2022", "") ?? "";
          if (/\p{Script=Arabic}/u.test(value)) found.push(value);
        }
      }
      return found;
    });
    assert.deepEqual(arabic, []);
  });

  it("is dark when asked, or when the device is", async () => {
    const page = await ready(await open(site.address));
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.click("#theme");
    assert.equal(await ground(), light);
    await page.click("#theme");
    assert.notEqual(await ground(), light);
    assert.equal(await page.$eval("#theme", (button) => button.ariaLabel), "المظهر: داكن");
    await page.click("#theme");
    assert.equal(await ground(), light);
  });

  it("keeps the last text where the reader asks for it, and lets it go again", async () => {
    const page = await ready(await open(site.address));
    await page.click("#bring");
    await page.click("#keep");
    await page.click("#bring-dialog [data-close]");
    await bring(page, "وصلوا <b>جميعا</b> في عام 2022");
    await page.reload();
    await ready(page);
    assert.equal(await textOf(page, "#article"), "وصلوا <b>جميعا</b> في عام 2022");
    await page.click("#bring");
    await page.click("#keep");
    await page.reload();
    await ready(page);
    assert.notEqual(await textOf(page, "#article"), "وصلوا <b>جميعا</b> في عام 2022");
    await page.evaluate(() => localStorage.setItem("aalam-text", '{"text": 7, "corrections": "x"}'));
    await page.reload();
    await ready(page);
    assert.ok(((await textOf(page, "#article"))?.length ?? 0) > 1000);
  });

  it("moves nothing for readers who want no motion", async (test) => {
    const page = await open("about:blank");
    if (!(await page.browser().version()).startsWith("Chrome")) return test.skip("Firefox cannot be told to want none");
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await page.goto(site.address);
    await ready(page);
    await page.focus("mark");
    await page.keyboard.press("KeyV");
    const moving = await page.$$eval("*", (all) =>
      all.flatMap((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth" ? [one.outerHTML.slice(0, 80)] : [];
      }),
    );
    assert.deepEqual(moving, []);
  });

  it("keeps no text", async () => {
    const page = await ready(await open(site.address));
    await bring(page, "نص سري في عام 2022");
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie + location.href);
    assert.ok(!kept.includes("سري"));
    await page.reload();
    await ready(page);
    assert.ok(!(await textOf(page, "#article"))?.includes("سري"));
  });
});
