/** A server for benchmarks: the built page, the peers, and what is run in a page, which may measure its memory. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname } from "node:path";
import { root } from "../tests/page/browser.mjs";

/** @type {Record<string, string>} */
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/** Where files lie, by how their paths begin; all others are in `dist/`. */
const folders = { "/bench/": "benches/page/", "/peers/": "target/peers/" };

const headers = {
  // A page that is to measure its memory shares its process with no other.
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cache-Control": "max-age=3600",
};

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
      response.writeHead(200, { ...headers, "Content-Type": `${types[extname(path)] ?? "text/html"}; charset=utf-8` }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
