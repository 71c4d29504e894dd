//! Words of UAX #29 by the libraries that a page could use instead, each by the way into wasm that is the fastest for it.
//!
//! *Offsets*: UTF-16 code units, as the engine gives them.

use icu_segmenter::WordSegmenter;
use unicode_segmentation::UnicodeSegmentation;
use wasm_bindgen::prelude::*;

/// The bounds between the words of a text, given as UTF-16, by ICU4X.
#[wasm_bindgen(js_name = icuSegmenter)]
pub fn icu_segmenter(text: &[u16]) -> Vec<u32> {
    WordSegmenter::new_for_non_complex_scripts(Default::default()).segment_utf16(text).map(|at| at as u32).collect()
}

/// Where each word of a text ends, by `unicode-segmentation`, which reads UTF-8 only.
#[wasm_bindgen(js_name = unicodeSegmentation)]
pub fn unicode_segmentation(text: &str) -> Vec<u32> {
    let mut at = 0;
    let ends = text.split_word_bounds().map(|word| {
        at += word.encode_utf16().count() as u32;
        at
    });
    ends.collect()
}
