//! Which record of the knowledge base an entity is.

use std::collections::{BTreeMap, HashSet};

use super::country;
use super::join::Named;
use super::name::Name;
use crate::Kind;
use crate::article::Link;
use crate::knowledge::{KnowledgeBase, Lists, RecordId};
use crate::ner::Words;
use crate::text::{TokenKind, fold};

/// The most records of one name that are looked at.
const BEARERS: usize = 12;
/// Glosses say little with shorter words.
const SHORTEST: usize = 4;

/// The records of a kind that bear the name made of `forms`, the likeliest first.
pub fn bearers(forms: &[String], kind: Kind, lists: &Lists, knowledge: &KnowledgeBase) -> Vec<RecordId> {
    let of_kind = |first: &str, more: &[&str]| -> Vec<RecordId> {
        let words = std::iter::once(first).chain(more.iter().copied()).chain(forms.iter().skip(1).map(String::as_str));
        let records = lists.names.get(words).map(|name| knowledge.records_of(name)).into_iter().flatten();
        records.filter(|&id| knowledge.record(id).kind == kind).take(BEARERS).collect()
    };
    let Some(first) = forms.first() else { return Vec::new() };
    if kind == Kind::Norp
        && let Some(place) = country::of(first, lists, knowledge).filter(|_| forms.len() == 1)
    {
        return vec![place];
    }
    let found = of_kind(first, &[]);
    if !found.is_empty() {
        return found;
    }
    // Lists write some names without the article that a text puts before them, and the other way round.
    let other = match first.strip_prefix("ال") {
        Some(bare) => of_kind(bare, &[]),
        None => of_kind(&format!("ال{first}"), &[]),
    };
    if !other.is_empty() || kind != Kind::Loc {
        return other;
    }
    // And some with a class word: «مدينة دوما».
    let with_class = ["مدينه", "بلده", "جزيره"].into_iter().map(|class| of_kind(class, &[first]));
    with_class.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// The records of a place behind the word `class`, of those that share its name: «العاصمة تونس» is no country, «منطقة نجران» no town.
pub fn after(
    class: &str,
    forms: &[String],
    records: Vec<RecordId>,
    lists: &Lists,
    knowledge: &KnowledgeBase,
) -> Vec<RecordId> {
    let behind = |class: &str| {
        let with_class: Vec<String> = std::iter::once(class.to_owned()).chain(forms.iter().cloned()).collect();
        bearers(&with_class, Kind::Loc, lists, knowledge)
    };
    match class {
        // «عاصمة تونس» is the capital of a country, «العاصمة تونس» is a capital.
        "العاصمه" | "مدينه" => {
            let is_town = |id: &RecordId| {
                !matches!(knowledge.record(*id).subtype, "country" | "state" | "continent" | "territory")
            };
            let towns: Vec<RecordId> = records.into_iter().filter(is_town).collect();
            if towns.is_empty() { behind("مدينه") } else { towns }
        }
        "محافظه" | "ولايه" | "مقاطعه" | "منطقه" | "اقليم" | "اماره" => {
            let provinces = behind(class);
            if provinces.is_empty() { records } else { provinces }
        }
        _ => records,
    }
}

/// The records of a body that several countries have, where a nationality tells whose it is: «الحرس الوطني» beside التونسي.
pub fn of_country(forms: &[String], nationality: &str, lists: &Lists, knowledge: &KnowledgeBase) -> Vec<RecordId> {
    let records = |adjective: &str| -> Vec<RecordId> {
        let words = forms.iter().map(String::as_str).chain([adjective]);
        let records = lists.names.get(words).map(|name| knowledge.records_of(name)).into_iter().flatten();
        records.filter(|&id| knowledge.record(id).kind == Kind::Org).take(1).collect()
    };
    let mut found = genders(nationality).into_iter().map(|adjective| records(&adjective));
    found.find(|records| !records.is_empty()).unwrap_or_default()
}

/// The records of a prophet, whom lists have with the title: محمد, موسى.
pub fn of_prophet(forms: &[String], lists: &Lists, knowledge: &KnowledgeBase) -> Vec<RecordId> {
    let words = std::iter::once("النبي").chain(forms.iter().map(String::as_str));
    let records = lists.names.get(words).map(|name| knowledge.records_of(name)).into_iter().flatten();
    records.filter(|&id| knowledge.record(id).subtype == "prophet").take(1).collect()
}

/// The definite adjective in both genders.
fn genders(adjective: &str) -> [String; 2] {
    let bare = adjective.strip_prefix("ال").unwrap_or(adjective);
    let masculine = bare.strip_suffix('ه').unwrap_or(bare);
    [format!("ال{masculine}"), format!("ال{masculine}ه")]
}

/// The words of an article, which tell things of one name apart.
pub struct Context(HashSet<String>);

impl Context {
    pub fn new(words: &Words) -> Self {
        let arabic = (0..words.tokens.len()).filter(|&i| words.tokens[i].kind == TokenKind::Word);
        Self(arabic.map(|i| root(words.stem(i))).collect())
    }

    /// Whether the article speaks of prophets, so that their bare names may mean them.
    pub fn speaks_of_prophets(&self) -> bool {
        ["نبي", "انبي", "رسول", "انبياء"].iter().any(|word| self.0.contains(*word))
    }

    /// How many words of a record's gloss stand in the article.
    fn agreement(&self, id: RecordId, knowledge: &KnowledgeBase) -> usize {
        let gloss = knowledge.record(id).gloss;
        let words: HashSet<String> = gloss.split_whitespace().map(|word| root(&fold(word))).collect();
        words.iter().filter(|word| word.chars().count() >= SHORTEST && self.0.contains(*word)).count()
    }
}

/// What a noun, its adjective and their feminines share: مصر of مصري, المصرية.
fn root(form: &str) -> String {
    let form = form.strip_prefix("ال").unwrap_or(form);
    let form = form.strip_suffix("يه").or(form.strip_suffix('ي')).unwrap_or(form);
    form.strip_suffix(['ا', 'ه']).unwrap_or(form).to_owned()
}

/// The record of the thing that all of `names` name; none where several records fit and nothing tells which.
///
/// A record gains by each name that it bears, the more the longer the name; then by the words of its gloss that stand in
/// the article. Of places alone, the likeliest is taken where that says nothing.
pub fn link<'a>(names: impl Iterator<Item = &'a Named>, knowledge: &KnowledgeBase, context: &Context) -> Option<Link> {
    let mut weights = BTreeMap::<RecordId, (usize, usize)>::new();
    let mut kind = None;
    let mut seen = HashSet::new();
    let names: Vec<&Named> = names.filter(|named| seen.insert(&named.name)).collect();
    // «سارة ساندرز» is not the only Sanders of whom there is a record.
    let is_unknown = |named: &&Named| named.kind == Kind::Per && named.records.is_empty();
    let unknown: Vec<&Named> = names.iter().copied().filter(is_unknown).take(BEARERS).collect();
    let is_another = |record: RecordId| {
        let name = Name::new(knowledge.record(record).name.split(' '), |_| false);
        unknown.iter().any(|unknown| !unknown.name.begins_like(&name))
    };
    for named in names {
        kind = Some(named.kind);
        let words = named.name.words().len();
        for (place, &record) in
            named.records.iter().enumerate().filter(|(_, record)| words > 1 || !is_another(**record))
        {
            let (weight, first) = weights.entry(record).or_insert((0, BEARERS - place));
            *weight += words * words;
            *first = (*first).max(BEARERS - place);
        }
    }
    let mut ranked: Vec<_> = weights
        .into_iter()
        .map(|(id, (weight, first))| ((weight, context.agreement(id, knowledge), first), id))
        .collect();
    ranked.sort_by(|a, b| b.cmp(a));
    let &(best, record) = ranked.first()?;
    let score = match ranked.get(1) {
        None => 95,
        Some(((weight, ..), _)) if *weight < best.0 => 90,
        Some(((_, agreement, _), _)) if *agreement < best.1 => 80,
        Some(_) if kind == Some(Kind::Loc) => 60,
        Some(_) => return None,
    };
    Some(Link { record, score })
}
