//! `trainer articles`: how well whole articles are read, against those annotated by hand.
//!
//! What is annotated and how: `docs/annotation.md`.

mod align;
mod annotation;
mod errors;
mod reading;
mod score;
pub mod speakers;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::texts::{self, Texts};
use aalam::{Analyzer, Span};
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
    let (dev, seed) = scores(data, annotations, report)?;
    print!("{}", table::table(&[("development set", &dev), ("seed article", &seed)]));
    Ok(())
}

/// The scores of the annotated articles and of the seed article; prints errors where `report` asks for them.
fn scores(data: &Path, annotations: &Path, report: Report) -> Result<(Scores, Scores), Box<dyn std::error::Error>> {
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
        let mut documents = Texts::open(data, &stem)?;
        for (source, json) in articles {
            let document = documents.document(source.document)?;
            let text = document.trim_end();
            texts::check(text, &source.sha256).map_err(|why| format!("{stem} {}: {why}", source.document))?;
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
    Ok((dev, seeds))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What names, entities and quotations of the development set score at least, in per cent: a little below what
    /// `docs/entities.md` tells.
    const FLOOR: [(&str, f64); 6] = [
        ("PER", 91.0),
        ("LOC", 91.5),
        ("ORG", 83.0),
        ("B³ with own mentions", 86.5),
        ("direct quotations, exact", 93.0),
        ("speakers of direct, half", 90.0),
    ];

    #[test]
    fn the_development_set_is_read_no_worse_than_it_was() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let data = root.join("../shared/data");
        if !data.is_dir() {
            eprintln!("not run: {} is not there", data.display());
            return;
        }
        let (dev, _) = scores(&data, &root.join("tests/dev"), Report::Scores).expect("the articles can be read");
        let rows = dev.rows();
        for (name, floor) in FLOOR {
            let (_, score) = rows.iter().find(|(row, _)| *row == name).expect("a row of the table");
            assert!(score.f1() >= floor, "{name}: F1 {:.1}, and the floor is {floor}", score.f1());
        }
    }
}
