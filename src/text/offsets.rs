//! Offsets in other units than bytes, for the edges of the library.

/// What an offset counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetUnit {
    /// Bytes of UTF-8, as Rust and this library count.
    Utf8,
    /// Code units of UTF-16, as JavaScript counts.
    Utf16,
    /// Unicode code points, as Python counts.
    CodePoint,
}

/// Turns byte offsets into another unit, moving forward only: all offsets of a text cost one pass over it.
///
/// Offsets must be asked for in ascending order.
#[derive(Clone, Debug)]
pub struct OffsetCursor<'t> {
    text: &'t str,
    unit: OffsetUnit,
    byte: usize,
    count: usize,
}

impl<'t> OffsetCursor<'t> {
    /// A cursor at the start of `text`.
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        Self { text, unit, byte: 0, count: 0 }
    }

    /// The offset, in the cursor's unit, of byte `byte`.
    ///
    /// # Panics
    /// When `byte` lies before the last one asked for, beyond the text or inside a character.
    pub fn at(&mut self, byte: usize) -> usize {
        let passed = &self.text[self.byte..byte];
        // Every byte but those that go on with a character; those that begin one of four bytes count as two code units.
        let begins = |byte: u8| usize::from(byte & 0xC0 != 0x80);
        self.count += match self.unit {
            OffsetUnit::Utf8 => passed.len(),
            OffsetUnit::Utf16 => passed.bytes().map(|byte| begins(byte) + usize::from(byte >= 0xF0)).sum(),
            OffsetUnit::CodePoint => passed.bytes().map(begins).sum(),
        };
        self.byte = byte;
        self.count
    }
}
