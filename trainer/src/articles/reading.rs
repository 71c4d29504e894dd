//! What the library says of an article.

use aalam::Analyzer;
use aalam::knowledge::{KnowledgeBase, RecordId};

use super::annotation::{Annotation, Link, Mention, Quote};

/// Reads `text` and puts what was found into the shape of an annotation.
pub fn read(analyzer: &Analyzer, text: &str) -> Annotation {
    let analysis = analyzer.analyze(text);
    let mut mentions: Vec<Mention> = analysis
        .mentions
        .iter()
        .map(|mention| Mention { span: mention.span, kind: mention.kind, entity: None })
        .collect();
    for (number, entity) in analysis.entities.iter().enumerate() {
        for &mention in &entity.mentions {
            mentions[mention].entity = Some(number);
        }
    }
    let quotes =
        analysis.quotes.iter().map(|quote| Quote { span: quote.span, style: quote.style, speaker: quote.speaker });
    let entities = analysis.entities.iter().map(|entity| entity.link.map(|link| record(link.record))).collect();
    Annotation { mentions, entities, quotes: quotes.collect() }
}

fn record(id: RecordId) -> Link {
    let record = KnowledgeBase::embedded().record(id);
    Link { qid: record.wikidata.map(str::to_owned), english: Some(record.english.to_owned()) }
}
