//! What is known before the article is read: names and the things that bear them.

mod key;
mod name;
mod names;
mod own;
mod records;
mod words;

pub use key::push_word;
pub use name::{KindSet, Name};
pub use names::{Names, Walk};
pub use own::{OwnName, OwnNames};
pub use records::{Coordinates, KnowledgeBase, Record, RecordId};
pub use words::{WordClass, WordList};

/// The lists that names are looked up in.
#[derive(Debug)]
pub struct Lists {
    /// Names of one or more words.
    pub names: Names,
    /// What single words can be in and beside names.
    pub words: WordList,
}

impl Lists {
    /// The lists that are compiled into the library from the tables in `model/`.
    pub fn embedded() -> Self {
        Self { names: Names::embedded(), words: WordList::embedded() }
    }
}
