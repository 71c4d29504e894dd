/** How many instructions the program takes, beside the budget. */

import { budget, instructionsFor } from "../tests/native/callgrind.mjs";
import { buildProgram } from "../tests/native/program.mjs";

/** @import { Name } from "../tests/native/callgrind.mjs" */
/** @import { Row } from "./table.mjs" */

/** @returns {Row[]} */
export function instructionRows() {
  buildProgram();
  const names = /** @type {Name[]} */ (Object.keys(budget));
  return names.map((name) => ({ what: `instructions, ${name}`, where: "native", ours: instructionsFor(name), unit: "instructions", beside: "budget", theirs: budget[name] }));
}
