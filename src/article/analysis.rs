//! The pipeline: from a text to what it speaks of.

use super::entities::entities;
use super::quotes::{Cues, quotes};
use super::{Entity, Quote};
use crate::knowledge::KnowledgeBase;
use crate::ner::{Mention, Tagger, Words};
use crate::text::{self, Segments, Sentence, Token};

/// What a text speaks of: plain data, spans into the text and no text of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The tokens, in order.
    pub tokens: Vec<Token>,
    /// The segments of each token: as many as tokens.
    pub segments: Vec<Segments>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The mentions, ordered and disjoint.
    pub mentions: Vec<Mention>,
    /// The entities, in the order of their first mention.
    pub entities: Vec<Entity>,
    /// The quotations, in order.
    pub quotes: Vec<Quote>,
}

/// Reads articles: everything that is loaded once and then only looked at.
///
/// It is immutable and can be shared between threads.
#[derive(Debug)]
pub struct Analyzer {
    tagger: Tagger,
    knowledge: KnowledgeBase,
    cues: Cues,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyzer {
    /// An analyser with the data that is compiled into the library.
    pub fn new() -> Self {
        Self { tagger: Tagger::embedded(), knowledge: KnowledgeBase::embedded(), cues: Cues::embedded() }
    }

    /// Reads `text`. Cannot fail, whatever the text; takes time linear in its length.
    pub fn analyze(&self, text: &str) -> Analysis {
        let tokens = text::tokenize(text);
        let sentences = text::sentences(text, &tokens);
        let segments = text::segment(text, &tokens, &sentences);
        let words = Words { text, tokens: &tokens, sentences: &sentences, segments: &segments };
        let mentions = self.tagger.mentions(&words);
        let entities = entities(&words, &mentions, self.tagger.lists(), &self.knowledge);
        let quotes = quotes(&words, &mentions, &entities, &self.cues, &self.knowledge);
        Analysis { tokens, segments, sentences, mentions, entities, quotes }
    }
}
