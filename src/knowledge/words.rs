//! What single words can be in and beside names.

use crate::text::FormMap;

/// What a word can be, several at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordClass(u8);

impl WordClass {
    /// A given name.
    pub const GIVEN: WordClass = WordClass(1);
    /// A family name, or the father's in it.
    pub const FAMILY: WordClass = WordClass(1 << 1);
    /// A noun that opens the names of organisations: وزارة.
    pub const ORG_HEAD: WordClass = WordClass(1 << 2);
    /// A noun that opens the names of places: مدينة.
    pub const LOC_HEAD: WordClass = WordClass(1 << 3);
    /// A noun that opens the names of events: مؤتمر.
    pub const EVENT_HEAD: WordClass = WordClass(1 << 4);
    /// A verb of speech: قال.
    pub const REPORTING_VERB: WordClass = WordClass(1 << 5);
    /// More often a word of the language than a name.
    pub const ORDINARY: WordClass = WordClass(1 << 6);

    /// Whether the word can be one of `classes`.
    pub fn is_any(self, classes: &[WordClass]) -> bool {
        classes.iter().any(|class| self.0 & class.0 != 0)
    }
}

/// The words that are listed.
#[derive(Debug)]
pub struct WordList(FormMap);

impl WordList {
    pub(super) fn embedded() -> Self {
        Self(FormMap::new(include_bytes!(concat!(env!("OUT_DIR"), "/words.fst"))))
    }

    /// What the word with the folded form `form` can be; nothing where it is not listed.
    pub fn class(&self, form: &str) -> WordClass {
        WordClass(self.0.get(form).unwrap_or_default() as u8)
    }
}
