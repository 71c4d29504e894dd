//! Compiles the data files in `model/` into what the library looks things up in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use letters::letters;

#[path = "build/cues.rs"]
mod cues;
#[path = "src/text/form.rs"]
#[allow(dead_code)]
mod form;
#[path = "src/knowledge/key.rs"]
mod key;
#[path = "src/text/letters.rs"]
mod letters;
#[path = "build/lexicon.rs"]
mod lexicon;
#[path = "build/names.rs"]
mod names;
#[path = "build/records.rs"]
mod records;
#[path = "build/table.rs"]
mod table;
#[path = "build/words.rs"]
mod words;

fn main() {
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    cues::compile(out);
    lexicon::compile(out);
    let aliases = records::compile(out);
    names::compile(out, aliases);
    words::compile(out);
}

/// Writes a map from forms to numbers as an fst over their letters.
fn write_map(path: &Path, map: BTreeMap<String, u64>) {
    let letters_of = |form: &str| {
        let mut all = Vec::new();
        letters(form, |letter| {
            all.push(letter);
            true
        });
        all
    };
    let map: BTreeMap<Vec<u8>, u64> = map.iter().map(|(form, &number)| (letters_of(form), number)).collect();
    let map = fst::Map::from_iter(map).expect("a BTreeMap is sorted");
    fs::write(path, map.as_fst().as_bytes()).expect("OUT_DIR can be written to");
}

/// Writes numbers as little-endian u32.
fn write_numbers(path: &Path, numbers: &[u32]) {
    let bytes: Vec<u8> = numbers.iter().flat_map(|n| n.to_le_bytes()).collect();
    fs::write(path, bytes).expect("OUT_DIR can be written to");
}
