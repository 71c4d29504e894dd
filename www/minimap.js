/** Where in the article the marks are, along the edge of the window. */

import { byId, closest, element } from "./dom.js";
import { goTo, isMarked, markOf } from "./places.js";
import { state, watch } from "./state.js";

const map = byId("minimap");

/** Ticks are this many pixels high; two of a kind in one place are one. */
const TICK = 3;

/** Shows a tick for each mark, beside where the scroll bar has its place. */
export function showMinimap() {
  watch(["article", "part", "hidden", "alone"], draw);
  new ResizeObserver(draw).observe(byId("article"));
  map.addEventListener("click", (event) => {
    const tick = closest(event, "[data-tick]");
    if (tick) goTo(Number(tick.dataset.tick));
  });
}

function draw() {
  if (!map.checkVisibility()) return;
  const whole = document.documentElement.scrollHeight;
  const height = map.clientHeight;
  /** @type {Map<string, HTMLElement>} */
  const ticks = new Map();
  state.article.mentions.forEach(({ kind }, index) => {
    const mark = markOf(index);
    if (!mark || !isMarked(index)) return;
    const top = Math.round((((mark.getBoundingClientRect().top + scrollY) / whole) * height) / TICK) * TICK;
    if (ticks.has(`${kind}${top}`)) return;
    const tick = element("span", { "data-kind": kind, "data-tick": index });
    tick.style.top = `${top}px`;
    ticks.set(`${kind}${top}`, tick);
  });
  map.replaceChildren(...ticks.values());
}
