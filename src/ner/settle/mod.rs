//! From the names that lists and model find to those that a reader would mark: rules of `docs/annotation.md` that hold
//! whatever the model has learnt.
//!
//! Each step takes the names of a text, ordered and disjoint, and gives them back so.

mod adjectives;
mod bodies;
mod context;
mod given;
mod heads;
mod quoted;
mod repeated;
mod senses;

use super::mentions::overlapping;
use super::{Evidence, Mention, Words};
use crate::knowledge::{KnowledgeBase, Lists};
use crate::text::Lexicon;
use context::Context;

/// What the rules look things up in.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub lists: &'a Lists,
    pub knowledge: &'a KnowledgeBase,
    pub lexicon: &'a Lexicon,
}

/// The people, places, bodies, events and works of a text, made from those that were `found`.
pub fn settle(words: &Words, evidence: &Evidence, known: Known, found: Vec<Mention>) -> Vec<Mention> {
    let context = Context::new(words, evidence, known);
    let names = found.into_iter().filter_map(|name| senses::plausible(&context, name));
    let names = names.map(|name| senses::settled(&context, adjectives::without_opinion(&context, name))).collect();
    let names = repeated::without_proclitics(&context, names);
    let names = put(names.clone(), bodies::completed(&context, &names));
    let names = add(names, bodies::missed(&context));
    let names = heads::settled(&context, names);
    let names = names.into_iter().flat_map(|name| adjectives::parted(&context, name)).collect();
    let names = put(names, quoted::named(&context));
    let repeated = repeated::missed(&context, &names);
    let mut names = given::completed(&context, add(names, repeated));
    adjectives::mark_nationalities(&context, &mut names);
    names
}

/// `names` with those of `more` that overlap with none.
fn add(names: Vec<Mention>, more: Vec<Mention>) -> Vec<Mention> {
    let free = |other: &Mention| overlapping(&names, other.span).is_empty();
    let mut all: Vec<Mention> = more.into_iter().filter(free).collect();
    all.extend(names);
    super::mentions::disjoint(all)
}

/// `more`, and those of `names` that overlap with none of it.
fn put(names: Vec<Mention>, more: Vec<Mention>) -> Vec<Mention> {
    add(super::mentions::disjoint(more), names)
}
