/** The recipe for Apache Spark gives, on a cluster of two, what the command line gives. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { buildProgram, program, samples } from "./program.mjs";
import { isInstalled, readArchive } from "./spark.mjs";

const folder = mkdtempSync(join(tmpdir(), "aalam-archive-"));
after(() => rmSync(folder, { recursive: true }));

const skip = isInstalled() ? false : "Spark is not installed: ./run test installs it";

before(buildProgram);

it("reads an archive on Spark as by itself", { skip }, () => {
  const lines = Array.from({ length: 60 }, (_, id) => JSON.stringify({ id, text: samples[id % samples.length] }));
  const [articles, analyses] = [join(folder, "articles.ndjson"), join(folder, "analyses")];
  writeFileSync(articles, lines.toSpliced(30, 0, "no article").join("\n"));
  const { stdout } = spawnSync(program, ["analyze", "--ndjson", articles], { encoding: "utf8", maxBuffer: 2 ** 26 });

  readArchive(2, articles, analyses);
  const parts = readdirSync(analyses).filter((name) => name.startsWith("part-")).sort();
  assert.ok(parts.length > 1, "one part only");
  assert.ok(parts.map((name) => readFileSync(join(analyses, name), "utf8")).join("") === stdout);
  assert.equal(stdout.trim().split("\n").length, lines.length);
});
