//! Tokens, sentences, segments, forms and offsets of any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::invariants::check_text(text));
