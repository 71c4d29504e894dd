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
#[cfg(test)]
use std::path::PathBuf;

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
    let mut articles: Vec<(Source, String)> = Vec::new();
    for entry in fs::read_dir(annotations)? {
        let json = fs::read_to_string(entry?.path())?;
        articles.push((serde_json::from_str(&json)?, json));
    }
    let analyzer = Analyzer::new();
    let mut dev = Scores::default();
    each(data, articles, |source, text, json| {
        let gold = serde_json::from_str::<Annotated>(&json)?.annotation(text)?;
        let found = reading::read(&analyzer, text);
        if report == Report::Errors {
            print!("{} {}\n{}", source.source, source.document, errors::errors(text, &gold, &found));
        }
        dev.add(&gold, &found);
        Ok(())
    })?;
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

/// Hands the text of each article, which is the one that was annotated, to `visit` with what is known of it: source by source, in the order of
/// the documents.
fn each<T>(data: &Path, articles: Vec<(Source, T)>, mut visit: impl FnMut(&Source, &str, T) -> Outcome) -> Outcome {
    let mut sources: BTreeMap<String, Vec<(Source, T)>> = BTreeMap::new();
    for (source, annotation) in articles {
        sources.entry(source.source.clone()).or_default().push((source, annotation));
    }
    for (stem, mut articles) in sources {
        articles.sort_by_key(|(source, _)| source.document);
        let mut documents = Texts::open(data, &stem)?;
        for (source, annotation) in articles {
            let document = documents.document(source.document)?;
            let text = document.trim_end();
            let checked = texts::check(text, &source.sha256).map_err(Into::into);
            let visited = checked.and_then(|()| visit(&source, text, annotation));
            visited.map_err(|why| format!("{stem} {}: {why}", source.document))?;
        }
    }
    Ok(())
}

/// The folders of the project and of its data, for tests that need both; none where the data is not there.
#[cfg(test)]
fn folders() -> Option<(PathBuf, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let data = root.join("../shared/data");
    if !data.is_dir() {
        eprintln!("not run: {} is not there", data.display());
        return None;
    }
    Some((root, data))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What names, entities and quotations of the development set score at least, in per cent: a little below what
    /// `docs/entities.md` tells.
    const FLOOR: [(&str, f64); 7] = [
        ("PER", 91.0),
        ("LOC", 91.5),
        ("ORG", 79.0),
        ("B³ with own mentions", 86.0),
        ("direct quotations, exact", 93.0),
        ("links", 89.5),
        ("speakers of direct, half", 90.0),
    ];

    #[test]
    fn the_development_set_is_read_no_worse_than_it_was() {
        let Some((root, data)) = folders() else { return };
        let (dev, _) = scores(&data, &root.join("tests/dev"), Report::Scores).expect("the articles can be read");
        let rows = dev.rows();
        for (name, floor) in FLOOR {
            let (_, score) = rows.iter().find(|(row, _)| *row == name).expect("a row of the table");
            assert!(score.f1() >= floor, "{name}: F1 {:.1}, and the floor is {floor}", score.f1());
        }
    }
}
