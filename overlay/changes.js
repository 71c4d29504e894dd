/** Telling when a page has changed where it is read: pages are rendered anew, go on loading, or report as things happen. */

/** How long a page is quiet, in milliseconds, before it is read again. */
const QUIET = 300;

/** How long a page that is never quiet is waited for at most, in milliseconds. */
const PATIENCE = 2_000;

/** How much of the time reading again may take: what took long is done seldom. The first reading, which waits for the engine too, counts less. */
const SHARE = 0.1;
const FIRST_SHARE = 0.5;

/** What a change of an attribute may show or hide. */
const ATTRIBUTES = ["hidden", "open"];

/**
 * Watches a page, and has it read. What is not seen is read again when it is seen.
 *
 * @param {(target: Node) => boolean} concerns whether a change there concerns what is read
 * @param {() => Promise<void>} read one call at a time
 */
export function watchPage(concerns, read) {
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => concerns(target))) due();
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isDue = false;
  /** When the first change came that has not been read yet, as `performance.now` counts. */
  let since = 0;
  let isBusy = false;
  let isStopped = false;
  /** When it may be read again, as `performance.now` counts. */
  let notBefore = 0;

  function due() {
    const now = performance.now();
    if (!isDue) since = now;
    isDue = true;
    clearTimeout(timer);
    const at = Math.max(Math.min(now + QUIET, since + PATIENCE), notBefore);
    if (!isStopped && !isBusy && !document.hidden) timer = setTimeout(readNow, Math.max(0, at - now), SHARE);
  }

  /** @param {number} share how much of the time it may take */
  async function readNow(share) {
    isDue = false;
    isBusy = true;
    const from = performance.now();
    try {
      await read();
    } finally {
      isBusy = false;
      const to = performance.now();
      notBefore = to + (to - from) / share;
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
    /** Reads it for the first time. */
    read: () => readNow(FIRST_SHARE),
    stop() {
      isStopped = true;
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("visibilitychange", onSeen);
    },
  };
}
