//! Statements with their speakers: whom each cue has for its subject, and where it has none, who spoke before or is spoken of.

use super::agreement::Agreement;
use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::meant;
use super::nouns;
use super::offices::Offices;
use super::phrase;
use super::speaker::{self, REACH, Subject};
use super::statement::Evidence;
use super::texts;
use super::verb;
use super::{Quote, QuoteStyle, Statement};
use crate::Kind;

/// Who made a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speaker {
    /// An entity.
    Entity(usize),
    /// Somebody whom the article does not name.
    Nameless,
    /// Nothing tells who.
    Unknown,
}

impl Speaker {
    fn entity(self) -> Option<usize> {
        match self {
            Self::Entity(entity) => Some(entity),
            Self::Nameless | Self::Unknown => None,
        }
    }

    /// The entity, or somebody without a name.
    fn or_nameless(entity: Option<usize>) -> Self {
        entity.map_or(Self::Nameless, Self::Entity)
    }
}

/// A statement whose speaker has been looked for.
struct Told<'a> {
    statement: &'a Statement,
    speaker: Speaker,
}

/// The statements, which are in order, with their speakers.
pub fn said(clauses: &Clauses, statements: &[Statement]) -> Vec<Quote> {
    let offices = Offices::new(clauses);
    let mut told: Vec<Told> = Vec::new();
    for statement in statements {
        let speaker = speaker(clauses, &offices, &told, statement);
        told.push(Told { statement, speaker });
    }
    let quote = |Told { statement, speaker }: Told| {
        let cue = statement.cue().map(|cue| clauses.words.tokens[cue.token].span);
        Quote { span: statement.span, style: statement.style, cue, speaker: speaker.entity() }
    };
    told.into_iter().map(quote).collect()
}

/// Who made a statement; `told` are those before it.
fn speaker(clauses: &Clauses, offices: &Offices, told: &[Told], statement: &Statement) -> Speaker {
    let last = told.last();
    let same = last.map_or(Speaker::Unknown, |last| last.speaker);
    let cue = match statement.evidence {
        Evidence::NameBefore(mention) => return Speaker::or_nameless(named(clauses, offices, mention, statement)),
        Evidence::GoesOn => return same,
        Evidence::CueBefore(cue) | Evidence::CueAfter(cue) => cue,
    };
    if last.and_then(|last| last.statement.cue()).is_some_and(|other| other.token == cue.token) {
        return same;
    }
    let limit = match statement.evidence {
        Evidence::CueBefore(_) => statement.tokens.start,
        _ => clauses.sentence(cue.token).end,
    };
    let in_sentence = last.filter(|last| clauses.sentence(cue.token).contains(&last.statement.tokens.start));
    let end = in_sentence.map(|last| last.statement.tokens.end).filter(|&end| end <= cue.token);
    let known = || Speaker::or_nameless(known(clauses, told, statement, cue));
    match speaker::subject(clauses, offices, cue, limit, end) {
        Subject::Entity(entity) => Speaker::Entity(clauses.namesake(entity, cue).unwrap_or(entity)),
        Subject::Nameless => Speaker::Nameless,
        Subject::Same => {
            let since = last.map_or(0, |last| last.statement.tokens.end);
            let source = entity(speaker::source(clauses, offices, since, cue.token));
            Speaker::or_nameless(source.or(same.entity()))
        }
        Subject::Introduced(noun) => {
            let mut before = meant::same_before(clauses, noun);
            match before.find_map(|i| subject_of(told, i)) {
                Some(told) => Speaker::or_nameless(told.speaker.entity()),
                // «مسؤول» who has not spoken yet.
                None if meant::same_before(clauses, noun).any(|i| clauses.is_indefinite_noun(i)) => Speaker::Nameless,
                None => known(),
            }
        }
        Subject::KnownIfAdding if !adds(clauses, cue) => Speaker::Nameless,
        Subject::Known | Subject::KnownIfAdding => known(),
        Subject::Unsaid => {
            // «نقلت الصحيفة عنه قوله»: the verb is said of the paper.
            let is_handed_on = verb::is_handing_on(clauses.stem(cue.token));
            let agreement = if is_handed_on { Agreement::Any } else { cue.agreement };
            let unknown = if same == Speaker::Nameless { same } else { Speaker::Unknown };
            unsaid(clauses, told, statement, Cue { agreement, ..cue }).map_or(unknown, Speaker::Entity)
        }
    }
}

