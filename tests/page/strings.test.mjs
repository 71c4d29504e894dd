/** Both languages say the same things, in every plural form that they have. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { it } from "node:test";
import { SAMPLES } from "../../www/samples.js";
import ar from "../../www/strings/ar.js";
import en from "../../www/strings/en.js";

/** @type {Record<string, Record<string, string | Record<string, string>>>} */
const languages = { ar, en };

/** @param {string | Record<string, string>} text */
const values = (text) => {
  const forms = typeof text === "string" ? [text] : Object.values(text);
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
};

it("has the same keys in both languages", () => {
  assert.deepEqual(Object.keys(ar), Object.keys(en));
});

it("puts the same values into both languages", () => {
  for (const key of Object.keys(ar)) assert.deepEqual(values(languages.ar[key]), values(languages.en[key]), key);
});

for (const [language, strings] of Object.entries(languages)) {
  it(`has every plural form of ${language}, and no empty sentence`, () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [key, text] of Object.entries(strings)) {
      if (typeof text === "object") assert.deepEqual(Object.keys(text).sort(), forms, key);
      for (const form of Object.values(typeof text === "object" ? text : { text })) assert.ok(form.trim(), key);
    }
  });
}

it("says of each reason why a list of own names is refused", async () => {
  const types = await readFile(new URL("../../www/lib/analysis.d.ts", import.meta.url), "utf8");
  const [, reasons = ""] = types.split("type BadRowReason =");
  const typed = Array.from(reasons.matchAll(/"(\w+)"/g), ([, reason]) => reason);
  assert.ok(typed.length > 0);
  assert.deepEqual(Object.keys(ar).filter((key) => key.startsWith("own.bad.")), typed.map((reason) => `own.bad.${reason}`));
});

it("names every sample, and has it", async () => {
  const named = Object.keys(ar).filter((key) => key.startsWith("sample."));
  assert.deepEqual(SAMPLES.map((name) => `sample.${name}`), named);
  for (const name of SAMPLES) {
    const words = (await readFile(new URL(`../../www/samples/${name}.txt`, import.meta.url), "utf8")).split(/\s+/).length;
    assert.ok(words > 250 && words < 450, `${name}: ${words} words`);
  }
});
