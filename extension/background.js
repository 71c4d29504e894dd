/** The engine and what the browser's own buttons do. The engine lives here, because a page with a strict policy lets no wasm be compiled in its tab. */

import { namesOf, setNames } from "../www/lib/names.js";
import init, { Analyzer } from "../www/pkg/aalam.js";
import { say, setLanguage } from "../www/strings.js";
import { api } from "./api.js";
import { listen } from "./messages.js";
import { settings } from "./settings.js";
import { followSites, isChosen } from "./sites.js";

const loading = load();

async function load() {
  const [{ names }] = await Promise.all([api.storage.local.get("names"), init()]);
  const analyzer = new Analyzer();
  if (typeof names === "string") analyzer.setNames(names);
  return analyzer;
}

listen({
  analyze: async ({ text }) => (await loading).analyze(text),
  isChosen: (_, { url = "" }) => isChosen(url),
  toggle: ({ tab }) => askOf(tab, "toggle"),

  /** What a tab says of itself: seen on the button. */
  async report({ isOn, trouble, count }, { tab }) {
    setLanguage((await settings()).language);
    const tabId = tab?.id;
    const text = !isOn ? "" : trouble ? "–" : String(count);
    const title = !isOn ? "" : trouble ? say(trouble) : say("ready", { count });
    await Promise.all([
      api.action.setBadgeText({ tabId, text }),
      api.action.setBadgeBackgroundColor({ tabId, color: trouble ? "#6b6257" : "#0b5c66" }),
      api.action.setTitle({ tabId, title: title || api.i18n.getMessage("name") }),
    ]);
  },

  /** The reader's own names. */
  names: async () => namesOf(await loading),

  /** Takes a list of them in place of the one before. */
  async setNames({ list, as }) {
    const taken = setNames(await loading, list, as);
    if (!("bad" in taken)) await api.storage.local.set({ names: taken.json });
    return taken;
  },
});

api.action.onClicked.addListener((tab) => {
  openList(tab);
  askOf(tab, "toggle");
});

api.commands.onCommand.addListener((command, tab) => {
  if (tab && (command === "next" || command === "previous")) askOf(tab, command);
});

const SELECTION = "selection";
api.runtime.onInstalled.addListener(() => {
  api.contextMenus.create({ id: SELECTION, title: api.i18n.getMessage("selection"), contexts: ["selection"] });
});
api.contextMenus.onClicked.addListener((_, tab) => {
  if (!tab) return;
  openList(tab);
  askOf(tab, "selection");
});

followSites();

/**
 * Opens the list beside the page. Browsers allow it only at once when the reader has asked for something.
 *
 * @param {chrome.tabs.Tab} tab
 */
function openList({ windowId }) {
  const opening = api.sidePanel ? api.sidePanel.open({ windowId }) : api.sidebarAction?.open();
  opening?.catch(console.info);
}

/**
 * Asks the script in the tab, which is put there when it is first asked.
 *
 * @param {chrome.tabs.Tab} tab
 * @param {"toggle" | "selection" | "next" | "previous"} question
 */
async function askOf({ id = 0 }, question) {
  const send = () => api.tabs.sendMessage(id, { ask: question });
  try {
    await send().catch(async () => {
      await api.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] });
      await send();
    });
  } catch (error) {
    // Browsers let no extension read their own pages.
    setLanguage((await settings()).language);
    await api.action.setTitle({ tabId: id, title: say("unreadable") });
    await api.action.setBadgeText({ tabId: id, text: "–" });
    console.info(error);
  }
}
