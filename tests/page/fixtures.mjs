/** A server for pages made for tests, with the modules of `www/lib`, under a policy as strict as a page can have. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { after, before } from "node:test";
import { extname } from "node:path";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src 'self'";

/** @type {Record<string, string>} */
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" };

/**
 * Serves a folder while the tests of a file run, and `www/lib/` below `lib/`.
 *
 * @param {string} folder beside this file
 * @returns {{address: string}} filled in before the first case
 */
export function serveFixtures(folder) {
  const site = { address: "" };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "", "http://localhost").pathname.slice(1);
    const file = path.startsWith("lib/") ? `../../www/${path}` : `${folder}/${path}`;
    try {
      const body = await readFile(new URL(file, import.meta.url));
      const type = `${types[extname(path)]}; charset=utf-8`;
      response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  before(async () => {
    await once(server.listen(0, "127.0.0.1"), "listening");
    const address = /** @type {import("node:net").AddressInfo} */ (server.address());
    site.address = `http://127.0.0.1:${address.port}/`;
  });
  after(() => server.close());
  return site;
}
