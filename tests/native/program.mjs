/** The program, as it is released. */

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

export const program = `${root}target/release/aalam`;

/** Makes it, if what it is made of has changed. */
export function buildProgram() {
  execFileSync("cargo", ["build", "--quiet", "--release", "--bin", "aalam"], { cwd: root, stdio: "inherit" });
}

/** The sample articles. */
export const samples = readdirSync(`${root}www/samples`)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`${root}www/samples/${name}`, "utf8"));
