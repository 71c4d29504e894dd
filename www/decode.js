/** Text out of the bytes of a file. */

/**
 * The text of a file in UTF-8, UTF-16 or windows-1256, the three that Arabic text files are written in.
 *
 * A byte order mark decides; without one, zero bytes or the Arabic block's 0x06 in every second place mean UTF-16, what is
 * valid UTF-8 is UTF-8, and the rest is windows-1256.
 *
 * @param {Uint8Array} bytes
 * @returns {string | undefined} nothing where the bytes are no text
 * @example decode(new Uint8Array([0xe3, 0xe4])) // "من"
 *
 * *Source*: https://encoding.spec.whatwg.org/#decode for the marks.
 */
export function decode(bytes) {
  const encoding = marked(bytes) ?? unmarked(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // Text has tabs and line ends, but no other control characters; a few stray ones do no harm.
  const controls = text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0;
  return controls * 100 > text.length ? undefined : text;
}

/** @param {Uint8Array} bytes */
function marked([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** @param {Uint8Array} bytes */
function unmarked(bytes) {
  const sample = bytes.subarray(0, 4096);
  /** @param {number} parity */
  const high = (parity) => sample.filter((byte, index) => index % 2 === parity && (byte === 0 || byte === 6)).length;
  const pairs = sample.length / 2;
  if (high(1) > pairs * 0.7) return "utf-16le";
  if (high(0) > pairs * 0.7) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1256";
  }
}
