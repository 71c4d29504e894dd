//! `trainer lexicon`: how frequent word forms are.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;

use aalam::text::segment::key;
use aalam::text::{TokenKind, tokenize};

use crate::Outcome;

/// Words that are rarer than this are left out.
const FEWEST: u32 = 28;

/// Writes `lexicon.tsv` into the folder `model` from `text/*.zst` in the folder `data`.
pub fn run(data: &Path, model: &Path) -> Outcome {
    let counts = count_words(&data.join("text"))?;
    let frequencies = frequencies(&counts);
    let mut table = String::from("key\tfrequency\n");
    for (key, frequency) in frequencies {
        table.push_str(&format!("{key}\t{frequency}\n"));
    }
    fs::write(model.join("lexicon.tsv"), table)?;
    Ok(())
}

fn frequencies(counts: &HashMap<String, u32>) -> BTreeMap<String, u8> {
    let frequent = counts.iter().filter(|&(_, &count)| count >= FEWEST);
    frequent.map(|(key, &count)| (key.clone(), (2.0 * f64::from(count).log2()) as u8 - 8)).collect()
}

/// How often each word stands in the texts, by its key.
fn count_words(folder: &Path) -> Result<HashMap<String, u32>, Box<dyn std::error::Error>> {
    let mut counts = HashMap::new();
    for file in fs::read_dir(folder)? {
        for line in BufReader::new(zstd::Decoder::new(File::open(file?.path())?)?).lines() {
            let line = line?;
            for token in tokenize(&line).iter().filter(|token| token.kind == TokenKind::Word) {
                if let Some(key) = key(token.span.of(&line)) {
                    *counts.entry(key).or_insert(0) += 1;
                }
            }
        }
    }
    Ok(counts)
}
