/**
 * What a reader loads stays within `budget.json`, in bytes.
 *
 * @example node --test --test-reporter=spec tests/page/size.test.mjs # shows the sizes
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { root } from "./browser.mjs";

/** @type {Record<string, {raw?: number, brotli?: number}>} */
const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

const files = readdirSync(`${root}dist`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(md|d\.ts)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${root}dist/`.length));

/** What is loaded, by the names of the budget. */
const parts = {
  engine: files.filter((name) => name.startsWith("pkg/")),
  page: files.filter((name) => !/^(pkg|samples|extension|npm|packed)\/|^aalam\.html$/.test(name)),
  "one file": ["aalam.html"],
};

/** @param {string[]} names */
function sizeOf(names) {
  const size = { raw: 0, gzip: 0, brotli: 0 };
  for (const name of names) {
    const bytes = readFileSync(`${root}dist/${name}`);
    size.raw += bytes.length;
    size.gzip += gzipSync(bytes, { level: 9 }).length;
    size.brotli += brotliCompressSync(bytes).length;
  }
  return size;
}

describe("what is loaded", () => {
  for (const [name, names] of Object.entries(parts)) {
    it(`keeps the ${name} within its budget`, (test) => {
      const size = sizeOf(names);
      test.diagnostic(`${name}: raw ${size.raw}, gzip ${size.gzip}, brotli ${size.brotli}`);
      assert.ok(size.raw > 0);
      for (const [measure, limit] of Object.entries(budget[name])) {
        const bytes = size[/** @type {keyof typeof size} */ (measure)];
        assert.ok(bytes <= limit, `${bytes} bytes (${measure}), and the budget is ${limit}`);
      }
    });
  }
});
