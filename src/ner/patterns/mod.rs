//! Dates, times, sums, shares, measures, ranks and numbers: what a grammar finds without a model.
//!
//! A sentence becomes a row of [`word::Word`]s, each with what the [`lexicon`] knows of it. A rule is a function of the row
//! and a place in it; it answers how far it understood and what that says, and looks no further than its phrase is
//! long. Small rules make large ones:
//!
//! | rules | built on | find |
//! |---|---|---|
//! | [`numbers`], [`ordinals`] | number words | CARDINAL, ORDINAL |
//! | [`measures`] | numbers, currencies, units | MONEY, PERCENT, QUANTITY |
//! | [`calendar`], [`durations`] | numbers, months, periods | parts of dates |
//! | [`dates`], [`times`] | those, days | DATE, TIME |
//!
//! At each place the rule that understood most words wins; the search goes on behind it.

mod calendar;
mod counts;
mod currencies;
mod dates;
mod days;
mod durations;
mod inflection;
mod lexicon;
mod measures;
mod months;
mod number_words;
mod numbers;
mod ordinals;
mod periods;
mod phrase;
mod times;
mod units;
mod word;

use super::{Mention, Words};
use phrase::Found;
use word::Word;

/// Reads a row from a place in it, as far as it understands.
type Rule = fn(&[Word], usize) -> Option<Found>;

/// The rules, the more telling first: of two that understood equally much the first wins.
const RULES: &[Rule] = &[
    dates::date,
    times::time,
    measures::money,
    measures::percent,
    measures::quantity,
    counts::ordinal,
    counts::cardinal,
];

/// The mentions of dates, times, sums, shares, measures, ranks and numbers in a text, ordered and disjoint.
///
/// Takes time linear in the length of the text.
pub fn patterns(words: &Words) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for sentence in words.sentences {
        let row = word::words(words.text, &words.tokens[sentence.tokens.clone()]);
        let mut at = 0;
        while at < row.len() {
            let longest = RULES.iter().filter_map(|rule| rule(&row, at)).rev().max_by_key(|found| found.end);
            let Some(found) = longest else {
                at += 1;
                continue;
            };
            let span = row[at].span.to(row[found.end - 1].span);
            mentions.push(Mention { span, kind: found.kind, score: 100, value: found.value });
            at = found.end;
        }
    }
    mentions
}