/// Whom the name before a colon means: «بوتين: “…”».
fn named(clauses: &Clauses, offices: &Offices, mention: usize, statement: &Statement) -> Option<usize> {
    let first = clauses.tokens_of(mention).start;
    // «مدرب البرازيل: “…”», «مسؤول ألماني: “…”»
    let is_person = |i: &usize| clauses.is_title(*i) || nouns::is_person(clauses.stem(*i));
    let noun = first.checked_sub(1).filter(|i| is_person(i) && clauses.mentions[mention].kind != Kind::Per);
    let phrase = noun.and_then(|noun| phrase::subject(clauses, offices, noun, statement.tokens.start));
    // «جاء ذلك في مقابلة لبالوميروس مع قناة CNN: “…”», «لـCNN»
    let sentence = clauses.sentence(first).start.max(first.saturating_sub(REACH))..first;
    let is_to = || {
        let before = first.checked_sub(1).map(|i| clauses.text(i));
        phrase::has_preposition(clauses, mention) || matches!(before, Some("ل" | "لـ"))
    };
    let host = || Some(sentence).filter(|_| is_to()).and_then(|told| texts::host(clauses, offices, told));
    entity(phrase.or_else(host).unwrap_or_else(|| phrase::speaker(clauses, offices, mention)))
}

/// The statement of which the noun at a token is the subject.
fn subject_of<'a>(told: &'a [Told<'a>], noun: usize) -> Option<&'a Told<'a>> {
    let near = |cue: Cue| cue.token < noun && noun <= cue.token + SUBJECT;
    told.iter().rev().take(LOOKED_BACK).find(|told| told.statement.cue().is_some_and(near))
}

fn entity(subject: Subject) -> Option<usize> {
    match subject {
        Subject::Entity(entity) => Some(entity),
        _ => None,
    }
}

/// Who made a statement whose cue has no subject: of what was just told, or of whom the sentence before speaks.
fn unsaid(clauses: &Clauses, told: &[Told], statement: &Statement, cue: Cue) -> Option<usize> {
    // «وأضاف» does not go on with what «لكنها تعتقد» tells, where nobody is told to be meant.
    let is_other = |told: &Told| {
        let is_opposite = told.statement.cue().is_some_and(|other| cue.agreement.is_opposite(other.agreement));
        is_opposite && told.speaker.entity().is_none()
    };
    let last = told.iter().rev().take(PASSED_OVER).find(|told| !is_other(told));
    let speaker = last.and_then(|last| last.speaker.entity());
    let agrees = speaker.is_none_or(|speaker| clauses.agrees(speaker, cue));
    let speaker = speaker.filter(|_| agrees);
    let follows = last.is_some_and(|last| follows(clauses, last.statement, cue));
    let is_nameless = last.is_some_and(|last| last.speaker == Speaker::Nameless);
    let goes_on = agrees && follows && (speaker.is_some() || is_nameless);
    if goes_on || speaker.is_some() && adds(clauses, cue) {
        return speaker;
    }
    let before = || {
        let is_apart = last.is_some() && !follows && statement.style == QuoteStyle::Direct;
        let mut speakers = told.iter().rev().take(LOOKED_BACK).filter_map(|told| told.speaker.entity());
        if is_apart { speakers.find(|&speaker| clauses.agrees(speaker, cue)) } else { None }
    };
    in_sight(clauses, cue, statement.tokens.start).or(speaker).or_else(before).or_else(|| protagonist(clauses, cue))
}

