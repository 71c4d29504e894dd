//! Titles and offices, and the nouns that open the names of organisations, places and events.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use aalam::text::fold;

/// `titles.tsv`, from the list of titles and cues. A title with a nationality («الرئيس الروسي») is one without.
pub fn table(gazetteer: &Path, is_nationality: impl Fn(&str) -> bool) -> Result<String, Box<dyn Error>> {
    let source = fs::read_to_string(gazetteer.join("kb/titles_cues.tsv"))?;
    let mut rows = BTreeMap::new();
    for line in source.lines().skip(1) {
        let [form, class, _, english] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let last = form.rsplit_once(' ').map_or("", |(_, last)| last);
        if class == "SPEECH" || class == "OCC" && is_nationality(&fold(last)) {
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
