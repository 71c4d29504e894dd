/** The engine as the page uses it: in a worker, which answers one question after another. */

/** @import { Analysis, Word } from "./lib/analysis.js" */
/** @import { setNames } from "./lib/names.js" */

import { embedded } from "./lib/embedded.js";

/**
 * What the engine is asked: to analyse a text, to tell its words, or to take the reader's own names, as CSV or as JSON.
 *
 * @typedef {{ analyze: string } | { words: string } | { names: string, as: "csv" | "json" }} Task
 */

/** @typedef {{ id: number } & (Task | { wasm?: ArrayBuffer })} Question the first brings the engine's code, where the page has it in itself */

/** @typedef {{ id: number, value: unknown } | { id: number, error: string }} Answer */

/**
 * @typedef {object} Engine
 * @property {(text: string) => Promise<Analysis>} analyze
 * @property {() => void} stop ends what it is at
 */

/** @type {Engine} */
let engine = { analyze: (text) => ask({ analyze: text }), stop: stopWorker };

/**
 * Has another engine read: one that does not run in a worker of this page.
 *
 * @param {Engine} other
 */
export function useEngine(other) {
  engine = other;
}

/** @type {() => Promise<Worker>} */
let newWorker;

/**
 * Has the engine run in a worker that `make` makes from `worker.js`.
 *
 * @param {() => Promise<Worker>} make
 */
export function useWorker(make) {
  newWorker = make;
}

/** @type {Promise<Worker> | undefined} */
let worker;

/** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} the questions without an answer */
const open = new Map();
let asked = 0;

/** The reader's own names, as JSON, for an engine that starts anew. */
let names = "[]";

/**
 * What a text speaks of. `stopEngine` leaves it unanswered for ever.
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
 * The words of a text, and what the lists say of each.
 *
 * *Errors*: as `analyze`.
 *
 * @param {string} text
 * @returns {Promise<Word[]>}
 */
export function wordsOf(text) {
  return ask({ words: text });
}

/**
 * Takes a list of the reader's own names in place of the one before, as `setNames` does.
 *
 * *Errors*: as `analyze`.
 *
 * @param {string} list
 * @param {"csv" | "json"} as
 * @returns {Promise<ReturnType<typeof setNames>>}
 */
export async function takeNames(list, as) {
  const taken = await ask({ names: list, as });
  if (!("bad" in taken)) names = taken.json;
  return taken;
}

async function stopWorker() {
  const stopped = worker;
  worker = undefined;
  open.clear();
  (await stopped)?.terminate();
}

/**
 * @param {Task} task
 * @returns {Promise<any>}
 */
async function ask(task) {
  worker ??= startWorker();
  return put(await worker, task);
}

async function startWorker() {
  const started = await newWorker();
  started.onmessage = (/** @type {MessageEvent<Answer>} */ { data }) => {
    const question = open.get(data.id);
    open.delete(data.id);
    if ("error" in data) question?.reject(new Error(data.error));
    else question?.resolve(data.value);
  };
  started.onerror = ({ message }) => {
    for (const { reject } of open.values()) reject(new Error(message));
    open.clear();
  };
  const wasm = await embedded("pkg/aalam_bg.wasm")?.arrayBuffer();
  // Where that fails, so will what is asked next, and there somebody hears of it.
  put(started, { wasm }).catch(() => {});
  if (names !== "[]") put(started, { names, as: "json" }).catch(() => {});
  return started;
}

/**
 * @param {Worker} to
 * @param {Task | { wasm?: ArrayBuffer }} question
 * @returns {Promise<any>}
 */
function put(to, question) {
  const id = asked++;
  return new Promise((resolve, reject) => {
    open.set(id, { resolve, reject });
    to.postMessage({ id, ...question }, "wasm" in question && question.wasm ? [question.wasm] : []);
  });
}
