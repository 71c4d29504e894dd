//! The layers of the network, in integers.
//!
//! A layer sums 8-bit weights times 16-bit activations in 32 bits, drops the last `shift` bits and multiplies each row
//! with its own fraction of 2^15: the scales of weights and activations are all in those fractions.
//!
//! *Source*: Jacob et al. 2018, "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only
//! Inference", section 2.2.

use std::ops::Range;

use wide::bytemuck::{cast, cast_slice};
use wide::{i16x8, i32x4, i32x8};

/// How many tokens a depthwise convolution sees.
pub const TAPS: usize = 7;

/// What eight rows sum up to: rows 0 to 3 and rows 4 to 7.
pub type Sums = [i32x4; 2];

/// Brings the sums of eight rows back to activations.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// What each sum begins with.
    pub bias: Sums,
    /// The fraction of 2^15 that each row is multiplied with.
    pub multiplier: i16x8,
}

impl Scale {
    /// The activations that eight sums stand for.
    #[inline(always)]
    fn narrow(&self, sums: Sums, shift: u32) -> i16x8 {
        i16x8::from_i32x8_saturate(cast::<_, i32x8>(sums) >> shift).mul_scale_round(self.multiplier)
    }
}

/// Two activations of a token that stand side by side.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pair {
    /// The number of their two columns.
    columns: usize,
    /// Both as one number, the first in its low half.
    activations: i32,
}

impl Pair {
    /// The pair of an `activation`, which is not negative, at `column`, and of nothing beside it.
    pub fn of_one(column: usize, activation: i16) -> Self {
        Self { columns: column / 2, activations: i32::from(activation) << (16 * (column % 2)) }
    }
}

/// All pairs of a token's `activations`.
pub fn pairs(activations: &[i16x8]) -> impl Iterator<Item = Pair> + Clone {
    let pairs: &[i32] = cast_slice(activations);
    pairs.iter().enumerate().map(|(columns, &activations)| Pair { columns, activations })
}

/// The pairs that are not zero: behind a rectifier, two of five.
#[derive(Debug, Default)]
pub struct Sparse {
    pairs: Vec<Pair>,
    count: usize,
}

impl Sparse {
    /// Those of `activations`, in place of those that were here.
    pub fn pairs(&mut self, activations: &[i16x8]) -> impl Iterator<Item = Pair> + Clone {
        self.pairs.resize(4 * activations.len(), Pair::default());
        self.count = 0;
        for pair in pairs(activations) {
            // Written always and counted where it is not zero, there is no branch to guess.
            self.pairs[self.count] = pair;
            self.count += usize::from(pair.activations != 0);
        }
        self.pairs[..self.count].iter().copied()
    }
}

/// A dense layer.
#[derive(Debug)]
pub struct Linear {
    /// Columns in lanes of eight.
    pub columns: usize,
    /// The bits that are dropped from a sum.
    pub shift: u32,
    /// One for each eight rows.
    pub scales: Vec<Scale>,
    /// In the groups of rows that [`groups`](Self::groups) tells, for each two columns and each eight rows of the group:
    /// the two columns of rows 0 to 3, and of rows 4 to 7.
    pub weights: Vec<[i16x8; 2]>,
}

/// How many times eight rows are summed up at a time, where there are as many left: what the registers hold.
const GROUP: usize = 4;

impl Linear {
    /// The number of its rows, in lanes.
    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    /// The groups of rows whose weights stand together, of `rows` in lanes.
    pub fn groups(rows: usize) -> impl Iterator<Item = Range<usize>> {
        let grouped = rows / GROUP * GROUP;
        let groups = (0..grouped).step_by(GROUP).map(|first| first..first + GROUP);
        groups.chain((grouped..rows).map(|row| row..row + 1))
    }

