//! Entities: all mentions of one thing.

use crate::knowledge::RecordId;
use crate::{Kind, Span};

/// One person, place, organisation or other thing that the article speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its fullest name in the article, as it is written where it stands alone: «الحزب» for «للحزب», «كوريا الشمالية» for «#كوريا_الشمالية».
    pub name: String,
    /// Its mentions, as ascending indices into the analysis's list.
    pub mentions: Vec<usize>,
    /// The reader's own name that it bears, as a number in [`OwnNames::all`](crate::knowledge::OwnNames::all).
    pub own: Option<usize>,
    /// Its record in the knowledge base.
    pub link: Option<Link>,
    /// The titles that stand beside a person's name, with the country or body they belong to, each once.
    pub titles: Vec<Span>,
    /// The nationalities that stand there, each once.
    pub nationalities: Vec<Span>,
}

/// An entity's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The record.
    pub record: RecordId,
    /// How sure the library is, in per cent: 0 to 100.
    pub score: u8,
}
