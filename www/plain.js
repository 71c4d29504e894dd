/** The text of a document in HTML. */

import { parsed } from "./trusted.js";

/** Elements that begin a line of their own. */
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figcaption, td, th, div, section, article, tr, br";

/** Where the lines of the source are lines. */
const KEPT = 'pre, [style*="white-space: pre"], [style*="white-space:pre"]';

/** What is in a page but no part of its text. */
const APART = "script, style, noscript, template, nav, header, footer, aside, form, button, svg, iframe";

/** What elements do, whatever a form calls its fields: `<form><input name="remove">` has no `remove` of its own. */
const { closest, contains, remove } = Element.prototype;

/**
 * The text of an article saved as HTML: of its `<article>` or `<main>` where it has one alone, line by line.
 *
 * The document is taken apart where no script runs and nothing is loaded.
 *
 * @param {string} html
 * @returns {string}
 * @example plainText("<p>وصل <b>الوفد</b></p><p>أمس</p>") // "وصل الوفد\nأمس"
 */
export function plainText(html) {
  // A document takes names too: `<img name="body">`.
  const body = /** @type {HTMLElement} */ (Reflect.get(Document.prototype, "body", parsed(html, "text/html")));
  const articles = body.querySelectorAll("article");
  const root = articles.length === 1 ? articles[0] : body.querySelector("main") ?? body;
  const headline = root.querySelector("h1") ?? body.querySelector("h1");
  const title = headline && !root.contains(headline) ? `${headline.textContent}\n` : "";
  for (const part of root.querySelectorAll(APART)) {
    // A header may hold the headline.
    if (!headline || !contains.call(part, headline)) remove.call(part);
  }
  for (const text of textsOf(root)) text.data = text.data.replace(closest.call(text.parentElement, KEPT) ? /[^\S\n]+/g : /\s+/g, " ");
  for (const block of root.querySelectorAll(BLOCKS)) {
    block.before("\n");
    block.after("\n");
  }
  return `${title}${root.textContent}`.split("\n").map((line) => line.trim()).filter(Boolean).join("\n");
}

/** @param {Element} root */
function textsOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  return texts;
}
