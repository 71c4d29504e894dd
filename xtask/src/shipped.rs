//! What others made and ships: the crates that are compiled in, the npm packages of which something is bundled, the data that
//! the engine is made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::tool;

/// What is shipped runs on these.
const TARGETS: [&str; 2] = ["wasm32-unknown-unknown", "x86_64-unknown-linux-gnu"];

/// The npm packages of which something ships, and the file that holds the licence of each.
const PACKAGES: [(&str, &str); 2] = [("@mozilla/readability", "LICENSE.md"), ("fflate", "LICENSE")];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// A crate of crates.io.
pub struct Crate {
    pub name: String,
    pub version: String,
    /// The licences that it offers, as it writes them: `(MIT OR Apache-2.0) AND Unicode-3.0`, `Unlicense/MIT`.
    pub licence: String,
    /// SHA-256 of the archive, hexadecimal.
    pub checksum: String,
    /// Where its files lie.
    pub folder: PathBuf,
    /// Whether the library itself names it.
    pub is_direct: bool,
    /// The crates of this list that it names, by their place in it.
    pub needs: Vec<usize>,
}

/// The crates that are compiled into what ships, by name and version.
///
/// *Errors*: where one does not come from crates.io.
pub fn crates() -> Result<Vec<Crate>> {
    let compiled = compiled()?;
    let checksums = checksums()?;
    let metadata: Value =
        serde_json::from_str(&tool::output("cargo", &["metadata", "--locked", "--format-version=1"])?)?;
    let mut packages = BTreeMap::new();
    for package in list(&metadata["packages"])? {
        let key = (text(package, "name")?, text(package, "version")?);
        if compiled.contains(&(key.0.to_owned(), key.1.to_owned())) {
            packages.insert(key, package);
        }
    }
    let places: BTreeMap<&str, usize> = packages
        .values()
        .enumerate()
        .map(|(place, package)| Ok((text(package, "id")?, place)))
        .collect::<Result<_>>()?;
    let mut needs: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for node in list(&metadata["resolve"]["nodes"])? {
        // What only builds or tests it has a kind.
        let is_normal = |kind: &Value| kind["kind"].is_null();
        let named = list(&node["deps"])?
            .iter()
            .filter(|dep| list(&dep["dep_kinds"]).is_ok_and(|all| all.iter().any(is_normal)));
        let named = named.filter_map(|dep| places.get(dep["pkg"].as_str()?).copied());
        needs.insert(text(node, "id")?, named.collect());
    }
    let library = list(&metadata["packages"])?.iter().find(|package| package["name"] == "aalam").context("no aalam")?;
    let direct = needs.remove(text(library, "id")?).context("no dependencies")?;
    let mut crates = Vec::new();
    for (place, ((name, version), package)) in packages.into_iter().enumerate() {
        ensure!(text(package, "source")? == REGISTRY, "{name} {version} is not from crates.io");
        let manifest = Path::new(text(package, "manifest_path")?);
        let (name, version) = (name.to_owned(), version.to_owned());
        crates.push(Crate {
            licence: text(package, "license")?.to_owned(),
            checksum: checksums.get(&(name.clone(), version.clone())).context("not in Cargo.lock")?.clone(),
            folder: manifest.parent().context("a manifest has a folder")?.to_owned(),
            is_direct: direct.contains(&place),
            needs: needs.remove(text(package, "id")?).context("no dependencies")?,
            name,
            version,
        });
    }
    Ok(crates)
}

/// Names and versions of the crates that are compiled for any of the targets, less the library's own.
fn compiled() -> Result<BTreeSet<(String, String)>> {
    let mut compiled = BTreeSet::new();
    for target in TARGETS {
        let edges = "normal,no-proc-macro";
        let tree = ["tree", "--package=aalam", "--edges", edges, "--target", target, "--prefix=none", "--format={p}"];
        for line in tool::output("cargo", &tree)?.lines().skip(1) {
            let mut words = line.split(' ');
            compiled.extend(words.next().zip(words.next()).map(|(name, version)| (name.into(), version[1..].into())));
        }
    }
    Ok(compiled)
}

/// What `Cargo.lock` says the archive of each crate has to be.
fn checksums() -> Result<BTreeMap<(String, String), String>> {
    let lock = fs::read_to_string("Cargo.lock")?;
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""))?;
        Some(line.trim_end_matches('"').to_owned())
    };
    let packages = lock.split("[[package]]").filter_map(|package| {
        Some(((value(package, "name")?, value(package, "version")?), value(package, "checksum")?))
    });
    Ok(packages.collect())
}

/// An npm package.
pub struct Package {
    pub name: &'static str,
    pub version: String,
    pub licence: String,
    /// The text of the licence.
    pub licence_text: String,
    /// SHA-512 of the archive, as base64.
    pub checksum: String,
}

/// The npm packages of which something is bundled.
pub fn packages() -> Result<Vec<Package>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string("package-lock.json")?)?;
    let packages = PACKAGES.iter().map(|&(name, licence)| {
        let folder = format!("node_modules/{name}");
        let locked = &lock["packages"][&folder];
        let checksum = text(locked, "integrity")?.strip_prefix("sha512-").context("no SHA-512")?;
        Ok(Package {
            name,
            version: text(locked, "version")?.to_owned(),
            licence: text(locked, "license")?.to_owned(),
            licence_text: fs::read_to_string(format!("{folder}/{licence}"))?,
            checksum: checksum.to_owned(),
        })
    });
    packages.collect()
}

/// A file of `model/`, and the card that stands beside it.
pub struct Table {
    /// From the project's folder.
    pub path: String,
    pub card: String,
}

/// What the engine is made of that is not code, in the order of the cards.
///
/// *Errors*: where a card names no licence or is of no file.
pub fn tables() -> Result<Vec<Table>> {
    let mut cards: Vec<_> = fs::read_dir("model")?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    cards.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    cards.sort();
    let tables = cards.iter().map(|path| {
        let card = fs::read_to_string(path)?;
        ensure!(card.contains("- **Licence** "), "{} names no licence", path.display());
        let name = card.lines().next().unwrap_or_default().trim_start_matches("# ");
        let table = format!("model/{name}");
        ensure!(fs::exists(&table)?, "{} is of no file", path.display());
        Ok(Table { path: table, card })
    });
    tables.collect()
}

/// A string of an object.
fn text<'v>(object: &'v Value, key: &str) -> Result<&'v str> {
    object[key].as_str().with_context(|| format!("no {key}"))
}

fn list(value: &Value) -> Result<&Vec<Value>> {
    value.as_array().context("no list")
}
