//! People: runs of words that names are made of.

use std::collections::HashSet;
use std::ops::Range;

use super::support::{self, Context};
use crate::knowledge::WordClass;
use crate::ner::Mention;
use crate::ner::evidence::{Match, bits};
use crate::ner::starts::starts;
use crate::{Kind, Span};

/// The longest name, in tokens.
const LONGEST: usize = 8;

/// The people of a text, in order: full names, names after titles, and the parts of full names that stand alone elsewhere.
pub fn people(context: &Context) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut known: HashSet<&str> = HashSet::new();
    let mut covered = vec![false; context.words.tokens.len()];
    for sentence in context.words.sentences {
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            let Some((tokens, score)) = person(context, i..sentence.tokens.end) else {
                i += 1;
                continue;
            };
            if tokens.len() > 1 {
                known.insert(context.words.form(tokens.end - 1));
                // Where the family name comes first: «شي» of «شي جين بينغ».
                if !context.has(tokens.start, bits::GIVEN | bits::PARTICLE) {
                    known.insert(context.words.form(tokens.start));
                }
            }
            covered[tokens.clone()].fill(true);
            i = tokens.end;
            found.push(mention(context, tokens, score));
        }
    }
    // «بلينكن» alone, once the article has said «أنتوني بلينكن».
    for i in (0..covered.len()).filter(|&i| !covered[i]) {
        let starts = starts(context.words, i);
        let part = starts.iter().find(|start| start.is_certain && known.contains(&*start.form));
        let is_free = context.listed(i).is_none_or(|listed| listed.kinds.contains(Kind::Per));
        if let Some(start) = part.filter(|_| is_free) {
            let span = Span::new(start.offset, context.words.tokens[i].span.end);
            found.push(Mention { span, kind: Kind::Per, score: 70, value: None });
        }
    }
    found
}

/// The person's name that begins with the first token of `range`, and how sure it is.
fn person(context: &Context, range: Range<usize>) -> Option<(Range<usize>, u8)> {
    let first = range.start;
    let listed = context.listed(first).filter(|listed| listed.tokens.start == first);
    let is_listed = |listed: &Match| support::kind(context, listed) == Some(Kind::Per);
    let after_title = context.has(first, bits::AFTER_TITLE);
    let is_name = context.has(first, bits::GIVEN | bits::FAMILY | bits::PARTICLE);
    let is_other = match listed {
        Some(listed) => {
            let kind = support::kind(context, listed).or(listed.kinds.iter().find(|kind| *kind == Kind::Occ));
            context.is_nationality(first) || kind.is_some_and(|kind| kind != Kind::Per)
        }
        None => context.listed(first).is_some(),
    };
    let by_list = listed.filter(|listed| is_listed(listed));
    if by_list.is_none() && (is_other || !(is_name || after_title && context.is_rare(first))) {
        return None;
    }
    let mut end = by_list.map_or(first + 1, |listed| listed.tokens.end);
    // A full name with a record is whole, but for the father's and the family's behind a particle.
    let is_full = by_list.is_some_and(|listed| listed.name.has_record() && listed.tokens.len() > 1);
    let is_open = |end: usize| !is_full || context.has(end, bits::PARTICLE) || context.has(end - 1, bits::PARTICLE);
    while end < range.end.min(first + LONGEST) && is_open(end) && goes_on(context, first, end) {
        end = context
            .listed(end)
            .filter(|listed| listed.tokens.start == end && listed.kinds.contains(Kind::Per))
            .map_or(end + 1, |listed| listed.tokens.end);
    }
    while end > first + 1 && by_list.is_none_or(|l| end > l.tokens.end) && context.has(end - 1, bits::PARTICLE) {
        end -= 1;
    }
    let is_given = context.has(first, bits::GIVEN) && !context.has(first, bits::ORDINARY);
    let length = end - first;
    let particle = context.has(first, bits::PARTICLE);
    let score = match by_list {
        Some(listed) => support::score(listed),
        None if length > 1 && is_given => 80,
        None if length > 1 && (after_title || particle) => 70,
        None if after_title && !particle && !context.has(first, bits::ORDINARY) => 65,
        None => return None,
    };
    Some((first..end, score))
}

/// Whether the name that begins with token `first` goes on with token `i`.
fn goes_on(context: &Context, first: usize, i: usize) -> bool {
    let between = &context.words.text[context.words.tokens[i - 1].span.end..context.words.tokens[i].span.start];
    if between.contains('\n') {
        return false;
    }
    let is_person = |listed: &Match| listed.kinds.contains(Kind::Per);
    let after_given = context.has(i - 1, bits::GIVEN | bits::PARTICLE);
    let is_family = context.is_whole(i, &[WordClass::GIVEN, WordClass::FAMILY]);
    let is_particle = context.has(i, bits::PARTICLE) && starts_whole(context, i);
    let is_known = |listed: &Match| listed.name.has_record() && !listed.name.is_ordinary();
    match context.listed(i) {
        // Two people who are known by one name each: «أخبر بوتين مودي».
        Some(listed) if is_person(listed) && is_known(listed) && context.listed(first).is_some_and(is_known) => false,
        // A nationality, a title or a place is a family name only right behind a given one.
        Some(listed) if !is_person(listed) => {
            is_family && after_given && i == first + 1 && listed.tokens.len() == 1 && listed.kinds.contains(Kind::Loc)
        }
        Some(listed) if listed.tokens.start != i => false,
        _ if context.has(i, bits::ORDINARY) => is_family && after_given,
        _ => {
            is_family
                || is_particle
                || context.listed(i).is_some_and(is_person) && starts_whole(context, i)
                || context.is_rare(i) && starts_whole(context, i) && context.words.segments[i].is_whole()
        }
    }
}

/// Whether the evidence of token `i` is of the token as it is written.
fn starts_whole(context: &Context, i: usize) -> bool {
    context.listed(i).is_none_or(|listed| listed.span.start <= context.words.tokens[i].span.start)
}

fn mention(context: &Context, tokens: Range<usize>, score: u8) -> Mention {
    let first = tokens.start;
    let end = context.words.tokens[tokens.end - 1].span.end;
    let listed = context.listed(first).filter(|listed| listed.tokens.start == first);
    let start = listed.map_or_else(|| name_start(context, first), |listed| listed.span.start);
    Mention { span: Span::new(start, end), kind: Kind::Per, score, value: None }
}

/// Where the name that begins in token `i` begins: behind the proclitics, where only so it is a name.
fn name_start(context: &Context, i: usize) -> usize {
    let token = context.words.tokens[i].span;
    let is_whole = context.is_whole(i, &[WordClass::GIVEN, WordClass::FAMILY]);
    if is_whole { token.start } else { context.words.segments[i].stem(token).start }
}
