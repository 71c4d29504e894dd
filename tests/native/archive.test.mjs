/** The recipe for Apache Spark gives, on a cluster of two, what the command line gives. */

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "aalam-archive-"));
after(() => rmSync(folder, { recursive: true }));

const skip = spawnSync("spark-submit", ["--version"]).error ? "spark-submit is not installed (pip install pyspark, and Java 17)" : false;

it("reads an archive on Spark as by itself", { skip }, () => {
  const samples = readdirSync(`${root}www/samples`).map((name) => readFileSync(`${root}www/samples/${name}`, "utf8"));
  const lines = Array.from({ length: 60 }, (_, id) => JSON.stringify({ id, text: samples[id % samples.length] }));
  const [articles, analyses] = [join(folder, "articles.ndjson"), join(folder, "analyses")];
  writeFileSync(articles, lines.toSpliced(30, 0, "no article").join("\n"));
  execFileSync("cargo", ["build", "--quiet", "--release", "--bin", "aalam"], { cwd: root, stdio: "inherit" });
  const program = `${root}target/release/aalam`;
  const { stdout } = spawnSync(program, ["analyze", "--ndjson", articles], { encoding: "utf8", maxBuffer: 2 ** 26 });

  const cluster = ["--master", "local-cluster[2,1,1024]"];
  const { status, stderr } = spawnSync("spark-submit", [...cluster, `${root}examples/archive.py`, program, articles, analyses], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const parts = readdirSync(analyses).filter((name) => name.startsWith("part-")).sort();
  assert.ok(parts.length > 1, "one part only");
  assert.ok(parts.map((name) => readFileSync(join(analyses, name), "utf8")).join("") === stdout);
  assert.equal(stdout.trim().split("\n").length, lines.length);
});
