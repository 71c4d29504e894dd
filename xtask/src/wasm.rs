//! The wasm package: the library compiled, bound to JavaScript and made small, in `www/pkg/`.

use std::fs;
use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use crate::tool;

const PACKAGE: &str = "www/pkg";
const COMPILED: &str = "target/wasm32-unknown-unknown/release/aalam.wasm";

/// Builds the package, as `wasm-pack build --release --target web` would.
pub fn build() -> Result<()> {
    tool::run("cargo", &["build", "--release", "--lib", "--target", "wasm32-unknown-unknown"])?;
    let wasm = format!("{PACKAGE}/aalam_bg.wasm");
    if is_older(COMPILED, &wasm) {
        return Ok(());
    }
    Bindgen::new()
        .input_path(COMPILED)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(PACKAGE)?;
    let optimised = format!("{PACKAGE}/optimised.wasm");
    tool::run("node_modules/.bin/wasm-opt", &["-O3", &wasm, "-o", &optimised])?;
    Ok(fs::rename(optimised, wasm)?)
}

/// Whether both files are there and `first` was written before `second`.
fn is_older(first: impl AsRef<Path>, second: impl AsRef<Path>) -> bool {
    let written = |path: &Path| fs::metadata(path).and_then(|data| data.modified());
    matches!((written(first.as_ref()), written(second.as_ref())), (Ok(first), Ok(second)) if first < second)
}
