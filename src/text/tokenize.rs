//! From a text to its tokens.

use unicode_segmentation::UnicodeSegmentation;

use super::{Token, TokenKind};
use crate::Span;

/// The tokens of `text`, in order.
///
/// *Source*: Unicode Standard Annex #29, word boundaries.
pub fn tokenize(text: &str) -> Vec<Token> {
    text.split_word_bound_indices()
        .filter_map(|(start, word)| {
            let first = word.chars().find(|c| !c.is_whitespace() && !c.is_control())?;
            let kind = if first.is_alphabetic() {
                TokenKind::Word
            } else if first.is_numeric() {
                TokenKind::Number
            } else {
                TokenKind::Punctuation
            };
            Some(Token { span: Span::new(start, start + word.len()), kind })
        })
        .collect()
}
