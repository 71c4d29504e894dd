//! Cues: the words that say that somebody said something.

use crate::ner::Words;
use crate::text::FormMap;

/// What kind of word a cue is, which tells where its subject stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueClass {
    /// A finite verb (قال، تقول، أعلنوا): its subject follows it, or stands before it.
    Verb,
    /// A participle (مضيفا، مؤكدة): its subject is that of the sentence.
    Participle,
    /// A verbal noun (قول، تصريح، إعلان): its subject is its complement.
    Noun,
    /// A preposition of attribution (بحسب، وفق، نقلا عن): the speaker follows.
    Attribution,
}

/// A cue in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Its token.
    pub token: usize,
    /// What kind of word it is.
    pub class: CueClass,
    /// Whether the word seldom means anything else.
    pub strong: bool,
    /// Whether a conjunction is written together with it: «وقال».
    pub joined: bool,
}

/// The words that can be cues.
#[derive(Debug)]
pub struct Cues(FormMap);

/// Prepositions of attribution; each takes the speaker as its complement, some with a preposition of their own.
const ATTRIBUTIONS: [&str; 7] = ["بحسب", "حسب", "حسبما", "وفق", "وفقا", "طبقا", "نقلا"];

/// Whether what came stands in a text: «جاء في البيان».
fn tells(words: &Words, token: usize) -> bool {
    let next = |i: usize| (i < words.tokens.len()).then(|| words.stem(i));
    next(token + 1) == Some("في") && next(token + 2).is_some_and(is_text)
}

/// Whether a noun, with its article or without, is a text that its author publishes.
pub fn is_text(noun: &str) -> bool {
    matches!(noun.strip_prefix("ال").unwrap_or(noun), "بيان" | "بلاغ" | "تقرير" | "دراسه" | "وثيقه" | "استطلاع")
}

impl Cues {
    /// The cues that are compiled into the library from `model/cues.tsv`.
    pub fn embedded() -> Self {
        Self(FormMap::new(include_bytes!(concat!(env!("OUT_DIR"), "/cues.fst"))))
    }

    /// The cue that token `token` is, if it is one.
    pub fn at(&self, words: &Words, token: usize) -> Option<Cue> {
        let (whole, stem) = (words.form(token), words.stem(token));
        let bare = whole.strip_prefix(['و', 'ف']).unwrap_or(whole);
        if ATTRIBUTIONS.contains(&whole) || ATTRIBUTIONS.contains(&bare) {
            let joined = !ATTRIBUTIONS.contains(&whole);
            return Some(Cue { token, class: CueClass::Attribution, strong: true, joined });
        }
        if stem == "جاء" && tells(words, token) {
            return Some(Cue { token, class: CueClass::Verb, strong: true, joined: bare != whole });
        }
        let known = self.0.get(whole);
        let joined = bare != whole && known.is_none();
        let shorter = [bare, stem].into_iter().filter(|&form| form != whole);
        let code = known.or_else(|| shorter.into_iter().find_map(|form| self.0.get(form)))?;
        let class = match code >> 1 {
            0 => CueClass::Verb,
            1 => CueClass::Participle,
            _ => CueClass::Noun,
        };
        Some(Cue { token, class, strong: code & 1 == 1, joined })
    }
}
