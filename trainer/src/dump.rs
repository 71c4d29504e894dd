//! `trainer dump`: corpora as arrays of numbers, which the training scripts read.
//!
//! All features come from the library; the scripts compute none. Of each corpus NAME it writes, little-endian:
//!
//! | file | holds |
//! |---|---|
//! | `NAME.form`, `NAME.stem` | u32 a token: the number of its form and of its stem's |
//! | `NAME.evidence` | u32 a token: what the lists say of it |
//! | `NAME.kind` | u8 a token: the kind of token |
//! | `NAME.label` | u8 a token: the gold label, 0 in raw text |
//! | `NAME.word` | u32 a token: the gold word that it is part of, counted in its document |
//! | `NAME.sentences`, `NAME.documents` | u32: the first token of each |
//!
//! and of all corpora together `forms.txt` (form and count, in order of number), `grams` (u32 hashes, form after form)
//! and `grams.bounds` (u64, where those of each form begin and the last end).

mod annotated;
pub mod corpus;
mod forms;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use aalam::knowledge::Lists;
use aalam::ner::{Words, evidence, features};
use aalam::text::Layers;

use crate::Outcome;
use annotated::annotated;
use corpus::{Document, gold, raw};
use forms::Forms;

/// Gold corpora in the folder `ner` of the data, each with the name of its arrays.
const GOLD: [(&str, &str); 3] =
    [("anercorp", "ner/anercorp_train.conll"), ("wikifane", "ner/wikifane.conll"), ("aqmar", "ner/aqmar_dev.conll")];

/// Raw corpora in the folder `text`.
const RAW: [(&str, &str); 4] = [
    ("ant1", "text/ant_v1_jawharafm.txt.zst"),
    ("ant2", "text/ant_v2_multisource.txt.zst"),
    ("arwiki", "text/arwiki2017_comparable.txt.zst"),
    ("khaleej", "text/sanad_khaleej.txt.zst"),
];

/// Files of texts annotated for training, in the folder `annotations` beside this crate's sources, and names of their arrays.
const ANNOTATED: [&str; 2] = ["news", "wiki"];

/// Writes the arrays of all corpora in the folder `data` into the folder `work`.
pub fn run(data: &Path, work: &Path) -> Outcome {
    fs::create_dir_all(work)?;
    let mut forms = Forms::default();
    let lists = Lists::embedded();
    for (name, file) in GOLD {
        Arrays::create(work, name)?.write_all(gold(&data.join(file))?, &lists, &mut forms)?;
    }
    for (name, file) in RAW {
        Arrays::create(work, name)?.write_all(raw(&data.join(file))?, &lists, &mut forms)?;
    }
    let annotations = Path::new(env!("CARGO_MANIFEST_DIR")).join("annotations");
    for name in ANNOTATED {
        let sentences = annotated(data, &annotations.join(format!("{name}.ndjson")))?;
        Arrays::create(work, name)?.write_all(sentences.into_iter(), &lists, &mut forms)?;
    }
    forms.write(work)
}

/// The files of one corpus.
struct Arrays {
    form: BufWriter<File>,
    stem: BufWriter<File>,
    evidence: BufWriter<File>,
    kind: BufWriter<File>,
    label: BufWriter<File>,
    word: BufWriter<File>,
    sentences: BufWriter<File>,
    documents: BufWriter<File>,
    written: u32,
}

impl Arrays {
    fn create(work: &Path, name: &str) -> Result<Self, std::io::Error> {
        let file =
            |part: &str| Ok::<_, std::io::Error>(BufWriter::new(File::create(work.join(format!("{name}.{part}")))?));
        Ok(Self {
            form: file("form")?,
            stem: file("stem")?,
            evidence: file("evidence")?,
            kind: file("kind")?,
            label: file("label")?,
            word: file("word")?,
            sentences: file("sentences")?,
            documents: file("documents")?,
            written: 0,
        })
    }

    fn write_all(
        &mut self,
        mut documents: impl Iterator<Item = Document>,
        lists: &Lists,
        forms: &mut Forms,
    ) -> Outcome {
        documents.try_for_each(|document| self.write(&document, lists, forms))
    }

    fn write(&mut self, document: &Document, lists: &Lists, forms: &mut Forms) -> Outcome {
        let text = &document.text;
        let layers = Layers::of(text);
        let evidence = evidence(&Words::new(text, &layers), lists).tokens;
        let Layers { tokens, sentences, segments, .. } = layers;
        self.documents.write_all(&self.written.to_le_bytes())?;
        for sentence in &sentences {
            self.sentences.write_all(&(self.written + sentence.tokens.start as u32).to_le_bytes())?;
        }
        for ((token, segments), evidence) in tokens.iter().zip(&segments).zip(&evidence) {
            let (word, label) = document.word_at(token.span);
            self.form.write_all(&forms.number(features::form(token.span.of(text))).to_le_bytes())?;
            self.stem.write_all(&forms.number(features::form(segments.stem(token.span).of(text))).to_le_bytes())?;
            self.evidence.write_all(&evidence.to_le_bytes())?;
            self.kind.write_all(&[token.kind as u8])?;
            self.label.write_all(&[label])?;
            self.word.write_all(&word.to_le_bytes())?;
        }
        self.written += tokens.len() as u32;
        Ok(())
    }
}
