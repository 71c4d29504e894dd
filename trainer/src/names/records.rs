//! The records of the knowledge base: notable things, with what the reader is told of them.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use aalam::text::fold;

use super::items::Items;
use super::places::{self, Places, Sought, Spot};

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
    for (town, country) in places.towns().into_iter().filter(|(town, _)| town.is_preferred) {
        let form = fold(&town.names.0);
        if is_named(&form) && items.insert(&town.wikidata) && forms.insert(form) {
            towns.push(Record::of_town(town, country));
        }
    }
    towns
}

/// Parts the provinces among `records` from the large towns that they are called after: the bare name is the town's. A record whose
/// gloss tells of both («City and governorate») stays one.
pub fn part(records: &mut Vec<Record>, places: &Places) {
    let towns = places.towns();
    let mut by_form: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, (town, _)) in towns.iter().enumerate().filter(|(_, (town, _))| !town.has_class()) {
        by_form.entry(fold(&town.names.0)).or_default().push(i);
    }
    let is_province =
        |record: &Record| matches!(&*record.subtype, "region" | "state") && !places::tells_of_town(&record.gloss_en);
    let others = records.iter().filter(|record| !is_province(record));
    let mut taken: HashSet<String> =
        others.flat_map(|record| record.forms.iter().cloned().chain([record.wikidata.clone()])).collect();
    let mut found = Vec::new();
    for province in records.iter_mut().filter(|record| is_province(record)) {
        let countries = places.countries_in(&format!("{} {}", province.english, province.gloss_en));
        for form in province.forms.clone() {
            let near = by_form.get(&form).into_iter().flatten().map(|&i| &towns[i]);
            let mut near = near.filter(|(town, _)| countries.contains(&&*town.country));
            let is_free = |text: &String| !taken.contains(text);
            let Some((town, country)) = near.next().filter(|(town, _)| is_free(&form) && is_free(&town.wikidata))
            else {
                continue;
            };
            let mut town_record = Record::of_town(town, *country);
            if province.leave(&form, &mut town_record) {
                taken.extend([form, town.wikidata.clone()]);
                found.push(town_record);
            }
        }
    }
    records.extend(found);
}

impl Record {
    /// A town in a country, of which the Arabic and the English name are given.
    fn of_town(town: &Spot, (country, country_en): (&str, &str)) -> Self {
        let (name, english) = &town.names;
        Self {
            name: name.clone(),
            aliases: Vec::new(),
            kind: "LOC",
            subtype: "city".to_owned(),
            english: english.clone(),
            wikidata: town.wikidata.clone(),
            gloss: format!("مدينة في {country}"),
            gloss_en: format!("City in {country_en}"),
            coordinates: Some(town.point),
            forms: vec![fold(name)],
        }
    }

    /// Gives the name `form` and those that say that they are the town's to `town`; false where no other would be left. The main
    /// name of a province is then one with what it is: «مقاطعة كورسك».
    fn leave(&mut self, form: &str, town: &mut Record) -> bool {
        if self.forms[0] == form {
            let class = self.gloss.split(' ').next().filter(|word| places::is_class(&fold(word)));
            let class = class.or(self.english.ends_with("Oblast").then_some("مقاطعة"));
            let Some(class) = class else { return false };
            self.name = format!("{class} {}", self.name);
        }
        let is_of_town = |alias: &str| alias.starts_with("مدينة ") || fold(alias) == fold(&town.english);
        let (own, given): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.aliases).into_iter().partition(|alias| !is_of_town(alias));
        town.aliases = given;
        self.aliases = own.into_iter().filter(|alias| fold(alias) != form && *alias != self.name).collect();
        for record in [self, town] {
            record.forms = std::iter::once(&record.name).chain(&record.aliases).map(|name| fold(name)).collect();
        }
        true
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    const COMBINED: &str = "السعودية\tLOC\tcountry\tSaudi Arabia\tQ851\tcode=SA;lat=24.1;lon=44.6;pop=34000000\tnatural_earth_countries\n\
        نجران\tLOC\tcity\tNajrān\tQ27174\tcc=SA;lat=17.49;lon=44.13;pop=505652\tgeonames_cities\n\
        ولاية تبوك\tLOC\tcity\tTabuk\tQ1\tcc=SA;lat=28.4;lon=36.6;pop=500000\tgeonames_cities\n";

    fn province(name: &str, aliases: &[&str], gloss: &str, gloss_en: &str) -> Record {
        Record {
            name: name.to_owned(),
            aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
            kind: "LOC",
            subtype: "region".to_owned(),
            english: "Najran Province".to_owned(),
            wikidata: String::new(),
            gloss: gloss.to_owned(),
            gloss_en: gloss_en.to_owned(),
            coordinates: None,
            forms: std::iter::once(&name).chain(aliases).map(|name| fold(name)).collect(),
        }
    }

    fn parted(record: Record) -> Vec<(String, String, String)> {
        let mut records = vec![record];
        part(&mut records, &Places::of(COMBINED));
        records.into_iter().map(|r| (r.name, r.aliases.join("|"), r.wikidata)).collect()
    }

    fn row(name: &str, aliases: &str, wikidata: &str) -> (String, String, String) {
        (name.to_owned(), aliases.to_owned(), wikidata.to_owned())
    }

    #[test]
    fn a_bare_name_is_that_of_the_town_and_not_of_its_province() {
        let names =
            parted(province("منطقة نجران", &["نجران", "مدينة نجران"], "منطقة سعودية", "Region of Saudi Arabia"));
        assert_eq!(names, [row("منطقة نجران", "", ""), row("نجران", "مدينة نجران", "Q27174")]);
        let names = parted(province("نجران", &["بلاد نجران"], "منطقة سعودية", "Region of Saudi Arabia"));
        assert_eq!(names, [row("منطقة نجران", "بلاد نجران", ""), row("نجران", "", "Q27174")]);
    }

    #[test]
    fn what_is_told_of_both_or_is_elsewhere_stays_one() {
        let both = province("نجران", &[], "مدينة ومنطقة سعودية", "City and region of Saudi Arabia");
        assert_eq!(parted(both), [row("نجران", "", "")]);
        let elsewhere = province("منطقة نجران", &["نجران"], "منطقة يمنية", "Region of Yemen");
        assert_eq!(parted(elsewhere), [row("منطقة نجران", "نجران", "")]);
        let classed = province("ولاية تبوك", &["تبوك"], "ولاية سعودية", "Region of Saudi Arabia");
        assert_eq!(parted(classed), [row("ولاية تبوك", "تبوك", "")]);
    }
}
