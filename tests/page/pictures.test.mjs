/** The pictures: what is in them, by hand and as files. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { makeArticle, withAnalysis } from "../../www/article.js";
import { placesOf } from "../../www/pictures/map.js";
import { datesOf } from "../../www/pictures/timeline.js";
import { meetings } from "../../www/pictures/together.js";
import { inEachBrowser, servePage } from "./browser.mjs";
import { bring, card, focused, ready, savedText, textOf } from "./reading.mjs";

/** @import { Analysis, Kind } from "../../www/lib/analysis.js" */

const site = servePage();
const TEXT = "التقى وفد بغداد في عام 2001 وفدا من القاهرة.\nوعاد إلى القاهرة وبغداد ودمشق عام 1999.\nوبقيت <b>أثينا</b> وحدها.";

const words = "أ ب. ب أ ج. د.";
/** @param {string} name @param {number} at @param {number} entity */
const mention = (name, at, entity) => ({ start: at, end: at + 1, text: name, kind: /** @type {Kind} */ ("LOC"), score: 1, entity });
/** @type {Analysis} */
const analysis = {
  mentions: [mention("أ", 0, 0), mention("ب", 2, 1), mention("ب", 5, 1), mention("أ", 7, 0), mention("ج", 9, 2), mention("د", 12, 3)],
  entities: ["أ", "ب", "ج", "د"].map((name, id) => ({ id, kind: "LOC", name, mentions: [[0, 3], [1, 2], [4], [5]][id] })),
  sentences: [{ start: 0, end: 4 }, { start: 5, end: 11 }, { start: 12, end: 14 }],
  quotes: [],
};

it("counts the sentences in which two names meet", () => {
  assert.deepEqual(meetings(withAnalysis(makeArticle(words), analysis)), {
    names: [0, 1, 2],
    pairs: [{ one: 0, two: 1, count: 2 }, { one: 0, two: 2, count: 1 }, { one: 1, two: 2, count: 1 }],
  });
});

it("puts dates in order, each once, and leaves out what names no year", () => {
  /** @param {string} iso @param {number} at */
  const day = (iso, at) => ({ start: at, end: at + 1, text: "أ", kind: /** @type {const} */ ("DATE"), score: 1, value: /** @type {const} */ ({ type: "date", iso }) });
  const dated = { ...analysis, mentions: [day("2022-09-16", 0), day("2001", 2), day("--09-16", 5), day("2022-09-16", 7)], entities: [] };
  assert.deepEqual(datesOf(withAnalysis(makeArticle(words), dated)).map(({ iso, mention }) => [iso, mention]), [["2001", 1], ["2022-09-16", 0]]);
});

it("puts places with a point on the map, the most mentioned first, and tells of the others", () => {
  const entities = analysis.entities.map((entity, id) => (id < 2 ? { ...entity, mentions: id === 0 ? [0] : [1, 2, 3], coordinates: { latitude: id, longitude: 10 * id } } : entity));
  assert.deepEqual(placesOf(withAnalysis(makeArticle(words), { ...analysis, entities })), {
    placed: [{ entry: 1, latitude: 1, longitude: 10 }, { entry: 0, latitude: 0, longitude: 0 }],
    others: [2, 3],
  });
});

inEachBrowser("the pictures", (open) => {
  const looking = async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await bring(page, TEXT);
    await page.click(".tabs [data-view=pictures]");
    await page.waitForSelector("#drawn [data-picture=timeline] .node");
    return page;
  };

  /** @param {import("puppeteer-core").Page} page @param {string} selector of a part of a drawing */
  const focus = (page, selector) => page.$eval(selector, (node) => /** @type {SVGElement} */ (/** @type {unknown} */ (node)).focus());

  it("say in words what they show", async () => {
    const page = await looking();
    const said = await page.$$eval("#drawn [role=button]", (all) => all.map((one) => one.getAttribute("aria-label")));
    assert.deepEqual(said.filter((label) => label?.startsWith("بغداد")), ["بغداد، مع: القاهرة (2)، دمشق (1)", "بغداد، موضعان"]);
    assert.deepEqual(said.slice(-2).map((label) => label?.split("،")[0]), ["1999", "2001"]);
  });

  it("lead into the text, by keyboard too, and stay beside it", async () => {
    const page = await looking();
    await focus(page, "#drawn [data-picture=timeline] .node");
    await page.keyboard.press("Enter");
    await card(page, "open");
    assert.equal(await textOf(page, "#card h2"), "عام 1999");
    assert.notEqual(await focused(page), "");
    assert.notEqual(await page.$("#drawn .node"), null);
    await page.click("#drawn [data-picture=together] .node .ground");
    assert.match((await textOf(page, "#card h2")) ?? "", /القاهرة|بغداد/);
  });

  it("have a map, whose places lead into the text by keyboard and lie as on the earth", async () => {
    const page = await looking();
    const dots = await page.$$eval("[data-picture=map] .node", (all) =>
      all.map((node) => {
        const { x, y } = /** @type {Element} */ (node.querySelector("circle:not(.ground)")).getBoundingClientRect();
        return { name: node.getAttribute("aria-label")?.split("،")[0], x, y };
      }),
    );
    const at = (/** @type {string} */ name) => dots.find((dot) => dot.name === name) ?? assert.fail(name);
    assert.ok(at("القاهرة").x < at("دمشق").x && at("دمشق").x < at("بغداد").x, "from west to east");
    assert.ok(at("أثينا").y < at("دمشق").y && at("دمشق").y < at("القاهرة").y, "from north to south");
    await focus(page, "[data-picture=map] .node");
    await page.keyboard.press("Enter");
    await card(page, "open");
    assert.equal(await textOf(page, "#card h2"), dots[0].name);
  });

  it("make the arcs of one name stand out", async () => {
    const page = await looking();
    await focus(page, "#drawn [data-row='2']");
    const arcs = () => page.$$eval("#drawn .arc", (all) => all.map((arc) => [arc.matches(".strong"), arc.getAttribute("data-one") === "2" || arc.getAttribute("data-two") === "2"]));
    assert.ok((await arcs()).length > 1);
    for (const [strong, isOf] of await arcs()) assert.equal(strong, isOf);
  });

  it("are saved as SVG that stands alone, and as PNG", async () => {
    const page = await looking();
    const svg = await savedText(page, () => page.click("[data-picture=together] [data-file=svg]"));
    const read = await page.evaluate(async (svg) => {
      const path = "/trusted.js";
      /** @type {Document} */
      const tree = (await import(path)).parsed(svg, "application/xml");
      return { fault: tree.querySelector("parsererror")?.textContent, texts: [...tree.querySelectorAll("text")].map(({ textContent }) => textContent), fill: tree.querySelector("circle")?.getAttribute("fill") };
    }, svg);
    assert.equal(read.fault, undefined);
    assert.ok(read.texts.includes("بغداد"));
    assert.match(read.fill ?? "", /^(rgb|oklab|color)/);
    assert.ok(!/class=|tabindex=/.test(svg));
    const png = await savedText(page, () => page.click("[data-picture=timeline] [data-file=png]"));
    assert.match(png, /^.PNG\r\n/);
  });

  it("say so where there is nothing to draw", async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    await bring(page, "لا شيء هنا.");
    await page.keyboard.press("KeyV");
    assert.deepEqual(await page.$$eval("#drawn .empty", (all) => all.length), 3);
  });
});
