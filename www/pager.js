/** The way from one part of a long text to the next. */

import { element, icon } from "./dom.js";
import { change, state, watch } from "./state.js";
import { say } from "./strings.js";

const pagers = document.querySelectorAll(".pager");

/** Shows which part of a long text is open, above and below it. */
export function showPager() {
  watch(["article", "part", "language"], () => pagers.forEach(draw));
  for (const pager of pagers) {
    pager.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : undefined;
      if (!button) return;
      change({ part: Number(button.dataset.part), mention: undefined });
      document.querySelector(".tools")?.scrollIntoView();
    });
  }
}

/** @param {Element} pager */
function draw(pager) {
  const { article, part } = state;
  const count = article.parts.length;
  pager.toggleAttribute("hidden", count < 2);
  const focused = pager.contains(document.activeElement) ? document.activeElement?.getAttribute("data-step") : undefined;
  pager.replaceChildren(
    button("previous", "part.previous", part - 1, part === 0),
    element("span", {}, say("part", { at: part + 1, count })),
    button("next", "part.next", part + 1, part === count - 1),
  );
  if (focused) /** @type {HTMLElement | null} */ (pager.querySelector(`[data-step=${focused}]:enabled, button:enabled`))?.focus();
}

/**
 * @param {"previous" | "next"} role
 * @param {"part.previous" | "part.next"} key
 * @param {number} part
 * @param {boolean} disabled
 */
function button(role, key, part, disabled) {
  return element("button", { class: "round", "data-step": role, "data-part": part, "aria-label": say(key), title: say(key), disabled }, icon(role));
}
