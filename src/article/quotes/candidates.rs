//! Which mentions can be the subject of a verb.

use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::nouns;
use super::phrase::{self, governs, has_preposition};
use super::verb::LONGEST_SUBJECT;
use crate::Kind;

/// Whether a mention can speak that is not right behind its verb: a person, a title, a body, or a place that stands for a government.
pub fn can_speak_far(clauses: &Clauses, mention: usize) -> bool {
    let subtype = || clauses.entity(mention).and_then(|entity| clauses.subtype(entity));
    match clauses.mentions[mention].kind {
        Kind::Loc => matches!(subtype(), Some("country" | "capital" | "state")),
        kind => phrase::can_speak(kind) && kind != Kind::Product,
    }
}

/// Whether what the cue says may be said of the entity of a mention.
pub fn agrees(clauses: &Clauses, mention: usize, cue: Cue) -> bool {
    clauses.entity(mention).is_none_or(|entity| clauses.agrees(entity, cue))
}

/// Whether no preposition governs the mention, or the titles before it.
pub fn stands_free(clauses: &Clauses, mention: usize) -> bool {
    let first = clauses.tokens_of(mention).start;
    // «من المتحف», «لحذاء صلاح»
    let is_governed = |i: usize| {
        let (form, stem) = (clauses.form(i), clauses.stem(i));
        let is_apart = clauses.mention(i).is_none() && form != stem && form.starts_with(['ل', 'ب', 'ك']);
        governs(form) || is_apart || is_owned(clauses, i)
    };
    // «مع الرئيس بوتين»
    let title = |&i: &usize| matches!(clauses.kind(i), Some(Kind::Occ | Kind::Norp)) || is_address(clauses.form(i));
    // «النجم المصاب محمد صلاح»
    let tells_more = |i: usize| clauses.mention(i).is_none() && clauses.is_definite_noun(i) && i > 0 && title(&(i - 1));
    let before = (first.saturating_sub(LONGEST_SUBJECT)..first).rev().find(|&i| !title(&i) && !tells_more(i));
    // «حول غياب النجم محمد صلاح», «مراسلتنا فلانة», «داعين روسيا»
    let is_complement = |noun: usize| {
        let is_noun = clauses.is_indefinite_noun(noun) && !clauses.has_pronoun(noun);
        is_noun && noun.checked_sub(1).is_some_and(|i| clauses.mention(i).is_none() && governs(clauses.form(i)))
    };
    let is_object = |i: usize| {
        let is_participle = i + 1 == first && clauses.cue(i).is_some_and(|cue| cue.class == CueClass::Participle);
        is_participle || matches!(clauses.stem(i), "مراسلنا" | "مراسلتنا" | "موفدنا" | "موفدتنا")
    };
    let governed = before.is_some_and(|i| is_governed(i) || is_complement(i) || is_object(i));
    !governed && !has_preposition(clauses, mention) && !phrase::is_owner(clauses, mention)
}

/// Whether a word is a noun without article that only what stands behind it makes definite: «قضية فلان», «تصريحات فلان».
fn is_owned(clauses: &Clauses, token: usize) -> bool {
    let text = clauses.text(token);
    let is_noun = text.ends_with('ة') || text.ends_with("ات") && text.chars().count() > 5;
    is_noun && clauses.is_indefinite_noun(token) && !nouns::is_person(clauses.stem(token))
}

/// Whether a word stands before names in address: «الزميلة».
fn is_address(form: &str) -> bool {
    matches!(
        form,
        "السيد"
            | "السيده"
            | "الزميل"
            | "الزميله"
            | "الشيخ"
            | "الدكتور"
            | "الدكتوره"
            | "النجم"
            | "النجمه"
    )
}
