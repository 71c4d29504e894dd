//! `model/cues.tsv` → `cues.fst`: folded form → twice the class, plus one where the form is a strong cue.

use std::collections::BTreeMap;
use std::path::Path;

use crate::form::fold;
use crate::table::Table;

pub fn compile(out: &Path) {
    let table = Table::<3>::read("cues");
    let mut cues = BTreeMap::new();
    for [form, class, strength] in table.rows() {
        let class = match class {
            "verb" => 0,
            "participle" => 1,
            "noun" => 2,
            _ => panic!("cues: no such class: {class}"),
        };
        // Where folding makes two forms one, the verb wins: it tells most.
        let code = class << 1 | u64::from(strength == "strong");
        cues.entry(fold(form)).and_modify(|c: &mut u64| *c = (*c).min(code)).or_insert(code);
    }
    crate::write_map(&out.join("cues.fst"), cues);
}
