/**
 * Where a string becomes a document or the address of a script. In the rest of the page it cannot: the page's Content
 * Security Policy requires Trusted Types and allows one policy, which is made here and never leaves this module.
 *
 * *Source*: https://www.w3.org/TR/trusted-types/
 */

import { embedded } from "./lib/embedded.js";

/** The scripts that the page starts beside itself. */
const SCRIPTS = ["worker.js", "sw.js"];

const rules = {
  /** As it stands, since `parsed` alone asks for it. @param {string} markup */
  createHTML: (markup) => markup,

  /**
   * @param {string} name
   * @param {Blob} [script] what is in the file, where the page is one file
   */
  createScriptURL(name, script) {
    if (!SCRIPTS.includes(name)) throw new TypeError(`${name} is no script of this page`);
    return script ? URL.createObjectURL(script) : new URL(name, import.meta.url).href;
  },
};

/** @type {typeof rules} Where the browser knows no Trusted Types, the rules by themselves. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("aalam", rules) ?? rules;

/**
 * What is written in HTML or XML, as a document that is never shown: no script of it runs, nothing that it names is loaded,
 * and of the nodes in it none may be taken into the page, only their text.
 *
 * @param {string} markup
 * @param {"text/html" | "application/xml"} type
 */
export function parsed(markup, type) {
  return new DOMParser().parseFromString(policy.createHTML(markup), type);
}

/** A worker for the engine, from its file or, where the page is one file, from what stands in it: there it can be no module. */
export async function newWorker() {
  const script = await embedded("worker.js")?.blob();
  return new Worker(policy.createScriptURL("worker.js", script), { type: script ? "classic" : "module" });
}

/** Has `sw.js` keep the page on the device. */
export function keepOffline() {
  return navigator.serviceWorker.register(policy.createScriptURL("sw.js"));
}
