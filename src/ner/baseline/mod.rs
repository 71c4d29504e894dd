//! People, places and organisations without a trained model: by lists, titles and head nouns.

mod bodies;
mod people;
mod support;

use super::{Evidence, Mention, Words};
use crate::Kind;
use crate::knowledge::Lists;
use crate::text::Lexicon;

/// The mentions of PER, LOC and ORG in a text, ordered and disjoint.
pub fn names(words: &Words, evidence: &Evidence, lists: &Lists, lexicon: &Lexicon) -> Vec<Mention> {
    let context = support::Context::new(words, evidence, lists, lexicon);
    let people = people::people(&context);
    let bodies = bodies::bodies(&context);
    let listed = evidence.matches.iter().filter_map(|listed| {
        let kind = support::kind(&context, listed)?;
        (kind != Kind::Per).then(|| Mention { span: listed.span, kind, score: support::score(listed), value: None })
    });
    super::mentions::disjoint(people.into_iter().chain(bodies).chain(listed).collect())
}
