/** Long work in slices, between which the page does its own. */

/** How long a slice is, in milliseconds: shorter than what a reader feels. */
const SLICE = 30;

/**
 * Does some work step by step to its end.
 *
 * @template Result
 * @param {Generator<unknown, Result, undefined>} steps
 * @returns {Promise<Result>}
 */
export async function inSlices(steps) {
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    await rest();
    since = performance.now();
  }
}

/** Lets the page do what is waiting. What `scheduler.yield` leaves for later goes before the page's own timers; this does not. */
export function rest() {
  return new Promise((resolve) => setTimeout(resolve));
}
