/** Where the article of a page is, and what in it is left alone. */

import { Readability } from "@mozilla/readability";

/** How much of the article's text its root holds at least: the rest may be a stray line in another column. */
const MOST = 0.85;

/** No text is shorter than this; 0 would stand for what Readability takes by itself. */
const NEVER_TOO_SHORT = -1;

/** What has less text than this, in UTF-16 units, is no article. */
const LITTLE = 200;

/** How much of a part that is named as the article is the text that was found, at least, if that part is the root. */
const SHARE = 0.6;

/** How many paragraphs Readability is given at most: its work grows with them. */
const MANY = 300;

const NAMED = "article, main, [role=article], [role=main], [itemprop=articleBody]";

/** What stands in an article and is no part of what it tells. The head of a whole page names its newspaper, unless it holds the title. */
const LEFT_ALONE =
  "nav, aside, footer, form, dialog, [role=navigation], [role=complementary], [role=search], [role=menu], [role=dialog], [role=form], " +
  "[role=toolbar], [role=textbox], [role=banner], header:not(:has(h1), article header, main header), " +
  "[aria-hidden=true], [id*=comment i], [class*=comment i], [class*=related i], [class*=share i], [class*=breadcrumb i]";

/**
 * The element that holds the article: what Readability finds is looked up in the page, which stays as it is. The part that
 * is named as the article, or the whole page, where nothing is found.
 *
 * @param {Document} document
 * @returns {Element}
 */
export function articleRoot(document) {
  const found = commonRoot(readable(document));
  const named = [...document.querySelectorAll(NAMED)];
  if (!found) return named.findLast((part) => paragraphsOf(part) > SHARE * paragraphsOf(document.body)) ?? document.body;
  const around = found.closest(NAMED);
  return around && paragraphsOf(found) > SHARE * paragraphsOf(around) ? around : found;
}

/** In Firefox an extension cannot paint in a frame, and so does not read there. */
const NOT_PAINTED = "wrappedJSObject" in globalThis ? "iframe" : undefined;

/**
 * Whether an element below the root of an article is not read.
 *
 * @param {Element} element
 */
export function isLeftAlone(element) {
  if (element.localName === NOT_PAINTED) return true;
  return element.matches(LEFT_ALONE) && !element.matches("article, main, body");
}

/**
 * The text nodes of the article.
 *
 * Readability takes the document that it is given apart, so it is given a copy: the copy's texts lead back to the page's. It
 * writes HTML where a document holds `noscript` and where it tries again after it has found little; neither happens here.
 *
 * @param {Document} document
 * @returns {Text[]} none where little is found
 */
function readable(document) {
  const copy = /** @type {Document} */ (document.cloneNode(true));
  const originals = textsOf(document);
  const twins = new Map(textsOf(copy).map((text, index) => [text, originals[index]]));
  for (const without of copy.querySelectorAll("noscript")) without.remove();
  thin(copy);
  const result = new Readability(copy, { serializer: (element) => element, charThreshold: NEVER_TOO_SHORT }).parse();
  if (!(result?.content instanceof Node) || (result.length ?? 0) < LITTLE) return [];
  return textsOf(result.content).flatMap((text) => twins.get(text) ?? []);
}

/**
 * Leaves one in so many paragraphs of a very long document, everywhere alike: enough to tell where its article is.
 *
 * @param {Document} document
 */
function thin(document) {
  const paragraphs = document.querySelectorAll("p");
  const every = Math.ceil(paragraphs.length / MANY);
  paragraphs.forEach((paragraph, index) => index % every !== 0 && paragraph.remove());
}

/**
 * @param {Node} node
 * @returns {Text[]}
 */
function textsOf(node) {
  const walker = (node.ownerDocument ?? /** @type {Document} */ (node)).createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  return texts;
}

/**
 * The smallest element that holds most of some texts.
 *
 * @param {Text[]} texts
 * @returns {Element | undefined}
 */
function commonRoot(texts) {
  /** @type {Map<Element, number>} */
  const held = new Map();
  let whole = 0;
  for (const { data, parentElement } of texts) {
    const length = data.trim().length;
    whole += length;
    for (let element = parentElement; element; element = element.parentElement) held.set(element, (held.get(element) ?? 0) + length);
  }
  // Those that hold most of it lie in one another.
  const holding = [...held].filter(([, length]) => length > MOST * whole).map(([element]) => element);
  return holding.find((element) => !holding.some((other) => other !== element && element.contains(other)));
}

/**
 * How much text stands in paragraphs, in UTF-16 units.
 *
 * @param {Element} part
 */
function paragraphsOf(part) {
  return Array.from(part.querySelectorAll("p"), (paragraph) => paragraph.textContent.length).reduce((sum, length) => sum + length, 0);
}
