//! What a name is of, where the model and the records say different things.

use super::context::Context;
use crate::Kind;
use crate::knowledge::KindSet;
use crate::ner::{Match, Mention};

/// Words that stand in no name of a person or body.
const NEVER: [&str; 7] = ["ان", "بان", "انه", "انها", "الذي", "التي", "الذين"];

/// The name up to a word that stands in none; nothing where it is the plural of a nationality («تونسيون يلقنون») or another word.
pub fn plausible(context: &Context, mut name: Mention) -> Option<Mention> {
    let tokens = context.words.tokens_of(name.span);
    // «على» alone is the preposition, though some write علي so; «الروح القدس» is no city.
    let written = name.span.of(context.words.text);
    let after_spirit = tokens.start > 0 && context.stems[tokens.start - 1].ends_with("روح");
    if name.kind == Kind::Per && written == "على" || name.kind == Kind::Loc && written == "القدس" && after_spirit
    {
        return None;
    }
    if !matches!(name.kind, Kind::Per | Kind::Org) {
        return Some(name);
    }
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

/// The name as a work, where that is all that its records are, and the model knows of no works: تويتر.
pub fn settled(context: &Context, mut name: Mention) -> Mention {
    let at = context.matches.partition_point(|listed| listed.span.start < name.span.start);
    let listed = context.matches.get(at).filter(|listed| listed.span == name.span);
    let is_work = |listed: &Match| listed.name.has_record() && listed.kinds == KindSet::only(Kind::Product);
    if listed.is_some_and(is_work) {
        name.kind = Kind::Product;
    }
    name
}
