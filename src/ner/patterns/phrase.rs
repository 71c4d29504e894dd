//! What the rules of the grammar hand to each other.

use super::word::{Lead, Word};
use crate::ner::{Kind, Value};

/// A stretch of words that a rule understood; it begins where the rule was asked to look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part<T> {
    /// The first word that is no longer part of it.
    pub end: usize,
    /// What it says.
    pub value: T,
}

/// A stretch of words that may be a mention.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// The first word that is no longer part of it.
    pub end: usize,
    /// What it says.
    pub value: Option<Value>,
}

/// The word at `at`, if it goes on with the phrase before it: nothing was cut off it.
pub fn next(row: &[Word], at: usize) -> Option<&Word> {
    row.get(at).filter(|word| word.lead == Lead::None)
}

/// The word at `at`, if و joins it to the phrase before it.
pub fn joined(row: &[Word], at: usize) -> Option<&Word> {
    row.get(at).filter(|word| word.lead == Lead::And)
}

/// Whether the word at `at` goes on with the phrase and is one of `forms`.
pub fn is(row: &[Word], at: usize, forms: &[&str]) -> bool {
    next(row, at).is_some_and(|word| word.is(forms))
}

/// Whether the word before `at` is one of `forms`.
pub fn follows(row: &[Word], at: usize, forms: &[&str]) -> bool {
    at > 0 && row[at - 1].is(forms)
}
