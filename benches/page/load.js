/**
 * How long it takes from nothing until an article is read, part by part, in ms.
 *
 * @param {string} text
 */
export async function timeLoad(text) {
  const times = [performance.now()];
  const path = "/pkg/aalam.js";
  const { default: init, Analyzer } = await import(path);
  const wasm = await WebAssembly.compileStreaming(fetch("/pkg/aalam_bg.wasm"));
  times.push(performance.now());
  await init({ module_or_path: wasm });
  times.push(performance.now());
  const analyzer = new Analyzer();
  analyzer.analyze(text);
  times.push(performance.now());
  const [compile, instantiate, analyze] = times.slice(1).map((time, i) => time - times[i]);
  return { "fetch, compile": compile, instantiate, "first analysis": analyze };
}
