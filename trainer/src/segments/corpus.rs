//! Words with their segments.

use std::error::Error;
use std::fs;
use std::path::Path;

use aalam::Span;
use aalam::text::segment::Segments;
use aalam::text::{self, Token, sentences, tokenize};

/// A sentence of the corpus.
pub struct Sentence {
    pub text: String,
    pub tokens: Vec<Token>,
    /// As the library finds them: what is one sentence in the corpus may be two.
    pub sentences: Vec<text::Sentence>,
    /// For each token the offsets at which its segments begin, but for the first.
    pub gold: Vec<Vec<usize>>,
}

/// Reads the sentences of `seg/ud_pud.seg.tsv` in the folder `data`.
///
/// *Errors*: when the file cannot be read, or when a word is not part of the text of its sentence.
pub fn read(data: &Path) -> Result<Vec<Sentence>, Box<dyn Error>> {
    let table = fs::read_to_string(data.join("seg/ud_pud.seg.tsv"))?;
    table.split_terminator("\n\n").map(sentence).collect()
}

fn sentence(block: &str) -> Result<Sentence, Box<dyn Error>> {
    let mut lines = block.lines();
    let text = lines.next().and_then(|line| line.strip_prefix("# text = ")).ok_or("a sentence without its text")?;
    let mut all_bounds = Vec::new();
    let mut position = 0;
    for line in lines {
        let [word, segments, _] = line.split('\t').collect::<Vec<_>>()[..] else { return Err(line.into()) };
        position += text[position..].find(word).ok_or_else(|| format!("{word} is not in: {text}"))?;
        if word == "+" {
            continue;
        }
        for segment in segments.split('+') {
            all_bounds.push(position);
            position += segment.len();
        }
    }
    let tokens = tokenize(text);
    let gold = tokens.iter().map(|token| {
        all_bounds.iter().copied().filter(|&bound| token.span.start < bound && bound < token.span.end).collect()
    });
    let gold = gold.collect();
    Ok(Sentence { sentences: sentences(text, &tokens), text: text.to_owned(), tokens, gold })
}

/// The offsets at which the segments of `token` begin, but for the first.
pub fn bounds(segments: Segments, token: Span) -> Vec<usize> {
    let after_proclitics = segments.proclitics(token).map(|proclitic| proclitic.end);
    after_proclitics.chain(segments.enclitic(token).map(|enclitic| enclitic.start)).collect()
}

/// Whether `word` has an Arabic letter.
pub fn is_arabic(word: &str) -> bool {
    word.chars().any(|c| matches!(c, 'ء'..='غ' | 'ف'..='ي'))
}
