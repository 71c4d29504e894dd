//! What holds of any string at all: the invariants 1 to 4 of `docs/architecture.md`, for random tests and for fuzzing.

use std::sync::LazyLock;

use aalam::text::{OffsetCursor, OffsetUnit, Segments, Sentence, Token, fold, segment, sentences, tokenize};
use aalam::{Analysis, Analyzer, Span};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);

/// Panics unless the whole analysis of `text` is one.
pub fn check_analysis(text: &str) {
    let analysis = ANALYZER.analyze(text);
    check_tokens(text, &analysis.tokens, &analysis.sentences, &analysis.segments);
    spans_are_of_the_text(text, analysis.mentions.iter().map(|mention| mention.span));
    for quote in &analysis.quotes {
        assert!(text.get(quote.span.start..quote.span.end).is_some_and(|said| !said.is_empty()));
    }
    entities_share_out_mentions(text, &analysis);
    assert!(ANALYZER.analyze(text) == analysis, "the same text gives the same analysis");
}

/// Panics unless the tokens, sentences and segments of `text` are what they must be, and its forms and offsets.
pub fn check_text(text: &str) {
    let tokens = tokenize(text);
    let sentences = sentences(text, &tokens);
    check_tokens(text, &tokens, &sentences, &segment(text, &tokens, &sentences));
    assert_eq!(fold(&fold(text)), fold(text), "a form is its own form");
    offsets_agree(text, &tokens);
}

fn check_tokens(text: &str, tokens: &[Token], sentences: &[Sentence], segments: &[Segments]) {
    spans_are_of_the_text(text, tokens.iter().map(|token| token.span));
    spans_are_of_the_text(text, sentences.iter().map(|sentence| sentence.span));
    tokens_leave_nothing_out(text, tokens);
    sentences_tile_the_tokens(tokens, sentences);
    segments_make_up_their_token(tokens, segments);
}

/// Spans are half-open, not empty, on the bounds of characters, ordered and disjoint.
fn spans_are_of_the_text(text: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(span.start < span.end && text.get(span.start..span.end).is_some(), "{span:?} is not of the text");
        assert!(end <= span.start, "{span:?} overlaps what ends at {end}");
        end = span.end;
    }
}

/// Between tokens stands nothing but white space, controls and what cannot be seen.
fn tokens_leave_nothing_out(text: &str, tokens: &[Token]) {
    let ends = std::iter::once(0).chain(tokens.iter().map(|token| token.span.end));
    let starts = tokens.iter().map(|token| token.span.start).chain([text.len()]);
    for (end, start) in ends.zip(starts) {
        let gap = &text[end..start];
        let is_nothing = |c: char| c.is_whitespace() || c.is_control() || fold(&c.to_string()).is_empty();
        assert!(gap.chars().all(is_nothing), "{gap:?} is left out");
    }
}

fn sentences_tile_the_tokens(tokens: &[Token], sentences: &[Sentence]) {
    let mut next = 0;
    for sentence in sentences {
        assert_eq!(sentence.tokens.start, next);
        assert!(sentence.tokens.end > next);
        next = sentence.tokens.end;
        let tokens = &tokens[sentence.tokens.clone()];
        assert_eq!(sentence.span, tokens[0].span.to(tokens[tokens.len() - 1].span));
    }
    assert_eq!(next, tokens.len());
}

fn segments_make_up_their_token(tokens: &[Token], segments: &[Segments]) {
    assert_eq!(segments.len(), tokens.len());
    for (segments, token) in segments.iter().zip(tokens) {
        let stem = segments.stem(token.span);
        assert!(token.span.start <= stem.start && stem.start < stem.end && stem.end <= token.span.end);
    }
}

/// Each mention belongs to one entity at most; entities come in the order of their first mention.
fn entities_share_out_mentions(text: &str, analysis: &Analysis) {
    let mut owners = vec![0; analysis.mentions.len()];
    for entity in &analysis.entities {
        assert!(!entity.mentions.is_empty() && entity.mentions.is_sorted());
        entity.mentions.iter().for_each(|&mention| owners[mention] += 1);
        let is_named = |&mention: &usize| {
            let written = analysis.mentions[mention].span.of(text).replace('#', "").replace('_', " ");
            entity.name.strip_suffix(&written).is_some_and(|article| matches!(article, "" | "ا"))
        };
        assert!(entity.mentions.iter().any(is_named));
    }
    assert!(owners.iter().all(|&count| count <= 1));
    assert!(analysis.entities.is_sorted_by_key(|entity| entity.mentions[0]));
    for quote in &analysis.quotes {
        assert!(quote.speaker.is_none_or(|speaker| speaker < analysis.entities.len()));
    }
}

/// The forward cursor counts as the definition of each unit does.
fn offsets_agree(text: &str, tokens: &[Token]) {
    let mut code_points = OffsetCursor::new(text, OffsetUnit::CodePoint);
    let mut utf16 = OffsetCursor::new(text, OffsetUnit::Utf16);
    let (mut counted, mut characters, mut units) = (0, 0, 0);
    for token in tokens {
        for c in text[counted..token.span.start].chars() {
            characters += 1;
            units += c.len_utf16();
        }
        counted = token.span.start;
        assert_eq!(code_points.at(counted), characters);
        assert_eq!(utf16.at(counted), units);
    }
}
