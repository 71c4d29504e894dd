//! What a text is made of.

use super::{Forms, Segments, Sentence, Token, segment, sentences, tokenize};

/// The layers of a text, each made from those before it: what all search for names begins with.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    /// The tokens, in order.
    pub tokens: Vec<Token>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The segments of each token.
    pub segments: Vec<Segments>,
    /// The forms of each token and its stem.
    pub forms: Forms,
}

impl Layers {
    /// The layers of `text`. Takes time linear in its length.
    pub fn of(text: &str) -> Self {
        let tokens = tokenize(text);
        let sentences = sentences(text, &tokens);
        let segments = segment(text, &tokens, &sentences);
        let forms = Forms::of(text, &tokens, &segments);
        Self { tokens, sentences, segments, forms }
    }
}
