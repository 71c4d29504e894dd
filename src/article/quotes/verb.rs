//! Where the subject of a verb of saying stands: right beside it, at the beginning of its clause or further on.

use std::ops::Range;

use super::candidates::{agrees, can_speak_far, stands_free};
use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::nouns;
use super::offices::Offices;
use super::phrase::{self, governs};
use super::speaker::{REACH, Subject};
use super::texts;
use crate::Kind;

/// How long a subject between «كان» and its verb is, in tokens.
pub const LONGEST_SUBJECT: usize = 12;
/// How far before a verb its clause may begin with its subject, in tokens.
const LONGEST_CLAUSE: usize = 30;
/// Words that may stand between a verb and its subject.
const ADVERBS: [&str; 12] =
    ["ايضا", "كذلك", "امس", "اليوم", "لاحقا", "بدوره", "بدورها", "حينها", "وقتها", "قبل", "انذاك", "مجددا"];

/// The subject of a verb: right beside it, at the beginning of its clause or further on.
pub fn of_verb(clauses: &Clauses, offices: &Offices, verb: Cue, limit: usize) -> Subject {
    relayed(clauses, offices, verb.token, limit)
        .or_else(|| texts::author_before(clauses, offices, verb.token))
        .or_else(|| match clauses.kind(verb.token + 1) {
            // «كان روحاني قد حذر نظيره»
            None | Some(Kind::Occ) => behind_was(clauses, offices, verb.token).unwrap_or(Subject::Unsaid),
            Some(_) => Subject::Unsaid,
        })
        .or_else(|| right_before(clauses, offices, verb))
        .or_else(|| right_after(clauses, offices, verb, limit))
        .or_else(|| at_beginning(clauses, offices, verb))
        .or_else(|| before_verb(clauses, offices, verb))
        .or_else(|| further_on(clauses, verb, limit))
}

/// The subject that follows a verb: the noun phrase right after it, or the first person after it whom no preposition governs.
pub fn after(clauses: &Clauses, offices: &Offices, cue: Cue, limit: usize) -> Subject {
    right_after(clauses, offices, cue, limit).or_else(|| further_on(clauses, cue, limit))
}

/// Whose words a verb of handing on hands on: «نقلت الوكالة عن المدير قوله “…”», «جاء في بيان للوزارة أن …».
fn relayed(clauses: &Clauses, offices: &Offices, cue: usize, limit: usize) -> Subject {
    let prepositions: &[&str] = match clauses.stem(cue) {
        verb if is_handing_on(verb) => &["عن", "لسان", "حديث"],
        "جاء" => &["في", "لسان"],
        _ => return Subject::Unsaid,
    };
    let end = limit.min(clauses.sentence(cue).end).min(cue + REACH);
    let mut between = (cue + 1..end).take_while(|&i| !clauses.introduces(i));
    let from = between.find(|&i| prepositions.contains(&clauses.form(i)) && !clauses.is_inside(i) && i + 1 < end);
    // «نقلت عن "المرصد السوري" قوله»
    let first = from.map(|from| from + 1 + usize::from(phrase::is_mark(clauses.text(from + 1))));
    let first = first.filter(|&first| first < end);
    first.and_then(|first| phrase::complement(clauses, offices, first, end)).unwrap_or(Subject::Unsaid)
}

/// Whether a verb hands on the words of somebody of whom there is but a pronoun: «نقلت عنه قوله», «نقلت الصحيفة قوله».
pub fn is_of_pronoun(clauses: &Clauses, cue: usize, limit: usize) -> bool {
    if !is_handing_on(clauses.stem(cue)) {
        return false;
    }
    let end = limit.min(clauses.sentence(cue).end).min(cue + REACH);
    let said = (cue + 1..end).find(|&i| {
        let is_noun = clauses.cue(i).is_some_and(|c| c.class == CueClass::Noun) && clauses.has_pronoun(i);
        is_noun || clauses.introduces(i) || clauses.text(i) == ":"
    });
    let mut between = cue + 1..said.unwrap_or(end);
    let is_noun = said.is_some_and(|i| clauses.cue(i).is_some());
    let has_source = between.clone().any(|i| matches!(clauses.form(i), "عن" | "لسان"));
    between.any(|i| matches!(clauses.form(i), "عنه" | "عنها" | "لسانه" | "لسانها")) || is_noun && !has_source
}

/// Whether a verb says that somebody hands on another's words.
pub fn is_handing_on(verb: &str) -> bool {
    matches!(verb, "نقل" | "نقلت" | "نقلوا" | "ينقل" | "تنقل")
}

