//! Whom a common noun means: «المنظمة» the body last named that is one, «الناطق الرسمي» the person who was called so.

use std::ops::Range;

use super::clause::Clauses;
use super::nouns::{BODIES, PEOPLE_BY_SUBTYPE, bare, is_person};
use super::offices::root;
use super::phrase::{self, governs};
use super::speaker::Subject;
use crate::Kind;
use crate::text::fold;

/// How many tokens before a person's name may tell what they are.
const DESCRIPTION: usize = 12;

/// The same where one noun is all that is told of them.
const NEAR: usize = 8;

/// How far before a noun the same noun may stand without its article, in tokens.
const INTRODUCED: usize = 300;

/// How many mentions before and after a noun are looked at.
const COMPARED: usize = 64;

/// Whom the nouns at `tokens` mean.
pub fn by(clauses: &Clauses, tokens: Range<usize>) -> Subject {
    let Some(noun) = tokens.clone().next() else { return Subject::Nameless };
    if let Some(person) = person(clauses, tokens.clone()) {
        return Subject::Entity(person);
    }
    let second = noun + 1;
    if !clauses.is_definite_noun(noun) {
        // «مجلس الشورى» is «مجلس شورى الحركة».
        let is_construct = second < tokens.end && clauses.mention(second).is_none() && clauses.is_definite_noun(second);
        let body = body(clauses, noun).filter(|_| is_construct).filter(|&body| clauses.is_named_with(body, second));
        // «نجم برشلونة», where «نجم إسباني» is anybody.
        let is_of_body = matches!(clauses.kind(second), Some(Kind::Org | Kind::Loc));
        // «رئيسة قسم علم الأوبئة»
        let mut nouns = second..tokens.end.min(second + 3);
        let last = nouns.find(|&i| !clauses.is_indefinite_noun(i));
        let is_told = is_construct || is_of_body || last.is_some_and(|last| clauses.is_definite_noun(last));
        let unnamed = if is_told && is_person(clauses.stem(noun)) { Subject::KnownIfAdding } else { Subject::Nameless };
        return body.map_or(unnamed, Subject::Entity);
    }
    let bare = bare(clauses.stem(noun));
    let found = body(clauses, noun).or_else(|| described(clauses, noun, &[bare]));
    found.map_or_else(|| unnamed(clauses, noun, bare), Subject::Entity)
}

/// Whom a noun with the article means of whom nothing tells more: «المسؤول» of whom «مسؤول» was told before, «اللاعب».
fn unnamed(clauses: &Clauses, noun: usize, bare: &str) -> Subject {
    match same_before(clauses, noun).next() {
        _ if !is_person(bare) => Subject::Nameless,
        Some(_) => Subject::Introduced(noun),
        None => Subject::Known,
    }
}

/// The places before a noun, the nearest first, where the same noun stands with or without its article, and in no name.
pub fn same_before(clauses: &Clauses, noun: usize) -> impl Iterator<Item = usize> {
    let word = bare(clauses.stem(noun));
    let is_so = move |&i: &usize| {
        let is_noun = clauses.mention(i).is_none() || clauses.is_title(i);
        bare(clauses.stem(i)) == word && is_noun && !clauses.is_inside(i)
    };
    (noun.saturating_sub(INTRODUCED)..noun).rev().filter(is_so)
}

/// The person whom a noun for somebody means, as they are called elsewhere: «الوزيرة».
pub fn called(clauses: &Clauses, noun: usize) -> Option<usize> {
    let word = bare(clauses.stem(noun));
    if is_person(word) { described(clauses, noun, &[word]) } else { None }
}

/// The person whom the two first nouns at `tokens` describe: «الرئيس الأمريكي».
pub fn person(clauses: &Clauses, tokens: Range<usize>) -> Option<usize> {
    let (noun, second) = (tokens.start, tokens.start + 1);
    let is_one_of_many = matches!(clauses.stem(noun), "احد" | "احدي" | "بعض" | "عدد");
    let has_second = second < tokens.end && clauses.is_word(second) && !is_one_of_many;
    let words = || [bare(clauses.stem(noun)), bare(clauses.stem(second))];
    // «مصدر مقرب» is nobody named.
    let has_second = has_second && (clauses.is_definite_noun(noun) || clauses.is_definite_noun(second));
    let told = || described(clauses, noun, &words());
    has_second.then(|| told().or_else(|| recorded(clauses, noun, second))).flatten()
}

/// The person before an adjective of nationality whose record has it: «البولندي».
pub fn national(clauses: &Clauses, adjective: usize) -> Option<usize> {
    let whose = root(clauses.stem(adjective));
    let is_so = |&entity: &usize| {
        let gloss = clauses.gloss(entity).filter(|_| clauses.is_person(entity));
        gloss.is_some_and(|gloss| gloss.split(' ').any(|word| root(&fold(word)) == whose))
    };
    people_before(clauses, adjective).filter_map(|m| clauses.entity(m)).find(is_so)
}

