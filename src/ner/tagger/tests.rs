//! The tagger against the reference implementation of the trainer, and damaged model files.

use std::borrow::Cow;
use std::ops::Range;

use super::decode::LABELS;
use super::error::{Fault, ModelError};
use super::model::LOGITS;
use super::{Label, Model};
use crate::ner::features::Features;
use crate::text::TokenKind;
use wide::bytemuck::cast;

/// A model of random numbers; made with the file below by `trainer/ner/tiny.py`.
const TINY: &[u8] = include_bytes!("../../../tests/data/tiny.bin");

/// A token a line: form, stem, evidence, kind, label, its logits; an empty line between documents.
const EXPECTED: &str = include_str!("../../../tests/data/tiny.tsv");

struct Document {
    tokens: Vec<Features>,
    labels: Vec<String>,
    logits: Vec<Vec<i16>>,
}

fn documents() -> Vec<Document> {
    let document = |lines: &str| {
        let mut document = Document { tokens: Vec::new(), labels: Vec::new(), logits: Vec::new() };
        for line in lines.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            document.tokens.push(Features {
                form: cells[0].to_owned(),
                stem: cells[1].to_owned(),
                evidence: u32::from_str_radix(cells[2], 16).expect("hexadecimal"),
                kind: kind(cells[3]),
            });
            document.labels.push(cells[4].to_owned());
            document.logits.push(cells[5..].iter().map(|cell| cell.parse().expect("a number")).collect());
        }
        document
    };
    EXPECTED.split("\n\n").filter(|lines| !lines.is_empty()).map(document).collect()
}

fn kind(number: &str) -> TokenKind {
    use TokenKind::*;
    [Word, Number, Punctuation, Symbol, Url, Email, Hashtag, Handle][number.parse::<usize>().expect("a number")]
}

fn tiny() -> Model {
    Model::try_from_bytes(Cow::Borrowed(TINY)).expect("as the trainer wrote it")
}

fn sentences(tokens: &[Features]) -> Vec<Range<usize>> {
    let starts = (0..tokens.len()).filter(|&at| at == 0 || tokens[at].evidence >> 31 == 1);
    let ends = starts.clone().skip(1).chain([tokens.len()]);
    starts.zip(ends).map(|(start, end)| start..end).collect()
}

fn logits(model: &Model, tokens: &[Features], window: usize) -> Vec<[i16; LOGITS]> {
    model.logits(tokens, window).into_iter().map(cast).collect()
}

#[test]
fn logits_and_labels_are_those_of_the_trainer() {
    let model = tiny();
    for document in documents() {
        let logits = logits(&model, &document.tokens, 512);
        assert_eq!(logits.iter().map(|row| row[..LABELS.len()].to_vec()).collect::<Vec<_>>(), document.logits);
        for sentence in sentences(&document.tokens) {
            let labels = model.transitions.best(&logits[sentence.clone()]).into_iter().map(|label| name(LABELS[label]));
            assert_eq!(labels.collect::<Vec<_>>(), document.labels[sentence]);
        }
    }
}

fn name(label: Label) -> String {
    match label {
        Label::Outside => "O".to_owned(),
        Label::Begin(kind) => format!("B-{}", kind.name()),
        Label::Inside(kind) => format!("I-{}", kind.name()),
    }
}

#[test]
fn windows_do_not_show() {
    let model = tiny();
    let tokens: Vec<Features> = documents().into_iter().flat_map(|document| document.tokens).collect();
    let whole = logits(&model, &tokens, usize::MAX);
    for window in [1, 7, 16, 63] {
        assert_eq!(logits(&model, &tokens, window), whole, "windows of {window}");
    }
}

#[test]
fn a_document_may_be_empty() {
    assert_eq!(tiny().names(&[], []), []);
}

