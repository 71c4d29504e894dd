/** How far long work has come, and the way to stop it. */

import { byId } from "./dom.js";
import { state, watch } from "./state.js";
import { say } from "./strings.js";
import { announce } from "./status.js";
import { stop } from "./texts.js";

const bar = byId("work");
const progress = /** @type {HTMLProgressElement} */ (byId("work-progress"));

/** Work on less than this, in UTF-16 units, is done before a reader could stop it. */
const LONG = 100_000;

/** Shows the progress of work that takes a while. It lies over the page, so that nothing moves. */
export function showWork() {
  watch(["work", "language"], () => {
    const { work } = state;
    bar.hidden = !work || work.total < LONG;
    progress.value = work ? work.done / work.total : 0;
    byId("work-done").textContent = work ? say("work", { share: Math.floor((100 * work.done) / work.total) }) : "";
  });
  byId("work-stop").addEventListener("click", () => {
    stop();
    announce(say("stopped"));
  });
}
