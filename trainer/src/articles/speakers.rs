//! `trainer speakers`: who said what, on articles of which only the direct quotations are annotated.
//!
//! How they are annotated: `docs/annotation.md`.

use std::fs;
use std::path::{Path, PathBuf};

use aalam::article::QuoteStyle;
use aalam::{Analyzer, Span};
use serde::Deserialize;

use super::annotation::{Annotation, Quote, Source};
use super::score::Score;
use super::{align, each, reading, table};
use crate::Outcome;
use crate::offsets::{code_points, span};

/// One article, a line of a file.
///
/// *Offsets*: code points.
#[derive(Deserialize)]
struct Row {
    #[serde(flatten)]
    source: Source,
    quotes: Vec<QuoteRow>,
}

#[derive(Deserialize)]
struct QuoteRow {
    start: usize,
    end: usize,
    /// Where the name of whoever said it stands; none where the article does not name them.
    speaker: Option<Vec<(usize, usize)>>,
}

/// A quotation, and all places of its speaker's name; none where it has none.
struct Annotated {
    quote: Quote,
    names: Option<Vec<Span>>,
}

/// Reads the articles in each file of the folder `annotations`, whose texts lie in the folder `data`, and prints for each file
/// how many quotations are found and have the right speaker.
pub fn run(data: &Path, annotations: &Path) -> Outcome {
    let analyzer = Analyzer::new();
    for file in files(annotations)? {
        let scores = scores(data, &file, &analyzer)?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        print!("{}", table::block(&name, scores.articles, &scores.rows()));
    }
    Ok(())
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.sort();
    Ok(files)
}

/// How the articles of one file are read.
fn scores(data: &Path, file: &Path, analyzer: &Analyzer) -> Result<Scores, Box<dyn std::error::Error>> {
    let mut articles: Vec<(Source, Vec<QuoteRow>)> = Vec::new();
    for (number, line) in fs::read_to_string(file)?.lines().enumerate() {
        let row: Row = serde_json::from_str(line).map_err(|why| at(file, number, &why.to_string()))?;
        articles.push((row.source, row.quotes));
    }
    let mut scores = Scores::default();
    each(data, articles, |_, text, quotes| {
        scores.add(&annotated(&quotes, text)?, &reading::read(analyzer, text));
        Ok(())
    })?;
    Ok(scores)
}

fn at(file: &Path, line: usize, why: &str) -> String {
    format!("{}, line {}: {why}", file.display(), line + 1)
}

/// The quotations of an article, as they stand in its text.
fn annotated(quotes: &[QuoteRow], text: &str) -> Result<Vec<Annotated>, String> {
    let bytes = code_points(text);
    let annotated = |row: &QuoteRow| {
        let names = row.speaker.as_ref().map(|names| names.iter().map(|&(start, end)| span(&bytes, start, end)));
        Ok(Annotated {
            quote: Quote { span: span(&bytes, row.start, row.end)?, style: QuoteStyle::Direct, speaker: None },
            names: names.map(Iterator::collect).transpose()?,
        })
    };
    quotes.iter().map(annotated).collect()
}

#[derive(Default)]
struct Scores {
    articles: usize,
    quotations: Score,
    speakers: Score,
}

impl Scores {
    fn add(&mut self, gold: &[Annotated], found: &Annotation) {
        let is_direct = |quote: &&Quote| quote.style == QuoteStyle::Direct;
        let mut taken = vec![false; found.quotes.len()];
        let (mut matched, mut right) = (0, 0);
        for Annotated { quote, names } in gold {
            let fits =
                |&f: &usize| !taken[f] && is_direct(&&found.quotes[f]) && align::half(quote.span, found.quotes[f].span);
            let Some(f) = (0..taken.len()).find(fits) else { continue };
            taken[f] = true;
            matched += 1;
            right += usize::from(is_right(found, found.quotes[f].speaker, names.as_deref()));
        }
        self.articles += 1;
        self.quotations.count(gold.len(), found.quotes.iter().filter(is_direct).count(), matched);
        self.speakers.count(matched, matched, right);
    }

    fn rows(&self) -> [(&'static str, Score); 2] {
        [("direct quotations, half", self.quotations), ("speakers of direct, half", self.speakers)]
    }
}

/// Whether the speaker is none where none is named, or has a mention where the name stands.
fn is_right(found: &Annotation, speaker: Option<usize>, names: Option<&[Span]>) -> bool {
    let (Some(speaker), Some(names)) = (speaker, names) else { return speaker.is_none() && names.is_none() };
    let mut mentions = found.mentions.iter().filter(|mention| mention.entity == Some(speaker));
    mentions.any(|mention| names.iter().any(|name| name.overlaps(mention.span)))
}

#[cfg(test)]
mod tests {
    use super::super::annotation::Mention;
    use super::super::folders;
    use super::*;
    use aalam::Kind;

    fn gold(start: usize, names: Option<&[(usize, usize)]>) -> Annotated {
        let names = names.map(|names| names.iter().map(|&(start, end)| Span::new(start, end)).collect());
        Annotated {
            quote: Quote { span: Span::new(start, start + 10), style: QuoteStyle::Direct, speaker: None },
            names,
        }
    }

    #[test]
    fn a_speaker_is_right_by_a_place_of_the_name_or_by_none() {
        let quote = |start, speaker| Quote { span: Span::new(start, start + 10), style: QuoteStyle::Direct, speaker };
        let mention =
            |start, entity| Mention { span: Span::new(start, start + 4), kind: Kind::Per, entity: Some(entity) };
        let found = Annotation {
            mentions: vec![mention(0, 0), mention(6, 1), mention(100, 0)],
            entities: vec![None, None],
            quotes: vec![quote(20, Some(0)), quote(40, Some(1)), quote(60, None), quote(80, None)],
        };
        let gold = [gold(20, Some(&[(98, 104)])), gold(43, Some(&[(0, 4)])), gold(60, None), gold(120, None)];
        let mut scores = Scores::default();
        scores.add(&gold, &found);
        assert_eq!((scores.quotations.gold, scores.quotations.found), (4, 4));
        assert_eq!(scores.quotations.recall(), 75.0);
        assert_eq!(scores.speakers.precision().round(), 67.0);
    }

    /// A little below what `docs/entities.md` tells of each set, in per cent.
    const FLOOR: f64 = 80.5;

    #[test]
    fn speakers_are_told_no_worse_than_they_were() {
        let Some((root, data)) = folders() else { return };
        let analyzer = Analyzer::new();
        for file in files(&root.join("tests/speakers")).expect("the folder can be read") {
            let right = scores(&data, &file, &analyzer).expect("the articles can be read").speakers.precision();
            assert!(right >= FLOOR, "{}: {right:.1} of 100, and the floor is {FLOOR}", file.display());
        }
    }
}
