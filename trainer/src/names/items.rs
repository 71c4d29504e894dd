//! Wikidata items of people and organisations: of members of parliaments, banks and companies.

use std::collections::{BTreeSet, HashMap};

use aalam::text::fold;

use super::places::key;

/// The items by kind of mention, folded Arabic name and English name as [`key`] has it.
pub struct Items(HashMap<(String, String, String), BTreeSet<String>>);

impl Items {
    /// Those of the rows of `combined.tsv` that have one.
    pub fn of(combined: &str) -> Self {
        let mut items: HashMap<_, BTreeSet<String>> = HashMap::new();
        for line in combined.lines() {
            let [name, kind @ ("PER" | "ORG"), _, english, item, _, _] = line.split('\t').collect::<Vec<_>>()[..]
            else {
                continue;
            };
            if item.starts_with('Q') && !english.is_empty() {
                items.entry((kind.to_owned(), fold(name), key(english))).or_default().insert(item.to_owned());
            }
        }
        Self(items)
    }

    /// The item of the thing that bears one of the folded names `forms` and the `english` one, where there is just one.
    pub fn find(&self, kind: &str, forms: &[String], english: &str) -> Option<&str> {
        let english = key(english);
        let named = |form: &String| self.0.get(&(kind.to_owned(), form.clone(), english.clone()));
        let items: BTreeSet<&String> = forms.iter().filter_map(named).flatten().collect();
        if items.len() == 1 { items.first().map(|item| item.as_str()) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_names_and_the_kind_must_agree() {
        let items = Items::of(
            "أدنوك\tORG\tbrand\tADNOC\tQ166729\t\tnsi_brands\nعلي فياض\tPER\t\tAli Fayyad\tQ1\t\ta\nعلي فياض\tPER\t\tAli Fayyad\tQ2\t\tb",
        );
        let find = |kind, form: &str, english| items.find(kind, &[fold("آخر"), fold(form)], english);
        assert_eq!(find("ORG", "أدنوك", "Adnoc"), Some("Q166729"));
        assert_eq!(find("PER", "أدنوك", "ADNOC"), None);
        assert_eq!(find("ORG", "أدنوك", "Adnoc Distribution"), None);
        assert_eq!(find("PER", "علي فياض", "Ali Fayyad"), None);
    }
}
