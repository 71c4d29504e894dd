/**
 * What an article speaks of, as `Analyzer.analyze` returns it and `aalam analyze --offsets utf16` prints it.
 *
 * *Offsets*: half-open, in UTF-16 code units of the text.
 */
export interface Analysis {
  /** Ordered and disjoint. */
  mentions: Mention[];
  /** In the order of their first mention. */
  entities: Entity[];
  /** In order. */
  sentences: Span[];
  /** In order. */
  quotes: Quote[];
}

/** What a mention is of: see docs for the meaning of each. */
export type Kind =
  | "PER" | "LOC" | "ORG" | "EVENT" | "PRODUCT" | "NORP" | "OCC"
  | "DATE" | "TIME" | "MONEY" | "PERCENT" | "QUANTITY" | "ORDINAL" | "CARDINAL";

/** A place in the text. */
export interface Span {
  start: number;
  /** The first unit that is no longer part of it. */
  end: number;
}

/** One occurrence of a name, a title, a date or a number. */
export interface Mention extends Span {
  text: string;
  kind: Kind;
  /** How sure the library is, from 0 to 1. */
  score: number;
  /** Index into `entities`. */
  entity?: number;
  /** What a date or a number says, however it was written. */
  value?: Value;
}

/** What a date, a time or a number says; `iso` is written as ISO 8601 has it. */
export type Value =
  /** `2022-09-16`, `--09-16`, a range `--01/--03`. */
  | { type: "date"; iso: string }
  /** A date of the Hijri calendar: `1444-09-01`. */
  | { type: "hijri"; iso: string }
  /** A date told from the day of the text, as a duration: `-P1D`. */
  | { type: "relative"; iso: string }
  /** `P3D`. */
  | { type: "duration"; iso: string }
  /** `14:30`. */
  | { type: "time"; iso: string }
  | { type: "number"; amount: number }
  /** With the code of ISO 4217. */
  | { type: "money"; amount: number; currency: string }
  | { type: "quantity"; amount: number; unit: string };

/** All mentions of one thing. */
export interface Entity {
  /** Its index. */
  id: number;
  kind: Kind;
  /** The fullest name in the article, as it is written where it stands alone: «الحزب» for «للحزب», «كوريا الشمالية» for «#كوريا_الشمالية». */
  name: string;
  /** Whether it is one of the reader's own names. */
  own?: true;
  /** The name in Latin letters, letter by letter; for what has no English name. */
  romanized?: string;
  /** The English name: of the record in the knowledge base, or as the reader gave it. */
  nameEn?: string;
  /** The item's identifier, `Q7747`; this and what follows are there for what has a record. */
  wikidata?: string;
  description?: string;
  descriptionEn?: string;
  /** Where it is, for a place whose point is known. */
  coordinates?: Coordinates;
  /** How sure it is that the record is the right one, from 0 to 1. */
  linkScore?: number;
  /** The titles that stand beside a person's name, with the country or body they are of. */
  titles?: string[];
  /** The nationalities that stand beside a person's name. */
  nationalities?: string[];
  /** Ascending indices into `Analysis.mentions`. */
  mentions: number[];
}

/** A point on the earth in degrees of WGS 84, north and east positive. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** A word, a number or a sign of the text, as `Analyzer.words` returns it. */
export interface Word extends Span {
  text: string;
  kind: "word" | "number" | "punctuation" | "symbol" | "url" | "email" | "hashtag" | "handle";
  /** The key that it is looked up by: without diacritics, alef and ya made alike. */
  form: string;
  /** Its parts, which concatenate to the text: proclitics, stem, enclitic. */
  segments: string[];
  /** Which of the segments is the stem. */
  stem: number;
  /** The kinds of the listed name that it is part of. */
  listed: Kind[];
  signs: Sign[];
}

/** What speaks for or against a word's being a name: what it can be itself, and what stands beside it. */
export type Sign =
  | "given" | "family" | "particle" | "orgHead" | "locHead" | "eventHead"
  | "afterTitle" | "ordinary" | "afterVerb" | "beforeVerb";

/** What somebody said, in their words. */
export interface Quote extends Span {
  /** Without the quotation marks. */
  text: string;
  /** In the speaker's words, or told with «أن» and «إن». */
  style: "direct" | "indirect";
  /** The reporting verb. */
  cue?: Span;
  /** Index into `entities`. */
  speaker?: number;
}

/** What `setNames` throws for a list that it refuses; the message tells the same as `rows`, in English. */
export interface NamesError extends Error {
  /** By line. */
  rows: BadRow[];
}

/** Why a row of a list of own names was refused. */
export interface BadRow {
  /** Counted from 1. */
  line: number;
  reason: BadRowReason;
  /** What the row has in the place of something better; of `wrongType` the name of the field. */
  value?: string;
}

/** What is wrong with a row of a list of own names, or (`notJson`, `notAList`, `noColumns`) with the list as a whole. */
export type BadRowReason =
  | "notJson" | "notAList" | "notAnObject" | "badQuoting" | "noColumns" | "unknownField" | "tooManyFields"
  | "wrongType" | "noName" | "noKind" | "unknownKind" | "notYesOrNo" | "twice";
