/** What is said to those who listen, and what is shown of the state of the page. */

import { measure } from "./article.js";
import { byId, element, findAll } from "./dom.js";
import { change, state, watch } from "./state.js";
import { say } from "./strings.js";
import { readOn } from "./texts.js";

const [main] = findAll("[data-state]");

/**
 * Has a screen reader say something.
 *
 * @param {string} text
 */
export function announce(text) {
  byId("status").textContent = text;
}

/** Shows the length of the article, the entry that stands alone, and whether there is something to wait for or to mend. */
export function showStatus() {
  watch(["article", "language", "status", "alone"], drawFacts);
  watch(["status", "language"], drawNotice);
  watch(["status", "article"], () => {
    main.dataset.state = state.status;
    if (state.status === "ready") announce(say("ready", { count: state.article.entries.length }));
  });
  watch(["language"], () => announce(""));
  watch(["alone"], () => {
    if (state.alone !== undefined) announce(say("only.shown", { name: state.article.entries[state.alone].name }));
  });
}

/** The length of the text that was shown last: to count the words of a long one takes a while. */
let length = { text: "", ...measure("") };

function drawFacts() {
  const { article, alone, status } = state;
  if (length.text !== article.text) length = { text: article.text, ...measure(article.text) };
  const { words, minutes } = length;
  const facts = [say("words", { count: words }), say("minutes", { count: minutes })];
  byId("facts").replaceChildren(words > 0 ? facts.join(" · ") : "", status === "loading" ? ` · ${say("loading")}` : "");
  byId("alone").hidden = alone === undefined;
  if (alone === undefined) return;
  const end = element("button", { class: "plain" }, say("only.end"));
  end.addEventListener("click", () => change({ alone: undefined }));
  byId("alone").replaceChildren(element("span", {}, say("only.shown", { name: article.entries[alone].name })), end);
}

function drawNotice() {
  const notice = byId("notice");
  const { status } = state;
  notice.hidden = status === "loading" || status === "ready";
  notice.classList.toggle("alarm", status === "error" || status === "missing");
  if (status === "error") {
    const retry = element("button", { class: "plain" }, say("retry"));
    retry.addEventListener("click", () => location.reload());
    notice.replaceChildren(element("span", { role: "alert" }, say("trouble")), retry);
  } else if (status === "stopped") {
    const goOn = element("button", { class: "plain" }, say("stopped.on"));
    goOn.addEventListener("click", readOn);
    notice.replaceChildren(element("span", {}, say("stopped")), goOn);
  } else if (status === "empty" || status === "missing") {
    const what = say(status === "empty" ? "nothing" : "trouble.article");
    notice.replaceChildren(element("strong", { role: "alert" }, what), element("span", {}, say("nothing.next")));
  }
}
