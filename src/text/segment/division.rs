//! The ways in which a word may divide.

use super::letters::Letters;

/// The proclitics that may stand before a stem, most of them alone: conjunctions و ف, prepositions ب ل ك, the particles
/// of future س and of emphasis ل.
///
/// *Source*: Universal Dependencies, tokenization of Arabic, <https://universaldependencies.org/ar/>.
const PROCLITICS: [&[&str]; 15] = [
    &[],
    &["و"],
    &["ف"],
    &["ب"],
    &["ل"],
    &["ك"],
    &["س"],
    &["و", "ب"],
    &["و", "ل"],
    &["و", "ك"],
    &["و", "س"],
    &["ف", "ب"],
    &["ف", "ل"],
    &["ف", "ك"],
    &["ف", "س"],
];

/// The pronouns that may stand after a stem.
const ENCLITICS: [&str; 12] = ["", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كما", "نا", "ني", "ي"];

/// One way to divide a word; see [`divisions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division {
    /// Each is one letter.
    pub proclitics: &'static [&'static str],
    /// Empty where there is none.
    pub enclitic: &'static str,
    /// The first letter of the stem.
    pub stem_start: usize,
    /// The letter after the stem.
    pub stem_end: usize,
}

/// The ways in which `letters` may divide, by the clitics alone; the first is not to divide it.
pub fn divisions(letters: &Letters) -> impl Iterator<Item = Division> {
    let whole = letters.key(0, letters.len());
    PROCLITICS.iter().enumerate().flat_map(move |(p, &proclitics)| {
        let stem_start = proclitics.len();
        let begins = stem_start < letters.len()
            && proclitics.iter().enumerate().all(|(i, clitic)| letters.key(i, i + 1) == *clitic)
            && (0..=stem_start).all(|i| letters.start(i).is_some());
        ENCLITICS.iter().enumerate().filter_map(move |(e, &enclitic)| {
            let stem_end = letters.len().checked_sub(enclitic.len() / 2)?;
            let stem_letters = stem_end.checked_sub(stem_start)?;
            let divides = begins
                && whole.ends_with(enclitic)
                // A preposition alone bears a pronoun (له); nothing else is so short.
                && stem_letters >= (if p == 0 && e == 0 || e > 0 { 1 } else { 2 })
                && (e == 0 || letters.start(stem_end).is_some());
            divides.then_some(Division { proclitics, enclitic, stem_start, stem_end })
        })
    })
}
