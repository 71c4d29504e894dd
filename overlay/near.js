/** Which parts of a text are near what is seen. */

/** @import { Span } from "../www/lib/analysis.js" */
/** @import { Reading } from "../www/lib/highlight.js" */

/** How far above and below the window, in its heights. */
const AROUND = "200% 0px";

/** What is watched of the elements around a piece of text: words in links and in bold are many. */
const BLOCKS = "p, li, td, dd, pre, blockquote, figcaption, h1, h2, h3, h4, h5, h6, div, section, article";

/**
 * Watches which elements that hold some of a text come near the window, by scrolling or because the page changes.
 *
 * @param {Reading} reading
 * @param {() => void} moved is called when others are near, for the first time soon
 */
export function watchNear({ runs }, moved) {
  /** @type {Set<Element>} */
  const near = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      // An element with `display: contents` has no box, and may be anywhere.
      if (isIntersecting || (boundingClientRect.width === 0 && boundingClientRect.height === 0)) near.add(target);
      else near.delete(target);
    }
    moved();
  }, { rootMargin: AROUND });
  const holders = runs.map(holder);
  for (const element of new Set(holders)) observer.observe(element);

  return {
    /**
     * Those spans of the text of which something is near.
     *
     * @template {Span} Place
     * @param {Place[]} spans ordered
     */
    of(spans) {
      let at = 0;
      return spans.filter(({ start, end }) => {
        while (at < runs.length && runs[at].end <= start) at++;
        for (let run = at; run < runs.length && runs[run].start < end; run++) if (near.has(holders[run])) return true;
        return false;
      });
    },
    stop: () => observer.disconnect(),
  };
}

/**
 * @param {Reading["runs"][number]} run
 * @returns {Element}
 */
function holder({ node }) {
  const { parentElement: around } = node;
  return around?.closest(BLOCKS) ?? around ?? /** @type {ShadowRoot} */ (node.getRootNode()).host;
}
