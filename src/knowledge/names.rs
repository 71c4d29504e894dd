//! The names of records and of the lists, found word by word.

use fst::Map;
use fst::raw::{CompiledAddr, Output};

use super::{Name, push_word};

/// Names of one or more words, by their folded words.
#[derive(Debug)]
pub struct Names(Map<&'static [u8]>);

impl Names {
    pub(super) fn embedded() -> Self {
        let bytes: &'static [u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.fst"));
        Self(Map::new(bytes).expect("the build compiled it"))
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

    /// A walk that has seen no word.
    pub fn walk(&self) -> Walk<'_> {
        Walk { names: self, key: String::new(), at: self.0.as_fst().root().addr(), output: Output::zero() }
    }
}

/// A look-up of a name whose words come one after the other.
#[derive(Clone, Debug)]
pub struct Walk<'n> {
    names: &'n Names,
    key: String,
    at: CompiledAddr,
    output: Output,
}

impl Walk<'_> {
    /// Goes on with a word, given by its folded form; false where no name does, and then the walk is over.
    pub fn push(&mut self, form: &str) -> bool {
        let fst = self.names.0.as_fst();
        let seen = self.key.len();
        push_word(&mut self.key, form);
        for &byte in &self.key.as_bytes()[seen..] {
            let node = fst.node(self.at);
            let Some(i) = node.find_input(byte) else { return false };
            let transition = node.transition(i);
            self.output = self.output.cat(transition.out);
            self.at = transition.addr;
        }
        true
    }

    /// The name that ends here.
    pub fn name(&self) -> Option<Name> {
        let node = self.names.0.as_fst().node(self.at);
        node.is_final().then(|| Name::new(self.output.cat(node.final_output()).value()))
    }
}
