/** Reading the article of an `<aalam-article>`, with the page's own list and card. */

import { watchPage } from "../overlay/changes.js";
import { paintOver, showPainted, unpaint } from "../overlay/painted.js";
import { inSlices } from "../overlay/slices.js";
import { openByPointer, showCard } from "../www/card.js";
import { showCorrect, showMarkBar } from "../www/correct.js";
import { outermost } from "../www/dom.js";
import { useEngine, useWorker } from "../www/engine.js";
import { showEntityList } from "../www/entity-list.js";
import { KINDS } from "../www/kinds.js";
import { showLegend } from "../www/legend.js";
import { loadAnalyzer } from "../www/lib/engine.js";
import { firstInSight, readSteps } from "../www/lib/highlight.js";
import { showQuotes } from "../www/quotes.js";
import { begin, change, state, watch } from "../www/state.js";
import { showStatus } from "../www/status.js";
import { speak } from "../www/strings.js";
import { follow, forget } from "../www/texts.js";
import { showViews } from "../www/views.js";

/** @type {ReturnType<typeof watchPage> | undefined} */
let watching;

// Bundlers look for a worker in these words.
useWorker(async () => new Worker(new URL("worker.js", import.meta.url), { type: "module" }));
// A worker has to be of the page's own site.
if (new URL(import.meta.url).origin !== location.origin) {
  useEngine({ analyze: async (text) => (await loadAnalyzer()).analyze(text), stop: () => {} });
}
// First, because what follows is said in the language.
watch(["language"], () => speak(state.language));
showPainted();
showLegend();
showEntityList();
showQuotes();
showCard();
openByPointer(document, "pointermove");
showCorrect();
showMarkBar();
showStatus();
showViews();
watch(["theme"], () => (outermost().dataset.theme = state.theme));
begin({ status: "loading" });

/**
 * Reads an article, and reads it again when it changes.
 *
 * @param {HTMLElement} article
 */
export async function start(article) {
  dress(article);
  const off = article.getAttribute("kinds-off")?.split(/\s+/) ?? [];
  change({ hidden: new Set(KINDS.filter((kind) => off.includes(kind))) });
  watching = watchPage((target) => article.contains(target), () => read(article));
  watching.observe([article]);
  await watching.read();
}

/** Takes the marks away. */
export function stop() {
  watching?.stop();
  forget();
  unpaint();
}

/**
 * Has list and card in the language and the colours that the element names.
 *
 * @param {HTMLElement} article
 */
export function dress(article) {
  const theme = article.getAttribute("theme");
  change({ language: article.getAttribute("language") === "en" ? "en" : "ar", theme: theme === "light" || theme === "dark" ? theme : "auto" });
}

/** @param {HTMLElement} article */
async function read(article) {
  const reading = await inSlices(readSteps(article, (element) => element.matches("[data-outermost]")));
  if (!article.isConnected) return;
  paintOver(reading);
  try {
    await follow(reading.text, reading.runs[firstInSight(reading, reading.runs)]?.start);
    article.dispatchEvent(new Event("aalam-read"));
  } catch (error) {
    change({ status: "error" });
    article.dispatchEvent(new ErrorEvent("error", { error }));
  }
}
