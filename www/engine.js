/** The engine as the page uses it: in a worker, one text after another. */

/** @import { Analysis } from "./lib/analysis.js" */

import { embedded } from "./lib/embedded.js";

/**
 * @typedef {object} Question
 * @property {ArrayBuffer} [wasm] in the first question: the engine's code, where the page has it in itself
 * @property {string} [text] in all that follow
 */

/** @typedef {{ analysis: Analysis } | { error: string }} Answer */

/**
 * @typedef {object} Engine
 * @property {(text: string) => Promise<Analysis>} analyze
 * @property {() => void} stop ends what it is at
 */

/** @type {Engine} */
let engine = { analyze: analyzeInWorker, stop: stopWorker };

/**
 * Has another engine read: one that does not run in a worker of this page.
 *
 * @param {Engine} other
 */
export function useEngine(other) {
  engine = other;
}

/** @type {Promise<Worker> | undefined} */
let worker;

/**
 * What a text speaks of. One question at a time; `stopEngine` leaves it unanswered for ever.
 *
 * *Errors*: an `Error` where the engine cannot be loaded.
 *
 * @param {string} text
 * @returns {Promise<Analysis>}
 */
export function analyze(text) {
  return engine.analyze(text);
}

/** Ends what the engine is at. The next question starts it anew. */
export function stopEngine() {
  engine.stop();
}

/**
 * @param {string} text
 * @returns {Promise<Analysis>}
 */
async function analyzeInWorker(text) {
  worker ??= startWorker();
  const asked = await worker;
  return new Promise((resolve, reject) => {
    asked.onerror = ({ message }) => reject(new Error(message));
    asked.onmessage = (/** @type {MessageEvent<Answer>} */ { data }) => ("analysis" in data ? resolve(data.analysis) : reject(new Error(data.error)));
    ask(asked, { text });
  });
}

async function stopWorker() {
  const stopped = worker;
  worker = undefined;
  (await stopped)?.terminate();
}

async function startWorker() {
  const started = await newWorker();
  ask(started, { wasm: await embedded("pkg/aalam_bg.wasm")?.arrayBuffer() });
  return started;
}

/** A worker from its file or, where the page is one file, from what stands in it: there it can be no module. */
async function newWorker() {
  const script = embedded("worker.js");
  if (!script) return new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  const address = URL.createObjectURL(await script.blob());
  return new Worker(address);
}

/**
 * @param {Worker} worker
 * @param {Question} question
 */
function ask(worker, question) {
  worker.postMessage(question, question.wasm ? [question.wasm] : []);
}
