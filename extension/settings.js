/** What the reader chose on the options page. It is kept on the device and nowhere else. */

/** @import { Kind } from "../www/lib/analysis.js" */

import { KINDS } from "../www/kinds.js";
import { LOOKS } from "../www/lib/highlight-styles.js";
import { api } from "./api.js";

/**
 * @typedef {object} Settings
 * @property {"ar" | "en"} language
 * @property {"auto" | "light" | "dark"} theme
 * @property {Kind[]} hidden kinds that are not marked at first
 * @property {Record<string, string>} colors of kinds in small letters, as `#rrggbb`, where they are not the usual ones
 */

/**
 * @returns {Promise<Settings>}
 */
export async function settings() {
  const { language, theme, hidden, colors } = await api.storage.local.get(["language", "theme", "hidden", "colors"]);
  return {
    language: language === "ar" || language === "en" ? language : api.i18n.getUILanguage().startsWith("ar") ? "ar" : "en",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    hidden: KINDS.filter((kind) => Array.isArray(hidden) && hidden.includes(kind)),
    colors: Object.fromEntries(Object.entries(Object(colors)).filter(([kind, color]) => Object.hasOwn(LOOKS, kind) && /^#[\da-f]{6}$/i.test(color))),
  };
}

/**
 * Keeps some of them.
 *
 * @param {Partial<Settings>} changed
 */
export async function keep(changed) {
  await api.storage.local.set(changed);
}

/**
 * Tells what is chosen, now and whenever it changes. It listens before it looks, lest what is chosen in between be missed.
 *
 * @param {(settings: Settings, changed: string[]) => void} use told which of them are new, at first all
 * @returns when `use` knows what is chosen
 */
export async function follow(use) {
  api.storage.onChanged.addListener(async (changes) => use(await settings(), Object.keys(changes)));
  const chosen = await settings();
  use(chosen, Object.keys(chosen));
}
