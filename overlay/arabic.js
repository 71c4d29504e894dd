/** Whether a text is Arabic. Persian, Urdu and others are written with the same letters and a few of their own. */

/** Letters of other languages in Arabic script; Arabic has some of them in foreign names. */
const FOREIGN_LETTERS = /[پچژگکیٹڈڑےںھہۃۀێۆڕڵەټډړږښېڼۍ]/g;

const ARABIC_LETTERS = /\p{Script=Arabic}/gu;

const LETTERS = /\p{L}/gu;

/** The commonest words that are of one side only, in the letters of Arabic: a Persian page may be written with these. */
const ARABIC_WORDS = new Set("في على إلى الى عن أن ان إن التي الذي هذا هذه ذلك بعد قبل بين كان كانت وقال قال لم لا ما مع حيث خلال".split(" "));
const OTHER_WORDS = new Set("در به از که كه این اين را است آن برای براي شد کرد كرد خود های هاي می مي شده کے كے میں کی کا سے ہے نے کو اور پر یہ لە بۆ په چې".split(" "));

/** How much of a text's letters are Arabic at least, and how many of the Arabic ones may be of other languages. */
const LEAST_ARABIC = 0.3;
const MOST_FOREIGN = 0.04;

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;

/**
 * What a text is written in.
 *
 * @param {string} text
 * @returns {"arabic" | "other" | "none"} `other` is another language in Arabic script; `none` is hardly any Arabic script
 * @example scriptOf("وصل الرئيس إلى بغداد") // "arabic"
 */
export function scriptOf(text) {
  const sample = text.slice(0, SAMPLE);
  const count = (/** @type {RegExp} */ pattern) => sample.match(pattern)?.length ?? 0;
  const arabic = count(ARABIC_LETTERS);
  if (arabic === 0 || arabic < LEAST_ARABIC * count(LETTERS)) return "none";
  const words = sample.split(/[^\p{L}\p{M}]+/u);
  const ours = words.filter((word) => ARABIC_WORDS.has(word)).length;
  const others = words.filter((word) => OTHER_WORDS.has(word)).length;
  if (others > ours) return "other";
  return count(FOREIGN_LETTERS) > MOST_FOREIGN * arabic && ours * 20 < words.length ? "other" : "arabic";
}
