//! The page as it is put on a server: `www/` with the wasm package, copied to `dist/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use sha2::{Digest, Sha256};

use crate::notice::NOTICE;
use crate::tool;

/// Where the page is built.
pub const DIST: &str = "dist";

/// The page, in that folder.
pub const INDEX: &str = "dist/index.html";

/// Where the libraries of others are put that the page loads.
const VENDOR: &str = "www/vendor";

/// Copies the page to `dist/`.
pub fn build() -> Result<()> {
    if fs::exists(DIST)? {
        fs::remove_dir_all(DIST)?;
    }
    take_in_unzipper()?;
    copy("www".as_ref(), DIST.as_ref())?;
    fs::copy(NOTICE, format!("{DIST}/{NOTICE}"))?;
    list_files()
}

/// The Content Security Policy that a page names.
pub fn policy(html: &str) -> Result<String> {
    Ok(quoted(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">")?.1)
}

/// The first place in `html` that reads `before…after`: all of it, and what stands between.
pub fn quoted(html: &str, before: &str, after: &str) -> Result<(String, String)> {
    let missing = || format!("{INDEX} has no {before}…{after}");
    let (_, rest) = html.split_once(before).with_context(missing)?;
    let (inner, _) = rest.split_once(after).with_context(missing)?;
    Ok((format!("{before}{inner}{after}"), inner.to_owned()))
}

/// Tells `sw.js`, in its first line, what to keep on a reader's device. The line changes whenever one of the files does.
fn list_files() -> Result<()> {
    let mut paths = collect(DIST.as_ref())?;
    paths.retain(|path| !path.ends_with(".md") && !path.ends_with(".ts") && path != "sw.js");
    let mut contents = Sha256::new();
    for path in &paths {
        contents.update(path);
        contents.update(fs::read(format!("{DIST}/{path}"))?);
    }
    let version = BASE64_URL_SAFE_NO_PAD.encode(contents.finalize());
    let names: Vec<String> = paths.iter().map(|path| format!("\"{path}\"")).collect();
    let script = format!("self.FILES = {{ version: \"{version}\", paths: [{}] }};\n", names.join(", "));
    let keeper = format!("{DIST}/sw.js");
    Ok(fs::write(&keeper, script + &fs::read_to_string(&keeper)?)?)
}

/// The files below a folder, relative to it and in order.
pub fn collect(folder: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
        if path.is_dir() {
            paths.extend(collect(&path)?.into_iter().map(|below| format!("{name}/{below}")));
        } else {
            paths.push(name);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Puts the library that opens zip files, its types and its licence where the page looks for it.
fn take_in_unzipper() -> Result<()> {
    const MODULE: &str = "node_modules/fflate/esm/browser";
    fs::create_dir_all(VENDOR)?;
    tool::run(
        tool::ESBUILD,
        &[&format!("{MODULE}.js"), "--minify", "--log-level=warning", &format!("--outfile={VENDOR}/fflate.js")],
    )?;
    fs::copy(format!("{MODULE}.d.ts"), format!("{VENDOR}/fflate.d.ts"))?;
    fs::copy("node_modules/fflate/LICENSE", format!("{VENDOR}/fflate.LICENSE.txt"))?;
    Ok(())
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
