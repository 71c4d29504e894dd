//! Who made a statement.

use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::meant;
use super::offices::Offices;
use super::phrase::{self, governs, has_preposition};
use super::statement::is_complementizer;
use crate::Kind;

/// How far from its cue a subject may stand, in tokens.
const REACH: usize = 60;
/// How far before a participle the words may stand that tell of whom it is said.
const FAR: usize = 2 * REACH;
/// How far before its verb a text may stand, and how long a subject between «كان» and its verb is, in tokens.
const FAR_TEXT: usize = 12;
const LONGEST_SUBJECT: usize = 12;
/// Nouns, without the ending of the accusative, for what somebody says or writes.
const TEXTS: [&str; 11] =
    ["بيان", "بلاغ", "تغريده", "تدوينه", "خطاب", "كلمه", "رساله", "تصريح", "منشور", "تقرير", "مقال"];
/// What has fewer words between quotation marks may be no statement.
const STATEMENT: usize = 4;
/// Words that may stand between a verb and its subject.
const ADVERBS: [&str; 12] =
    ["ايضا", "كذلك", "امس", "اليوم", "لاحقا", "بدوره", "بدورها", "حينها", "وقتها", "قبل", "انذاك", "مجددا"];

/// Whom a cue has for its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An entity.
    Entity(usize),
    /// Somebody whom the article does not name: «مصدر أمني».
    Nameless,
    /// It is left to the reader: «وأضاف …».
    Unsaid,
}

impl Subject {
    fn or_else(self, other: impl FnOnce() -> Subject) -> Subject {
        if self == Subject::Unsaid { other() } else { self }
    }
}

/// The subject of `cue`, searched up to token `limit` (the quotation, or what is told) and not before token `told`, where
/// another statement of its sentence ends.
pub fn subject(clauses: &Clauses, offices: &Offices, cue: Cue, limit: usize, told: Option<usize>) -> Subject {
    let of_sentence = || before(clauses, offices, cue.token, told);
    // «التي يقول بوتين إنها»: who says it follows at once.
    let is_named = |i: usize| i < limit && clauses.mention(i).is_some();
    match cue.class {
        CueClass::Verb if relative_before(clauses, cue.token) && !is_named(cue.token + 1) => {
            antecedent(clauses, offices, cue.token)
        }
        CueClass::Verb => relayed(clauses, offices, cue.token, limit)
            .or_else(|| author_before(clauses, offices, cue.token))
            .or_else(|| after(clauses, offices, cue.token, limit))
            .or_else(|| before_verb(clauses, offices, cue))
            // «بوتين، في تصريح له، قال»: the subject of the sentence, when nothing nearer is.
            .or_else(of_sentence),
        CueClass::Participle => {
            let first = told.unwrap_or(clauses.sentence(cue.token).start).max(cue.token.saturating_sub(FAR));
            let mut governing = (first..cue.token).rev().filter_map(|i| clauses.cue(i));
            let governing = governing.find(|c| match c.class {
                // «أشار ترامب لما أعلنه المكتب قائلا»: the verb between says more of a thing.
                CueClass::Verb => !in_relative_clause(clauses, c.token),
                other => other == CueClass::Attribution,
            });
            // «نفى مسؤول … قائلا», «وفقا لمصدر …، معتبرا»: the participle is said of whom the words before it are.
            let subject = governing.map_or(Subject::Unsaid, |governing| match governing.class {
                CueClass::Verb => after(clauses, offices, governing.token, cue.token),
                _ => attributed(clauses, offices, governing.token),
            });
            subject.or_else(of_sentence)
        }
        CueClass::Noun if clauses.has_pronoun(cue.token) => of_sentence(),
        CueClass::Noun => after(clauses, offices, cue.token, limit).or_else(of_sentence),
        CueClass::Attribution => attributed(clauses, offices, cue.token).or_else(of_sentence),
    }
}

/// Whose words a verb of handing on hands on: «نقلت الوكالة عن المدير قوله “…”», «جاء في بيان للوزارة أن …».
fn relayed(clauses: &Clauses, offices: &Offices, cue: usize, limit: usize) -> Subject {
    let preposition = match clauses.stem(cue) {
        "نقل" | "نقلت" | "نقلوا" | "ينقل" | "تنقل" => "عن",
        "جاء" => "في",
        _ => return Subject::Unsaid,
    };
    let end = limit.min(clauses.sentence(cue).end).min(cue + REACH);
    let mut between = (cue + 1..end).take_while(|&i| !is_complementizer(clauses.form(i)));
    let from = between.find(|&i| clauses.form(i) == preposition && !clauses.is_inside(i) && i + 1 < end);
    from.and_then(|from| phrase::complement(clauses, offices, from + 1, end)).unwrap_or(Subject::Unsaid)
}

