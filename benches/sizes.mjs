/** How many bytes a reader loads, beside budgets and the goal. */

import { budget, parts, sizeOf } from "../tests/page/parts.mjs";

/** @import { Size } from "../tests/page/parts.mjs" */
/** @import { Row } from "./table.mjs" */

/** The goal for engine and page together, in bytes. */
const GOAL = 2_500_000;

/** @returns {Row[]} */
export function sizeRows() {
  const sizes = Object.entries(parts).map(([name, paths]) => ({ name, size: sizeOf(paths) }));
  const rows = sizes.flatMap(({ name, size }) =>
    /** @type {(keyof Size)[]} */ (["raw", "gzip", "brotli"]).map((where) => {
      const theirs = budget[name]?.[where];
      return { what: `size, ${name}`, where, ours: size[where], unit: /** @type {const} */ ("bytes"), ...(theirs && { beside: "budget", theirs }) };
    }),
  );
  const whole = sizeOf([...parts.engine, ...parts.page]).brotli;
  return [...rows, { what: "size, engine and page", where: "brotli", ours: whole, unit: "bytes", beside: "goal", theirs: GOAL }];
}
