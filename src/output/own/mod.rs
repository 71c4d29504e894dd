//! The reader's own names as files: JSON and CSV, in and out.
//!
//! Both have the same fields: `name`, `kind`, `aliases`, `english`, `hide`. Only the first two must be there.

mod csv;
mod fault;
mod json;

use crate::Kind;
use crate::knowledge::{KindSet, OwnName};

pub use csv::{from_csv, to_csv};
pub use fault::{BadRow, Fault};
pub use json::{from_json, to_json};

/// The fields of a row as they were written.
#[derive(Debug, Default)]
struct Row {
    line: usize,
    name: String,
    kind: String,
    aliases: Vec<String>,
    english: String,
    hidden: bool,
}

/// The names of rows, or what is wrong with each that is wrong.
fn names(rows: Vec<Row>, mut bad: Vec<BadRow>) -> Result<Vec<OwnName>, Vec<BadRow>> {
    let mut names: Vec<OwnName> = Vec::new();
    for row in rows {
        let kind = KindSet::KINDS.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(row.kind.trim()));
        let name = row.name.trim().to_owned();
        let fault = match kind {
            _ if !name.contains(char::is_alphanumeric) => Some(Fault::NoName),
            None if row.kind.trim().is_empty() => Some(Fault::NoKind),
            None => Some(Fault::UnknownKind(row.kind.clone())),
            Some(_) if names.iter().any(|other| other.name == name) => Some(Fault::Twice(name.clone())),
            Some(_) => None,
        };
        if let Some(reason) = fault {
            bad.push(BadRow { line: row.line, reason });
            continue;
        }
        let trimmed = |text: &String| text.trim().to_owned();
        names.push(OwnName {
            name,
            aliases: row.aliases.iter().map(trimmed).filter(|alias| !alias.is_empty()).collect(),
            kind: kind.unwrap_or(Kind::Per),
            english: Some(trimmed(&row.english)).filter(|english| !english.is_empty()),
            hidden: row.hidden,
        });
    }
    bad.sort_by_key(|row| row.line);
    if bad.is_empty() { Ok(names) } else { Err(bad) }
}

#[cfg(test)]
mod tests;
