//! Entities: the mentions of one thing joined, and what is known of it.

mod country;
mod join;
mod link;
mod name;

use std::collections::HashMap;

use super::Entity;
use super::titles::titles;
use crate::knowledge::{KnowledgeBase, Lists, OwnNames, RecordId, WordClass};
use crate::ner::{Mention, Words};
use crate::{Kind, Span};
use join::Named;
use name::Name;

/// The things that `mentions` name, in the order of their first mention; dates and numbers name none.
///
/// Mentions of one thing are joined by [`join`], records found by [`link`]. People have the titles and nationalities that
/// stand beside one of their names.
pub fn entities(
    words: &Words,
    mentions: &[Mention],
    lists: &Lists,
    knowledge: &KnowledgeBase,
    own: &OwnNames,
) -> Vec<Entity> {
    let naming: Vec<usize> = (0..mentions.len()).filter(|&m| names_a_thing(mentions[m].kind)).collect();
    let context = link::Context::new(words);
    let scene = Scene {
        words,
        mentions,
        naming: &naming,
        lists,
        knowledge,
        own,
        nationalities: nationalities(words, mentions),
        speaks_of_prophets: context.speaks_of_prophets(),
    };
    let named: Vec<Named> = naming.iter().map(|&m| scene.named(m)).collect();
    let entities = join::join(&named)
        .into_iter()
        .map(|group| {
            let fullest = group
                .iter()
                .max_by_key(|&&i| (named[i].name.words().len(), !named[i].has_lost_its_article, std::cmp::Reverse(i)));
            let link = link::link(group.iter().map(|&i| &named[i]), knowledge, &context);
            Entity {
                kind: named[group[0]].kind,
                name: scene.alone(*fullest.unwrap_or(&group[0]), &named),
                mentions: group.iter().map(|&i| naming[i]).collect(),
                own: group.iter().find_map(|&i| named[i].own),
                link,
                titles: Vec::new(),
                nationalities: Vec::new(),
            }
        })
        .collect();
    let mut entities = join_nationalities(entities);
    add_titles(words.text, mentions, &mut entities);
    entities
}

/// Whether the article of a name has gone into a «ل» before it: «للصين» is of «الصين».
fn has_lost_its_article(text: &str, span: Span) -> bool {
    text[..span.start].ends_with('ل') && span.of(text).starts_with('ل')
}

fn names_a_thing(kind: Kind) -> bool {
    matches!(kind, Kind::Per | Kind::Loc | Kind::Org | Kind::Event | Kind::Product | Kind::Norp | Kind::Occ)
}

/// The adjectives of nationality in a text, the most frequent first, each once.
fn nationalities(words: &Words, mentions: &[Mention]) -> Vec<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Norp) {
        let Some(form) = words.forms(mention.span).into_iter().next() else { continue };
        match counts.iter().position(|(other, _)| *other == form) {
            Some(i) => counts[i].1 += 1,
            None if counts.len() < MOST_NATIONALITIES => counts.push((form, 1)),
            None => {}
        }
    }
    counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    counts.into_iter().map(|(form, _)| form).collect()
}

/// How many adjectives of nationality are tried with the name of a body.
const MOST_NATIONALITIES: usize = 16;

/// How many mentions before a body's are looked at for its longer name.
const LOOKED_BACK: usize = 64;

/// How long an aside in a list is, in bytes.
const LONGEST_ASIDE: usize = 40;

/// How many places of a list are looked at for what they are.
const LONGEST_LIST: usize = 32;

/// What is looked at to tell what a mention names.
struct Scene<'a> {
    words: &'a Words<'a>,
    mentions: &'a [Mention],
    /// The mentions that name something.
    naming: &'a [usize],
    lists: &'a Lists,
    knowledge: &'a KnowledgeBase,
    own: &'a OwnNames,
    nationalities: Vec<String>,
    speaks_of_prophets: bool,
}

