//! Entities: the mentions of one thing joined, and what is known of it.

mod join;
mod link;
mod name;

use super::Entity;
use super::titles::titles;
use crate::knowledge::{KnowledgeBase, Lists};
use crate::ner::{Mention, Words};
use crate::{Kind, Span};
use join::Named;
use name::Name;

/// The things that `mentions` name, in the order of their first mention; dates and numbers name none.
///
/// Mentions of one thing are joined by [`join`], records found by [`link`]. People have the titles and nationalities that
/// stand beside one of their names.
pub fn entities(words: &Words, mentions: &[Mention], lists: &Lists, knowledge: &KnowledgeBase) -> Vec<Entity> {
    let naming: Vec<usize> = (0..mentions.len()).filter(|&m| names_a_thing(mentions[m].kind)).collect();
    let named: Vec<Named> = naming.iter().map(|&m| named(words, mentions, m, &naming, lists, knowledge)).collect();
    let context = link::Context::new(words);
    let mut entities: Vec<Entity> = join::join(&named)
        .into_iter()
        .map(|group| {
            let fullest = group.iter().max_by_key(|&&i| (named[i].name.words().len(), std::cmp::Reverse(i)));
            let link = link::link(group.iter().map(|&i| &named[i]), knowledge, &context);
            Entity {
                kind: named[group[0]].kind,
                name: mentions[naming[*fullest.unwrap_or(&group[0])]].span,
                mentions: group.iter().map(|&i| naming[i]).collect(),
                link,
                titles: Vec::new(),
                nationalities: Vec::new(),
            }
        })
        .collect();
    add_titles(words.text, mentions, &mut entities);
    entities
}

fn names_a_thing(kind: Kind) -> bool {
    matches!(kind, Kind::Per | Kind::Loc | Kind::Org | Kind::Event | Kind::Product | Kind::Norp | Kind::Occ)
}

fn named(
    words: &Words,
    mentions: &[Mention],
    mention: usize,
    naming: &[usize],
    lists: &Lists,
    knowledge: &KnowledgeBase,
) -> Named {
    let Mention { span, kind, .. } = mentions[mention];
    let forms = words.forms(span);
    let records = if kind == Kind::Occ { Vec::new() } else { link::bearers(&forms, kind, lists, knowledge) };
    let place = naming.partition_point(|&m| m < mention);
    let abbreviates = place.checked_sub(1).filter(|&before| {
        let long = &mentions[naming[before]];
        long.kind == kind && is_in_brackets(words.text, long.span, span) && !is_arabic(span.of(words.text))
    });
    Named { kind, name: Name::new(forms.iter().map(String::as_str)), records, abbreviates }
}

/// Whether `short` stands in brackets right after `long`.
fn is_in_brackets(text: &str, long: Span, short: Span) -> bool {
    text[long.end..short.start].trim() == "(" && text[short.end..].trim_start().starts_with(')')
}

fn is_arabic(name: &str) -> bool {
    name.chars().any(|c| ('\u{621}'..='\u{6D3}').contains(&c))
}

/// Gives people the titles and nationalities that stand beside their names, each once.
fn add_titles(text: &str, mentions: &[Mention], entities: &mut [Entity]) {
    let mut entity_of = vec![None; mentions.len()];
    for (id, entity) in entities.iter().enumerate() {
        entity.mentions.iter().for_each(|&mention| entity_of[mention] = Some(id));
    }
    for title in titles(text, mentions) {
        let Some(person) = entity_of[title.person].map(|id| &mut entities[id]) else { continue };
        let is_new = |spans: &[Span], span: Span| spans.iter().all(|other| other.of(text) != span.of(text));
        if is_new(&person.titles, title.span) {
            person.titles.push(title.span);
        }
        if let Some(span) = title.nationality.map(|m| mentions[m].span).filter(|&s| is_new(&person.nationalities, s)) {
            person.nationalities.push(span);
        }
    }
}
