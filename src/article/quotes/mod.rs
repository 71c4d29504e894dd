//! Quotations: what somebody said, in their own words or in the writer's.
//!
//! Marks are paired first ([`marks`]); of what stands between them, a cue tells the statements from titles of works and
//! words held at arm's length ([`statement`]); the cue's grammar tells the speaker ([`speaker`]).

mod clause;
mod cues;
mod indirect;
mod marks;
mod offices;
mod quote;
mod speaker;
mod statement;

pub use cues::Cues;
pub use quote::{Quote, QuoteStyle};

use super::Entity;
use crate::ner::{Mention, Words};
use crate::{Kind, Span};
use clause::Clauses;
use offices::Offices;
use statement::Evidence;

/// The statements of the text, in order; where a direct one stands inside an indirect one, both are told.
pub fn quotes(words: &Words, mentions: &[Mention], entities: &[Entity], cues: &Cues) -> Vec<Quote> {
    let clauses = Clauses::new(*words, mentions, entities, marks::quoted(words), cues);
    let offices = Offices::new(&clauses);
    let mut found = direct(&clauses, &offices);
    found.extend(indirect(&clauses, &offices, &found));
    found.sort_by_key(|quote| (quote.span, quote.cue));
    found
}

fn direct(clauses: &Clauses, offices: &Offices) -> Vec<Quote> {
    let mut found: Vec<Quote> = Vec::new();
    let mut last_end = None;
    for quotation in &clauses.quoted {
        let follows = last_end.is_some_and(|end| near(clauses, end, quotation.opening()));
        let Some(evidence) = statement::statement(clauses, quotation, follows) else { continue };
        let span = clauses.words.tokens[quotation.tokens.start].span;
        let span = span.to(clauses.words.tokens[quotation.tokens.end - 1].span);
        let last_speaker = found.last().and_then(|quote| quote.speaker);
        let (cue, speaker) = match evidence {
            Evidence::CueBefore(cue) => (
                Some(cue),
                speaker::subject(clauses, cue, quotation.opening()).and_then(|m| entity(clauses, offices, m)),
            ),
            Evidence::CueAfter(cue) => {
                let end = clauses.sentence(cue.token).end;
                (Some(cue), speaker::subject(clauses, cue, end).and_then(|m| entity(clauses, offices, m)))
            }
            Evidence::NameBefore(mention) => (None, entity(clauses, offices, mention)),
            Evidence::GoesOn => (None, last_speaker),
        };
        found.push(Quote {
            span,
            style: QuoteStyle::Direct,
            cue: cue.map(|cue| clauses.words.tokens[cue.token].span),
            speaker: speaker.or_else(|| in_sight(clauses, quotation.opening())).or(last_speaker),
        });
        last_end = Some(quotation.after());
    }
    found
}

/// Statements in the writer's words, but for those whose words are the quotation itself («قال إنه “…”»).
fn indirect(clauses: &Clauses, offices: &Offices, direct: &[Quote]) -> Vec<Quote> {
    let mut found: Vec<Quote> = Vec::new();
    for cue in (0..clauses.words.tokens.len()).filter_map(|i| clauses.cue(i)) {
        let Some((opener, span)) = indirect::reported(clauses, cue) else { continue };
        let cue_span = clauses.words.tokens[cue.token].span;
        let told_already = begins_at(clauses, opener, direct);
        if told_already || found.last().is_some_and(|last| last.span.overlaps(span)) {
            continue;
        }
        let speaker = speaker::subject(clauses, cue, opener).and_then(|m| entity(clauses, offices, m));
        found.push(Quote { span, style: QuoteStyle::Indirect, cue: Some(cue_span), speaker });
    }
    found
}

/// Whether a direct quotation begins right after token `opener`.
fn begins_at(clauses: &Clauses, opener: usize, direct: &[Quote]) -> bool {
    let end = clauses.words.tokens[opener].span.end;
    let next = direct.get(direct.partition_point(|quote| quote.span.start < end));
    next.is_some_and(|quote| !Span::new(end, quote.span.start).of(clauses.words.text).contains(char::is_alphabetic))
}

/// The entity that speaks when `mention` does: its own, or for a title, whoever bears it.
fn entity(clauses: &Clauses, offices: &Offices, mention: usize) -> Option<usize> {
    let is_title = clauses.mentions[mention].kind == Kind::Occ;
    let bearer = if is_title { offices.bearer(clauses, mention) } else { None };
    bearer.or_else(|| clauses.entity(mention))
}

/// The person last named before `token`, in its sentence or the one before: whom «قال» without a subject means.
fn in_sight(clauses: &Clauses, token: usize) -> Option<usize> {
    let sentence = clauses.sentence(token).start;
    let first = sentence.checked_sub(1).map_or(0, |before| clauses.sentence(before).start);
    let person = |i: &usize| clauses.mention(*i).filter(|&m| clauses.mentions[m].kind == Kind::Per);
    let place = (first..sentence).find(|i| person(i).is_some() && !clauses.is_inside(*i))?;
    person(&place).and_then(|mention| clauses.entity(mention))
}

/// Whether no more than a paragraph break stands between the end of a statement and the next opening mark.
fn near(clauses: &Clauses, end: usize, opening: usize) -> bool {
    let tokens = clauses.words.tokens;
    let between = Span::new(tokens[end.min(opening)].span.start, tokens[opening].span.start);
    between.of(clauses.words.text).matches('\n').count() <= 1 && opening.saturating_sub(end) <= 30
}

#[cfg(test)]
mod tests;
