//! `model/cues.tsv` → `cues.fst`: folded form → twice the class, plus one where the form is a strong cue.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[path = "../src/text/form.rs"]
#[allow(dead_code)]
mod form;

const SOURCE: &str = "model/cues.tsv";

pub fn compile(out: &Path) {
    println!("cargo::rerun-if-changed={SOURCE}");
    let table = fs::read_to_string(SOURCE).unwrap_or_else(|error| panic!("{SOURCE}: {error}"));
    let mut cues = BTreeMap::new();
    for (i, line) in table.lines().enumerate().skip(1) {
        let place = format!("{SOURCE}:{}", i + 1);
        let [form, class, strength] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{place}: columns") };
        let class = match class {
            "verb" => 0,
            "participle" => 1,
            "noun" => 2,
            _ => panic!("{place}: no such class: {class}"),
        };
        // Where folding makes two forms one, the verb wins: it tells most.
        let code = class << 1 | u64::from(strength == "strong");
        cues.entry(form::fold(form)).and_modify(|c: &mut u64| *c = (*c).min(code)).or_insert(code);
    }
    let map = fst::Map::from_iter(cues).expect("a BTreeMap is sorted");
    fs::write(out.join("cues.fst"), map.as_fst().as_bytes()).expect("OUT_DIR can be written to");
}
