/** The keyboard, and the sheet that explains it. */

import { openBring } from "./bring.js";
import { takeBack } from "./correct.js";
import { byId, element } from "./dom.js";
import { DENSITIES } from "./kinds.js";
import { inspectHere } from "./inspect.js";
import { goTo, neighbour } from "./places.js";
import { change, state, watch } from "./state.js";
import { say } from "./strings.js";

const help = /** @type {HTMLDialogElement} */ (byId("help-dialog"));

/** What each key is for, as the help sheet lists it. */
const LISTED = /** @type {const} */ ([
  [["Tab"], "key.tab"],
  [["←", "→"], "key.arrows"],
  [["Enter"], "key.enter"],
  [["Esc"], "key.escape"],
  [["N", "P"], "key.next"],
  [["F"], "key.only"],
  [["/"], "key.search"],
  [["1", "2", "3"], "key.density"],
  [["Q"], "key.quotes"],
  [["V"], "key.pictures"],
  [["W"], "key.words"],
  [["U"], "key.undo"],
  [["T"], "key.bring"],
  [["?"], "key.help"],
]);

/**
 * What single keys do, by their place on the keyboard: on an Arabic one the same key types another letter.
 *
 * @type {Record<string, () => void>}
 */
const ACTIONS = {
  KeyN: () => step(1),
  KeyP: () => step(-1),
  KeyF: () => {
    const entry = state.mention === undefined ? undefined : state.article.entryOf[state.mention];
    change({ alone: state.alone === undefined ? entry : undefined });
  },
  KeyQ: () => change({ view: state.view === "quotes" ? "names" : "quotes" }),
  KeyV: () => change({ view: state.view === "pictures" ? "names" : "pictures" }),
  KeyT: openBring,
  KeyU: takeBack,
  KeyW: inspectHere,
  Digit1: () => change({ hidden: DENSITIES.all }),
  Digit2: () => change({ hidden: DENSITIES.main }),
  Digit3: () => change({ hidden: DENSITIES.none }),
  Slash: () => {
    change({ view: "names" });
    byId("search").focus();
  },
};

/** Listens to keys. */
export function showKeys() {
  watch(["language"], draw);
  byId("help").addEventListener("click", () => help.showModal());
  for (const close of document.querySelectorAll("dialog [data-close]")) {
    close.addEventListener("click", () => close.closest("dialog")?.close());
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") change({ mention: undefined, alone: undefined });
    if (!state.shortcuts || (event.target instanceof Element && event.target.matches("input, select, textarea"))) return;
    const isQuestion = event.key === "?" || event.key === "؟";
    const action = isQuestion ? () => help.showModal() : event.shiftKey ? undefined : ACTIONS[event.code];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** @param {1 | -1} direction */
function step(direction) {
  const next = neighbour(state.mention ?? (direction === 1 ? -1 : state.article.mentions.length), direction);
  if (next !== undefined) goTo(next);
}

function draw() {
  byId("keys").replaceChildren(
    ...LISTED.flatMap(([keys, meaning]) => [
      element("dt", { dir: "ltr" }, ...keys.flatMap((key) => [element("kbd", {}, key), " "])),
      element("dd", {}, say(meaning)),
    ]),
  );
}
