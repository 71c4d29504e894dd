//! Names that the model found in one place of the article and missed in another.

use std::collections::{HashMap, HashSet};

use super::context::Context;
use crate::Kind;
use crate::knowledge::RecordId;
use crate::ner::starts::starts;
use crate::ner::{Match, Mention};

/// The longest name that is looked for, in tokens.
const LONGEST: usize = 6;
/// Shorter words are too often something else.
const SHORTEST: usize = 4;
/// A word as frequent as this, in steps of half a power of two, is rather itself than a name.
const FREQUENT: u8 = 14;

/// A word as frequent as this is no name even there.
const MOST_FREQUENT: u8 = 24;

/// The other places of the names, and of the family names in them, in order; they overlap with no name.
pub fn missed(context: &Context, names: &[Mention]) -> Vec<Mention> {
    let mut known: HashMap<Vec<String>, Kind> = HashMap::new();
    let mut called: HashSet<&String> = HashSet::new();
    let of_names: Vec<Vec<String>> = names.iter().map(|name| context.words.forms(name.span)).collect();
    let is_named = |kind| matches!(kind, Kind::Per | Kind::Loc | Kind::Org | Kind::Product | Kind::Event);
    for (name, forms) in names.iter().zip(&of_names).filter(|(name, _)| is_named(name.kind)) {
        if let [_, .., last] = &forms[..]
            && name.kind == Kind::Per
        {
            if is_telling(context, last) {
                known.entry(vec![last.clone()]).or_insert(Kind::Per);
            } else if context.known.lexicon.frequency(last) < MOST_FREQUENT {
                called.insert(last);
            }
        }
        let is_safe = |form: &String| is_telling(context, form) && (!form.starts_with("ال") || is_known(context, form));
        if forms.len() > 1 || forms.first().is_some_and(is_safe) {
            known.entry(forms.clone()).or_insert(name.kind);
        }
    }
    let of: HashSet<RecordId> =
        names.iter().filter_map(|name| context.record(&context.words.forms(name.span), name.kind)).collect();
    let openers: HashSet<&str> = known.keys().map(|name| name[0].as_str()).collect();
    let mut found: Vec<Mention> = Vec::new();
    for sentence in context.words.sentences {
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            // «ووصف فتح»: a word that is often something else, but not as whoever says something.
            let speaks = || called.contains(&context.forms[i]) && context.is_said_of(i);
            let mention = at(context, &known, &openers, i, sentence.tokens.end)
                .or_else(|| speaks().then(|| (context.mention(i, i + 1, Kind::Per, 65), i + 1)));
            i = mention.as_ref().map_or(i + 1, |(_, end)| *end);
            found.extend(mention.map(|(mention, _)| mention));
        }
    }
    found.extend(context.matches.iter().filter_map(|listed| other_name(context, listed, &of)));
    super::super::mentions::disjoint(found)
}

/// The listed name, where it is one of the things whose records are `of`: «الحوثيون» beside «الحوثيين».
fn other_name(context: &Context, listed: &Match, of: &HashSet<RecordId>) -> Option<Mention> {
    let kind = listed.name.likeliest();
    if !matches!(kind, Kind::Per | Kind::Loc | Kind::Org) || listed.name.is_ordinary() {
        return None;
    }
    let record = context.likeliest(listed.name, kind)?;
    of.contains(&record).then_some(Mention { span: listed.span, kind, score: 70, value: None })
}

/// The names, those of one word with the proclitic that only the rest of the article tells to be a letter of theirs («وافر» of
/// «بوافر»), or without one that it tells to be none («لفليني»), where «أوليفيي بوافر» and «فليني» are named as well.
pub fn without_proclitics(context: &Context, mut names: Vec<Mention>) -> Vec<Mention> {
    let words = context.words;
    let single = |name: &Mention| words.tokens_of(name.span).len() == 1;
    // Of people the last word, by which they are called.
    let called = |name: &Mention| words.forms(name.span).pop();
    let is_called = |name: &&Mention| single(name) || name.kind == Kind::Per;
    let named: HashMap<String, usize> =
        names.iter().filter(is_called).filter_map(called).fold(HashMap::new(), |mut counts, form| {
            *counts.entry(form).or_default() += 1;
            counts
        });
    for name in names.iter_mut().filter(|name| name.kind == Kind::Per && single(name)) {
        let i = words.tokens_of(name.span).start;
        let is_named = |form: &str| form.chars().count() >= SHORTEST && named.contains_key(form);
        let token = words.tokens[i].span;
        // A name that is met once without the letter, and elsewhere with it.
        let is_own = || called(name).is_some_and(|form| named.get(&form) == Some(&1));
        if name.span.start > token.start && is_named(words.form(i)) && is_own() {
            name.span.start = token.start;
            continue;
        }
        let shorter =
            starts(words, i).into_iter().find(|start| start.offset > name.span.start && is_named(&start.form));
        if let Some(start) = shorter.filter(|_| context.listed(i).is_none()) {
            name.span.start = start.offset;
        }
    }
    names
}

/// The longest known name at token `i`, and where it ends. Names begin with one of `openers`.
fn at(
    context: &Context,
    known: &HashMap<Vec<String>, Kind>,
    openers: &HashSet<&str>,
    i: usize,
    limit: usize,
) -> Option<(Mention, usize)> {
    if !context.is_word(i) {
        return None;
    }
    let starts = starts(context.words, i);
    for start in starts.into_iter().filter(|start| openers.contains(&*start.form)) {
        // What merely looks like a proclitic: only before a long word that is known to be a name here.
        if !start.is_certain && start.form.chars().count() <= SHORTEST {
            continue;
        }
        let mut forms = vec![start.form.into_owned()];
        let mut longest = None;
        for end in i + 1..=limit.min(i + LONGEST) {
            if let Some(&kind) = known.get(&forms) {
                longest = Some((end, kind));
            }
            if end >= limit || !context.is_word(end) || !context.is_joined(end - 1) {
                break;
            }
            forms.push(context.forms[end].clone());
        }
        if let Some((end, kind)) = longest {
            let mut mention = context.mention(i, end, kind, 65);
            mention.span.start = start.offset;
            return Some((mention, end));
        }
    }
    None
}

/// Whether a word is seldom anything but this name.
fn is_telling(context: &Context, form: &str) -> bool {
    form.chars().count() >= SHORTEST
        && context.known.lexicon.frequency(form) < FREQUENT
        && !context.known.lists.names.is_nationality(form)
}

/// Whether the lists have a record for a word that is rather a name.
fn is_known(context: &Context, form: &str) -> bool {
    context.known.lists.names.get([form]).is_some_and(|name| name.has_record() && !name.is_ordinary())
}
