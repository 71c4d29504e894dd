//! What a name is of, where the model and the records say different things.

use super::context::Context;
use crate::Kind;
use crate::knowledge::KindSet;
use crate::ner::{Match, Mention};

/// Words that stand in no name of a person or body.
const NEVER: [&str; 7] = ["ان", "بان", "انه", "انها", "الذي", "التي", "الذين"];

/// The name up to a word that stands in none; nothing where it is the plural of a nationality («تونسيون يلقنون») or another word.
pub fn plausible(context: &Context, name: Mention) -> Option<Mention> {
    let tokens = context.words.tokens_of(name.span);
    // «الروح القدس» is no city.
    let written = name.span.of(context.words.text);
    let after_spirit = tokens.start > 0 && context.stems[tokens.start - 1].ends_with("روح");
    if name.kind == Kind::Loc && written == "القدس" && after_spirit {
        return None;
    }
    // «على لسان المتحدثة» is no saint.
    let after_on = tokens.start > 0 && context.forms[tokens.start - 1] == "علي";
    if after_on && context.forms[tokens.start] == "لسان" {
        return None;
    }
    if !matches!(name.kind, Kind::Per | Kind::Org) {
        return Some(name);
    }
    let mut name = match name.kind {
        Kind::Per => without_title(context, without_preposition(context, name)?)?,
        _ => with_letters(context, name),
    };
    if name.kind == Kind::Org && is_description(context, &name) {
        return None;
    }
    let tokens = context.words.tokens_of(name.span);
    let first = &context.forms[tokens.start];
    let is_plural = first.ends_with("ون") || first.ends_with("يين");
    if name.kind == Kind::Per && tokens.len() > 1 && is_plural && context.is_nationality(tokens.start) {
        return None;
    }
    let stands_alone = |i: usize| context.words.tokens[i - 1].span.end < context.words.tokens[i].span.start;
    let is_end = |&i: &usize| stands_alone(i) && NEVER.contains(&context.forms[i].as_str());
    if let Some(end) = (tokens.start + 1..tokens.end).find(is_end) {
        name.span.end = context.words.tokens[end - 1].span.end;
    }
    Some(name)
}

/// The person without «على» before the name, which is the preposition, though some write علي so: whoever dots the last letter of
/// another word does not. Nothing where it is all there is.
fn without_preposition(context: &Context, mut name: Mention) -> Option<Mention> {
    let tokens = context.words.tokens_of(name.span);
    if context.words.tokens[tokens.start].span.of(context.words.text) != "على" {
        return Some(name);
    }
    let rest = (tokens.start + 1..tokens.end).find(|&i| context.is_word(i))?;
    if context.dots_yeh {
        name.span.start = context.words.tokens[rest].span.start;
    }
    Some(name)
}

/// The person without the title that the model took for part of the name («البابا فابيان»); nothing where it is all there is.
/// Before «بن» it is no title but a given name: «المختار بن أبي عبيد».
fn without_title(context: &Context, mut name: Mention) -> Option<Mention> {
    let tokens = context.words.tokens_of(name.span);
    let listed = context.name(&[context.stems[tokens.start].clone()]);
    let is_title = listed.is_some_and(|title| title.kinds() == KindSet::only(Kind::Occ) && !title.is_weak());
    if !is_title || !context.is_definite_stem(tokens.start) {
        return Some(name);
    }
    let rest = (tokens.start + 1..tokens.end).find(|&i| context.is_word(i))?;
    if matches!(context.forms[rest].as_str(), "بن" | "ابن" | "بنت") {
        return Some(name);
    }
    name.span.start = context.words.tokens[rest].span.start;
    Some(name)
}

/// An abbreviation with all its letters: «سي.إن.إن».
fn with_letters(context: &Context, mut name: Mention) -> Mention {
    let mut last = context.words.tokens_of(name.span).end - 1;
    let is_letters = |i: usize| context.is_word(i) && context.forms[i].chars().count() <= 3;
    let is_glued = |i: usize| {
        context.words.tokens.get(i + 1).is_some_and(|next| next.span.start == context.words.tokens[i].span.end)
    };
    while is_letters(last)
        && is_glued(last)
        && is_glued(last + 1)
        && context.words.tokens[last + 1].span.of(context.words.text) == "."
        && is_letters(last + 2)
    {
        last += 2;
    }
    name.span.end = context.words.tokens[last].span.end.max(name.span.end);
    name
}

/// Whether a body's name only says what it is, and no list has it: «المنظمة الحقوقية الدولية».
fn is_description(context: &Context, name: &Mention) -> bool {
    let tokens = context.words.tokens_of(name.span);
    let is_noun =
        matches!(context.stems[tokens.start].as_str(), "المنظمه" | "الصحيفه" | "القناه" | "الوكاله" | "المجموعه");
    is_noun
        && tokens.len() > 1
        && (tokens.start + 1..tokens.end).all(|i| context.forms[i].starts_with("ال"))
        && context.name(&context.name_forms(tokens.start, tokens.end)).is_none()
}

/// The name as a work, where that is all that its records are: تويتر; as a country or
/// capital where it is nothing else and the model takes it for a person: هانوي.
pub fn settled(context: &Context, mut name: Mention) -> Mention {
    let at = context.matches.partition_point(|listed| listed.span.start < name.span.start);
    let listed = context.matches.get(at).filter(|listed| listed.span == name.span && listed.name.has_record());
    let Some(listed) = listed else { return name };
    if listed.kinds == KindSet::only(Kind::Product) {
        name.kind = Kind::Product;
    }
    if name.kind == Kind::Per && listed.kinds == KindSet::only(Kind::Loc) && is_state_or_capital(context, listed) {
        name.kind = Kind::Loc;
    }
    name
}

fn is_state_or_capital(context: &Context, listed: &Match) -> bool {
    let mut records = context.known.knowledge.records_of(listed.name);
    records.any(|id| matches!(context.known.knowledge.record(id).subtype, "country" | "capital"))
}
