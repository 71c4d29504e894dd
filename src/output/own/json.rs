//! Own names as a JSON array of objects.

use serde::{Deserialize, Serialize};

use super::{BadRow, Fault, Row, names};
use crate::Kind;
use crate::knowledge::OwnName;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    name: String,
    kind: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    english: Option<String>,
    #[serde(default)]
    hide: bool,
}

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
    let told = |line: usize, error: &serde_json::Error| {
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or_default().to_owned();
        BadRow { line, reason: Fault::NotJson(what) }
    };
    let objects: Vec<serde_json::Value> = match serde_json::from_str(json) {
        Ok(objects) => objects,
        Err(error) => return Err(vec![told(error.line(), &error)]),
    };
    let lines = lines_of_elements(json);
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    for (i, object) in objects.into_iter().enumerate() {
        let line = lines.get(i).copied().unwrap_or(1);
        match serde_json::from_value::<Read>(object) {
            Ok(Read { name, kind, aliases, english, hide }) => {
                rows.push(Row { line, name, kind, aliases, english: english.unwrap_or_default(), hidden: hide });
            }
            Err(error) => bad.push(told(line, &error)),
        }
    }
    names(rows, bad)
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
