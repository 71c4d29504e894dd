/** The text of a Word document. */

import { parsed } from "./trusted.js";
import { unzipSync } from "./vendor/fflate.js";

/** Where the text is in a document, and the largest that is unpacked, in bytes. */
const PART = "word/document.xml";
const LARGEST = 60 * 1024 * 1024;

/**
 * The text of a .docx file, paragraph by paragraph; deleted and hidden text, notes and headers are left out.
 *
 * *Source*: ECMA-376, part 1, 17.3 for the elements.
 *
 * @param {Uint8Array} bytes
 * @returns {string | undefined} nothing where the bytes are no such file
 */
export function docxText(bytes) {
  const xml = documentOf(bytes);
  if (!xml) return undefined;
  const tree = parsed(new TextDecoder().decode(xml), "application/xml");
  if (tree.querySelector("parsererror")) return undefined;
  const paragraphs = [...tree.getElementsByTagNameNS("*", "p")].filter(({ namespaceURI }) => /wordprocessingml/.test(namespaceURI ?? ""));
  return paragraphs.map((paragraph) => textOf(paragraph, paragraph)).join("\n").trim();
}

/** @param {Uint8Array} bytes */
function documentOf(bytes) {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => name === PART && originalSize <= LARGEST })[PART];
  } catch {
    // No zip file, or a broken one.
    return undefined;
  }
}

/**
 * @param {Element} element
 * @param {Element} paragraph that it is in; one inside another has a line of its own
 * @returns {string}
 */
function textOf(element, paragraph) {
  switch (element.localName) {
    case "t":
      return element.textContent ?? "";
    case "tab":
      return " ";
    case "br":
    case "cr":
      return "\n";
    case "del":
    case "moveFrom":
    case "pPr":
    case "Fallback":
      return "";
    case "r":
      if (element.querySelector(":scope > rPr > vanish")) return "";
  }
  if (element.localName === "p" && element !== paragraph) return "";
  return [...element.children].map((child) => textOf(child, paragraph)).join("");
}
