/** A picture as a file, SVG or PNG. */

/** What the style sheet says of a drawing, which a file has to say itself. */
const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "paint-order", "font-family", "font-size", "font-weight"];

/** So many pixels has a file for each of the picture's own units. */
const SCALE = 3;

/**
 * The picture as it looks now, in a file that needs no other.
 *
 * @param {SVGSVGElement} picture that is shown
 * @returns {string}
 */
export function toSvg(picture) {
  const copy = /** @type {SVGSVGElement} */ (picture.cloneNode(true));
  const shown = [picture, ...picture.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  copies.forEach((element, index) => {
    const style = getComputedStyle(shown[index]);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "role", "tabindex", "data-entry", "data-mention", "data-row", "data-kind", "data-one", "data-two"]) element.removeAttribute(name);
  });
  const { width, height } = picture.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const ground = copy.ownerDocument.createElementNS(copy.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ width, height, fill: getComputedStyle(document.documentElement).backgroundColor })) {
    ground.setAttribute(name, String(value));
  }
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/**
 * *Errors*: an `Error` where the browser cannot draw it.
 *
 * @param {SVGSVGElement} picture that is shown
 * @returns {Promise<Blob>}
 */
export async function toPng(picture) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(picture))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
