//! The wasm package in `www/pkg/`: the library compiled, bound to JavaScript and made small.

use std::fs;
use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use crate::tool;

/// Builds the package, as `wasm-pack build --release --target web` would.
pub fn build() -> Result<()> {
    build_crate("aalam", "www/pkg")
}

/// Builds what the library is timed beside in `target/peers/`, in the same way.
pub fn build_peers() -> Result<()> {
    build_crate("peers", "target/peers")
}

/// Builds a crate of the workspace for the browser, with its bindings, in `folder`.
fn build_crate(name: &str, folder: &str) -> Result<()> {
    tool::run("cargo", &["build", "--release", "--lib", "--package", name, "--target", "wasm32-unknown-unknown"])?;
    let compiled = format!("target/wasm32-unknown-unknown/release/{name}.wasm");
    let wasm = format!("{folder}/{name}_bg.wasm");
    if is_older(&compiled, &wasm) {
        return Ok(());
    }
    Bindgen::new()
        .input_path(&compiled)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    let optimised = format!("{folder}/optimised.wasm");
    tool::run("node_modules/.bin/wasm-opt", &["-O3", &wasm, "-o", &optimised])?;
    Ok(fs::rename(optimised, wasm)?)
}

/// Whether both files are there and `first` was written before `second`.
fn is_older(first: impl AsRef<Path>, second: impl AsRef<Path>) -> bool {
    let written = |path: &Path| fs::metadata(path).and_then(|data| data.modified());
    matches!((written(first.as_ref()), written(second.as_ref())), (Ok(first), Ok(second)) if first < second)
}
