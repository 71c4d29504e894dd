//! People, places, organisations, events and works as the trained model labels them.

use super::features::Features;
use super::{Evidence, Match, Mention, Model, Name, Words};
use crate::Span;

/// The mentions of PER, LOC, ORG, EVENT and PRODUCT in a text, ordered and disjoint.
pub fn names(words: &Words, evidence: &Evidence, model: &Model) -> Vec<Mention> {
    let features = Features::of(words, &evidence.tokens);
    let sentences = words.sentences.iter().map(|sentence| sentence.tokens.clone());
    let mention = |name: Name| Mention {
        span: span(words, &evidence.matches, &name),
        kind: name.kind,
        score: name.score,
        value: None,
    };
    model.names(&features, sentences).into_iter().map(mention).collect()
}

/// Where a name stands: from behind the proclitics of its first token, which the lists know best.
fn span(words: &Words, matches: &[Match], name: &Name) -> Span {
    let (first, last) = (name.tokens.start, name.tokens.end - 1);
    let start = match matches.binary_search_by_key(&first, |listed| listed.tokens.start) {
        Ok(listed) => matches[listed].span.start,
        Err(_) => words.segments[first].stem(words.tokens[first].span).start,
    };
    Span::new(start, words.tokens[last].span.end)
}
