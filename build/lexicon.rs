//! `model/lexicon.tsv` → `lexicon.fst`: key → frequency, both as they are in the table.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const SOURCE: &str = "model/lexicon.tsv";

pub fn compile(out: &Path) {
    println!("cargo::rerun-if-changed={SOURCE}");
    let table = fs::read_to_string(SOURCE).unwrap_or_else(|error| panic!("{SOURCE}: {error}"));
    let rows = table.lines().skip(1).enumerate().map(|(i, line)| {
        let row = line.split_once('\t').and_then(|(key, frequency)| Some((key, frequency.parse::<u64>().ok()?)));
        row.unwrap_or_else(|| panic!("{SOURCE}:{}: columns", i + 2))
    });
    let map = fst::Map::from_iter(rows.collect::<BTreeMap<_, _>>()).expect("a BTreeMap is sorted");
    fs::write(out.join("lexicon.fst"), map.as_fst().as_bytes()).expect("OUT_DIR can be written to");
}
