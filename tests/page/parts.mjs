/** What ships, in parts, and how large it is. */

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { root } from "./browser.mjs";

/** @typedef {{raw: number, gzip: number, brotli: number}} Size in bytes */

/** The most that each part may have. @type {Record<string, Partial<Size>>} */
export const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

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
export const parts = {
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

/** @type {Map<string, Size>} by digest: the engine stands in several parts, and takes long to compress */
const known = new Map();

/** @param {string[]} paths */
export function sizeOf(paths) {
  const size = { raw: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const bytes = readFileSync(path);
    const digest = createHash("sha1").update(bytes).digest("hex");
    const its = known.get(digest) ?? { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
    known.set(digest, its);
    for (const measure of /** @type {(keyof Size)[]} */ (Object.keys(size))) size[measure] += its[measure];
  }
  return size;
}
