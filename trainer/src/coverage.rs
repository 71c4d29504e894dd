//! `trainer coverage`: how many of the names that raw texts have most often lead to a record.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use aalam::knowledge::KnowledgeBase;
use aalam::text::fold;
use aalam::{Analyzer, Kind};

use crate::Outcome;
use crate::dump::corpus;

/// One document of so many is read.
const STRIDE: usize = 40;
/// The most frequent names, so many of them.
const TOPS: [usize; 3] = [100, 1000, 5000];

/// A name in all documents.
#[derive(Default)]
struct Uses {
    mentions: u32,
    /// Those of entities with a record.
    linked: u32,
    /// Those of entities with an item of Wikidata.
    items: u32,
}

/// Prints, for the most frequent names of people, places and organisations in `text/*.zst` of the folder `data`, how many
/// have a record where most of their mentions stand, and how many of all their mentions have one.
pub fn run(data: &Path) -> Outcome {
    let analyzer = Analyzer::new();
    let mut names: BTreeMap<(&str, String), Uses> = BTreeMap::new();
    let mut documents = 0;
    let mut paths: Vec<_> =
        fs::read_dir(data.join("text"))?.map(|file| Ok(file?.path())).collect::<Result<_, std::io::Error>>()?;
    paths.sort();
    for path in paths {
        for document in corpus::raw(&path)?.step_by(STRIDE) {
            documents += 1;
            count(&analyzer, &document.text, &mut names);
        }
    }
    println!("{documents} documents, {} names", names.len());
    println!("kind | top | with a record | with an item | mentions with a record");
    for kind in ["PER", "LOC", "ORG"] {
        let mut uses: Vec<&Uses> = names.iter().filter(|((of, _), _)| *of == kind).map(|(_, uses)| uses).collect();
        uses.sort_by_key(|uses| Reverse(uses.mentions));
        for top in TOPS {
            let top = &uses[..top.min(uses.len())];
            let share = |part: usize, all: usize| 100.0 * part as f64 / all as f64;
            let most = |part: fn(&Uses) -> u32| top.iter().filter(|uses| 2 * part(uses) > uses.mentions).count();
            let sum = |part: fn(&Uses) -> u32| top.iter().map(|uses| part(uses) as usize).sum::<usize>();
            let (linked, items) = (share(most(|u| u.linked), top.len()), share(most(|u| u.items), top.len()));
            let mentions = share(sum(|u| u.linked), sum(|u| u.mentions));
            println!("{kind} | {} | {linked:.1} | {items:.1} | {mentions:.1}", top.len());
        }
    }
    Ok(())
}

fn count(analyzer: &Analyzer, text: &str, names: &mut BTreeMap<(&str, String), Uses>) {
    let knowledge = KnowledgeBase::embedded();
    let analysis = analyzer.analyze(text);
    for entity in &analysis.entities {
        let record = entity.link.map(|link| knowledge.record(link.record));
        for mention in entity.mentions.iter().map(|&mention| &analysis.mentions[mention]) {
            if !matches!(mention.kind, Kind::Per | Kind::Loc | Kind::Org) {
                continue;
            }
            let uses = names.entry((mention.kind.name(), fold(mention.span.of(text)))).or_default();
            uses.mentions += 1;
            uses.linked += u32::from(record.is_some());
            uses.items += u32::from(record.is_some_and(|record| record.wikidata.is_some()));
        }
    }
}
