//! Names that have no record: other places, organisations, people, demonyms.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aalam::text::fold;

use super::corpus::Labelled;

/// A name of the lists.
#[derive(Default)]
pub struct Listed {
    kinds: BTreeSet<&'static str>,
}

/// The names of the two lists by folded form: rows of `combined.tsv` and of `cldr.tsv`.
pub fn read(combined: &str, cldr: &str) -> BTreeMap<String, Listed> {
    let mut names: BTreeMap<String, Listed> = BTreeMap::new();
    for line in combined.lines().chain(cldr.lines()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, kind, subtype, _, _, extra, _] = columns[..] else { continue };
        let Some(kind) = kind_of(kind, subtype, name, extra) else { continue };
        // Notes in brackets and marks of the sources are no part of a name.
        let name = name.split(['(', '|', '*', '،', '/']).next().unwrap_or_default().trim();
        let form = fold(name);
        if form.chars().count() >= 2 && form.chars().all(|c| c == ' ' || ('ء'..='ي').contains(&c)) {
            names.entry(form).or_default().kinds.insert(kind);
        }
    }
    names
}

/// Adjectives of places, parties and dynasties that news has in another sense far more often: مالي (of money), قمري (of the moon),
/// بري (of land), قومي (national), جمهوري (of a republic), معني (concerned; and معنى, a sense, is folded to it).
const NO_ADJECTIVES: [&str; 9] = ["مالي", "قمري", "بري", "جزري", "نوري", "بالي", "قومي", "جمهوري", "معني"];

/// Adds to the demonyms, and to those `known` elsewhere, the other genders, numbers and states of each adjective.
pub fn inflect<'a>(names: &mut BTreeMap<String, Listed>, known: impl Iterator<Item = &'a String>) {
    let demonyms = names.iter().filter(|(_, name)| name.kinds.contains("NORP"));
    let mut bases: BTreeSet<String> = demonyms.map(|(form, _)| bare(form).to_owned()).collect();
    // «الشيوعيون» gives «شيوعي».
    let singular = |form: &'a String| form.strip_suffix("ون").or(form.strip_suffix("ين")).unwrap_or(form);
    bases.extend(known.map(|form| bare(singular(form)).to_owned()));
    bases.retain(|form| form.ends_with('ي') && !form.contains(' '));
    for base in &bases {
        for ending in ["", "ه", "ون", "ين", "ات", "ان", "تين"] {
            for article in ["", "ال"] {
                names.entry(format!("{article}{base}{ending}")).or_default().kinds.insert("NORP");
            }
        }
    }
    names.retain(|form, name| {
        let form = bare(form);
        let is_other =
            NO_ADJECTIVES.iter().any(|base| form.strip_prefix(base).is_some_and(|end| end.chars().count() < 4));
        !is_other || !name.kinds.contains("NORP")
    });
}

/// Whether `form` is a nationality or the adjective of a place.
pub fn is_nationality(names: &BTreeMap<String, Listed>, form: &str) -> bool {
    names.get(form).is_some_and(|name| name.kinds.contains("NORP"))
}

fn bare(form: &str) -> &str {
    form.strip_prefix("ال").unwrap_or(form)
}

/// The kind of a row, none for rows that are no names.
fn kind_of(kind: &str, subtype: &str, name: &str, extra: &str) -> Option<&'static str> {
    match (kind, subtype) {
        ("ORG", "mined") => is_whole(name, extra).then_some("ORG"),
        (_, "mined" | "mixed") => None,
        ("PER", _) => Some("PER"),
        ("LOC", _) => Some("LOC"),
        ("ORG", _) => Some("ORG"),
        ("EVENT", "sport-federation") => Some("ORG"),
        ("EVENT", _) => Some("EVENT"),
        ("DEMONYM", _) => Some("NORP"),
        _ => None,
    }
}

/// Whether a mined name of an organisation seems to be one: definite at its end, three words or more, and seldom the
/// beginning of a longer one (`maxext` of its `count` occurrences go on with the same word).
fn is_whole(name: &str, extra: &str) -> bool {
    let value = |key: &str| extra.split(';').find_map(|pair| pair.strip_prefix(key)?.parse::<u32>().ok());
    let (Some(count), Some(longer)) = (value("count="), value("maxext=")) else { return false };
    let last = name.rsplit(' ').next().unwrap_or_default();
    name.split(' ').count() >= 3 && last.starts_with("ال") && longer * 4 < count
}

/// Whether a name earns its place: no record has it, the texts have it, and what one word alone is more often than not
/// is a name.
pub fn is_kept(
    form: &str,
    name: &Listed,
    known: &BTreeSet<String>,
    counts: &HashMap<&str, u32>,
    labelled: &Labelled,
) -> bool {
    if known.contains(form) || counts[form] < 2 {
        return false;
    }
    let uses = labelled.uses(form);
    if form.contains(' ') {
        true
    } else if name.kinds.contains("NORP") {
        counts[form] >= 5 && form.chars().count() >= 4
    } else if uses.all >= 3 {
        uses.names() * 2 >= uses.all
    } else {
        counts[form] < 400
    }
}

/// `names.tsv`.
pub fn table(names: &[(&String, &Listed)]) -> String {
    let mut table = String::from("form\tkinds\n");
    for (form, name) in names {
        let kinds: Vec<&str> = name.kinds.iter().copied().collect();
        table.push_str(&format!("{form}\t{}\n", kinds.join("|")));
    }
    table
}
