//! Given names right before a family name that was found without them: «كاثي جريفين».

use super::context::Context;
use crate::Kind;
use crate::knowledge::WordClass;
use crate::ner::Mention;

/// The names, people of one word with the given name before them; one that was taken for a place or body goes.
pub fn completed(context: &Context, names: Vec<Mention>) -> Vec<Mention> {
    let mut all: Vec<Mention> = Vec::new();
    for mut name in names {
        let tokens = context.words.tokens_of(name.span);
        let is_whole = context.words.tokens[tokens.start].span.start == name.span.start;
        let before = tokens.start.checked_sub(1).filter(|_| name.kind == Kind::Per && tokens.len() == 1 && is_whole);
        if let Some(before) = before.filter(|&i| is_given(context, i)) {
            let start = context.words.tokens[before].span.start;
            let taken = all.last().filter(|last| last.span.end > start).cloned();
            let is_free = taken.as_ref().is_none_or(|last| {
                last.span == context.words.tokens[before].span && matches!(last.kind, Kind::Loc | Kind::Org)
            });
            if is_free {
                all.truncate(all.len() - usize::from(taken.is_some()));
                name.span.start = start;
            }
        }
        all.push(name);
    }
    all
}

/// Whether token `i` is a given name as it is written, and seldom anything else.
fn is_given(context: &Context, i: usize) -> bool {
    let class = context.known.lists.words.class(&context.forms[i]);
    let is_preposition =
        context.words.tokens[i].span.of(context.words.text).ends_with('ى') && context.forms[i] == "علي";
    context.is_word(i)
        && context.is_joined(i)
        && class.is_any(&[WordClass::GIVEN])
        && !class.is_any(&[WordClass::ORDINARY])
        && !is_preposition
}
