//! What the library says of an article.

use aalam::Analyzer;

use super::annotation::{Annotation, Mention, Quote};

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
    Annotation { mentions, entities: analysis.entities.iter().map(|_| None).collect(), quotes: quotes.collect() }
}
