/** `<aalam-article>`: an article that can be read with its names, in a page of anyone's. */

import { furnish } from "../overlay/frame.js";
import { makeList } from "../overlay/list.js";
import { element } from "../www/dom.js";
import { state } from "../www/state.js";

/** @type {AalamArticle | undefined} the one that is read: the modules of list and card know of one */
let first;

export class AalamArticle extends HTMLElement {
  static observedAttributes = ["language", "theme"];

  /** @type {Promise<typeof import("./reading.js")> | undefined} */
  #reading;

  /** What the article speaks of, as the reader has corrected it. */
  get analysis() {
    const { mentions, quotes, sentences } = state.article;
    return { mentions, quotes, sentences };
  }

  async connectedCallback() {
    first ??= this;
    if (first !== this) {
      console.warn("Of the <aalam-article>s of a page the first one is read.", this);
      return;
    }
    this.#reading ??= this.#furnish();
    const { start } = await this.#reading;
    if (this.isConnected) await start(this);
  }

  async disconnectedCallback() {
    const { stop } = (await this.#reading) ?? {};
    if (!this.isConnected) stop?.();
  }

  async attributeChangedCallback() {
    const { dress } = (await this.#reading) ?? {};
    dress?.(this);
  }

  /** Makes the list and the card, and only then loads the modules that look for them. */
  #furnish() {
    const root = this.attachShadow({ mode: "open" });
    const summary = element("summary", { "data-string": "view.names" });
    furnish(root, element("details", { class: "drawer" }, summary, makeList()));
    root.append(document.createElement("slot"));
    return import("./reading.js");
  }
}

customElements.define("aalam-article", AalamArticle);
