/** Where a reader can read on about something. Plain links: nothing is fetched. */

/** @import { Entry } from "./article.js" */

/**
 * @param {Entry} entry
 * @param {"ar" | "en"} language of the encyclopedia
 * @returns {{ key: "link.wikipedia" | "link.wikidata" | "link.map", href: string }[]}
 */
export function entryLinks({ kind, name, entity }, language) {
  /** @type {ReturnType<typeof entryLinks>} */
  const links = [];
  const item = entity?.wikidata;
  // The identifier is part of an address, so it has to be one.
  if (item && /^Q[1-9]\d*$/.test(item)) {
    links.push({ key: "link.wikipedia", href: `https://www.wikidata.org/wiki/Special:GoToLinkedPage/${language}wiki/${item}` });
    links.push({ key: "link.wikidata", href: `https://www.wikidata.org/wiki/${item}` });
  }
  if (kind === "LOC") links.push({ key: "link.map", href: `https://www.openstreetmap.org/search?query=${encodeURIComponent(name)}` });
  return links;
}
