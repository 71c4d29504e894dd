/** A server for a folder that a test makes, from which pages of other sites may load too. */

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before } from "node:test";

/** @type {Record<string, string>} */
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm" };

/**
 * Serves a folder while the tests of a suite run.
 *
 * @param {() => string} folder
 * @returns {{ address: string }} filled in before the first case
 */
export function serveFolder(folder) {
  const site = { address: "" };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    const body = await readFile(folder() + pathname).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { "Content-Type": types[extname(pathname)] ?? "text/plain", "Access-Control-Allow-Origin": "*" }).end(body);
  });
  before(async () => {
    await once(server.listen(0), "listening");
    site.address = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`;
  });
  after(() => server.close());
  return site;
}
