//! The bill of materials (SBOM): what ships, for programs that look for known faults and licences.
//!
//! *Source*: CycloneDX 1.6, <https://cyclonedx.org/docs/1.6/json/>, and package URLs, <https://github.com/package-url/purl-spec>.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::page::collect;
use crate::shipped::{self, Crate, Package, Table};
use crate::tool;

/// Prints the bill.
pub fn show() -> Result<()> {
    print!("{}", sbom()?);
    Ok(())
}

/// The bill of all that ships, in JSON. It holds no time and no number of its own: the same parts give the same bytes.
pub fn sbom() -> Result<String> {
    let crates = shipped::crates()?;
    let mut components = vec![standard_library()?];
    components.extend(crates.iter().map(of_crate));
    for package in shipped::packages()? {
        components.push(of_package(&package)?);
    }
    for table in shipped::tables()? {
        components.push(of_table(&table)?);
    }
    for path in collect("www/fonts".as_ref())?.iter().filter(|path| path.ends_with(".woff2")) {
        components.push(of_file("file", &format!("www/fonts/{path}"), "OFL-1.1")?);
    }

    let aalam = json!({
        "type": "application", "bom-ref": "aalam", "name": "aalam", "version": env!("CARGO_PKG_VERSION"), "licenses": [{ "license": { "id": "MIT" } }],
    });
    let is_indirect = |reference: &Value| crates.iter().any(|part| !part.is_direct && *reference == address(part));
    let direct: Vec<&Value> =
        components.iter().map(|component| &component["bom-ref"]).filter(|part| !is_indirect(part)).collect();
    let mut dependencies = vec![json!({ "ref": "aalam", "dependsOn": direct })];
    for part in &crates {
        let needs: Vec<String> = part.needs.iter().map(|&place| address(&crates[place])).collect();
        dependencies.push(json!({ "ref": address(part), "dependsOn": needs }));
    }
    let bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": { "component": aalam }, "components": components, "dependencies": dependencies,
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

fn standard_library() -> Result<Value> {
    let said = tool::output("rustc", &["--version"])?;
    let version = said.split(' ').nth(1).context("rustc names no version")?;
    Ok(json!({
        "type": "library", "bom-ref": "std", "name": "std", "version": version, "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    }))
}

fn of_crate(part: &Crate) -> Value {
    json!({
        "type": "library", "bom-ref": address(part), "name": part.name, "version": part.version, "purl": address(part),
        "licenses": [{ "expression": part.licence.replace('/', " OR ") }],
        "hashes": [{ "alg": "SHA-256", "content": part.checksum }],
    })
}

fn address(part: &Crate) -> String {
    format!("pkg:cargo/{}@{}", part.name, part.version)
}

fn of_package(package: &Package) -> Result<Value> {
    let address = format!("pkg:npm/{}@{}", package.name.replace('@', "%40"), package.version);
    Ok(json!({
        "type": "library", "bom-ref": address, "name": package.name, "version": package.version, "purl": address,
        "licenses": [{ "license": { "id": package.licence } }],
        "hashes": [{ "alg": "SHA-512", "content": hexadecimal(&BASE64_STANDARD.decode(&package.checksum)?) }],
    }))
}

fn of_table(Table { path, card }: &Table) -> Result<Value> {
    let (_, licence) = card.split_once("- **Licence** ").context("a card names a licence")?;
    let licence = licence.split([',', '\n']).next().unwrap_or_default().trim_end_matches('.');
    let identifier = if licence == "CC0" { "CC0-1.0".to_owned() } else { licence.replace(' ', "-") };
    of_file(if path.ends_with(".bin") { "machine-learning-model" } else { "data" }, path, &identifier)
}

fn of_file(kind: &str, path: &str, licence: &str) -> Result<Value> {
    let digest = hexadecimal(&Sha256::digest(fs::read(path)?));
    Ok(json!({
        "type": kind, "bom-ref": path, "name": path, "licenses": [{ "license": { "id": licence } }],
        "hashes": [{ "alg": "SHA-256", "content": digest }],
    }))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes all");
        text
    })
}
