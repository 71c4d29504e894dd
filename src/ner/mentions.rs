//! From what the lists, the model and the patterns find to one list of mentions.

use std::ops::Range;

use super::settle::{Known, settle};
use super::{Mention, Model, Words, baseline, known, listed, patterns, trained};
use crate::Span;
use crate::knowledge::{KnowledgeBase, Lists};
use crate::text::{Lexicon, TokenKind};

/// What names are found with.
#[derive(Debug)]
pub struct Tagger {
    lists: Lists,
    lexicon: Lexicon,
    model: Model,
    knowledge: KnowledgeBase,
}

impl Tagger {
    /// A tagger with the lists and the model that are compiled into the library.
    pub fn embedded() -> Self {
        Self {
            lists: Lists::embedded(),
            lexicon: Lexicon::embedded(),
            model: Model::embedded(),
            knowledge: KnowledgeBase::embedded(),
        }
    }

    /// The lists that names are looked up in.
    pub fn lists(&self) -> &Lists {
        &self.lists
    }

    /// What is known of the things that bear names.
    pub fn knowledge(&self) -> &KnowledgeBase {
        &self.knowledge
    }

    /// The mentions of a text: names, titles, dates and numbers, ordered and disjoint.
    pub fn mentions(&self, words: &Words) -> Vec<Mention> {
        let evidence = super::evidence(words, &self.lists);
        let trained = trained::names(words, &evidence, &self.model);
        let baseline = baseline::names(words, &evidence, &self.lists, &self.lexicon);
        let names = known::complete(words, &evidence, &self.lists, trained, baseline);
        let known = Known { lists: &self.lists, knowledge: &self.knowledge, lexicon: &self.lexicon };
        let names = settle(words, &evidence, known, names);
        let listed = listed::mentions(words, &evidence, &self.lists, &names);
        let mut mentions = disjoint([names, listed, patterns(words)].concat());
        mentions.iter_mut().for_each(|mention| leave_out_sign(words, mention));
        mentions
    }
}

/// Leaves the sign of a hashtag out of the mention that begins with it: «قطر» of «#قطر».
fn leave_out_sign(words: &Words, mention: &mut Mention) {
    let first = words.tokens_of(mention.span).next().map(|i| words.tokens[i]);
    if first.is_some_and(|token| token.kind == TokenKind::Hashtag && token.span.start == mention.span.start) {
        mention.span.start += '#'.len_utf8();
    }
}

/// Which of `mentions`, ordered and disjoint, share a character with `span`.
pub(super) fn overlapping(mentions: &[Mention], span: Span) -> Range<usize> {
    let first = mentions.partition_point(|mention| mention.span.end <= span.start);
    let count = mentions[first..].iter().take_while(|mention| mention.span.start < span.end).count();
    first..first + count
}

/// The longest of the mentions that overlap, of equally long ones the first; in the order of the text.
pub(super) fn disjoint(mut mentions: Vec<Mention>) -> Vec<Mention> {
    mentions.sort_by_key(|mention| std::cmp::Reverse(mention.span.len()));
    let mut kept = std::collections::BTreeMap::new();
    for mention in mentions {
        let before = kept.range(..mention.span.end).next_back();
        if before.is_none_or(|(_, last): (_, &Mention)| last.span.end <= mention.span.start) {
            kept.insert(mention.span.start, mention);
        }
    }
    kept.into_values().collect()
}
