/**
 * The text of a page and highlights over it. Nothing here changes the page: its text is read through a list of runs that
 * lead back to its nodes, and highlights are painted by the CSS Custom Highlight API.
 *
 * *Offsets*: half-open, in UTF-16 code units of `Reading.text`.
 * *Source*: https://drafts.csswg.org/css-highlight-api-1/, https://drafts.csswg.org/css-text-4/#white-space-phase-1
 */

/**
 * A stretch of the text that stands in one node, unit for unit.
 *
 * @typedef {object} Run
 * @property {number} start
 * @property {number} end
 * @property {Text} node
 * @property {number} offset where it begins in the node
 */

/**
 * The text below an element as it is seen, with the way back to its nodes. True until the page changes.
 *
 * @typedef {object} Reading
 * @property {Element} root
 * @property {string} text
 * @property {Run[]} runs ordered and disjoint; what lies between two of them is the bound of a block and in no node
 * @property {Set<Document | ShadowRoot>} scopes the documents and shadow roots that the text comes from
 */

/** @typedef {{start: number, end: number}} Span */

/** @typedef {Span & {kind: string}} Mark what can be painted: a mention, or any span with a kind of its own */

/** @typedef {Window & typeof globalThis} View */

/** Values of `nodeType`: the nodes of a frame are no instances of this window's classes. */
const [ELEMENT, TEXT] = [1, 3];

/** Elements whose text is no part of what is told: code, controls, drawings, notes for browsers without scripts. */
const NOT_READ = new Set(
  ("audio button canvas code embed input kbd math meter noscript object option progress rp rt samp script select style svg " +
    "template textarea video").split(" "),
);

/** White space that is rendered as one space and is not one. */
const COLLAPSED = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/**
 * How many units a line has at most. Where two directions meet, browsers differ in which end of a stretch of the other
 * direction they say a point is nearest to; the right one is on the same line.
 */
const LINE = 250;

/** A text that grows run by run. */
class Writer {
  /** @type {Run[]} */
  runs = [];
  /** @type {string[]} */
  parts = [];
  length = 0;
  /** What is to be written before the next run. */
  bound = "";
  /** The last unit written. */
  last = "\n";

  /**
   * Ends a line or a word, if anything comes before and after.
   *
   * @param {"\n" | " "} bound
   */
  separate(bound) {
    if (this.bound !== "\n") this.bound = bound;
    const run = this.runs.at(-1);
    if (!run || this.last !== " ") return;
    this.parts.push(/** @type {string} */ (this.parts.pop()).slice(0, -1));
    this.last = "";
    this.length -= 1;
    run.end -= 1;
    if (run.end === run.start) this.runs.pop();
  }

