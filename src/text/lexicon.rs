//! How frequent word forms are.

use super::FormMap;

/// How often each form stands in news and encyclopaedia text, proclitics and enclitics taken off.
///
/// Keys are those of [`fold`](super::fold), save that ة at the end of a word is kept: كتابة and كتابه are two words.
///
/// *Source*: `model/lexicon.md`.
#[derive(Debug)]
pub struct Lexicon(FormMap);

impl Lexicon {
    /// The lexicon that is compiled into the library.
    pub fn embedded() -> Self {
        Self(FormMap::new(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.fst"))))
    }

    /// How frequent `key` is, in steps of half a power of two: a word with six more is eight times as frequent. 0 for a
    /// word that is not in the lexicon.
    pub fn frequency(&self, key: &str) -> u8 {
        self.0.get(key).map_or(0, |value| value as u8)
    }
}
