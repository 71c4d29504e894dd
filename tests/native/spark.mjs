/** Apache Spark on this machine. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { program, root } from "./program.mjs";

/** Where `./run test` installs it. */
const folder = `${root}target/spark/bin`;

export function isInstalled() {
  return existsSync(`${folder}/spark-submit`) && !spawnSync("java", ["-version"]).error;
}

/**
 * Reads an archive by the recipe, on a cluster of executors with one core each.
 *
 * @param {number} executors
 * @param {string} articles
 * @param {string} analyses
 * @returns {number} how long it took once the cluster stood, in seconds
 */
export function readArchive(executors, articles, analyses) {
  const command = ["--master", `local-cluster[${executors},1,1024]`, `${root}examples/archive.py`, program, articles, analyses];
  // It asks for the Python beside it by name.
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { status, stderr } = spawnSync("spark-submit", command, { env, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.match(/Job 0 finished: .*, took ([\d.]+) ms/)?.[1]) / 1000;
}
