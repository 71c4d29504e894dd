/** The list beside the page: what it speaks of, by whom what is said, which kinds are marked, and the card with its corrections. */

/** @import { Command } from "./mirror.js" */
/** @import { Marking } from "./marking.js" */

import "./panel-list.js";
import { passFocus } from "../overlay/card-focus.js";
import { showCard } from "../www/card.js";
import { showCorrect } from "../www/correct.js";
import { byId } from "../www/dom.js";
import { showEntityList } from "../www/entity-list.js";
import { showLegend } from "../www/legend.js";
import { seeIn } from "../www/places.js";
import { showQuotes } from "../www/quotes.js";
import { begin, change, state, watch } from "../www/state.js";
import { showStatus } from "../www/status.js";
import { say, speak } from "../www/strings.js";
import { forget } from "../www/texts.js";
import { showViews } from "../www/views.js";
import { api } from "./api.js";
import { showColors } from "./colors.js";
import { ask, listen } from "./messages.js";
import { join, leave, showMirror } from "./mirror.js";
import { follow } from "./settings.js";
import { chosenSites, patternOf } from "./sites.js";

/** @type {chrome.tabs.Tab | undefined} the tab that the list is of */
let tab;

/** @type {chrome.runtime.Port | undefined} the way to what runs in it */
let page;

/** @type {Marking | undefined} left out where nothing of the extension runs in the tab */
let marking;

const always = /** @type {HTMLInputElement} */ (byId("always"));

seeIn({
  markOf: (mention) => ({
    scrollIntoView: () => command({ mention }),
    focus: () => passFocus(),
    getClientRects: () => [],
    getBoundingClientRect: () => new DOMRect(),
  }),
  mentionAt: () => undefined,
  selectedSpan: () => undefined,
  paintQuotes: (quotes) => command({ quotes: quotes.map((quote) => state.article.quotes.indexOf(quote)) }),
  bring: (quote) => command({ quote: state.article.quotes.indexOf(quote) }),
  isBeside: () => true,
});
// First, because what follows is said in the language.
watch(["language"], () => {
  speak(state.language);
  draw();
});
showLegend();
showEntityList();
showQuotes();
showCard();
showCorrect();
showStatus();
showViews();
showMirror();
watch(["theme"], () => (document.documentElement.dataset.theme = state.theme));

begin({ status: "empty" });
await follow(use);
api.tabs.onActivated.addListener(connect);
api.tabs.onUpdated.addListener((id, { status }) => {
  if (id === tab?.id && status === "complete") connect();
});
api.permissions.onAdded.addListener(draw);
api.permissions.onRemoved.addListener(draw);
// What has just been put into the tab says how things are there.
listen({
  report: (_, { tab: { id } = {} }) => {
    if (id === tab?.id && !page) connect();
  },
});
byId("toggle").addEventListener("click", () => tab && ask("toggle", { tab }));
byId("options").addEventListener("click", () => api.runtime.openOptionsPage());
always.addEventListener("change", choose);
await connect();

/** Begins to list what the tab that is seen speaks of. */
async function connect() {
  const [active] = await api.tabs.query({ active: true, currentWindow: true });
  leave();
  [tab, page, marking] = [active, undefined, undefined];
  forget();
  draw();
  if (tab?.id === undefined) return;
  const port = api.tabs.connect(tab.id);
  port.onDisconnect.addListener(() => {
    // Where nothing listens, the browser wants this to be looked at.
    console.info(api.runtime.lastError?.message);
    if (page !== port) return;
    [page, marking] = [undefined, undefined];
    forget();
    draw();
  });
  port.onMessage.addListener((news) => {
    if (page !== port || !news.marking) return;
    marking = news.marking;
    if (!marking?.isOn) forget();
    draw();
  });
  page = port;
  join(port, "list");
}

/** @param {import("./settings.js").Settings} chosen */
function use({ language, theme, colors }) {
  change({ language, theme });
  showColors(document, colors);
}

/** @param {Command} what */
function command(what) {
  page?.postMessage(what);
}

async function draw() {
  const url = tab?.url ?? "";
  const isOn = marking?.isOn ?? false;
  byId("toggle").textContent = say(isOn ? "unmark" : "mark");
  byId("list").hidden = !isOn || marking?.trouble !== undefined;
  const trouble = byId("trouble");
  trouble.hidden = isOn && marking?.trouble === undefined;
  trouble.textContent = trouble.hidden ? "" : say(marking?.trouble ?? "press");
  byId("always-label").hidden = !/^https?:/.test(url);
  if (byId("always-label").hidden) return;
  always.nextElementSibling?.replaceChildren(say("always", { site: new URL(url).hostname }));
  always.checked = (await chosenSites()).includes(patternOf(url));
}

/** Has the site of the page always marked, or no more. The browser asks the reader, and only where it is at once told to. */
function choose() {
  const origins = [patternOf(tab?.url ?? "")];
  const choosing = always.checked ? api.permissions.request({ origins }) : api.permissions.remove({ origins });
  choosing.catch(console.info).finally(draw);
}
