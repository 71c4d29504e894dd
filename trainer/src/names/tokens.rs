//! The words that names of people are made of.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::corpus::Labelled;

/// A word of names, and where in a name it stands.
pub struct NameToken {
    given: bool,
    family: bool,
    /// In how many names the sources have it.
    count: u32,
}

/// The words of `combined_names.tsv.gz`, by folded form.
pub fn read(gazetteer: &Path) -> Result<BTreeMap<String, NameToken>, Box<dyn Error>> {
    let mut table = String::new();
    flate2::read::GzDecoder::new(File::open(gazetteer.join("combined_names.tsv.gz"))?).read_to_string(&mut table)?;
    let mut tokens = BTreeMap::new();
    for line in table.lines().skip(1) {
        let [form, classes, count, ..] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        // A word of which the sources say no more than NAME is most often a family name from abroad.
        let given = classes.contains("GIVEN");
        let family = classes.contains("FAMILY") || !given;
        let is_word = form.chars().all(|c| ('ء'..='ي').contains(&c)) && form.chars().count() >= 2;
        if is_word {
            tokens.insert(form.to_owned(), NameToken { given, family, count: count.parse()? });
        }
    }
    Ok(tokens)
}

/// Whether a word earns its place: the texts have it, and it is not almost always something else.
pub fn is_kept(form: &str, token: &NameToken, counts: &HashMap<&str, u32>, labelled: &Labelled) -> bool {
    let uses = labelled.uses(form);
    let frequent = counts[form];
    if frequent < 3 || form.chars().count() < 2 {
        return false;
    }
    if uses.all >= 4 { uses.person * 10 >= uses.all } else { uses.person > 0 || token.count >= 2 && frequent < 1000 }
}

/// `name_tokens.tsv`.
pub fn table(tokens: &[(&String, &NameToken)]) -> String {
    let mut table = String::from("form\tplaces\n");
    for (form, token) in tokens {
        let places = match (token.given, token.family) {
            (true, true) => "given|family",
            (true, false) => "given",
            _ => "family",
        };
        table.push_str(&format!("{form}\t{places}\n"));
    }
    table
}
