/** Times what it takes to show mentions in a page: highlights painted over it, and spans around them. */

/** @import { Mention } from "../../www/lib/analysis.js" */
/** @import { Reading } from "../../www/lib/highlight.js" */

/** How often each is done. */
const TIMES = 5;

/** How many mentions are shown. */
const MENTIONS = 12_000;

/**
 * *Units*: the fastest times from the call to the frame that shows it, in ms.
 *
 * @param {string} text
 */
export async function timePainting(text) {
  const [engine, highlight, styles] = await Promise.all(["/lib/engine.js", "/lib/highlight.js", "/lib/highlight-styles.js"].map((path) => import(path)));
  const article = document.createElement("article");
  const restore = () => article.replaceChildren(...text.split("\n").map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  restore();
  document.body.replaceChildren(article);
  const analyzer = await engine.loadAnalyzer();
  /** @type {Reading} */
  const reading = highlight.readText(article);
  /** @type {Mention[]} */
  const all = analyzer.analyze(reading.text).mentions;
  if (all.length < MENTIONS) throw new Error(`${all.length} mentions only`);
  // Spread over the whole page.
  const mentions = Array.from({ length: MENTIONS }, (_, i) => all[Math.floor((i * all.length) / MENTIONS)]);
  styles.adoptStyles(reading);
  document.head.append(Object.assign(document.createElement("style"), { textContent: "span { text-decoration: underline 2px }" }));
  const highlights = await fastestFrame(() => highlight.paint(reading, mentions), () => highlight.clear(article));
  const spans = await fastestFrame(() => wrap(highlight.readText(article), mentions), restore);
  return { mentions: MENTIONS, highlights, spans };
}

/**
 * @param {() => void} work
 * @param {() => void} undo
 */
async function fastestFrame(work, undo) {
  let least = Infinity;
  for (let i = 0; i < TIMES; i++) {
    undo();
    await frame();
    const start = performance.now();
    work();
    await frame();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Waits until a frame has been drawn. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Puts each mention into a span, as a page would that knows no highlights: from the end, so that offsets stay true.
 *
 * @param {Reading} reading
 * @param {Mention[]} mentions
 */
function wrap({ runs }, mentions) {
  let at = runs.length - 1;
  for (const { start, end, kind } of mentions.toReversed()) {
    while (runs[at].start > start) at--;
    const { node, offset, start: from } = runs[at];
    const name = node.splitText(start - from + offset);
    name.splitText(end - start);
    const span = document.createElement("span");
    span.className = `aalam-${kind.toLowerCase()}`;
    name.replaceWith(span);
    span.append(name);
  }
}