#[test]
fn names_are_ordered_and_keep_to_their_sentence() {
    let model = tiny();
    for Document { tokens, .. } in documents() {
        let sentences = sentences(&tokens);
        let names = model.names(&tokens, sentences.iter().cloned());
        assert!(names.windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
        for name in &names {
            assert!(sentences.iter().any(|s| s.start <= name.tokens.start && name.tokens.end <= s.end));
        }
    }
}

#[test]
fn owned_bytes_make_the_same_model() {
    let owned = Model::try_from_bytes(Cow::Owned(TINY.to_vec())).expect("the same bytes");
    let tokens = &documents()[4].tokens;
    assert_eq!(logits(&owned, tokens, 512), logits(&tiny(), tokens, 512));
}

fn error(bytes: Vec<u8>) -> ModelError {
    Model::try_from_bytes(bytes.into()).expect_err("a damaged model")
}

/// The tiny model with `bytes` at `offset`, and with a checksum that fits.
fn changed(offset: usize, bytes: &[u8]) -> Vec<u8> {
    let mut changed = TINY.to_vec();
    changed[offset..offset + bytes.len()].copy_from_slice(bytes);
    resealed(changed)
}

fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = bytes.len() as u32;
    bytes[16..20].copy_from_slice(&length.to_le_bytes());
    let checksum = super::model::checksum(&bytes[32..]);
    bytes[24..32].copy_from_slice(&checksum.to_le_bytes());
    bytes
}

#[test]
fn each_field_of_the_header_is_checked() {
    assert_eq!(error(changed(0, b"B")), ModelError::Magic);
    assert_eq!(error(changed(8, &[1])), ModelError::Format(1));
    assert_eq!(error(changed(12, &[9])), ModelError::Features(9));
    let mut short = TINY.to_vec();
    short[16] ^= 8;
    assert!(matches!(error(short), ModelError::Length { .. }));
    let mut sum = TINY.to_vec();
    sum[24] ^= 1;
    assert_eq!(error(sum), ModelError::Checksum);
    for (offset, name) in [
        (32, "embedding size"),
        (36, "width"),
        (40, "hidden size"),
        (44, "number of blocks"),
        (48, "vocabulary of"),
        (52, "number of n-grams"),
        (56, "value of a flag"),
        (60, "nothing"),
    ] {
        let value = u32::MAX;
        assert_eq!(error(changed(offset, &value.to_le_bytes())), ModelError::Dimension { name, value });
    }
}

#[test]
fn a_file_cut_short_is_refused_in_each_section() {
    let mut cut_in = Vec::new();
    for length in (64..TINY.len()).step_by(8) {
        match error(resealed(TINY[..length].to_vec())) {
            ModelError::Section { name, fault: Fault::CutShort, .. } if cut_in.last() != Some(&name) => {
                cut_in.push(name)
            }
            ModelError::Section { fault: Fault::CutShort, .. } => {}
            other => panic!("{length} bytes: {other}"),
        }
    }
    let blocks = ["convolution", "hidden", "residual", "convolution", "hidden", "residual"];
    let expected =
        [&["vocabulary", "words", "grams", "input", "topic"][..], &blocks, &["output", "transitions", "scores"]];
    assert_eq!(cut_in, expected.concat());
    for length in 0..64 {
        error(TINY[..length].to_vec());
    }
    let longer = resealed([TINY, &[0; 8]].concat());
    assert!(matches!(error(longer), ModelError::Section { fault: Fault::TooLong, .. }));
}

#[test]
fn what_a_section_holds_is_checked() {
    let fault = |bytes| match error(bytes) {
        ModelError::Section { name, fault, .. } => (name, fault),
        other => panic!("{other}"),
    };
    assert_eq!(fault(changed(64, &[255; 4])), ("vocabulary", Fault::Unsorted));
    let rows = u32::from_le_bytes(TINY[48..52].try_into().expect("four bytes")) as usize;
    let input = 64 + 4 * rows + (rows + 1 + 64) * (1 + 8);
    assert_eq!(fault(changed(input, &[25])), ("input", Fault::Shift));
    assert_eq!(fault(changed(input + 4, &i32::MIN.to_le_bytes())), ("input", Fault::Overflow));
    assert_eq!(fault(changed(input + 4 + 4 * 32, &i16::MIN.to_le_bytes())), ("input", Fault::Multiplier));
    let scores = (0..8).map(|padding| TINY.len() - padding - 1).find(|&at| TINY[at] == 63).expect("the last score");
    assert_eq!(fault(changed(scores, &[101])), ("scores", Fault::Score));
}

#[test]
fn a_changed_bit_is_noticed_anywhere() {
    for bit in (0..8 * TINY.len()).step_by(7) {
        let mut changed = TINY.to_vec();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(Model::try_from_bytes(changed.into()).is_err(), "bit {bit}");
    }
}

#[test]
fn errors_say_what_and_where() {
    let said = error(resealed(TINY[..72].to_vec())).to_string();
    assert_eq!(said, "a damaged model: vocabulary, byte 64: the file ends inside");
}
