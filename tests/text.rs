//! Tokens and sentences, against the cases in `golden/`, which are written to be read.

mod golden;

use aalam::text::{sentences, tokenize};
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
