//! Entities against the cases in `golden/entities.txt`, which are written to be read.

use aalam::article::Entity;
use aalam::knowledge::KnowledgeBase;
use aalam::{Analysis, Analyzer, Kind, Span};

#[test]
fn golden() {
    let (analyzer, knowledge) = (Analyzer::new(), KnowledgeBase::embedded());
    let mut cases = Vec::<(&str, Vec<&str>)>::new();
    for line in include_str!("golden/entities.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("→ ") {
            None => cases.push((line, Vec::new())),
            Some(entity) => cases.last_mut().expect("a text comes first").1.push(entity),
        }
    }
    assert!(cases.len() > 7, "only {} cases were read", cases.len());
    let mut wrong = String::new();
    for (text, expected) in cases {
        let analysis = analyzer.analyze(text);
        let kinds = [Kind::Per, Kind::Loc, Kind::Org, Kind::Event, Kind::Product, Kind::Norp];
        let shown = analysis.entities.iter().filter(|entity| kinds.contains(&entity.kind));
        let found: Vec<String> = shown.map(|entity| line(text, &analysis, entity, &knowledge)).collect();
        if found != expected {
            wrong += &format!("{text}\n  expected {expected:#?}\n  found {found:#?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// An entity as a line of the golden file.
fn line(text: &str, analysis: &Analysis, entity: &Entity, knowledge: &KnowledgeBase) -> String {
    let item = entity.link.and_then(|link| knowledge.record(link.record).wikidata).unwrap_or("-");
    let mentions: Vec<&str> = entity.mentions.iter().map(|&m| analysis.mentions[m].span.of(text)).collect();
    let mut line = format!("{} {} [{item}] {}", entity.kind.name(), entity.name, mentions.join("|"));
    if !entity.titles.is_empty() {
        let names = |spans: &[Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join("|");
        line += &format!(" ({} ; {})", names(&entity.titles), names(&entity.nationalities));
    }
    line
}
