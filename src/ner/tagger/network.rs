//! The network: from the features of a token and of those around it to a logit for each label.
//!
//! *Source*: residual blocks of a convolution per channel and two dense layers, as in Liu et al. 2022, "A ConvNet for
//! the 2020s", figure 4, without normalisation, with a rectifier; over tokens as in Strubell et al. 2017, "Fast and
//! Accurate Entity Recognition with Iterated Dilated Convolutions".

use super::layer::{TAPS, TOKENS};
use super::model::{Block, Model};
use crate::ner::features::{Features, grams};
use wide::i16x8;

/// How far the convolution looks to each side.
const REACH: usize = TAPS / 2;

/// What the mean of the embeddings of a document is multiplied with: it is small, and a whole number.
const TOPIC_SCALE: i64 = 16;

impl Model {
    /// The logits of each token of a document.
    ///
    /// `window` tokens go through the network at a time, with as many before and behind them as it sees: the results are
    /// those of the whole, in memory that does not grow with it.
    pub(super) fn logits(&self, tokens: &[Features], window: usize) -> Vec<i16x8> {
        let halo = self.blocks.len() * REACH;
        let topic = self.topic_of(tokens);
        let mut logits = Vec::with_capacity(tokens.len());
        for start in (0..tokens.len()).step_by(window) {
            let end = start.saturating_add(window).min(tokens.len());
            let first = start.saturating_sub(halo);
            let mut window = Window::new(self, &topic, &tokens[first..(end + halo).min(tokens.len())]);
            self.blocks.iter().for_each(|block| window.apply(block));
            logits.extend_from_slice(&window.logits(self)[start - first..end - first]);
        }
        logits
    }

    /// What each token of a document is told of the whole: the topic layer over the mean of the embeddings of its forms.
    ///
    /// *Shape*: the width of the network, in lanes.
    fn topic_of(&self, tokens: &[Features]) -> Vec<i16x8> {
        let mut totals = vec![0i64; self.words.width()];
        for tokens in tokens.chunks(1 << 16) {
            let mut sums = vec![0i32; totals.len()];
            tokens.iter().for_each(|token| self.words.add(self.vocabulary.row(token.form_hash()), &mut sums));
            totals.iter_mut().zip(sums).for_each(|(total, sum)| *total += i64::from(sum));
        }
        let count = tokens.len().max(1) as i64;
        let mean = |total: i64| (TOPIC_SCALE * total + count / 2).div_euclid(count) as i16;
        let about: Vec<i16x8> =
            totals.chunks_exact(8).map(|eight| i16x8::new(std::array::from_fn(|i| mean(eight[i])))).collect();
        let mut topic = Vec::with_capacity(self.topic.rows());
        self.topic.apply(&about.repeat(TOKENS), |token, _, result| {
            if token == 0 {
                topic.push(result);
            }
        });
        topic
    }

    /// The input of one token: the embeddings of its form, of its stem and of its n-grams, and its flags.
    fn embed(&self, token: &Features, input: &mut Vec<i16x8>) {
        let (form, stem) = (self.vocabulary.row(token.form_hash()), self.vocabulary.row(token.stem_hash()));
        let mut sums = vec![0; self.words.width()];
        push_lanes(&mut sums, input, |sums| self.words.add(form, sums));
        push_lanes(&mut sums, input, |sums| self.words.add(stem, sums));
        push_lanes(&mut sums, input, |sums| {
            let mut count = 0;
            for hash in grams(&token.form) {
                self.grams.add(hash as usize % self.grams.rows(), sums);
                count += 1;
            }
            sums.iter_mut().for_each(|sum| *sum = (*sum + count / 2).div_euclid(count));
        });
        for byte in 0..4 {
            let bits = token.evidence >> (8 * byte);
            input.push(i16x8::new(std::array::from_fn(|i| if bits >> i & 1 == 1 { self.flag } else { 0 })));
        }
        input.push(i16x8::new(std::array::from_fn(|i| if token.kind as usize == i { self.flag } else { 0 })));
    }
}

/// Appends to `input` what `fill` makes of zeros.
fn push_lanes(sums: &mut [i32], input: &mut Vec<i16x8>, fill: impl FnOnce(&mut [i32])) {
    sums.fill(0);
    fill(sums);
    input.extend(sums.chunks_exact(8).map(|eight| i16x8::new(std::array::from_fn(|i| eight[i] as i16))));
}

/// The activations of a row of tokens.
struct Window {
    /// How many tokens.
    tokens: usize,
    /// The width of the network, in lanes.
    width: usize,
    /// One row a token, and before and behind them rows of zeros for what lies outside.
    activations: Vec<i16x8>,
    /// The same after the convolution, without the rows of zeros.
    convolved: Vec<i16x8>,
}

impl Window {
    fn new(model: &Model, topic: &[i16x8], tokens: &[Features]) -> Self {
        let width = model.input.rows();
        let padded = tokens.len().next_multiple_of(TOKENS);
        let mut window = Self {
            tokens: tokens.len(),
            width,
            activations: vec![i16x8::ZERO; (padded + 2 * REACH) * width],
            convolved: vec![i16x8::ZERO; padded * width],
        };
        let mut input = Vec::with_capacity(TOKENS * model.input.columns);
        for (four, tokens) in tokens.chunks(TOKENS).enumerate() {
            input.clear();
            tokens.iter().for_each(|token| model.embed(token, &mut input));
            input.resize(TOKENS * model.input.columns, i16x8::ZERO);
            let rows = &mut window.activations[(four * TOKENS + REACH) * width..];
            model.input.apply(&input, |token, lane, result| {
                if token < tokens.len() {
                    rows[token * width + lane] = result.saturating_add(topic[lane]);
                }
            });
        }
        window
    }

    fn apply(&mut self, block: &Block) {
        let width = self.width;
        for (token, convolved) in self.convolved.chunks_exact_mut(width).take(self.tokens).enumerate() {
            block.convolution.apply(&self.activations[token * width..(token + TAPS) * width], convolved);
        }
        let hidden_width = block.hidden.rows();
        let mut hidden = vec![i16x8::ZERO; TOKENS * hidden_width];
        for (four, convolved) in self.convolved.chunks_exact(TOKENS * width).enumerate() {
            let count = (self.tokens - four * TOKENS).min(TOKENS);
            block
                .hidden
                .apply(convolved, |token, lane, result| hidden[token * hidden_width + lane] = result.max(i16x8::ZERO));
            let rows = &mut self.activations[(four * TOKENS + REACH) * width..][..count * width];
            block.output.apply(&hidden, |token, lane, result| {
                if let Some(activation) = rows.get_mut(token * width + lane) {
                    *activation = activation.saturating_add(result);
                }
            });
        }
    }

    fn logits(&self, model: &Model) -> Vec<i16x8> {
        let mut logits = vec![i16x8::ZERO; self.tokens.next_multiple_of(TOKENS)];
        let rows = self.activations[REACH * self.width..].chunks_exact(TOKENS * self.width);
        for (logits, rows) in logits.chunks_exact_mut(TOKENS).zip(rows) {
            model.output.apply(rows, |token, _, result| logits[token] = result);
        }
        logits
    }
}
