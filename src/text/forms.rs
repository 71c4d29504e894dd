//! The forms of all words of a text, each made once.

use std::ops::Range;

use super::{Segments, Token, fold_into};

/// The folded form of each token of a text, and that of its stem; see [`fold`](super::fold).
#[derive(Clone, Debug, Default)]
pub struct Forms {
    folded: String,
    /// Where the form and the stem of each token stand there.
    places: Vec<(Range<usize>, Range<usize>)>,
}

impl Forms {
    /// The forms of `tokens`, which are those of `text` and divide into `segments`.
    pub fn of(text: &str, tokens: &[Token], segments: &[Segments]) -> Self {
        let mut forms = Self { folded: String::with_capacity(text.len()), places: Vec::with_capacity(tokens.len()) };
        for (token, segments) in tokens.iter().zip(segments) {
            let form = forms.fold(token.span.of(text));
            let stem = if segments.is_whole() { form.clone() } else { forms.fold(segments.stem(token.span).of(text)) };
            forms.places.push((form, stem));
        }
        forms
    }

    fn fold(&mut self, word: &str) -> Range<usize> {
        let start = self.folded.len();
        fold_into(word, &mut self.folded);
        start..self.folded.len()
    }

    /// The form of token `i`.
    pub fn form(&self, i: usize) -> &str {
        &self.folded[self.places[i].0.clone()]
    }

    /// The form of its stem.
    pub fn stem(&self, i: usize) -> &str {
        &self.folded[self.places[i].1.clone()]
    }
}
