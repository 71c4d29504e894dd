//! Own names as comma-separated values.
//!
//! *Source*: RFC 4180; a byte order mark and bare line feeds are read too.

use super::{BadRow, Fault, Row, names};
use crate::knowledge::OwnName;

const COLUMNS: [&str; 5] = ["name", "kind", "aliases", "english", "hide"];

/// The names of a table whose first row names its columns, in any order; aliases are parted by `|`, `hide` is `yes` or
/// `no` or empty.
///
/// *Errors*: every row that cannot be used, with the line where it begins.
pub fn from_csv(csv: &str) -> Result<Vec<OwnName>, Vec<BadRow>> {
    let mut records = records(csv.strip_prefix('\u{FEFF}').unwrap_or(csv)).into_iter();
    let (line, header) = records.next().unwrap_or((1, Ok(Vec::new())));
    let columns = header.and_then(columns).map_err(|reason| vec![BadRow { line, reason }])?;
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    for (line, fields) in records {
        match fields.and_then(|fields| row(line, &columns, fields)) {
            Ok(row) => rows.push(row),
            Err(reason) => bad.push(BadRow { line, reason }),
        }
    }
    names(rows, bad)
}

/// Which of [`COLUMNS`] each field of the first row names.
fn columns(header: Vec<String>) -> Result<Vec<usize>, Fault> {
    let mut columns = Vec::new();
    for title in header {
        let title = title.trim().to_lowercase();
        let column = COLUMNS.iter().position(|column| *column == title);
        columns.push(column.ok_or(Fault::UnknownField(title))?);
    }
    if ["name", "kind"].iter().all(|needed| columns.iter().any(|&column| COLUMNS[column] == *needed)) {
        Ok(columns)
    } else {
        Err(Fault::NoColumns)
    }
}

fn row(line: usize, columns: &[usize], fields: Vec<String>) -> Result<Row, Fault> {
    if fields.len() > columns.len() {
        return Err(Fault::TooManyFields);
    }
    let mut row = Row { line, ..Row::default() };
    for (&column, field) in std::iter::zip(columns, fields) {
        match COLUMNS[column] {
            "name" => row.name = field,
            "kind" => row.kind = field,
            "aliases" => row.aliases = field.split('|').map(str::to_owned).collect(),
            "english" => row.english = field,
            _ => {
                row.hidden = match field.trim().to_lowercase().as_str() {
                    "yes" | "true" | "1" => true,
                    "no" | "false" | "0" | "" => false,
                    _ => return Err(Fault::NotYesOrNo(field)),
                }
            }
        }
    }
    Ok(row)
}

/// The fields of each record that is not empty, with the line where it begins.
fn records(csv: &str) -> Vec<(usize, Result<Vec<String>, Fault>)> {
    let mut found = Vec::new();
    let (mut line, mut first_line) = (1, 1);
    let (mut fields, mut field) = (Vec::new(), String::new());
    let (mut quoted, mut was_quoted, mut is_bad) = (false, false, false);
    let mut characters = csv.chars().chain(['\n']).peekable();
    while let Some(c) = characters.next() {
        line += usize::from(c == '\n');
        match c {
            // What was opened is never closed.
            '\n' if quoted && characters.peek().is_none() => is_bad = true,
            '"' if quoted && characters.peek() == Some(&'"') => field.extend(characters.next()),
            '"' if quoted => (quoted, was_quoted) = (false, true),
            _ if quoted => {
                field.push(c);
                continue;
            }
            '"' if field.is_empty() && !was_quoted => quoted = true,
            ',' => {
                fields.push(std::mem::take(&mut field));
                was_quoted = false;
            }
            '\n' => {}
            '\r' => {}
            _ if was_quoted || c == '"' => is_bad = true,
            _ => field.push(c),
        }
        if c == '\n' && (!quoted || characters.peek().is_none()) {
            fields.push(std::mem::take(&mut field));
            if is_bad {
                found.push((first_line, Err(Fault::BadQuoting)));
            } else if fields.iter().any(|field| !field.trim().is_empty()) {
                found.push((first_line, Ok(std::mem::take(&mut fields))));
            }
            fields.clear();
            (quoted, was_quoted, is_bad, first_line) = (false, false, false, line);
        }
    }
    found
}

/// The names as a table that [`from_csv`] reads.
pub fn to_csv(names: &[OwnName]) -> String {
    let mut csv = COLUMNS.join(",") + "\r\n";
    for name in names {
        let hide = if name.hidden { "yes" } else { "" };
        let aliases = name.aliases.join("|");
        let english = name.english.as_deref().unwrap_or_default();
        let fields = [&name.name, name.kind.name(), &aliases, english, hide];
        csv += &fields.map(escaped).join(",");
        csv += "\r\n";
    }
    csv
}

fn escaped(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
