//! A whole annotated article of the data folder, which is no part of the project: the test runs where it stands.

use std::collections::BTreeSet;
use std::fs;

use aalam::text::{OffsetCursor, OffsetUnit};
use aalam::{Analyzer, Span};
use serde_json::Value;

/// How many mentions may be found that the annotation has not.
const MOST_FALSE: usize = 3;

#[test]
fn every_mention_of_the_annotated_article_is_found() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seed");
    let (Ok(text), Ok(gold)) = (
        fs::read_to_string(format!("{folder}/article.txt")),
        fs::read_to_string(format!("{folder}/article.gold.json")),
    ) else {
        eprintln!("not run: {folder} is not there");
        return;
    };
    let gold: Value = serde_json::from_str(&gold).expect("the annotation is JSON");
    let mentions = gold["mentions"].as_array().expect("it has mentions");
    let gold: BTreeSet<(u64, u64, &str)> = mentions
        .iter()
        .map(|m| (m["start"].as_u64().unwrap(), m["end"].as_u64().unwrap(), m["type"].as_str().unwrap()))
        .collect();

    let mut cursor = OffsetCursor::new(&text, OffsetUnit::CodePoint);
    let mut place = |Span { start, end }: Span| (cursor.at(start) as u64, cursor.at(end) as u64);
    let analysis = Analyzer::new().analyze(&text);
    let found = analysis.mentions.iter().map(|mention| {
        let (start, end) = place(mention.span);
        (start, end, mention.kind.name())
    });
    let found: BTreeSet<(u64, u64, &str)> = found.collect();

    let written = |&(start, end, kind): &(u64, u64, &str)| {
        let words: String = text.chars().skip(start as usize).take((end - start) as usize).collect();
        format!("{words} {kind} {start}")
    };
    let missed: Vec<String> = gold.difference(&found).map(written).collect();
    let wrong: Vec<String> = found.difference(&gold).map(written).collect();
    assert!(missed.is_empty(), "missed: {missed:?}");
    assert!(wrong.len() <= MOST_FALSE, "wrong: {wrong:?}");
}