/// Who made the text that the clause of a verb says more of: «نشرت المنظمة بيانا قالت فيه», «ألقى خطابا قال فيه».
fn author_before(clauses: &Clauses, offices: &Offices, cue: usize) -> Subject {
    let sentence = clauses.sentence(cue);
    if cue + 1 >= sentence.end || !matches!(clauses.form(cue + 1), "فيه" | "فيها") {
        return Subject::Unsaid;
    }
    let texts = sentence.start.max(cue.saturating_sub(FAR_TEXT))..cue;
    let text = texts.rev().find(|&i| TEXTS.contains(&clauses.stem(i).trim_end_matches('ا')));
    let Some(author) = text.and_then(|text| text.checked_sub(1)).filter(|&i| i >= sentence.start) else {
        return Subject::Unsaid;
    };
    match clauses.mention(author) {
        Some(m) if phrase::can_speak(clauses.mentions[m].kind) && stands_free(clauses, m) => {
            phrase::speaker(clauses, offices, m)
        }
        None if clauses.is_definite_noun(author) => meant::by(clauses, offices, author..author + 1),
        _ => Subject::Unsaid,
    }
}

/// The subject that follows a verb: the noun phrase right after it, or the first person after it whom no preposition governs.
fn after(clauses: &Clauses, offices: &Offices, cue: usize, limit: usize) -> Subject {
    let end = limit.min(clauses.sentence(cue).end).min(cue + REACH);
    let is_adverb = |i: usize| {
        let is_time = clauses.mention(i).is_some_and(|m| matches!(clauses.mentions[m].kind, Kind::Date | Kind::Time));
        is_time || ADVERBS.contains(&clauses.form(i))
    };
    // «أفادت، النقابة العامة، أن»
    let Some(first) = (cue + 1..end).find(|&i| !is_adverb(i) && !clauses.is_comma(i)) else { return Subject::Unsaid };
    // «ألقى خطابا قال فيه …»: the subject is that of what the clause says more of.
    if matches!(clauses.form(first), "فيه" | "فيها") {
        return Subject::Unsaid;
    }
    // «وتقول مازحة “…”», «قال مبتسما»: how it is said.
    let is_last = first + 1 >= end;
    if is_last && clauses.mention(first).is_none() && is_circumstance(clauses.form(first)) {
        return Subject::Unsaid;
    }
    if let Some(subject) = phrase::subject(clauses, offices, first, end) {
        return subject;
    }
    let mut token = first;
    let mut governed = false;
    while token < end {
        let form = clauses.form(token);
        if is_complementizer(form) || form == ":" {
            break;
        }
        let Some(mention) = clauses.mention(token) else {
            governed = governs(form);
            token += 1;
            continue;
        };
        let is_person = clauses.mentions[mention].kind == Kind::Per;
        if is_person && !governed && !has_preposition(clauses, mention) {
            return clauses.entity(mention).map_or(Subject::Unsaid, Subject::Entity);
        }
        token = clauses.tokens_of(mention).end;
    }
    Subject::Unsaid
}

/// Whether a word right before what is said has the form of an active participle in the accusative.
fn is_circumstance(form: &str) -> bool {
    let letters: Vec<char> = form.chars().collect();
    matches!(letters[..], [_, 'ا', _, _, 'ا' | 'ه'] | ['م', _, _, _, _, 'ا'])
}

/// The speaker to whom a preposition of attribution ascribes the statement: «نقلا عن مصدر», «وفقا لوزارة الصحة».
fn attributed(clauses: &Clauses, offices: &Offices, cue: usize) -> Subject {
    let end = clauses.sentence(cue).end.min(cue + REACH);
    let skipped = |i: usize| i < end && matches!(clauses.form(i), "عن" | "ل" | "ما");
    let first = cue + 1 + usize::from(skipped(cue + 1));
    if first >= end {
        return Subject::Unsaid;
    }
    match clauses.cue(first) {
        // «حسبما ذكرت الوكالة»
        Some(verb) if verb.class == CueClass::Verb => after(clauses, offices, first, end),
        _ => phrase::complement(clauses, offices, first, end).unwrap_or(Subject::Unsaid),
    }
}