/// Whether a verb tells what stands on something, and not who wrote it: «كتب عليها».
pub fn is_written(clauses: &Clauses, verb: Cue) -> bool {
    let on = clauses.words.tokens.get(verb.token + 1).map(|_| clauses.form(verb.token + 1));
    !verb.joined && clauses.stem(verb.token) == "كتب" && matches!(on, Some("عليها" | "عليه"))
}

/// Where the subject of a cue begins that follows it, and before which token it ends.
fn place_after(clauses: &Clauses, cue: Cue, limit: usize) -> Option<Range<usize>> {
    let end = limit.min(clauses.sentence(cue.token).end).min(cue.token + REACH);
    let is_adverb = |i: usize| {
        let is_time = matches!(clauses.kind(i), Some(Kind::Date | Kind::Time));
        // «ما صرحت به النائبة», «وعلقت عليها»; «قالت فيه» is told below.
        let is_object = phrase::is_governed_pronoun(clauses.form(i)) && !matches!(clauses.form(i), "فيه" | "فيها");
        // «قبل أيام قليلة»
        let is_few = matches!(clauses.form(i), "قليله" | "قليل" | "معدوده");
        is_time || is_object || is_few || ADVERBS.contains(&clauses.form(i))
    };
    // «أفادت، النقابة العامة، أن», «وذكرت "أرامكو" أن»
    let is_mark = |i: usize| phrase::is_mark(clauses.text(i)) && i + 1 < end && clauses.mention(i + 1).is_some();
    let first = (cue.token + 1..end).find(|&i| !is_adverb(i) && !clauses.is_comma(i) && !is_mark(i))?;
    // «ألقى خطابا قال فيه …»: the subject is that of what the clause says more of.
    if matches!(clauses.form(first), "فيه" | "فيها") {
        return None;
    }
    // «وتقول مازحة “…”», «قال مبتسما»: how it is said.
    let is_last = !(first + 1..end).any(|i| clauses.is_word(i));
    let is_manner = is_last && clauses.mention(first).is_none() && is_circumstance(clauses.form(first));
    (!is_manner).then_some(first..end)
}

/// Whom the noun phrase right after a verb means.
fn right_after(clauses: &Clauses, offices: &Offices, cue: Cue, limit: usize) -> Subject {
    let place = place_after(clauses, cue, limit);
    place.and_then(|place| phrase::subject(clauses, offices, place.start, place.end)).unwrap_or(Subject::Unsaid)
}

/// The first person after a verb whom no preposition governs.
fn further_on(clauses: &Clauses, cue: Cue, limit: usize) -> Subject {
    let Some(Range { start: mut token, end }) = place_after(clauses, cue, limit) else { return Subject::Unsaid };
    let (mut governed, mut is_aside) = (false, false);
    while token < end {
        let form = clauses.form(token);
        if clauses.introduces(token) || form == ":" {
            break;
        }
        let Some(mention) = clauses.mention(token) else {
            governed = governs(form);
            is_aside |= governed;
            token += 1;
            continue;
        };
        let is_person = clauses.mentions[mention].kind == Kind::Per;
        // «لدى إشرافه على تنصيب والي الجهة، عادل الورغي،»
        let is_told_more = is_aside && clauses.is_comma(clauses.tokens_of(mention).start.saturating_sub(1));
        if is_person && !governed && !is_told_more && stands_free(clauses, mention) && agrees(clauses, mention, cue) {
            return clauses.entity(mention).map_or(Subject::Unsaid, Subject::Entity);
        }
        token = clauses.tokens_of(mention).end;
    }
    Subject::Unsaid
}

/// Whether a word right before what is said has the form of an active participle in the accusative.
pub fn is_circumstance(form: &str) -> bool {
    let letters: Vec<char> = form.chars().collect();
    matches!(letters[..], [_, 'ا', _, _, 'ا' | 'ه'] | ['م', _, _, _, _, 'ا'])
}

/// The person whose name ends right before a verb that begins nothing: «لكن بوتين قال», «مادونا تصف ابنها».
fn right_before(clauses: &Clauses, offices: &Offices, cue: Cue) -> Subject {
    let begins = cue.joined || clauses.mention(cue.token + 1).is_some();
    let person = cue.token.checked_sub(1).filter(|_| !begins).and_then(|i| clauses.mention(i));
    // «وموسكو ترفض الاتهامات»
    let begins_clause = |m: usize| {
        let token = clauses.tokens_of(m).start;
        clauses.mentions[m].span.start > clauses.words.tokens[token].span.start && can_speak_far(clauses, m)
    };
    let is_subject = |&m: &usize| {
        let speaks = clauses.mentions[m].kind == Kind::Per || begins_clause(m);
        speaks && stands_free(clauses, m) && agrees(clauses, m, cue)
    };
    person.filter(is_subject).map_or(Subject::Unsaid, |m| phrase::speaker(clauses, offices, m))
}

