/** How much memory a browser takes. */

import { readdirSync, readFileSync } from "node:fs";

/** @import { Browser } from "puppeteer-core" */

/**
 * The memory that all processes of a browser have for themselves, compiled code too, in bytes.
 *
 * @param {Browser} browser
 */
export function memoryOf(browser) {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(processes.map((id) => [id, parentOf(id)]));
  const isOurs = (/** @type {number | undefined} */ id) => {
    while (id && id !== browser.process()?.pid) id = parents.get(id);
    return id !== undefined && id > 0;
  };
  return processes.filter(isOurs).reduce((sum, id) => sum + privateMemoryOf(id), 0);
}

/** @param {number} id of a process, which may have ended since it was listed */
function parentOf(id) {
  try {
    return Number(readFileSync(`/proc/${id}/stat`, "utf8").split(") ").pop()?.split(" ")[1]);
  } catch {
    return 0;
  }
}

/** @param {number} id */
function privateMemoryOf(id) {
  try {
    const parts = readFileSync(`/proc/${id}/smaps_rollup`, "utf8").matchAll(/^Private_\w+: +(\d+) kB/gm);
    return [...parts].reduce((sum, [, size]) => sum + 1024 * Number(size), 0);
  } catch {
    return 0;
  }
}