impl Scene<'_> {
    /// The name of a mention as it is written where it stands alone: with the article that «للحزب» hides, and «كوريا الشمالية» for the
    /// hashtag «#كوريا_الشمالية».
    fn alone(&self, place: usize, named: &[Named]) -> String {
        let span = self.mentions[self.naming[place]].span;
        let article = if named[place].has_lost_its_article { "ا" } else { "" };
        article.to_owned() + &span.of(self.words.text).replace('#', "").replace('_', " ")
    }

    fn named(&self, mention: usize) -> Named {
        let Mention { span, kind, .. } = self.mentions[mention];
        let mut forms = self.words.forms(span);
        let place = self.naming.partition_point(|&m| m < mention);
        let abbreviates = place.checked_sub(1).filter(|&before| {
            let long = &self.mentions[self.naming[before]];
            long.kind == kind && is_abbreviation(self.words.text, long.span, span)
        });
        let is_listed = |word: &str| {
            kind == Kind::Per && self.lists.words.class(word).is_any(&[WordClass::GIVEN, WordClass::FAMILY])
        };
        let of = |forms: &[String]| if kind == Kind::Occ { Vec::new() } else { self.records(mention, forms) };
        let mut records = of(&forms);
        let mut has_lost_its_article = has_lost_its_article(self.words.text, span);
        if has_lost_its_article && records.is_empty() {
            // «للبنان» is of «لبنان», «لليفي» of «ليفي».
            let mut bare = forms.clone();
            bare[0].remove(0);
            let of_bare = of(&bare);
            if !of_bare.is_empty() || is_listed(&bare[0]) {
                (forms, records, has_lost_its_article) = (bare, of_bare, false);
            }
        }
        let own = self.own.find(&forms);
        let name = Name::new(forms.iter().map(String::as_str), is_listed);
        Named { kind, name, has_lost_its_article, records, abbreviates, own }
    }

    /// The records that a mention can mean, by its name and by the words beside it.
    fn records(&self, mention: usize, forms: &[String]) -> Vec<RecordId> {
        let Mention { span, kind, .. } = self.mentions[mention];
        let records = link::bearers(forms, kind, self.lists, self.knowledge);
        if kind == Kind::Loc {
            let Some(class) = self.class_of_list(mention).or_else(|| self.word_before(span)) else { return records };
            return link::after(class, forms, records, self.lists, self.knowledge);
        }
        if kind == Kind::Org
            && let Some(long) = self.longer_name(mention, forms)
        {
            return link::bearers(&self.words.forms(self.mentions[long].span), kind, self.lists, self.knowledge);
        }
        if !records.is_empty() {
            return records;
        }
        match kind {
            Kind::Per if self.speaks_of_prophets => link::of_prophet(forms, self.lists, self.knowledge),
            Kind::Org => self.records_of_body(mention, forms),
            _ => records,
        }
    }

    /// The word before a name that no proclitic stands in front of.
    fn word_before(&self, span: Span) -> Option<&str> {
        let first = self.words.tokens_of(span).start;
        let is_whole = self.words.tokens.get(first).is_some_and(|token| token.span.start == span.start);
        first.checked_sub(1).filter(|_| is_whole).map(|before| self.words.stem(before))
    }

    /// What each place of a list is, where a plural before the first says so: «ولايات تونس (100 مسكن) ونابل وسوسة».
    fn class_of_list(&self, mention: usize) -> Option<&'static str> {
        let mut place = self.naming.binary_search(&mention).ok()?;
        let least = place.saturating_sub(LONGEST_LIST);
        let at = |place: usize| &self.mentions[self.naming[place]];
        let is_next = |place: usize| {
            let gap = &self.words.text[at(place - 1).span.end..at(place).span.start];
            // «(100 مسكن)» says something of the place before it.
            let gap = match gap.split_once('(').and_then(|(_, rest)| rest.split_once(')')) {
                Some((told, rest)) if told.len() <= LONGEST_ASIDE => rest,
                _ => gap,
            };
            let joins = gap.contains(['و', '،', ',']) && gap.chars().all(|c| c == 'و' || !c.is_alphabetic());
            joins && !gap.contains(['.', '\n']) && at(place - 1).kind == Kind::Loc
        };
        while place > least && is_next(place) {
            place -= 1;
        }
        match self.word_before(at(place).span)? {
            "ولايات" | "ولايتي" => Some("ولايه"),
            "محافظات" | "محافظتي" => Some("محافظه"),
            "مقاطعات" | "مقاطعتي" => Some("مقاطعه"),
            _ => None,
        }
    }

    /// The last body before `mention` whose name it leaves the end of out, which says what it is for: «الاتحاد الأوروبي» behind «الاتحاد الأوروبي لكرة القدم».
    fn longer_name(&self, mention: usize, forms: &[String]) -> Option<usize> {
        let span = self.mentions[mention].span;
        let is_longer = |&m: &usize| {
            let long = self.words.forms(self.mentions[m].span);
            let rest = long.strip_prefix(forms).and_then(|rest| rest.first());
            rest.is_some_and(|word| word.starts_with('ل'))
        };
        let before = (mention.saturating_sub(LOOKED_BACK)..mention).rev();
        let mut bodies = before.filter(|&m| {
            let other = &self.mentions[m];
            other.kind == Kind::Org && other.span.len() > span.len()
        });
        bodies.find(|m| forms.len() > 1 && is_longer(m))
    }

    /// The records of a body that several countries have.
    fn records_of_body(&self, mention: usize, forms: &[String]) -> Vec<RecordId> {
        let span = self.mentions[mention].span;
        let beside = self
            .mentions
            .get(mention + 1)
            .filter(|next| next.kind == Kind::Norp && self.words.text[span.end..next.span.start].trim().is_empty());
        let beside: Vec<String> = beside.map(|next| self.words.forms(next.span)).unwrap_or_default();
        let of = |nationality: &String| link::of_country(forms, nationality, self.lists, self.knowledge);
        // «الهلال الأحمر التونسي» is that of no other country, whether or not it is known.
        if let Some(beside) = beside.first() {
            return of(beside);
        }
        let mut possible: Vec<Vec<RecordId>> = self.nationalities.iter().map(of).filter(|r| !r.is_empty()).collect();
        possible.dedup();
        // Where two countries of the article have such a body, nothing tells whose is meant.
        if possible.len() == 1 { possible.remove(0) } else { Vec::new() }
    }
}

