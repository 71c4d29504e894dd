//! Cues: the words that say that somebody said something.

use super::agreement::Agreement;
use super::texts::is_text;
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
    /// What its form tells of whom it is said.
    pub agreement: Agreement,
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

/// Verbs that say that somebody hands on what another has said.
pub const HANDING_ON: [&str; 6] = ["بث", "نشر", "نقل", "اورد", "اذاع", "تداول"];

/// Whether a token says who published what is spoken of: «في حوار بثته القناة», «تصريحات نقلتها الوكالة».
pub fn hands_on(words: &Words, token: usize) -> bool {
    const PRONOUNS: [&str; 4] = ["ه", "ها", "ته", "تها"];
    let form = words.form(token);
    let before = token.checked_sub(1).map(|before| words.form(before));
    let is_what = before.is_some_and(|form| form.ends_with("ما"));
    !is_what && HANDING_ON.iter().any(|verb| form.strip_prefix(verb).is_some_and(|end| PRONOUNS.contains(&end)))
}

impl Cues {
    /// The cues that are compiled into the library from `model/cues.tsv`.
    pub fn embedded() -> Self {
        Self(FormMap::new(include_bytes!(concat!(env!("OUT_DIR"), "/cues.fst"))))
    }

    /// The cue that token `token` is, if it is one.
    pub fn at(&self, words: &Words, token: usize) -> Option<Cue> {
        if words.form(token) != "بالقول" {
            return self.by_itself(words, token);
        }
        // «اكتفى بالقول إن»; in «معلقا بالقول إن» the word before it is the cue.
        let before = token.checked_sub(1).and_then(|before| self.by_itself(words, before));
        let is_told = before.is_some_and(|cue| cue.class != CueClass::Noun);
        let (class, agreement) = (CueClass::Participle, Agreement::Any);
        (!is_told).then_some(Cue { token, class, strong: true, joined: false, agreement })
    }

    /// The cue that a token is, whatever stands before it.
    fn by_itself(&self, words: &Words, token: usize) -> Option<Cue> {
        let (whole, stem) = (words.form(token), words.stem(token));
        let bare = whole.strip_prefix(['و', 'ف']).unwrap_or(whole);
        if ATTRIBUTIONS.contains(&whole) || ATTRIBUTIONS.contains(&bare) {
            let joined = !ATTRIBUTIONS.contains(&whole);
            return Some(Cue { token, class: CueClass::Attribution, strong: true, joined, agreement: Agreement::Any });
        }
        if stem == "جاء" && tells(words, token) {
            let joined = bare != whole;
            return Some(Cue { token, class: CueClass::Verb, strong: true, joined, agreement: Agreement::Masculine });
        }
        // «هنا» is here, «هنأ» congratulates.
        if bare == "هنا" && words.tokens[token].span.of(words.text).ends_with('ا') {
            return None;
        }
        // «أمله» is his hope, «آملة» she who hopes.
        if stem.starts_with("امل") && !words.tokens[token].span.of(words.text).contains('آ') {
            return None;
        }
        // «عبر حسابه» is no verb, «عبر عن» is.
        let is_followed_by = |form: &str| token + 1 < words.tokens.len() && words.stem(token + 1) == form;
        if bare == "عبر" && !is_followed_by("عن") {
            return None;
        }
        let (form, code) = [whole, bare, stem].into_iter().find_map(|form| Some((form, self.0.get(form)?)))?;
        let joined = bare != whole && form != whole;
        let class = class(code);
        let agreement =
            Agreement::of_cue(form, class, |form| self.0.get(form).map(self::class) == Some(CueClass::Verb));
        Some(Cue { token, class, strong: code & 1 == 1, joined, agreement })
    }
}

/// The class of a word, of the code that the map has for it.
fn class(code: u64) -> CueClass {
    match code >> 1 {
        0 => CueClass::Verb,
        1 => CueClass::Participle,
        _ => CueClass::Noun,
    }
}
