/**
 * Makes `www/pictures/land.js`, the outline of the map, from Natural Earth (public domain), by world-atlas. In a folder of its own:
 *
 *     npm install world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3
 *     cp PROJECT/trainer/land.mjs . && node land.mjs > PROJECT/www/pictures/land.js
 */

import { readFileSync } from "node:fs";
import { mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

/** A bend is left out where the triangle that it makes is smaller, in square degrees. */
const FINEST = 0.25;
/** So is an island that is nowhere longer, in degrees. */
const SMALLEST = 0.9;
/** And what lies south of this, where no news comes from. */
const SOUTH = -58;

/** How many units a degree has in the paths. */
const UNITS = 10;

/** @typedef {[number, number][]} Line points in degrees east and north */

const world = JSON.parse(readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"));
const simple = simplify(presimplify(world), FINEST);
const { countries } = simple.objects;
const coasts = /** @type {Line[]} */ (mesh(simple, countries, (one, two) => one === two).coordinates).filter(isSeen);
const borders = /** @type {Line[]} */ (mesh(simple, countries, (one, two) => one !== two).coordinates);

process.stdout.write(`/**
 * The coasts and borders of the world as SVG paths: x ten units a degree east, y ten a degree south.
 *
 * *Source*: Natural Earth 4.1, 1:50 million, countries (public domain), made simpler by \`trainer/land.mjs\`. Borders are those that
 * hold in fact, as Natural Earth draws them.
 */

export const COASTS =
  "${path(coasts)}";

export const BORDERS =
  "${path(borders)}";
`);

/** @param {Line} line */
function isSeen(line) {
  const extent = (/** @type {0 | 1} */ axis) => Math.max(...line.map((point) => point[axis])) - Math.min(...line.map((point) => point[axis]));
  const isIsland = String(line[0]) === String(line.at(-1));
  return line.some(([, north]) => north > SOUTH) && (!isIsland || Math.max(extent(0), extent(1)) > SMALLEST);
}

/**
 * The same line without a leap where it crosses the 180th meridian: it goes on beyond it.
 *
 * @param {Line} line
 * @returns {Line}
 */
function unwrapped(line) {
  let turns = 0;
  return line.map(([east, north], index) => {
    const leap = index > 0 ? east - line[index - 1][0] : 0;
    if (Math.abs(leap) > 180) turns -= Math.sign(leap);
    return [east + 360 * turns, north];
  });
}

/** @param {Line[]} lines */
function path(lines) {
  return lines.map((line) => {
    const points = unwrapped(line).map(([east, north]) => [Math.round(east * UNITS), Math.round(-north * UNITS)]);
    const steps = points.slice(1).map(([x, y], index) => [x - points[index][0], y - points[index][1]]).filter(([x, y]) => x !== 0 || y !== 0);
    return steps.length > 0 ? `M${points[0].join(" ")}l${steps.map((step) => step.join(" ")).join(" ")}`.replaceAll(" -", "-") : "";
  }).join("");
}
