/**
 * How fast and how large Aalam is beside its peers and its goals, all in one run and one table.
 *
 * @example ./run bench [ARTICLE.txt]
 */

import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { root } from "../tests/page/browser.mjs";
import { browserRows } from "./browser.mjs";
import { instructionRows } from "./instructions.mjs";
import { nativeRows } from "./native.mjs";
import { sizeRows } from "./sizes.mjs";
import { table } from "./table.mjs";

const path = process.argv[2] ?? `${root}www/samples/samarkand-2022.txt`;
const article = readFileSync(path, "utf8");

const rows = [...nativeRows(path, article), ...(await browserRows(article)), ...instructionRows(), ...sizeRows()];
console.log(`\nThe article has ${Buffer.byteLength(article)} bytes. ${availableParallelism()} cores, load ${loadavg()[1].toFixed(1)}.\n`);
console.log(table(rows));
