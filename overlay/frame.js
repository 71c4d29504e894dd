/** What lies over a page that is another's, in a shadow root: the card, what can be done with a selection, corrections. */

import { element, liveIn } from "../www/dom.js";
import card from "../www/styles/card.css" with { type: "text" };
import controls from "../www/styles/frame.css" with { type: "text" };
import panel from "../www/styles/panel.css" with { type: "text" };
import theme from "../www/styles/theme.css" with { type: "text" };
import list from "./list.css" with { type: "text" };
import overlay from "./overlay.css" with { type: "text" };

/** What `rem` is in pixels: a page may have made its own larger or smaller, and the overlay keeps to the usual. */
const REM = 16;

/**
 * Puts the overlay into a shadow root, and has the modules that keep its elements look for them there.
 *
 * @param {ShadowRoot} root
 * @param {HTMLElement[]} parts what it holds besides
 */
export function furnish(root, ...parts) {
  const view = /** @type {Window & typeof globalThis} */ (root.ownerDocument.defaultView);
  const sheet = new view.CSSStyleSheet();
  // In a document the outermost element is the root.
  const css = [overlay, theme, controls, panel, card, list].join("\n").replaceAll(":root", ".outermost");
  sheet.replaceSync(css.replace(/(\d*\.?\d+)rem\b/g, (_, number) => `${Number(number) * REM}px`));
  root.adoptedStyleSheets.push(sheet);
  const undo = element("button", { id: "undo", class: "plain", "data-string": "correct.undo" });
  const corrections = element("div", { id: "corrections", class: "corrections", hidden: true }, element("span", { id: "corrections-count" }), undo);
  const bar = element("div", { id: "mark-bar", class: "mark-bar", role: "group", "data-label": "correct.mark", hidden: true });
  const opened = element("div", { id: "card", class: "card", popover: "manual", role: "dialog" });
  const status = element("p", { id: "status", class: "hush", role: "status" });
  root.append(element("div", { "data-outermost": true, class: "outermost", "data-view": "text" }, ...parts, corrections, bar, opened, status));
  liveIn(root);
}
