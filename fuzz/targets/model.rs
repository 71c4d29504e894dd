//! Model files of any content: refused with an error, or they read a document.
#![no_main]

use aalam::ner::Model;
use aalam::ner::features::Features;
use aalam::text::TokenKind;

/// Magic, format, feature set, length, nothing, checksum.
const PREAMBLE: usize = 32;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(model) = Model::try_from_bytes(sealed(bytes).into()) {
        let token = |(i, form): (usize, &str)| Features {
            form: form.to_owned(),
            stem: form.trim_start_matches('و').to_owned(),
            evidence: 0x0101_0101 << (i % 8),
            kind: TokenKind::Word,
        };
        let tokens: Vec<Features> =
            ["قال", "بوتين", "وبوتين", "", "في", "سمرقند", "."].into_iter().enumerate().map(token).collect();
        let names = model.names(&tokens, [0..3, 3..tokens.len()]);
        assert!(names.is_sorted_by(|one, two| one.tokens.end <= two.tokens.start));
        assert!(names.iter().all(|name| name.tokens.end <= tokens.len() && name.score <= 100));
    }
});

/// The bytes with the length and the checksum that they should have: chance would never find these.
fn sealed(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if bytes.len() >= PREAMBLE && bytes.len().is_multiple_of(8) {
        let checksum = bytes[PREAMBLE..].chunks_exact(8).fold(0xCBF2_9CE4_8422_2325_u64, |hash, word| {
            (hash ^ u64::from_le_bytes(word.try_into().expect("eight bytes"))).wrapping_mul(0x0000_0100_0000_01B3)
        });
        let length = bytes.len() as u32;
        bytes[16..20].copy_from_slice(&length.to_le_bytes());
        bytes[24..32].copy_from_slice(&checksum.to_le_bytes());
    }
    bytes
}
