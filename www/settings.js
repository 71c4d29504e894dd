/** Language, theme and single keys: what the reader chose stays chosen. */

/** @import { State } from "./state.js" */

import { byId } from "./dom.js";
import { change, state, watch } from "./state.js";
import { say, speak } from "./strings.js";

const KEY = "aalam";
const THEMES = /** @type {const} */ (["auto", "light", "dark"]);
const shortcuts = /** @type {HTMLInputElement} */ (byId("shortcuts"));

/** Applies what was chosen before, and lets the reader choose again. */
export function showSettings() {
  watch(["language"], () => {
    speak(state.language);
    document.title = say("title");
    byId("language").lang = state.language === "ar" ? "en" : "ar";
    byId("language").textContent = say("language");
  });
  watch(["theme", "language"], () => {
    document.documentElement.dataset.theme = state.theme;
    byId("theme").ariaLabel = byId("theme").title = say(`theme.${state.theme}`);
  });
  watch(["shortcuts"], () => (shortcuts.checked = state.shortcuts));
  watch(["language", "theme", "shortcuts"], keep);
  byId("language").addEventListener("click", () => change({ language: state.language === "ar" ? "en" : "ar" }));
  byId("theme").addEventListener("click", () => change({ theme: THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] }));
  shortcuts.addEventListener("change", () => change({ shortcuts: shortcuts.checked }));
}

/**
 * What was chosen on an earlier visit.
 *
 * @returns {Pick<State, "language" | "theme" | "shortcuts">}
 */
export function kept() {
  const { language, theme, shortcuts } = read();
  return {
    language: language === "en" ? "en" : "ar",
    theme: THEMES.find((known) => known === theme) ?? "auto",
    shortcuts: shortcuts !== false,
  };
}

/** @returns {Record<string, unknown>} */
function read() {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    // A browser may forbid the store, and anyone may write into it.
    return {};
  }
}

function keep() {
  const { language, theme, shortcuts } = state;
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme, shortcuts }));
  } catch {
    // Then the choice lasts as long as the page.
  }
}
