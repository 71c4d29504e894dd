/** The page: an article, its marks, and all that can be done with them. */

import { showBring } from "./bring.js";
import { openByFocus, openByPointer, showCard } from "./card.js";
import { showCorrect, showMarkBar } from "./correct.js";
import { byId } from "./dom.js";
import { useWorker } from "./engine.js";
import { showEntityList } from "./entity-list.js";
import { showInspector } from "./inspect.js";
import { showKeys } from "./keys.js";
import { showLegend } from "./legend.js";
import { showMinimap } from "./minimap.js";
import { showOwnNames, takeKeptNames } from "./own-names.js";
import { showOffline } from "./offline.js";
import { showPager } from "./pager.js";
import { showPictures } from "./pictures/pictures.js";
import { showQuotes } from "./quotes.js";
import { showReader } from "./reader.js";
import { loadText, SAMPLES } from "./samples.js";
import { showSave } from "./save.js";
import { kept, showSettings } from "./settings.js";
import { begin, change } from "./state.js";
import { showShelf } from "./shelf.js";
import { showStatus } from "./status.js";
import { keptText, showKeptText } from "./kept-text.js";
import { textIn } from "./link.js";
import { read } from "./texts.js";
import { newWorker } from "./trusted.js";
import { showViews } from "./views.js";
import { showWork } from "./work.js";

useWorker(newWorker);
showSettings();
showReader();
showLegend();
showEntityList();
showQuotes();
showPictures();
showShelf();
showMinimap();
showPager();
showCard();
openByPointer(byId("article"), "pointerover");
openByFocus(byId("article"));
showCorrect();
showMarkBar();
showInspector();
showBring();
showOwnNames();
showSave();
showStatus();
showWork();
showViews();
showKeys();
showKeptText();
showOffline();
begin(kept());
takeKeptNames();
await showFirst();
addEventListener("hashchange", async () => {
  const text = await textIn(location.hash);
  if (text) await read([{ text }]);
});

/** Shows the article that the address holds or names, or the one that was kept, or else a sample. */
async function showFirst() {
  try {
    // A text that is first seen in another face would jump when its own arrives.
    const [brought] = await Promise.all([firstText(), document.fonts.load('1em "Aalam Naskh"', "ا")]);
    await read([brought]);
  } catch {
    change({ status: "missing" });
  }
}

async function firstText() {
  const asked = new URLSearchParams(location.search).get("article");
  if (asked) return { text: await loadText(asked) };
  const linked = await textIn(location.hash);
  return linked ? { text: linked } : keptText() ?? { text: await loadText(`samples/${SAMPLES[0]}.txt`) };
}
