//! The cost of reading, from an article to a library of them, beside what only divides into words: time per byte must not
//! grow with the length.
//!
//! `cargo bench --bench analyze`; `ARTICLE=FILE` reads another article than the first sample.

use aalam::Analyzer;
use aalam::text::tokenize;
use divan::{Bencher, black_box};
use icu_segmenter::WordSegmenter;
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    divan::main();
}

/// The article as it is, or again and again until it is so many bytes long or a little less.
fn text_of(length: &str) -> String {
    let article = match std::env::var_os("ARTICLE") {
        Some(path) => std::fs::read_to_string(path).expect("ARTICLE is a file of UTF-8"),
        None => include_str!("../www/samples/samarkand-2022.txt").into(),
    };
    let length = match length {
        "10 kB" => 10_000,
        "100 kB" => 100_000,
        "1 MB" => 1_000_000,
        "10 MB" => 10_000_000,
        _ => return article,
    };
    let mut text = article.repeat(length / article.len() + 1);
    text.truncate(text.floor_char_boundary(length));
    text
}

#[divan::bench(args = ["article", "1 MB"], max_time = 1)]
fn tokens(bencher: Bencher, length: &str) {
    let text = text_of(length);
    bencher.bench(|| tokenize(black_box(&text)));
}

/// A peer: word bounds of UAX #29 without repairs, kinds or punctuation.
#[divan::bench(args = ["article", "1 MB"], max_time = 1)]
fn unicode_segmentation(bencher: Bencher, length: &str) {
    let text = text_of(length);
    bencher.bench(|| black_box(&text).split_word_bound_indices().map(|(at, _)| at).collect::<Vec<_>>());
}

/// A peer: the same bounds by ICU4X.
#[divan::bench(args = ["article", "1 MB"], max_time = 1)]
fn icu_segmenter(bencher: Bencher, length: &str) {
    let text = text_of(length);
    let segmenter = WordSegmenter::new_for_non_complex_scripts(Default::default());
    bencher.bench(|| segmenter.segment_str(black_box(&text)).collect::<Vec<_>>());
}

#[divan::bench(args = ["article", "10 kB", "100 kB", "1 MB", "10 MB"], max_time = 2)]
fn analysis(bencher: Bencher, length: &str) {
    let text = text_of(length);
    let analyzer = Analyzer::new();
    bencher.bench(|| analyzer.analyze(black_box(&text)));
}
