//! Class words before a name: «ولاية قفصة», «مطار قرطاج الدولي» are names with them, «مدينة حمص», «فندق هيلتون» without.

use super::context::Context;
use crate::ner::Mention;
use crate::{Kind, Span};

/// What a class word is to the name behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    /// Part of it, and the name is of this kind.
    Inside(Kind),
    /// Part of it where it is a province and the word behind it names a town too.
    Province,
    /// Part of it unless the thing is known by the name without it: «حركة النهضة», but «حماس» of «حركة حماس».
    Needed(Kind),
    /// The same, but also no part of it before a name of its own: «شركة قطر للوقود».
    Company,
    /// No part of it, and the name is that of a place.
    Outside,
    /// No part of it: «الشرق الأوسط» of «صحيفة الشرق الأوسط».
    Paper,
    /// No part of it unless the thing is known by the name with it: «قناة السويس», but «الجزيرة» of «قناة الجزيرة».
    Medium,
}

/// *Source*: `docs/annotation.md`, section "Mentions".
fn head(form: &str) -> Option<Head> {
    Some(match form {
        "وزاره" | "جامعه" | "محكمه" | "بلديه" | "معهد" | "كليه" | "اكاديميه" => {
            Head::Inside(Kind::Org)
        }
        "مطار" | "مستشفي" | "مشفي" | "بحيره" | "بحر" | "نهر" | "خليج" | "مضيق" | "جبل" | "جبال" | "جزر" | "وادي"
        | "واحه" | "صحراء" | "قصر" | "جسر" | "ميناء" | "مرفا" | "منتزه" | "متنزه" | "ملعب" | "استاد" | "ساحه"
        | "ميدان" | "شارع" | "مسجد" | "جامع" | "كنيسه" | "كاتدرائيه" | "مقبره" | "معبر" | "مخيم" | "سجن" | "سد"
        | "هضبه" | "برج" | "معبد" | "كنيس" | "قلعه" | "حديقه" | "متحف" => {
            Head::Inside(Kind::Loc)
        }
        "ولايه" | "محافظه" | "مقاطعه" | "معتمديه" | "مديريه" => Head::Province,
        "منطقه" => Head::Needed(Kind::Loc),
        "حركه" | "حزب" | "جماعه" | "جبهه" | "منظمه" | "مؤسسه" | "جمعيه" | "نادي" | "بنك" | "مجلس" | "نقابه"
        | "هيئه" | "وكاله" | "مجموعه" => Head::Needed(Kind::Org),
        "شركه" => Head::Company,
        "مدينه" | "مدينتي" | "بلده" | "بلدتي" | "قريه" | "قريتي" | "دوله" | "جزيره" | "حي" | "عاصمه" | "فندق"
        | "مطعم" | "كوكب" => Head::Outside,
        "صحيفه" | "جريده" | "مجله" => Head::Paper,
        "قناه" | "شبكه" | "موقع" | "تنظيم" | "فريق" | "منتخب" | "سلسله" => Head::Medium,
        _ => return None,
    })
}

/// Adjectives that the names of facilities end with.
const OF_FACILITIES: [&str; 9] =
    ["الدولي", "الدوليه", "الوطني", "الوطنيه", "الجامعي", "المركزي", "العسكري", "العسكريه", "الاولمبي"];

/// Whether a noun opens the names of facilities: مطار.
pub fn is_facility(noun: &str) -> bool {
    matches!(noun, "مطار" | "مستشفي" | "ميناء" | "منتزه" | "متنزه" | "ملعب" | "استاد")
}

fn is_definite_facility(noun: &str) -> bool {
    noun.strip_prefix("ال").is_some_and(is_facility)
}

/// Whether an adjective ends the names of facilities: الدولي.
pub fn ends_facility(adjective: &str) -> bool {
    OF_FACILITIES.contains(&adjective)
}

