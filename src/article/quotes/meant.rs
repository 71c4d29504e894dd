//! Whom a common noun means: «المنظمة» the body last named that is one, «الناطق الرسمي» the person who was called so.

use std::ops::Range;

use super::clause::Clauses;
use super::offices::Offices;
use super::phrase;
use super::speaker::Subject;
use super::statement::is_complementizer;
use crate::Kind;

/// How many tokens before a person's name may tell what they are.
const DESCRIPTION: usize = 8;

/// How many mentions before and after a noun are looked at.
const COMPARED: usize = 64;

/// Nouns for bodies, and the subtypes of the records that they fit.
///
/// *Source*: the subtypes of `model/records.tsv`.
const BODIES: [(&str, &[&str]); 23] = [
    ("منظمه", &["ngo", "intergovernmental"]),
    ("حركه", &["party", "armed_group", "movement"]),
    ("حزب", &["party", "armed_group"]),
    ("جماعه", &["armed_group", "movement", "religious_body", "party"]),
    ("تنظيم", &["armed_group"]),
    ("شركه", &["company", "airline"]),
    ("وزاره", &["ministry"]),
    ("صحيفه", &["media"]),
    ("قناه", &["media"]),
    ("موقع", &["media"]),
    ("شبكه", &["media"]),
    ("وكاله", &["news_agency", "agency"]),
    ("هيئه", &["agency", "government"]),
    ("نقابه", &["union"]),
    ("ديوان", &["agency", "government"]),
    ("مجلس", &["parliament", "intergovernmental"]),
    ("بنك", &["bank", "central_bank"]),
    ("نادي", &["sports_club"]),
    ("جامعه", &["university", "intergovernmental"]),
    ("مركز", &["think_tank"]),
    ("معهد", &["think_tank", "university"]),
    ("جمعيه", &["ngo"]),
    ("مؤسسه", &["ngo"]),
];

/// Whether a noun is one for bodies.
pub fn is_body(noun: &str) -> bool {
    BODIES.iter().any(|(body, _)| *body == bare(noun))
}

/// Whom the nouns at `tokens` mean.
pub fn by(clauses: &Clauses, offices: &Offices, tokens: Range<usize>) -> Subject {
    let Some(noun) = tokens.clone().next() else { return Subject::Nameless };
    let bare = bare(clauses.stem(noun)).to_owned();
    let is_definite = clauses.is_definite_noun(noun) || tokens.len() > 1;
    let second = (noun + 1 < tokens.end && clauses.is_word(noun + 1)).then(|| clauses.stem(noun + 1));
    let person = second.and_then(|second| described(clauses, noun, &[&bare, self::bare(second)]));
    if let Some(person) = person.filter(|_| is_definite) {
        return Subject::Entity(person);
    }
    if !clauses.is_definite_noun(noun) {
        return Subject::Nameless;
    }
    let found = body(clauses, noun, &bare).or_else(|| {
        let is_person = clauses.is_title(noun) || offices.is_part(&bare);
        if is_person { described(clauses, noun, &[&bare]) } else { None }
    });
    found.map_or(Subject::Nameless, Subject::Entity)
}

/// The last person before token `noun` in whose description the words stand together, or else the first after it.
fn described(clauses: &Clauses, noun: usize, words: &[&str]) -> Option<usize> {
    let at = clauses.words.tokens[noun].span.start;
    let count = clauses.mentions.partition_point(|mention| mention.span.start < at);
    let is_described = |m: &usize| {
        let first = clauses.tokens_of(*m).start;
        let stems: Vec<String> = description(clauses, first).map(|i| bare(clauses.stem(i)).to_owned()).collect();
        stems.windows(words.len()).any(|part| part.iter().eq(words.iter()))
    };
    let nearest = (count.saturating_sub(COMPARED)..count).rev().chain((count..clauses.mentions.len()).take(COMPARED));
    let mut people = nearest.filter(|&m| clauses.mentions[m].kind == Kind::Per);
    people.find(is_described).and_then(|m| clauses.entity(m))
}

/// The tokens before a name that tell what its bearer is: back to another person, a cue or the end of a clause.
fn description(clauses: &Clauses, first: usize) -> Range<usize> {
    let least = clauses.sentence(first).start.max(first.saturating_sub(DESCRIPTION));
    let mut start = first;
    while start > least {
        let i = start - 1;
        let is_person = clauses.mention(i).is_some_and(|m| clauses.mentions[m].kind == Kind::Per);
        // «ولي العهد، الأمير محمد»
        let is_comma = !clauses.is_word(i) && (i + 1 == first || clauses.is_title(i + 1));
        let begins_clause = clauses.cue(i).is_some() || is_complementizer(clauses.form(i));
        if is_person || begins_clause || !clauses.is_word(i) && !is_comma {
            break;
        }
        start = i;
    }
    start..first
}

/// The body last named before token `noun` that is what the noun says, by its name or by its record.
fn body(clauses: &Clauses, noun: usize, word: &str) -> Option<usize> {
    let subtypes = BODIES.iter().find(|(body, _)| *body == word).map(|(_, subtypes)| *subtypes)?;
    let before = clauses.words.tokens[noun].span.start;
    let count = clauses.mentions.partition_point(|mention| mention.span.start < before);
    let bodies = (count.saturating_sub(COMPARED)..count).rev().filter(|&m| clauses.mentions[m].kind == Kind::Org);
    bodies.filter_map(|m| Some((clauses.entity(m)?, m))).find_map(|(entity, m)| {
        let first = clauses.tokens_of(m).start;
        let says_so = |i: usize| bare(clauses.stem(i)) == word;
        // «صحيفة "المدى"»
        let before = (0..first).rev().find(|&i| !phrase::is_mark(clauses.text(i)));
        let by_name = says_so(first) || before.is_some_and(says_so);
        let by_record = clauses.subtype(entity).is_some_and(|subtype| subtypes.contains(&subtype));
        (by_name || by_record).then_some(entity)
    })
}

fn bare(form: &str) -> &str {
    form.strip_prefix("ال").unwrap_or(form)
}
