/** Reads the page's article and paints over it when the popup asks; the page's own elements stay as they are. */

/** @import { Analysis } from "../www/lib/analysis.js" */

import { adoptStyles } from "../www/lib/highlight-styles.js";
import { clear, paint, readText, rectangles } from "../www/lib/highlight.js";
import { api } from "./api.js";
import { articleRoot } from "./article-root.js";

let reading = readText(articleRoot(document));

/** @type {Analysis["mentions"]} */
let mentions = [];

/** What the popup can ask for, by name. */
const answers = {
  /** Marks the article; gives its text and what it speaks of. */
  async read() {
    clear(reading.root);
    reading = readText(articleRoot(document));
    const { analysis, error } = await api.runtime.sendMessage({ text: reading.text });
    if (error) throw new Error(error);
    mentions = analysis.mentions;
    adoptStyles(reading);
    paint(reading, mentions);
    return { text: reading.text, analysis };
  },

  /**
   * Brings a mention into sight, and makes all mentions of the same thing stand out.
   *
   * @param {{ mention: number, same: number[] }} chosen
   */
  async show({ mention, same }) {
    paint(reading, [...mentions, ...same.map((index) => ({ ...mentions[index], kind: "CHOSEN" }))]);
    const run = reading.runs.find(({ end }) => end > mentions[mention].start);
    run?.node.parentElement?.scrollIntoView({ block: "nearest" });
    const [box] = rectangles(reading, mentions[mention]);
    if (box) scrollBy({ top: box.top - innerHeight / 2 });
  },

  /** Takes all marks away. */
  async clear() {
    clear(reading.root);
  },
};

api.runtime.onMessage.addListener(({ ask, ...values }, _sender, answer) => {
  answers[/** @type {keyof typeof answers} */ (ask)](values).then(
    (result) => answer({ result }),
    (error) => answer({ error: String(error) }),
  );
  return true;
});
