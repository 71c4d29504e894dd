//! The trained tagger: people, places, organisations, events and works.
//!
//! A small convolutional network over the tokens of the whole document, in integers only, so that every machine and
//! every browser finds the same names.

mod decode;
mod error;
mod layer;
mod model;
mod network;
mod reader;
mod table;
#[cfg(test)]
mod tests;

pub use decode::Label;
pub use error::{Fault, ModelError};
pub use model::Model;

use std::ops::Range;

use crate::ner::Kind;
use crate::ner::features::Features;
use model::LOGITS;
use wide::bytemuck::cast;

use decode::{LABELS, margin};

/// How many tokens go through the network at a time.
const WINDOW: usize = 512;

/// A name that the tagger found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is of: [`Kind::Per`], [`Kind::Loc`], [`Kind::Org`], [`Kind::Event`] or [`Kind::Product`].
    pub kind: Kind,
    /// How often names like it are right, in per cent.
    pub score: u8,
}

impl Model {
    /// The names in a document whose tokens have these features and whose sentences are these ranges of them.
    ///
    /// The names are ordered and disjoint, none goes beyond its sentence. Takes time linear in the number of tokens.
    pub fn names(&self, tokens: &[Features], sentences: impl IntoIterator<Item = Range<usize>>) -> Vec<Name> {
        let logits: Vec<[i16; LOGITS]> = self.logits(tokens, WINDOW).into_iter().map(cast).collect();
        let mut names = Vec::new();
        for sentence in sentences {
            let labels = self.transitions.best(&logits[sentence.clone()]);
            self.collect(&labels, &logits[sentence.clone()], sentence.start, &mut names);
        }
        names
    }

    /// Appends the names that `labels` make, the first of which is that of token `first`.
    fn collect(&self, labels: &[usize], logits: &[[i16; LOGITS]], first: usize, names: &mut Vec<Name>) {
        let mut at = 0;
        while at < labels.len() {
            let Some(kind) = LABELS[labels[at]].kind() else {
                at += 1;
                continue;
            };
            let inside = labels[at + 1..].iter().take_while(|&&label| LABELS[label] == Label::Inside(kind)).count();
            let end = at + 1 + inside;
            let certain = (at..end).map(|token| margin(logits[token], labels[token])).min().unwrap_or(0).max(0);
            let score = self.scores[(certain >> self.score_shift).min(63) as usize];
            names.push(Name { tokens: first + at..first + end, kind, score });
            at = end;
        }
    }
}
