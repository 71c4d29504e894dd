//! `trainer segments` and `trainer segments-cv`: the weights by which words divide into segments.

mod corpus;
mod learn;

use std::error::Error;
use std::fs;
use std::path::Path;

use aalam::text::Lexicon;
use aalam::text::segment::{FEATURES, segment_with};

use crate::Outcome;
use corpus::{Sentence, bounds};

/// In how many parts the corpus is cut to cross-validate.
const FOLDS: usize = 10;

/// Writes `segments.bin` into the folder `model`, learnt from `seg/ud_pud.seg.tsv` in the folder `data`.
pub fn run(data: &Path, model: &Path) -> Outcome {
    let weights = learn::weights(corpus::read(data)?.iter(), &Lexicon::embedded());
    fs::write(model.join("segments.bin"), &weights[..])?;
    Ok(())
}

/// Prints how many words are divided right in cross-validation, and those that are not.
pub fn cross_validate(data: &Path) -> Outcome {
    let score = score(data)?;
    score.wrong_words.iter().for_each(|word| println!("  {word}"));
    println!("all: {}", score.summary());
    Ok(())
}

/// The score of each tenth of the corpus, a run of sentences, after learning from the other nine; all in one.
fn score(data: &Path) -> Result<Score, Box<dyn Error>> {
    let sentences = corpus::read(data)?;
    let lexicon = Lexicon::embedded();
    let mut score = Score::default();
    for fold in 0..FOLDS {
        let in_fold = |i: usize| i * FOLDS / sentences.len() == fold;
        let (test, train): (Vec<_>, Vec<_>) = sentences.iter().enumerate().partition(|&(i, _)| in_fold(i));
        let weights = learn::weights(train.into_iter().map(|(_, sentence)| sentence), &lexicon);
        test.into_iter().for_each(|(_, sentence)| score.add(sentence, &lexicon, &weights));
    }
    Ok(score)
}

#[derive(Default)]
struct Score {
    words: usize,
    /// What was found, and what was to be found.
    wrong_words: Vec<String>,
    /// Words that the corpus divides.
    divided: usize,
    wrong_divided: usize,
}

impl Score {
    fn add(&mut self, sentence: &Sentence, lexicon: &Lexicon, weights: &[u8; FEATURES]) {
        let Sentence { text, tokens, sentences, gold } = sentence;
        let segments = segment_with(text, tokens, sentences, lexicon, weights);
        for ((token, gold), segments) in tokens.iter().zip(gold).zip(segments) {
            if !corpus::is_arabic(token.span.of(text)) {
                continue;
            }
            self.words += 1;
            self.divided += usize::from(!gold.is_empty());
            let found = bounds(segments, token.span);
            if found != *gold {
                self.wrong_divided += usize::from(!gold.is_empty());
                let [found, gold] = [&found, gold].map(|bounds| cut(text, token.span, bounds));
                self.wrong_words.push(format!("{found} for {gold}"));
            }
        }
    }

    fn summary(&self) -> String {
        let right = |wrong: usize, of: usize| 100.0 * (of - wrong) as f64 / of as f64;
        format!(
            "{:.2} % of {} words right; {:.2} % of the {} that divide, {:.2} % of the others",
            right(self.wrong_words.len(), self.words),
            self.words,
            right(self.wrong_divided, self.divided),
            self.divided,
            right(self.wrong_words.len() - self.wrong_divided, self.words - self.divided),
        )
    }
}

/// The word at `span` with `+` where it divides.
fn cut(text: &str, span: aalam::Span, bounds: &[usize]) -> String {
    let starts = [&[span.start], bounds].concat();
    let ends = [bounds, &[span.end]].concat();
    starts.iter().zip(ends).map(|(&start, end)| &text[start..end]).collect::<Vec<_>>().join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_words_are_divided_right_in_cross_validation() {
        let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data"));
        if !data.exists() {
            eprintln!("not measured: no data folder at {}", data.display());
            return;
        }
        let score = score(data).unwrap();
        assert!(score.words > 15_000);
        assert!(200 * score.wrong_words.len() < 3 * score.words, "{}", score.summary());
    }
}