/// The subject right before a verb: «لكن بوتين قال», «المتحدث باسم الجيش، أحمد، قال». A verb with a conjunction begins anew.
fn before_verb(clauses: &Clauses, offices: &Offices, cue: Cue) -> Subject {
    if cue.joined {
        return Subject::Unsaid;
    }
    let first = clauses.sentence(cue.token).start;
    // «وكانت وثائق نشرها المكتب قالت»: the subject follows «كان».
    if clauses.follows_was(cue.token, LONGEST_SUBJECT)
        && let Some(subject) = phrase::subject(clauses, offices, first + 1, cue.token)
    {
        return subject;
    }
    // «حضر المدير إلى جنوب فرنسا، حيث قال»: the subject of the sentence.
    if cue.token > first && clauses.form(cue.token - 1) == "حيث" {
        return Subject::Unsaid;
    }
    let near = (first.max(cue.token.saturating_sub(3))..cue.token).rev();
    near.filter_map(|i| clauses.mention(i))
        .find(|&mention| phrase::can_speak(clauses.mentions[mention].kind) && stands_free(clauses, mention))
        .map_or(Subject::Unsaid, |mention| phrase::speaker(clauses, offices, mention))
}

/// The first mention in the sentence before the cue that no preposition governs, or after the statement told there; people
/// before all others.
fn before(clauses: &Clauses, offices: &Offices, cue: usize, told: Option<usize>) -> Subject {
    // «قال ترامب “…” ورد روحاني قائلا “…”»: a statement told, the sentence may have a new subject.
    let quoted = clauses.quoted.partition_point(|quotation| quotation.tokens.end <= cue).checked_sub(1);
    let quoted = quoted.map(|last| &clauses.quoted[last].tokens).filter(|said| said.len() >= STATEMENT);
    let sentence = clauses.sentence(cue).start;
    let quoted = quoted.map(|said| said.end).filter(|&end| end > sentence);
    let first = sentence.max(cue.saturating_sub(REACH)).max(told.or(quoted).unwrap_or(0));
    let mut found: Vec<usize> = Vec::new();
    for token in first..cue {
        if let Some(mention) = clauses.mention(token)
            && found.last() != Some(&mention)
            && phrase::can_speak(clauses.mentions[mention].kind)
            && !clauses.is_inside(token)
            && stands_free(clauses, mention)
        {
            found.push(mention);
        }
    }
    let is_person = |m: &&usize| clauses.mentions[**m].kind == Kind::Per;
    let best = found.iter().find(is_person).or(found.first());
    best.map_or(Subject::Unsaid, |&mention| phrase::speaker(clauses, offices, mention))
}

/// Whether no preposition governs the mention.
fn stands_free(clauses: &Clauses, mention: usize) -> bool {
    let first = clauses.tokens_of(mention).start;
    let governed = first > 0 && governs(clauses.form(first - 1));
    !governed && !has_preposition(clauses, mention) && !phrase::is_owner(clauses, mention)
}

/// Whether «الذي», «التي», «الذين» stands right before the verb: its subject is what they refer to.
fn relative_before(clauses: &Clauses, verb: usize) -> bool {
    verb.checked_sub(1).is_some_and(|i| matches!(clauses.form(i), "الذي" | "التي" | "الذين"))
}

/// Whether a verb stands in a clause that says more of a noun, or is one itself: «الذي أعلن», «لما أعلنه».
fn in_relative_clause(clauses: &Clauses, verb: usize) -> bool {
    let is_what = verb.checked_sub(1).is_some_and(|i| matches!(clauses.form(i), "ما" | "لما" | "بما" | "مما" | "عما"));
    is_what || relative_before(clauses, verb)
}

/// What a relative pronoun right before a verb refers to: the mention before it, or whom a common noun means.
fn antecedent(clauses: &Clauses, offices: &Offices, verb: usize) -> Subject {
    let Some(noun) = verb.checked_sub(2) else { return Subject::Unsaid };
    let first = clauses.sentence(verb).start.max(verb.saturating_sub(8));
    match (first..=noun).rev().find_map(|i| clauses.mention(i)) {
        _ if clauses.mention(noun).is_none() && clauses.is_definite_noun(noun) => {
            meant::by(clauses, offices, noun..noun + 1)
        }
        Some(mention) => phrase::speaker(clauses, offices, mention),
        None => Subject::Nameless,
    }
}