  /**
   * Adds what is rendered of a node.
   *
   * @param {Text} node
   * @param {string} collapse the value of `white-space-collapse` there
   */
  addText(node, collapse) {
    const { data } = node;
    if (/^(preserve|preserve-spaces|break-spaces)$/.test(collapse)) {
      this.addRun(node, 0, data);
      return;
    }
    let from = 0;
    for (const { 0: space, index } of data.matchAll(COLLAPSED)) {
      this.addCollapsed(node, from, data.slice(from, index));
      if (collapse === "preserve-breaks" && space.includes("\n")) this.separate("\n");
      else this.addCollapsed(node, index, " ");
      from = index + space.length;
    }
    this.addCollapsed(node, from, data.slice(from));
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {string} part may begin with a space, which is not rendered after another
   */
  addCollapsed(node, offset, part) {
    const isAfterSpace = this.bound !== "" || this.last === " " || this.last === "\n";
    if (isAfterSpace && part[0] === " ") this.addRun(node, offset + 1, part.slice(1));
    else this.addRun(node, offset, part);
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {string} part what stands there, unit for unit
   */
  addRun(node, offset, part) {
    if (part === "") return;
    if (this.bound !== "" && this.length > 0) this.write(this.bound);
    this.bound = "";
    const start = this.length;
    this.write(part);
    const before = this.runs.at(-1);
    if (before?.node === node && before.end === start && before.offset + start - before.start === offset) {
      before.end = this.length;
    } else {
      this.runs.push({ start, end: this.length, node, offset });
    }
  }

  /** @param {string} part */
  write(part) {
    this.parts.push(part);
    this.length += part.length;
    this.last = part[part.length - 1];
  }
}

/**
 * Reads the text below `root`: what is rendered, in the order of the tree, through open shadow roots and frames of the
 * same origin. Editable text, code and controls are left out.
 *
 * *Shape*: a line for each block, `<br>` and cell; white space collapsed as it is rendered.
 *
 * @param {Element} root
 * @param {(element: Element) => boolean} [isLeftAlone] what else is not read, though it is to be seen
 * @returns {Reading}
 * @example const { text } = readText(document.body);
 */
export function readText(root, isLeftAlone) {
  const steps = readSteps(root, isLeftAlone);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Reads as `readText` does, node by node, for whoever lets the page do something else in between.
 *
 * @param {Element} root
 * @param {(element: Element) => boolean} [isLeftAlone]
 * @returns {Generator<undefined, Reading, undefined>}
 */
export function* readSteps(root, isLeftAlone = () => false) {
  const writer = new Writer();
  /** @type {Reading["scopes"]} */
  const scopes = new Set();
  /** @type {{ children: Iterator<Node>, style: CSSStyleDeclaration, isInline: boolean, bound: "\n" | " " }[]} the elements around what is read */
  const around = [];

  /** @param {Element} element */
  function enter(element) {
    const style = viewOf(element).getComputedStyle(element);
    const { display } = style;
    // An element with `display: contents` has no box to be visible, its children may.
    if (display !== "contents" && !element.checkVisibility()) return;
    const isInline = display === "inline" || display === "contents" || display === "ruby";
    const bound = display.startsWith("inline-") ? " " : "\n";
    if (element.localName === "br") {
      writer.separate("\n");
    } else if (isLeftOut(element, style) || isLeftAlone(element)) {
      writer.separate(isInline ? " " : bound);
    } else {
      if (!isInline) writer.separate(bound);
      around.push({ children: Array.from(childrenOf(element)).values(), style, isInline, bound });
    }
  }

  enter(root);
  for (let inner = around.at(-1); inner; inner = around.at(-1)) {
    const { style, isInline, bound } = inner;
    const { done, value: node } = inner.children.next();
    if (done) {
      around.pop();
      if (!isInline) writer.separate(bound);
    } else if (node.nodeType === ELEMENT) {
      enter(/** @type {Element} */ (node));
    } else if (node.nodeType === TEXT && style.visibility === "visible") {
      scopes.add(/** @type {Document | ShadowRoot} */ (node.getRootNode()));
      writer.addText(/** @type {Text} */ (node), style.getPropertyValue("white-space-collapse"));
    }
    yield;
  }
  return { root, text: writer.parts.join(""), runs: writer.runs, scopes };
}

/**
 * A part of a reading as if it were all of it.
 *
 * @param {Reading} reading
 * @param {Span} span
 * @returns {Reading}
 */
export function cut({ root, text, runs, scopes }, span) {
  const inside = runs.filter(({ start, end }) => end > span.start && start < span.end).map(({ start, end, node, offset }) => {
    const from = Math.max(start, span.start);
    return { start: from - span.start, end: Math.min(end, span.end) - span.start, node, offset: offset + from - start };
  });
  return { root, text: text.slice(span.start, span.end), runs: inside, scopes };
}

/**
 * The part of the text between the ends of a range.
 *
 * @param {Reading} reading
 * @param {AbstractRange} range
 * @returns {Span | undefined} nothing where the range holds none of the text
 */
export function spanOf({ runs }, range) {
  const live = range.startContainer.ownerDocument?.createRange();
  live?.setStart(range.startContainer, range.startOffset);
  live?.setEnd(range.endContainer, range.endOffset);
  const spans = runs.filter(({ node }) => live?.intersectsNode(node)).map(({ start, end, node, offset }) => ({
    start: node === range.startContainer ? Math.min(end, start + Math.max(0, range.startOffset - offset)) : start,
    end: node === range.endContainer ? Math.max(start, start + Math.min(end - start, range.endOffset - offset)) : end,
  }));
  const held = spans.filter(({ start, end }) => start < end);
  return held.length > 0 ? { start: held[0].start, end: held[held.length - 1].end } : undefined;
}

/** @type {WeakMap<Element, Map<string, {registry: HighlightRegistry, name: string, range: StaticRange}[]>>} by root and layer */
const painted = new WeakMap();

/**
 * Paints `marks` over the page, each in the highlight named `aalam-` and its kind in small letters. What was painted for
 * the same root before goes; other roots and other people's highlights stay. Later kinds lie over earlier ones.
 *
 * @param {Reading} reading
 * @param {Iterable<Mark>} marks
 * @param {string} [layer] what is painted in another layer stays
 * @example paint(reading, analyzer.analyze(reading.text).mentions);
 */
export function paint(reading, marks, layer = "") {
  clear(reading.root, layer);
  const ranges = [];
  for (const mark of marks) {
    const name = `aalam-${mark.kind.toLowerCase()}`;
    // A range for each run: none covers what was not read or crosses the bound of a shadow root. Static ones, because
    // live ranges make every later change of the page slower.
    for (const { node, start, end } of partsOf(reading, mark)) {
      const view = viewOf(node);
      const registry = view.CSS.highlights;
      const range = new view.StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
      if (!registry.has(name)) registry.set(name, new view.Highlight());
      registry.get(name)?.add(range);
      ranges.push({ registry, name, range });
    }
  }
  const layers = painted.get(reading.root) ?? new Map();
  painted.set(reading.root, layers.set(layer, ranges));
}

/**
 * Takes away what `paint` painted for `root`, and nothing else.
 *
 * @param {Element} root
 * @param {string} [layer] left out, all of them
 */
export function clear(root, layer) {
  for (const [name, ranges] of painted.get(root) ?? []) {
    if (layer !== undefined && name !== layer) continue;
    for (const { registry, name, range } of ranges) {
      const highlight = registry.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) registry.delete(name);
    }
    painted.get(root)?.delete(name);
  }
}

/**
 * Where `span` is seen.
 *
 * *Units*: CSS pixels in the viewport of the root's window.
 * *Shape*: a rectangle for each line of each run that it covers.
 *
 * @param {Reading} reading
 * @param {Span} span
 * @returns {DOMRect[]}
 */
export function rectangles(reading, span) {
  return partsOf(reading, span).flatMap(({ node, start, end }) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const { x, y } = originOf(viewOf(node), viewOf(reading.root));
    return Array.from(range.getClientRects(), (box) => new DOMRect(box.x + x, box.y + y, box.width, box.height));
  });
}

/**
 * The first of some spans of which something is below the upper edge of the window, where lines stand below one another.
 *
 * @param {Reading} reading
 * @param {Span[]} spans ordered
 * @returns {number} its index; their number if there is none
 */
export function firstInSight(reading, spans) {
  return firstIndex(spans.length, (index) => rectangles(reading, spans[index]).some(({ bottom }) => bottom > 0));
}

/**
 * Which of `mentions` is seen at a point.
 *
 * *Units*: CSS pixels in the viewport of the root's window, as `clientX` and `clientY` of its events.
 *
 * @template {Span} Place
 * @param {Reading} reading
 * @param {Place[]} mentions ordered and disjoint
 * @param {number} x
 * @param {number} y
 * @returns {Place | undefined}
 * @example const mention = mentionAt(reading, analysis.mentions, event.clientX, event.clientY);
 */
export function mentionAt(reading, mentions, x, y) {
  const offset = offsetAt(reading, x, y);
  if (offset === undefined) return undefined;
  const first = firstIndex(mentions.length, (index) => mentions[index].end >= offset - LINE);
  const after = firstIndex(mentions.length, (index) => mentions[index].start > offset + LINE);
  return mentions.slice(first, after).find((mention) =>
    rectangles(reading, mention).some((box) => box.left <= x && x < box.right && box.top <= y && y < box.bottom),
  );
}

/**
 * The offset in the text that is nearest to a point, if there is text.
 *
 * @param {Reading} reading
 * @param {number} x
 * @param {number} y
 */
function offsetAt({ root, runs, scopes }, x, y) {
  const shadowRoots = [...scopes].filter((scope) => "host" in scope);
  const caret = caretAt(root.ownerDocument, x, y, shadowRoots);
  const run = runs.find(
    ({ node, start, end, offset }) => node === caret?.offsetNode && caret.offset <= offset + end - start,
  );
  return run && caret ? run.start + Math.max(0, caret.offset - run.offset) : undefined;
}

/**
 * @param {Document | ShadowRoot} scope
 * @param {number} x in the viewport of the scope's window
 * @param {number} y
 * @param {ShadowRoot[]} shadowRoots into which it may look
 * @returns {CaretPosition | null}
 */
function caretAt(scope, x, y, shadowRoots) {
  const element = scope.elementFromPoint(x, y);
  if (element?.shadowRoot && element.shadowRoot !== scope) return caretAt(element.shadowRoot, x, y, shadowRoots);
  const frame = /** @type {HTMLIFrameElement | null} */ (element)?.contentDocument;
  if (element && frame?.defaultView) {
    const origin = originOf(frame.defaultView, viewOf(element));
    return caretAt(frame, x - origin.x, y - origin.y, shadowRoots);
  }
  const document = "host" in scope ? scope.ownerDocument : scope;
  return document.caretPositionFromPoint(x, y, { shadowRoots });
}

/**
 * Whether what is inside an element is not read although the element is there to be seen.
 *
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isLeftOut(element, style) {
  const { isContentEditable } = /** @type {HTMLElement} */ (element);
  return NOT_READ.has(element.localName) || isContentEditable || style.contentVisibility === "hidden";
}

