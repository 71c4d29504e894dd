//! The page as it is put on a server: `www/` with the wasm package, copied to `dist/`.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::tool;

/// Where the page is built.
pub const DIST: &str = "dist";

/// Where the libraries of others are put that the page loads.
const VENDOR: &str = "www/vendor";

/// Copies the page to `dist/`.
pub fn build() -> Result<()> {
    if fs::exists(DIST)? {
        fs::remove_dir_all(DIST)?;
    }
    take_in_unzipper()?;
    copy("www".as_ref(), DIST.as_ref())
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
