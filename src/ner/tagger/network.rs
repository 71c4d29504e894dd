//! The network: from the features of a token and of those around it to a logit for each label.
//!
//! *Source*: residual blocks of a convolution per channel and two dense layers, as in Liu et al. 2022, "A ConvNet for
//! the 2020s", figure 4, without normalisation, with a rectifier; over tokens as in Strubell et al. 2017, "Fast and
//! Accurate Entity Recognition with Iterated Dilated Convolutions".

use std::collections::HashMap;

use super::layer::{Pair, Sparse, Sums, TAPS, pairs};
use super::model::{Block, Logits, Model, NO_LOGITS};
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
    pub(super) fn logits(&self, tokens: &[Features], window: usize) -> Vec<Logits> {
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
        let rows: Vec<usize> = tokens.iter().map(|token| self.vocabulary.row(token.form_hash())).collect();
        self.words.add(&rows, &mut totals);
        let count = tokens.len().max(1) as i64;
        let about = lanes(totals.iter().map(|total| (TOPIC_SCALE * total + count / 2).div_euclid(count) as i16));
        let mut topic = Vec::with_capacity(self.topic.rows());
        self.topic.apply(pairs(&about), &mut Vec::new(), |_, result| topic.push(result));
        topic
    }

    /// What the input layer sums up of a word: the embeddings of its form, of its stem and of its n-grams.
    fn embed(&self, token: &Features) -> Vec<Sums> {
        let (form, stem) = (self.vocabulary.row(token.form_hash()), self.vocabulary.row(token.stem_hash()));
        let grams: Vec<usize> = grams(&token.form).map(|hash| hash as usize % self.grams.rows()).collect();
        let mut totals = vec![0; self.words.width()];
        self.grams.add(&grams, &mut totals);
        let count = grams.len() as i32;
        let width = totals.len() / 8;
        let mut input = vec![i16x8::ZERO; 2 * width];
        self.words.sum(&[form], &mut input[..width]);
        self.words.sum(&[stem], &mut input[width..]);
        input.extend(lanes(totals.iter().map(|&total| (total as i32 + count / 2).div_euclid(count) as i16)));
        let mut sums = self.input.biases();
        self.input.add(pairs(&input), &mut sums);
        sums
    }

    /// The inputs of a token that are set, behind those of its word.
    fn flags(&self, token: &Features) -> impl Iterator<Item = Pair> + Clone {
        let set = u64::from(token.evidence) | 1 << (u32::BITS + token.kind as u32);
        let bits = std::iter::successors(Some(set), |&bits| Some(bits & (bits - 1)).filter(|&rest| rest > 0));
        bits.map(|bits| Pair::of_one(3 * self.words.width() + bits.trailing_zeros() as usize, self.flag))
    }
}

/// `values`, which are a multiple of eight, in lanes.
fn lanes(values: impl Iterator<Item = i16>) -> Vec<i16x8> {
    let values: Vec<i16> = values.collect();
    values.as_chunks().0.iter().map(|&eight| i16x8::new(eight)).collect()
}

/// The activations of a row of tokens.
struct Window {
    /// How many tokens.
    tokens: usize,
    /// The width of the network, in lanes.
    width: usize,
    /// One row a token, and before and behind them rows of zeros for what lies outside.
    activations: Vec<i16x8>,
    /// Room for those of a token that are not zero.
    sparse: Sparse,
    /// Room for the sums of a layer.
    sums: Vec<Sums>,
}

impl Window {
    fn new(model: &Model, topic: &[i16x8], tokens: &[Features]) -> Self {
        let width = model.input.rows();
        let mut activations = vec![i16x8::ZERO; (tokens.len() + 2 * REACH) * width];
        let mut sums = Vec::with_capacity(width);
        // Of a word that comes again the sums are known.
        let mut known = HashMap::new();
        for (token, row) in tokens.iter().zip(activations[REACH * width..].chunks_exact_mut(width)) {
            let word = known.entry((&token.form, &token.stem)).or_insert_with(|| model.embed(token));
            sums.clone_from(word);
            model.input.add(model.flags(token), &mut sums);
            model.input.results(&sums, |lane, result| row[lane] = result.saturating_add(topic[lane]));
        }
        Self { tokens: tokens.len(), width, activations, sparse: Sparse::default(), sums }
    }

    fn apply(&mut self, block: &Block) {
        let Self { tokens, width, .. } = *self;
        let hidden_width = block.hidden.rows();
        let mut convolved = vec![i16x8::ZERO; width];
        // One layer for all tokens, before the next: its weights stay at hand.
        let mut hidden = vec![i16x8::ZERO; tokens * hidden_width];
        for (token, hidden) in hidden.chunks_exact_mut(hidden_width).enumerate() {
            block.convolution.apply(&self.activations[token * width..(token + TAPS) * width], &mut convolved);
            block
                .hidden
                .apply(pairs(&convolved), &mut self.sums, |lane, result| hidden[lane] = result.max(i16x8::ZERO));
        }
        let rows = self.activations[REACH * width..].chunks_exact_mut(width);
        for (row, hidden) in rows.zip(hidden.chunks_exact(hidden_width)) {
            let hidden = self.sparse.pairs(hidden);
            block.output.apply(hidden, &mut self.sums, |lane, result| row[lane] = row[lane].saturating_add(result));
        }
    }

    fn logits(&mut self, model: &Model) -> Vec<Logits> {
        let mut logits = Vec::with_capacity(self.tokens);
        for row in self.activations[REACH * self.width..].chunks_exact(self.width).take(self.tokens) {
            let mut of_token = NO_LOGITS;
            model.output.apply(pairs(row), &mut self.sums, |lane, result| of_token[lane] = result);
            logits.push(of_token);
        }
        logits
    }
}
