/**
 * Reading an article takes no more instructions than `budget.json` allows. Unlike time, their number is the same on a busy machine.
 *
 * @example node --test --test-reporter=spec tests/native/instructions.test.mjs # shows the numbers
 */

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {{start: number, article: number}} */
const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

/** What each part of the budget is the cost of: the program by itself, and with the sample article. */
const texts = { start: "", article: readFileSync(`${root}www/samples/samarkand-2022.txt`) };

const skip = spawnSync("valgrind", ["--version"]).error ? "valgrind is not installed" : false;

/** @param {string | Buffer} text */
function instructionsFor(text) {
  const command = ["--tool=callgrind", "--callgrind-out-file=/dev/null", `${root}target/release/aalam`, "analyze"];
  const { status, stderr } = spawnSync("valgrind", command, { input: text, encoding: "utf8", maxBuffer: 2 ** 26 });
  assert.equal(status, 0, stderr);
  return Number(stderr.match(/Collected : (\d+)/)?.[1]);
}

describe("instructions", { skip }, () => {
  before(() => execFileSync("cargo", ["build", "--quiet", "--release", "--bin", "aalam"], { cwd: root, stdio: "inherit" }));
  for (const name of /** @type {(keyof typeof budget)[]} */ (Object.keys(budget))) {
    it(`keeps ${name} within its budget`, (test) => {
      const count = instructionsFor(texts[name]);
      test.diagnostic(`${name}: ${count} instructions`);
      const advice = "make it faster (`callgrind_annotate` says where they are spent), or raise the budget in tests/native/budget.json where it is worth it, and say why in the commit";
      assert.ok(count > 0 && count <= budget[name], `${name} takes ${count} instructions, and its budget is ${budget[name]}: ${advice}`);
    });
  }
});
