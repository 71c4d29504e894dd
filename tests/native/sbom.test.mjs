/** The bill of what ships is one by the schema of CycloneDX, and says of each part what it is and under which licence. */

import assert from "node:assert/strict";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { root } from "../page/browser.mjs";

const json = execFileSync("cargo", ["xtask", "sbom"], { cwd: root, encoding: "utf8" });

/** @type {{ components: { "bom-ref": string, name: string, version?: string, licenses: object[], hashes?: object[] }[], dependencies: { ref: string, dependsOn: string[] }[] }} */
const { components, dependencies } = JSON.parse(json);

it("is valid", async () => {
  assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(json), null);
  const broken = json.replace('"id": "MIT"', '"id": "a licence of nobody"');
  assert.notEqual(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(broken), null);
});

it("names each part once, with licence and digest, and needs only what it names", () => {
  const names = components.map((component) => component["bom-ref"]);
  assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
  for (const { name, licenses, hashes } of components) {
    assert.equal(licenses.length, 1, name);
    if (name !== "std") assert.equal(hashes?.length, 1, name);
  }
  for (const { ref, dependsOn } of dependencies) {
    for (const needed of dependsOn) assert.ok(names.includes(needed), `${ref} needs ${needed}`);
  }
});

it("names what the notice names", () => {
  const notice = readFileSync(`${root}NOTICE.md`, "utf8");
  const told = Array.from(notice.matchAll(/^(?:- |### )?([@\w./-]+)(?: (\d[\w.+-]*) \(.*\))?$/gm), ([, name, version]) => (version ? `${name} ${version}` : name));
  for (const { name, version } of components.filter(({ name }) => name !== "std" && !name.startsWith("www/"))) {
    assert.ok(told.includes(version ? `${name} ${version}` : name.replace("model/", "")), `${name} ${version}`);
  }
});
