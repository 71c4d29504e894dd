import { loadAnalyzer } from "./lib/engine.js";

const article = new URLSearchParams(location.search).get("article");
const text = article ? await (await fetch(article)).text() : "وصل الرئيس الروسي فلاديمير بوتين إلى سمرقند.";
const analyzer = await loadAnalyzer();
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
main.textContent = text;
main.dataset.sentences = String(analyzer.analyze(text).sentences.length);
