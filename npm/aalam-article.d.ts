import type { Analysis } from "./analysis.js";

/**
 * `<aalam-article>`: the article in it is read where it stands; its names are painted, with a card over them and a list above.
 * One of a page is read.
 *
 * Attributes: `language` of the list and the card, `ar` (as without it) or `en`; `theme`, `light` or `dark`; `kinds-off`, the
 * kinds that are not marked at first.
 *
 * Events: `aalam-read`, when the article has been read, or read again after it has changed; `error`, when the engine cannot be
 * loaded.
 */
export class AalamArticle extends HTMLElement {
  /** What the article speaks of, as the reader has corrected it. */
  readonly analysis: Pick<Analysis, "mentions" | "quotes" | "sentences">;
}

declare global {
  interface HTMLElementTagNameMap {
    "aalam-article": AalamArticle;
  }
}
