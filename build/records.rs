//! `model/records.tsv` → `records.txt`, a line a record without its aliases, and `records.bounds`, where each line begins
//! and the last ends.

use std::fs;
use std::path::Path;

use crate::table::Table;

/// The names under which the records are found.
pub struct Aliases {
    /// How many records there are.
    pub records: u32,
    /// A name, the name of its kind, its record.
    pub names: Vec<(String, String, u32)>,
}

pub fn compile(out: &Path) -> Aliases {
    let table = Table::<9>::read("records");
    let (mut lines, mut bounds) = (String::new(), vec![0]);
    let mut aliases = Aliases { records: 0, names: Vec::new() };
    for [name, others, kind, subtype, english, wikidata, gloss, gloss_en, coordinates] in table.rows() {
        let names = std::iter::once(name).chain(others.split('|')).filter(|name| !name.is_empty());
        aliases.names.extend(names.map(|name| (name.to_owned(), kind.to_owned(), aliases.records)));
        lines.push_str(&[name, kind, subtype, english, wikidata, gloss, gloss_en, coordinates].join("\t"));
        bounds.push(u32::try_from(lines.len()).expect("less than 4 GB"));
        aliases.records += 1;
    }
    fs::write(out.join("records.txt"), lines).expect("OUT_DIR can be written to");
    crate::write_numbers(&out.join("records.bounds"), &bounds);
    aliases
}
