/** Corrections, made one after another to what the engine found. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { corrected, moved } from "../../www/corrections.js";

/** @import { Correction } from "../../www/corrections.js" */
/** @import { Analysis, Kind } from "../../www/lib/analysis.js" */

const text = "قال علي رحمن إن علي زار لبغداد عام 2022";

/** @param {string} name @param {number} [from] */
const span = (name, from) => ({ start: text.indexOf(name, from), end: text.indexOf(name, from) + name.length });
/** @param {string} name @param {Kind} kind @param {number} [from] */
const mention = (name, kind, from) => ({ ...span(name, from), text: name, kind, score: 0.5 });

/** @type {Analysis} */
const found = {
  mentions: [{ ...mention("علي رحمن", "PER"), entity: 0 }, { ...mention("علي", "PER", 12), entity: 1 }, { ...mention("لبغداد", "ORG"), entity: 2 }, { ...mention("عام 2022", "DATE"), value: { type: "date", iso: "2022" } }],
  entities: [
    { id: 0, kind: "PER", name: "علي رحمن", nameEn: "Ali Rahman", mentions: [0] },
    { id: 1, kind: "PER", name: "علي", mentions: [1] },
    { id: 2, kind: "ORG", name: "لبغداد", mentions: [2] },
  ],
  sentences: [],
  quotes: [{ start: 0, end: 3, text: "قال", style: "direct", speaker: 1 }],
};

/** @param {Correction[]} corrections */
function result(...corrections) {
  const { mentions, entities, quotes } = corrected(text, found, corrections);
  for (const { id, mentions: all } of entities) for (const index of all) assert.equal(mentions[index].entity, id);
  for (const { start, end, text: name } of mentions) assert.equal(text.slice(start, end), name);
  return { mentions: mentions.map(({ text, kind }) => `${text} ${kind}`), entities: entities.map(({ name }) => name), speakers: quotes.map(({ speaker }) => speaker) };
}

const [full, short, place, year] = found.mentions.map(({ start, end }) => ({ start, end }));

it("leaves everything as it is without corrections", () => {
  assert.equal(corrected(text, found, []), found);
});

it("gives another kind", () => {
  const { mentions, entities } = result({ type: "kind", spans: [place], kind: "LOC" });
  assert.deepEqual([mentions[2], entities[2]], ["لبغداد LOC", "لبغداد"]);
});

it("makes a name of a date, which then says no date", () => {
  const { mentions, entities } = corrected(text, found, [{ type: "kind", spans: [year], kind: "EVENT" }]);
  assert.deepEqual(mentions[3], { ...year, text: "عام 2022", kind: "EVENT", score: 1, entity: 3 });
  assert.equal(entities[3].name, "عام 2022");
});

it("takes away what is no name, and its speech has no speaker then", () => {
  assert.deepEqual(result({ type: "none", spans: [short] }), { mentions: ["علي رحمن PER", "لبغداد ORG", "عام 2022 DATE"], entities: ["علي رحمن", "لبغداد"], speakers: [undefined] });
});

it("takes two for the same, and what one of them said", () => {
  assert.deepEqual(result({ type: "same", spans: [short], as: full }), { mentions: ["علي رحمن PER", "علي PER", "لبغداد ORG", "عام 2022 DATE"], entities: ["علي رحمن", "لبغداد"], speakers: [0] });
});

it("moves an end of a mention, which then has another name", () => {
  const { mentions, entities } = result({ type: "mark", span: span("بغداد"), kind: "ORG" }, { type: "kind", spans: [span("بغداد")], kind: "LOC" });
  assert.deepEqual([mentions[2], entities[2]], ["بغداد LOC", "بغداد"]);
});

it("marks what was not marked, as one more mention of what has that name", () => {
  const { mentions } = corrected(text, found, [{ type: "none", spans: [short] }, { type: "mark", span: short, kind: "PER" }, { type: "mark", span: span("زار"), kind: "OCC" }]);
  assert.deepEqual(mentions.map(({ text, entity }) => [text, entity]), [["علي رحمن", 0], ["علي", 1], ["زار", 2], ["لبغداد", 3], ["عام 2022", undefined]]);
});

it("leaves a correction alone that another has overtaken", () => {
  assert.deepEqual(result({ type: "none", spans: [place] }, { type: "kind", spans: [place], kind: "LOC" }, { type: "same", spans: [short], as: place }).entities, ["علي رحمن", "علي"]);
});

it("moves corrections along when a text changes in one place", () => {
  const before = "زار علي بغداد ثم القاهرة";
  const at = (/** @type {string} */ name, /** @type {string} */ text) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length });
  /** @type {Correction[]} */
  const made = [
    { type: "kind", spans: [at("علي", before), at("القاهرة", before)], kind: "PER" },
    { type: "mark", span: at("بغداد", before), kind: "LOC" },
    { type: "same", spans: [at("القاهرة", before)], as: at("علي", before) },
  ];
  assert.equal(moved(made, before, before), made);
  const longer = `عاجل: ${before}`;
  assert.deepEqual(moved(made, before, longer), [
    { type: "kind", spans: [at("علي", longer), at("القاهرة", longer)], kind: "PER" },
    { type: "mark", span: at("بغداد", longer), kind: "LOC" },
    { type: "same", spans: [at("القاهرة", longer)], as: at("علي", longer) },
  ]);
  const other = before.replace("بغداد", "دمشق");
  assert.deepEqual(moved(made, before, other), [
    { type: "kind", spans: [at("علي", other), at("القاهرة", other)], kind: "PER" },
    { type: "same", spans: [at("القاهرة", other)], as: at("علي", other) },
  ]);
  assert.deepEqual(moved(made, before, ""), []);
});
