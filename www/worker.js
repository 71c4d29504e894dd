/** Runs the engine beside the page, which goes on answering its reader meanwhile. */

/** @import { Answer, Question } from "./engine.js" */
/** @import { Analyzer } from "./pkg/aalam.js" */

import { loadAnalyzer } from "./lib/engine.js";
import { setNames } from "./lib/names.js";

addEventListener("message", async (/** @type {MessageEvent<Question>} */ { data }) => {
  const { id } = data;
  /** @type {Answer} */
  let answer;
  try {
    const analyzer = await loadAnalyzer("wasm" in data ? data.wasm : undefined);
    answer = { id, value: answerTo(analyzer, data) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});

/**
 * @param {Analyzer} analyzer
 * @param {Question} question
 */
function answerTo(analyzer, question) {
  if ("analyze" in question) return analyzer.analyze(question.analyze);
  if ("words" in question) return analyzer.words(question.words);
  if ("names" in question) return setNames(analyzer, question.names, question.as);
  return undefined;
}
