/**
 * How the recipe for Apache Spark grows with the cores that it is given: articles a second on one, and on as many as there are.
 *
 * @example ./run test && node benches/archive.mjs # needs what the tests install
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { buildProgram, samples } from "../tests/native/program.mjs";
import { readArchive } from "../tests/native/spark.mjs";

/** How many articles are read on each core. */
const ARTICLES = 4000;

buildProgram();
const folder = mkdtempSync(join(tmpdir(), "aalam-archive-"));
try {
  for (const executors of [1, availableParallelism()]) {
    const articles = join(folder, `articles-${executors}`);
    const count = executors * ARTICLES;
    writeFileSync(articles, Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, text: samples[id % samples.length] })}\n`).join(""));
    const seconds = readArchive(executors, articles, join(folder, `analyses-${executors}`));
    const rate = count / seconds;
    console.log(`${executors} executors: ${count} articles in ${seconds.toFixed(1)} s: ${rate.toFixed(0)} a second, ${(rate / executors).toFixed(0)} a second and core`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
