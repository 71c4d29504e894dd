/** The engine: it lives here, because a page with a strict policy lets no wasm be compiled in its tab. */

import init, { Analyzer } from "../www/pkg/aalam.js";
import { api } from "./api.js";

const loading = init().then(() => new Analyzer());

api.runtime.onMessage.addListener(({ text }, _sender, answer) => {
  loading.then((analyzer) => answer({ analysis: analyzer.analyze(text) })).catch((error) => answer({ error: String(error) }));
  // The answer comes later.
  return true;
});
