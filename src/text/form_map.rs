//! Numbers by form, read where they lie.

use fst::Map;
use fst::raw::{CompiledAddr, Output};

use super::letters::letters;

/// A map from forms to numbers: an fst over their [`letters`].
#[derive(Debug)]
pub(crate) struct FormMap(Map<&'static [u8]>);

impl FormMap {
    /// The map in `bytes`, which the build script wrote.
    pub fn new(bytes: &'static [u8]) -> Self {
        Self(Map::new(bytes).expect("the build wrote it"))
    }

    /// The number of `form`.
    pub fn get(&self, form: &str) -> Option<u64> {
        let mut walk = self.walk();
        if walk.push(form) { walk.number() } else { None }
    }

    /// A walk that has seen no letter.
    pub fn walk(&self) -> FormWalk<'_> {
        FormWalk { map: self, at: self.0.as_fst().root().addr(), output: Output::zero() }
    }
}

/// A look-up of a form whose parts come one after the other.
#[derive(Clone, Debug)]
pub(crate) struct FormWalk<'m> {
    map: &'m FormMap,
    at: CompiledAddr,
    output: Output,
}

impl FormWalk<'_> {
    /// Goes on with `part` of the form; false where no form does, and then the walk is over.
    pub fn push(&mut self, part: &str) -> bool {
        let fst = self.map.0.as_fst();
        letters(part, |letter| {
            let node = fst.node(self.at);
            let Some(i) = node.find_input(letter) else { return false };
            let transition = node.transition(i);
            (self.at, self.output) = (transition.addr, self.output.cat(transition.out));
            true
        })
    }

    /// The number of the form that ends here.
    pub fn number(&self) -> Option<u64> {
        let node = self.map.0.as_fst().node(self.at);
        node.is_final().then(|| self.output.cat(node.final_output()).value())
    }
}
