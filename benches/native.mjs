/** What `benches/analyze.rs` measures. */

import { spawnSync } from "node:child_process";
import { root } from "../tests/page/browser.mjs";
import { analysisRows, tokenRows } from "./texts.mjs";

/** In ms. @type {Record<string, number>} */
const units = { ns: 1e-6, µs: 1e-3, ms: 1, s: 1e3 };

/**
 * @param {string} path of the article
 * @param {string} article
 */
export function nativeRows(path, article) {
  const command = ["bench", "--quiet", "--bench", "analyze", "--", "--color=never"];
  const { status, stdout } = spawnSync("cargo", command, { cwd: root, env: { ...process.env, ARTICLE: path }, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (status !== 0) throw new Error("cargo bench failed");
  console.log(stdout);
  const { analysis, tokens, unicode_segmentation, icu_segmenter } = fastest(stdout);
  const where = "native";
  return [...tokenRows(where, { tokens, "unicode-segmentation": unicode_segmentation, icu_segmenter }), ...analysisRows(where, article, analysis)];
}

/**
 * The fastest times in ms, by function and argument, of the tree that divan prints.
 *
 * @param {string} tree
 */
function fastest(tree) {
  /** @type {Record<string, Record<string, number>>} */
  const times = {};
  let name = "";
  for (const line of tree.split("\n")) {
    name = line.match(/^[├╰]─ (\w+)/)?.[1] ?? name;
    const [, argument, number, unit] = line.match(/^[│ ] {2}[├╰]─ (.+?) {2,}([\d.]+) (\S+) +│/) ?? [];
    if (argument) (times[name] ??= {})[argument] = Number(number) * units[unit];
  }
  return times;
}
