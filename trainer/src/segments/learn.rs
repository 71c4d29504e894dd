//! Learning weights: multinomial logistic regression over the ways in which a word may divide.

use aalam::text::Lexicon;
use aalam::text::segment::{Choice, FEATURES, choices};

use super::corpus::{Sentence, bounds};

const PASSES: usize = 10;
const RATE: f32 = 0.05;
/// The greatest weight that is kept is this, the others in proportion.
const GREATEST: f32 = 127.0;

/// A word that may divide in several ways.
struct Example {
    choices: Vec<Choice>,
    /// The one that is right.
    gold: usize,
}

/// The weight of each feature, one signed byte each.
///
/// *Source*: AdaGrad, Duchi, Hazan and Singer, JMLR 12 (2011), for the step of each weight.
pub fn weights<'a>(sentences: impl Iterator<Item = &'a Sentence>, lexicon: &Lexicon) -> Box<[u8; FEATURES]> {
    let examples: Vec<Example> = sentences.flat_map(|sentence| examples(sentence, lexicon)).collect();
    let mut weights = vec![0f32; FEATURES];
    let mut squares = vec![1e-6f32; FEATURES];
    for _ in 0..PASSES {
        for example in &examples {
            for (choice, probability) in example.choices.iter().zip(probabilities(&example.choices, &weights)) {
                let is_gold = std::ptr::eq(choice, &example.choices[example.gold]);
                let error = probability - f32::from(u8::from(is_gold));
                for &feature in &choice.features {
                    let feature = usize::from(feature);
                    squares[feature] += error * error;
                    weights[feature] -= RATE * error / squares[feature].sqrt();
                }
            }
        }
    }
    let greatest = weights.iter().fold(0f32, |greatest, weight| greatest.max(weight.abs()));
    let mut bytes = Box::new([0; FEATURES]);
    for (byte, weight) in bytes.iter_mut().zip(weights) {
        *byte = (weight / greatest * GREATEST).round() as i8 as u8;
    }
    bytes
}

/// The words of `sentence` that may divide in several ways, one of them as the corpus has it.
fn examples(sentence: &Sentence, lexicon: &Lexicon) -> Vec<Example> {
    let Sentence { text, tokens, sentences, gold } = sentence;
    let mut examples = Vec::new();
    let mut words = tokens.iter().zip(gold);
    choices(text, tokens, sentences, lexicon, |choices| {
        let (token, gold) = words.next().expect("as many as tokens");
        if let Some(gold) = choices.iter().position(|choice| bounds(choice.segments, token.span) == *gold) {
            examples.push(Example { choices: choices.to_vec(), gold });
        }
    });
    examples
}

fn probabilities(choices: &[Choice], weights: &[f32]) -> Vec<f32> {
    let score = |choice: &Choice| choice.features.iter().map(|&feature| weights[usize::from(feature)]).sum::<f32>();
    let scores: Vec<f32> = choices.iter().map(score).collect();
    let best = scores.iter().fold(f32::MIN, |best, &score| best.max(score));
    let powers: Vec<f32> = scores.iter().map(|score| (score - best).exp()).collect();
    let sum: f32 = powers.iter().sum();
    powers.iter().map(|power| power / sum).collect()
}
