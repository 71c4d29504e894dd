/** Puts the list into its window. This module comes before those that look for the list's elements. */

import { makeList } from "../overlay/list.js";

document.querySelector("main")?.prepend(makeList());
