/** The article with its marks as a page of its own, which needs nothing else. */

/** @import { Article } from "../article.js" */

import { hasTitle, piecesOf, titleOf } from "../article.js";
import { element } from "../dom.js";
import { KINDS } from "../kinds.js";
import { itemAddress } from "../links.js";
import { say } from "../strings.js";

/** It may show its text and its own styles, and do nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * *Shape*: HTML in UTF-8, without scripts. Text goes in as text, and the browser writes the document.
 *
 * @param {Article} article
 */
export function toHtml(article) {
  const { paragraphs, entries, mentions } = article;
  const page = document.implementation.createHTMLDocument(titleOf(article));
  page.documentElement.lang = "ar";
  page.documentElement.dir = "rtl";
  page.head.prepend(
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
  );
  const kinds = KINDS.filter((kind) => mentions.some((mention) => mention.kind === kind));
  const legend = kinds.map((kind) => element("li", {}, element("span", { class: "sample", "data-kind": kind }, say(`kinds.${kind}`))));
  const named = entries.filter(({ entity }) => entity).map(({ kind, name, entity }) => {
    const address = itemAddress(entity?.wikidata);
    const shown = element("bdi", { class: "sample", "data-kind": kind }, name);
    const latin = entity?.nameEn ?? entity?.romanized;
    return element("li", {}, address ? element("a", { href: address }, shown) : shown, latin ? element("small", { dir: "ltr" }, ` ${latin}`) : undefined);
  });
  page.body.append(
    element("ul", { class: "legend" }, ...legend),
    element("article", {}, ...paragraphs.map((paragraph, index) => drawParagraph(article, paragraph, index === 0 && hasTitle(article) ? "h1" : "p"))),
    element("h2", {}, say("view.names")),
    element("ul", { class: "names" }, ...named),
  );
  // As an element the style would fall under the policy of this page, which forbids it.
  const html = page.documentElement.outerHTML.replace("</head>", () => `<style>${[...kindRules(), STYLES].join("\n")}</style></head>`);
  return `<!doctype html>\n${html}\n`;
}

/**
 * @param {Article} article
 * @param {import("../lib/analysis.js").Span} paragraph
 * @param {"h1" | "p"} tag
 */
function drawParagraph(article, paragraph, tag) {
  const { text, entries, entryOf } = article;
  const pieces = piecesOf(article, paragraph).map(({ start, end, mention }) => {
    const piece = text.slice(start, end);
    if (mention === undefined) return piece;
    const { kind, entity } = entries[entryOf[mention]];
    const title = [say(`kind.${kind}`), entity?.nameEn ?? entity?.romanized].filter(Boolean).join(" · ");
    return element("mark", { "data-kind": kind, title }, piece);
  });
  return element(tag, {}, ...pieces);
}

/** Colour and line of each kind, as the page's own style sheet has them. */
function kindRules() {
  const rules = [...document.styleSheets].flatMap(rulesOf);
  return rules.filter((rule) => rule instanceof CSSStyleRule && rule.selectorText.startsWith("[data-kind")).map(({ cssText }) => cssText);
}

/**
 * @param {CSSStyleSheet} sheet
 * @returns {CSSRule[]}
 */
function rulesOf(sheet) {
  return [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSImportRule && rule.styleSheet ? rulesOf(rule.styleSheet) : [rule]));
}

const STYLES = `:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 2rem auto; padding-inline: 1rem; font: 1.25rem/2.1 "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif; }
h1 { font-size: 1.5em; line-height: 1.7; }
h2 { font-size: 1.1em; margin-block-start: 2em; }
ul { list-style: none; padding: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: 0.8em; }
.names { columns: 15rem; font-size: 0.9em; }
.names small { unicode-bidi: isolate; }
a { color: inherit; }
mark { color: inherit; }
mark, .sample { background: color-mix(in oklab, var(--hue) var(--tint), transparent); text-decoration: underline var(--line) var(--hue) var(--weight); text-underline-offset: 0.4em; text-decoration-skip-ink: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }`;
