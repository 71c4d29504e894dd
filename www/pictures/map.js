/** Where it happens: the places of the article on a map of the part of the world that they lie in. */

/** @import { Article } from "../article.js" */

import { drawn } from "../dom.js";
import { say } from "../strings.js";
import { BORDERS, COASTS } from "./land.js";
import { short, WIDTH } from "./measures.js";

/** How many places the picture has room for. */
const MOST = 40;

const HEIGHT = 260;
/** Room between the outermost places and the edge, in units of the picture: names stand there. */
const MARGIN = 40;
/** The least that a map shows, in degrees from north to south. */
const NEAREST = 9;
/** How many of their units the paths have to a degree. */
const UNITS = 10;

/** Of a name, in units of the picture: how high it is, and how wide a letter is at most. */
const LINE = 16;
const LETTER = 7;

/**
 * The places that have a point, the most mentioned first, and those that have none.
 *
 * @param {Article} article
 * @returns {{ placed: { entry: number, latitude: number, longitude: number }[], others: number[] }}
 */
export function placesOf({ entries }) {
  const places = [...entries.keys()].filter((entry) => entries[entry].kind === "LOC");
  places.sort((one, two) => entries[two].mentions.length - entries[one].mentions.length || one - two);
  const placed = places.flatMap((entry) => {
    const point = entries[entry].entity?.coordinates;
    return point ? [{ entry, ...point }] : [];
  });
  const others = places.filter((entry) => !entries[entry].entity?.coordinates);
  return { placed: placed.slice(0, MOST), others };
}

/**
 * The picture. Each place is a button with `data-entry`; a name that finds no room is shown while its place is pointed at or in focus.
 *
 * @param {Article} article
 * @returns {SVGSVGElement | undefined} nothing where no place has a point
 */
export function drawMap(article) {
  const { placed } = placesOf(article);
  if (placed.length === 0) return undefined;
  const view = viewOf(placed);
  const land = drawn(
    "g",
    { transform: `translate(${view.left} ${view.top}) scale(${view.across / UNITS} ${view.down / UNITS})`, "clip-path": "url(#map-frame)", "aria-hidden": "true" },
    drawn("path", { d: COASTS, class: "coast", "fill-rule": "evenodd", "vector-effect": "non-scaling-stroke" }),
    drawn("path", { d: BORDERS, class: "border", "vector-effect": "non-scaling-stroke" }),
  );
  const points = placed.map(({ latitude, longitude }) => ({ x: view.left + longitude * view.across, y: view.top - latitude * view.down }));
  const names = placed.map(({ entry }) => short(article.entries[entry].name));
  const rooms = roomsFor(points, names);
  const nodes = placed.map(({ entry }, index) => {
    const { name, mentions } = article.entries[entry];
    const { x, y } = points[index];
    const room = rooms[index];
    return drawn(
      "g",
      { role: "button", tabindex: 0, "data-entry": entry, "data-kind": "LOC", class: room.free ? "node" : "node crowded", "aria-label": say("map.place", { name, mentions: say("mentions", { count: mentions.length }) }) },
      drawn("circle", { cx: x, cy: y, r: 12, class: "ground" }),
      drawn("circle", { cx: x, cy: y, r: Math.min(8, 3 + Math.sqrt(mentions.length)) }),
      drawn("text", { x: room.x, y: room.y, class: "place", "text-anchor": "middle", direction: "rtl" }, names[index]),
    );
  });
  return drawn(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": say("map"), class: "picture" },
    drawn("clipPath", { id: "map-frame" }, drawn("rect", { ...view.frame })),
    drawn("rect", { x: 0.5, y: 0.5, width: WIDTH - 1, height: HEIGHT - 1, rx: 6, class: "sea" }),
    land,
    // What is drawn last lies above: the most mentioned.
    ...nodes.reverse(),
  );
}

/**
 * The part of the world that holds the points: plate carrée, true to scale in the middle of the map.
 *
 * @param {{ latitude: number, longitude: number }[]} points
 */
function viewOf(points) {
  const [south, north] = bounds(points.map(({ latitude }) => latitude));
  const [west, east] = bounds(points.map(({ longitude }) => longitude));
  const middle = (south + north) / 2;
  const squeeze = Math.cos((Math.min(60, Math.abs(middle)) * Math.PI) / 180);
  const down = Math.min((HEIGHT - 2 * MARGIN) / Math.max(NEAREST, north - south), (WIDTH - 2 * MARGIN) / ((east - west) * squeeze || 1));
  const across = down * squeeze;
  const left = WIDTH / 2 - ((west + east) / 2) * across;
  const top = HEIGHT / 2 + middle * down;
  // The frame is given in the units of the paths that it cuts.
  const scale = { x: UNITS / across, y: UNITS / down };
  const frame = { x: -left * scale.x, y: -top * scale.y, width: WIDTH * scale.x, height: HEIGHT * scale.y };
  return { left, top, across, down, frame };
}

/** @param {number[]} values */
function bounds(values) {
  return [Math.min(...values), Math.max(...values)];
}

/**
 * Where each name stands: beside its point, above or below it, where it covers no other name or point; the first names choose first.
 *
 * @param {{ x: number, y: number }[]} points
 * @param {string[]} names
 * @returns {{ x: number, y: number, free: boolean }[]} the middle of each name's base line
 */
function roomsFor(points, names) {
  /** @type {{ left: number, right: number, top: number, bottom: number }[]} */
  const taken = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  return names.map((name, index) => {
    const { x, y } = points[index];
    const half = (name.length * LETTER) / 2;
    const choices = [{ x: x - half - 10, y: y + 4 }, { x: x + half + 10, y: y + 4 }, { x, y: y - 11 }, { x, y: y + 21 }];
    const boxes = choices.map((middle) => ({ left: middle.x - half, right: middle.x + half, top: middle.y - LINE + 4, bottom: middle.y + 4 }));
    const at = boxes.findIndex((box) => {
      const isInside = box.left >= 2 && box.right <= WIDTH - 2 && box.top >= 2 && box.bottom <= HEIGHT - 2;
      return isInside && taken.every((other, place) => place === index || box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
    });
    if (at >= 0) taken.push(boxes[at]);
    const inside = Math.min(WIDTH - half - 2, Math.max(half + 2, x));
    return at >= 0 ? { ...choices[at], free: true } : { x: inside, y: y < 24 ? y + 21 : y - 11, free: false };
  });
}
