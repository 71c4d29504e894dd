/** Texts by chance, weighted towards what Arabic news has and what is hard in it; the same every time. */

const WORDS = (
  "قال الرئيس بوتين إن وأضاف وزير الخارجية يوم الجمعة مليون دولار عام الأمم المتحدة محمد بن أبو عبد الله في من د. أ.م. خمسة وعشرون " +
  "وللعراق فبيروت كالقاهرة سيكتبونها مجلس الأمن لجنة نادي القراء الروسي أمس مساء سمرقند شنغهاي للتعاون منظمة 2022 ١٤٤٤ 3٫5 25% 12/5/2021 " +
  "10:30 https://a.b/ج a@b.co #قمة @قناة العـــربية مُحَمَّدٌ ﻻ ﷲ Putin 😀 👨‍👩‍👧 پاکستان"
).split(" ");

const BETWEEN = [" ", " ", " ", " ", " ", "، ", ". ", "؟\n", ": ", " “", "” ", " «", "» ", ' "', " (", ") ", "–", "/", "-", "\n\n", "", "\u200f", "\u202e", "\u00ad"];

/** Where single characters are drawn from: letters, marks, presentation forms, digits, punctuation, anything. */
const RANGES = [[0x621, 0x64a], [0x621, 0x64a], [0x64b, 0x65f], [0xfb50, 0xfdff], [0xfe70, 0xfefc], [0x660, 0x66c], [0x2000, 0x206f], [0x20, 0x7e], [0, 0x2ffff]];

/**
 * @param {number} count
 * @param {number} seed
 */
export function randomTexts(count, seed) {
  const random = generator(seed);
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  const one = (/** @type {any[]} */ choices) => choices[below(choices.length)];
  const character = () => {
    const [first, last] = one(RANGES);
    const code = first + below(last - first + 1);
    // Half a surrogate pair is nothing that JSON in UTF-8 can hold.
    return String.fromCodePoint(code >= 0xd800 && code < 0xe000 ? 0xfffd : code);
  };
  const characters = () => Array.from({ length: 1 + below(8) }, character).join("");
  const word = () => (below(4) ? one(WORDS) : characters());
  return Array.from({ length: count }, () => Array.from({ length: below(60) }, () => word() + one(BETWEEN)).join(""));
}

/**
 * Numbers from 0 to 1.
 *
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md mulberry32
 * @param {number} seed
 */
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