/// The names, each with the class words that belong to it and without those that do not.
pub fn settled(context: &Context, names: Vec<Mention>) -> Vec<Mention> {
    let mut settled: Vec<Mention> = Vec::new();
    for name in names {
        let before = settled.last().map_or(0, |last| last.span.end);
        let name = with_head(context, of_contest(context, without_head(context, name)), before);
        let name = with_quoted_head(context, name, before);
        settled.push(super::quoted::closed(context, with_end(context, name)));
    }
    super::super::mentions::disjoint(settled)
}

/// Cuts off class words that are no part of the name, and quotation marks with them.
fn without_head(context: &Context, mut name: Mention) -> Mention {
    let tokens = context.words.tokens_of(name.span);
    if !matches!(name.kind, Kind::Loc | Kind::Org | Kind::Product) || context.is_definite(tokens.start) {
        return name;
    }
    let Some(rest) = (tokens.start + 1..tokens.end).find(|&i| context.is_word(i)) else { return name };
    let is_quoted = rest > tokens.start + 1;
    let (long, short) = (context.name_forms(tokens.start, tokens.end), context.name_forms(rest, tokens.end));
    let is_full = || context.record(&long, name.kind).is_some() && !context.is_same(&long, &short, name.kind);
    let begins_with_name = || context.listed(rest).is_some_and(|listed| listed.name.has_record());
    let goes = match head(&context.stems[tokens.start]) {
        Some(Head::Outside | Head::Paper) => true,
        // «تويتر» of «موقع تويتر»
        Some(Head::Medium) => name.kind == Kind::Product || !is_full(),
        Some(Head::Company) => is_quoted || begins_with_name() && !is_full(),
        Some(Head::Needed(_)) => is_quoted,
        Some(Head::Province) => is_state(context, &long, &short),
        _ => false,
    };
    if goes {
        name.span.start = context.stem_start(rest).max(context.words.tokens[rest].span.start);
        let last = (rest..tokens.end).rev().find(|&i| context.is_word(i)).unwrap_or(rest);
        name.span.end = if is_quoted { context.words.tokens[last].span.end } else { name.span.end };
    }
    name
}

/// A contest without the noun before its own («كأس العالم» of «بطولة كأس العالم») and with the sport behind it: «كأس العالم لكرة القدم».
fn of_contest(context: &Context, mut name: Mention) -> Mention {
    const SPORTS: [&str; 4] = ["القدم", "السله", "اليد", "الطائره"];
    if name.kind != Kind::Event {
        return name;
    }
    let tokens = context.words.tokens_of(name.span);
    let is_contest = |i: usize| matches!(context.forms[i].as_str(), "كاس" | "دوري" | "الالعاب");
    if tokens.len() > 1
        && matches!(context.stems[tokens.start].as_str(), "بطوله" | "دوره")
        && is_contest(tokens.start + 1)
    {
        name.span.start = context.words.tokens[tokens.start + 1].span.start;
    }
    let is_joined = |i: usize| i + 1 < context.words.tokens.len() && context.is_joined(i);
    let sport = tokens.end + 1;
    let is_ball = is_joined(tokens.end - 1) && context.forms[tokens.end] == "لكره" && is_joined(tokens.end);
    if is_ball && SPORTS.contains(&context.forms[sport].as_str()) {
        name.span.end = context.words.tokens[sport].span.end;
    }
    name
}

