//! Parts of raw documents that were annotated for training: `trainer/annotations`.

use std::error::Error;
use std::fs;
use std::path::Path;

use aalam::text::Layers;
use serde::Deserialize;

use super::corpus::{Document, begin};
use crate::offsets::{code_points, span};
use crate::texts::{self, Texts};

/// One line of a file: a part of a document, which has one at most, and the names in it.
///
/// *Offsets*: code points, of the part in its document and of the names in the part.
#[derive(Deserialize)]
struct Part {
    source: String,
    document: usize,
    start: usize,
    end: usize,
    sha256: String,
    mentions: Vec<(usize, usize, String)>,
}

/// The sentences of the annotated parts in `file`, whose documents lie in the folder `data`, each a document.
///
/// *Errors*: a line that is no such part, a document that is not there or not what was annotated, an offset outside of it.
pub fn annotated(data: &Path, file: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut parts: Vec<Part> = fs::read_to_string(file)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    parts.sort_by(|one, other| (&one.source, one.document).cmp(&(&other.source, other.document)));
    let mut sentences = Vec::new();
    for parts in parts.chunk_by(|one, other| one.source == other.source) {
        let source = &parts[0].source;
        let mut documents = Texts::open(data, source)?;
        for part in parts {
            let document = documents.document(part.document)?;
            sentences.extend(of_part(&document, part).map_err(|why| format!("{source} {}: {why}", part.document))?);
        }
    }
    Ok(sentences)
}

/// The sentences of `part`, which is in the text `document`.
fn of_part(document: &str, part: &Part) -> Result<Vec<Document>, String> {
    let text = span(&code_points(document), part.start, part.end)?.of(document);
    texts::check(text, &part.sha256)?;
    let bytes = code_points(text);
    let mut names = Vec::new();
    for (start, end, kind) in &part.mentions {
        let begins = begin(kind).ok_or(format!("no kind {kind}"))?;
        names.push((span(&bytes, *start, *end)?, begins));
    }
    let layers = Layers::of(text);
    let sentences = layers.sentences.iter().map(|sentence| {
        let mut before = None;
        let words = layers.tokens[sentence.tokens.clone()].iter().map(|token| {
            let name = names.iter().position(|(name, _)| name.start < token.span.end && token.span.start < name.end);
            let goes_on = name.is_some() && name == before;
            before = name;
            (token.span, name.map_or(0, |name| names[name].1 + u8::from(goes_on)))
        });
        Document::sentence(sentence.span.of(text), sentence.span.start, words)
    });
    Ok(sentences.collect())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use sha2::{Digest, Sha256};

    use super::*;

    fn part(text: &str, mentions: &[(usize, usize, &str)]) -> Part {
        let sha256 = format!("{:x}", Sha256::digest(text));
        let mentions = mentions.iter().map(|&(start, end, kind)| (start, end, kind.to_owned())).collect();
        Part { source: "test".to_owned(), document: 0, start: 2, end: 2 + text.chars().count(), sha256, mentions }
    }

    /// The labels of the tokens of each sentence.
    fn labels(text: &str, mentions: &[(usize, usize, &str)]) -> Result<Vec<Vec<u8>>, String> {
        let sentences = of_part(&format!("هو{text}."), &part(text, mentions))?;
        let labels = |sentence: &Document| {
            let tokens = Layers::of(&sentence.text).tokens;
            tokens.iter().map(|token| sentence.word_at(token.span).1).collect()
        };
        Ok(sentences.iter().map(labels).collect())
    }

    #[test]
    fn names_become_labels_sentence_by_sentence() {
        let found = labels("زار أنور السادات القدس. عاد لمصر", &[(4, 16, "PER"), (17, 22, "LOC"), (29, 32, "LOC")]);
        assert_eq!(found.unwrap(), [vec![0, 1, 2, 3, 0], vec![0, 3]]);
    }

    #[test]
    fn two_names_side_by_side_stay_two() {
        assert_eq!(labels("مصر سوريا", &[(0, 3, "LOC"), (4, 9, "LOC")]).unwrap(), [vec![3, 3]]);
    }

    #[test]
    fn what_does_not_fit_the_text_is_refused() {
        assert!(labels("مصر", &[(0, 9, "LOC")]).is_err());
        assert!(labels("مصر", &[(0, 3, "TOWN")]).is_err());
        let other = Part { sha256: String::new(), ..part("مصر", &[]) };
        assert_eq!(of_part("هومصر", &other).err().expect("another text"), "not the text that was annotated");
    }

    #[test]
    fn no_article_that_is_measured_is_among_them() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut measured = HashSet::new();
        let folders = ["../tests/dev", "../tests/held"].map(|folder| fs::read_dir(root.join(folder)).unwrap());
        for file in folders.into_iter().flatten() {
            let article: serde_json::Value =
                serde_json::from_str(&fs::read_to_string(file.unwrap().path()).unwrap()).unwrap();
            measured.insert((
                article["source"].as_str().unwrap().to_owned(),
                article["document"].as_u64().unwrap() as usize,
            ));
        }
        for name in super::super::ANNOTATED {
            for line in fs::read_to_string(root.join(format!("annotations/{name}.ndjson"))).unwrap().lines() {
                let part: Part = serde_json::from_str(line).unwrap();
                assert!(!measured.contains(&(part.source, part.document)));
            }
        }
    }
}
