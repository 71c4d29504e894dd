//! Which mentions are of one thing.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::name::{Name, skeleton};
use crate::Kind;
use crate::knowledge::RecordId;

/// How many names that share a word, or a length, a name is compared with: the last ones before it and the first of all.
const COMPARED: usize = 64;

/// A mention, as far as joining looks at it.
#[derive(Clone, Debug)]
pub struct Named {
    pub kind: Kind,
    pub name: Name,
    /// Whether its article has gone into a «ل» before it: «للصين» is of «الصين».
    pub has_lost_its_article: bool,
    /// The records that bear this name.
    pub records: Vec<RecordId>,
    /// The mention before it that it explains or abbreviates in brackets: «منظمة شنغهاي للتعاون (SCO)».
    pub abbreviates: Option<usize>,
    /// The reader's own name that it is.
    pub own: Option<usize>,
}

/// The groups of `mentions` that are of one thing, each ascending, in the order of their first mention.
///
/// Names that are equal, that one record bears or that stand together in brackets are of one thing. A short name goes
/// to the full name it is short for; where it is short for several, each mention goes to the thing mentioned last
/// before it, or else first after it.
pub fn join(mentions: &[Named]) -> Vec<Vec<usize>> {
    let distinct = Distinct::new(mentions);
    let mut things = distinct.same();
    let meanings = distinct.meanings(&mut things);
    let mut thing_of: Vec<Option<usize>> =
        distinct.of.iter().map(|&name| (meanings[name].len() < 2).then(|| things.root(name))).collect();
    for i in 0..mentions.len() {
        if thing_of[i].is_none() {
            let meant = |j: &usize| thing_of[*j].is_some_and(|thing| meanings[distinct.of[i]].contains(&thing));
            let before = (i.saturating_sub(COMPARED)..i).rev().find(meant);
            let nearest = before.or_else(|| (i + 1..mentions.len()).take(COMPARED).find(meant));
            thing_of[i] = nearest.and_then(|j| thing_of[j]).or_else(|| meanings[distinct.of[i]].first().copied());
        }
    }
    let mut list_of = HashMap::new();
    let mut lists = Vec::<Vec<usize>>::new();
    for (i, thing) in thing_of.into_iter().enumerate() {
        let list = *list_of.entry(thing).or_insert(lists.len());
        if list == lists.len() {
            lists.push(Vec::new());
        }
        lists[list].push(i);
    }
    lists
}

/// The distinct names of an article.
struct Distinct<'a> {
    /// The first mention by each name.
    mentions: Vec<&'a Named>,
    /// The name of each mention.
    of: Vec<usize>,
    /// Pairs of names that stand together in brackets.
    abbreviations: Vec<(usize, usize)>,
}

impl<'a> Distinct<'a> {
    fn new(mentions: &'a [Named]) -> Self {
        let mut number = HashMap::new();
        let mut distinct = Self { mentions: Vec::new(), of: Vec::new(), abbreviations: Vec::new() };
        for mention in mentions {
            let next = distinct.mentions.len();
            let name = *number.entry((mention.kind, &mention.name, &mention.records)).or_insert(next);
            if name == next {
                distinct.mentions.push(mention);
            }
            distinct.of.push(name);
            if let Some(long) = mention.abbreviates {
                distinct.abbreviations.push((distinct.of[long], name));
            }
        }
        distinct
    }

    /// Names of one thing, whatever else the article says: by brackets, by record, by another spelling.
    fn same(&self) -> Sets {
        let mut things = Sets::new(self.mentions.len());
        for &(long, short) in &self.abbreviations {
            things.join(long, short);
        }
        let mut by_record = HashMap::new();
        let mut by_own = HashMap::new();
        let mut by_length = HashMap::<_, Vec<usize>>::new();
        for (i, mention) in self.mentions.iter().enumerate() {
            if let Some(own) = mention.own {
                things.join(*by_own.entry(own).or_insert(i), i);
            }
            if let [record] = mention.records[..] {
                things.join(*by_record.entry((mention.kind, record)).or_insert(i), i);
            }
            let as_long = by_length.entry((mention.kind, mention.name.words().len())).or_default();
            let same = |&&j: &&usize| {
                mention.name.is_same(&self.mentions[j].name, mention.kind) && agree(mention, self.mentions[j])
            };
            if let Some(&other) = as_long.iter().rev().take(COMPARED).find(same) {
                things.join(other, i);
            }
            as_long.push(i);
        }
        things
    }

