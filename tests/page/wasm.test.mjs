/** The tests of `tests/wasm.rs`, which are compiled to wasm, run in each browser. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, it } from "node:test";
import { createInterface } from "node:readline";
import { inEachBrowser, root } from "./browser.mjs";

const site = { address: "" };

// The runner serves a page that runs the tests when it is opened.
const server = spawn("cargo", ["test", "--target", "wasm32-unknown-unknown", "--test", "wasm"], {
  cwd: root,
  detached: true,
  env: { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" },
  stdio: ["ignore", "pipe", "inherit"],
});

before(async () => {
  for await (const line of createInterface(server.stdout)) {
    site.address = line.match(/available at (http:\S+)/)?.[1] ?? "";
    if (site.address) return;
  }
  assert.fail("the tests are not served");
});

after(() => {
  // The server is a child of cargo's.
  if (server.pid && server.exitCode === null) process.kill(-server.pid);
});

inEachBrowser("wasm", (open) => {
  it("passes its tests", async () => {
    const page = await open(site.address);
    const output = await page.waitForFunction(() => {
      const text = document.querySelector("#output")?.textContent ?? "";
      return /test result: /.test(text) && text;
    });
    assert.match(String(await output.jsonValue()), /test result: ok\. [1-9]\d* passed/);
  });
});
