//! From tokens to sentences.

use std::ops::Range;

use super::Token;
use crate::Span;

/// A sentence: its place in the text and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From the first byte of its first token to the last byte of its last.
    pub span: Span,
    /// Its tokens, as a range of the text's token list. Never empty; the ranges of a text's sentences tile the list.
    pub tokens: Range<usize>,
}

/// The sentences of `text`, whose tokens are `tokens`.
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut first = 0;
    for (i, token) in tokens.iter().enumerate() {
        let stop = matches!(token.span.of(text), "." | "!" | "؟" | "?" | "…");
        let line_ends = tokens.get(i + 1).is_none_or(|next| text[token.span.end..next.span.start].contains('\n'));
        if stop || line_ends {
            found.push(Sentence { span: tokens[first].span.to(token.span), tokens: first..i + 1 });
            first = i + 1;
        }
    }
    found
}
