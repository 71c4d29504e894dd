/** No string becomes markup or a script in the page, but where `www/trusted.js` makes it one; and what a server says of the page. */

import assert from "node:assert/strict";
import { request } from "node:http";
import { it } from "node:test";
import { inEachBrowser, servePage, singleFile } from "./browser.mjs";
import { ready } from "./reading.mjs";

const site = servePage();

/** What a browser says of an attempt. */
const REFUSED = /trusted ?types?|TrustedHTML|TrustedScript|require-trusted-types-for|refused|policy/i;

inEachBrowser("the page", (open) => {
  for (const [way, address] of /** @type {const} */ ([["served", () => site.address], ["as one file", () => singleFile]])) {
    it(`takes no string where markup or a script may stand, ${way}`, async () => {
      const page = await ready(await open(address(), REFUSED));
      const outcomes = await page.evaluate(async () => {
        /** @type {Record<string, () => unknown>} */
        const attempts = {
          innerHTML: () => (document.createElement("p").innerHTML = "<b>"),
          insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<b>"),
          "document.write": () => document.write("<b>"),
          srcdoc: () => (document.createElement("iframe").srcdoc = "<b>"),
          DOMParser: () => new DOMParser().parseFromString("<b>", "text/html"),
          "text of a script": () => (document.createElement("script").text = "1"),
          "address of a script": () => (document.createElement("script").src = "page.js"),
          "event handler": () => document.createElement("p").setAttribute("onclick", "1"),
          worker: () => new Worker("worker.js"),
          "worker from a blob": () => new Worker(URL.createObjectURL(new Blob(["1"]))),
          "another policy": () => /** @type {any} */ (globalThis).trustedTypes.createPolicy("other", { createHTML: String }),
          "its policy again": () => /** @type {any} */ (globalThis).trustedTypes.createPolicy("aalam", { createHTML: String }),
          "a policy for all": () => /** @type {any} */ (globalThis).trustedTypes.createPolicy("default", { createHTML: String }),
        };
        /** @type {Record<string, string>} */
        const outcomes = {};
        for (const [name, attempt] of Object.entries(attempts)) {
          try {
            attempt();
            outcomes[name] = "done";
          } catch (error) {
            outcomes[name] = /** @type {Error} */ (error).name;
          }
        }
        return outcomes;
      });
      for (const [name, outcome] of Object.entries(outcomes)) assert.equal(outcome, "TypeError", name);
    });
  }

  it("gives no other script's address, and no trusted value away", async () => {
    const page = await ready(await open(site.address));
    const exported = await page.evaluate(async () => {
      const path = "/trusted.js";
      return Object.entries(await import(path)).map(([name, value]) => `${name}: ${typeof value}`);
    });
    assert.deepEqual(exported, ["keepOffline: function", "newWorker: function", "parsed: function"]);
  });
});

inEachBrowser("the page", (open) => {
  it("registers no other service worker", async () => {
    const page = await ready(await open(site.address, REFUSED));
    const outcome = await page.evaluate(() => navigator.serviceWorker.register("sw.js?").then(() => "done", ({ name }) => name));
    assert.equal(outcome, "TypeError");
  });
}, "again");

/**
 * What the server answers.
 *
 * @param {Record<string, string>} headers
 * @returns {Promise<import("node:http").IncomingMessage>}
 */
const ask = (headers) => new Promise((resolve, reject) => request(site.address, { headers }, (answer) => resolve(answer.resume())).on("error", reject).end());

it("is sent with a policy and for no other site", async () => {
  const { headers, statusCode } = await ask({});
  assert.equal(statusCode, 200);
  assert.match(String(headers["content-security-policy"]), /^default-src 'none'; .*; require-trusted-types-for 'script'; trusted-types aalam; frame-ancestors 'none'$/);
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["referrer-policy"], "no-referrer");
  assert.equal(headers["cross-origin-opener-policy"], "same-origin");
  assert.equal(headers["cross-origin-resource-policy"], "same-origin");
  assert.match(String(headers["permissions-policy"]), /camera=\(\).*geolocation=\(\).*microphone=\(\)/);
});

it("is sent to nobody who asks for it by another name, as a site does whose name is made to lead here", async () => {
  const { port } = new URL(site.address);
  assert.equal((await ask({ Host: `localhost:${port}` })).statusCode, 200);
  for (const host of [`evil.example:${port}`, "127.0.0.1", `127.0.0.1.evil.example:${port}`]) {
    assert.equal((await ask({ Host: host })).statusCode, 421, host);
  }
});
