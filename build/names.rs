//! The names of records, of `model/names.tsv` and the titles of `model/titles.tsv` → `names.fst`, whose values are
//! described at `knowledge::Name`, and `homonyms`, the records of the names that several share.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::form::fold;
use crate::key::push_word;
use crate::records::Aliases;
use crate::table::Table;

/// The kinds in the order of their bits.
const KINDS: [&str; 7] = ["PER", "LOC", "ORG", "EVENT", "PRODUCT", "NORP", "OCC"];
const ORDINARY: u64 = 1 << 7;
const PLURAL: u64 = 1 << 8;
const WEAK: u64 = 1 << 9;

#[derive(Default)]
struct Name {
    flags: u64,
    /// Its records, each with the bit of its kind.
    records: BTreeSet<(u32, u64)>,
}

pub fn compile(out: &Path, aliases: Aliases) {
    let mut names: BTreeMap<String, Name> = BTreeMap::new();
    for (name, kind, record) in &aliases.names {
        let name = names.entry(key(name)).or_default();
        name.flags |= kind_bit(kind);
        name.records.insert((*record, kind_bit(kind)));
    }
    for [form, kinds] in Table::<2>::read("names").rows() {
        names.entry(key(form)).or_default().flags |= kinds.split('|').map(kind_bit).fold(0, |a, b| a | b);
    }
    for [form, class, number, strength] in Table::<4>::read("titles").rows() {
        if class == "OCC" {
            let plural = if number == "many" { PLURAL } else { 0 };
            let weak = if strength == "weak" { WEAK } else { 0 };
            names.entry(key(form)).or_default().flags |= kind_bit("OCC") | plural | weak;
        }
    }
    for [form] in Table::<1>::read("ordinary").rows() {
        names.entry(key(form)).and_modify(|name| name.flags |= ORDINARY);
    }
    names.remove("");

    let mut homonyms = Vec::new();
    let values = names.into_iter().map(|(key, name)| {
        // The first record is the likeliest; without one, a place is likelier than a body, and that than a person.
        let likeliest = name.records.first().map_or(name.flags & 0x7F, |&(_, kind)| kind);
        let likeliest = [1, 2, 0].into_iter().find(|kind| likeliest >> kind & 1 == 1);
        let likeliest = likeliest.unwrap_or(u64::from((name.flags & 0x7F).trailing_zeros())) << 10;
        let records: Vec<u32> = name.records.into_iter().map(|(record, _)| record).collect();
        let group = match records[..] {
            [] => 0,
            [record] => 1 + u64::from(record),
            _ => {
                let group = 1 + u64::from(aliases.records) + homonyms.len() as u64;
                homonyms.push(u32::try_from(records.len()).expect("a handful"));
                homonyms.extend(records);
                group
            }
        };
        (key, name.flags | likeliest | group << 16)
    });
    let values: BTreeMap<String, u64> = values.collect();
    crate::write_map(&out.join("names.fst"), values);
    crate::write_numbers(&out.join("homonyms"), &homonyms);
}

fn key(name: &str) -> String {
    let mut key = String::new();
    for word in name.split([' ', '-', '–']).filter(|word| !word.is_empty()) {
        push_word(&mut key, &fold(word));
    }
    key
}

fn kind_bit(kind: &str) -> u64 {
    1 << KINDS.iter().position(|&k| k == kind).unwrap_or_else(|| panic!("no such kind of name: {kind}"))
}
