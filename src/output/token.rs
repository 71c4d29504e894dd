//! Tokens and words as programs outside see them.

use serde::Serialize;

use super::offsets::{Range, convert};
use crate::Kind;
use crate::article::Word;
use crate::ner::bits;
use crate::text::{OffsetUnit, Segments, Token, TokenKind, fold};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct TokenDocument<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    /// The parts of the token; they concatenate to its text.
    segments: Vec<&'a str>,
    /// Which of the segments is the stem.
    stem: usize,
}

impl<'a> TokenDocument<'a> {
    pub(super) fn new(text: &'a str, token: Token, segments: Segments, Range { start, end }: Range) -> Self {
        let stem = segments.stem(token.span);
        let parts = segments.proclitics(token.span).chain([stem]).chain(segments.enclitic(token.span));
        Self {
            start,
            end,
            text: token.span.of(text),
            kind: token_kind_name(token.kind),
            segments: parts.map(|part| part.of(text)).collect(),
            stem: segments.proclitics(token.span).count(),
        }
    }
}

/// The name of a token's kind in documents.
const fn token_kind_name(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Word => "word",
        TokenKind::Number => "number",
        TokenKind::Punctuation => "punctuation",
        TokenKind::Symbol => "symbol",
        TokenKind::Url => "url",
        TokenKind::Email => "email",
        TokenKind::Hashtag => "hashtag",
        TokenKind::Handle => "handle",
    }
}

/// A word and what the lists say of it; serialises to JSON and to plain JavaScript objects.
///
/// *Offsets*: half-open, in the unit given when it was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WordDocument<'a> {
    #[serde(flatten)]
    token: TokenDocument<'a>,
    /// The key that it is looked up by.
    form: String,
    /// The kinds of the listed name that it is part of.
    listed: Vec<Kind>,
    /// What else speaks for or against its being a name.
    signs: Vec<&'static str>,
}

/// What is told of a word beside the kinds of its name.
const SIGNS: [(u32, &str); 10] = [
    (bits::GIVEN, "given"),
    (bits::FAMILY, "family"),
    (bits::PARTICLE, "particle"),
    (bits::ORG_HEAD, "orgHead"),
    (bits::LOC_HEAD, "locHead"),
    (bits::EVENT_HEAD, "eventHead"),
    (bits::AFTER_TITLE, "afterTitle"),
    (bits::ORDINARY, "ordinary"),
    (bits::AFTER_VERB, "afterVerb"),
    (bits::BEFORE_VERB, "beforeVerb"),
];

impl<'a> WordDocument<'a> {
    /// The documents of `words`, which must be those of `text`.
    ///
    /// *Offsets*: in `unit`.
    pub fn all(text: &'a str, words: &[Word], unit: OffsetUnit) -> Vec<Self> {
        let spans: Vec<_> = words.iter().map(|word| word.token.span).collect();
        std::iter::zip(words, convert(text, &spans, unit))
            .map(|(word, range)| Self {
                token: TokenDocument::new(text, word.token, word.segments, range),
                form: fold(word.token.span.of(text)),
                listed: word.listed.iter().collect(),
                signs: SIGNS.iter().filter(|(bit, _)| word.evidence & bit != 0).map(|&(_, name)| name).collect(),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Analyzer;

    #[test]
    fn a_word_is_told_with_its_parts_and_what_speaks_for_it() {
        let text = "😀 قال الرئيس فلاديمير: وبألمانيا";
        let words = Analyzer::new().words(text);
        let documents = serde_json::to_value(WordDocument::all(text, &words, OffsetUnit::Utf16)).unwrap();
        let person = serde_json::json!({
            "start": 14, "end": 22, "text": "فلاديمير", "kind": "word", "segments": ["فلاديمير"], "stem": 0,
            "form": "فلاديمير", "listed": ["LOC"], "signs": ["given", "afterTitle"],
        });
        let place = serde_json::json!({
            "start": 24, "end": 33, "text": "وبألمانيا", "kind": "word", "segments": ["و", "ب", "ألمانيا"], "stem": 2,
            "form": "وبالمانيا", "listed": ["LOC"], "signs": [],
        });
        assert_eq!((&documents[3], &documents[5]), (&person, &place));
    }
}
