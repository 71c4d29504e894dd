/** The overlay's place in the page. This module comes before those that look for the overlay's elements. */

import { furnish } from "../overlay/frame.js";

/** Holds the overlay while the page is marked. */
export const host = document.createElement("aalam-overlay");

// No style sheet of the page hides it or moves it.
host.style.setProperty("all", "initial", "important");

/** Closed to the page. */
export const root = host.attachShadow({ mode: "closed" });
furnish(root);
