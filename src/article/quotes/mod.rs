//! Quotations: what somebody said, in their own words or in the writer's.
//!
//! Marks are paired first ([`marks`]); of what stands between them, a cue tells the statements from titles of works and
//! words held at arm's length ([`statement`]); the cue's grammar tells its
//! subject ([`speaker`]), and what was said before whom it leaves out ([`said`]).

mod agreement;
mod candidates;
mod clause;
mod cues;
mod indirect;
mod marks;
mod meant;
mod nouns;
mod offices;
mod phrase;
mod quote;
mod said;
mod speaker;
mod statement;
mod texts;
mod verb;

pub use cues::Cues;
pub use quote::{Quote, QuoteStyle};

use std::ops::Range;

use super::Entity;
use crate::Span;
use crate::knowledge::KnowledgeBase;
use crate::ner::{Mention, Words};
use clause::Clauses;
use cues::Cue;
use marks::Quoted;
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
    said::said(&clauses, &found)
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
        let told = found.last().map_or(0, |last| last.tokens.end);
        let opener = indirect::opener(clauses, cue, told).filter(|&opener| !begins_at(clauses, opener, direct));
        let Some((opener, span)) = opener.and_then(|o| Some((o, indirect::reported(clauses, o)?))) else { continue };
        let tokens = opener..clauses.words.tokens.partition_point(|token| token.span.start < span.end);
        found.push(Statement { span, style: QuoteStyle::Indirect, evidence: Evidence::CueBefore(cue), tokens });
    }
    found
}

/// Whether a direct quotation begins right after token `opener`.
fn begins_at(clauses: &Clauses, opener: usize, direct: &[Statement]) -> bool {
    let end = clauses.words.tokens[opener].span.end;
    let next = direct.get(direct.partition_point(|quote| quote.span.start < end));
    next.is_some_and(|quote| !Span::new(end, quote.span.start).of(clauses.words.text).contains(char::is_alphabetic))
}

/// Whether no more than a paragraph break stands between the end of a statement and the next opening mark.
fn near(clauses: &Clauses, end: usize, opening: usize) -> bool {
    let tokens = clauses.words.tokens;
    let between = Span::new(tokens[end.min(opening)].span.start, tokens[opening].span.start);
    between.of(clauses.words.text).matches('\n').count() <= 1 && opening.saturating_sub(end) <= 30
}

#[cfg(test)]
mod tests;
