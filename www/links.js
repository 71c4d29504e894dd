/** Where a reader can read on about something. Plain links: nothing is fetched. */

/** @import { Entry } from "./article.js" */

/**
 * The address of an item of Wikidata.
 *
 * @param {string} [item] its identifier; nothing else becomes part of an address
 * @returns {string | undefined}
 */
export function itemAddress(item) {
  return item && /^Q[1-9]\d*$/.test(item) ? `https://www.wikidata.org/wiki/${item}` : undefined;
}

/**
 * @param {Entry} entry
 * @returns {{ key: "link.wikipedia.ar" | "link.wikipedia.en" | "link.wikidata" | "link.map", href: string }[]}
 */
export function entryLinks({ kind, name, entity }) {
  /** @type {ReturnType<typeof entryLinks>} */
  const links = [];
  const item = itemAddress(entity?.wikidata);
  if (item) {
    const article = (/** @type {string} */ language) => `https://www.wikidata.org/wiki/Special:GoToLinkedPage/${language}wiki/${entity?.wikidata}`;
    links.push({ key: "link.wikipedia.ar", href: article("ar") }, { key: "link.wikipedia.en", href: article("en") }, { key: "link.wikidata", href: item });
  }
  if (entity?.coordinates) {
    const { latitude, longitude } = entity.coordinates;
    links.push({ key: "link.map", href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=8/${latitude}/${longitude}` });
  } else if (kind === "LOC") {
    links.push({ key: "link.map", href: `https://www.openstreetmap.org/search?query=${encodeURIComponent(name)}` });
  }
  return links;
}
