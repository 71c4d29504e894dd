//! The page as it is put on a server: `www/` with the wasm package, copied to `dist/`.

use std::fs;
use std::path::Path;

use anyhow::Result;

/// Where the page is built.
pub const DIST: &str = "dist";

/// Copies the page to `dist/`.
pub fn build() -> Result<()> {
    if fs::exists(DIST)? {
        fs::remove_dir_all(DIST)?;
    }
    copy("www".as_ref(), DIST.as_ref())
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
