/** The last text, which is kept on the device where the reader asks for it, and nowhere else. */

/** @import { Brought } from "./texts.js" */

import { readCorrections } from "./corrections.js";
import { byId } from "./dom.js";
import { state, watch } from "./state.js";

const KEY = "aalam-text";

/** A browser keeps about 5 million characters; a longer text is not kept. */
const LONGEST = 2_000_000;

const choice = /** @type {HTMLInputElement} */ (byId("keep"));

/** Keeps the text that is shown while the reader wants it kept. */
export function showKeptText() {
  choice.checked = read() !== null;
  watch(["article"], keep);
  choice.addEventListener("change", keep);
}

/**
 * The text of the last visit.
 *
 * @returns {Brought | undefined}
 */
export function keptText() {
  try {
    const { text, corrections } = Object(JSON.parse(read() ?? ""));
    return typeof text === "string" && text.trim() ? { text, corrections: readCorrections(corrections) } : undefined;
  } catch {
    return undefined;
  }
}

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser may forbid the store.
    return null;
  }
}

function keep() {
  const text = state.texts[state.at];
  try {
    if (!choice.checked) localStorage.removeItem(KEY);
    else if (text && text.article.text.length <= LONGEST) localStorage.setItem(KEY, JSON.stringify({ text: text.article.text, corrections: text.corrections }));
  } catch {
    // Then the text is gone with the page.
  }
}
