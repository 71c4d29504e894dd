/** The focus of readers who use the keyboard, where marks take none: it goes into the card, and back to where it was. */

import { byId, focused } from "../www/dom.js";

const card = byId("card");

/** @type {Element | undefined} what of the list had the focus before the card */
let before;

/** Leads into the card that is open. */
export function enterCard() {
  const now = focused();
  if (card.contains(now)) return;
  before = now && now !== document.body ? now : undefined;
  card.querySelector("button")?.focus();
}

/**
 * What `focus` of a mark does: it leads into the card or, where the reader is leaving the card, back.
 *
 * @param {() => void} [toText] has the reader be at the mention; for those who did not come from a list
 */
export function passFocus(toText = () => {}) {
  const now = /** @type {HTMLElement | null} */ (focused());
  if (!card.contains(now)) return enterCard();
  if (before?.isConnected) /** @type {HTMLElement} */ (before).focus();
  else {
    now?.blur();
    toText();
  }
  before = undefined;
}
