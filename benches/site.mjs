/** A server for benchmarks: the built page, the peers and what is run in a page. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname } from "node:path";
import { root } from "../tests/page/browser.mjs";

/** @type {Record<string, string>} */
const types = { ".js": "text/javascript", ".wasm": "application/wasm" };

/** Where files lie, by how their paths begin; all others are in `dist/`. */
const folders = { "/bench/": "benches/page/", "/peers/": "target/peers/" };

/** @param {string} path */
function fileAt(path) {
  for (const [start, folder] of Object.entries(folders)) if (path.startsWith(start)) return root + folder + path.slice(start.length);
  return `${root}dist${path}`;
}

/** Starts it. An empty page lies at its address. */
export async function serve() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "", "http://localhost").pathname;
    try {
      const body = path === "/" ? "<!doctype html><html lang=ar dir=rtl><title>.</title>" : await readFile(fileAt(path));
      response.writeHead(200, { "Cache-Control": "max-age=3600", "Content-Type": types[extname(path)] ?? "text/html" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
