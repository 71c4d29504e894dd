/**
 * An analysis with every field, every kind and every type of value, as the library writes it: the tests of `src/output`
 * compare it with what they write, and here it is checked against the types.
 */

import type { Analysis, Kind, Quote, Value } from "../../www/lib/analysis.js";

/** `Type` with nothing left out. */
type Full<Type> = Type extends readonly (infer Item)[]
  ? readonly Full<Item>[]
  : Type extends object
    ? { readonly [Key in keyof Type]-?: Full<Type[Key]> }
    : Type;

const analysis = {
  "mentions": [
    { "start": 0, "end": 1, "text": "أ", "kind": "PER", "score": 0.5, "entity": 0, "value": { "type": "date", "iso": "2022-09-16" } },
    { "start": 1, "end": 2, "text": "أ", "kind": "LOC", "score": 0.5, "entity": 0, "value": { "type": "hijri", "iso": "1444-02-20" } },
    { "start": 2, "end": 3, "text": "أ", "kind": "ORG", "score": 0.5, "entity": 0, "value": { "type": "relative", "iso": "-P1D" } },
    { "start": 3, "end": 4, "text": "أ", "kind": "EVENT", "score": 0.5, "entity": 0, "value": { "type": "duration", "iso": "P3D" } },
    { "start": 4, "end": 5, "text": "أ", "kind": "PRODUCT", "score": 0.5, "entity": 0, "value": { "type": "time", "iso": "14:30" } },
    { "start": 5, "end": 6, "text": "أ", "kind": "NORP", "score": 0.5, "entity": 0, "value": { "type": "number", "amount": 1.5 } },
    { "start": 6, "end": 7, "text": "أ", "kind": "OCC", "score": 0.5, "entity": 0, "value": { "type": "money", "amount": 5000000.0, "currency": "USD" } },
    { "start": 7, "end": 8, "text": "أ", "kind": "DATE", "score": 0.5, "entity": 0, "value": { "type": "quantity", "amount": 12.0, "unit": "km" } },
    { "start": 8, "end": 9, "text": "أ", "kind": "TIME", "score": 0.5, "entity": 0, "value": { "type": "date", "iso": "2022-09-16" } },
    { "start": 9, "end": 10, "text": "أ", "kind": "MONEY", "score": 0.5, "entity": 0, "value": { "type": "hijri", "iso": "1444-02-20" } },
    { "start": 10, "end": 11, "text": "أ", "kind": "PERCENT", "score": 0.5, "entity": 0, "value": { "type": "relative", "iso": "-P1D" } },
    { "start": 11, "end": 12, "text": "أ", "kind": "QUANTITY", "score": 0.5, "entity": 0, "value": { "type": "duration", "iso": "P3D" } },
    { "start": 12, "end": 13, "text": "أ", "kind": "ORDINAL", "score": 0.5, "entity": 0, "value": { "type": "time", "iso": "14:30" } },
    { "start": 13, "end": 14, "text": "أ", "kind": "CARDINAL", "score": 0.5, "entity": 0, "value": { "type": "number", "amount": 1.5 } }
  ],
  "entities": [
    { "id": 0, "kind": "PER", "name": "أأ", "own": true, "romanized": "Aa", "nameEn": "A", "wikidata": "Q1", "description": "ب", "descriptionEn": "B", "coordinates": { "latitude": 24.5, "longitude": -54.5 }, "linkScore": 0.5, "titles": ["ج"], "nationalities": ["د"], "mentions": [0, 1] }
  ],
  "sentences": [{ "start": 0, "end": 14 }],
  "quotes": [
    { "start": 2, "end": 4, "text": "أأ", "style": "direct", "cue": { "start": 5, "end": 6 }, "speaker": 0 },
    { "start": 7, "end": 9, "text": "أأ", "style": "indirect", "cue": { "start": 10, "end": 11 }, "speaker": 0 }
  ]
} as const satisfies Full<Analysis>;

/** Compiles for the empty union only. */
type None<Left extends never> = Left;

/** What the types allow and the analysis does not show. */
export type Missing =
  | None<Exclude<Kind, (typeof analysis.mentions)[number]["kind"]>>
  | None<Exclude<Value["type"], (typeof analysis.mentions)[number]["value"]["type"]>>
  | None<Exclude<Quote["style"], (typeof analysis.quotes)[number]["style"]>>;
