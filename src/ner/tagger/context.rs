//! What a document says of a form elsewhere: «شي» is a person here because «شي جين بينغ» is one there.

use std::collections::HashMap;

use super::layer::Sparse;
use super::model::{Context, LOGITS, Logits, NO_LOGITS};
use crate::ner::features::Features;
use wide::bytemuck::cast;
use wide::i16x8;

impl Context {
    /// Adds to the logits of each token what the other tokens of the document with the same stem say.
    ///
    /// A token sees its own logits, the mean of those of the others, and that mean for both of its neighbours.
    ///
    /// *Source*: Chieu and Ng 2002, "Named Entity Recognition: A Maximum Entropy Approach Using Global Information".
    pub(super) fn apply(&self, tokens: &[Features], logits: &mut [Logits]) {
        let others = others(tokens, logits);
        let mean = |token: Option<usize>| token.and_then(|at| others.get(at)).copied().unwrap_or(NO_LOGITS);
        let mut hidden = vec![i16x8::ZERO; self.hidden.rows()];
        let (mut sparse, mut sums) = (Sparse::default(), Vec::new());
        for (at, logits) in logits.iter_mut().enumerate() {
            let input = [*logits, mean(Some(at)), mean(at.checked_sub(1)), mean(Some(at + 1))];
            self.hidden.apply(sparse.pairs(input.as_flattened()), &mut sums, |lane, result| {
                hidden[lane] = result.max(i16x8::ZERO)
            });
            self.output.apply(sparse.pairs(&hidden), &mut sums, |lane, result| {
                logits[lane] = logits[lane].saturating_add(result);
            });
        }
    }
}

/// For each token the mean logits of the other tokens with its stem; zeros where there are none.
fn others(tokens: &[Features], logits: &[Logits]) -> Vec<Logits> {
    let mut sums: HashMap<u32, ([i64; LOGITS], i64)> = HashMap::new();
    for (token, logits) in tokens.iter().zip(logits) {
        let Some(key) = token.key() else { continue };
        let (sum, count) = sums.entry(key).or_default();
        sum.iter_mut().zip(cast::<_, [i16; LOGITS]>(*logits)).for_each(|(sum, logit)| *sum += i64::from(logit));
        *count += 1;
    }
    tokens
        .iter()
        .zip(logits)
        .map(|(token, logits)| match token.key().map(|key| sums[&key]) {
            Some((sum, count)) if count > 1 => {
                let (own, others) = (cast::<_, [i16; LOGITS]>(*logits), count - 1);
                let mean = |i: usize| (sum[i] - i64::from(own[i]) + others / 2).div_euclid(others) as i16;
                cast(std::array::from_fn::<_, LOGITS, _>(mean))
            }
            _ => NO_LOGITS,
        })
        .collect()
}
