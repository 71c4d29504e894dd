/** The engine: the library as wasm. */

import init, { Analyzer } from "../pkg/aalam.js";

/** @type {Promise<Analyzer> | undefined} */
let loading;

/**
 * The analyser, loaded on the first call.
 *
 * @param {BufferSource} [wasm] the engine's code; left out, it is fetched from where the package lies
 * @returns {Promise<Analyzer>}
 */
export function loadAnalyzer(wasm) {
  loading ??= init({ module_or_path: wasm }).then(() => new Analyzer());
  return loading;
}
