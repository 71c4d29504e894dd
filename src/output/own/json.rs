//! Own names as a JSON array of objects.

use serde::Serialize;
use serde_json::Value;

use super::{BadRow, Fault, Row, names};
use crate::Kind;
use crate::knowledge::OwnName;

#[derive(Serialize)]
struct Written<'a> {
    name: &'a str,
    kind: Kind,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    aliases: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    english: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    hide: bool,
}

/// The names of a JSON array: `[{"name": "…", "kind": "PER", "aliases": ["…"], "english": "…", "hide": true}]`.
///
/// *Errors*: every object that cannot be used, with the line where it begins.
pub fn from_json(json: &str) -> Result<Vec<OwnName>, Vec<BadRow>> {
    let elements = match serde_json::from_str(json) {
        Ok(Value::Array(elements)) => elements,
        Ok(_) => return Err(vec![BadRow { line: 1, reason: Fault::NotAList }]),
        Err(error) => {
            let told = error.to_string();
            let what = told.split(" at line ").next().unwrap_or_default().to_owned();
            return Err(vec![BadRow { line: error.line(), reason: Fault::NotJson(what) }]);
        }
    };
    let lines = lines_of_elements(json);
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    for (i, element) in elements.into_iter().enumerate() {
        let line = lines.get(i).copied().unwrap_or(1);
        match row(line, element) {
            Ok(row) => rows.push(row),
            Err(reason) => bad.push(BadRow { line, reason }),
        }
    }
    names(rows, bad)
}

fn row(line: usize, element: Value) -> Result<Row, Fault> {
    let Value::Object(fields) = element else { return Err(Fault::NotAnObject) };
    let mut row = Row { line, ..Row::default() };
    for (field, value) in fields {
        match (field.as_str(), value) {
            ("name", value) => row.name = string("name", value)?,
            ("kind", value) => row.kind = string("kind", value)?,
            ("aliases", Value::Array(aliases)) => {
                row.aliases = aliases.into_iter().map(|alias| string("aliases", alias)).collect::<Result<_, _>>()?;
            }
            ("aliases", _) => return Err(Fault::WrongType("aliases")),
            ("english", Value::Null) => {}
            ("english", value) => row.english = string("english", value)?,
            ("hide", Value::Bool(hide)) => row.hidden = hide,
            ("hide", _) => return Err(Fault::WrongType("hide")),
            _ => return Err(Fault::UnknownField(field)),
        }
    }
    Ok(row)
}

fn string(field: &'static str, value: Value) -> Result<String, Fault> {
    if let Value::String(text) = value { Ok(text) } else { Err(Fault::WrongType(field)) }
}

/// The line on which each element of a JSON array begins.
fn lines_of_elements(json: &str) -> Vec<usize> {
    let (mut lines, mut line, mut depth) = (Vec::new(), 1, 0);
    let (mut in_string, mut escaped, mut expected) = (false, false, false);
    for byte in json.bytes() {
        line += usize::from(byte == b'\n');
        if in_string {
            (in_string, escaped) = (byte != b'"' || escaped, byte == b'\\' && !escaped);
            continue;
        }
        if expected && !byte.is_ascii_whitespace() {
            lines.push(line);
            expected = false;
        }
        match byte {
            b'"' => in_string = true,
            b'[' | b'{' => {
                depth += 1;
                expected = depth == 1;
            }
            b']' | b'}' => depth -= 1,
            b',' => expected = depth == 1,
            _ => {}
        }
    }
    lines
}

/// The names as a JSON array that [`from_json`] reads.
pub fn to_json(names: &[OwnName]) -> String {
    let rows: Vec<Written> = names
        .iter()
        .map(|name| Written {
            name: &name.name,
            kind: name.kind,
            aliases: &name.aliases,
            english: name.english.as_deref(),
            hide: name.hidden,
        })
        .collect();
    serde_json::to_string_pretty(&rows).expect("strings and a kind")
}