/// Makes one entity of a place and the nationalities of it: «روسيا», «الرئيس الروسي».
fn join_nationalities(entities: Vec<Entity>) -> Vec<Entity> {
    let mut kept: Vec<Entity> = Vec::new();
    let mut by_record: HashMap<RecordId, usize> = HashMap::new();
    for entity in entities {
        let record = entity.link.map(|link| link.record).filter(|_| matches!(entity.kind, Kind::Loc | Kind::Norp));
        let other = record.map(|record| *by_record.entry(record).or_insert(kept.len())).filter(|&i| i < kept.len());
        let is_joined = |i: &usize| kept[*i].kind == Kind::Norp || entity.kind == Kind::Norp;
        let Some(i) = other.filter(is_joined) else {
            kept.push(entity);
            continue;
        };
        let place = &mut kept[i];
        if place.kind == Kind::Norp {
            (place.kind, place.name, place.link) = (entity.kind, entity.name, entity.link);
        }
        place.mentions.extend(entity.mentions);
        place.mentions.sort_unstable();
        place.own = place.own.or(entity.own);
    }
    kept
}

/// Whether `short` abbreviates or renames `long`: it stands in brackets right after it and is not Arabic («منظمة شنغهاي للتعاون (SCO)»),
/// or between quotation marks after a comma or «أو».
fn is_abbreviation(text: &str, long: Span, short: Span) -> bool {
    let between = text[long.end..short.start].trim();
    if is_in_brackets(text, long, short) && !is_arabic(short.of(text)) {
        return true;
    }
    let by_name = matches!(between, "، \"" | "، “" | "، «" | "أو \"" | "أو “" | "أو «");
    by_name && text[short.end..].trim_start().starts_with(['"', '”', '“', '»'])
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
