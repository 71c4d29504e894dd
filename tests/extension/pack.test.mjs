/** What is handed in to the stores: the linter of Firefox has nothing to say, and packing again gives the same bytes. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { it } from "node:test";
// @ts-expect-error: it comes without types.
import linter from "addons-linter";
import { root } from "../page/browser.mjs";
import { folders } from "./driver.mjs";

for (const [name, folder] of Object.entries(folders)) {
  it(`has nothing in the build for ${name} that is wrong`, { skip: name === "Chromium" && "the linter knows Firefox only" }, async () => {
    const instance = linter.createInstance({ config: { _: [folder], logLevel: "fatal", output: "none", stack: false, pretty: false, warningsAsErrors: false, metadata: false, boring: false, selfHosted: false, shouldScanFile: () => true }, runAsBinary: false });
    const { errors, warnings, notices } = await instance.run();
    assert.deepEqual([...errors, ...warnings, ...notices].map(({ code, message, file }) => `${code}: ${message} (${file})`), []);
  });

  it(`asks of ${name} for no more than the open tab, and for sites only when told`, () => {
    const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
    const own = name === "Chromium" ? ["sidePanel"] : [];
    assert.deepEqual(manifest.permissions, ["activeTab", "contextMenus", "scripting", "storage", ...own]);
    assert.equal(manifest.host_permissions, undefined);
    assert.equal(manifest.content_scripts, undefined);
  });

  it(`runs nothing in ${name} that comes from elsewhere`, () => {
    for (const file of readdirSync(folder).filter((file) => file.endsWith(".js"))) {
      const code = readFileSync(`${folder}/${file}`, "utf8");
      assert.doesNotMatch(code, /\beval\(|new Function\(|importScripts\(|import\("https?:|XMLHttpRequest|sendBeacon|WebSocket\(/, file);
    }
  });
}

it("packs to the same bytes again", () => {
  const digests = () => {
    execFileSync("cargo", ["xtask", "pack"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    const packed = readdirSync(`${root}dist/packed`).sort();
    return packed.map((file) => `${file} ${createHash("sha256").update(readFileSync(`${root}dist/packed/${file}`)).digest("hex")}`);
  };
  const first = digests();
  assert.deepEqual(first.map((line) => line.split(" ")[0]), ["aalam-0.1.0.tgz", "aalam-chromium.zip", "aalam-firefox.zip", "aalam.cdx.json"]);
  assert.deepEqual(digests(), first);
});
