//! What is known of whole names, where the trained model sees only their words: names with a record.

use super::mentions::overlapping;
use super::{Evidence, Match, Mention, Words};
use crate::Kind;
use crate::knowledge::Lists;
use crate::text::TokenKind;

/// The names of `trained`, completed: people known by one name each are parted, and so are a body and the place behind it; the beginning
/// of a known longer name, of a person any part of it, gives way to it as `baseline` has it. Both lists are ordered and disjoint, and so is what comes out.
///
/// Where the model has no name at all only a hashtag of several words is added («#كوريا_الشمالية»), which it sees as one: to add all
/// others loses more than it gains on both development sets (`docs/accuracy.md`).
pub fn complete(
    words: &Words,
    evidence: &Evidence,
    lists: &Lists,
    trained: Vec<Mention>,
    baseline: Vec<Mention>,
) -> Vec<Mention> {
    let mut names: Vec<Mention> = trained.into_iter().flat_map(|name| parted(words, evidence, name)).collect();
    for known in baseline.into_iter().filter(|known| is_recorded(evidence, known)) {
        let parts = overlapping(&names, known.span);
        if parts.is_empty() && is_tag_of_words(words, &known) {
            names.insert(parts.start, known);
            continue;
        }
        let [part] = &names[parts.clone()] else { continue };
        let begins =
            known.span.start == part.span.start || known.kind == Kind::Per && known.span.start < part.span.start;
        let is_part = begins && part.span.end <= known.span.end && part.span.len() < known.span.len();
        if is_part && part.kind == known.kind && !ends_in_nationality(words, lists, &known) {
            names[parts.start] = known;
        }
    }
    names
}

/// Whether the mention is a hashtag of several words.
fn is_tag_of_words(words: &Words, mention: &Mention) -> bool {
    let tokens = words.tokens_of(mention.span);
    tokens.len() == 1 && words.tokens[tokens.start].kind == TokenKind::Hashtag && words.form(tokens.start).contains(' ')
}

/// Whether the last word of the mention is a nationality, which stands beside a name: «بورتو البرتغالي».
fn ends_in_nationality(words: &Words, lists: &Lists, mention: &Mention) -> bool {
    words.forms(mention.span).last().is_some_and(|last| lists.names.is_nationality(last))
}

/// Whether the mention is a listed name with a record that is no ordinary word.
fn is_recorded(evidence: &Evidence, mention: &Mention) -> bool {
    let at = evidence.matches.partition_point(|listed| listed.span.start < mention.span.start);
    evidence.matches.get(at).is_some_and(|listed| listed.span == mention.span && listed.is_sure(mention.kind))
}

/// The people of a run of names that the model took for one: each is known by the name that begins there, or stands
/// behind a preposition («ناريندرا مودي لبوتين»).
fn parted(words: &Words, evidence: &Evidence, name: Mention) -> Vec<Mention> {
    let first = evidence.matches.partition_point(|listed| listed.span.start < name.span.start);
    if name.kind != Kind::Per {
        return without_place(&evidence.matches[first..], name);
    }
    let end = name.span.end;
    let inside = evidence.matches[first..].iter().take_while(|listed| listed.span.end <= end);
    let mut parts = vec![name];
    let mut follows_known = false;
    for listed in inside {
        let is_known = listed.is_sure(Kind::Per);
        let last = parts.len() - 1;
        let begins = listed.span.start == parts[last].span.start;
        let has_proclitic = listed.span.start > words.tokens[listed.tokens.start].span.start;
        if !begins && is_known && (has_proclitic || follows_known) {
            let mut next = parts[last].clone();
            next.span.start = listed.span.start;
            parts[last].span.end = words.tokens[listed.tokens.start - 1].span.end;
            parts.push(next);
            follows_known = true;
        } else {
            follows_known = is_known && begins;
        }
    }
    parts
}

/// A known body and a known place right behind it, which the model took for one: «أعضاء منظمة شنغهاي للتعاون الهند وباكستان».
/// `matches` are those from the beginning of the name.
fn without_place(matches: &[Match], name: Mention) -> Vec<Mention> {
    let [body, place, ..] = matches else { return vec![name] };
    let fills_name = body.span.start == name.span.start && place.span.end == name.span.end;
    let are_two = fills_name && body.tokens.len() > 1 && body.tokens.end == place.tokens.start;
    if name.kind != Kind::Org || !are_two || !body.is_sure(Kind::Org) || !place.is_sure(Kind::Loc) {
        return vec![name];
    }
    vec![Mention { span: body.span, ..name.clone() }, Mention { span: place.span, kind: Kind::Loc, ..name }]
}
