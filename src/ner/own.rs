//! The reader's own names in a text.

use std::borrow::Cow;

use super::starts::starts;
use super::{Mention, Words};
use crate::Span;
use crate::knowledge::OwnNames;
use crate::text::TokenKind;

/// `mentions` with those of the reader's own names in place of whatever overlaps with them.
pub fn with_own(words: &Words, own: &OwnNames, mentions: Vec<Mention>) -> Vec<Mention> {
    let found = mentions_of(words, own);
    if found.is_empty() {
        return mentions;
    }
    let is_free = |mention: &Mention| {
        let first = found.partition_point(|own| own.span.end <= mention.span.start);
        found.get(first).is_none_or(|own| own.span.start >= mention.span.end)
    };
    let mut all: Vec<Mention> = mentions.into_iter().filter(is_free).collect();
    all.extend(found.iter().cloned());
    all.sort_by_key(|mention| mention.span.start);
    all
}

/// The longest names from left to right. A name may begin behind proclitics and ends with a token.
fn mentions_of(words: &Words, own: &OwnNames) -> Vec<Mention> {
    let mut found = Vec::new();
    if own.longest() == 0 {
        return found;
    }
    for sentence in words.sentences {
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            let name = (words.tokens[i].kind == TokenKind::Word).then(|| starts(words, i)).and_then(|starts| {
                starts.into_iter().find_map(|start| {
                    let end = longest(words, own, i..sentence.tokens.end, start.form)?;
                    Some((start.offset, end))
                })
            });
            match name {
                Some((offset, (end, number))) => {
                    let span = Span::new(offset, words.tokens[end - 1].span.end);
                    found.push(Mention { span, kind: own.all()[number].kind, score: 100, value: None });
                    i = end;
                }
                None => i += 1,
            }
        }
    }
    found
}

/// Where the longest name ends that begins with the first token of `range`, whose form is `first`, and its number.
fn longest(words: &Words, own: &OwnNames, range: std::ops::Range<usize>, first: Cow<str>) -> Option<(usize, usize)> {
    let mut name = vec![first.into_owned()];
    let mut best = None;
    let mut end = range.start + 1;
    loop {
        best = own.find(&name).map(|number| (end, number)).or(best);
        let goes_on = end < range.end && name.len() < own.longest() && words.tokens[end].kind != TokenKind::Punctuation;
        if !goes_on {
            break;
        }
        name.push(words.form(end).to_owned());
        end += 1;
    }
    best
}
