/** The number of instructions that the program takes. Unlike time, it is the same on a busy machine. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { program, root } from "./program.mjs";

/** What is counted: the program by itself, with the sample article, and with one sentence of a thousand reports. */
const texts = {
  start: "",
  article: readFileSync(`${root}www/samples/samarkand-2022.txt`),
  sentence: 'وأوضح مسؤول أن "الأمر سهل جدا علينا" '.repeat(1000),
};

/** @typedef {keyof typeof texts} Name */

/** The most instructions that each may take. @type {Record<Name, number>} */
export const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

/** @param {Name} name */
export function instructionsFor(name) {
  const command = ["--tool=callgrind", "--callgrind-out-file=/dev/null", program, "analyze"];
  const { status, stderr } = spawnSync("valgrind", command, { input: texts[name], encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.match(/Collected : (\d+)/)?.[1]);
}
