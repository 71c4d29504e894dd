//! Tables of embeddings: four bits a value and a scale for each row.

use std::borrow::Cow;

use super::error::{Fault, ModelError};
use super::layer::interleaved;
use super::reader::Reader;
use wide::bytemuck::cast_slice;
use wide::i16x8;

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

    /// Adds `rows`, however many, to `totals`, which are as many as the table is wide.
    pub fn add(&self, rows: &[usize], totals: &mut [i64]) {
        let mut sums = vec![i16x8::ZERO; totals.len() / 8];
        for rows in rows.chunks(MOST_ROWS) {
            self.sum(rows, &mut sums);
            let sums: &[i16] = cast_slice(&sums);
            totals.iter_mut().zip(sums).for_each(|(total, &sum)| *total += i64::from(sum));
        }
    }

    /// The sum of `rows`, no more than [`MOST_ROWS`], in lanes of eight values.
    pub fn sum(&self, rows: &[usize], sums: &mut [i16x8]) {
        let (sums, _) = sums.as_chunks_mut::<2>();
        for (at, sums) in sums.iter_mut().enumerate() {
            let (mut even, mut odd) = (i16x8::ZERO, i16x8::ZERO);
            for &row in rows {
                let scale = i16x8::splat(i16::from(self.scales[row]));
                let bytes: &[u8; 8] = self.values[row * self.bytes_per_row..][8 * at..].first_chunk().expect("a row");
                let bytes = i16x8::new(bytes.map(i16::from));
                even += (bytes << 12 >> 12) * scale;
                odd += (bytes << 8 >> 12) * scale;
            }
            *sums = interleaved(even, odd);
        }
    }
}

/// The most rows whose sum fits: a value is -8 to 7, and its scale a byte.
pub const MOST_ROWS: usize = 16;
