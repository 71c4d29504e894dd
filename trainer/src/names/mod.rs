//! `trainer names`: the knowledge base, the lists of names and titles, from the gazetteer and what the texts say of it.

mod corpus;
mod items;
mod lists;
mod places;
mod records;
mod titles;
mod tokens;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::Outcome;
use corpus::{Labelled, count};
use items::Items;
use lists::Listed;
use places::Places;

/// A town that no table of records has becomes one where the texts name it so often.
const FEWEST: u32 = 20;

/// Writes `records.tsv`, `names.tsv`, `name_tokens.tsv`, `ordinary.tsv` and `titles.tsv` into the folder `model`, from the
/// folder `data`.
pub fn run(data: &Path, model: &Path) -> Outcome {
    let gazetteer = data.join("gazetteer");
    let mut records = records::read(&gazetteer.join("kb"))?;
    let mut combined = String::new();
    flate2::read::GzDecoder::new(File::open(gazetteer.join("combined.tsv.gz"))?).read_to_string(&mut combined)?;
    let places = Places::of(&combined);
    records::locate(&mut records, &places);
    records::part(&mut records, &places);
    records::identify(&mut records, &Items::of(&combined));
    let mut listed = lists::read(&combined, &fs::read_to_string(gazetteer.join("cldr.tsv"))?);
    lists::inflect(&mut listed, records.iter().filter(|r| r.kind == "NORP").flat_map(|r| &r.forms));
    let candidates = tokens::read(&gazetteer)?;

    let wanted: BTreeSet<&str> = records
        .iter()
        .flat_map(|record| record.forms.iter().map(String::as_str))
        .chain(listed.keys().map(String::as_str))
        .chain(candidates.keys().map(String::as_str))
        .collect();
    let counts = count(&data.join("text"), &wanted)?;
    let labelled = Labelled::read(&data.join("ner"))?;

    let mut known: BTreeSet<String> = records.iter().flat_map(|record| record.forms.iter().cloned()).collect();
    let is_kept =
        |form: &str| listed.get(form).is_some_and(|name| lists::is_kept(form, name, &known, &counts, &labelled));
    let towns = records::towns(&records, &places, |form| is_kept(form) && counts[form] >= FEWEST);
    known.extend(towns.iter().flat_map(|town| town.forms.iter().cloned()));
    let names: Vec<(&String, &Listed)> =
        listed.iter().filter(|(form, name)| lists::is_kept(form, name, &known, &counts, &labelled)).collect();
    let tokens: Vec<_> =
        candidates.iter().filter(|(form, token)| tokens::is_kept(form, token, &counts, &labelled)).collect();

    let forms = known.iter().chain(names.iter().map(|(form, _)| *form)).chain(tokens.iter().map(|(form, _)| *form));
    let ordinary: BTreeSet<&String> = forms.filter(|form| is_ordinary(form, &labelled)).collect();

    // What is named most comes first: of several things of one name, the first is the likeliest.
    let mut by_use: Vec<_> = records.iter().chain(&towns).collect();
    by_use.sort_by_key(|record| Reverse(counts[record.forms[0].as_str()]));
    fs::write(model.join("records.tsv"), records::table(&by_use))?;
    fs::write(model.join("names.tsv"), lists::table(&names))?;
    fs::write(model.join("name_tokens.tsv"), tokens::table(&tokens))?;
    let ordinary: String = ordinary.iter().map(|form| format!("{form}\n")).collect();
    fs::write(model.join("ordinary.tsv"), format!("form\n{ordinary}"))?;
    let is_nationality = |form: &str| lists::is_nationality(&listed, form);
    let named: BTreeSet<&str> = records
        .iter()
        .filter(|record| matches!(record.kind, "LOC" | "ORG"))
        .flat_map(|record| record.forms.iter().map(String::as_str))
        .collect();
    let titles = titles::table(&gazetteer, is_nationality, |form| named.contains(form))?;
    fs::write(model.join("titles.tsv"), titles)?;
    Ok(())
}

/// Whether a word that is a name is more often something else, as the labelled texts have it.
fn is_ordinary(form: &str, labelled: &Labelled) -> bool {
    let uses = labelled.uses(form);
    uses.all >= 2 && uses.names() * 2 < uses.all
}
