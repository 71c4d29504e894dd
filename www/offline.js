/** The page without a network. */

import { state, watch } from "./state.js";
import { keepOffline } from "./trusted.js";

/** Keeps the page on the device once it has shown its first text; the page that is one file is there already. */
export function showOffline() {
  let kept = !isSecureContext || !location.protocol.startsWith("http") || !("serviceWorker" in navigator);
  watch(["status"], () => {
    if (kept || state.status !== "ready") return;
    kept = true;
    // Without it the page works all the same, as long as there is a network.
    keepOffline().catch(() => {});
  });
}
