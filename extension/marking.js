/** Marking the page, and taking the marks away. */

/** @import { Reading } from "../www/lib/highlight.js" */
/** @import { Trouble } from "./messages.js" */

import { host } from "./host.js";
import { scriptOf } from "../overlay/arabic.js";
import { articleRoot, isLeftAlone } from "../overlay/article-root.js";
import { watchPage } from "../overlay/changes.js";
import { paintOver, unpaint } from "../overlay/painted.js";
import { inSlices, rest } from "../overlay/slices.js";
import { cut, firstInSight, readSteps, readText, spanOf } from "../www/lib/highlight.js";
import { state } from "../www/state.js";
import { follow, forget } from "../www/texts.js";

/**
 * @typedef {object} Marking how things are with the page
 * @property {boolean} isOn
 * @property {Trouble} [trouble] why nothing is marked though it is on
 * @property {number} count how many things are marked
 */

/** @type {Marking} */
export const marking = { isOn: false, count: 0 };

/** Ends what keeps the marks as the page is. */
let stop = () => {};

/** @type {() => void} */
let tell = () => {};

/**
 * Has someone told when `marking` has changed.
 *
 * @param {() => void} listener
 */
export function whenMarked(listener) {
  tell = listener;
}

/** Marks the article, and keeps its marks while the page changes. */
export async function markArticle() {
  unmark();
  marking.isOn = true;
  /** @type {Element | undefined} */
  let root;
  const watching = watchPage(
    (target) => !root?.isConnected || marking.trouble !== undefined || target.getRootNode() !== document || root.contains(target),
    () =>
      attempt(async () => {
        if (!root?.isConnected || marking.trouble) {
          root = articleRoot(document);
          await rest();
        }
        const reading = await inSlices(readSteps(root, isLeftAlone));
        if (isCurrent()) await show(reading, watching.observe);
      }),
  );
  stop = watching.stop;
  const isCurrent = () => stop === watching.stop;
  watching.observe([document]);
  await watching.read();
}

/** Marks what is selected. */
export async function markSelection() {
  unmark();
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const whole = readText(around instanceof Element ? around : /** @type {Element} */ (around.parentElement));
  const span = spanOf(whole, range);
  if (!span) return;
  marking.isOn = true;
  await attempt(() => show(cut(whole, span), () => {}));
}

/** Takes the marks away; the page is as it was. */
export function unmark() {
  stop();
  stop = () => {};
  forget();
  unpaint();
  host.remove();
  report({ isOn: false, trouble: undefined, count: 0 });
}

/**
 * @param {Reading} reading
 * @param {(scopes: Iterable<Node>) => void} observe
 */
async function show(reading, observe) {
  observe(reading.scopes);
  const script = scriptOf(reading.text);
  if (script !== "arabic") {
    forget();
    unpaint();
    report({ isOn: true, trouble: script === "none" ? "trouble.none" : "trouble.other", count: 0 });
    return;
  }
  if (!host.isConnected) document.documentElement.append(host);
  paintOver(reading);
  if (reading.text !== state.article.text) await follow(reading.text, reading.runs[firstInSight(reading, reading.runs)]?.start);
  if (marking.isOn) report({ isOn: true, trouble: undefined, count: state.article.entries.length });
}

/**
 * Does what may fail, and says so where it has.
 *
 * @param {() => Promise<void>} read
 */
async function attempt(read) {
  try {
    await read();
  } catch (error) {
    console.error(error);
    report({ isOn: true, trouble: "trouble.engine", count: 0 });
  }
}

/** @param {Marking} now */
function report(now) {
  Object.assign(marking, now);
  tell();
}
