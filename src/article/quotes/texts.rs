//! Texts that somebody publishes, and who did: «بيان صادر عن وزارة الصحة», «قال المكتب في بيان … وذكر البيان».

use std::ops::Range;

use super::candidates;
use super::clause::Clauses;
use super::cues::hands_on;
use super::meant;
use super::nouns;
use super::offices::Offices;
use super::phrase::{self, can_speak};
use super::speaker::Subject;
use crate::Kind;

/// Nouns for what a body publishes; who did stands behind them.
const PUBLISHED: [&str; 6] = ["بيان", "بلاغ", "تقرير", "دراسه", "وثيقه", "استطلاع"];
/// Nouns for what somebody says or writes; behind them often stands to whom.
const WRITTEN: [&str; 19] = [
    "تغريده",
    "تغريدات",
    "تدوينه",
    "خطاب",
    "كلمه",
    "رساله",
    "تصريح",
    "تصريحات",
    "منشور",
    "مقال",
    "مقابله",
    "حوار",
    "حديث",
    "مداخله",
    "تعليق",
    "فيديو",
    "شريط",
    "مقطع",
    "تسجيل",
];
/// How far behind the noun for a text its author is named, in tokens.
const AUTHOR: usize = 7;
/// How far before a verb the text may stand of which its clause says more, in tokens.
const FAR_TEXT: usize = 12;
/// How far before a text is spoken of the place may be that tells who published it, in tokens.
const FAR: usize = 300;

/// The noun, folded, without its article and the ending of the accusative.
fn bare(noun: &str) -> &str {
    nouns::bare(noun).trim_end_matches('ا')
}

/// Whether a noun, with its article or without, is a text that a body publishes.
pub fn is_published(noun: &str) -> bool {
    PUBLISHED.contains(&bare(noun))
}

/// Whether a noun, with its article or without, is for what somebody says or writes.
pub fn is_text(noun: &str) -> bool {
    is_published(noun) || WRITTEN.contains(&bare(noun))
}

/// Who published the text that the noun at token `first` means, told behind it: «بيان صادر عن وزارة الصحة», «تقرير لصحيفة «الوطن»»,
/// «بيان للخارجية الأمريكية».
pub fn author(clauses: &Clauses, offices: &Offices, first: usize, limit: usize) -> Option<Subject> {
    if !is_published(clauses.stem(first)) || clauses.mention(first).is_some() {
        return None;
    }
    let is_about = |form: &str| matches!(form, "في" | "حول" | "بشان" | "ضد" | "بعد" | "قبل" | "علي");
    let goes_on = |&i: &usize| {
        let form = clauses.form(i);
        let ends = clauses.introduces(i) || is_about(form) || clauses.cue(i).is_some() || hands_on(&clauses.words, i);
        !ends && (clauses.is_word(i) || phrase::is_mark_of_name(clauses, i))
    };
    let told = |i: usize| match clauses.mention(i) {
        Some(m) if matches!(clauses.mentions[m].kind, Kind::Org | Kind::Per) => {
            // «بيان وزعه المتحدث باسم طالبان، ذبيح الله مجاهد،»
            let end = clauses.tokens_of(m).end;
            let spokesman = (clauses.form(i - 1) == "باسم").then(|| phrase::apposition(clauses, end)).flatten();
            Some(phrase::speaker(clauses, offices, spokesman.unwrap_or(m)))
        }
        Some(_) => None,
        None => meant::body(clauses, i).filter(|_| clauses.is_definite(i)).map(Subject::Entity),
    };
    (first + 1..limit.min(first + AUTHOR)).take_while(goes_on).find_map(told)
}

/// Who published the text that «البيان» at token `noun` means: the last before it of whom that is told.
pub fn publisher(clauses: &Clauses, offices: &Offices, noun: usize) -> Subject {
    let text = bare(clauses.stem(noun));
    let before = (noun.saturating_sub(FAR)..noun).rev();
    let same = before.filter(|&i| bare(clauses.stem(i)) == text && !clauses.is_inside(i) && clauses.is_noun(i));
    same.map(|i| publisher_told(clauses, offices, i)).find(|&told| told != Subject::Unsaid).unwrap_or(Subject::Unsaid)
}

/// Who published the text at token `noun`, as its sentence tells: behind it, or as the subject of a verb before it.
fn publisher_told(clauses: &Clauses, offices: &Offices, noun: usize) -> Subject {
    let sentence = clauses.sentence(noun);
    if let Some(author) = author(clauses, offices, noun, sentence.end) {
        return author;
    }
    // «قال المكتب في بيان», «أصدر المكتب بيانا»
    let is_means = noun > sentence.start && clauses.form(noun - 1) == "في";
    if clauses.is_definite_noun(noun) || !is_means && !clauses.stem(noun).ends_with('ا') {
        return Subject::Unsaid;
    }
    let free = |i: usize| match clauses.mention(i) {
        Some(m) => {
            let speaks = can_speak(clauses.mentions[m].kind) && clauses.mentions[m].kind != Kind::Loc;
            (speaks && candidates::stands_free(clauses, m)).then(|| phrase::speaker(clauses, offices, m))
        }
        // «وأفاد الديوان في بلاغ»
        None if i > sentence.start && clauses.cue(i - 1).is_some() && clauses.is_definite_noun(i) => {
            meant::body(clauses, i).map(Subject::Entity)
        }
        None => None,
    };
    let first = sentence.start.max(noun.saturating_sub(FAR / 10));
    (first..noun).find_map(free).unwrap_or(Subject::Unsaid)
}

