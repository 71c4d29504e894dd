//! How frequent word forms are.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fst::Map;

/// How often each form stands in news and encyclopaedia text, proclitics and enclitics taken off.
///
/// Keys are those of [`fold`](super::fold), save that ة at the end of a word is kept: كتابة and كتابه are two words.
///
/// *Source*: `model/lexicon.md`.
#[derive(Debug)]
pub struct Lexicon(Map<Cow<'static, [u8]>>);

impl Lexicon {
    /// The lexicon that is compiled into the library.
    pub fn embedded() -> Self {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.fst"));
        Self(Map::new(Cow::Borrowed(&bytes[..])).expect("the build script wrote it"))
    }

    /// A lexicon of `frequencies`: what [`frequency`](Self::frequency) is to answer for each key.
    pub fn new(frequencies: &BTreeMap<String, u8>) -> Self {
        let map = Map::from_iter(frequencies.iter().map(|(key, &value)| (key, u64::from(value))));
        let bytes = map.expect("a BTreeMap is sorted").into_fst().into_inner();
        Self(Map::new(Cow::Owned(bytes)).expect("it was just written"))
    }

    /// How frequent `key` is, in steps of half a power of two: a word with six more is eight times as frequent. 0 for a
    /// word that is not in the lexicon.
    pub fn frequency(&self, key: &str) -> u8 {
        self.0.get(key).map_or(0, |value| value as u8)
    }
}
