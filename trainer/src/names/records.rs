//! The records of the knowledge base: notable things, with what the reader is told of them.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use aalam::text::fold;

use super::items::Items;
use super::places::{Places, Sought};

const FILES: [&str; 5] =
    ["politics_people", "organisations", "places_events", "business_media_sport", "culture_history"];

/// One thing.
pub struct Record {
    name: String,
    aliases: Vec<String>,
    /// The name of its kind of mention.
    pub kind: &'static str,
    subtype: String,
    english: String,
    wikidata: String,
    gloss: String,
    gloss_en: String,
    /// Degrees north and east, where its place is known.
    coordinates: Option<(f64, f64)>,
    /// The folded forms of name and aliases.
    pub forms: Vec<String>,
}

/// The rows of `folder`, those of the same thing made one: same kind and same Wikidata item, or same English name.
pub fn read(folder: &Path) -> Result<Vec<Record>, Box<dyn Error>> {
    let status = fs::read_to_string(folder.join("qid_status.tsv"))?;
    let doubted = doubted(&status);
    let mut records: Vec<Record> = Vec::new();
    let mut by_key: HashMap<(&'static str, String), usize> = HashMap::new();
    for file in FILES {
        let table = fs::read_to_string(folder.join(file).with_extension("tsv"))?;
        for line in table.lines().skip(1) {
            let [name, aliases, kind, subtype, english, wikidata, gloss, gloss_en] =
                line.split('\t').collect::<Vec<_>>()[..]
            else {
                return Err(format!("{file}: columns: {line}").into());
            };
            let kind = kind_of(kind, subtype);
            let wikidata = if doubted.contains(&(wikidata, name)) { "" } else { wikidata };
            let keys = [wikidata.to_owned(), english.to_lowercase()];
            let keys = keys.into_iter().filter(|key| !key.is_empty()).map(|key| (kind, key));
            let keys: Vec<_> = keys.collect();
            let index = keys.iter().find_map(|key| by_key.get(key).copied()).unwrap_or(records.len());
            by_key.extend(keys.into_iter().map(|key| (key, index)));
            if index == records.len() {
                records.push(Record {
                    name: name.to_owned(),
                    aliases: Vec::new(),
                    kind,
                    subtype: subtype.to_owned(),
                    english: english.to_owned(),
                    wikidata: wikidata.to_owned(),
                    gloss: gloss.to_owned(),
                    gloss_en: gloss_en.to_owned(),
                    coordinates: None,
                    forms: vec![fold(name)],
                });
            }
            let record = &mut records[index];
            if record.wikidata.is_empty() {
                record.wikidata = wikidata.to_owned();
            }
            for alias in std::iter::once(name).chain(aliases.split('|')) {
                let form = fold(alias);
                if !form.is_empty() && !record.forms.contains(&form) {
                    record.aliases.push(alias.to_owned());
                    record.forms.push(form);
                }
            }
        }
    }
    Ok(records)
}

/// Gives the places among `records` the coordinates that `places` has for them, and an item where they have none.
pub fn locate(records: &mut [Record], places: &Places) {
    for record in records.iter_mut().filter(|record| record.kind == "LOC") {
        let Record { subtype, wikidata, english, gloss_en, forms, .. } = &*record;
        let Some(found) = places.find(&Sought { subtype, wikidata, english, gloss_en, forms }) else { continue };
        record.coordinates = Some(found.point);
        if let Some(item) = found.wikidata.filter(|_| record.wikidata.is_empty()) {
            record.wikidata = item.to_owned();
        }
    }
}

/// Gives the people and organisations among `records` that have no item the one that `items` has for them.
pub fn identify(records: &mut [Record], items: &Items) {
    for record in records.iter_mut().filter(|record| record.wikidata.is_empty()) {
        if let Some(item) = items.find(record.kind, &record.forms, &record.english) {
            record.wikidata = item.to_owned();
        }
    }
}

/// Records of the large towns of `places` that no record tells of yet, as far as `is_named` says that texts name them.
pub fn towns(records: &[Record], places: &Places, is_named: impl Fn(&str) -> bool) -> Vec<Record> {
    let mut items: HashSet<&str> = records.iter().map(|record| record.wikidata.as_str()).collect();
    let mut forms: HashSet<String> = records.iter().flat_map(|record| record.forms.iter().cloned()).collect();
    let mut towns = Vec::new();
    for (town, (country, country_en)) in places.towns() {
        let (name, english) = &town.names;
        let form = fold(name);
        if !is_named(&form) || !items.insert(&town.wikidata) || !forms.insert(form.clone()) {
            continue;
        }
        towns.push(Record {
            name: name.clone(),
            aliases: Vec::new(),
            kind: "LOC",
            subtype: "city".to_owned(),
            english: english.clone(),
            wikidata: town.wikidata.clone(),
            gloss: format!("مدينة في {country}"),
            gloss_en: format!("City in {country_en}"),
            coordinates: Some(town.point),
            forms: vec![form],
        });
    }
    towns
}

/// Awards, agreements, laws and resolutions are products; leagues are organisations that hold an event every year.
fn kind_of(kind: &str, subtype: &str) -> &'static str {
    match (kind, subtype) {
        ("LAW", _) | (_, "accord" | "treaty" | "prize" | "award" | "initiative") => "PRODUCT",
        ("PER", _) => "PER",
        ("LOC", _) => "LOC",
        ("ORG", _) => "ORG",
        ("EVENT", _) => "EVENT",
        ("NORP", _) => "NORP",
        _ => "PRODUCT",
    }
}

/// Wikidata items that a second source contradicts, with the name that they stand at.
fn doubted(status: &str) -> HashSet<(&str, &str)> {
    let rows = status.lines().filter_map(|line| {
        let mut columns = line.split('\t');
        let row = (columns.next()?, columns.next()?);
        matches!(columns.next()?, "doubted" | "homonym").then_some(row)
    });
    rows.collect()
}

/// `records.tsv`.
pub fn table(records: &[&Record]) -> String {
    let mut table = String::from("name\taliases\tkind\tsubtype\tenglish\twikidata\tgloss\tgloss_en\tcoordinates\n");
    for r in records {
        let coordinates = r.coordinates.map(|(north, east)| format!("{north:.2} {east:.2}")).unwrap_or_default();
        let aliases = r.aliases.join("|");
        let columns =
            [&*r.name, &aliases, r.kind, &r.subtype, &r.english, &r.wikidata, &r.gloss, &r.gloss_en, &coordinates];
        table.push_str(&columns.join("\t"));
        table.push('\n');
    }
    table
}
