/** Times the engine and its peers, once they are loaded. */

import { fastest } from "./fastest.js";

/** @import { Analyzer } from "../../www/pkg/aalam.js" */

/** For how long each is timed, in ms. */
const PATIENCE = 500;

/**
 * Tokens in, offsets out.
 *
 * @param {Record<string, string>} texts by length
 * @returns {Promise<Record<string, Record<string, number>>>} in ms, by what divides and the length
 */
export async function timeTokens(texts) {
  const analyzer = await loadAnalyzer();
  const path = "/peers/peers.js";
  const peers = await import(path);
  await peers.default();
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  /** @type {Record<string, (text: string) => ArrayLike<number>>} */
  const ways = {
    tokens: (text) => analyzer.tokens(text),
    "Intl.Segmenter": (text) => Array.from(segmenter.segment(text), ({ index }) => index),
    "unicode-segmentation, wasm": peers.unicodeSegmentation,
    "icu_segmenter, wasm": (text) => peers.icuSegmenter(unitsOf(text)),
  };
  return timed(ways, texts);
}

/**
 * @param {Record<string, string>} texts by length
 * @returns {Promise<Record<string, number>>} in ms, by length
 */
export async function timeAnalysis(texts) {
  const analyzer = await loadAnalyzer();
  return timed({ analysis: (text) => analyzer.analyze(text) }, texts).analysis;
}

/**
 * Reads a text; the engine stays.
 *
 * @param {string} text
 * @returns {Promise<number>} how many bytes the memory of the wasm then has
 */
export async function read(text) {
  (await loadAnalyzer()).analyze(text);
  const path = "/pkg/aalam.js";
  const { default: init } = await import(path);
  return (await init()).memory.buffer.byteLength;
}

/**
 * @param {Record<string, (text: string) => unknown>} ways
 * @param {Record<string, string>} texts
 */
function timed(ways, texts) {
  const times = (/** @type {(text: string) => unknown} */ way) => Object.entries(texts).map(([length, text]) => [length, fastest(() => way(text), PATIENCE)]);
  return Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, Object.fromEntries(times(way))]));
}

/** @returns {Promise<Analyzer>} */
async function loadAnalyzer() {
  const path = "/lib/engine.js";
  return (await import(path)).loadAnalyzer();
}

/** @param {string} text */
function unitsOf(text) {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
