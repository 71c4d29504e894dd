/** The button's window: marks the article of the tab, lists what it speaks of, and leads there. */

import { makeArticle } from "../www/article.js";
import { byId, closest, element } from "../www/dom.js";
import { KINDS } from "../www/kinds.js";
import { number, say, speak } from "../www/strings.js";
import { api } from "./api.js";

/** @import { Article, Entry } from "../www/article.js" */

const list = byId("entries");
const status = byId("status");

speak(api.i18n.getUILanguage().startsWith("ar") ? "ar" : "en");
try {
  const { text, analysis } = await ask("read");
  show(makeArticle(text, analysis));
} catch (error) {
  // Browsers let no extension read their own pages.
  status.textContent = say("unreadable");
  console.info(error);
}

/**
 * Asks the script in the tab, which is put there when it is first asked.
 *
 * @param {"read" | "show" | "clear"} question
 * @param {object} [values]
 */
async function ask(question, values) {
  const [{ id = 0 }] = await api.tabs.query({ active: true, currentWindow: true });
  const send = () => api.tabs.sendMessage(id, { ask: question, ...values });
  const { result, error } = await send().catch(async () => {
    await api.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] });
    return send();
  });
  if (error) throw new Error(error);
  return result;
}

/** @param {Article} article */
function show({ entries }) {
  status.textContent = entries.length > 0 ? say("ready", { count: entries.length }) : say("names.none");
  list.replaceChildren(
    ...KINDS.flatMap((kind) => {
      const group = entries.filter((entry) => entry.kind === kind).sort((one, two) => two.mentions.length - one.mentions.length);
      if (group.length === 0) return [];
      const heading = element("h2", {}, element("span", { class: "sample", "data-kind": kind }, say(`kinds.${kind}`)));
      return [heading, element("ul", {}, ...group.map((entry) => drawEntry(entry, entries.indexOf(entry))))];
    }),
  );
  const clear = byId("clear");
  clear.hidden = entries.length === 0;
  clear.addEventListener("click", async () => {
    await ask("clear");
    close();
  });

  /** @type {number[]} how often each entry was chosen */
  const turns = [];
  list.addEventListener("click", (event) => {
    const index = Number(closest(event, "[data-entry]")?.dataset.entry ?? -1);
    if (index < 0) return;
    const { mentions } = entries[index];
    turns[index] = (turns[index] ?? -1) + 1;
    ask("show", { mention: mentions[turns[index] % mentions.length], same: mentions });
  });
}

/**
 * @param {Entry} entry
 * @param {number} index
 */
function drawEntry({ name, mentions }, index) {
  const count = element("span", { class: "count" }, number(mentions.length));
  return element("li", {}, element("button", { type: "button", "data-entry": index }, element("bdi", { lang: "ar" }, name), count));
}
