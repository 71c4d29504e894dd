//! Documents of raw text, and sentences of gold corpora as documents.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;

use aalam::Span;

/// A text and, in a gold corpus, its words with their labels.
pub struct Document {
    pub text: String,
    words: Vec<(Span, u8)>,
}

impl Document {
    /// The sentence `text`, which begins at the byte `start` of a longer text, and its `words` at their places in that.
    pub fn sentence(text: &str, start: usize, words: impl Iterator<Item = (Span, u8)>) -> Self {
        let words = words.map(|(span, label)| (Span::new(span.start - start, span.end - start), label)).collect();
        Self { text: text.to_owned(), words }
    }

    /// The gold word that `token` is part of, and the token's label: a word that begins a name may be several tokens, and
    /// only the first of them begins it.
    pub fn word_at(&self, token: Span) -> (u32, u8) {
        let number = self.words.partition_point(|(word, _)| word.end <= token.start);
        let label = match self.words.get(number) {
            Some(&(word, label)) if label % 2 == 1 && token.start > word.start => label + 1,
            Some(&(_, label)) => label,
            None => 0,
        };
        (number as u32, label)
    }
}

/// The documents of a compressed file: blocks of lines with a blank line between them.
pub fn raw(file: &Path) -> Result<impl Iterator<Item = Document> + use<>, std::io::Error> {
    let mut lines = BufReader::new(zstd::Decoder::new(File::open(file)?)?).lines();
    Ok(std::iter::from_fn(move || {
        let mut text = String::new();
        while let Some(Ok(line)) = lines.next() {
            if !line.trim().is_empty() {
                text.push_str(&line);
                text.push('\n');
            } else if !text.is_empty() {
                break;
            }
        }
        (!text.is_empty()).then(|| Document { text, words: Vec::new() })
    }))
}

/// The sentences of a CoNLL file, their words joined by a space.
pub fn gold(file: &Path) -> Result<impl Iterator<Item = Document>, std::io::Error> {
    let file = fs::read_to_string(file)?;
    let blocks: Vec<Document> = file.split("\n\n").filter(|block| !block.trim().is_empty()).map(sentence).collect();
    Ok(blocks.into_iter())
}

fn sentence(block: &str) -> Document {
    let mut document = Document { text: String::new(), words: Vec::new() };
    for (word, tag) in block.lines().filter_map(|line| line.split_once('\t')) {
        if !document.text.is_empty() {
            document.text.push(' ');
        }
        let start = document.text.len();
        document.text.push_str(word);
        document.words.push((Span::new(start, document.text.len()), label(tag.trim())));
    }
    document
}

/// The kinds that are labelled: label 0 is O, then come B and I of each.
const KINDS: [&str; 5] = ["PER", "LOC", "ORG", "EVENT", "PRODUCT"];

/// The label that begins a name of a kind.
pub fn begin(kind: &str) -> Option<u8> {
    KINDS.iter().position(|&other| other == kind).map(|at| 2 * at as u8 + 1)
}

/// The number of a label of a CoNLL file. What else a corpus marks is O.
fn label(tag: &str) -> u8 {
    let Some((part, kind)) = tag.split_once('-') else { return 0 };
    let kind = if kind == "PERS" { "PER" } else { kind };
    begin(kind).map_or(0, |begin| begin + u8::from(part == "I"))
}
