//! The project's build: `cargo xtask build` makes `dist/`, `cargo xtask pack` packs the extension and the npm package,
//! `cargo xtask serve [--open] [ARTICLE]` shows the page, `cargo xtask peers` makes what benchmarks time beside it.

mod extension;
mod notice;
mod npm;
mod pack;
mod page;
mod sbom;
mod serve;
mod shipped;
mod single;
mod tool;
mod wasm;

use anyhow::{Result, bail};

const USAGE: &str = "usage: cargo xtask build | cargo xtask notice [--check] | cargo xtask pack | cargo xtask peers | cargo xtask sbom | cargo xtask serve [--open] [ARTICLE.txt]";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["build"] => build(),
        ["pack"] => go_home().and_then(|()| pack::pack()),
        ["peers"] => go_home().and_then(|()| wasm::build_peers()),
        ["notice"] => go_home().and_then(|()| notice::write()),
        ["notice", "--check"] => go_home().and_then(|()| notice::check()),
        ["sbom"] => go_home().and_then(|()| sbom::show()),
        ["serve"] => serve::Site::new(None)?.run(),
        ["serve", "--open"] => serve::Site::new(None)?.open().run(),
        ["serve", "--open", article] => serve::Site::new(Some(article))?.open().run(),
        ["serve", article] => serve::Site::new(Some(article))?.run(),
        _ => bail!(USAGE),
    }
}

/// Makes `dist/`: the page with its wasm package, and beside it the same page as one file, the extension and the npm package.
fn build() -> Result<()> {
    go_home()?;
    wasm::build()?;
    page::build()?;
    single::build()?;
    extension::build()?;
    npm::build()
}

/// All paths are relative to the project's folder.
fn go_home() -> Result<()> {
    Ok(std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?)
}
