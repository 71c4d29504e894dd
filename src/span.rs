//! A place in a text.

use std::ops::Range;

/// A half-open range of a text, in bytes, that begins and ends on character boundaries.
///
/// *Offsets*: UTF-8 bytes. Other units exist only at the edges: see [`crate::text::OffsetCursor`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where it ends: the first byte that is no longer part of it.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to and without `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    /// The part of `text` that it covers.
    ///
    /// # Panics
    /// When it was made for another text and falls outside this one or inside a character.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Its length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether all of `other` lies inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}
