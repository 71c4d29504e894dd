/** Where in the article the marks are, along the edge of the window. */

import { firstEndingAfter, paragraphsIn } from "./article.js";
import { byId, closest, element } from "./dom.js";
import { goTo, isMarked } from "./places.js";
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
  const { article, part } = state;
  const { mentions } = article;
  const whole = document.documentElement.scrollHeight;
  const blocks = byId("article").children;
  /** @type {Map<string, HTMLElement>} */
  const ticks = new Map();
  paragraphsIn(article, article.parts[part]).forEach(({ start, end }, row) => {
    // To ask where each mark is would have every paragraph take its shape.
    const { top, height } = blocks[row].getBoundingClientRect();
    for (let index = firstEndingAfter(mentions, start); index < mentions.length && mentions[index].start < end; index++) {
      if (!isMarked(index)) continue;
      const within = (mentions[index].start - start) / (end - start);
      const at = Math.round((((top + scrollY + height * within) / whole) * map.clientHeight) / TICK) * TICK;
      const { kind } = mentions[index];
      if (ticks.has(`${kind}${at}`)) continue;
      const tick = element("span", { "data-kind": kind, "data-tick": index });
      tick.style.top = `${at}px`;
      ticks.set(`${kind}${at}`, tick);
    }
  });
  map.replaceChildren(...ticks.values());
}
