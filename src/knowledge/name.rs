//! What the lists say of a name.

use crate::Kind;

/// A set of those kinds of mention that names are listed for: PER LOC ORG EVENT PRODUCT NORP OCC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindSet(u8);

impl KindSet {
    /// The kinds that can be in a set, in the order of their bits.
    pub const KINDS: [Kind; 7] = [Kind::Per, Kind::Loc, Kind::Org, Kind::Event, Kind::Product, Kind::Norp, Kind::Occ];

    /// The set of `kind` alone; empty where `kind` is none of [`KindSet::KINDS`].
    pub fn only(kind: Kind) -> Self {
        Self(Self::KINDS.iter().position(|&k| k == kind).map_or(0, |i| 1 << i))
    }

    /// Whether `kind` is in the set.
    pub fn contains(self, kind: Kind) -> bool {
        self.iter().any(|k| k == kind)
    }

    /// The kinds in the set, in the order of [`KindSet::KINDS`].
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Self::KINDS.into_iter().enumerate().filter(move |(i, _)| self.0 >> i & 1 == 1).map(|(_, kind)| kind)
    }

    /// The set as bits, the first of [`KindSet::KINDS`] lowest.
    pub fn bits(self) -> u8 {
        self.0
    }
}

/// What the lists say of a name, packed as the build packs it: kinds in bits 0 to 6, then three flags, in bits 10 to 12
/// the likeliest kind; from bit 16 the
/// number of its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name(u64);

impl Name {
    pub(super) fn new(value: u64) -> Self {
        Self(value)
    }

    /// The kinds of thing that bear the name.
    pub fn kinds(self) -> KindSet {
        KindSet(self.0 as u8 & 0x7F)
    }

    /// The kind of its likeliest record; without records, of a place rather than a body, and of that rather than a person.
    pub fn likeliest(self) -> Kind {
        KindSet::KINDS[(self.0 >> 10 & 7) as usize]
    }

    /// Whether it is also a word of the language, and that more often.
    pub fn is_ordinary(self) -> bool {
        self.0 >> 7 & 1 == 1
    }

    /// Whether it is the title of several people: الوزراء.
    pub fn is_plural(self) -> bool {
        self.0 >> 8 & 1 == 1
    }

    /// Whether it is a title only beside a name, and else another word: حارس, النجم.
    pub fn is_weak(self) -> bool {
        self.0 >> 9 & 1 == 1
    }

    /// Whether a thing of this name has a record.
    pub fn has_record(self) -> bool {
        self.group() > 0
    }

    /// What [`super::KnowledgeBase::records_of`] finds the records by: zero where there are none.
    pub(super) fn group(self) -> usize {
        (self.0 >> 16) as usize
    }
}
