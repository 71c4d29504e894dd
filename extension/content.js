/** What runs in the tab. The page's own elements stay as they are. */

import { root } from "./host.js";
import { paintQuotes, bring } from "../www/places.js";
import { setColors, showPainted, standOut } from "../overlay/painted.js";
import { openByPointer, showCard } from "../www/card.js";
import { showCorrect, showMarkBar } from "../www/correct.js";
import { outermost } from "../www/dom.js";
import { useEngine } from "../www/engine.js";
import { begin, change, state, watch } from "../www/state.js";
import { speak } from "../www/strings.js";
import { api } from "./api.js";
import { showColors } from "./colors.js";
import { marking, markArticle, markSelection, unmark, whenMarked } from "./marking.js";
import { ask, listen } from "./messages.js";
import { join, showMirror } from "./mirror.js";
import { follow } from "./settings.js";
import { step } from "./stepping.js";

/** @import { Command } from "./mirror.js" */

useEngine({ analyze: (text) => ask("analyze", { text }), stop: () => {} });
// First, because what follows is said in the language.
watch(["language"], () => speak(state.language));
showPainted();
showCard();
openByPointer(document, "pointermove");
showCorrect();
showMarkBar();
showMirror();
watch(["theme"], () => (outermost().dataset.theme = state.theme));

begin({ status: "empty" });
const ready = follow(use);

/** @type {Set<chrome.runtime.Port>} lists in other windows */
const lists = new Set();

const report = () => {
  ask("report", marking).catch(() => {});
  for (const list of lists) list.postMessage({ marking });
};
whenMarked(report);
// A page that comes back out of the history has lost its badge.
addEventListener("pageshow", ({ persisted }) => persisted && report());

// Who asks does not wait until all is read.
listen({
  toggle: () => void ready.then(() => (marking.isOn ? unmark() : markArticle())),
  selection: () => void ready.then(markSelection),
  next: () => void ready.then(() => stepBy(1)),
  previous: () => void ready.then(() => stepBy(-1)),
});

api.runtime.onConnect.addListener((list) => {
  lists.add(list);
  list.onDisconnect.addListener(() => lists.delete(list));
  list.onMessage.addListener(obey);
  list.postMessage({ marking });
  join(list, "page");
});

// On a site that is always to be marked nobody asks.
ask("isChosen").then((isChosen) => isChosen && ready.then(markArticle));

/** @param {1 | -1} by */
async function stepBy(by) {
  if (!marking.isOn) await markArticle();
  step(by);
}

/** @param {Command} command */
function obey({ mention, quotes, quote }) {
  if (mention !== undefined) standOut(mention);
  if (quotes) paintQuotes(quotes.map((index) => state.article.quotes[index]));
  if (quote !== undefined) bring(state.article.quotes[quote]);
}

/**
 * @param {import("./settings.js").Settings} chosen
 * @param {string[]} changed what has been chosen anew: kinds may be switched beside the page too
 */
function use({ language, theme, hidden, colors }, changed) {
  change({ language, theme, ...(changed.includes("hidden") && { hidden: new Set(hidden) }) });
  setColors(colors);
  showColors(root, colors);
}
