//! The reader's own names as files: JSON and CSV, in and out.
//!
//! Both have the same fields: `name`, `kind`, `aliases`, `english`, `hide`. Only the first two must be there.

mod csv;
mod json;

use std::fmt;

use crate::Kind;
use crate::knowledge::{KindSet, OwnName};

pub use csv::{from_csv, to_csv};
pub use json::{from_json, to_json};

/// Why a row of a list was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// Its line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: Fault,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not JSON, or not an object of the fields; in the words of the parser.
    NotJson(String),
    /// A quotation mark is never closed, or words follow one that is.
    BadQuoting,
    /// The first row names no columns, or one that does not exist.
    UnknownColumn(String),
    /// There are more fields than columns.
    TooManyFields,
    /// There is no name, or one without a letter.
    NoName,
    /// There is no such kind, or it is none that names have.
    UnknownKind(String),
    /// `hide` is neither yes nor no.
    NotYesOrNo(String),
    /// The name stands in a row before.
    Twice(String),
}

impl fmt::Display for BadRow {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Fault::NotJson(what) => f.write_str(what),
            Fault::BadQuoting => f.write_str("a quotation mark is in the wrong place or never closed"),
            Fault::UnknownColumn(name) => write!(f, "'{name}' is no column: name, kind, aliases, english, hide"),
            Fault::TooManyFields => f.write_str("more fields than columns"),
            Fault::NoName => f.write_str("no name"),
            Fault::UnknownKind(kind) => write!(f, "'{kind}' is no kind: PER, LOC, ORG, EVENT, PRODUCT, NORP, OCC"),
            Fault::NotYesOrNo(value) => write!(f, "'{value}' is neither yes nor no"),
            Fault::Twice(name) => write!(f, "'{name}' stands in a row before"),
        }
    }
}

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
