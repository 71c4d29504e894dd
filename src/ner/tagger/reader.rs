//! Reads the sections of a model file one after the other.

use std::borrow::Cow;

use super::error::{Fault, ModelError};
use super::layer::{Depthwise, Linear, Scale, TAPS};
use wide::{i16x8, i32x4};

/// The magnitude of the largest product of a weight and an activation.
const LARGEST_PRODUCT: u64 = 128 << 15;

/// A place in a model file.
pub struct Reader {
    bytes: Cow<'static, [u8]>,
    offset: usize,
    section: &'static str,
}

impl Reader {
    /// A reader that stands at byte `offset`.
    pub fn new(bytes: Cow<'static, [u8]>, offset: usize) -> Self {
        Self { bytes, offset, section: "header" }
    }

    /// Names the section that is read next.
    pub fn section(&mut self, name: &'static str) -> &mut Self {
        self.section = name;
        self
    }

    /// The error of `fault` where the reader stands.
    pub fn fault(&self, fault: Fault) -> ModelError {
        ModelError::Section { name: self.section, offset: self.offset, fault }
    }

    /// The next `count` bytes: a part of the file itself where it is compiled in.
    pub fn bytes(&mut self, count: usize) -> Result<Cow<'static, [u8]>, ModelError> {
        let range = self.range(count)?;
        Ok(match &self.bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[range]),
            Cow::Owned(bytes) => Cow::Owned(bytes[range].to_vec()),
        })
    }

    /// The next 32-bit number.
    pub fn u32(&mut self) -> Result<u32, ModelError> {
        Ok(self.i32()? as u32)
    }

    /// The next 32-bit number, with a sign.
    pub fn i32(&mut self) -> Result<i32, ModelError> {
        let range = self.range(4)?;
        Ok(i32::from_le_bytes(self.bytes[range].try_into().expect("four bytes")))
    }

    /// The next numbers with a sign, one for each label.
    pub fn labels<const COUNT: usize>(&mut self) -> Result<[i32; COUNT], ModelError> {
        let mut values = [0; COUNT];
        for value in &mut values {
            *value = self.i32()?;
        }
        Ok(values)
    }

    /// A shift; one above `most` is a fault.
    pub fn shift(&mut self, most: u32) -> Result<u32, ModelError> {
        let shift = self.u32()?;
        if shift <= most { Ok(shift) } else { Err(self.fault(Fault::Shift)) }
    }

    /// A dense layer of `rows` and `columns`, both multiples of eight.
    pub fn linear(&mut self, columns: usize, rows: usize) -> Result<Linear, ModelError> {
        let (shift, scales) = self.scales(rows, columns)?;
        let range = self.range(rows * columns)?;
        let matrix = &self.bytes[range];
        let weight = |row: usize, column: usize| i16::from(matrix[row * columns + column] as i8);
        let mut weights = Vec::with_capacity(rows * columns / 16);
        for group in Linear::groups(rows / 8) {
            for pair in (0..columns).step_by(2) {
                weights.extend(group.clone().map(|eight| {
                    [0, 4].map(|half| {
                        i16x8::new(std::array::from_fn(|lane| weight(8 * eight + half + lane / 2, pair + lane % 2)))
                    })
                }));
            }
        }
        Ok(Linear { columns: columns / 8, shift, scales, weights })
    }

    /// A depthwise convolution of `channels`, a multiple of eight.
    pub fn depthwise(&mut self, channels: usize) -> Result<Depthwise, ModelError> {
        let (shift, scales) = self.scales(channels, TAPS)?;
        let range = self.range(TAPS * channels)?;
        let taps: Vec<&[u8]> = self.bytes[range].chunks_exact(channels).collect();
        let weight = |tap: usize, channel: usize| taps.get(tap).map_or(0, |tap| i16::from(tap[channel] as i8));
        let weights = (0..channels)
            .step_by(8)
            .map(|first| {
                std::array::from_fn(|two| {
                    [first, first + 4].map(|first| {
                        i16x8::new(std::array::from_fn(|lane| weight(2 * two + lane % 2, first + lane / 2)))
                    })
                })
            })
            .collect();
        Ok(Depthwise { shift, scales, weights })
    }

    /// That nothing but padding to a multiple of eight bytes follows.
    pub fn end(&mut self) -> Result<(), ModelError> {
        if self.offset.next_multiple_of(8) == self.bytes.len() { Ok(()) } else { Err(self.fault(Fault::TooLong)) }
    }

    /// The shift, the biases and the multipliers of a layer with `terms` in each sum.
    fn scales(&mut self, rows: usize, terms: usize) -> Result<(u32, Vec<Scale>), ModelError> {
        let shift = self.shift(24)?;
        let biases = (0..rows).map(|_| self.i32()).collect::<Result<Vec<i32>, _>>()?;
        if biases.iter().any(|bias| terms as u64 * LARGEST_PRODUCT + u64::from(bias.unsigned_abs()) > i32::MAX as u64) {
            return Err(self.fault(Fault::Overflow));
        }
        let range = self.range(2 * rows)?;
        let multipliers: Vec<i16> =
            self.bytes[range].chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect();
        if multipliers.iter().any(|&multiplier| multiplier < 0) {
            return Err(self.fault(Fault::Multiplier));
        }
        let eights = biases.chunks_exact(8).zip(multipliers.chunks_exact(8));
        let scales = eights
            .map(|(bias, multiplier)| Scale {
                bias: [0, 4].map(|first| i32x4::new(std::array::from_fn(|i| bias[first + i]))),
                multiplier: i16x8::new(multiplier.try_into().expect("eight")),
            })
            .collect();
        Ok((shift, scales))
    }

    /// The next `count` bytes, as a range of the file.
    fn range(&mut self, count: usize) -> Result<std::ops::Range<usize>, ModelError> {
        let end = self.offset.checked_add(count).filter(|&end| end <= self.bytes.len());
        let Some(end) = end else { return Err(self.fault(Fault::CutShort)) };
        Ok(std::mem::replace(&mut self.offset, end)..end)
    }
}
