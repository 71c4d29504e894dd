//! Adjectives of nationality at the end of a name, and those that look like the name of a country.

use std::collections::HashSet;

use super::context::Context;
use crate::Kind;
use crate::ner::Mention;

/// Adjectives that say what a writer thinks of a body or place, or what it is just now, and are no part of its name: «داعش المتطرف».
const OPINIONS: [&str; 18] = [
    "المتطرف",
    "المتطرفه",
    "الارهابي",
    "الارهابيه",
    "المتشدد",
    "المتشدده",
    "المسلح",
    "المسلحه",
    "المحظور",
    "المحظوره",
    "المحتل",
    "المحتله",
    "المحاصر",
    "المحاصره",
    "الحاكم",
    "الحاكمه",
    "المعارض",
    "المعارضه",
];

/// The name without an adjective that only says what is thought of it.
pub fn without_opinion(context: &Context, mut name: Mention) -> Mention {
    let tokens = context.words.tokens_of(name.span);
    let last = tokens.end - 1;
    let ends_in_opinion = tokens.len() > 1 && OPINIONS.contains(&context.forms[last].as_str());
    let is_known = || context.record(&context.name_forms(tokens.start, last), name.kind).is_some();
    if matches!(name.kind, Kind::Org | Kind::Loc) && ends_in_opinion && is_known() {
        name.span.end = context.words.tokens[last - 1].span.end;
    }
    name
}

/// The name without an adjective that only says whose it is, and that adjective: «وزارة الدفاع» and «الأمريكية», «دوما» and «السورية».
///
/// Where the adjective makes the name it stays: الضفة الغربية, وكالة الأنباء القطرية.
pub fn parted(context: &Context, mut name: Mention) -> Vec<Mention> {
    let tokens = context.words.tokens_of(name.span);
    let last = tokens.end - 1;
    if tokens.len() < 2 || !matches!(name.kind, Kind::Org | Kind::Loc) || !context.is_definite(last) {
        return vec![name];
    }
    // «مكتب التحقيقات الفيدرالي الأمريكي», but «نادي الأسير الفلسطيني»
    let is_nationality = context.is_nationality(last) || tokens.len() > 3 && context.is_nationality_form(last);
    if !is_nationality && !is_adjective(context, &context.forms[last]) {
        return vec![name];
    }
    let long = context.name_forms(tokens.start, tokens.end);
    let short = &long[..long.len() - 1];
    let is_ministry = tokens.len() > 2 && context.stems[tokens.start] == "وزاره";
    let is_known = context.record(short, name.kind).is_some();
    let is_listed = context.record(&long, name.kind).is_some();
    let is_needed = is_listed && !context.is_same(&long, short, name.kind);
    let is_idle = match name.kind {
        // «كنتاكي الأمريكية», but not «القارة الأفريقية».
        Kind::Loc => {
            let is_name = is_known || is_listed && !short[0].starts_with("ال");
            short.len() == 1 && is_name && !context.is_first_name(&long, Kind::Loc)
        }
        _ => is_ministry || is_known && !is_needed,
    };
    if !is_idle {
        return vec![name];
    }
    let adjective = Mention { span: context.words.tokens[last].span, kind: Kind::Norp, ..name.clone() };
    name.span.end = context.words.tokens[last - 1].span.end;
    vec![name, adjective]
}

/// Gives NORP to what stands as an adjective behind a definite noun, though it is a country's name as well: «القنصلية السعودية».
pub fn mark_nationalities(context: &Context, names: &mut [Mention]) {
    let stems: HashSet<&str> = context.stems.iter().map(String::as_str).collect();
    for i in 0..names.len() {
        let tokens = context.words.tokens_of(names[i].span);
        let is_single = tokens.len() == 1 && names[i].kind == Kind::Loc;
        let form = &context.forms[tokens.start];
        if is_single && is_second_spelling(&stems, form) && follows_plural(context, tokens.start) {
            names[i].kind = Kind::Norp;
        }
        if is_single
            && is_adjective(context, &context.forms[tokens.start])
            && follows_noun(context, names, i, tokens.start)
        {
            names[i].kind = Kind::Norp;
        }
    }
}

/// Whether a name with the article has the form of the feminine adjective of nationality: السعودية, السورية.
pub fn is_adjective(context: &Context, form: &str) -> bool {
    let masculine = form.strip_suffix('ه').filter(|stem| stem.starts_with("ال") && stem.ends_with('ي'));
    masculine.is_some_and(|form| context.known.lists.names.is_nationality(form))
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

/// Whether a country that the article calls by another name, as a rule, is written as its adjective is: سورية beside سوريا.
fn is_second_spelling(stems: &HashSet<&str>, form: &str) -> bool {
    let other = form.strip_suffix("يه").map(|stem| format!("{stem}يا"));
    other.is_some_and(|other| stems.contains(other.as_str()))
}

/// Whether a plural noun without the article stands right before token `i`: «منشآت سورية».
fn follows_plural(context: &Context, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|&i| context.is_word(i) && context.is_joined(i));
    before.is_some_and(|noun| context.stems[noun].ends_with("ات") && !context.stems[noun].starts_with("ال"))
}
