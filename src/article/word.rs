//! One word by itself: its parts, and what the lists say of it.

use crate::knowledge::{KindSet, Lists};
use crate::ner::{Words, evidence};
use crate::text::{Layers, Segments, Token};

/// A token with its parts and with what speaks for and against its being a name, before the model is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The token.
    pub token: Token,
    /// Its parts.
    pub segments: Segments,
    /// The kinds of the listed name that it is part of; empty for what is none.
    pub listed: KindSet,
    /// All that the lists say, in the bits of [`ner::bits`](crate::ner::bits).
    pub evidence: u32,
}

/// The tokens of `text`, in order.
pub fn words(text: &str, lists: &Lists) -> Vec<Word> {
    let layers = Layers::of(text);
    let found = evidence(&Words::new(text, &layers), lists);
    let Layers { tokens, segments, .. } = layers;
    let mut listed = vec![KindSet::default(); tokens.len()];
    for name in &found.matches {
        listed[name.tokens.clone()].fill(name.kinds);
    }
    let rest = std::iter::zip(segments, listed).zip(found.tokens);
    let words = std::iter::zip(tokens, rest);
    words.map(|(token, ((segments, listed), evidence))| Word { token, segments, listed, evidence }).collect()
}
