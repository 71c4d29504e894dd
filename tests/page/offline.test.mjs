/** After the first visit the page opens without a network. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { inEachBrowser, root, serve } from "./browser.mjs";
import { bring, ready } from "./reading.mjs";

inEachBrowser("the page", (open) => {
  it("opens again when its server is gone, and reads", async () => {
    const { address, stop } = await serve();
    try {
      // A page asks for its worker's script anew, which then is not there.
      const page = await ready(await open(address, /Failed to load|sw\.js|ServiceWorker/i));
      await page.waitForFunction(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.active?.state === "activated" && navigator.serviceWorker.controller !== null;
      });
      await stop();
      await page.reload();
      await ready(page);
      await bring(page, "وصل الوفد إلى بغداد في عام 2022");
      assert.deepEqual(await page.$$eval("mark", (marks) => marks.map((mark) => mark.textContent)), ["بغداد", "عام 2022"]);
      const other = await page.evaluate(async () => (await fetch("samples/oil-2022.txt")).ok);
      assert.equal(other, true);
    } finally {
      await stop();
    }
  });

  it("can be installed: its manifest names what there is", async () => {
    const { existsSync, readFileSync } = await import("node:fs");
    const manifest = JSON.parse(readFileSync(`${root}dist/manifest.webmanifest`, "utf8"));
    for (const { src } of manifest.icons) assert.ok(existsSync(`${root}dist/${src}`), src);
    assert.deepEqual([manifest.display, manifest.start_url, manifest.dir], ["standalone", "./", "rtl"]);
  });
}, "again");
