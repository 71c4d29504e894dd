//! Quotations: what somebody said, in their own words or in the writer's.
//!
//! Marks are paired first ([`marks`]); of what stands between them, a cue tells the statements from titles of works and
//! words held at arm's length ([`statement`]); the cue's grammar tells the speaker ([`speaker`]).

mod agreement;
mod clause;
mod cues;
mod indirect;
mod marks;
mod meant;
mod offices;
mod phrase;
mod quote;
mod speaker;
mod statement;
mod texts;

pub use cues::Cues;
pub use quote::{Quote, QuoteStyle};

use std::ops::Range;

use super::Entity;
use crate::knowledge::KnowledgeBase;
use crate::ner::{Mention, Words};
use crate::{Kind, Span};
use agreement::Agreement;
use clause::Clauses;
use cues::{Cue, CueClass};
use marks::Quoted;
use offices::Offices;
use speaker::Subject;
use statement::Evidence;

/// The statements of the text, in order; where a direct one stands inside an indirect one, both are told.
pub fn quotes(
    words: &Words,
    mentions: &[Mention],
    entities: &[Entity],
    cues: &Cues,
    knowledge: &KnowledgeBase,
) -> Vec<Quote> {
    let clauses = Clauses::new(*words, mentions, entities, marks::quoted(words), cues, knowledge);
    let mut found = direct(&clauses);
    let indirect = indirect(&clauses, &found);
    found.extend(indirect);
    found.sort_by_key(|statement| statement.span);
    said(&clauses, found)
}

/// A statement whose speaker is still to be found.
#[derive(Clone, Debug)]
struct Statement {
    span: Span,
    style: QuoteStyle,
    evidence: Evidence,
    /// The tokens from where it opens, mark or particle, to behind its end.
    tokens: Range<usize>,
}

impl Statement {
    fn cue(&self) -> Option<Cue> {
        match self.evidence {
            Evidence::CueBefore(cue) | Evidence::CueAfter(cue) => Some(cue),
            Evidence::NameBefore(_) | Evidence::GoesOn => None,
        }
    }
}

fn direct(clauses: &Clauses) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for quotation in &clauses.quoted {
        let follows = found.last().is_some_and(|last| near(clauses, last.tokens.end, quotation.opening()));
        let Some(evidence) = statement::statement(clauses, quotation, follows) else { continue };
        let end = if quotation.unclosed { end_of_unclosed(clauses, quotation) } else { quotation.tokens.end };
        let span = clauses.words.tokens[quotation.tokens.start].span;
        let span = span.to(clauses.words.tokens[end - 1].span);
        let tokens = quotation.opening()..end + usize::from(end + 1 == quotation.after());
        found.push(Statement { span, style: QuoteStyle::Direct, evidence, tokens });
    }
    found
}

/// Where a quotation without a closing mark ends: before another report, or before the full stop of its sentence.
fn end_of_unclosed(clauses: &Clauses, quotation: &Quoted) -> usize {
    let tokens = quotation.tokens.clone();
    let begins_report = |i: usize| clauses.cue(i).is_some_and(|cue| cue.strong && cue.joined);
    let mut end = tokens
        .clone()
        .skip(1)
        .find(|&i| indirect::ends_clause(clauses, i) || begins_report(i) && i + 3 > tokens.end)
        .unwrap_or(tokens.end);
    while end > tokens.start + 1 && !clauses.is_word(end - 1) {
        end -= 1;
    }
    end
}

/// Statements in the writer's words, but for those whose words are the quotation itself («قال إنه “…”»).
fn indirect(clauses: &Clauses, direct: &[Statement]) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for cue in (0..clauses.words.tokens.len()).filter_map(|i| clauses.cue(i)) {
        let Some((opener, span)) = indirect::reported(clauses, cue) else { continue };
        let told_already = begins_at(clauses, opener, direct);
        if told_already || found.last().is_some_and(|last| last.span.overlaps(span)) {
            continue;
        }
        let tokens = opener..clauses.words.tokens.partition_point(|token| token.span.start < span.end);
        found.push(Statement { span, style: QuoteStyle::Indirect, evidence: Evidence::CueBefore(cue), tokens });
    }
    found
}

