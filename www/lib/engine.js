/** The engine: the library as wasm. */

import init, { Analyzer } from "../pkg/aalam.js";
import { embedded } from "./embedded.js";

/** @type {Promise<Analyzer> | undefined} */
let loading;

/**
 * The analyser, loaded on the first call.
 *
 * @returns {Promise<Analyzer>}
 */
export function loadAnalyzer() {
  loading ??= init({ module_or_path: embedded("pkg/aalam_bg.wasm") }).then(() => new Analyzer());
  return loading;
}
