/** From mark to mark by the browser's own shortcuts: a page that is another's has keys of its own. */

import { enterCard } from "../overlay/card-focus.js";
import { firstFrom } from "../overlay/painted.js";
import { markOf, neighbour } from "../www/places.js";
import { change, state } from "../www/state.js";

/**
 * Opens the card of the next mark (`by` 1) or the one before (-1), from the open card or from where the reader is, and leads
 * into it.
 *
 * @param {1 | -1} by
 */
export function step(by) {
  const next = state.mention === undefined ? firstFrom(by) : neighbour(state.mention, by);
  if (next === undefined) return;
  change({ mention: next });
  markOf(next)?.scrollIntoView({ block: "center" });
  enterCard();
}
