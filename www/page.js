/** The page: an article, its marks, and all that can be done with them. */

import { showBring } from "./bring.js";
import { showCard } from "./card.js";
import { showCorrect } from "./correct.js";
import { showEntityList } from "./entity-list.js";
import { showKeys } from "./keys.js";
import { showLegend } from "./legend.js";
import { showMinimap } from "./minimap.js";
import { showPager } from "./pager.js";
import { showQuotes } from "./quotes.js";
import { showReader } from "./reader.js";
import { loadText, SAMPLES } from "./samples.js";
import { showSave } from "./save.js";
import { kept, showSettings } from "./settings.js";
import { begin, change } from "./state.js";
import { showStatus } from "./status.js";
import { read } from "./texts.js";
import { showViews } from "./views.js";
import { showWork } from "./work.js";

showSettings();
showReader();
showLegend();
showEntityList();
showQuotes();
showMinimap();
showPager();
showCard();
showCorrect();
showBring();
showSave();
showStatus();
showWork();
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
    await read([{ text }]);
  } catch {
    change({ status: "missing" });
  }
}
