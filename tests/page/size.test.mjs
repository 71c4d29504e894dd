/**
 * What ships stays within `budget.json`, in bytes.
 *
 * @example node --test --test-reporter=spec tests/page/size.test.mjs # shows the sizes
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { root } from "./browser.mjs";

/** @type {Record<string, Partial<Size>>} */
const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

/** The files below a folder. */
const filesOf = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);

const dist = `${root}dist/`;
const page = filesOf(`${root}dist`).map((path) => path.slice(dist.length)).filter((name) => !/\.(md|d\.ts)$/.test(name));

/** Where the build has put what it makes of the tables in `model/`. */
function compiledTables() {
  const build = ["build", "--quiet", "--release", "--lib", "--target", "wasm32-unknown-unknown", "--message-format=json"];
  const messages = execFileSync("cargo", build, { cwd: root, encoding: "utf8" }).trim().split("\n").map((line) => JSON.parse(line));
  return messages.find(({ reason, package_id }) => reason === "build-script-executed" && /\baalam[@#]/.test(package_id)).out_dir;
}

/** The files of each part, by its name in the budget. The last three stand in the engine. */
const parts = {
  page: page.filter((name) => !/^(pkg|samples|extension|npm|packed)\/|^aalam\.html$/.test(name)).map((name) => dist + name),
  engine: page.filter((name) => name.startsWith("pkg/")).map((name) => dist + name),
  "one file": [`${dist}aalam.html`],
  "extension for Chromium": filesOf(`${dist}extension/chromium`),
  "extension for Firefox": filesOf(`${dist}extension/firefox`),
  "npm package": filesOf(`${dist}npm`),
  "tagger's model": [`${root}model/ner.bin`],
  "segmenter's model": [`${root}model/segments.bin`],
  "knowledge base and lists": filesOf(compiledTables()),
};

/** @typedef {{ raw: number, gzip: number, brotli: number }} Size */

/** @type {Map<string, Size>} the sizes of files by their digests: the wasm is in several parts, and it takes long to compress */
const sizes = new Map();

/** @param {string} path */
function sizeOf(path) {
  const bytes = readFileSync(path);
  const digest = createHash("sha256").update(bytes).digest("hex");
  const size = sizes.get(digest) ?? { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  sizes.set(digest, size);
  return size;
}

describe("what ships", () => {
  it("has a budget for each part", () => assert.deepEqual(Object.keys(budget).sort(), Object.keys(parts).sort()));

  for (const [name, paths] of Object.entries(parts)) {
    it(`keeps the ${name} within its budget`, (test) => {
      const size = paths.map(sizeOf).reduce((sum, { raw, gzip, brotli }) => ({ raw: sum.raw + raw, gzip: sum.gzip + gzip, brotli: sum.brotli + brotli }));
      test.diagnostic(`${name}: raw ${size.raw}, gzip ${size.gzip}, brotli ${size.brotli}`);
      assert.ok(size.raw > 0);
      for (const [measure, limit] of Object.entries(budget[name])) {
        const bytes = size[/** @type {keyof Size} */ (measure)];
        const advice = "make it smaller (of the engine, `twiggy top` on the wasm says what is large), or raise the budget in tests/page/budget.json where it is worth it, and say why in the commit";
        assert.ok(bytes <= limit, `the ${name} has ${bytes} bytes (${measure}), and its budget is ${limit}: ${advice}`);
      }
    });
  }
});
