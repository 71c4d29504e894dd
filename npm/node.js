/** The engine in Node, where the wasm is a file. */

import { readFile } from "node:fs/promises";
import { loadAnalyzer as load } from "../www/lib/engine.js";

/**
 * The analyser, loaded on the first call.
 *
 * @param {BufferSource} [wasm] the engine's code; left out, that of the package
 */
export async function loadAnalyzer(wasm) {
  return load(wasm ?? (await readFile(new URL("aalam_bg.wasm", import.meta.url))));
}
