//! Lists of own names, JSON and CSV: refused with the lines at fault, or written as they were read, and used.
#![no_main]

use aalam::Analyzer;
use aalam::knowledge::{OwnName, OwnNames};
use aalam::output::{BadRow, from_csv, from_json, to_csv, to_json};
use std::sync::Mutex;

/// One analyser, whose own names change.
static ANALYZER: Mutex<Option<Analyzer>> = Mutex::new(None);

libfuzzer_sys::fuzz_target!(|list: &str| {
    check(list, from_json, to_json);
    check(list, from_csv, to_csv);
});

fn check(list: &str, read: fn(&str) -> Result<Vec<OwnName>, Vec<BadRow>>, write: fn(&[OwnName]) -> String) {
    match read(list) {
        Ok(names) => {
            assert_eq!(read(&write(&names)).as_ref(), Ok(&names));
            let text: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
            let mut analyzer = ANALYZER.lock().expect("a panic ends the process");
            let analyzer = analyzer.get_or_insert_with(Analyzer::new);
            analyzer.set_names(OwnNames::new(names.clone()));
            analyzer.analyze(&text.join("، "));
        }
        Err(rows) => {
            let lines = list.split('\n').count();
            assert!(!rows.is_empty() && rows.iter().all(|row| (1..=lines).contains(&row.line)), "{rows:?}");
        }
    }
}
