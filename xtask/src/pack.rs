//! What is handed in to stores and registries: a zip of the extension for each browser, the tarball of the npm package,
//! and the bill of what is in them.
//!
//! The same files give the same bytes: names in order, no times, no owners.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::page::collect;
use crate::{extension, npm, sbom, tool};

const PACKED: &str = "dist/packed";

/// Packs what `cargo xtask build` has built.
pub fn pack() -> Result<()> {
    fs::create_dir_all(PACKED)?;
    for browser in extension::BROWSERS {
        let target = format!("{PACKED}/aalam-{browser}.zip");
        zip(extension::folder(browser).as_ref(), &target)?;
        println!("{target}");
    }
    let bill = format!("{PACKED}/aalam.cdx.json");
    fs::write(&bill, sbom::sbom()?)?;
    println!("{bill}");
    tool::run("npm", &["pack", "--silent", &format!("./{}", npm::FOLDER), "--pack-destination", PACKED])
}

fn zip(folder: &Path, target: &str) -> Result<()> {
    let mut zip = ZipWriter::new(File::create(target)?);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for path in collect(folder)? {
        zip.start_file(&path, options)?;
        zip.write_all(&fs::read(folder.join(&path))?)?;
    }
    zip.finish()?;
    Ok(())
}
