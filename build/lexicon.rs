//! `model/lexicon.tsv` → `lexicon.fst`: key → frequency, both as they are in the table.

use std::path::Path;

use crate::table::Table;

pub fn compile(out: &Path) {
    let table = Table::<2>::read("lexicon");
    let rows = table.rows().map(|[key, frequency]| (key.to_owned(), frequency.parse().expect("a number")));
    crate::write_map(&out.join("lexicon.fst"), rows.collect());
}
