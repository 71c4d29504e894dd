//! The pipeline: from a text to what it speaks of.

use super::entities::entities;
use super::quotes::{Cues, quotes};
use super::{Entity, Quote, Word};
use crate::knowledge::OwnNames;
use crate::ner::{Mention, Tagger, Words, with_own};
use crate::text::{Layers, Segments, Sentence, Token};

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
    cues: Cues,
    own: OwnNames,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyzer {
    /// An analyser with the data that is compiled into the library.
    pub fn new() -> Self {
        Self { tagger: Tagger::embedded(), cues: Cues::embedded(), own: OwnNames::default() }
    }

    /// The same analyser with the reader's own names, in place of those it had: they are found before all others, tell the
    /// kind, join and hide.
    pub fn with_names(mut self, names: OwnNames) -> Self {
        self.set_names(names);
        self
    }

    /// What [`with_names`](Self::with_names) does, in place.
    pub fn set_names(&mut self, names: OwnNames) {
        self.own = names;
    }

    /// The reader's own names.
    pub fn names(&self) -> &OwnNames {
        &self.own
    }

    /// Reads `text`. Cannot fail, whatever the text; takes time linear in its length.
    pub fn analyze(&self, text: &str) -> Analysis {
        let layers = Layers::of(text);
        let words = Words::new(text, &layers);
        let mut mentions = with_own(&words, &self.own, self.tagger.mentions(&words));
        let mut entities = entities(&words, &mentions, self.tagger.lists(), self.tagger.knowledge(), &self.own);
        if hide(&self.own, &entities, &mut mentions) {
            entities =
                super::entities::entities(&words, &mentions, self.tagger.lists(), self.tagger.knowledge(), &self.own);
        }
        let quotes = quotes(&words, &mentions, &entities, &self.cues, self.tagger.knowledge());
        let Layers { tokens, sentences, segments, .. } = layers;
        Analysis { tokens, segments, sentences, mentions, entities, quotes }
    }

    /// The words of `text` with what the lists say of each: why it may be a name or part of one.
    pub fn words(&self, text: &str) -> Vec<Word> {
        super::word::words(text, self.tagger.lists())
    }
}

/// Takes out the mentions of entities that the reader does not want to see; whether there were any.
fn hide(own: &OwnNames, entities: &[Entity], mentions: &mut Vec<Mention>) -> bool {
    let hidden = entities.iter().filter(|entity| entity.own.is_some_and(|number| own.all()[number].hidden));
    let mut is_hidden = vec![false; mentions.len()];
    hidden.flat_map(|entity| &entity.mentions).for_each(|&mention| is_hidden[mention] = true);
    let mut hidden = is_hidden.iter();
    let before = mentions.len();
    mentions.retain(|_| hidden.next() != Some(&true));
    mentions.len() < before
}
