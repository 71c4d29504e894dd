//! `trainer heldout`: the part of ANERcorp's training split that nothing is trained on.

use std::fs;
use std::path::Path;

use crate::Outcome;

/// Writes the held-out last tenth of `ner/anercorp_train.conll` in the folder `data` to the file `out`.
pub fn run(data: &Path, out: &Path) -> Outcome {
    let conll = fs::read_to_string(data.join("ner/anercorp_train.conll"))?;
    fs::write(out, split(&conll).1)?;
    Ok(())
}

/// The first nine tenths of the sentences, and the last tenth.
pub fn split(conll: &str) -> (&str, &str) {
    let sentences = conll.match_indices("\n\n").count();
    let bound = conll.match_indices("\n\n").nth(sentences * 9 / 10).map_or(conll.len(), |(at, bound)| at + bound.len());
    conll.split_at(bound)
}
