/** What the page says, in the reader's language. */

import ar from "./strings/ar.js";
import en from "./strings/en.js";
import { findAll, outermost } from "./dom.js";

/** @typedef {keyof typeof ar} Key */
/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Text a sentence, or one for each plural form */

/** @type {Record<"ar" | "en", Record<Key, Text>>} */
const languages = { ar, en };

/** Arabic with the digits that most newspapers print. */
const locales = { ar: "ar-u-nu-latn", en: "en" };

/** @type {"ar" | "en"} */
let language = "ar";

/**
 * Has `say` say things in a language, where nothing is shown.
 *
 * @param {"ar" | "en"} chosen
 */
export function setLanguage(chosen) {
  language = chosen;
}

/**
 * Shows and says everything in a language.
 *
 * @param {"ar" | "en"} chosen
 */
export function speak(chosen) {
  setLanguage(chosen);
  outermost().lang = chosen;
  outermost().dir = chosen === "ar" ? "rtl" : "ltr";
  for (const shown of findAll("[data-string]")) shown.textContent = say(keyOf(shown, "data-string"));
  for (const named of findAll("[data-label]")) named.setAttribute("aria-label", say(keyOf(named, "data-label")));
  for (const field of findAll("[data-placeholder]")) {
    field.setAttribute("placeholder", say(keyOf(field, "data-placeholder")));
  }
}

/**
 * @param {Element} element
 * @param {string} attribute
 */
function keyOf(element, attribute) {
  return /** @type {Key} */ (element.getAttribute(attribute));
}

/**
 * A sentence, with values in the places that it names; `count` also chooses the plural form.
 *
 * @param {Key} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 * @example say("mentions", { count: 3 }) // "3 مواضع"
 */
export function say(key, values = {}) {
  const text = languages[language][key];
  const form = typeof text === "string" ? text : text[new Intl.PluralRules(language).select(Number(values.count))] ?? text.other ?? "";
  return form.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? number(value) : value;
  });
}

/**
 * A number as the reader's language writes it.
 *
 * @param {number} value
 */
export function number(value) {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }).format(value);
}

/**
 * A date as the reader's language writes it; what is no whole date stays as it is.
 *
 * @param {string} iso year, year and month, or a day
 */
export function date(iso) {
  const known = /^(\d{4})(-\d\d)?(-\d\d)?$/.exec(iso);
  if (!known) return iso;
  const [, , month, day] = known;
  /** @type {Intl.DateTimeFormatOptions} */
  const style = { calendar: "gregory", timeZone: "UTC", year: "numeric" };
  if (month) style.month = "long";
  if (day) style.day = "numeric";
  return new Intl.DateTimeFormat(locales[language], style).format(new Date(iso));
}

/** @returns {Intl.Collator} the order of names in the reader's language */
export function collator() {
  return new Intl.Collator(locales[language]);
}
