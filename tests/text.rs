//! Tokens, sentences and segments, against the cases in `golden/`, which are written to be read.

mod golden;

use aalam::text::{Segments, Token, segment, sentences, tokenize};
use golden::{check_all, mark};

#[test]
fn tokens() {
    check_all(include_str!("golden/tokens.txt"), "│", |text| {
        tokenize(text).iter().map(|token| mark(token.span.of(text), token.kind)).collect()
    });
}

#[test]
fn sentences_of_a_text() {
    check_all(include_str!("golden/sentences.txt"), "║", |text| {
        sentences(text, &tokenize(text)).iter().map(|sentence| sentence.span.of(text).to_owned()).collect()
    });
}

#[test]
fn segments_of_words() {
    check_all(include_str!("golden/segments.txt"), "│", |text| {
        let tokens = tokenize(text);
        let segments = segment(text, &tokens, &sentences(text, &tokens));
        tokens.iter().zip(&segments).map(|(token, segments)| divided(text, token, segments)).collect()
    });
}

fn divided(text: &str, token: &Token, segments: &Segments) -> String {
    let parts = segments.proclitics(token.span).chain([segments.stem(token.span)]).chain(segments.enclitic(token.span));
    parts.map(|part| part.of(text)).collect::<Vec<_>>().join("+")
}
