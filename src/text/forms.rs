//! The forms of all words of a text, each made once.

use std::ops::Range;

use super::{Segments, Token, TokenKind, fold_into};

/// The folded form of each token of a text, and that of its stem; see [`fold`](super::fold). A hashtag has that of the words that it
/// is made of: «كوريا الشماليه» of «#كوريا_الشمالية».
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
            let form = match token.kind {
                TokenKind::Hashtag => forms.fold_tag(token.span.of(text)),
                _ => forms.fold(token.span.of(text)),
            };
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

    fn fold_tag(&mut self, tag: &str) -> Range<usize> {
        let start = self.folded.len();
        for word in tag.trim_start_matches('#').split('_').filter(|word| !word.is_empty()) {
            if self.folded.len() > start {
                self.folded.push(' ');
            }
            fold_into(word, &mut self.folded);
        }
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
