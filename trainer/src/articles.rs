//! `trainer articles`: how well whole articles are read, against those annotated by hand.
//!
//! What is annotated and how: `docs/annotation.md`.

mod align;
mod annotation;
mod errors;
mod reading;
mod score;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use aalam::{Analyzer, Span};
use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::dump::corpus::raw;
use annotation::{Annotated, Source};
use score::Scores;

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// The scores.
    Scores,
    /// Every error, with the words around it, then the scores.
    Errors,
}

/// Reads the articles annotated in the folder `annotations`, whose texts lie in the folder `data`, and the seed article
/// beside `data`, and prints how well both are read.
pub fn run(data: &Path, annotations: &Path, report: Report) -> Outcome {
    let mut articles: BTreeMap<String, Vec<(Source, String)>> = BTreeMap::new();
    for entry in fs::read_dir(annotations)? {
        let json = fs::read_to_string(entry?.path())?;
        let source: Source = serde_json::from_str(&json)?;
        articles.entry(source.source.clone()).or_default().push((source, json));
    }
    let analyzer = Analyzer::new();
    let mut dev = Scores::default();
    for (stem, mut articles) in articles {
        articles.sort_by_key(|(source, _)| source.document);
        let file = data.join(format!("text/{stem}.txt.zst"));
        let mut documents = raw(&file)?;
        let mut next = 0;
        for (source, json) in articles {
            let document = documents.nth(source.document - next).ok_or(format!("{stem} has no {}", source.document))?;
            next = source.document + 1;
            let text = document.text.trim_end();
            if format!("{:x}", Sha256::digest(text)) != source.sha256 {
                return Err(format!("{stem} {}: not the text that was annotated", source.document).into());
            }
            let gold = serde_json::from_str::<Annotated>(&json)?.annotation(text)?;
            let found = reading::read(&analyzer, text);
            if report == Report::Errors {
                print!("{stem} {}\n{}", source.document, errors::errors(text, &gold, &found));
            }
            dev.add(&gold, &found);
        }
    }
    let seed = data.join("../seed");
    let text = fs::read_to_string(seed.join("article.txt"))?;
    let gold = annotation::seed(&fs::read_to_string(seed.join("article.gold.json"))?, &text)?;
    let mut seeds = Scores::default();
    let found = reading::read(&analyzer, &text);
    if report == Report::Errors {
        print!("seed\n{}", errors::errors(&text, &gold, &found));
    }
    seeds.add(&gold, &found);
    print!("{}", table::table(&[("development set", &dev), ("seed article", &seeds)]));
    Ok(())
}
