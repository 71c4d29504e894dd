/** Runs the engine beside the page, which goes on answering its reader meanwhile. */

/** @import { Answer, Question } from "./engine.js" */

import { loadAnalyzer } from "./lib/engine.js";

addEventListener("message", async (/** @type {MessageEvent<Question>} */ { data }) => {
  /** @type {Answer} */
  let answer;
  try {
    const analyzer = await loadAnalyzer(data.wasm);
    if (data.text === undefined) return;
    answer = { analysis: analyzer.analyze(data.text) };
  } catch (error) {
    answer = { error: String(error) };
  }
  postMessage(answer);
});
