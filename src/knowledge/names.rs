//! The names of records and of the lists, found word by word.

use super::{Name, push_word};
use crate::Kind;
use crate::text::{FormMap, FormWalk};

/// Names of one or more words, by their folded words.
#[derive(Debug)]
pub struct Names(FormMap);

impl Names {
    pub(super) fn embedded() -> Self {
        Self(FormMap::new(include_bytes!(concat!(env!("OUT_DIR"), "/names.fst"))))
    }

    /// The name that `words` make, given by their folded forms.
    ///
    /// *Examples*
    ///
    /// ```
    /// use aalam::Kind;
    /// use aalam::knowledge::Lists;
    ///
    /// let lists = Lists::embedded();
    /// let name = lists.names.get(["الامم", "المتحده"]).expect("it is listed");
    /// assert!(name.kinds().contains(Kind::Org));
    /// ```
    pub fn get<'f>(&self, words: impl IntoIterator<Item = &'f str>) -> Option<Name> {
        let mut walk = self.walk();
        words.into_iter().all(|form| walk.push(form)).then(|| walk.name())?
    }

    /// Whether a word, given by its folded form, is a nationality, a creed or the like.
    pub fn is_nationality(&self, form: &str) -> bool {
        self.get([form]).is_some_and(|name| name.kinds().contains(Kind::Norp))
    }

    /// A walk that has seen no word.
    pub fn walk(&self) -> Walk<'_> {
        Walk { key: String::new(), walk: self.0.walk() }
    }
}

/// A look-up of a name whose words come one after the other.
#[derive(Clone, Debug)]
pub struct Walk<'n> {
    key: String,
    walk: FormWalk<'n>,
}

impl Walk<'_> {
    /// Goes on with a word, given by its folded form; false where no name does, and then the walk is over.
    pub fn push(&mut self, form: &str) -> bool {
        let seen = self.key.len();
        push_word(&mut self.key, form);
        self.walk.push(&self.key[seen..])
    }

    /// The name that ends here.
    pub fn name(&self) -> Option<Name> {
        self.walk.number().map(Name::new)
    }
}
