/**
 * How long some work takes when it is fastest, in ms.
 *
 * @param {() => unknown} work
 * @param {number} patience after how much time, in ms, it is not done again
 */
export function fastest(work, patience) {
  let least = Infinity;
  const begun = performance.now();
  do {
    // Browsers round the clock: time as many runs as take long enough to be seen.
    let runs = 0;
    const start = performance.now();
    do work();
    while (++runs < 1000 && performance.now() - start < 5);
    least = Math.min(least, (performance.now() - start) / runs);
  } while (performance.now() - begun < patience);
  return least;
}