/// Who made the text that the clause of a verb says more of: «نشرت المنظمة بيانا قالت فيه», «ألقى خطابا قال فيه».
pub fn author_before(clauses: &Clauses, offices: &Offices, cue: usize) -> Subject {
    let sentence = clauses.sentence(cue);
    if cue + 1 >= sentence.end || !matches!(clauses.form(cue + 1), "فيه" | "فيها") {
        return Subject::Unsaid;
    }
    let texts = sentence.start.max(cue.saturating_sub(FAR_TEXT))..cue;
    let text = texts.rev().find(|&i| is_text(clauses.stem(i)));
    let Some(text) = text else { return Subject::Unsaid };
    if let Some(owner) = owner(clauses, text, cue) {
        return phrase::speaker(clauses, offices, owner);
    }
    let is_person = |&i: &usize| clauses.kind(i) == Some(Kind::Per);
    // «نشرت الخارجية البحرينية بيانا قالت فيه»
    let is_adjective = |&i: &usize| clauses.kind(i) == Some(Kind::Norp);
    let Some(author) = (sentence.start..text).rev().find(|i| !is_adjective(i)) else { return Subject::Unsaid };
    match clauses.mention(author) {
        Some(m) if can_speak(clauses.mentions[m].kind) && candidates::stands_free(clauses, m) => {
            phrase::speaker(clauses, offices, m)
        }
        // «أصدرت المنظمة في هذا الشأن بيانا قالت فيه»
        None if clauses.is_definite_noun(author) && !is_behind_demonstrative(clauses, author) => {
            meant::by(clauses, author..author + 1)
        }
        // «هجوم على كيري بعد تصريحات قال فيها»: the person of whom the sentence speaks.
        _ => {
            let told = publisher_told(clauses, offices, text);
            let nearest = (sentence.start.max(text.saturating_sub(FAR_TEXT))..text).rev().find(is_person);
            let nearest = nearest.and_then(|i| clauses.mention(i));
            told.or_else(|| nearest.map_or(Subject::Unsaid, |m| phrase::speaker(clauses, offices, m)))
        }
    }
}

/// The person whose words a text has, named behind it: «تصريحات أستاذ القانون أمين محفوظ», «شريط فيديو لكامبل».
fn owner(clauses: &Clauses, text: usize, limit: usize) -> Option<usize> {
    let is_recorded = matches!(bare(clauses.stem(text)), "فيديو" | "شريط" | "مقطع" | "تسجيل" | "حديث");
    let goes_on = |&i: &usize| clauses.is_word(i) && !phrase::governs(clauses.form(i)) && clauses.cue(i).is_none();
    let mut people = (text + 1..limit.min(text + AUTHOR)).take_while(goes_on).filter_map(|i| clauses.mention_from(i));
    let is_owner = |&m: &usize| is_recorded == phrase::has_preposition(clauses, m);
    people.find(|&m| clauses.mentions[m].kind == Kind::Per).filter(is_owner)
}

/// Whether «هذا» or its like stands before a noun.
fn is_behind_demonstrative(clauses: &Clauses, noun: usize) -> bool {
    noun > 0 && matches!(clauses.form(noun - 1), "هذا" | "هذه" | "ذات" | "نفس")
}

/// Whose conference or speech the tokens tell of: «جاء ذلك في مؤتمر صحفي للجبير».
pub fn host(clauses: &Clauses, offices: &Offices, tokens: Range<usize>) -> Option<Subject> {
    let is_host = |m: &usize| {
        let first = clauses.tokens_of(*m).start;
        let mut before = (first.saturating_sub(2)..first).filter(|i| tokens.contains(i));
        let is_of = clauses.mentions[*m].kind == Kind::Per && clauses.form(first).starts_with('ل');
        let is_occasion = |i: usize| is_text(clauses.stem(i)) || matches!(clauses.stem(i), "مؤتمر" | "لقاء");
        is_of && phrase::has_preposition(clauses, *m) && before.any(is_occasion)
    };
    let mut mentions = tokens.clone().filter_map(|i| clauses.mention_from(i));
    let person = mentions.find(is_host).and_then(|m| clauses.entity(m)).map(Subject::Entity);
    let limit = tokens.end;
    person.or_else(|| tokens.into_iter().find_map(|i| author(clauses, offices, i, limit)))
}
