/**
 * The engine in a page beside peers, in the same run: load, tokens and the whole analysis, in Chromium and in Firefox.
 *
 * @example cargo xtask build && node benches/browser.mjs [ARTICLE.txt]
 */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname } from "node:path";
import { launch, root } from "../tests/page/browser.mjs";

/** How often each thing is timed; the median is printed. */
const TIMES = 51;

const article = readFileSync(process.argv[2] ?? `${root}www/samples/samarkand-2022.txt`, "utf8");

/** @type {Record<string, string>} */
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

const server = createServer((request, response) => {
  const path = new URL(request.url ?? "", "http://localhost").pathname;
  try {
    const body = path === "/" ? "<!doctype html>" : readFileSync(`${root}dist${path}`);
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "text/html" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await once(server.listen(0, "127.0.0.1"), "listening");
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

console.log(`${article.length} UTF-16 units; median of ${TIMES} in ms\n`);
console.log("| | load, first analysis | analysis | our tokens | Intl.Segmenter, words | analysis ÷ Intl.Segmenter |");
console.log("|---|---|---|---|---|---|");
for (const name of ["Chromium", "Firefox"]) {
  const browser = await launch(name);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const { load, analysis, tokens, segmenter } = await page.evaluate(measure, article, TIMES);
  const cells = [load, analysis, tokens, segmenter].map((time) => time.toFixed(2));
  console.log(`| ${[name, ...cells, (analysis / segmenter).toFixed(1)].join(" | ")} |`);
  await browser.close();
}
server.close();

/**
 * Runs in the page.
 *
 * @param {string} text
 * @param {number} times
 */
async function measure(text, times) {
  const begun = performance.now();
  const path = "/pkg/aalam.js";
  const { default: init, Analyzer } = await import(path);
  await init();
  const analyzer = new Analyzer();
  analyzer.analyze(text);
  const load = performance.now() - begun;
  let last = 0;
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  return {
    load,
    last,
    analysis: median(() => analyzer.analyze(text)),
    tokens: median(() => analyzer.tokens(text)),
    segmenter: median(() => {
      for (const { index } of segmenter.segment(text)) last = index;
    }),
  };

  /** @param {() => void} work */
  function median(work) {
    const found = [];
    for (let i = 0; i < times; i++) {
      // Browsers round the clock: time as many runs as take long enough to be seen.
      let runs = 0;
      const start = performance.now();
      do work();
      while (++runs < 1000 && performance.now() - start < 5);
      found.push((performance.now() - start) / runs);
    }
    return found.sort((one, two) => one - two)[times >> 1];
  }
}

