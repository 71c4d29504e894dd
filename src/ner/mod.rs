//! Names: from tokens to mentions.

mod baseline;
mod evidence;
pub mod features;
mod kind;
mod known;
mod listed;
mod mention;
mod mentions;
mod ministries;
mod own;
mod patterns;
mod peoples;
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
use crate::text::{Forms, Layers, Segments, Sentence, Token, TokenKind, fold};

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
    /// The forms of each token and its stem.
    pub forms: &'a Forms,
}

impl<'a> Words<'a> {
    /// The words of `text`, which has these `layers`.
    pub fn new(text: &'a str, layers: &'a Layers) -> Self {
        let Layers { tokens, sentences, segments, forms } = layers;
        Self { text, tokens, sentences, segments, forms }
    }

    /// The folded form of token `i`.
    pub fn form(&self, i: usize) -> &'a str {
        self.forms.form(i)
    }

    /// The folded form of the stem of token `i`.
    pub fn stem(&self, i: usize) -> &'a str {
        self.forms.stem(i)
    }

    /// The tokens that share a character with `span`.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.end <= span.start);
        let count = self.tokens[first..].iter().take_while(|token| token.span.start < span.end).count();
        first..first + count
    }

    /// The folded words of a mention: without the proclitics before it, and with the alef that ال loses after ل
    /// («للحزب» is ل and الحزب).
    pub fn forms(&self, mention: Span) -> Vec<String> {
        let form = |i: usize| {
            let token = self.tokens[i].span;
            match Span::new(token.start.max(mention.start), token.end.min(mention.end)) {
                part if part == token || self.tokens[i].kind == TokenKind::Hashtag => self.form(i).to_owned(),
                part => fold(part.of(self.text)),
            }
        };
        let folded: Vec<String> = self.tokens_of(mention).map(form).collect();
        let words = folded.iter().flat_map(|form| form.split(' ')).map(str::to_owned);
        let mut forms: Vec<String> = words.filter(|form| form.chars().any(char::is_alphanumeric)).collect();
        let after_lam = self.text[..mention.start].ends_with('ل');
        if let Some(first) = forms.first_mut().filter(|form| after_lam && form.starts_with('ل')) {
            first.insert(0, 'ا');
        }
        forms
    }
}