/// The statements, which are in order, with their speakers.
fn said(clauses: &Clauses, statements: Vec<Statement>) -> Vec<Quote> {
    let offices = Offices::new(clauses);
    let mut found: Vec<Quote> = Vec::new();
    // Whether each was made by somebody who has no name, and is not only unknown to have one.
    let mut nameless: Vec<bool> = Vec::new();
    for (count, statement) in statements.iter().enumerate() {
        let last_speaker = found.last().and_then(|quote| quote.speaker);
        let is_same_nameless = nameless.last().is_some_and(|&nameless| nameless);
        let mut is_nameless = true;
        let speaker = match statement.evidence {
            Evidence::NameBefore(mention) => {
                let first = clauses.tokens_of(mention).start;
                // «مدرب البرازيل: “…”», «مسؤول ألماني: “…”»
                let is_person = |i: &usize| clauses.is_title(*i) || meant::is_person(clauses.stem(*i));
                let noun = first.checked_sub(1).filter(|i| is_person(i) && clauses.mentions[mention].kind != Kind::Per);
                let phrase = noun.and_then(|noun| phrase::subject(clauses, &offices, noun, statement.tokens.start));
                // «جاء ذلك في مقابلة لبالوميروس مع قناة CNN: “…”»
                let sentence = clauses.sentence(first).start..first;
                // «لـCNN»
                let is_behind_to =
                    first > 0 && clauses.text(first - 1).starts_with('ل') && clauses.text(first - 1).len() <= 4;
                let is_to = is_behind_to || phrase::has_preposition(clauses, mention);
                let host = || Some(sentence).filter(|_| is_to).and_then(|told| texts::host(clauses, &offices, told));
                let speaker = || host().unwrap_or_else(|| phrase::speaker(clauses, &offices, mention));
                entity(phrase.unwrap_or_else(speaker))
            }
            Evidence::GoesOn => {
                is_nameless = is_same_nameless;
                last_speaker
            }
            Evidence::CueBefore(cue) | Evidence::CueAfter(cue) => {
                let last = count.checked_sub(1).map(|last| &statements[last]);
                let is_same = last.and_then(Statement::cue).is_some_and(|other| other.token == cue.token);
                let limit = match statement.evidence {
                    Evidence::CueBefore(_) => statement.tokens.start,
                    _ => clauses.sentence(cue.token).end,
                };
                let told = last.filter(|last| clauses.sentence(cue.token).contains(&last.tokens.start));
                let told = told.map(|last| last.tokens.end).filter(|&end| end <= cue.token);
                match speaker::subject(clauses, &offices, cue, limit, told) {
                    _ if is_same => {
                        is_nameless = is_same_nameless;
                        last_speaker
                    }
                    Subject::Entity(entity) => Some(clauses.namesake(entity, cue).unwrap_or(entity)),
                    Subject::Nameless => None,
                    Subject::Same => {
                        let since = last.map_or(0, |last| last.tokens.end);
                        let source = speaker::source(clauses, &offices, since, cue.token);
                        entity(source).or(last_speaker)
                    }
                    Subject::Introduced(noun) => {
                        let told = meant::same_before(clauses, noun).find_map(|i| subject_of(&statements[..count], i));
                        match told {
                            Some(told) => found[told].speaker,
                            // «مسؤول» who has not spoken yet.
                            None if meant::same_before(clauses, noun).any(|i| clauses.is_indefinite_noun(i)) => None,
                            None => known(clauses, &found, is_same_nameless, statement, cue),
                        }
                    }
                    Subject::KnownIfAdding if !adds(clauses, cue) => None,
                    Subject::Known | Subject::KnownIfAdding => known(clauses, &found, is_same_nameless, statement, cue),
                    Subject::Unsaid => {
                        // «نقلت الصحيفة عنه قوله»: the verb is said of the paper.
                        let is_handed_on = speaker::is_handing_on(clauses.stem(cue.token));
                        let agreement = if is_handed_on { Agreement::Any } else { cue.agreement };
                        let told = (&statements[..count], &nameless[..]);
                        let speaker = unsaid(clauses, told, &found, statement, Cue { agreement, ..cue });
                        is_nameless = speaker.is_none() && is_same_nameless;
                        speaker
                    }
                }
            }
        };
        let cue = statement.cue().map(|cue| clauses.words.tokens[cue.token].span);
        found.push(Quote { span: statement.span, style: statement.style, cue, speaker });
        nameless.push(speaker.is_none() && is_nameless);
    }
    found
}

