/** Arabic is told from other languages that are written with its letters. */

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { it } from "node:test";
import { scriptOf } from "../../overlay/arabic.js";
import { root } from "../page/browser.mjs";

it("knows Arabic, long and short, with foreign names and with another language beside it", async () => {
  for (const name of (await readdir(`${root}www/samples`)).filter((name) => name.endsWith(".txt"))) {
    const text = await readFile(`${root}www/samples/${name}`, "utf8");
    assert.equal(scriptOf(text), "arabic", name);
    for (const line of text.split("\n").filter((line) => line.trim())) assert.equal(scriptOf(line), "arabic", line);
  }
  assert.equal(scriptOf("قال پوتين في كركوك إن گوران چلبي وصل إلى بغداد مع وفد من الحزب"), "arabic");
  assert.equal(scriptOf("OPEC said on Friday: أعلنت السعودية خفض الإنتاج وقالت إن القرار نهائي"), "arabic");
});

for (const [language, text] of Object.entries({
  Persian: "رئیس‌جمهور گفت که این کشور برای همکاری با همسایگان آماده است و از این دیدار خرسند شد.",
  "Persian in Arabic letters": "رييس جمهور در تهران گفت كه اين كشور با همه همسايگان خود همكاري مي كند و از اين ديدار خرسند است",
  Urdu: "وزیر اعظم نے کہا کہ حکومت عوام کی خدمت کے لیے کوشش کر رہی ہے اور ملک کی معیشت بہتر ہو رہی ہے۔",
  Kurdish: "سەرۆکی هەرێمی کوردستان لە هەولێر پێشوازی لە شاندێکی باڵای حکومەتی عێراق کرد و باسیان لە پەیوەندییەکان کرد.",
  Pashto: "د افغانستان ولسمشر وویل چې حکومت به د خلکو د خدمت لپاره هڅه کوي او په هېواد کې به سوله راشي.",
  Uyghur: "شىنجاڭ ئۇيغۇر ئاپتونوم رايونىنىڭ پايتەختى ئۈرۈمچى شەھىرىدە يىغىن ئېچىلدى.",
})) {
  it(`knows that ${language} is not`, () => assert.equal(scriptOf(text), "other"));
}

it("finds none in English, in numbers and in nothing", () => {
  for (const text of ["The city of Samarkand (سمرقند) hosted the summit on Friday.", "2022 – 16/09", ""]) assert.equal(scriptOf(text), "none");
});
