/** Letters on both sides of an element's edge: some engines join them as in one element, and WebKit does not. */

/** @import { Mention } from "./lib/analysis.js" */

import { element } from "./dom.js";

/** @type {boolean | undefined} */
let joins;

/** Whether the letters of a word stay joined where an element begins or ends in it. */
function isJoining() {
  const [whole, parted] = [element("span", {}, "ببب"), element("span", {}, "ب", element("span", {}, "ب"), "ب")];
  const probe = element("div", { class: "hush" }, whole, " ", parted);
  document.body.append(probe);
  const joined = Math.abs(whole.getBoundingClientRect().width - parted.getBoundingClientRect().width) < 1;
  probe.remove();
  return joined;
}

/**
 * The mentions as they can be marked by elements: of a word that would be parted, all.
 *
 * @param {string} text
 * @param {Mention[]} mentions
 */
export function unparted(text, mentions) {
  joins ??= isJoining();
  if (joins) return mentions;
  let last = 0;
  return mentions.map((mention, index) => {
    let { start, end } = mention;
    while (start > last && isLetter(text[start]) && isLetter(text[start - 1])) start--;
    const next = mentions[index + 1]?.start ?? text.length;
    while (end < next && isLetter(text[end - 1]) && isLetter(text[end])) end++;
    last = end;
    return { ...mention, start, end };
  });
}

/** @param {string} unit */
function isLetter(unit) {
  return /[\p{L}\p{M}\u0640]/u.test(unit);
}
