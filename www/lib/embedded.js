/** Files that stand inside the document, where the page is one file and can fetch nothing. */

/**
 * The file `path` if the document holds it: `<script type="text/plain" data-file="path">`, base64 of gzip.
 *
 * @param {string} path relative to the document
 * @returns {Response | undefined}
 * @example const response = embedded("samples/one.txt") ?? (await fetch("samples/one.txt"));
 */
export function embedded(path) {
  const script = document.querySelector(`script[data-file="${CSS.escape(path)}"]`);
  if (!script?.textContent) return undefined;
  const packed = Uint8Array.from(atob(script.textContent), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const type = path.endsWith(".wasm") ? "application/wasm" : "text/plain";
  return new Response(stream, { headers: { "Content-Type": type } });
}
