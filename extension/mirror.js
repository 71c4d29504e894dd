/** Keeps two states alike, of the page that is read and of the list in another window. */

/** @import { Correction } from "../www/corrections.js" */
/** @import { Kind } from "../www/lib/analysis.js" */
/** @import { Text } from "../www/texts.js" */

import { change, state, watch } from "../www/state.js";
import { setCorrections, showRead } from "../www/texts.js";

/**
 * What one tells the other; what has not changed is left out.
 *
 * @typedef {object} News
 * @property {{ text: string, read: Text["read"] }} [read]
 * @property {readonly Correction[]} [corrections]
 * @property {Kind[]} [hidden]
 * @property {number | null} [alone]
 */

/**
 * What a list has the page do.
 *
 * @typedef {object} Command
 * @property {number} [mention] have it in sight, and all mentions of the same stand out
 * @property {number[]} [quotes] paint these
 * @property {number} [quote] have it in sight
 */

/** @typedef {"list" | "page"} Side */

/** @type {Set<chrome.runtime.Port>} */
const ports = new Set();

/** What both sides have, as JSON; what has been read counts as one thing while it is the same object. */
const common = { read: /** @type {unknown} */ (undefined), corrections: "", hidden: "", alone: "" };

/** Tells the other side of changes from now on. */
export function showMirror() {
  watch(["texts", "article", "hidden", "alone"], () => {
    const news = newsNow();
    if (Object.keys(news).length > 0) for (const port of ports) port.postMessage(news);
  });
}

/**
 * Takes part in what comes through a port.
 *
 * @param {chrome.runtime.Port} port
 * @param {Side} side who is at this end: the page says how things are when they first meet
 */
export function join(port, side) {
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
  port.onMessage.addListener(take);
  if (side === "page") {
    newsNow();
    const [text] = state.texts;
    if (text) port.postMessage(/** @type {News} */ ({ read: { text: text.article.text, read: text.read }, corrections: text.corrections, hidden: [...state.hidden], alone: state.alone ?? null }));
  }
}

/** Tells nobody any more. */
export function leave() {
  for (const port of ports) port.disconnect();
  ports.clear();
}

/** What has changed since it was last asked; of no text there is no news. */
function newsNow() {
  const [text] = state.texts;
  /** @type {News} */
  const news = {};
  common.read = text && common.read;
  if (!text) return news;
  if (text.read !== common.read) news.read = { text: text.article.text, read: text.read };
  common.read = text.read;
  const now = { corrections: text.corrections, hidden: [...state.hidden], alone: state.alone ?? null };
  for (const key of /** @type {const} */ (["corrections", "hidden", "alone"])) {
    const json = JSON.stringify(now[key]);
    if (json !== common[key] || news.read) Object.assign(news, { [key]: now[key] });
    common[key] = json;
  }
  return news;
}

/** @param {News} news */
function take({ read, corrections, hidden, alone }) {
  if (read) {
    common.read = read.read;
    common.corrections = JSON.stringify(corrections);
    showRead(read.text, read.read, corrections ?? []);
  } else if (corrections && state.texts.length > 0) {
    common.corrections = JSON.stringify(corrections);
    setCorrections(corrections);
  }
  if (hidden) {
    common.hidden = JSON.stringify(hidden);
    change({ hidden: new Set(hidden) });
  }
  if (alone !== undefined) {
    common.alone = JSON.stringify(alone);
    change({ alone: alone ?? undefined });
  }
}