/// The person whose record says what a noun does and whose the adjective behind it tells: «السائق الإسباني».
fn recorded(clauses: &Clauses, noun: usize, adjective: usize) -> Option<usize> {
    if !matches!(clauses.kind(adjective), Some(Kind::Norp | Kind::Loc)) {
        return None;
    }
    let (what, whose) = (root(clauses.stem(noun)), root(clauses.stem(adjective)));
    // «رئيسة وزراء بريطانيا» is «رئيسة وزراء المملكة المتحدة».
    let country = clauses.mention(adjective).and_then(|m| clauses.entity(m)).and_then(|id| clauses.record_name(id));
    let subtypes = PEOPLE_BY_SUBTYPE.iter().find(|(nouns, _)| nouns.contains(&what)).map(|(_, subtypes)| *subtypes);
    let is_so = |&entity: &usize| {
        let Some(gloss) = clauses.gloss(entity).filter(|_| clauses.is_person(entity)) else { return false };
        let words: Vec<String> = gloss.split(' ').map(fold).collect();
        let says = |told: &str| words.iter().any(|word| root(word) == told || root(root(word)) == root(told));
        let fits = || clauses.subtype(entity).is_some_and(|s| subtypes.is_some_and(|subtypes| subtypes.contains(&s)));
        let is_of = says(whose) || country.is_some_and(|country| gloss.contains(country));
        is_of && (says(what) || fits())
    };
    nearest(clauses, noun).filter_map(|m| clauses.entity(m)).find(is_so)
}

/// Whom the title at `tokens` means, whose bearer is not told: «لاعب مانشستر سيتي» the player whom no other body is told of.
pub fn by_title(clauses: &Clauses, tokens: Range<usize>) -> Subject {
    let belongs = |i: usize| matches!(clauses.kind(i), Some(Kind::Org | Kind::Loc | Kind::Norp));
    let told = by(clauses, tokens.clone());
    let is_unnamed = !matches!(told, Subject::Entity(_));
    if is_unnamed && let Some(person) = recorded(clauses, tokens.start, tokens.end) {
        return Subject::Entity(person);
    }
    if !is_unnamed || clauses.is_definite_noun(tokens.start) || !belongs(tokens.end) {
        return told;
    }
    let noun = root(clauses.stem(tokens.start));
    let mut people = people_before(clauses, tokens.start);
    let is_so = |&m: &usize| {
        let description = description(clauses, clauses.tokens_of(m).start);
        description.clone().any(|i| root(clauses.stem(i)) == noun) && !description.into_iter().any(belongs)
    };
    people.find(is_so).and_then(|m| clauses.entity(m)).map_or(told, Subject::Entity)
}

/// The last person before token `noun` in whose description the words stand in this order, or else the first after it.
fn described(clauses: &Clauses, noun: usize, words: &[&str]) -> Option<usize> {
    let is_described = |m: &usize| {
        let first = clauses.tokens_of(*m).start;
        // «الوزير الهولندي» is «وزير المالية الهولندي فلان».
        let is_told = |description: Range<usize>| {
            // «السلطة» is not «رئيسة سلطة المعايير».
            let is_owner = |i: &usize| {
                words.len() == 1 && *i > 0 && !clauses.is_definite_noun(*i) && clauses.is_indefinite_noun(*i - 1)
            };
            let mut stems = description.filter(|i| !is_owner(i)).map(|i| root(clauses.stem(i)));
            words.iter().all(|word| stems.any(|stem| stem == root(word)))
        };
        let before = description(clauses, first);
        let near = if words.len() == 1 { before.start.max(first.saturating_sub(NEAR))..first } else { before };
        is_told(near) || is_told(apposition(clauses, clauses.tokens_of(*m).end))
    };
    nearest(clauses, noun).find(is_described).and_then(|m| clauses.entity(m))
}

/// The mentions of people by how near to token `noun` they are, those before it first.
fn nearest(clauses: &Clauses, noun: usize) -> impl Iterator<Item = usize> {
    let after = (mentions_before(clauses, noun)..clauses.mentions.len()).take(COMPARED);
    people_before(clauses, noun).chain(after.filter(|&m| clauses.mentions[m].kind == Kind::Per))
}

/// The last mentions of people before token `noun`, the nearest first.
fn people_before(clauses: &Clauses, noun: usize) -> impl Iterator<Item = usize> {
    let count = mentions_before(clauses, noun);
    (count.saturating_sub(COMPARED)..count).rev().filter(|&m| clauses.mentions[m].kind == Kind::Per)
}

