//! The segments of a word: proclitics, stem, enclitic.

mod division;
mod features;
mod letters;

use division::{Division, divisions};
pub use features::FEATURES;
use features::{Context, features};
use letters::Letters;

use super::{Lexicon, Sentence, Token, TokenKind, fold};
use crate::Span;

/// How one token divides into proclitics, stem and enclitic, as Universal Dependencies divides Arabic words:
/// و+ب+الكتاب, كتاب+هم. The article ال stays on the stem. A token that does not divide is all stem.
///
/// *Shape*: the parts follow each other without a gap and make up the token; the stem is never empty. Of a preposition
/// with a pronoun (له, بهم) the preposition is the stem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Segments {
    /// Lengths in bytes of the proclitics, then zeros.
    proclitics: [u8; 2],
    /// Length in bytes of the enclitic, or zero.
    enclitic: u8,
}

impl Segments {
    /// A token in one piece.
    pub const WHOLE: Segments = Segments { proclitics: [0; 2], enclitic: 0 };

    /// Whether the token is in one piece.
    pub fn is_whole(&self) -> bool {
        *self == Self::WHOLE
    }

    /// The conjunction, preposition or particle written onto the front of `token`, one span each, at most two.
    pub fn proclitics(&self, token: Span) -> impl Iterator<Item = Span> {
        let mut start = token.start;
        self.proclitics.into_iter().take_while(|&length| length > 0).map(move |length| {
            let span = Span::new(start, start + usize::from(length));
            start = span.end;
            span
        })
    }

    /// The stem inside `token`: what stands between proclitics and enclitic. Never empty.
    pub fn stem(&self, token: Span) -> Span {
        let before: usize = self.proclitics.iter().map(|&n| usize::from(n)).sum();
        Span::new(token.start + before, token.end - usize::from(self.enclitic))
    }

    /// The pronoun written onto the end of `token`.
    pub fn enclitic(&self, token: Span) -> Option<Span> {
        (self.enclitic > 0).then(|| Span::new(token.end - usize::from(self.enclitic), token.end))
    }

    /// The segments of a word of `length` bytes that divides by `division`; none where a clitic is too long to tell.
    fn new(division: &Division, letters: &Letters, length: usize) -> Option<Self> {
        let start = |i| letters.start(i);
        let mut segments = Self::WHOLE;
        for i in 0..division.stem_start {
            segments.proclitics[i] = u8::try_from(start(i + 1)? - start(i)?).ok()?;
        }
        if !division.enclitic.is_empty() {
            segments.enclitic = u8::try_from(length - start(division.stem_end)?).ok()?;
        }
        Some(segments)
    }
}

/// The segments of each token of `text`: one item a token. What is not an Arabic word is whole.
///
/// Of the ways in which a word may divide, the one whose features weigh most is taken: the letters, the words beside it,
/// and how frequent the word and its stem are. The cost of a word is bounded.
///
/// *Examples*
///
/// ```
/// use aalam::text::{segment, sentences, tokenize};
///
/// let text = "وبالكتاب";
/// let tokens = tokenize(text);
/// let segments = segment(text, &tokens, &sentences(text, &tokens));
/// let span = tokens[0].span;
/// assert_eq!(segments[0].stem(span).of(text), "الكتاب");
/// assert_eq!(segments[0].proclitics(span).map(|s| s.of(text)).collect::<Vec<_>>(), ["و", "ب"]);
/// ```
///
/// *Source*: a log-linear model of the analyses of a word; `model/segments.md`.
pub fn segment(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<Segments> {
    segment_with(text, tokens, sentences, &Lexicon::embedded(), WEIGHTS)
}

/// The form under which the stem of `token` is looked up: folded, and with ال where ل took its alef.
///
/// *Examples*
///
/// ```
/// use aalam::text::segment::stem_form;
/// use aalam::text::{segment, sentences, tokenize};
///
/// let text = "للحزب وللجنة وللبنان";
/// let tokens = tokenize(text);
/// let segments = segment(text, &tokens, &sentences(text, &tokens));
/// let forms: Vec<String> = segments.iter().zip(&tokens).map(|(s, token)| stem_form(text, token.span, s)).collect();
/// assert_eq!(forms, ["الحزب", "اللجنه", "لبنان"]);
/// ```
pub fn stem_form(text: &str, token: Span, segments: &Segments) -> String {
    let written = segments.stem(token).of(text);
    let follows_l = segments.proclitics(token).last().is_some_and(|clitic| fold(clitic.of(text)) == "ل");
    match key(written).filter(|_| follows_l) {
        Some(stem) => fold(&features::uncontracted(&stem, &Lexicon::embedded())),
        None => fold(written),
    }
}

/// The key of `word` in the [`Lexicon`]; none for what is no Arabic word.
pub fn key(word: &str) -> Option<String> {
    Letters::of(word).map(|letters| letters.key(0, letters.len()).to_owned())
}

/// [`segment`] with a lexicon and weights that are being made: one byte a feature, signed.
pub fn segment_with(
    text: &str,
    tokens: &[Token],
    sentences: &[Sentence],
    lexicon: &Lexicon,
    weights: &[u8; FEATURES],
) -> Vec<Segments> {
    let weight = |feature: &u16| i32::from(weights[usize::from(*feature)] as i8);
    let mut segments = Vec::with_capacity(tokens.len());
    choices(text, tokens, sentences, lexicon, |choices| {
        // The first of equals: rather whole than divided.
        let best = choices.iter().rev().max_by_key(|choice| choice.features.iter().map(weight).sum::<i32>());
        segments.push(best.map_or(Segments::WHOLE, |choice| choice.segments));
    });
    segments
}

/// One way to divide a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The division.
    pub segments: Segments,
    /// What speaks for and against it: numbers that a weight is learnt for.
    pub features: Vec<u16>,
}

/// Calls `visit` for each token with the ways in which it may divide. There are none for a token that can only be whole;
/// else the first is to leave it whole.
pub fn choices(
    text: &str,
    tokens: &[Token],
    sentences: &[Sentence],
    lexicon: &Lexicon,
    mut visit: impl FnMut(&[Choice]),
) {
    for sentence in sentences {
        let mut words = tokens[sentence.tokens.clone()].iter().map(|token| {
            let word = token.span.of(text);
            (word, (token.kind == TokenKind::Word).then(|| Letters::of(word)).flatten().unwrap_or_default())
        });
        let mut before = Letters::default();
        let mut next = words.next();
        while let Some((word, letters)) = next {
            next = words.next();
            let after = next.as_ref().map_or("", |(_, letters)| letters.key(0, letters.len()));
            let context = Context { letters: &letters, before: before.key(0, before.len()), after };
            visit(&word_choices(word, &context, lexicon));
            before = letters;
        }
    }
}

fn word_choices(word: &str, context: &Context, lexicon: &Lexicon) -> Vec<Choice> {
    let divisions = divisions(context.letters).collect::<Vec<_>>();
    if divisions.len() < 2 {
        return Vec::new();
    }
    let frequency = lexicon.frequency(context.letters.key(0, context.letters.len()));
    let choices = divisions.iter().filter_map(|division| {
        let segments = Segments::new(division, context.letters, word.len())?;
        Some(Choice { segments, features: features(division, context, frequency, lexicon) })
    });
    choices.collect()
}

/// *Source*: `model/segments.md`.
const WEIGHTS: &[u8; FEATURES] = include_bytes!("../../model/segments.bin");
