/** WebKit, by the WebDriver of its port to GTK (Debian: `webkit2gtk-driver`), on a screen that nobody sees (`xvfb`). */

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { PATIENCE } from "./browser.mjs";

/** Whether there is such a browser here. */
export const hasWebKit = ["WebKitWebDriver", "xvfb-run"].every((program) => spawnSync("which", [program]).status === 0);

/**
 * @typedef {object} WebKit
 * @property {(address: string) => Promise<void>} go
 * @property {(script: string) => Promise<any>} run what a script of the page returns, as data
 * @property {(expression: string) => Promise<any>} until waits for an expression of the page to be true
 * @property {() => Promise<Buffer>} screenshot what the window shows, as PNG
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<WebKit>} */
export async function launchWebKit() {
  const port = await freePort();
  const driver = spawn("xvfb-run", ["--auto-servernum", "WebKitWebDriver", `--port=${port}`], { detached: true, stdio: "ignore" });
  const until = performance.now() + PATIENCE;

  /** @param {string} method @param {string} path @param {object} [body] */
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${value.message}`);
    return value;
  };
  while (!(await call("GET", "/status").catch(() => false))) {
    if (performance.now() > until) throw new Error("WebKitWebDriver does not answer");
  }
  const { sessionId } = await call("POST", "/session", { capabilities: {} });
  const session = `/session/${sessionId}`;
  /** @param {string} script */
  const run = (script) => call("POST", `${session}/execute/sync`, { script, args: [] });
  return {
    go: (address) => call("POST", `${session}/url`, { url: address }),
    run,
    async until(expression) {
      const until = performance.now() + PATIENCE;
      for (;;) {
        const value = await run(`return ${expression}`);
        if (value) return value;
        if (performance.now() > until) throw new Error(`never: ${expression}`);
      }
    },
    screenshot: async () => Buffer.from(await call("GET", `${session}/screenshot`), "base64"),
    async close() {
      await call("DELETE", session);
      // With it goes the screen that it was started with.
      process.kill(-Number(driver.pid));
      await once(driver, "exit");
    },
  };
}

async function freePort() {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  return port;
}
