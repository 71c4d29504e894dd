/** The options: kinds and their colours, language, keys, sites, the reader's own names. What is chosen is kept at once. */

import { byId, closest, element } from "../www/dom.js";
import { KINDS } from "../www/kinds.js";
import { LOOKS } from "../www/lib/highlight-styles.js";
import { drawRefusal, listIn, saveNames } from "../www/names-file.js";
import { say, speak } from "../www/strings.js";
import { api } from "./api.js";
import { showColors } from "./colors.js";
import { ask } from "./messages.js";
import { follow, keep } from "./settings.js";
import { chosenSites } from "./sites.js";

/** @import { Settings } from "./settings.js" */

const language = /** @type {HTMLSelectElement} */ (byId("language"));
const theme = /** @type {HTMLSelectElement} */ (byId("theme"));
const file = /** @type {HTMLInputElement} */ (byId("names-file"));
const trouble = byId("names-trouble");

/** @type {Settings} */
let chosen;
await follow(draw);
api.permissions.onAdded.addListener(drawSites);
api.permissions.onRemoved.addListener(drawSites);

language.addEventListener("change", () => keep({ language: /** @type {Settings["language"]} */ (language.value) }));
theme.addEventListener("change", () => keep({ theme: /** @type {Settings["theme"]} */ (theme.value) }));
byId("kinds").addEventListener("change", ({ target }) => {
  const { value, type, dataset } = /** @type {HTMLInputElement} */ (target);
  const kind = KINDS.find((known) => known === dataset.kindChosen);
  if (!kind) return;
  if (type === "color") keep({ colors: { ...chosen.colors, [kind.toLowerCase()]: value } });
  else keep({ hidden: [...new Set(chosen.hidden).symmetricDifference(new Set([kind]))] });
});
byId("usual").addEventListener("click", () => keep({ colors: {} }));
byId("sites").addEventListener("click", (event) => {
  const origin = closest(event, "[data-site]")?.dataset.site;
  if (origin) api.permissions.remove({ origins: [origin] });
});
byId("names-open").addEventListener("click", () => file.click());
byId("names-none").addEventListener("click", () => take("[]", "json"));
for (const format of /** @type {const} */ (["csv", "json"])) {
  byId(`names-${format}`).addEventListener("click", async () => saveNames(await ask("names"), format));
}
file.addEventListener("change", async () => {
  const [opened] = file.files ?? [];
  const found = opened && (await listIn(opened));
  if (found) await take(found.list, found.as);
  else if (opened) tell([say("file.unreadable", { name: opened.name })]);
  file.value = "";
});

/**
 * Takes the reader's own names in the place of those that were there, or says what is wrong with them.
 *
 * @param {string} list
 * @param {"csv" | "json"} as
 */
async function take(list, as) {
  const { bad } = await ask("setNames", { list, as });
  tell(bad ? drawRefusal(bad) : []);
  await drawNames();
}

/** @param {(string | Node)[]} told */
function tell(told) {
  trouble.replaceChildren(...told);
  trouble.hidden = told.length === 0;
}

/** @param {Settings} now */
function draw(now) {
  chosen = now;
  document.documentElement.dataset.theme = theme.value = now.theme;
  showColors(document, now.colors);
  speak((language.value = now.language) === "ar" ? "ar" : "en");
  document.title = `${api.i18n.getMessage("name")}: ${say("options")}`;
  const focused = document.activeElement?.getAttribute("data-role");
  byId("kinds").replaceChildren(...KINDS.map(drawKind));
  if (focused) /** @type {HTMLElement | null} */ (document.querySelector(`[data-role="${focused}"]`))?.focus();
  drawKeys();
  drawSites();
  drawNames();
}

/** @param {(typeof KINDS)[number]} kind */
function drawKind(kind) {
  const name = kind.toLowerCase();
  const mark = element("input", { type: "checkbox", "data-kind-chosen": kind, "data-role": kind, checked: !chosen.hidden.includes(kind) });
  const label = element("label", {}, mark, element("span", { class: "sample", "data-kind": kind }, say(`kinds.${kind}`)));
  const color = element("input", { type: "color", "data-kind-chosen": kind, "data-role": `${kind}-color`, "aria-label": say("options.colour", { kind: say(`kinds.${kind}`) }), value: chosen.colors[name] ?? LOOKS[name][0] });
  return element("li", {}, label, color);
}

/** The shortcuts as they are now: the reader may have chosen others in the browser. */
async function drawKeys() {
  const shortcuts = await api.commands.getAll();
  const keyOf = (/** @type {string} */ command) => shortcuts.find(({ name }) => name === command)?.shortcut || say("options.keys.none");
  const rows = /** @type {const} */ ([["_execute_action", "options.keys.toggle"], ["next", "options.keys.next"], ["previous", "options.keys.previous"]]);
  byId("keys").replaceChildren(...rows.flatMap(([command, meaning]) => [element("dt", {}, element("kbd", { dir: "ltr" }, keyOf(command))), element("dd", {}, say(meaning))]));
}

async function drawSites() {
  const sites = await chosenSites();
  const items = sites.map((origin) => {
    const remove = element("button", { class: "plain", "data-site": origin }, say("options.sites.remove", { site: new URL(origin).hostname }));
    return element("li", {}, element("bdi", { dir: "ltr" }, origin), remove);
  });
  byId("sites").replaceChildren(...(items.length > 0 ? items : [element("li", { class: "hint" }, say("options.sites.none"))]));
}

async function drawNames() {
  const { json } = await ask("names");
  const count = JSON.parse(json).length;
  byId("names-count").textContent = say("options.names.count", { count });
  for (const id of ["names-csv", "names-json", "names-none"]) byId(id).toggleAttribute("disabled", count === 0);
}
