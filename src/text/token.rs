//! What a token is.

use crate::Span;

/// A word, a number, a punctuation mark: one unit of a text.
///
/// The tokens of a text are ordered and disjoint; between two of them stands nothing but white space and invisible
/// characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters of any script, clitics included: «وبالكتاب» is one word.
    Word,
    /// Digits of any script with their separators: `1,200.5`, `٪` apart, `2001`, `٢٫٥`, `10:30`, `2022/9/16`.
    Number,
    /// A punctuation mark.
    Punctuation,
    /// A symbol or an emoji.
    Symbol,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `#وسم`
    Hashtag,
    /// `@handle`
    Handle,
}
