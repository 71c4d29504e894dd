//! The layers of the network, in integers.
//!
//! A layer sums 8-bit weights times 16-bit activations in 32 bits, drops the last `shift` bits and multiplies each row
//! with its own fraction of 2^15: the scales of weights and activations are all in those fractions.
//!
//! *Source*: Jacob et al. 2018, "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only
//! Inference", section 2.2.

use wide::bytemuck::cast;
use wide::{i16x8, i32x4, i32x8};

/// How many tokens a weight is multiplied with each time it is loaded.
pub const TOKENS: usize = 4;

/// How many tokens a depthwise convolution sees.
pub const TAPS: usize = 7;

/// Brings the sums of eight rows back to activations.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// What each sum begins with.
    pub bias: [i32x4; 2],
    /// The fraction of 2^15 that each row is multiplied with.
    pub multiplier: i16x8,
}

impl Scale {
    /// The activations that eight sums stand for.
    #[inline(always)]
    fn narrow(&self, sums: [i32x4; 2], shift: u32) -> i16x8 {
        i16x8::from_i32x8_saturate(cast::<_, i32x8>(sums) >> shift).mul_scale_round(self.multiplier)
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
    /// For each eight rows and each eight columns: two columns of four rows in each lane, rows 0 to 3 and 4 to 7 in turn.
    pub weights: Vec<[i16x8; 8]>,
}

impl Linear {
    /// The number of its rows, in lanes.
    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    /// Applies the layer to four tokens, whose activations stand one after the other, and gives `out` the number of the
    /// token, the number of the lane and eight results.
    #[inline(always)]
    pub fn apply(&self, tokens: &[i16x8], mut out: impl FnMut(usize, usize, i16x8)) {
        let (first, rest) = tokens.split_at(self.columns);
        let (second, rest) = rest.split_at(self.columns);
        let (third, fourth) = rest.split_at(self.columns);
        for ((lane, scale), weights) in self.scales.iter().enumerate().zip(self.weights.chunks_exact(self.columns)) {
            let mut sums = [scale.bias; TOKENS];
            let columns = first.iter().zip(second).zip(third.iter().zip(fourth));
            for (weights, ((&a, &b), (&c, &d))) in weights.iter().zip(columns) {
                let tokens: [[i32; 4]; TOKENS] = [a, b, c, d].map(cast);
                for pair in 0..4 {
                    for (sums, token) in sums.iter_mut().zip(tokens) {
                        let activations: i16x8 = cast(i32x4::splat(token[pair]));
                        sums[0] += activations.dot(weights[2 * pair]);
                        sums[1] += activations.dot(weights[2 * pair + 1]);
                    }
                }
            }
            for (token, sums) in sums.into_iter().enumerate() {
                out(token, lane, scale.narrow(sums, self.shift));
            }
        }
    }
}

/// A convolution over tokens, each channel on its own.
#[derive(Debug)]
pub struct Depthwise {
    /// The bits that are dropped from a sum.
    pub shift: u32,
    /// One for each eight channels.
    pub scales: Vec<Scale>,
    /// For each eight channels the weight of each tap.
    pub weights: Vec<[i16x8; TAPS]>,
}

impl Depthwise {
    /// Applies the layer around one token: `tokens` are the activations of the [`TAPS`] tokens around it.
    pub fn apply(&self, tokens: &[i16x8], out: &mut [i16x8]) {
        let width = self.scales.len();
        for (lane, (scale, weights)) in self.scales.iter().zip(&self.weights).enumerate() {
            let mut sums = scale.bias;
            for (tap, &weight) in weights.iter().enumerate() {
                let [low, high]: [i32x4; 2] = cast(tokens[tap * width + lane].widening_mul(weight));
                sums = [sums[0] + low, sums[1] + high];
            }
            out[lane] = scale.narrow(sums, self.shift);
        }
    }
}