/// The subject right before a verb: «لكن بوتين قال», «المتحدث باسم الجيش، أحمد، قال». A verb with a conjunction begins anew.
fn before_verb(clauses: &Clauses, offices: &Offices, cue: Cue) -> Subject {
    if cue.joined {
        return Subject::Unsaid;
    }
    let first = clauses.sentence(cue.token).start;
    // «حضر المدير إلى جنوب فرنسا، حيث قال»: the subject of the sentence.
    if cue.token > first && clauses.form(cue.token - 1) == "حيث" {
        return Subject::Unsaid;
    }
    let near = (first.max(cue.token.saturating_sub(3))..cue.token).rev();
    near.filter_map(|i| clauses.mention(i))
        .find(|&mention| can_speak_far(clauses, mention) && stands_free(clauses, mention))
        .map_or(Subject::Unsaid, |mention| phrase::speaker(clauses, offices, mention))
}

/// The subject with which the clause of a verb begins: «لكن لجنة الرياضيين في الاتحاد قالت», «يذكر أن القيادة العامة أكدت».
fn at_beginning(clauses: &Clauses, offices: &Offices, verb: Cue) -> Subject {
    // «أما بوتين فقال»
    let is_answered = clauses.form(verb.token).starts_with('ف');
    if verb.joined && !is_answered {
        return Subject::Unsaid;
    }
    let sentence = clauses.sentence(verb.token).start;
    let first = sentence.max(verb.token.saturating_sub(LONGEST_CLAUSE));
    let is_that = |i: usize| clauses.introduces(i) && matches!(clauses.form(i), "ان" | "بان" | "وان");
    let opens = |i: usize| is_that(i) || parts_clauses(clauses.form(i)) || clauses.form(i) == "اما";
    let ends = |i: &usize| {
        opens(*i) || clauses.cue(*i).is_some_and(|cue| cue.class == CueClass::Verb) || clauses.is_inside(*i)
    };
    // «فيسبوك لا تعرف، لكنها تعتقد»
    let goes_on = |i: &usize| {
        let form = clauses.form(*i);
        form.starts_with("لكنه") || clauses.introduces(*i) && !is_that(*i) || matches!(form, "لا" | "لم" | "لن" | "ليس")
    };
    let opener = (first..verb.token).rev().find(|i| ends(i) || goes_on(i));
    let begins = match opener {
        Some(i) if opens(i) && verb.joined == (clauses.form(i) == "اما") => i + 1,
        None if first == sentence && !verb.joined => sentence,
        _ => return Subject::Unsaid,
    };
    if begins >= verb.token {
        return Subject::Unsaid;
    }
    let subject = phrase::subject(clauses, offices, begins, verb.token).unwrap_or(Subject::Unsaid);
    // Only behind «أن» a noun is sure to begin the clause, and not all nouns speak.
    let noun = clauses.stem(begins);
    let speaks = || nouns::is_person(noun) || texts::is_text(noun);
    let is_sure = matches!(subject, Subject::Entity(_)) || opener.is_some_and(is_that) && speaks();
    if is_sure { subject } else { Subject::Unsaid }
}

/// Whether a word parts what one says from what another does: «فيما رد», «لكن بوتين».
pub fn parts_clauses(form: &str) -> bool {
    matches!(form, "لكن" | "ولكن" | "فيما" | "بينما" | "حين")
}

/// The subject of a verb that follows «كان»: «وكانت وثائق نشرها المكتب قالت», «كان روحاني قد حذر».
pub fn behind_was(clauses: &Clauses, offices: &Offices, verb: usize) -> Option<Subject> {
    let first = clauses.sentence(verb).start + 1;
    // «وكان وزير الداخلية فلان، الذي تشرف وزارته على …، قد صرح»
    let far = if verb > 0 && clauses.form(verb - 1) == "قد" { REACH } else { LONGEST_SUBJECT };
    let follows = first < verb && clauses.follows_was(verb, far);
    follows.then(|| phrase::subject(clauses, offices, first, verb)).flatten()
}
