/** Many files at once, Word documents among them. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { inEachBrowser, servePage } from "./browser.mjs";
import { card, drop, ready, savedText, textOf } from "./reading.mjs";

const site = servePage();

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DOCUMENT = `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>
  <w:p><w:pPr><w:rPr/></w:pPr><w:r><w:t>عودة القطار</w:t></w:r></w:p>
  <w:p><w:r><w:t xml:space="preserve">عاد في </w:t></w:r><w:del><w:r><w:delText>يوم</w:delText></w:r></w:del><w:r><w:t>عام</w:t><w:tab/><w:t>2011</w:t></w:r>
    <w:r><w:rPr><w:vanish/></w:rPr><w:t>سر</w:t></w:r><w:r><w:t> إلى بغداد &lt;b&gt;سريعا&lt;/b&gt;.</w:t><w:br/><w:t>ثم في عام 2012.</w:t></w:r></w:p></w:body></w:document>`;
const docx = [...zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(DOCUMENT) })];
const otherZip = [...zipSync({ "a.txt": strToU8("a") })];

inEachBrowser("the page", (open) => {
  const reading = async () => {
    const page = await ready(await open(site.address));
    await page.setViewport({ width: 1280, height: 800 });
    return page;
  };

  it("reads a Word document", async () => {
    const page = await reading();
    await drop(page, { "train.docx": docx });
    await page.waitForFunction(() => document.querySelector("#article h2")?.textContent === "عودة القطار");
    await ready(page);
    assert.deepEqual(await page.$$eval("#article > *", (all) => all.map((one) => one.textContent)), ["عودة القطار", "عاد في عام 2011 إلى بغداد <b>سريعا</b>.", "ثم في عام 2012."]);
  });

  it("says what is wrong with a file that is no text, and reads the others", async () => {
    const page = await reading();
    await drop(page, { "<i>أرشيف</i>.zip": otherZip, "empty.txt": " ", "text.txt": "وصل في عام 2014", "broken.docx": [0x50, 0x4b, 3, 4, 0] });
    await page.waitForSelector("#bring-trouble:not([hidden])");
    const troubles = await page.$$eval("#bring-trouble span", (all) => all.map((one) => one.textContent ?? ""));
    assert.equal(troubles.length, 3);
    assert.match(troubles[0], /«<i>أرشيف<\/i>\.zip»/);
    assert.match(troubles[1], /«empty\.txt» فارغ/);
    assert.equal(await page.$("#bring-trouble i"), null);
    await page.waitForFunction(() => document.querySelector("mark")?.textContent === "عام 2014");
    assert.equal(await page.$$eval("#shelf li", (all) => all.length), 0);
  });

  it("shows many texts in one list, and what they speak of in one table", async () => {
    const page = await reading();
    await drop(page, { "<b>أول</b>.txt": "<u>بغداد</u> اليوم\nوصل الوفد إلى بغداد من القاهرة.", "ثان.txt": "وعاد الوفد إلى بغداد.", "train.docx": docx });
    await page.waitForFunction(() => document.querySelectorAll("#shelf li").length === 3);
    await ready(page);
    assert.equal(await page.$("#shelf b, #shelf u"), null);
    assert.match((await textOf(page, "#shelf li")) ?? "", /^<u>بغداد<\/u> اليوم<b>أول<\/b>\.txt/);
    const rows = await page.$$eval("#joint tr", (all) => all.map((row) => [row.querySelector("bdi")?.textContent, ...[...row.querySelectorAll("td")].map((cell) => cell.textContent)]));
    assert.deepEqual(rows[0], ["بغداد", "3", "4"]);
    assert.ok(rows.some(([name, texts]) => name === "القاهرة" && texts === "1"));

    await page.click("#joint summary");
    await page.click("#joint [data-text='1']");
    await card(page, "open");
    assert.equal(await textOf(page, "#card h2"), "بغداد");
    assert.equal(await textOf(page, "#article p"), "وعاد الوفد إلى بغداد.");
    assert.equal(await page.$eval("#shelf [aria-current=true]", (button) => button.getAttribute("data-text")), "1");

    const csv = await savedText(page, () => page.click("#joint-save"));
    const [head, first] = csv.split("\r\n");
    assert.equal(head, "kind,name,latin,wikidata,texts,count,<b>أول</b>.txt,ثان.txt,train.docx");
    assert.match(first, /^LOC,بغداد,.*,3,4,2,1,1$/);
  });

  it("goes from one text to another, each with its own corrections", async () => {
    const page = await reading();
    await drop(page, { "one.txt": "وصل إلى بغداد.", "two.txt": "في عام 2022" });
    await page.waitForFunction(() => document.querySelectorAll("#shelf li").length === 2);
    await ready(page);
    await page.focus("mark");
    await card(page, "open");
    await page.$eval("#card details", (details) => details.setAttribute("open", ""));
    await page.$eval("#card [data-correct=none]", (button) => /** @type {HTMLElement} */ (button).click());
    assert.equal(await page.$("mark"), null);
    await page.click("#shelf [data-text='1']");
    assert.equal(await textOf(page, "mark"), "عام 2022");
    assert.equal(await page.$eval("#corrections", (line) => line.checkVisibility()), false);
    await page.click("#shelf [data-text='0']");
    await page.click("#undo");
    assert.equal(await textOf(page, "mark"), "بغداد");
  });
});
