/** A short text inside the address of the page: after the `#`, which no browser sends to a server. */

const PREFIX = "#t=";

/** Longer addresses are cut by some programs, in characters. */
const LONGEST_LINK = 8000;

/** What is unpacked of a text, in bytes: an address may come from anyone. */
const LONGEST_TEXT = 200_000;

/**
 * The address that opens the page on a text.
 *
 * @param {string} text
 * @returns {Promise<string | undefined>} nothing where the text is too long
 */
export async function linkTo(text) {
  const packed = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw")));
  if (!packed || packed.length > LONGEST_LINK) return undefined;
  const base64 = btoa(String.fromCharCode(...packed)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const address = `${location.href.split(/[?#]/)[0]}${PREFIX}${base64}`;
  return address.length > LONGEST_LINK ? undefined : address;
}

/**
 * The text inside an address.
 *
 * @param {string} fragment with its `#`
 * @returns {Promise<string | undefined>} nothing where there is none, or what is there is no text
 */
export async function textIn(fragment) {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    const packed = Uint8Array.from(atob(fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    const bytes = await bytesOf(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * All bytes of a stream, or nothing where there are more than a text may have.
 *
 * @param {ReadableStream<Uint8Array>} stream
 */
async function bytesOf(stream) {
  const reader = stream.getReader();
  /** @type {number[]} */
  const bytes = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(bytes);
    if (bytes.length + value.length > LONGEST_TEXT) {
      await reader.cancel();
      return undefined;
    }
    bytes.push(...value);
  }
}
