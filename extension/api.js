/** The extension interface, which both browsers offer under names of their own. */

/** What Firefox has in the place of Chrome's side panel. */
/** @typedef {{ sidebarAction?: { open(): Promise<void> } }} Sidebar */

/** @type {typeof chrome & Sidebar} */
export const api = /** @type {any} */ (globalThis).browser ?? chrome;
