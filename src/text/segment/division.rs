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

/// The ways in which `letters` may divide, by grammar alone; the first is not to divide it.
pub fn divisions(letters: &Letters) -> impl Iterator<Item = Division> {
    let whole = letters.key(0, letters.len());
    let begins_with = move |proclitics: &[&str]| {
        proclitics.iter().try_fold(whole, |rest, clitic| rest.strip_prefix(clitic)).is_some()
    };
    PROCLITICS.iter().filter(move |proclitics| begins_with(proclitics)).flat_map(move |&proclitics| {
        let enclitics = ENCLITICS.iter().filter(move |&&enclitic| whole.ends_with(enclitic));
        let divisions = enclitics.map(move |&enclitic| Division {
            proclitics,
            enclitic,
            stem_start: proclitics.len(),
            stem_end: letters.len() - enclitic.len() / 2,
        });
        divisions.filter(|division| division.is_of(letters))
    })
}

impl Division {
    /// Whether a word that begins and ends with these clitics may divide so.
    fn is_of(&self, letters: &Letters) -> bool {
        let Division { proclitics, enclitic, stem_start, stem_end } = *self;
        let is_whole = proclitics.is_empty() && enclitic.is_empty();
        is_whole
            || stem_start < stem_end
                && (1..=stem_start).all(|i| letters.start(i).is_some())
                && (enclitic.is_empty() || letters.start(stem_end).is_some() && !letters.is_nunated())
                && self.stem_may_follow(letters.key(stem_start, stem_end))
    }

    fn stem_may_follow(&self, stem: &str) -> bool {
        match self.proclitics.last() {
            // A preposition with a pronoun: له, ولهم.
            None | Some(&("و" | "ف")) if stem.chars().count() == 1 => !self.enclitic.is_empty(),
            // The imperfect, in its persons.
            Some(&"س") => stem.starts_with(['ا', 'ن', 'ي', 'ت']),
            _ => stem.chars().count() > 1,
        }
    }
}
