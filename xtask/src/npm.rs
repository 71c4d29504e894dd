//! The npm package `aalam`: `dist/npm/`, from which it is packed.

use std::fs;

use anyhow::Result;

use crate::notice::NOTICE;
use crate::page::DIST;
use crate::tool;

/// Where it is built.
pub const FOLDER: &str = "dist/npm";

/// Bundles the modules of `npm/` with what they take from `overlay/` and `www/`, and puts engine, types and README beside them.
pub fn build() -> Result<()> {
    fs::create_dir_all(FOLDER)?;
    for name in ["package.json", "README.md", "index.d.ts", "aalam-article.d.ts"] {
        fs::copy(format!("npm/{name}"), format!("{FOLDER}/{name}"))?;
    }
    for name in ["LICENSE", NOTICE] {
        fs::copy(name, format!("{FOLDER}/{name}"))?;
    }
    fs::copy(format!("{DIST}/lib/analysis.d.ts"), format!("{FOLDER}/analysis.d.ts"))?;
    fs::copy("www/pkg/aalam_bg.wasm", format!("{FOLDER}/aalam_bg.wasm"))?;
    tool::bundle(FOLDER, "esm", &["npm/index.js", "npm/node.js", "npm/aalam-article.js", "www/worker.js"])
}
