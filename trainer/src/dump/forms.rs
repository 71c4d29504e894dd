//! The distinct forms of all corpora, numbered as they come.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use aalam::ner::features::grams;

use crate::Outcome;

/// Forms, their numbers and how often each was asked for.
#[derive(Default)]
pub struct Forms {
    numbers: HashMap<String, u32>,
    forms: Vec<String>,
    counts: Vec<u32>,
}

impl Forms {
    /// The number of `form`: the next one when it is new.
    pub fn number(&mut self, form: String) -> u32 {
        let number = match self.numbers.entry(form) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                self.forms.push(new.key().clone());
                self.counts.push(0);
                *new.insert(self.forms.len() as u32 - 1)
            }
        };
        self.counts[number as usize] += 1;
        number
    }

    /// Writes `forms.txt`, `grams` and `grams.bounds`.
    pub fn write(&self, work: &Path) -> Outcome {
        let mut list = BufWriter::new(File::create(work.join("forms.txt"))?);
        let mut hashes = BufWriter::new(File::create(work.join("grams"))?);
        let mut bounds = BufWriter::new(File::create(work.join("grams.bounds"))?);
        let mut written = 0u64;
        for (form, count) in self.forms.iter().zip(&self.counts) {
            writeln!(list, "{form}\t{count}")?;
            bounds.write_all(&written.to_le_bytes())?;
            for hash in grams(form) {
                hashes.write_all(&hash.to_le_bytes())?;
                written += 1;
            }
        }
        bounds.write_all(&written.to_le_bytes())?;
        Ok(())
    }
}
