/** Where the article of a page is. */

/** How much of a page's paragraphs the article holds at least. */
const SHARE = 0.6;

/**
 * The smallest part that is named as an article or as the main part of the page and holds most of its paragraphs; the
 * whole page if there is none.
 *
 * @param {Document} document
 * @returns {Element}
 */
export function articleRoot(document) {
  const whole = paragraphsOf(document.body);
  const named = [...document.querySelectorAll("article, main, [role=main], [itemprop=articleBody]")];
  const holding = named.filter((part) => paragraphsOf(part) > whole * SHARE);
  // In the order of the document a part follows what it lies in.
  return holding.at(-1) ?? document.body;
}

/**
 * How much text stands in paragraphs, in UTF-16 units.
 *
 * @param {Element} part
 */
function paragraphsOf(part) {
  return Array.from(part.querySelectorAll("p"), (paragraph) => paragraph.textContent.length).reduce((sum, length) => sum + length, 0);
}
