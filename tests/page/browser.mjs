/** Browsers and the page for tests: every case runs in Chromium and in Firefox, on the served page or on the one file. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after, afterEach, before, describe } from "node:test";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where the page that is one file lies. */
export const singleFile = new URL("../../dist/aalam.html", import.meta.url).href;

/** How long a browser or a page may take for anything, in milliseconds: a machine may have much else to do. */
export const PATIENCE = 90_000;

/** What keeps a browser from calling home, and from being kinder to `file://` than a reader's is. */
const firefoxPreferences = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "datareporting.healthreport.uploadEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "security.fileuri.strict_origin_policy": true,
};

const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-sync",
  "--no-first-run",
];

/** @type {Record<string, import("puppeteer-core").LaunchOptions>} */
const browsers = {
  Chromium: { browser: "chrome", executablePath: "/usr/bin/chromium", pipe: true, enableExtensions: true, args: chromiumArguments },
  Firefox: { browser: "firefox", executablePath: "/usr/bin/firefox-esr", extraPrefsFirefox: firefoxPreferences },
};

/**
 * Starts a browser.
 *
 * @param {string} name one of `browsers`
 * @param {string[]} more arguments
 * @param {number} patience how long it may take for anything, in milliseconds
 */
export function launch(name, more = [], patience = PATIENCE) {
  const { args = [], ...options } = browsers[name];
  return puppeteer.launch({ headless: true, timeout: patience, protocolTimeout: patience, ...options, args: [...args, ...more] });
}

/**
 * Declares the same cases for each browser.
 *
 * @param {string} subject what the cases are about
 * @param {(open: (address: string, expected?: RegExp) => Promise<import("puppeteer-core").Page>) => void} cases declares the
 *   cases; `open` gives a new page, without memory of others, on an address; a case fails when a page logs an error that
 *   is not an expected one
 * @param {"once" | "again"} visit whether a page is opened again later: only then it is worth the work to keep its files
 */
export function inEachBrowser(subject, cases, visit = "once") {
  for (const name of Object.keys(browsers)) {
    describe(`${subject} in ${name}`, () => {
      /** @type {import("puppeteer-core").Browser} */
      let browser;
      /** @type {string[]} */
      const errors = [];
      /** @type {Promise<import("puppeteer-core").BrowserContext>[]} */
      const contexts = [];
      before(async () => {
        browser = await launch(name);
      });
      afterEach(async () => {
        // Each page has an engine, which takes memory.
        await Promise.all((await Promise.all(contexts.splice(0))).map((context) => context.close()));
        assert.deepEqual(errors.splice(0), [], "the page logged errors");
      });
      after(() => browser?.close());
      cases((address, expected) => {
        const context = browser.createBrowserContext();
        contexts.push(context);
        return open(context, visit, address, errors, expected);
      });
    });
  }
}

/**
 * @param {Promise<import("puppeteer-core").BrowserContext>} context
 * @param {"once" | "again"} visit
 * @param {string} address
 * @param {string[]} errors where what the page complains of is added
 * @param {RegExp} [expected] complaints that are not added
 */
async function open(context, visit, address, errors, expected) {
  const page = await (await context).newPage();
  page.setDefaultTimeout(PATIENCE);
  if (visit === "once") await page.evaluateOnNewDocument(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  page.on("pageerror", (error) => {
    if (!expected?.test(String(error))) errors.push(String(error));
  });
  page.on("console", (message) => {
    // A browser asks for an icon that no page here names.
    const isIcon = message.location().url?.endsWith("/favicon.ico");
    if (message.type() === "error" && !isIcon && !expected?.test(message.text())) errors.push(message.text());
  });
  await page.goto(address);
  return page;
}

/**
 * Serves the page.
 *
 * @param {string[]} article the path of an article to open it on, or nothing
 * @returns {Promise<{ address: string, stop: () => Promise<unknown> }>}
 */
export async function serve(...article) {
  const server = spawn("cargo", ["xtask", "serve", ...article], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const gone = once(server, "exit");
  const [address] = await once(createInterface(server.stdout), "line");
  return {
    address,
    stop() {
      server.kill();
      return gone;
    },
  };
}

/**
 * Serves the page while the tests of a file run.
 *
 * @param {string[]} article the path of an article to open it on, or nothing
 * @returns {{address: string}} filled in before the first case
 */
export function servePage(...article) {
  const site = { address: "" };
  const serving = serve(...article);
  before(async () => {
    site.address = (await serving).address;
  });
  after(async () => (await serving).stop());
  return site;
}
