//! Tables of embeddings: four bits a value and a scale for each row.

use std::borrow::Cow;

use super::error::{Fault, ModelError};
use super::reader::Reader;

/// The forms that the model knows, as the sorted hashes of their UTF-8.
#[derive(Debug)]
pub struct Vocabulary(Cow<'static, [u8]>);

impl Vocabulary {
    /// Reads the hashes of `count` forms.
    pub fn read(reader: &mut Reader, count: usize) -> Result<Self, ModelError> {
        let vocabulary = Self(reader.bytes(4 * count)?);
        if (1..count).any(|i| vocabulary.hash(i - 1) >= vocabulary.hash(i)) {
            return Err(reader.fault(Fault::Unsorted));
        }
        Ok(vocabulary)
    }

    /// The row of the form with this hash in the table of words; 0 for one that is not known.
    pub fn row(&self, hash: u32) -> usize {
        let (mut low, mut high) = (0, self.0.len() / 4);
        while low < high {
            let middle = low.midpoint(high);
            match self.hash(middle).cmp(&hash) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        0
    }

    fn hash(&self, i: usize) -> u32 {
        u32::from_le_bytes(self.0[4 * i..4 * i + 4].try_into().expect("four bytes"))
    }
}

/// A table of embeddings.
#[derive(Debug)]
pub struct Table {
    scales: Cow<'static, [u8]>,
    /// Two values a byte, the first in the low half.
    values: Cow<'static, [u8]>,
    bytes_per_row: usize,
}

impl Table {
    /// Reads `rows` of `width` values each, an even number.
    pub fn read(reader: &mut Reader, rows: usize, width: usize) -> Result<Self, ModelError> {
        let bytes_per_row = width / 2;
        Ok(Self { scales: reader.bytes(rows)?, values: reader.bytes(rows * bytes_per_row)?, bytes_per_row })
    }

    /// The number of its rows.
    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    /// The number of values in a row.
    pub fn width(&self) -> usize {
        2 * self.bytes_per_row
    }

    /// Adds row `row` to `sums`, which are as many as the table is wide.
    pub fn add(&self, row: usize, sums: &mut [i32]) {
        let scale = i32::from(self.scales[row]);
        let values = &self.values[row * self.bytes_per_row..(row + 1) * self.bytes_per_row];
        for (sums, &byte) in sums.chunks_exact_mut(2).zip(values) {
            sums[0] += i32::from((byte << 4) as i8 >> 4) * scale;
            sums[1] += i32::from(byte as i8 >> 4) * scale;
        }
    }
}
