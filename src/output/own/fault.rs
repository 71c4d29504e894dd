//! Why a list of own names is refused.

use std::fmt;

use serde::Serialize;

/// Why a row of a list was refused.
///
/// *Shape*: serialises as `{"line": 3, "reason": "unknownKind", "value": "CITY"}`; a reason without a value has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BadRow {
    /// Its line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    #[serde(flatten)]
    pub reason: Fault,
}

/// What is wrong with a row, or with the list as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", content = "value", rename_all = "camelCase")]
pub enum Fault {
    /// It is not JSON; in the words of the parser.
    NotJson(String),
    /// It is JSON, but no array.
    NotAList,
    /// An element of the array is no object.
    NotAnObject,
    /// A quotation mark is never closed, or words follow one that is.
    BadQuoting,
    /// The first row does not name the columns `name` and `kind`.
    NoColumns,
    /// There is no such column or field.
    UnknownField(String),
    /// There are more fields than columns.
    TooManyFields,
    /// A field of an object holds another type of value than it should.
    WrongType(&'static str),
    /// There is no name, or one without a letter.
    NoName,
    /// There is no kind.
    NoKind,
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
            Fault::NotJson(what) => write!(f, "not JSON: {what}"),
            Fault::NotAList => f.write_str("not an array"),
            Fault::NotAnObject => f.write_str("not an object"),
            Fault::BadQuoting => f.write_str("a quotation mark is in the wrong place or never closed"),
            Fault::NoColumns => {
                f.write_str("the first row must name the columns: name, kind, and perhaps aliases, english, hide")
            }
            Fault::UnknownField(name) => {
                write!(f, "'{name}' is none of the fields: name, kind, aliases, english, hide")
            }
            Fault::TooManyFields => f.write_str("more fields than columns"),
            Fault::WrongType(field @ "aliases") => write!(f, "'{field}' is not an array of strings"),
            Fault::WrongType(field @ "hide") => write!(f, "'{field}' is neither true nor false"),
            Fault::WrongType(field) => write!(f, "'{field}' is not a string"),
            Fault::NoName => f.write_str("no name"),
            Fault::NoKind => f.write_str("no kind: PER, LOC, ORG, EVENT, PRODUCT, NORP, OCC"),
            Fault::UnknownKind(kind) => write!(f, "'{kind}' is no kind: PER, LOC, ORG, EVENT, PRODUCT, NORP, OCC"),
            Fault::NotYesOrNo(value) => write!(f, "'{value}' is neither yes nor no"),
            Fault::Twice(name) => write!(f, "'{name}' stands in a row before"),
        }
    }
}