/**
 * What is rendered inside an element: of a shadow host its open shadow tree, of a slot what is put there, of a frame the
 * other document where that may be read.
 *
 * @param {Element} element
 * @returns {Iterable<Node>}
 */
function childrenOf(element) {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === "slot") {
    const assigned = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (element.localName === "iframe") {
    const body = /** @type {HTMLIFrameElement} */ (element).contentDocument?.body;
    return body ? [body] : [];
  }
  if (element.matches("details:not([open])")) return element.querySelectorAll(":scope > summary:first-of-type");
  return element.childNodes;
}

/**
 * The parts of nodes that `span` covers.
 *
 * @param {Reading} reading
 * @param {Span} span
 */
function partsOf({ runs }, span) {
  const parts = [];
  for (let i = firstIndex(runs.length, (index) => runs[index].end > span.start); runs[i]?.start < span.end; i++) {
    const { start, end, node, offset } = runs[i];
    const toNode = offset - start;
    parts.push({ node, start: Math.max(start, span.start) + toNode, end: Math.min(end, span.end) + toNode });
  }
  return parts;
}

/**
 * The first index for which `holds`, which holds for all that follow; `length` if there is none.
 *
 * @param {number} length
 * @param {(index: number) => boolean} holds
 */
function firstIndex(length, holds) {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where the viewport of `view` lies in the viewport of `outer`, a window around it or itself.
 *
 * @param {View} view
 * @param {View} outer
 */
function originOf(view, outer) {
  let [x, y] = [0, 0];
  for (let inner = view; inner !== outer; inner = /** @type {View} */ (inner.parent)) {
    const frame = /** @type {Element} */ (inner.frameElement);
    const box = frame.getBoundingClientRect();
    x += box.x + frame.clientLeft;
    y += box.y + frame.clientTop;
  }
  return { x, y };
}

/**
 * The window in which a node is rendered.
 *
 * @param {Node} node
 */
function viewOf(node) {
  return /** @type {View} */ (node.ownerDocument?.defaultView);
}
