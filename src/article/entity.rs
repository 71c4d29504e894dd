//! Entities: all mentions of one thing.

use crate::knowledge::RecordId;
use crate::{Kind, Span};

/// One person, place, organisation or other thing that the article speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its fullest name in the article: the span of one of its mentions.
    pub name: Span,
    /// Its mentions, as ascending indices into the analysis's list.
    pub mentions: Vec<usize>,
    /// Its record in the knowledge base.
    pub record: Option<RecordId>,
}
