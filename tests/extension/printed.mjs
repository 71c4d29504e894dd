/** What is on paper. */

import { constants, inflateSync } from "node:zlib";

/**
 * How often each colour is set in a PDF, as `#rrggbb`.
 *
 * *Source*: ISO 32000-1, 8.6.8: `rg` and `RG` set a colour by red, green and blue from 0 to 1.
 *
 * @param {Uint8Array} pdf
 * @returns {Map<string, number>}
 */
export function printedColors(pdf) {
  const file = Buffer.from(pdf).toString("latin1");
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [, stream] of file.matchAll(/\/FlateDecode.*?stream\r?\n(.*?)endstream/gs)) {
    const drawing = inflateSync(Buffer.from(stream, "latin1"), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
    for (const [, ...parts] of drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/gi)) {
      const color = `#${parts.map((part) => Math.round(255 * Number(part)).toString(16).padStart(2, "0")).join("")}`;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  return counts;
}