/// How many mentions begin before token `noun`.
fn mentions_before(clauses: &Clauses, noun: usize) -> usize {
    let at = clauses.words.tokens[noun].span.start;
    clauses.mentions.partition_point(|mention| mention.span.start < at)
}

/// The tokens before a name that tell what its bearer is: back to another person, a cue or the end of a clause.
fn description(clauses: &Clauses, first: usize) -> Range<usize> {
    let least = clauses.sentence(first).start.max(first.saturating_sub(DESCRIPTION));
    let mut start = first;
    while start > least {
        let i = start - 1;
        let is_person = clauses.kind(i) == Some(Kind::Per);
        // «ولي العهد، الأمير محمد»
        let is_comma = !clauses.is_word(i) && (i + 1 == first || clauses.is_title(i + 1));
        let begins_clause = clauses.cue(i).is_some() || clauses.introduces(i);
        // «مراقبة المستشار», «سفير فلسطين لدى هولندا»
        let is_apart = governs(clauses.form(i)) && !matches!(clauses.form(i), "في" | "لدي" | "الي" | "علي");
        if is_person || begins_clause || is_apart || !clauses.is_word(i) && !is_comma {
            break;
        }
        start = i;
        // «مرتبطة بمراقبة فلان»: what stands before is said of something else.
        let is_governed = clauses.form(i).starts_with('ب') && clauses.form(i) != clauses.stem(i);
        if is_governed && clauses.form(i) != "باسم" && clauses.mention(i).is_none() {
            break;
        }
    }
    start..first
}

/// The tokens behind a name, which ends before token `end`, that tell between commas what its bearer is: «هيذر نويرت، المتحدثة باسم الوزارة،».
fn apposition(clauses: &Clauses, end: usize) -> Range<usize> {
    // «محمد سعيد المدير العام»
    let has_title = clauses.is_title(end);
    if !clauses.is_comma(end) && !has_title {
        return end..end;
    }
    let first = end + usize::from(!has_title);
    let limit = clauses.words.tokens.len().min(first + DESCRIPTION);
    let goes_on = |&i: &usize| clauses.is_word(i) && clauses.cue(i).is_none() && !clauses.introduces(i);
    first..first + (first..limit).take_while(goes_on).count()
}

/// The body last named before token `noun` that is what the noun says, by its name or else by its record.
pub fn body(clauses: &Clauses, noun: usize) -> Option<usize> {
    // «للوزارة» is of «الوزارة».
    let stem = clauses.form(noun).strip_prefix("لل").filter(|_| clauses.mention(noun).is_none());
    let word = stem.unwrap_or(bare(clauses.stem(noun)));
    let count = mentions_before(clauses, noun);
    let is_body = |&m: &usize| matches!(clauses.mentions[m].kind, Kind::Org | Kind::Product);
    let bodies = (count.saturating_sub(COMPARED)..count).rev().filter(is_body);
    let says_so = |i: usize| bare(clauses.stem(i)) == word;
    // «الخارجية البحرينية» is none of another country.
    let country = |i: usize| {
        let m = clauses.mention(i)?;
        matches!(clauses.mentions[m].kind, Kind::Norp | Kind::Loc).then(|| clauses.entity(m)).flatten()
    };
    let own = country(noun + 1);
    let is_of_the_same = |m: usize| {
        let others = country(clauses.tokens_of(m).end);
        own.is_none() || others.is_none() || own == others
    };
    let subtypes = BODIES.iter().find(|(body, _)| *body == word).map(|(_, subtypes)| *subtypes);
    let (is_listed, subtypes) = (subtypes.is_some(), subtypes.unwrap_or_default());
    let is_called_so = |&m: &usize| {
        let tokens = clauses.tokens_of(m);
        let first = tokens.start;
        // «الخارجية» is «وزارة الخارجية».
        let is_field = tokens.len() > 1 && clauses.stem(first) == "وزاره" && says_so(first + 1)
            // «الوزارة» is «الخارجية البريطانية».
            || word == "وزاره" && matches!(clauses.stem(first), "الخارجيه" | "الداخليه");
        // «صحيفة "المدى"»
        let before = first.checked_sub(1).map(|i| i - usize::from(i > 0 && phrase::is_mark(clauses.text(i))));
        let before = before.filter(|_| is_listed);
        says_so(first) || is_field && is_of_the_same(m) || before.is_some_and(says_so)
    };
    let is_known_so = |&entity: &usize| clauses.subtype(entity).is_some_and(|subtype| subtypes.contains(&subtype));
    let by_name = bodies.clone().filter(is_called_so).find_map(|m| clauses.entity(m));
    by_name.or_else(|| bodies.filter_map(|m| clauses.entity(m)).find(is_known_so))
}