/// Whom «اللاعب» means that nothing tells more of: the person who spoke last, or of whom the sentence before tells.
fn known(clauses: &Clauses, told: &[Told], statement: &Statement, cue: Cue) -> Option<usize> {
    let last = told.last().map(|last| last.speaker);
    // Whoever has spoken has no name.
    if last == Some(Speaker::Nameless) && adds(clauses, cue) {
        return None;
    }
    let is_person = |&entity: &usize| clauses.is_person(entity) && clauses.agrees(entity, cue);
    let in_sight = || in_sight(clauses, cue, statement.tokens.start);
    let before = || told.iter().rev().take(LOOKED_BACK).filter_map(|told| told.speaker.entity()).find(is_person);
    last.and_then(Speaker::entity).filter(is_person).or_else(in_sight).or_else(before)
}

/// The person whom an article is about: whose name it begins with, as those of an encyclopaedia do.
fn protagonist(clauses: &Clauses, cue: Cue) -> Option<usize> {
    // «فمنهم من يقول»
    let is_anybody = cue.token > 0 && matches!(clauses.form(cue.token - 1), "من" | "ما");
    let begins = clauses.mentions.first().is_some_and(|first| first.kind == Kind::Per && first.span.start == 0);
    let person = if begins && !is_anybody { clauses.entity(0) } else { None };
    person.filter(|&person| clauses.agrees(person, cue))
}

/// How many statements before one are looked at for its speaker.
const PASSED_OVER: usize = 4;

/// The same for somebody who has spoken before, further off.
const LOOKED_BACK: usize = 64;

/// Whether a cue without a subject goes on with the speaker of the statement before it: in its sentence or the next.
fn follows(clauses: &Clauses, last: &Statement, cue: Cue) -> bool {
    let sentence = clauses.sentence(cue.token).start;
    let before = sentence.checked_sub(1).map_or(0, |before| clauses.sentence(before).start);
    last.tokens.end > before
}

/// Whether the cue, or the one right before it, says that somebody goes on: «وأضاف», «وتابع قائلا».
fn adds(clauses: &Clauses, cue: Cue) -> bool {
    const VERBS: [&str; 9] = ["اضاف", "تابع", "اردف", "استطرد", "واصل", "اكمل", "زاد", "استدرك", "مضيفا"];
    let is_verb = |i: usize| VERBS.contains(&clauses.stem(i).trim_end_matches('ت'));
    let before = cue.token.checked_sub(1).filter(|&i| clauses.cue(i).is_some());
    is_verb(cue.token) || before.is_some_and(is_verb)
}

/// How far from the beginning of its sentence a subject stands that is no name, and one that is, in tokens.
const SUBJECT: usize = 12;

const NAMED_SUBJECT: usize = 200;

/// The person of whom the sentence before that of `token` tells, whom «قال» without a subject means: the subject of its verb of saying, or
/// the first whom it names or calls by what they are («الرئيس الأمريكي»).
fn in_sight(clauses: &Clauses, cue: Cue, token: usize) -> Option<usize> {
    let sentence = clauses.sentence(token).start;
    let first = sentence.checked_sub(1).map_or(0, |before| clauses.sentence(before).start);
    let person = |i: usize| match clauses.mention(i) {
        Some(mention) if clauses.mentions[mention].kind == Kind::Per => {
            clauses.entity(mention).filter(|&entity| clauses.agrees(entity, cue))
        }
        None if i < first + SUBJECT && i + 1 < sentence && clauses.is_definite_noun(i) => {
            let is_told_more = clauses.is_definite_noun(i + 1);
            let person = if is_told_more { meant::person(clauses, i..i + 2) } else { meant::called(clauses, i) };
            person.filter(|&entity| clauses.agrees(entity, cue))
        }
        _ => None,
    };
    let is_subject = |i: usize| i > first && clauses.cue(i - 1).is_some_and(|cue| cue.class == CueClass::Verb);
    let mut tokens = (first..sentence.min(first + NAMED_SUBJECT)).filter(|&i| !clauses.is_inside(i));
    let subject = tokens.clone().filter(|&i| is_subject(i) && clauses.mention(i).is_some()).find_map(person);
    subject.or_else(|| tokens.find_map(person))
}
