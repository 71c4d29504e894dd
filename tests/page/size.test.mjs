/**
 * What ships stays within `budget.json`, in bytes.
 *
 * @example node --test --test-reporter=spec tests/page/size.test.mjs # shows the sizes
 */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { budget, parts, sizeOf } from "./parts.mjs";

/** @import { Size } from "./parts.mjs" */

describe("what ships", () => {
  it("has a budget for each part", () => assert.deepEqual(Object.keys(budget).sort(), Object.keys(parts).sort()));

  for (const [name, paths] of Object.entries(parts)) {
    it(`keeps the ${name} within its budget`, (test) => {
      const size = sizeOf(paths);
      test.diagnostic(`${name}: raw ${size.raw}, gzip ${size.gzip}, brotli ${size.brotli}`);
      assert.ok(size.raw > 0);
      for (const [measure, limit] of Object.entries(budget[name])) {
        const bytes = size[/** @type {keyof Size} */ (measure)];
        const advice = "make it smaller (of the engine, `twiggy top` on the wasm says what is large), or raise the budget in tests/page/budget.json where it is worth it, and say why in the commit";
        assert.ok(bytes <= limit, `the ${name} has ${bytes} bytes (${measure}), and its budget is ${limit}: ${advice}`);
      }
    });
  }
});