    /// Applies the layer to the pairs of a token, and gives `out` the number of the lane and eight results, lane after lane;
    /// what `sums` held is lost.
    pub fn apply(
        &self,
        token: impl Iterator<Item = Pair> + Clone,
        sums: &mut Vec<Sums>,
        out: impl FnMut(usize, i16x8),
    ) {
        sums.clear();
        sums.extend(self.scales.iter().map(|scale| scale.bias));
        self.add(token, sums);
        self.results(sums, out);
    }

    /// What the sums begin with.
    pub fn biases(&self) -> Vec<Sums> {
        self.scales.iter().map(|scale| scale.bias).collect()
    }

    /// Adds to `sums` the products of the weights and the pairs of a token.
    pub fn add(&self, token: impl Iterator<Item = Pair> + Clone, sums: &mut [Sums]) {
        let mut weights = self.weights.as_slice();
        for rows in Self::groups(self.rows()) {
            let (group, rest) = weights.split_at(4 * self.columns * rows.len());
            weights = rest;
            match sums[rows.clone()].as_mut_array::<GROUP>() {
                Some(sums) => add(group.as_chunks().0, token.clone(), sums),
                None => add(group.as_chunks().0, token.clone(), std::array::from_mut(&mut sums[rows.start])),
            }
        }
    }

    /// Gives `out` the number of the lane and the eight results that the sums stand for, lane after lane.
    pub fn results(&self, sums: &[Sums], mut out: impl FnMut(usize, i16x8)) {
        for (lane, (scale, &sums)) in self.scales.iter().zip(sums).enumerate() {
            out(lane, scale.narrow(sums, self.shift));
        }
    }
}

/// Adds to `sums` the products of the weights of their rows and the pairs of a token. Not inlined, so that all sums stay in
/// registers.
#[inline(never)]
fn add<const N: usize>(weights: &[[[i16x8; 2]; N]], token: impl Iterator<Item = Pair>, sums: &mut [Sums; N]) {
    let mut totals = *sums;
    for Pair { columns, activations } in token {
        let activations: i16x8 = cast(i32x4::splat(activations));
        for (sums, weights) in totals.iter_mut().zip(&weights[columns]) {
            sums[0] += activations.dot(weights[0]);
            sums[1] += activations.dot(weights[1]);
        }
    }
    *sums = totals;
}

/// A convolution over tokens, each channel on its own.
#[derive(Debug)]
pub struct Depthwise {
    /// The bits that are dropped from a sum.
    pub shift: u32,
    /// One for each eight channels.
    pub scales: Vec<Scale>,
    /// For each eight channels and each two taps: both taps of channels 0 to 3, and of channels 4 to 7. Beside the last tap
    /// stand zeros.
    pub weights: Vec<[[i16x8; 2]; TAPS.div_ceil(2)]>,
}

impl Depthwise {
    /// Applies the layer around one token: `tokens` are the activations of the [`TAPS`] tokens around it.
    pub fn apply(&self, tokens: &[i16x8], out: &mut [i16x8]) {
        let width = out.len();
        // Beside the last tap stands the first, there with a weight of zero.
        let rows: [&[i16x8]; TAPS + 1] = std::array::from_fn(|tap| &tokens[tap % TAPS * width..][..width]);
        let layer = self.scales[..width].iter().zip(&self.weights[..width]);
        for (lane, ((scale, weights), out)) in layer.zip(out).enumerate() {
            let mut sums = scale.bias;
            for (two, weights) in weights.iter().enumerate() {
                let [low, high] = interleaved(rows[2 * two][lane], rows[2 * two + 1][lane]);
                sums = [sums[0] + low.dot(weights[0]), sums[1] + high.dot(weights[1])];
            }
            *out = scale.narrow(sums, self.shift);
        }
    }
}

/// The values of `one` and `two` in turn.
#[inline(always)]
pub fn interleaved(one: i16x8, two: i16x8) -> [i16x8; 2] {
    let (a, b) = (one.to_array(), two.to_array());
    [
        i16x8::new([a[0], b[0], a[1], b[1], a[2], b[2], a[3], b[3]]),
        i16x8::new([a[4], b[4], a[5], b[5], a[6], b[6], a[7], b[7]]),
    ]
}
