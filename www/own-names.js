/** The reader's own names: a list that they make, open and save, and that the engine goes by. */

/** @import { BadRow, Kind } from "./lib/analysis.js" */

import { byId, closest, element, icon } from "./dom.js";
import { takeNames } from "./engine.js";
import { NAMES } from "./kinds.js";
import { drawReason, drawRefusal, listIn, saveNames } from "./names-file.js";
import { change, state, watch } from "./state.js";
import { say } from "./strings.js";
import { readAgain } from "./texts.js";

/**
 * @typedef {object} OwnName
 * @property {string} name
 * @property {Kind} kind
 * @property {string[]} [aliases]
 * @property {string} [english]
 * @property {boolean} [hide]
 */

const KEY = "aalam-names";

const dialog = /** @type {HTMLDialogElement} */ (byId("own-dialog"));
const form = /** @type {HTMLFormElement} */ (byId("own-form"));
const file = /** @type {HTMLInputElement} */ (byId("own-file"));
const choice = /** @type {HTMLInputElement} */ (byId("own-keep"));
const trouble = byId("own-trouble");

/** The list as the engine writes it. */
let names = { json: "[]", csv: "" };

/** Lets the reader see and change their list. */
export function showOwnNames() {
  watch(["own", "language"], draw);
  byId("own").addEventListener("click", () => {
    tell([]);
    dialog.showModal();
  });
  byId("own-list").addEventListener("click", (event) => {
    const row = closest(event, "[data-remove]")?.dataset.remove;
    if (row !== undefined) use(JSON.stringify(state.own.filter((_, index) => index !== Number(row))), "json");
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const added = written();
    const others = state.own.filter(({ name }) => name !== added.name);
    // The others were taken before.
    if (await use(JSON.stringify([...others, added]), "json", (rows) => rows.flatMap(drawReason))) form.reset();
  });
  byId("own-open").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen) await open(chosen);
  });
  dialog.addEventListener("click", (event) => {
    const as = /** @type {"csv" | "json" | undefined} */ (closest(event, "[data-own-file]")?.dataset.ownFile);
    if (as) saveNames(names, as);
  });
  choice.addEventListener("change", keep);
}

/** Takes the list of the last visit, where the reader wanted it kept; what is read next goes by it. */
export function takeKeptNames() {
  const list = kept();
  choice.checked = list !== null;
  // What the engine cannot do now it says where the text is read.
  if (list !== null) take(list, "json").then((bad) => bad.length > 0 && localStorage.removeItem(KEY), () => {});
}

/** The name that is written in the form. */
function written() {
  const fields = new FormData(form);
  const field = (/** @type {string} */ name) => String(fields.get(name) ?? "").trim();
  const aliases = field("aliases").split(/[|،,]/).map((alias) => alias.trim()).filter(Boolean);
  return { name: field("name"), kind: field("kind"), aliases, english: field("english"), hide: fields.has("hide") };
}

/** @param {File} chosen */
async function open(chosen) {
  const found = await listIn(chosen);
  if (found) await use(found.list, found.as);
  else tell([say("file.unreadable", { name: chosen.name })]);
}

/**
 * Puts a list in place of the one before and reads the texts by it, or says what is wrong with it.
 *
 * @param {string} list
 * @param {"csv" | "json"} as
 * @param {(rows: BadRow[]) => (string | Node)[]} [draw] what is wrong
 * @returns {Promise<boolean>} whether it was taken
 */
async function use(list, as, draw = drawRefusal) {
  try {
    const bad = await take(list, as);
    tell(bad.length > 0 ? draw(bad) : []);
    if (bad.length > 0) return false;
  } catch (error) {
    console.error(error);
    tell([say("trouble")]);
    return false;
  }
  keep();
  readAgain();
  return true;
}

/**
 * @param {string} list
 * @param {"csv" | "json"} as
 * @returns {Promise<BadRow[]>} why it was not taken
 */
async function take(list, as) {
  const taken = await takeNames(list, as);
  if ("bad" in taken) return taken.bad;
  names = taken;
  change({ own: JSON.parse(names.json) });
  return [];
}

/** @param {(string | Node)[]} told */
function tell(told) {
  trouble.replaceChildren(...told);
  trouble.hidden = told.length === 0;
}

function draw() {
  byId("own-count").textContent = state.own.length > 0 ? ` (${say("names.count", { count: state.own.length })})` : "";
  byId("own-kind").replaceChildren(...NAMES.map((kind) => element("option", { value: kind }, say(`kind.${kind}`))));
  const rows = state.own.map(({ name, kind, aliases = [], english, hide }, index) => {
    const more = [...aliases, english, hide ? say("own.hidden") : undefined].filter(Boolean).join(" · ");
    const remove = element("button", { class: "round", "data-remove": index, "aria-label": say("own.remove", { name }) }, icon("close"));
    const shown = element("span", { class: "names" }, element("bdi", { class: "sample", "data-kind": kind }, name), element("small", {}, `${say(`kind.${kind}`)}${more ? ` · ${more}` : ""}`));
    return element("li", { class: "entry" }, shown, remove);
  });
  byId("own-list").replaceChildren(...(rows.length > 0 ? rows : [element("li", { class: "empty" }, say("own.none"))]));
  for (const button of dialog.querySelectorAll("[data-own-file]")) /** @type {HTMLButtonElement} */ (button).disabled = rows.length === 0;
}

/** @returns {string | null} */
function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser may forbid the store.
    return null;
  }
}

function keep() {
  try {
    if (choice.checked) localStorage.setItem(KEY, names.json);
    else localStorage.removeItem(KEY);
  } catch {
    // Then the list is gone with the page.
  }
}