/// Takes in the class word right before the name, where it is part of it; not before byte `bound`.
fn with_head(context: &Context, mut name: Mention, bound: usize) -> Mention {
    let tokens = context.words.tokens_of(name.span);
    let Some(before) = tokens.start.checked_sub(1).filter(|&i| context.is_word(i) && context.is_joined(i)) else {
        return name;
    };
    let is_whole = context.words.tokens[tokens.start].span.start == name.span.start;
    if !is_whole || context.stem_start(before) < bound || !matches!(name.kind, Kind::Loc | Kind::Org | Kind::Per) {
        return name;
    }
    // «المستشفى الجامعي الحبيب بورقيبة»
    let noun = before.checked_sub(1).filter(|&i| ends_facility(&context.forms[before]) && context.is_joined(i));
    if let Some(noun) = noun.filter(|&i| context.stem_start(i) >= bound && is_definite_facility(&context.stems[i])) {
        return Mention { span: Span::new(context.stem_start(noun), name.span.end), kind: Kind::Loc, ..name };
    }
    let short = context.name_forms(tokens.start, tokens.end);
    let long: Vec<String> = std::iter::once(context.stems[before].clone()).chain(short.iter().cloned()).collect();
    let kind = match head(&context.stems[before]) {
        Some(Head::Inside(kind)) if !context.is_same(&long, &short, kind) => Some(kind),
        Some(Head::Province) if name.kind == Kind::Loc && short.len() == 1 && !is_state(context, &long, &short) => {
            Some(Kind::Loc)
        }
        Some(Head::Needed(kind)) => needed(context, &long, &short, kind),
        Some(Head::Company) => needed(context, &long, &short, Kind::Org),
        _ => None,
    };
    if let Some(kind) = kind {
        name.span.start = context.stem_start(before);
        name.kind = kind;
    }
    name
}

/// Takes in the class word before the marks around the name, with a word that says more of it, and the marks: «معهد "ابن أبي ضياف"»,
/// «مستشفى الأطفال "البشير حمزة"»; not before byte `bound`.
fn with_quoted_head(context: &Context, mut name: Mention, bound: usize) -> Mention {
    let Some(marked) = super::quoted::with_marks(context, &name) else { return name };
    let near = (marked.start.saturating_sub(2)..marked.start).rev();
    let mut near = near.take_while(|&i| context.is_word(i) && context.is_joined(i) && context.stem_start(i) >= bound);
    let noun = near.find_map(|i| match head(&context.stems[i])? {
        Head::Inside(kind) => Some((i, kind)),
        _ => None,
    });
    if let Some((noun, kind)) = noun {
        name.span = Span::new(context.stem_start(noun), context.words.tokens[marked.end - 1].span.end);
        name.kind = kind;
    }
    name
}

/// The kind, where a thing of it is known by the long name, and by the short one another thing or none.
fn needed(context: &Context, long: &[String], short: &[String], kind: Kind) -> Option<Kind> {
    (context.record(long, kind).is_some() && !context.is_same(long, short, kind)).then_some(kind)
}

/// Whether the name alone is first of all that of a state of a federation: «ولاية كاليفورنيا».
fn is_state(context: &Context, long: &[String], short: &[String]) -> bool {
    let (long, short) = (context.record(long, Kind::Loc), context.record(short, Kind::Loc));
    let is_other = short.is_some() && long.is_some_and(|long| short != Some(long));
    !is_other && short.or(long).is_some_and(|record| context.known.knowledge.record(record).subtype == "state")
}

/// Takes in the adjective that ends the name of a facility («مطار قرطاج الدولي»), and what a company is for («شركة قطر للوقود»).
fn with_end(context: &Context, mut name: Mention) -> Mention {
    let tokens = context.words.tokens_of(name.span);
    let own = if tokens.len() > 1 { head(&context.stems[tokens.start]) } else { None };
    let before = tokens.start.checked_sub(1).and_then(|i| head(&context.stems[i]));
    match (own, before) {
        (Some(Head::Inside(kind)), _) => name.kind = kind,
        (_, Some(Head::Outside)) if name.kind == Kind::Org => name.kind = Kind::Loc,
        _ => {}
    }
    let follows = context.is_joined(tokens.end - 1) && context.words.tokens[tokens.end - 1].span.end == name.span.end;
    let next = context.forms.get(tokens.end).filter(|_| follows).map_or("", String::as_str);
    let is_adjective = own == Some(Head::Inside(Kind::Loc)) && ends_facility(next);
    let is_purpose = (own == Some(Head::Company) || before == Some(Head::Company)) && next.starts_with("لل");
    if is_adjective || is_purpose {
        name.span.end = context.words.tokens[tokens.end].span.end;
    }
    name
}
