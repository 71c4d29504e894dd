//! The browser extension: `dist/extension/chromium/` and `dist/extension/firefox/`, as they are loaded unpacked.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

use crate::notice::NOTICE;
use crate::page::{DIST, copy};
use crate::tool;

/// The browsers it is made for; each has keys of its own in the manifest.
pub const BROWSERS: [&str; 2] = ["chromium", "firefox"];

/// What runs in windows of the extension's own, and in the background.
const MODULES: [&str; 5] = [
    "extension/background.js",
    "extension/panel.js",
    "extension/panel.css",
    "extension/options.js",
    "extension/options.css",
];

/// What is put into a tab.
const CONTENT: &str = "content.js";

/// Lines of Readability that write HTML: one where it tries again, one where it finds `noscript`. `overlay/article-root.js`
/// has it do neither, and what runs in the pages of others is not to be able to.
const WRITES_HTML: [&str; 2] = ["page.innerHTML = pageCacheHtml;", "tmp.innerHTML = noscript.innerHTML;"];

/// Bundles the scripts of `extension/` with what they take from `overlay/` and `www/`, and puts the wasm beside them.
pub fn build() -> Result<()> {
    for browser in BROWSERS {
        let out = folder(browser);
        for name in ["_locales", "icons"] {
            copy(format!("extension/{name}").as_ref(), format!("{out}/{name}").as_ref())?;
        }
        for name in ["panel.html", "options.html"] {
            fs::copy(format!("extension/{name}"), format!("{out}/{name}"))?;
        }
        fs::write(format!("{out}/manifest.json"), manifest(browser)?)?;
        fs::copy("www/pkg/aalam_bg.wasm", format!("{out}/aalam_bg.wasm"))?;
        fs::copy(NOTICE, format!("{out}/{NOTICE}"))?;
        tool::bundle(&out, "esm", &MODULES)?;
        // It is no module in the tab.
        tool::bundle(&out, "iife", &[&format!("extension/{CONTENT}")])?;
        without_writing_html(&format!("{out}/{CONTENT}"))?;
    }
    Ok(())
}

/// Has a bundle throw where Readability would write HTML.
fn without_writing_html(bundle: &str) -> Result<()> {
    let mut code = fs::read_to_string(bundle)?;
    for line in WRITES_HTML {
        let count = code.matches(line).count();
        ensure!(count == 1, "{bundle}: `{line}` stands there {count} times, not once: Readability has changed");
        code = code.replace(line, "throw new Error(\"not reached\");");
    }
    Ok(fs::write(bundle, code)?)
}

/// Where the extension for a browser is built.
pub fn folder(browser: &str) -> String {
    format!("{DIST}/extension/{browser}")
}

/// The manifest with the keys of one browser; lists that both have are joined.
fn manifest(browser: &str) -> Result<String> {
    let mut manifest = read("extension/manifest.json")?;
    for (key, value) in read(&format!("extension/manifest.{browser}.json"))? {
        match (manifest.get_mut(&key), value) {
            (Some(Value::Array(all)), Value::Array(more)) => all.extend(more),
            (_, value) => {
                manifest.insert(key, value);
            }
        }
    }
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

fn read(path: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(&fs::read_to_string(path)?).with_context(|| format!("cannot read {path}"))
}
