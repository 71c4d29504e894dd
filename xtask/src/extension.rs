//! The browser extension, as it is loaded unpacked: `dist/extension/`.

use std::fs;

use anyhow::Result;

use crate::notice::NOTICE;
use crate::page::{DIST, copy};
use crate::tool;

/// Bundles the scripts of `extension/` with what they take from `www/`, and puts the wasm beside them.
pub fn build() -> Result<()> {
    let out = format!("{DIST}/extension");
    copy("extension/_locales".as_ref(), format!("{out}/_locales").as_ref())?;
    for name in ["manifest.json", "popup.html"] {
        fs::copy(format!("extension/{name}"), format!("{out}/{name}"))?;
    }
    fs::copy(NOTICE, format!("{out}/{NOTICE}"))?;
    fs::copy("www/pkg/aalam_bg.wasm", format!("{out}/aalam_bg.wasm"))?;
    let modules = ["extension/background.js", "extension/popup.js", "extension/popup.css"];
    bundle(&out, "esm", &modules)?;
    // What is put into a tab is no module there.
    bundle(&out, "iife", &["extension/content.js"])
}

fn bundle(out: &str, format: &str, files: &[&str]) -> Result<()> {
    let (out, format) = (format!("--outdir={out}"), format!("--format={format}"));
    let options = ["--bundle", "--charset=utf8", "--log-override:duplicate-object-key=silent", "--log-level=warning"];
    tool::run(tool::ESBUILD, &[files, &options, &[&out, &format]].concat())
}
