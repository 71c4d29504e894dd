//! Who holds which office in the article.

use std::collections::HashMap;

use super::clause::Clauses;
use crate::Kind;

/// The longest title, with the country it names, in tokens.
const LONGEST: usize = 8;

/// The people of the article by their offices, so that a bare title speaks of a person: «رئيس وزراء الهند» of the one whom
/// another sentence calls «رئيس الوزراء الهندي ناريندرا مودي».
pub struct Offices {
    holders: HashMap<String, usize>,
}

impl Offices {
    /// The offices whose title stands beside a person somewhere in the article; of several holders, the first.
    pub fn new(clauses: &Clauses) -> Self {
        let mut holders = HashMap::new();
        for title in &clauses.titles {
            if let (Some(office), Some(person)) = (office(clauses, title.title), clauses.entity(title.person)) {
                holders.entry(office).or_insert(person);
            }
        }
        Self { holders }
    }

    /// The entity of whoever bears the title elsewhere.
    pub fn bearer(&self, clauses: &Clauses, title: usize) -> Option<usize> {
        self.holders.get(&office(clauses, title)?).copied()
    }
}

/// The office that a title names, in a form that does not depend on how: its words and those of the country or body
/// right after it, without articles and endings (رئيس وزراء الهند = رئيس الوزراء الهندي). A bare «الرئيس» names none.
fn office(clauses: &Clauses, title: usize) -> Option<String> {
    let first = clauses.tokens_of(title).start;
    let mut name = String::new();
    let mut count = 0;
    for token in first..clauses.words.tokens.len().min(first + LONGEST) {
        if clauses.mention(token) != Some(title)
            && !matches!(clauses.kind(token), Some(Kind::Norp | Kind::Loc | Kind::Org))
        {
            break;
        }
        if count > 0 {
            name.push(' ');
        }
        name.push_str(root(clauses.stem(token)));
        count += 1;
    }
    (count > 1).then_some(name)
}

/// What a country, its adjective and its feminine share: هند of الهند, الهندي, الهندية.
pub fn root(form: &str) -> &str {
    let form = form.strip_prefix("ال").unwrap_or(form);
    let form = form.strip_suffix("يه").or(form.strip_suffix('ي')).unwrap_or(form);
    form.strip_suffix(['ا', 'ه']).unwrap_or(form)
}
