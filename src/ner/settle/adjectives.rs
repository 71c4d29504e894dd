//! Adjectives of nationality at the end of a name, and those that look like the name of a country.

use super::context::Context;
use crate::Kind;
use crate::ner::Mention;

/// The name without an adjective that only says whose it is: «وزارة الدفاع» of «وزارة الدفاع الأمريكية», «دوما» of «دوما السورية».
///
/// Where the adjective makes the name it stays: الضفة الغربية, وكالة الأنباء القطرية.
pub fn without_nationality(context: &Context, mut name: Mention) -> Mention {
    let tokens = context.words.tokens_of(name.span);
    let last = tokens.end - 1;
    if tokens.len() < 2 || !matches!(name.kind, Kind::Org | Kind::Loc) || !context.is_definite(last) {
        return name;
    }
    if !context.is_nationality(last) && !is_adjective(context, &context.forms[last]) {
        return name;
    }
    let long = context.name_forms(tokens.start, tokens.end);
    let short = &long[..long.len() - 1];
    let is_ministry = tokens.len() > 2 && context.stems[tokens.start] == "وزاره";
    let is_known = context.record(short, name.kind).is_some();
    let is_needed = context.record(&long, name.kind).is_some() && !context.is_same(&long, short, name.kind);
    let place = name.kind == Kind::Loc && short.len() == 1 && is_known;
    if is_ministry || place && !is_canonical(context, &long, name.kind) || is_known && !is_needed {
        name.span.end = context.words.tokens[last - 1].span.end;
    }
    name
}

/// Whether a record has the name as its first: الضفة الغربية.
fn is_canonical(context: &Context, forms: &[String], kind: Kind) -> bool {
    context.record(forms, kind).is_some_and(|record| {
        let name = context.known.knowledge.record(record).name;
        name.split_whitespace().map(crate::text::fold).eq(forms.iter().cloned())
    })
}

/// Gives NORP to what stands as an adjective behind a definite noun, though it is a country's name as well: «القنصلية السعودية».
pub fn mark_nationalities(context: &Context, names: &mut [Mention]) {
    for i in 0..names.len() {
        let tokens = context.words.tokens_of(names[i].span);
        let is_single = tokens.len() == 1 && names[i].kind == Kind::Loc;
        if is_single
            && is_adjective(context, &context.forms[tokens.start])
            && follows_noun(context, names, i, tokens.start)
        {
            names[i].kind = Kind::Norp;
        }
    }
}

/// Whether a name with the article has the form of the feminine adjective of nationality: السعودية, السورية.
fn is_adjective(context: &Context, form: &str) -> bool {
    let masculine = form.strip_suffix('ه').filter(|stem| stem.starts_with("ال") && stem.ends_with('ي'));
    let is_listed =
        |form: &str| context.known.lists.names.get([form]).is_some_and(|name| name.kinds().contains(Kind::Norp));
    masculine.is_some_and(is_listed)
}

/// Whether a noun that the adjective at token `i` agrees with stands right before it, or an adjective that it is joined to.
fn follows_noun(context: &Context, names: &[Mention], name: usize, i: usize) -> bool {
    let before = |i: usize| i.checked_sub(1).filter(|&i| context.is_word(i) && context.is_joined(i));
    let Some(mut noun) = before(i) else { return false };
    let is_joined = context.words.tokens[i].span.start < names[name].span.start;
    let is_or = matches!(context.forms[noun].as_str(), "او" | "و");
    if is_joined && !context.forms[i].starts_with('و') {
        return false;
    }
    if is_or {
        let Some(first) = before(noun) else { return false };
        noun = first;
    }
    if is_joined || is_or {
        return context.is_nationality(noun) && is_feminine(&context.forms[noun]);
    }
    let is_place = name.checked_sub(1).map(|before| &names[before]).is_some_and(|before| {
        matches!(before.kind, Kind::Loc | Kind::Per) && before.span.end > context.words.tokens[noun].span.start
    });
    let has_article = context.is_definite_stem(noun);
    let ends_body = name.checked_sub(1).is_some_and(|before| {
        names[before].kind == Kind::Org && names[before].span.end == context.words.tokens[noun].span.end
    });
    ends_body || !is_place && has_article
}

fn is_feminine(form: &str) -> bool {
    form.ends_with('ه')
}
