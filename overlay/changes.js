/** Telling when a page has changed where it is read: pages are rendered anew, go on loading, or report as things happen. */

/** How long a page is quiet, in milliseconds, before it is read again. */
const QUIET = 300;

/** How much of the time reading again may take: what took long is done seldom. */
const SHARE = 0.1;

/** What a change of an attribute may show or hide. */
const ATTRIBUTES = ["hidden", "open"];

/**
 * Watches a page. What is not seen is read when it is seen again.
 *
 * @param {(target: Node) => boolean} concerns whether a change there concerns what is read
 * @param {() => Promise<void>} read reads it again; one call at a time
 */
export function watchPage(concerns, read) {
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => concerns(target))) due();
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isDue = false;
  let isBusy = false;
  let isStopped = false;
  /** When it may be read again, as `performance.now` counts. */
  let notBefore = 0;

  function due() {
    isDue = true;
    clearTimeout(timer);
    if (!isStopped && !isBusy && !document.hidden) timer = setTimeout(readAgain, Math.max(QUIET, notBefore - performance.now()));
  }

  async function readAgain() {
    isDue = false;
    isBusy = true;
    const from = performance.now();
    try {
      await read();
    } finally {
      isBusy = false;
      const to = performance.now();
      notBefore = to + (to - from) / SHARE;
      if (isDue) due();
    }
  }

  const onSeen = () => {
    if (isDue && !document.hidden) due();
  };
  document.addEventListener("visibilitychange", onSeen);

  return {
    /**
     * Watches these documents and shadow roots too.
     *
     * @param {Iterable<Node>} scopes
     */
    observe(scopes) {
      const options = { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES };
      for (const scope of scopes) observer.observe(scope, options);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("visibilitychange", onSeen);
    },
  };
}
