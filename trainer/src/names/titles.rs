//! Titles and offices, and the nouns that open the names of organisations, places and events.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use aalam::text::fold;

/// `titles.tsv`, from the list of titles and cues. A title with a nationality («الرئيس الروسي») or with a body or place
/// («رئيس الموساد») is one without: a mention of its own stands beside it.
pub fn table(
    gazetteer: &Path,
    is_nationality: impl Fn(&str) -> bool,
    is_named: impl Fn(&str) -> bool,
) -> Result<String, Box<dyn Error>> {
    let source = fs::read_to_string(gazetteer.join("kb/titles_cues.tsv"))?;
    let titles: BTreeSet<String> = source.lines().filter_map(office).map(fold).collect();
    let mut rows = BTreeMap::new();
    for line in source.lines().skip(1) {
        let [form, class, _, english] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let mut ends = form.match_indices(' ').map(|(at, _)| &form[at + 1..]);
        if class == "SPEECH" || class == "OCC" && ends.any(|end| is_nationality(&fold(end))) {
            continue;
        }
        if class == "OCC" && ends_in_name(form, &titles, &is_named) {
            continue;
        }
        let many = ["(pl", "pl.)", "pl.,", "the two", "(dual"].iter().any(|mark| english.contains(mark));
        let number = if many { "many" } else { "one" };
        let strength = if english.contains("[ambiguous]") { "weak" } else { "strong" };
        rows.entry((class, form)).or_insert((number, strength));
    }
    let mut table = String::from("form\tclass\tnumber\tstrength\n");
    for ((class, form), (number, strength)) in rows {
        table.push_str(&format!("{form}\t{class}\t{number}\t{strength}\n"));
    }
    Ok(table)
}

/// The title of a line of the list.
fn office(line: &str) -> Option<&str> {
    let (form, rest) = line.split_once('\t')?;
    rest.starts_with("OCC\t").then_some(form)
}

/// Whether a title is another one, perhaps a preposition, and a name: «المتحدث باسم الكرملين».
fn ends_in_name(title: &str, titles: &BTreeSet<String>, is_named: impl Fn(&str) -> bool) -> bool {
    let words: Vec<String> = title.split_whitespace().map(fold).collect();
    (1..words.len()).any(|i| {
        let before =
            words[..i].strip_suffix(&["في".to_owned()]).or_else(|| words[..i].strip_suffix(&["باسم".to_owned()]));
        let rest = words[i..].join(" ");
        let without_lam = rest.strip_prefix("لل").map(|rest| format!("ال{rest}"));
        let without_lam = without_lam.or_else(|| rest.strip_prefix('ل').map(str::to_owned));
        titles.contains(&before.unwrap_or(&words[..i]).join(" "))
            && (is_named(&rest) || without_lam.is_some_and(|name| is_named(&name)))
    })
}
