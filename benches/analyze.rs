//! The cost of reading, from a paragraph to a book, beside what only divides into words: time per byte must not grow with
//! the length.
//!
//! `cargo bench --bench analyze`

use aalam::Analyzer;
use aalam::text::tokenize;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use icu_segmenter::WordSegmenter;
use unicode_segmentation::UnicodeSegmentation;

/// Lengths in bytes.
const LENGTHS: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

fn main() {
    divan::main();
}

/// The sample article again and again, until it is `length` bytes long or a little less.
fn text_of(length: usize) -> String {
    let sample = include_str!("../www/samples/samarkand-2022.txt");
    let mut text = sample.repeat(length / sample.len() + 1);
    text.truncate(text.floor_char_boundary(length));
    text
}

#[divan::bench(args = LENGTHS, max_time = 3)]
fn tokens(bencher: Bencher, length: usize) {
    let text = text_of(length);
    bencher.counter(BytesCount::of_str(&text)).bench(|| tokenize(black_box(&text)));
}

/// A peer: word bounds of UAX #29 without repairs, kinds or punctuation.
#[divan::bench(args = LENGTHS, max_time = 3)]
fn tokens_of_unicode_segmentation(bencher: Bencher, length: usize) {
    let text = text_of(length);
    bencher.counter(BytesCount::of_str(&text)).bench(|| black_box(&text).split_word_bound_indices().count());
}

/// A peer: the same bounds by ICU4X.
#[divan::bench(args = LENGTHS, max_time = 3)]
fn tokens_of_icu_segmenter(bencher: Bencher, length: usize) {
    let text = text_of(length);
    let segmenter = WordSegmenter::new_for_non_complex_scripts(Default::default());
    bencher.counter(BytesCount::of_str(&text)).bench(|| segmenter.segment_str(black_box(&text)).count());
}

#[divan::bench(args = LENGTHS, max_time = 6)]
fn analysis(bencher: Bencher, length: usize) {
    let text = text_of(length);
    let analyzer = Analyzer::new();
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyzer.analyze(black_box(&text)));
}
