//! `model/name_tokens.tsv`, the head nouns of `model/titles.tsv` and the verbs of `model/cues.tsv` → `words.fst`: what a
//! single word can be, in the bits of `knowledge::WordClass`.

use std::collections::BTreeMap;
use std::path::Path;

use crate::form::fold;
use crate::table::Table;

pub fn compile(out: &Path) {
    let mut words: BTreeMap<String, u64> = BTreeMap::new();
    let mut add = |form: &str, class: u64| *words.entry(fold(form)).or_default() |= class;
    for [form, places] in Table::<2>::read("name_tokens").rows() {
        for place in places.split('|') {
            add(form, if place == "given" { 1 } else { 1 << 1 });
        }
    }
    for [form, class, ..] in Table::<4>::read("titles").rows() {
        let class = match class {
            "ORGHEAD" => 1 << 2,
            "LOCHEAD" => 1 << 3,
            "EVENTHEAD" => 1 << 4,
            _ => continue,
        };
        if !form.contains(' ') {
            add(form, class);
        }
    }
    for [form, class, _] in Table::<3>::read("cues").rows() {
        if class == "verb" {
            add(form, 1 << 5);
        }
    }
    for [form] in Table::<1>::read("ordinary").rows() {
        words.entry(form.to_owned()).and_modify(|class| *class |= 1 << 6);
    }
    crate::write_map(&out.join("words.fst"), words);
}
