//! The best labels of a sentence.

use super::error::ModelError;
use super::model::LOGITS;
use super::reader::Reader;
use crate::ner::Kind;

/// What a token is of a mention: BIO.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// No part of one.
    Outside,
    /// Its first token.
    Begin(Kind),
    /// A later token.
    Inside(Kind),
}

/// How many labels there are.
pub const COUNT: usize = 11;

/// The labels in the order of the model.
pub const LABELS: [Label; COUNT] = [
    Label::Outside,
    Label::Begin(Kind::Per),
    Label::Inside(Kind::Per),
    Label::Begin(Kind::Loc),
    Label::Inside(Kind::Loc),
    Label::Begin(Kind::Org),
    Label::Inside(Kind::Org),
    Label::Begin(Kind::Event),
    Label::Inside(Kind::Event),
    Label::Begin(Kind::Product),
    Label::Inside(Kind::Product),
];

impl Label {
    /// What the mention is of.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Label::Outside => None,
            Label::Begin(kind) | Label::Inside(kind) => Some(kind),
        }
    }
}

/// How well labels follow one another, in the unit of the logits.
#[derive(Debug)]
pub struct Transitions {
    start: [i32; COUNT],
    /// By the first label, then by the second.
    between: [[i32; COUNT]; COUNT],
}

impl Transitions {
    /// Reads the transitions.
    pub fn read(reader: &mut Reader) -> Result<Self, ModelError> {
        let start = reader.labels()?;
        let mut between = [[0; COUNT]; COUNT];
        for row in &mut between {
            *row = reader.labels()?;
        }
        Ok(Self { start, between })
    }

    /// The best labels, as places in [`LABELS`], of a sentence with these logits; of two as good the earlier label.
    ///
    /// *Source*: Viterbi 1967; for labels, Lafferty et al. 2001, "Conditional Random Fields".
    pub fn best(&self, logits: &[[i16; LOGITS]]) -> Vec<usize> {
        let Some(first) = logits.first() else { return Vec::new() };
        let mut scores: [i64; COUNT] =
            std::array::from_fn(|label| i64::from(self.start[label]) + i64::from(first[label]));
        let mut ways: Vec<[u8; COUNT]> = Vec::with_capacity(logits.len());
        for logits in &logits[1..] {
            let mut way = [0; COUNT];
            scores = std::array::from_fn(|label| {
                let through = |from: usize| scores[from] + i64::from(self.between[from][label]);
                let from = (0..COUNT).rev().max_by_key(|&from| through(from)).expect("there are labels");
                way[label] = from as u8;
                through(from) + i64::from(logits[label])
            });
            ways.push(way);
        }
        let last = (0..COUNT).rev().max_by_key(|&label| scores[label]).expect("there are labels");
        let mut labels = vec![last];
        for way in ways.iter().rev() {
            labels.push(usize::from(way[labels[labels.len() - 1]]));
        }
        labels.reverse();
        labels
    }
}

/// How far the logits are above those of every label of another kind; below zero where they are not.
pub fn margin(logits: [i16; LOGITS], label: usize) -> i32 {
    let kind = LABELS[label].kind();
    let others = (0..COUNT).filter(|&other| LABELS[other].kind() != kind).map(|other| i32::from(logits[other]));
    i32::from(logits[label]) - others.max().expect("there are labels of another kind")
}
