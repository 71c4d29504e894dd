/** The reader's own names: through the exports of the engine, and in the page. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, servePage } from "./browser.mjs";
import { bring, ready, savedText, textOf } from "./reading.mjs";

/** @import { Analyzer } from "../../www/pkg/aalam.js" */
/** @import { Page } from "puppeteer-core" */

const site = servePage();

/** A name that no list has, with a short form; a place by another kind; one that is to be left out. */
const LIST = [
  { name: "رابطة أهل القلم", kind: "ORG", aliases: ["الرابطة"], english: "Pen League" },
  { name: "سمرقند", kind: "EVENT" },
  { name: "باريس", kind: "LOC", hide: true },
];
const CSV = 'name,kind,aliases,english,hide\r\nرابطة أهل القلم,ORG,الرابطة,Pen League,\r\nسمرقند,EVENT,,,\r\nباريس,LOC,,,yes\r\n';
const TEXT = "اجتمعت رابطة أهل القلم في باريس. وقالت الرابطة إن سمرقند موعدها المقبل في بغداد.";

inEachBrowser("own names", (open) => {
  /** A page with an analyser of its own: `analyzer` there. */
  const analysing = async () => {
    const page = await open(site.address);
    await page.evaluate(async () => {
      const path = "/lib/engine.js";
      Object.assign(globalThis, { analyzer: await (await import(path)).loadAnalyzer() });
    });
    return page;
  };

  it("take part in finding, joining and linking, by JSON and by CSV alike", async () => {
    const page = await analysing();
    const [plain, json, csv] = await page.evaluate(({ text, list, csv }) => {
      const { analyzer } = /** @type {{ analyzer: Analyzer }} */ (/** @type {unknown} */ (globalThis));
      const before = analyzer.analyze(text);
      analyzer.setNames(list);
      const byJson = analyzer.analyze(text);
      analyzer.setNames("[]");
      analyzer.setNamesCsv(csv);
      return [before, byJson, analyzer.analyze(text)];
    }, { text: TEXT, list: JSON.stringify(LIST), csv: CSV });
    assert.deepEqual(csv, json);
    const told = json.entities.map(({ kind, name, own, nameEn, wikidata, mentions }) => ({ kind, name, own, nameEn, wikidata, count: mentions.length }));
    assert.deepEqual(told, [
      { kind: "ORG", name: "رابطة أهل القلم", own: true, nameEn: "Pen League", wikidata: undefined, count: 2 },
      { kind: "EVENT", name: "سمرقند", own: true, nameEn: undefined, wikidata: undefined, count: 1 },
      { kind: "LOC", name: "بغداد", own: undefined, nameEn: "Baghdad", wikidata: "Q1530", count: 1 },
    ]);
    assert.ok(plain.entities.some(({ name }) => name === "باريس"), "the same text without the list");
    assert.ok(plain.entities.every(({ own }) => own === undefined));
  });

  it("are given back as they were taken", async () => {
    const page = await analysing();
    const [json, csv] = await page.evaluate((csv) => {
      const { analyzer } = /** @type {{ analyzer: Analyzer }} */ (/** @type {unknown} */ (globalThis));
      analyzer.setNamesCsv(csv);
      return [analyzer.names(), analyzer.namesCsv()];
    }, CSV);
    assert.deepEqual(JSON.parse(json), LIST);
    assert.equal(csv, CSV);
  });

  it("are refused as a whole where a row is wrong, with its line and the reason", async () => {
    const page = await analysing();
    const { told: [csv, json], kept } = await page.evaluate((csv) => {
      const { analyzer } = /** @type {{ analyzer: Analyzer }} */ (/** @type {unknown} */ (globalThis));
      analyzer.setNamesCsv(csv);
      const faults = [() => analyzer.setNamesCsv("name,kind\nأ ب,PER\nج,CITY\n,LOC\n"), () => analyzer.setNames('[{"name": "أ", "kind": "PER"},\n{"name": "ب"}]')];
      const told = faults.map((set) => {
        try {
          set();
          return undefined;
        } catch (error) {
          const { message, rows } = /** @type {import("../../www/lib/analysis.js").NamesError} */ (error);
          return { message, rows };
        }
      });
      return { told, kept: analyzer.namesCsv() };
    }, CSV);
    assert.deepEqual(csv, {
      message: "line 3: 'CITY' is no kind: PER, LOC, ORG, EVENT, PRODUCT, NORP, OCC\nline 4: no name",
      rows: [{ line: 3, reason: "unknownKind", value: "CITY" }, { line: 4, reason: "noName" }],
    });
    assert.deepEqual(json, { message: "line 2: no kind: PER, LOC, ORG, EVENT, PRODUCT, NORP, OCC", rows: [{ line: 2, reason: "noKind" }] });
    assert.equal(kept, CSV, "the list before stays");
  });

  const reading = async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await bring(page, TEXT);
    await page.click("#own");
    return page;
  };
  /** @param {Page} page @param {string} name @param {string} content */
  const openList = (page, name, content) =>
    page.$eval("#own-file", (input, name, content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name));
      /** @type {HTMLInputElement} */ (input).files = transfer.files;
      input.dispatchEvent(new Event("change"));
    }, name, content);
  /** @param {Page} page */
  const marked = (page) => page.$$eval("mark", (marks) => marks.map((mark) => [mark.textContent, mark.dataset.kind]));

  it("are added by hand and removed, and the text is read anew", async () => {
    const page = await reading();
    await page.type("#own-form [name=name]", "موعدها");
    await page.select("#own-kind", "PRODUCT");
    await page.keyboard.press("Enter");
    await page.$eval("#own-form button", (button) => /** @type {HTMLElement} */ (button).click());
    await page.waitForFunction(() => [...document.querySelectorAll("mark")].some(({ textContent }) => textContent === "موعدها"));
    assert.deepEqual((await marked(page)).filter(([name]) => name === "موعدها"), [["موعدها", "PRODUCT"]]);
    await page.click("#own-list [data-remove]");
    await page.waitForFunction(() => ![...document.querySelectorAll("mark")].some(({ textContent }) => textContent === "موعدها"));
  });

  it("that are written wrong say what is wrong with them", async () => {
    const page = await reading();
    await page.type("#own-form [name=name]", "...");
    await page.$eval("#own-form button", (button) => /** @type {HTMLElement} */ (button).click());
    await page.waitForSelector("#own-trouble:not([hidden])");
    assert.equal(await textOf(page, "#own-trouble"), "الاسم ناقص.");
  });

  it("are opened from a file and saved as CSV and JSON", async () => {
    const page = await reading();
    await openList(page, "list.csv", CSV);
    await page.waitForFunction(() => document.querySelectorAll("#own-list [data-remove]").length === 3);
    await page.waitForFunction(() => ![...document.querySelectorAll("mark")].some(({ textContent }) => textContent === "باريس"));
    assert.ok((await marked(page)).some(([name, kind]) => name === "سمرقند" && kind === "EVENT"));
    assert.equal((await savedText(page, () => page.click("[data-own-file=csv]"))).replace("\ufeff", ""), CSV);
    assert.deepEqual(JSON.parse(await savedText(page, () => page.click("[data-own-file=json]"))), LIST);
  });

  it("that are wrong are told by line in the reader's language, and text in them stays text", async () => {
    const page = await reading();
    await openList(page, "list.csv", "name,kind\nأ ب,<img src=x onerror=alert(1)>\n");
    await page.waitForSelector("#own-trouble:not([hidden])");
    assert.match((await textOf(page, "#own-trouble")) ?? "", /السطر 2: «<img src=x onerror=alert\(1\)>» ليس نوعا معروفا/);
    assert.equal(await page.$("#own-trouble img"), null);
    await page.$eval("#language", (button) => /** @type {HTMLElement} */ (button).click());
    await openList(page, "list.json", '[{"name": "سلمى", "kind": "PER"},\n{"name": "سلمى", "kind": "LOC"}]');
    await page.waitForFunction(() => document.querySelector("#own-trouble")?.textContent?.endsWith("Line 2: “سلمى” stands in a line before."));
  });

  it("stay on the device only where the reader wants them to", async () => {
    const page = await reading();
    await openList(page, "list.csv", CSV);
    await page.waitForFunction(() => document.querySelectorAll("#own-list [data-remove]").length === 3);
    assert.equal(await page.evaluate(() => localStorage.getItem("aalam-names")), null);
    await page.click("#own-keep");
    await ready(page);
    await page.reload();
    await ready(page);
    assert.equal(await page.$$eval("#own-list [data-remove]", (rows) => rows.length), 3);
    await bring(page, TEXT);
    assert.ok((await marked(page)).some(([name, kind]) => name === "الرابطة" && kind === "ORG"));
  });
});
