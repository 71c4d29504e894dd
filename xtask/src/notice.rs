//! `NOTICE.md`: whose work is in what ships, and under which licence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::shipped::{self, Table};

/// The file, in the project and in all that is built.
pub const NOTICE: &str = "NOTICE.md";

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
    for table in shipped::tables()? {
        notice += &data(&table);
    }
    notice += "## Faces\n\n";
    notice += &quoted(&fs::read_to_string("www/fonts/OFL.txt")?);
    notice += "## JavaScript\n\n";
    for package in shipped::packages()? {
        notice += &format!("{} {} ({})\n\n", package.name, package.version, package.licence);
        notice += &quoted(&package.licence_text);
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

/// What the card of a table says of its sources and licence.
fn data(Table { path, card }: &Table) -> String {
    let mut is_told = false;
    let mut data = format!("### {}\n\n", path.trim_start_matches("model/"));
    for line in card.lines() {
        is_told = ["- **From**", "- **Licence**"].iter().any(|start| line.starts_with(start))
            || is_told && line.starts_with("  ");
        if is_told {
            data += &format!("{line}\n");
        }
    }
    data + "\n"
}

/// The crates that are compiled into what ships, by the text of their licence.
///
/// *Errors*: where a crate offers no accepted licence, or has no text of one.
fn crates() -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut crates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for shipped::Crate { name, version, licence, folder, .. } in shipped::crates()? {
        let texts = licence.split(" AND ").map(|offers| licence_text(&folder, offers));
        let texts =
            texts.collect::<Result<Vec<String>>>().with_context(|| format!("{name} {version} is under {licence}"))?;
        crates.entry(texts.join("\n")).or_default().insert(format!("{name} {version} ({licence})"));
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

/// A text as it stands.
fn quoted(text: &str) -> String {
    format!("```text\n{}\n```\n\n", text.trim())
}
