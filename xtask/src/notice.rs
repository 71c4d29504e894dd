//! `NOTICE.md`: whose work is in what ships, and under which licence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::tool;

/// The file, in the project and in all that is built.
pub const NOTICE: &str = "NOTICE.md";

/// What is shipped runs on these.
const TARGETS: [&str; 2] = ["wasm32-unknown-unknown", "x86_64-unknown-linux-gnu"];

/// The npm packages of which something ships, and the file that holds the licence of each.
const PACKAGES: [(&str, &str); 2] = [("@mozilla/readability", "LICENSE.md"), ("fflate", "LICENSE")];

/// Licences that crates are taken under, and the names of the file that holds each.
const LICENCES: [(&str, &[&str]); 2] =
    [("MIT", &["LICENSE-MIT", "LICENSE-MIT.md", "LICENSE-MIT.txt", "LICENSE"]), ("Unicode-3.0", &["LICENSE-UNICODE"])];

/// Writes the notice.
pub fn write() -> Result<()> {
    Ok(fs::write(NOTICE, notice()?)?)
}

/// *Errors*: where the notice is not that of what ships now.
pub fn check() -> Result<()> {
    ensure!(fs::read_to_string(NOTICE)? == notice()?, "{NOTICE} is out of date: cargo xtask notice");
    Ok(())
}

fn notice() -> Result<String> {
    let mut notice = "# What ships with Aalam\n\nThe code of Aalam is under the MIT licence (`LICENSE`). With it, or made into it, ship these. \
        Made by `cargo xtask notice`.\n\n## Data\n\n"
        .to_owned();
    notice += &data()?;
    notice += "## Faces\n\n";
    notice += &quoted(&fs::read_to_string("www/fonts/OFL.txt")?);
    notice += "## JavaScript\n\n";
    for (name, licence) in PACKAGES {
        let package: Value = serde_json::from_str(&fs::read_to_string(format!("node_modules/{name}/package.json"))?)?;
        notice += &format!("{name} {} ({})\n\n", text(&package, "version")?, text(&package, "license")?);
        notice += &quoted(&fs::read_to_string(format!("node_modules/{name}/{licence}"))?);
    }
    notice += "## Rust\n\nThe standard library of Rust (MIT OR Apache-2.0), and these crates:\n\n";
    // Many crates share a licence to the letter.
    for (licence, crates) in crates()? {
        for name in crates {
            notice += &format!("- {name}\n");
        }
        notice += "\n";
        notice += &quoted(&licence);
    }
    Ok(notice)
}

/// What the cards in `model/` say of each table's sources and licence.
fn data() -> Result<String> {
    let mut cards: Vec<_> = fs::read_dir("model")?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    cards.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    cards.sort();
    let mut data = String::new();
    for path in cards {
        let card = fs::read_to_string(&path)?;
        let mut is_told = false;
        data += &format!("### {}\n\n", card.lines().next().unwrap_or_default().trim_start_matches("# "));
        for line in card.lines() {
            is_told = ["- **From**", "- **Licence**"].iter().any(|start| line.starts_with(start))
                || is_told && line.starts_with("  ");
            if is_told {
                data += &format!("{line}\n");
            }
        }
        ensure!(card.contains("- **Licence**"), "{} names no licence", path.display());
        data += "\n";
    }
    Ok(data)
}

/// The crates that are compiled into what ships, by the text of their licence.
///
/// *Errors*: where a crate does not come from crates.io, offers no accepted licence, or has no text of one.
fn crates() -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut shipped = BTreeSet::new();
    for target in TARGETS {
        let edges = "normal,no-proc-macro";
        let tree = ["tree", "--package=aalam", "--edges", edges, "--target", target, "--prefix=none", "--format={p}"];
        for line in tool::output("cargo", &tree)?.lines() {
            let mut words = line.split(' ');
            shipped.extend(words.next().zip(words.next()).map(|(name, version)| format!("{name} {}", &version[1..])));
        }
    }
    let metadata: Value =
        serde_json::from_str(&tool::output("cargo", &["metadata", "--locked", "--format-version=1"])?)?;
    let mut crates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in metadata["packages"].as_array().context("no packages")? {
        let name = format!("{} {}", text(package, "name")?, text(package, "version")?);
        if text(package, "name")? == "aalam" || !shipped.contains(&name) {
            continue;
        }
        ensure!(
            text(package, "source")? == "registry+https://github.com/rust-lang/crates.io-index",
            "{name} is not from crates.io"
        );
        let licence = text(package, "license")?;
        let folder = Path::new(text(package, "manifest_path")?).parent().context("a manifest has a folder")?;
        let texts = licence.split(" AND ").map(|offers| licence_text(folder, offers));
        let texts = texts.collect::<Result<Vec<String>>>().with_context(|| format!("{name} is under {licence}"))?;
        crates.entry(texts.join("\n")).or_default().insert(format!("{name} ({licence})"));
    }
    Ok(crates)
}

/// The text of the licence that a crate is taken under, of those it offers: `(MIT OR Apache-2.0)`, `Unlicense/MIT`.
fn licence_text(folder: &Path, offers: &str) -> Result<String> {
    let offers = offers.trim_matches(['(', ')']).replace(" OR ", "/");
    let mut accepted = LICENCES.iter().filter(|(licence, _)| offers.split('/').any(|offer| offer == *licence));
    let (_, names) = accepted.next().context("no accepted licence")?;
    let file = names.iter().map(|name| folder.join(name)).find(|file| file.exists());
    Ok(fs::read_to_string(file.with_context(|| format!("no text in {}", folder.display()))?)?)
}

/// A string of an object.
fn text<'v>(object: &'v Value, key: &str) -> Result<&'v str> {
    object[key].as_str().with_context(|| format!("no {key}"))
}

/// A text as it stands.
fn quoted(text: &str) -> String {
    format!("```text\n{}\n```\n\n", text.trim())
}
