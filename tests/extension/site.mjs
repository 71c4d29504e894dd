/** The pages of `pages/` on two addresses of this machine, which are two sites to a browser. */

import { once } from "node:events";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before } from "node:test";

const folder = new URL("pages/", import.meta.url);

/**
 * What a page says is expected of it.
 *
 * @typedef {object} Expected
 * @property {Record<string, string[]>} [mentions] some of what is marked, by kind
 * @property {string[]} [absent] what is not marked
 * @property {Record<string, string[]>} [then] some of what is marked after `#do` has been pressed
 * @property {string[]} [gone] what is then no longer marked
 * @property {string[]} [framed] what is marked once though it stands in three frames
 * @property {string[]} [own] highlights of the page's own
 * @property {true} [trouble] nothing is marked, because nothing is Arabic
 */

/** @type {Map<string, { html: string, policy?: string, expected: Expected }>} the pages by name */
export const pages = new Map();
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".html"))) {
  const html = await readFile(new URL(file, folder), "utf8");
  const [, policy] = /<meta name="policy" content="([^"]*)">/.exec(html) ?? [];
  const [, expected] = /id="expected">([^<]*)</.exec(html) ?? [];
  pages.set(file.replace(".html", ""), { html, policy, expected: JSON.parse(expected) });
}

/**
 * Serves the pages.
 *
 * @param {Map<string, string>} made others, by path
 */
export async function startSite(made = new Map()) {
  let other = "";
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "", "http://localhost").pathname.slice(1);
    const page = pages.get(path) ?? { html: made.get(path) ?? (await readFile(new URL(path, folder), "utf8").catch(() => "")), policy: undefined };
    const headers = { "Content-Type": "text/html; charset=utf-8", ...(page.policy && { "Content-Security-Policy": page.policy }) };
    response.writeHead(page.html ? 200 : 404, headers).end(page.html.replace("other:", other));
  });
  await once(server.listen(0), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  other = `http://localhost:${port}/`;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/**
 * Serves the pages while the tests of a file run, and others that a test makes.
 *
 * @returns {{ address: string, made: Map<string, string> }} the address is filled in before the first case
 */
export function servePages() {
  const site = { address: "", made: new Map() };
  /** @type {Awaited<ReturnType<typeof startSite>> | undefined} */
  let started;
  before(async () => {
    started = await startSite(site.made);
    site.address = started.address;
  });
  after(() => started?.close());
  return site;
}
