//! The reader's own names: what the lists lack, what they have wrong, and what the reader does not want to see.

use std::collections::HashMap;

use crate::Kind;
use crate::text::fold;

/// A name that the reader gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnName {
    /// The full name.
    pub name: String,
    /// Other names of the same thing.
    pub aliases: Vec<String>,
    /// What it is, whatever the library would say.
    pub kind: Kind,
    /// Its English name.
    pub english: Option<String>,
    /// Whether the thing is left out, with all its mentions.
    pub hidden: bool,
}

/// The reader's own names, found by their words.
///
/// *Examples*
///
/// ```
/// use aalam::knowledge::{OwnName, OwnNames};
/// use aalam::{Analyzer, Kind};
///
/// let name = OwnName {
///     name: "مقهى الرصيف".to_owned(),
///     aliases: vec!["الرصيف".to_owned()],
///     kind: Kind::Loc,
///     english: None,
///     hidden: false,
/// };
/// let analyzer = Analyzer::new().with_names(OwnNames::new(vec![name]));
/// let analysis = analyzer.analyze("جلسوا في مقهى الرصيف. ثم غادروا الرصيف.");
/// assert_eq!(analysis.entities.len(), 1);
/// assert_eq!(analysis.entities[0].mentions.len(), 2);
/// ```
#[derive(Clone, Debug, Default)]
pub struct OwnNames {
    names: Vec<OwnName>,
    by_words: HashMap<Vec<String>, usize>,
    /// The most words that a name has.
    longest: usize,
}

impl OwnNames {
    /// The names with an index of their words; of two that are written alike, the last counts.
    pub fn new(names: Vec<OwnName>) -> Self {
        let mut by_words = HashMap::new();
        for (number, name) in names.iter().enumerate() {
            for written in std::iter::once(&name.name).chain(&name.aliases) {
                let words: Vec<String> = written.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect();
                if !words.is_empty() {
                    by_words.insert(words, number);
                }
            }
        }
        let longest = by_words.keys().map(Vec::len).max().unwrap_or(0);
        Self { names, by_words, longest }
    }

    /// The names, in the order in which they were given.
    pub fn all(&self) -> &[OwnName] {
        &self.names
    }

    /// The number in [`all`](Self::all) of the name that has these words, given by their folded forms.
    pub fn find(&self, words: &[String]) -> Option<usize> {
        self.by_words.get(words).copied()
    }

    /// The most words that a name has.
    pub fn longest(&self) -> usize {
        self.longest
    }
}
