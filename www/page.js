/** The page: an article, its marks, and all that can be done with them. */

import { makeArticle } from "./article.js";
import { showBring } from "./bring.js";
import { showCard } from "./card.js";
import { showEntityList } from "./entity-list.js";
import { showKeys } from "./keys.js";
import { showLegend } from "./legend.js";
import { loadAnalyzer } from "./lib/engine.js";
import { showMinimap } from "./minimap.js";
import { showQuotes } from "./quotes.js";
import { showReader } from "./reader.js";
import { loadText, SAMPLES } from "./samples.js";
import { showSave } from "./save.js";
import { kept, showSettings } from "./settings.js";
import { begin, change, state } from "./state.js";
import { showStatus } from "./status.js";
import { showViews } from "./views.js";

showSettings();
showReader();
showLegend();
showEntityList();
showQuotes();
showMinimap();
showCard();
showBring(read);
showSave();
showStatus();
showViews();
showKeys();
begin(kept());
await showFirst();

/** Shows the article that the address names, or else a sample. */
async function showFirst() {
  const asked = new URLSearchParams(location.search).get("article");
  try {
    // A text that is first seen in another face would jump when its own arrives.
    const [text] = await Promise.all([loadText(asked ?? `samples/${SAMPLES[0]}.txt`), document.fonts.load('1em "Aalam Naskh"', "ا")]);
    await read(text);
  } catch {
    change({ status: "missing" });
  }
}

/**
 * Shows a text at once, and its marks as soon as the engine has read it.
 *
 * @param {string} text
 */
async function read(text) {
  const blank = text.trim() === "";
  change({ article: makeArticle(text), status: blank ? "empty" : "loading", view: "text", search: "", alone: undefined, mention: undefined });
  scrollTo({ top: 0 });
  if (blank) return;
  try {
    const analyzer = await loadAnalyzer();
    if (state.article.text !== text) return;
    change({ article: makeArticle(text, analyzer.analyze(text)), status: "ready" });
  } catch (error) {
    change({ status: "error" });
    console.error(error);
  }
}