/// The statement of which the noun at a token is the subject.
fn subject_of(told: &[Statement], noun: usize) -> Option<usize> {
    let near = |cue: Cue| cue.token < noun && noun <= cue.token + SUBJECT;
    told.iter().rposition(|statement| statement.cue().is_some_and(near))
}

fn entity(subject: Subject) -> Option<usize> {
    match subject {
        Subject::Entity(entity) => Some(entity),
        _ => None,
    }
}

/// Who made a statement whose cue has no subject: of what was just told, or of whom the sentence before speaks.
///
/// `told` are the statements before it and whether each was made by somebody without a name, and `found` the same statements with
/// their speakers.
fn unsaid(
    clauses: &Clauses,
    (told, nameless): (&[Statement], &[bool]),
    found: &[Quote],
    statement: &Statement,
    cue: Cue,
) -> Option<usize> {
    // «وأضاف» does not go on with what «لكنها تعتقد» tells, where nobody is told to be meant.
    let is_other = |i: usize| {
        let is_opposite = told[i].cue().is_some_and(|other| cue.agreement.is_opposite(other.agreement));
        is_opposite && found[i].speaker.is_none()
    };
    let last = (told.len().saturating_sub(PASSED_OVER)..told.len()).rev().find(|&i| !is_other(i));
    let speaker = last.and_then(|last| found[last].speaker);
    let agrees = speaker.is_none_or(|speaker| clauses.agrees(speaker, cue));
    let speaker = speaker.filter(|_| agrees);
    let goes_on = agrees && last.is_some_and(|last| follows(clauses, &told[last], cue));
    let goes_on = goes_on && (speaker.is_some() || last.is_some_and(|last| nameless[last]));
    if goes_on || speaker.is_some() && adds(clauses, cue) {
        return speaker;
    }
    let before = || {
        let apart =
            last.is_some_and(|last| !follows(clauses, &told[last], cue)) && statement.style == QuoteStyle::Direct;
        let mut speakers =
            found.iter().rev().take(if apart { LOOKED_BACK } else { 0 }).filter_map(|quote| quote.speaker);
        speakers.find(|&speaker| clauses.agrees(speaker, cue))
    };
    in_sight(clauses, cue, statement.tokens.start).or(speaker).or_else(before).or_else(|| protagonist(clauses, cue))
}

/// Whom «اللاعب» means that nothing tells more of: the person who spoke last, or of whom the sentence before tells.
fn known(clauses: &Clauses, found: &[Quote], is_last_nameless: bool, statement: &Statement, cue: Cue) -> Option<usize> {
    let last = found.last().map(|quote| quote.speaker);
    let is_person = |&entity: &usize| clauses.is_person(entity) && clauses.agrees(entity, cue);
    match last {
        // Whoever has spoken has no name.
        Some(None) if is_last_nameless && adds(clauses, cue) => None,
        last => {
            let in_sight = || in_sight(clauses, cue, statement.tokens.start);
            let before = || found.iter().rev().take(LOOKED_BACK).filter_map(|quote| quote.speaker).find(is_person);
            last.flatten().filter(is_person).or_else(in_sight).or_else(before)
        }
    }
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

/// Whether a direct quotation begins right after token `opener`.
fn begins_at(clauses: &Clauses, opener: usize, direct: &[Statement]) -> bool {
    let end = clauses.words.tokens[opener].span.end;
    let next = direct.get(direct.partition_point(|quote| quote.span.start < end));
    next.is_some_and(|quote| !Span::new(end, quote.span.start).of(clauses.words.text).contains(char::is_alphabetic))
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

/// Whether no more than a paragraph break stands between the end of a statement and the next opening mark.
fn near(clauses: &Clauses, end: usize, opening: usize) -> bool {
    let tokens = clauses.words.tokens;
    let between = Span::new(tokens[end.min(opening)].span.start, tokens[opening].span.start);
    between.of(clauses.words.text).matches('\n').count() <= 1 && opening.saturating_sub(end) <= 30
}

#[cfg(test)]
mod tests;
