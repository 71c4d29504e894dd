/** The engine, and painting over a page, for pages, workers and bundlers. */

export { adoptStyles, dropStyles } from "../www/lib/highlight-styles.js";
export { clear, mentionAt, paint, readText, rectangles } from "../www/lib/highlight.js";
export { loadAnalyzer } from "../www/lib/engine.js";
