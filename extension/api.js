/** The extension interface, which both browsers offer under names of their own. */

/** @type {typeof chrome} */
export const api = /** @type {any} */ (globalThis).browser ?? chrome;
