//! Reading the tables in `model/`: tab-separated, a header line first.

use std::fs;

/// The rows of `model/NAME.tsv` after the header, each with the number of columns that is asked for.
pub struct Table<const COLUMNS: usize> {
    path: String,
    text: String,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    /// Reads the table; cargo builds anew when it changes.
    pub fn read(name: &str) -> Self {
        let path = format!("model/{name}.tsv");
        println!("cargo::rerun-if-changed={path}");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        Self { path, text }
    }

    /// Its rows in order.
    pub fn rows(&self) -> impl Iterator<Item = [&str; COLUMNS]> {
        self.text.lines().enumerate().skip(1).map(|(i, line)| {
            let columns: Vec<&str> = line.split('\t').collect();
            columns.try_into().unwrap_or_else(|_| panic!("{}:{}: not {COLUMNS} columns", self.path, i + 1))
        })
    }
}
