/**
 * Reading an article takes no more instructions than `budget.json` allows.
 *
 * @example node --test --test-reporter=spec tests/native/instructions.test.mjs # shows the numbers
 */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { before, describe, it } from "node:test";
import { budget, instructionsFor } from "./callgrind.mjs";
import { buildProgram } from "./program.mjs";

/** @import { Name } from "./callgrind.mjs" */

const skip = spawnSync("valgrind", ["--version"]).error ? "valgrind is not installed" : false;

describe("instructions", { skip }, () => {
  before(buildProgram);
  for (const name of /** @type {Name[]} */ (Object.keys(budget))) {
    it(`keeps ${name} within its budget`, (test) => {
      const count = instructionsFor(name);
      test.diagnostic(`${name}: ${count} instructions`);
      const advice = "make it faster (`callgrind_annotate` says where they are spent), or raise the budget in tests/native/budget.json where it is worth it, and say why in the commit";
      assert.ok(count > 0 && count <= budget[name], `${name} takes ${count} instructions, and its budget is ${budget[name]}: ${advice}`);
    });
  }
});
