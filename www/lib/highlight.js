/**
 * @param {Element} root
 * @returns {{root: Element, text: string}}
 */
export function readText(root) {
  return { root, text: root.textContent ?? "" };
}

/**
 * @param {{root: Element}} _reading
 * @param {unknown[]} _mentions
 */
export function paint(_reading, _mentions) {}

/** @param {Element} _root */
export function clear(_root) {}
