/**
 * The npm package as others have it: packed, installed in a project of its own, used as its README says.
 *
 * @example node --test --test-reporter=spec tests/npm/package.test.mjs # shows the size and what is in it
 */

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { createServer } from "vite";
import { launch, root } from "../page/browser.mjs";
import { serveFolder } from "./serve.mjs";

const run = promisify(execFile);

/** @type {string} a project that has installed the package */
let project;

/** @type {{ name: string, filename: string, size: number, unpackedSize: number, files: { path: string, size: number }[] }} */
let packed;

/** What the README shows, in its order. */
const [html, inPage, inNode, ownNames, defaultPolicy] = Array.from((await readFile(`${root}npm/README.md`, "utf8")).matchAll(/```\w+\n(.*?)```/gs), ([, code]) => code);

const ARTICLE = "<article><p>وصل الرئيس الروسي فلاديمير بوتين إلى سمرقند يوم الجمعة.</p></article>";
const CARD = { PER: "فلاديمير بوتين", LOC: "سمرقند" };

before(async () => {
  project = await mkdtemp(join(tmpdir(), "aalam-npm-"));
  const { stdout } = await run("npm", ["pack", "--json", `${root}dist/npm`, "--pack-destination", project]);
  [packed] = Object.values(JSON.parse(stdout));
  await writeFile(`${project}/package.json`, JSON.stringify({ private: true, type: "module" }));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${packed.filename}`], { cwd: project });
});
after(() => rm(project, { recursive: true }));

it("holds what it needs and no more", (test) => {
  test.diagnostic(`${packed.filename}: ${packed.size} bytes, unpacked ${packed.unpackedSize}`);
  for (const { path, size } of packed.files) test.diagnostic(`${path}: ${size}`);
  const named = packed.files.map(({ path }) => path).filter((path) => !/^[\w-]+-[0-9A-Z]{8}\.js$/.test(path));
  const expected = ["LICENSE", "NOTICE.md", "README.md", "aalam-article.d.ts", "aalam-article.js", "aalam_bg.wasm", "analysis.d.ts", "index.d.ts", "index.js", "node.js", "package.json", "worker.js"];
  assert.deepEqual(named.toSorted(), expected.toSorted());
});

it("packs to the same bytes again", async () => {
  const again = join(project, "again");
  await mkdir(again);
  await run("npm", ["pack", `${root}dist/npm`, "--pack-destination", again]);
  assert.ok((await readFile(join(again, packed.filename))).equals(await readFile(join(project, packed.filename))));
});

it("works in Node", async () => {
  await writeFile(`${project}/in-node.js`, `${inNode}\n${ownNames}\nconsole.log(JSON.stringify(analyzer.analyze("تأسست النهر قبل عام.").entities.map(({ nameEn }) => nameEn)));`);
  const { stdout } = await run("node", ["in-node.js"], { cwd: project });
  assert.match(stdout, /^PER فلاديمير بوتين Vladimir Putin$/m);
  assert.match(stdout, /^LOC سمرقند Samarkand$/m);
  assert.match(stdout, /River Group/);
});

for (const [module, resolution] of [["esnext", "bundler"], ["nodenext", "nodenext"]]) {
  it(`has types for ${resolution}`, async () => {
    const use = `
      import { type Kind, type Mention, loadAnalyzer } from "aalam";
      import type { AalamArticle } from "aalam/aalam-article";
      const { mentions, quotes } = (await loadAnalyzer()).analyze("");
      export const kinds: Kind[] = mentions.map((mention: Mention) => mention.kind);
      export const speakers: (number | undefined)[] = quotes.map(({ speaker }) => speaker);
      export const element: AalamArticle = document.createElement("aalam-article");
      // @ts-expect-error: a text is needed
      (await loadAnalyzer()).analyze();`;
    await writeFile(`${project}/use.mts`, use);
    await run(`${root}node_modules/.bin/tsc`, ["--noEmit", "--strict", "--target", "es2024", "--lib", "es2024,dom", "--types", "", "--module", module, "--moduleResolution", resolution, "use.mts"], { cwd: project });
  });
}

for (const name of ["Chromium", "Firefox"]) {
  describe(`in a page in ${name}`, () => {
    /** @type {import("puppeteer-core").Browser} */
    let browser;
    const site = serveFolder(() => project);
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    /** @param {string} file @param {string} content */
    const open = async (file, content) => {
      await writeFile(`${project}/${file}`, `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><link rel="icon" href="data:,">${content}`);
      const page = await browser.newPage();
      await page.goto(site.address + file);
      return page;
    };
    /** @param {import("puppeteer-core").Page} page */
    const marks = (page) =>
      page.waitForFunction((expected) =>
        Object.entries(expected).every(([kind, text]) =>
          [...(CSS.highlights.get(`aalam-${kind.toLowerCase()}`) ?? [])].some(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) === text)), {}, CARD);

    it("reads an article that is embedded by one script and one element", async () => {
      const page = await open("element.html", html);
      await marks(page);
      assert.equal(await page.$eval("aalam-article", (article) => article.innerHTML.trim()), "<p>وصل الرئيس الروسي فلاديمير بوتين إلى سمرقند يوم الجمعة.</p>");
      await page.click(">>> summary");
      const names = await page.$$eval(">>> [data-entry] bdi[lang=ar]", (names) => names.map(({ textContent }) => textContent));
      assert.ok(names.includes(CARD.PER), String(names));
      const box = await page.evaluate(() => {
        const [{ startContainer, startOffset, endOffset }] = /** @type {Highlight} */ (CSS.highlights.get("aalam-per"));
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(startContainer, endOffset);
        return range.getBoundingClientRect().toJSON();
      });
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForFunction(() => document.querySelector("aalam-article")?.shadowRoot?.querySelector("#card:popover-open h2")?.textContent === "فلاديمير بوتين");

      await page.$eval("aalam-article p", (paragraph) => (paragraph.textContent += " ثم سافر إلى القاهرة."));
      await page.waitForFunction(() => [...(CSS.highlights.get("aalam-loc") ?? [])].some(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) === "القاهرة"));
      await page.$eval("aalam-article", (article) => article.remove());
      await page.waitForFunction(() => CSS.highlights.size === 0);
    });

    it("reads an article with the script of another site", async () => {
      const elsewhere = site.address.replace("127.0.0.1", "localhost");
      await marks(await open("elsewhere.html", html.replace('src="', `src="${elsewhere}`)));
    });

    it("works without a bundler", async () => {
      await writeFile(`${project}/plain.js`, inPage.replace('"aalam"', '"./node_modules/aalam/index.js"'));
      await marks(await open("plain.html", `${ARTICLE}<script type="module" src="plain.js"></script>`));
    });

    it("works where Trusted Types are required", async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`;
      await writeFile(`${project}/plain.js`, inPage.replace('"aalam"', '"./node_modules/aalam/index.js"'));
      await marks(await open("strict-plain.html", `${policy}${ARTICLE}<script type="module" src="plain.js"></script>`));
      await marks(await open("strict-element.html", `${policy}<script>${defaultPolicy}</script>${html}`));
    });

    it("works in a worker", async () => {
      await writeFile(`${project}/in-worker.js`, `import { loadAnalyzer } from "./node_modules/aalam/index.js"; postMessage((await loadAnalyzer()).analyze("وصل إلى سمرقند").mentions);`);
      const page = await open("worker.html", "");
      const mentions = await page.evaluate(() => new Promise((resolve) => (new Worker("in-worker.js", { type: "module" }).onmessage = ({ data }) => resolve(data))));
      assert.deepEqual(mentions.map((/** @type {{ text: string }} */ { text }) => text), ["سمرقند"]);
    });

    it("is served by Vite while one develops", async () => {
      await writeFile(`${project}/main.js`, inPage);
      await writeFile(`${project}/index.html`, `<!doctype html><meta charset="utf-8">${ARTICLE}<script type="module" src="main.js"></script>`);
      const vite = await createServer({ root: project, configFile: false, logLevel: "error", optimizeDeps: { exclude: ["aalam"] }, server: { host: "127.0.0.1", port: 0 } });
      try {
        await vite.listen();
        const page = await browser.newPage();
        await page.goto(String(vite.resolvedUrls?.local[0]));
        await marks(page);
        await page.close();
      } finally {
        await vite.close();
      }
    });

    it("is built by Vite and by webpack", async () => {
      await writeFile(`${project}/main.js`, `import "aalam/aalam-article";\n${inPage}`);
      const content = `${ARTICLE}<aalam-article><p>غادر إلى بغداد.</p></aalam-article><script type="module" src="main.js"></script>`;
      await writeFile(`${project}/index.html`, `<!doctype html><meta charset="utf-8">${content}`);
      await run(`${root}node_modules/.bin/vite`, ["build", "--base", "./", "--outDir", "vite", "--logLevel", "error"], { cwd: project });
      await writeFile(`${project}/webpack.config.js`, `export default { mode: "production", entry: "./main.js", output: { path: ${JSON.stringify(`${project}/webpack`)}, filename: "main.js" }, experiments: { outputModule: true } };`);
      await writeFile(`${project}/webpack.mjs`, `import webpack from ${JSON.stringify(`${root}node_modules/webpack/lib/index.js`)}; import config from "./webpack.config.js"; webpack(config, (error, stats) => { if (error || stats.hasErrors()) { console.error(error ?? stats.toString()); process.exit(1); } });`);
      await run("node", ["webpack.mjs"], { cwd: project });
      await cp(`${project}/index.html`, `${project}/webpack/index.html`);
      for (const built of ["vite", "webpack"]) {
        const page = await browser.newPage();
        await page.goto(`${site.address}${built}/index.html`);
        await marks(page);
        await page.waitForFunction(() => [...(CSS.highlights.get("aalam-loc") ?? [])].some(({ startContainer }) => startContainer.textContent?.includes("بغداد")));
      }
    });
  });
}
