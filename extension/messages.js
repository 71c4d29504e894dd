/** Questions between tab, background and the other windows of the extension, each answered once. */

import { api } from "./api.js";

/** What keeps a page from being marked, as the strings call it. */
/** @typedef {"trouble.none" | "trouble.other" | "trouble.engine"} Trouble */

/**
 * Answers what is asked of this part of the extension; what it has no answer for is left to the others.
 *
 * @param {Record<string, (values: any, sender: chrome.runtime.MessageSender) => unknown>} answers by name; one may answer later
 */
export function listen(answers) {
  api.runtime.onMessage.addListener(({ ask, ...values }, sender, answer) => {
    const answering = answers[ask];
    if (!answering) return false;
    Promise.resolve(answering(values, sender)).then(
      (result) => answer({ result }),
      (error) => answer({ error: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  });
}

/**
 * Asks the background.
 *
 * *Errors*: an `Error` with the words of the one that was thrown there.
 *
 * @param {string} question
 * @param {object} [values]
 * @returns {Promise<any>}
 */
export async function ask(question, values) {
  const { result, error } = (await api.runtime.sendMessage({ ask: question, ...values })) ?? {};
  if (error) throw new Error(error);
  return result;
}
