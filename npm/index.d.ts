import type { Analysis, Span } from "./analysis.js";

export type * from "./analysis.js";

/** Reads articles. Offsets are UTF-16 code units, as JavaScript counts. */
export interface Analyzer {
  /** What a text speaks of. */
  analyze(text: string): Analysis;
  /** Takes own names from JSON, in place of those it had; throws a `NamesError` where a row cannot be used. */
  setNames(json: string): void;
  /** The same from CSV: `name,kind,aliases,english,hide`, aliases parted by `|`. */
  setNamesCsv(csv: string): void;
  /** The own names as JSON that `setNames` takes. */
  names(): string;
  /** The own names as CSV that `setNamesCsv` takes. */
  namesCsv(): string;
  /** The tokens: three numbers each, start, end and the index of its kind. */
  tokens(text: string): Uint32Array;
}

/**
 * The analyser, loaded on the first call.
 *
 * @param wasm the engine's code; left out, that of the package
 */
export function loadAnalyzer(wasm?: BufferSource): Promise<Analyzer>;

/** The text below an element as it is seen, with the way back to its nodes. True until the page changes. */
export interface Reading {
  root: Element;
  text: string;
  runs: { start: number; end: number; node: Text; offset: number }[];
  scopes: Set<Document | ShadowRoot>;
}

/** Reads the text below `root`. What follows needs a document, and is not there in Node. */
export function readText(root: Element, isLeftAlone?: (element: Element) => boolean): Reading;
/** Paints mentions over the page, in place of what was painted for the same root before; the page's elements stay as they are. */
export function paint(reading: Reading, marks: Iterable<Span & { kind: string }>, layer?: string): void;
/** Takes away what was painted for `root`. */
export function clear(root: Element, layer?: string): void;
/** Which of `mentions` is seen at a point of the viewport. */
export function mentionAt<Place extends Span>(reading: Reading, mentions: Place[], x: number, y: number): Place | undefined;
/** Where a piece of the text is seen, in CSS pixels of the viewport. */
export function rectangles(reading: Reading, span: Span): DOMRect[];
/** Gives the documents that a text comes from styles for what is painted; `colors` by kind in small letters. */
export function adoptStyles(reading: Reading, colors?: Record<string, string>): void;
/** Takes all these styles away. */
export function dropStyles(): void;