    /// For each name the things it can be short for, itself if none; where it is one, the two are joined.
    fn meanings(&self, things: &mut Sets) -> Vec<Vec<usize>> {
        let mut by_word = HashMap::<(Kind, String), Vec<usize>>::new();
        for (i, mention) in self.mentions.iter().enumerate().filter(|(_, mention)| mention.name.words().len() > 1) {
            for word in mention.name.words() {
                let like = by_word.entry((mention.kind, skeleton(&word.form))).or_default();
                if like.last() != Some(&i) {
                    like.push(i);
                }
            }
        }
        let is_full = |i: &usize| self.mentions[*i].kind == Kind::Per && self.mentions[*i].name.words().len() > 1;
        let people: Vec<usize> = (0..self.mentions.len()).filter(is_full).take(COMPARED).collect();
        let mut long_first: Vec<usize> = (0..self.mentions.len()).collect();
        long_first.sort_by_key(|&i| Reverse(self.mentions[i].name.words().len()));
        let mut several = vec![Vec::new(); self.mentions.len()];
        for i in long_first {
            let short = self.mentions[i];
            let Some(word) = short.name.words().first() else { continue };
            let full = by_word.get(&(short.kind, skeleton(&word.form))).map(Vec::as_slice).unwrap_or_default();
            let mut meant: Vec<usize> = full
                .iter()
                .filter(|&&j| {
                    short.name.is_short_for(&self.mentions[j].name, short.kind) && agree(short, self.mentions[j])
                })
                .take(COMPARED)
                .copied()
                .collect();
            meant.iter_mut().for_each(|name| *name = things.root(*name));
            meant.sort_unstable();
            meant.dedup();
            if meant.is_empty() && short.kind == Kind::Per && short.records.is_empty() {
                let slip = people.iter().find(|&&j| short.name.is_misspelt(&self.mentions[j].name));
                meant.extend(slip.map(|&j| things.root(j)));
            }
            let own = things.root(i);
            match meant[..] {
                [] => {}
                [one] => things.join(one, i),
                _ if meant.contains(&own) => {}
                _ => several[i] = meant,
            }
        }
        // Later joins may have made one thing of several.
        for meant in &mut several {
            meant.iter_mut().for_each(|thing| *thing = things.root(*thing));
            meant.sort_unstable();
            meant.dedup();
        }
        for (i, meant) in several.iter().enumerate() {
            if let [one] = meant[..] {
                things.join(one, i);
            }
        }
        several
    }
}

/// Whether what is known of two names lets them be of one thing.
fn agree(a: &Named, b: &Named) -> bool {
    if a.own.is_some() && b.own.is_some() && a.own != b.own {
        return false;
    }
    a.records.is_empty() || b.records.is_empty() || a.records.iter().any(|record| b.records.contains(record))
}

/// Disjoint sets of names, each known by its smallest.
///
/// *Source*: path halving: R. E. Tarjan, J. van Leeuwen, Worst-case analysis of set union algorithms, 1984.
struct Sets(Vec<usize>);

impl Sets {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, mut i: usize) -> usize {
        while self.0[i] != i {
            self.0[i] = self.0[self.0[i]];
            i = self.0[i];
        }
        i
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The groups of people called `names`; a name may have a record after a `#`.
    fn groups(names: &[&str]) -> Vec<Vec<usize>> {
        let named = |text: &&str| {
            let (name, record) = text.split_once('#').map_or((*text, None), |(name, record)| (name, Some(record)));
            Named {
                kind: Kind::Per,
                name: Name::new(name.split(' '), |_| true),
                has_lost_its_article: false,
                records: record.map(|number| RecordId(number.parse().unwrap())).into_iter().collect(),
                abbreviates: None,
                own: None,
            }
        };
        join(&names.iter().map(named).collect::<Vec<_>>())
    }

    #[test]
    fn short_names_go_to_the_full_one() {
        assert_eq!(groups(&["شي جين بينغ", "بوتين", "شي", "فلاديمير بوتين", "بوتين"]), [vec![0, 2], vec![1, 3, 4]]);
    }

    #[test]
    fn a_surname_of_two_goes_to_the_nearest() {
        let names = ["جورج بوش", "بوش", "لورا بوش", "بوش", "جورج بوش", "بوش"];
        assert_eq!(groups(&names), [vec![0, 1, 4, 5], vec![2, 3]]);
    }

    #[test]
    fn a_record_joins_and_parts() {
        assert_eq!(groups(&["محمد بن سلمان#1", "الأمير محمد#1", "محمد صلاح#2"]), [vec![0, 1], vec![2]]);
        assert_eq!(groups(&["رفيق الحريري#1", "الحريري#2", "سعد الحريري#2"]), [vec![0], vec![1, 2]]);
    }

    #[test]
    fn names_without_letters_are_joined_with_nothing_else() {
        assert_eq!(groups(&["", "بوتين", ""]), [vec![0, 2], vec![1]]);
    }
}
