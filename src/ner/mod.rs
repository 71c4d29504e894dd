//! Names: from tokens to mentions.

mod baseline;
mod evidence;
pub mod features;
mod kind;
mod known;
mod listed;
mod mention;
mod mentions;
mod own;
mod patterns;
mod settle;
mod starts;
mod tagger;
mod trained;

pub use evidence::{Evidence, Match, bits, evidence};
pub use kind::Kind;
pub use mention::{Mention, Value};
pub use mentions::Tagger;
pub(crate) use own::with_own;
pub use patterns::patterns;
pub use tagger::{Fault, Model, ModelError, Name};

use std::ops::Range;

use crate::Span;
use crate::text::{Segments, Sentence, Token, fold};

/// What the text module found: the input of everything that looks for mentions.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Its sentences.
    pub sentences: &'a [Sentence],
    /// The segments of each token.
    pub segments: &'a [Segments],
}

impl Words<'_> {
    /// The tokens that share a character with `span`.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.end <= span.start);
        let count = self.tokens[first..].iter().take_while(|token| token.span.start < span.end).count();
        first..first + count
    }

    /// The folded words of a mention: without the proclitics before it, and with the alef that ال loses after ل
    /// («للحزب» is ل and الحزب).
    pub fn forms(&self, mention: Span) -> Vec<String> {
        let tokens = self.tokens_of(mention).map(|i| self.tokens[i].span);
        let mut forms: Vec<String> = tokens
            .map(|token| fold(Span::new(token.start.max(mention.start), token.end.min(mention.end)).of(self.text)))
            .filter(|form| form.chars().any(char::is_alphanumeric))
            .collect();
        let after_lam = self.text[..mention.start].ends_with('ل');
        if let Some(first) = forms.first_mut().filter(|form| after_lam && form.starts_with('ل')) {
            first.insert(0, 'ا');
        }
        forms
    }
}
