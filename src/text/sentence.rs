//! From tokens to sentences.

use std::ops::Range;

use super::chars::is_line_break;
use super::enclosure::{Place, places};
use super::{Token, TokenKind};
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
///
/// A sentence ends with its line, or at a full stop, a question or exclamation mark or an ellipsis, and then holds the
/// closing quotation marks and brackets that follow. It does not end
///
/// - at the full stop of an abbreviation or inside a number (they are no tokens of their own);
/// - before a comma, a semicolon or a colon, or before a Latin word in lower case;
/// - at an ellipsis for something left out, with white space before it or none after it;
/// - at the full stop after the number of a list item;
/// - inside brackets or a quotation of up to 30 tokens, unless a full stop is the last thing in the quotation. A longer
///   quotation is divided where its own sentences end.
///
/// *Examples*
///
/// ```
/// use aalam::text::{sentences, tokenize};
///
/// let text = "قال د. سامي: «لن نذهب. سنبقى هنا». ثم صمت.";
/// let found: Vec<&str> = sentences(text, &tokenize(text)).iter().map(|s| s.span.of(text)).collect();
/// assert_eq!(found, ["قال د. سامي: «لن نذهب. سنبقى هنا».", "ثم صمت."]);
/// ```
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let marks = Marks { text, tokens, places: places(text, tokens) };
    let mut found = Vec::new();
    let mut first = 0;
    let mut i = 0;
    while i < tokens.len() {
        let (last, ends) = marks.end(first, i);
        if ends || marks.line_ends(last) {
            found.push(Sentence { span: tokens[first].span.to(tokens[last].span), tokens: first..last + 1 });
            first = last + 1;
        }
        i = last + 1;
    }
    found
}

struct Marks<'a> {
    text: &'a str,
    tokens: &'a [Token],
    places: Vec<Place>,
}

impl Marks<'_> {
    fn of(&self, i: usize) -> &str {
        self.tokens[i].span.of(self.text)
    }

    /// What stands between token `i` and the next.
    fn gap(&self, i: usize) -> &str {
        let next = self.tokens.get(i + 1).map_or(self.text.len(), |next| next.span.start);
        &self.text[self.tokens[i].span.end..next]
    }

    fn line_ends(&self, i: usize) -> bool {
        i + 1 == self.tokens.len() || self.gap(i).contains(is_line_break)
    }

    /// The last token of what closes a sentence from token `i` on, `i` itself if it is no stop, and whether the sentence
    /// that began with token `first` ends there.
    fn end(&self, first: usize, i: usize) -> (usize, bool) {
        if !self.is_stop(i) || !self.stops(first, i) {
            return (i, false);
        }
        let mut last = i;
        while !self.line_ends(last) && (self.is_stop(last + 1) || self.closes(last + 1)) {
            last += 1;
        }
        (last, self.line_ends(last) || !self.goes_on(last + 1))
    }

    fn is_stop(&self, i: usize) -> bool {
        self.tokens[i].kind == TokenKind::Punctuation
            && self.of(i).starts_with(['.', '؟', '!', '?', '…', '۔', '‼', '⁇', '⁈', '⁉', '。', '！', '？'])
    }

    /// Whether the stop `i` can end the sentence that began with token `first`.
    fn stops(&self, first: usize, i: usize) -> bool {
        let stop = self.of(i);
        let glued = i > first && self.gap(i - 1).is_empty();
        let is_ellipsis = stop.starts_with('…') || stop.starts_with("..");
        let is_omission =
            is_ellipsis && (!glued || self.gap(i).is_empty() && self.tokens.get(i + 1).is_some_and(is_word));
        let is_list_item = stop == "."
            && i == first + 1
            && self.tokens[first].kind == TokenKind::Number
            && self.of(first).chars().count() <= 3;
        let is_inside = match self.places[i] {
            Place::Inside => true,
            Place::EndOfQuotation => stop != ".",
            Place::Outside | Place::Close => false,
        };
        !is_omission && !is_list_item && !is_inside
    }

    /// Whether token `i`, which follows a stop, closes what was opened before it.
    fn closes(&self, i: usize) -> bool {
        let is_close = self.of(i).starts_with([')', ']', '}', '”', '»', '’', '›', '"', '\'', '“']);
        self.places[i] == Place::Close
            || (is_close && self.gap(i - 1).is_empty() && (!self.gap(i).is_empty() || i + 1 == self.tokens.len()))
    }

    /// Whether token `i` goes on with the sentence in spite of the stop before it.
    fn goes_on(&self, i: usize) -> bool {
        self.of(i).starts_with(['،', ',', '؛', ';', ':']) || self.of(i).starts_with(|c: char| c.is_ascii_lowercase())
    }
}

fn is_word(token: &Token) -> bool {
    token.kind == TokenKind::Word
}
