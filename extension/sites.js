/** Sites that are always marked: those that the reader has let the extension read. The browser's permissions are the list. */

import { api } from "./api.js";

const SCRIPT = "sites";

/** Has the pages of these sites marked when they are opened, from now on and after the browser is started again. */
export function followSites() {
  api.permissions.onAdded.addListener(register);
  api.permissions.onRemoved.addListener(register);
  api.runtime.onInstalled.addListener(register);
}

/**
 * Whether the reader has chosen the site of a page.
 *
 * @param {string} url
 */
export async function isChosen(url) {
  return /^https?:/.test(url) && api.permissions.contains({ origins: [patternOf(url)] });
}

/**
 * All pages of the site that a page is of, as permissions name them.
 *
 * @param {string} url
 */
export function patternOf(url) {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** @returns {Promise<string[]>} the patterns of all chosen sites */
export async function chosenSites() {
  const { origins = [] } = await api.permissions.getAll();
  return origins;
}

async function register() {
  const matches = await chosenSites();
  const registered = await api.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) await api.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length > 0) await api.scripting.registerContentScripts([{ id: SCRIPT, matches, js: ["content.js"], runAt: "document_idle" }]);
}
