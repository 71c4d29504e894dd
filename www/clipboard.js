/** The clipboard. */

/**
 * Puts a text on the clipboard.
 *
 * @param {string} text
 * @param {string} done
 * @returns {Promise<string>} what to tell the reader: `done`, or the text where the browser does not let the page
 */
export async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return text;
  }
}
