/** Texts that the reader brings, hostile ones too. */

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { inEachBrowser, root, servePage, singleFile } from "./browser.mjs";
import { bring, ready, textOf } from "./reading.mjs";

const site = servePage(`${root}/tests/page/article.txt`);
const HOSTILE = `<img src=x onerror="document.title='taken'"> <script>document.title='taken'</script> في عام 2022 &amp; \u202eعكس\u202c \ud800 "'><b>غليظ</b>`;

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "aalam-"));
});
after(() => rm(folder, { recursive: true }));

/**
 * @param {string} name
 * @param {string | Uint8Array} content
 */
async function file(name, content) {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

inEachBrowser("the page", (open) => {
  /** @param {string} path @param {RegExp} [expected] */
  const openFile = async (path, expected) => {
    const page = await ready(await open(site.address, expected));
    await page.click("#bring");
    const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#file"));
    await input.uploadFile(path);
    return page;
  };

  it("opens on the article of the address", async () => {
    const page = await ready(await open(site.address));
    assert.equal(await textOf(page, "#article h2"), "فيضان في الوادي");
  });

  it("says so when there is no such article, and reads another", async () => {
    const page = await open(`${singleFile}?article=absent.txt`, /absent/);
    await page.waitForSelector("main[data-state=missing]");
    assert.equal(await page.$eval("#notice", (notice) => notice.checkVisibility()), true);
    await bring(page, "في عام 2022");
    assert.equal(await page.$eval("#notice", (notice) => notice.checkVisibility()), false);
  });

  it("says what to do about an empty text", async () => {
    const page = await ready(await open(site.address));
    await page.evaluate(() => document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: new DataTransfer() })));
    assert.equal(await textOf(page, "#article h2"), "فيضان في الوادي");
    await page.click("#bring");
    await page.click("#read");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "paste");
  });

  it("reads what is pasted, at once", async () => {
    const page = await ready(await open(site.address));
    await page.click("#bring");
    await page.type("#paste", "x في عام 2019");
    await page.keyboard.down("Control");
    await page.keyboard.press("KeyA");
    await page.keyboard.press("KeyX");
    await page.keyboard.press("KeyV");
    await page.keyboard.up("Control");
    await page.waitForFunction(() => document.querySelector("mark")?.textContent === "عام 2019");
    assert.equal(await page.$("dialog[open]"), null);
  });

  it("takes what is copied from a page paragraph by paragraph, and runs nothing of it", async () => {
    const page = await ready(await open(site.address, /inline event handler|inline style|style-src/));
    /** @param {string} html */
    const paste = (html) => page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "غيره");
      // Firefox makes a paste of its own without HTML.
      const event = Object.defineProperty(new Event("paste", { bubbles: true, cancelable: true }), "clipboardData", { value: clipboardData });
      document.body.dispatchEvent(event);
    }, html);
    const shown = () => page.$$eval("#article > *", (all) => all.map((one) => one.textContent));
    await paste('<p>عاد\n القطار</p><script>document.title = "taken"</script><p>في <b onclick="x()">عام</b> 2011.<img src=x onerror="document.title=1"></p>');
    await page.waitForFunction(() => document.querySelector("mark")?.textContent === "عام 2011");
    assert.deepEqual(await shown(), ["عاد القطار", "في عام 2011."]);
    await paste("<pre>عاد\nفي عام 2012</pre>");
    await page.waitForFunction(() => document.querySelector("mark")?.textContent === "عام 2012");
    assert.deepEqual(await shown(), ["عاد", "في عام 2012"]);
    await paste("<aside> </aside>");
    await page.waitForFunction(() => document.querySelector("#article")?.textContent === "غيره");
    assert.notEqual(await page.title(), "taken");
  });

  it("shows a sample", async () => {
    const page = await ready(await open(singleFile));
    await bring(page, "في عام 2022");
    await page.click("#bring");
    await page.click("[data-sample]");
    await page.waitForFunction(() => document.querySelectorAll("mark").length > 3);
  });

  it("opens files in the encodings of Arabic", async () => {
    const page = await openFile(await file("utf16.txt", Buffer.from("وصل في عام 2016", "utf16le")));
    await page.waitForFunction(() => document.querySelector("mark")?.textContent === "عام 2016");
    assert.equal(await page.$("dialog[open]"), null);
  });

  it("takes a file that is dropped", async () => {
    const page = await ready(await open(site.address));
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["عادوا في عام 2014"], "dropped.txt"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.waitForFunction(() => document.querySelector("mark")?.textContent === "عام 2014");
  });

  it("reads the article out of a saved page, and runs nothing of it", async () => {
    const html = `<!doctype html><html><head><meta charset="utf-8"><title>موقع</title></head><body><nav>الرئيسية</nav>
      <article><header><h1>عودة\n القطار</h1></header><p>عاد في <b>عام</b> 2011.<br>واكتمل</p><script>document.title = "taken"</script>
      <img src="x" onerror="parent.document.title = 'taken'"><aside>إعلان</aside><p>في عام 2012.</p></article></body></html>`;
    const page = await openFile(await file("page.html", html), /inline event handler/);
    await page.waitForFunction(() => document.querySelector("#article h2")?.textContent === "عودة القطار");
    await page.waitForSelector("main[data-state=ready] mark");
    assert.deepEqual(await page.$$eval("#article > *", (all) => all.map((one) => one.textContent)), ["عودة القطار", "عاد في عام 2011.", "واكتمل", "في عام 2012."]);
    assert.notEqual(await page.title(), "taken");
  });

  it("says what is wrong with a file, by its name as text", async () => {
    const page = await openFile(await file("<b>صورة<b>.pdf", "%PDF"));
    await page.waitForSelector("#bring-trouble:not([hidden])");
    assert.match((await textOf(page, "#bring-trouble")) ?? "", /<b>صورة<b>\.pdf/);
    assert.equal(await page.$("#bring-trouble b"), null);
  });

  it("shows hostile text as text", async () => {
    const page = await ready(await open(site.address));
    await bring(page, HOSTILE);
    assert.equal(await textOf(page, "#article p"), HOSTILE);
    assert.deepEqual(await page.$$eval("#article *", (all) => [...new Set(all.map((one) => one.tagName))].sort()), ["MARK", "P"]);
    assert.notEqual(await page.title(), "taken");
  });
});
