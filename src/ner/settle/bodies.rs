//! Names that follow from their words though the model missed them: names of several words with a record, and bodies
//! that open with the noun that says what they are.

use super::context::Context;
use crate::Kind;
use crate::ner::Mention;

/// Nouns that open the name of a body, before a definite noun: «وزارة الدفاع».
const OPENING: [&str; 9] = ["وزاره", "محكمه", "هيئه", "نقابه", "وكاله", "جامعه", "بلديه", "مفوضيه", "مديريه"];
/// The same with the article, before an adjective and what the body is for: «الهيئة الوطنية لمكافحة الفساد».
const DEFINITE: [&str; 10] =
    ["الهيئه", "اللجنه", "المنظمه", "الجمعيه", "المؤسسه", "المجلس", "الاتحاد", "المركز", "المعهد", "الوكاله"];
/// Bodies of which a country or creed has one, so that the adjective makes the name: «الجيش الروسي».
const UNIQUE: [&str; 3] = ["الجيش", "الحزب", "البرلمان"];
/// The most words behind the first.
const LONGEST: usize = 4;

/// The names, in order of their place; they may overlap with what is known.
pub fn missed(context: &Context) -> Vec<Mention> {
    let mut found: Vec<Mention> = context
        .matches
        .iter()
        .filter(|listed| listed.tokens.len() > 1 && listed.name.has_record() && !listed.name.is_ordinary())
        .filter(|listed| {
            matches!(listed.name.likeliest(), Kind::Loc | Kind::Org) && listed.kinds.contains(listed.name.likeliest())
        })
        .map(|listed| Mention { span: listed.span, kind: listed.name.likeliest(), score: 85, value: None })
        .collect();
    for sentence in context.words.sentences {
        for i in sentence.tokens.clone() {
            if let Some(end) = end(context, i, sentence.tokens.end) {
                found.push(context.mention(i, end, Kind::Org, 60));
            }
        }
    }
    super::super::mentions::disjoint(found)
}

/// Where the body ends whose name opens with token `i`.
fn end(context: &Context, i: usize, limit: usize) -> Option<usize> {
    let stem = context.stems[i].as_str();
    let limit = limit.min(i + 1 + LONGEST);
    let follows = |at: usize| at < limit && context.is_joined(at - 1) && context.is_definite(at);
    if UNIQUE.contains(&stem) {
        return (follows(i + 1) && context.is_nationality(i + 1)).then_some(i + 2);
    }
    if stem == "المحكمه" {
        return (follows(i + 1) && !context.is_nationality(i + 1)).then_some(i + 2);
    }
    if OPENING.contains(&stem) {
        // A ministry's country stands beside its name.
        let is_part = |at: usize| follows(at) && !(stem == "وزاره" && context.is_nationality(at));
        let end = (i + 1..limit).find(|&at| !is_part(at)).unwrap_or(limit);
        return (end > i + 1).then_some(end);
    }
    if DEFINITE.contains(&stem) {
        let adjectives =
            (i + 1..limit).find(|&at| !follows(at) || context.forms[at].starts_with("لل")).unwrap_or(limit);
        let purpose = adjectives;
        let is_purpose = purpose > i + 1
            && purpose < limit
            && context.is_joined(purpose - 1)
            && context.forms[purpose].starts_with('ل')
            && context.stems[purpose] != context.forms[purpose];
        if is_purpose {
            return Some(if follows(purpose + 1) && !context.stems[purpose].starts_with("ال") {
                purpose + 2
            } else {
                purpose + 1
            });
        }
    }
    None
}
