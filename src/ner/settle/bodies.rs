//! Names that follow from their words though the model missed them: names of several words with a record, and bodies
//! that open with the noun that says what they are.

use super::adjectives::is_adjective;
use super::context::Context;
use super::heads::{ends_facility, is_facility};
use crate::Kind;
use crate::ner::mentions::overlapping;
use crate::ner::ministries::adds_field;
use crate::ner::{Match, Mention};

/// Nouns that open the name of a body, before a definite noun: «وزارة الدفاع».
const OPENING: [&str; 11] =
    ["وزاره", "محكمه", "هيئه", "نقابه", "وكاله", "جامعه", "بلديه", "مفوضيه", "مديريه", "جهاز", "قوات"];
/// Fields of ministries that stand for them before an adjective of nationality: «الخارجية الأمريكية».
const MINISTRIES: [&str; 2] = ["الخارجيه", "الداخليه"];
/// The same with the article, before an adjective and what the body is for: «الهيئة الوطنية لمكافحة الفساد».
const DEFINITE: [(&str, Kind); 28] = [
    ("الهيئه", Kind::Org),
    ("اللجنه", Kind::Org),
    ("المنظمه", Kind::Org),
    ("الجمعيه", Kind::Org),
    ("المؤسسه", Kind::Org),
    ("المجلس", Kind::Org),
    ("الاتحاد", Kind::Org),
    ("المركز", Kind::Org),
    ("المعهد", Kind::Org),
    ("الوكاله", Kind::Org),
    ("الديوان", Kind::Org),
    ("النقابه", Kind::Org),
    ("الشركه", Kind::Org),
    ("الرابطه", Kind::Org),
    ("الغرفه", Kind::Org),
    ("الجامعه", Kind::Org),
    ("الشبكه", Kind::Org),
    ("الصندوق", Kind::Org),
    ("البنك", Kind::Org),
    ("المرصد", Kind::Org),
    ("المجمع", Kind::Org),
    ("المفوضيه", Kind::Org),
    ("الكونفدراليه", Kind::Org),
    ("المؤتمر", Kind::Event),
    ("البطوله", Kind::Event),
    ("المهرجان", Kind::Event),
    ("المعرض", Kind::Event),
    ("المنتدي", Kind::Event),
];
/// Bodies of which a country or creed has one, so that the adjective makes the name: «الجيش الروسي».
const UNIQUE: [&str; 3] = ["الجيش", "الحزب", "البرلمان"];
/// The same where they speak: «قالت السفارة الأمريكية».
const SPEAKING: [&str; 8] =
    ["السفاره", "القنصليه", "البعثه", "الرئاسه", "النيابه", "المخابرات", "الاستخبارات", "البحريه"];
/// Offices of a state behind «رئاسة»: «رئاسة الوزراء».
const PRESIDENCIES: [&str; 3] = ["الوزراء", "الجمهوريه", "الاركان"];
/// Nouns that with an adjective of nationality are no name, though it is known what they mean: «الحكومة السورية».
const COMMON: [&str; 10] =
    ["الحكومه", "الاداره", "السلطات", "النظام", "القوات", "الشرطه", "الرئاسه", "الدوله", "الخارجيه", "الفصائل"];
/// Adjectives that make a name of the guard: «الحرس الوطني».
const GUARDS: [&str; 4] = ["الوطني", "الثوري", "الجمهوري", "الملكي"];
/// Nouns and prepositions before which a word that is also a direction is a part of the world: «خارج الغرب».
const BEFORE_PARTS_OF_THE_WORLD: [&str; 7] = ["خارج", "داخل", "ضد", "قاده", "دول", "تجاه", "حول"];
/// What a body is for, as its name says after an adjective: «لمكافحة», «لحقوق».
const PURPOSES: [&str; 12] = [
    "لمكافحه",
    "لحقوق",
    "لحمايه",
    "لشؤون",
    "لدعم",
    "لتنميه",
    "لتنظيم",
    "لتنسيق",
    "لدراسات",
    "لانتخابات",
    "لكره",
    "لرعايه",
];
/// The most words behind the first.
const LONGEST: usize = 4;

/// Names of several words with a record, facilities and courts, each in place of what the model found inside it: what nobody knows
/// («سي» in «بي بي سي»), two names («تونس» and «إفريقيا» in that of the agency), or the place in the name of a body.
pub fn completed(context: &Context, names: &[Mention]) -> Vec<Mention> {
    let is_unknown = |name: &Mention| context.record(&context.words.forms(name.span), name.kind).is_none();
    let inside = |full: &Mention| {
        let inside = &names[overlapping(names, full.span)];
        let is_within = |name: &Mention| full.span.start <= name.span.start && name.span.end <= full.span.end;
        if inside.iter().all(is_within) { inside } else { &[] }
    };
    // «جنوب أفريقيا» holds «أفريقيا»; «العاصمة تونس» only says which.
    let is_another = |full: &Mention, name: &Mention| {
        let tokens = context.words.tokens_of(full.span);
        let (long, short) = (context.name_forms(tokens.start, tokens.end), context.words.forms(name.span));
        !context.is_definite_stem(tokens.start) && !context.is_same(&long, &short, Kind::Loc)
    };
    let holds_shorter = |full: &Mention| match inside(full) {
        [] => false,
        [name] => is_unknown(name) || name.kind == Kind::Loc && (full.kind == Kind::Org || is_another(full, name)),
        _ => true,
    };
    let is_around = |stem: &str| is_facility(stem) || stem == "المحكمه";
    let facilities = (0..context.words.tokens.len()).filter(|&i| is_around(&context.stems[i])).filter_map(|i| {
        let (end, kind) = end(context, i, context.words.tokens.len())?;
        Some(context.mention(i, end, kind, 60))
    });
    let facilities = facilities.filter(|full| !inside(full).is_empty());
    // «البطولة العربية للطيران الشراعي», of which the model found the beginning.
    let begun = names.iter().filter(|name| matches!(name.kind, Kind::Event | Kind::Org)).filter_map(|name| {
        let first = context.words.tokens_of(name.span).start;
        let (end, kind) = end(context, first, context.words.tokens.len())?;
        let full = context.mention(first, end, kind, 60);
        (kind == name.kind && full.span.start == name.span.start && full.span.end > name.span.end).then_some(full)
    });
    listed(context).filter(holds_shorter).chain(facilities).chain(begun).collect()
}

fn is_first_name(context: &Context, listed: &Match) -> bool {
    context.is_first_name(&context.name_forms(listed.tokens.start, listed.tokens.end), listed.name.likeliest())
}

/// Listed names of several words that have a record.
fn listed(context: &Context) -> impl Iterator<Item = Mention> {
    let known = context.matches.iter().filter(|listed| {
        let kind = listed.name.likeliest();
        // «مجلس الأمن التابع للأمم المتحدة»: two bodies, and which is the other's.
        let is_of_another = listed.tokens.clone().any(|i| matches!(context.forms[i].as_str(), "التابع" | "التابعه"));
        // «الإدارة الأمريكية»: a common noun and whose it is.
        let is_common = context.is_nationality_form(listed.tokens.end - 1)
            && (COMMON.contains(&context.stems[listed.tokens.start].as_str()) || !is_first_name(context, listed));
        listed.tokens.len() > 1
            && listed.is_sure(kind)
            && !is_common
            && !is_of_another
            && matches!(kind, Kind::Loc | Kind::Org)
    });
    known.map(|listed| Mention { span: listed.span, kind: listed.name.likeliest(), score: 85, value: None })
}

/// Whether a listed name is in Latin letters, as short names of many things are.
fn is_latin(context: &Context, listed: &Match) -> bool {
    listed.span.of(context.words.text).is_ascii()
}

/// Whether a listed name stands alone between brackets: the agency that reports, «(CNN)».
fn is_bracketed(context: &Context, listed: &Match) -> bool {
    let (before, behind) = context.words.text.split_at(listed.span.start);
    before.ends_with('(') && behind[listed.span.len()..].starts_with(')')
}

/// Listed names of one word that are those of bodies, or of their seats: «الكرملين», «(CNN)».
fn single(context: &Context) -> impl Iterator<Item = Mention> {
    let known = context.matches.iter().filter(|listed| {
        listed.tokens.len() == 1
            && listed.is_sure(Kind::Org)
            && listed.name.likeliest() == Kind::Org
            && listed.kinds.iter().all(|kind| matches!(kind, Kind::Org | Kind::Loc))
            && (!is_latin(context, listed) || is_bracketed(context, listed))
    });
    known.map(|listed| Mention { span: listed.span, kind: Kind::Org, score: 75, value: None })
}

/// The names, which may overlap with what is known and with each other: where the longer of two does, the shorter stays.
pub fn missed(context: &Context) -> Vec<Mention> {
    let mut found: Vec<Mention> = listed(context).chain(single(context)).collect();
    for sentence in context.words.sentences {
        for i in sentence.tokens.clone() {
            if let Some((end, kind)) = end(context, i, sentence.tokens.end) {
                found.push(context.mention(i, end, kind, 60));
            }
            if BEFORE_PARTS_OF_THE_WORLD.contains(&context.stems[i].as_str()) {
                found.extend(part_of_the_world(context, i + 1));
            }
        }
    }
    found
}

/// Where the name ends that opens with token `i`, and what it is of.
fn end(context: &Context, i: usize, limit: usize) -> Option<(usize, Kind)> {
    let stem = context.stems[i].as_str();
    let limit = limit.min(i + 1 + LONGEST);
    let follows = |at: usize| at < limit && context.is_joined(at - 1) && context.is_definite(at);
    let body = |end: usize| Some((end, Kind::Org));
    if UNIQUE.contains(&stem) && follows(i + 1) && context.is_nationality_form(i + 1) {
        return body(i + 2);
    }
    if SPEAKING.contains(&stem) && follows(i + 1) && context.is_nationality_form(i + 1) && context.is_said_of(i) {
        return body(i + 2);
    }
    if stem == "رئاسه" && follows(i + 1) && PRESIDENCIES.contains(&context.forms[i + 1].as_str()) {
        return body(i + 2 + usize::from(follows(i + 2) && context.is_nationality_form(i + 2)));
    }
    if MINISTRIES.contains(&stem) && follows(i + 1) && context.is_nationality_form(i + 1) && is_ministry(context, i) {
        return body(i + 1);
    }
    if stem == "الحرس" && follows(i + 1) && GUARDS.contains(&context.forms[i + 1].as_str()) {
        return body(i + 2);
    }
    if stem == "المحكمه" && follows(i + 1) && !context.is_nationality_form(i + 1) {
        // «المحكمة الابتدائية بتونس»
        return body(i + 2 + usize::from(context.is_joined(i + 1) && is_in_place(context, i + 2)));
    }
    if OPENING.contains(&stem) {
        // A ministry's country stands beside its name.
        let is_country = |at: usize| stem == "وزاره" && at > i + 1 && says_whose(context, at);
        let is_part = |at: usize| at <= i + 2 && follows(at) && !is_country(at);
        let end = (i + 1..limit).find(|&at| !is_part(at)).unwrap_or(limit);
        let least = if stem == "قوات" { i + 3 } else { i + 2 };
        let end = if stem == "وزاره" { with_fields(context, end) } else { end };
        return if end >= least { body(end) } else { None };
    }
    if is_facility(stem) {
        let is_inside = |at: usize| context.is_joined(at - 1) && context.is_word(at);
        let end = (i + 1..limit).take_while(|&at| is_inside(at)).find(|&at| ends_facility(&context.forms[at]))?;
        return (end > i + 1).then_some((end + 1, Kind::Loc));
    }
    let &(_, kind) = DEFINITE.iter().find(|(noun, _)| *noun == stem)?;
    let purpose = (i + 1..limit).find(|&at| !follows(at) || context.forms[at].starts_with("لل")).unwrap_or(limit);
    let has_purpose = purpose > i + 1
        && purpose < limit
        && context.is_joined(purpose - 1)
        && !context.forms[purpose].strip_prefix("لل").is_some_and(|noun| is_body(&format!("ال{noun}")))
        && (context.forms[purpose].starts_with("لل") || PURPOSES.contains(&context.forms[purpose].as_str()));
    if !has_purpose {
        return None;
    }
    let is_construct = !context.forms[purpose].starts_with("لل");
    if is_construct != follows(purpose + 1) && !adds_adjective(context, purpose + 1) {
        return None;
    }
    let end = purpose + 1 + usize::from(is_construct);
    let end = end + usize::from(adds_adjective(context, end));
    Some((end + usize::from(adds_purpose(context, end)), kind))
}

/// Whether a field at token `i` stands for its ministry, and belongs to no noun before it: «السياسة الخارجية», «وزير الخارجية».
fn is_ministry(context: &Context, i: usize) -> bool {
    let Some(before) = i.checked_sub(1).filter(|&before| context.is_joined(before)) else { return true };
    let noun = context.stems[before].as_str();
    let is_feminine = context.forms[i + 1].ends_with("يه");
    is_feminine && !noun.starts_with("ال") && !noun.starts_with("وزير") && !noun.starts_with("وزار") && noun != "شؤون"
}

/// Whether token `i` is the name of a place behind the preposition ب: «بتونس».
fn is_in_place(context: &Context, i: usize) -> bool {
    let Some(form) = context.forms.get(i).filter(|form| form.starts_with('ب')) else { return false };
    let listed = context.listed(i).filter(|listed| listed.tokens.len() == 1 && listed.name.likeliest() == Kind::Loc);
    listed.is_some() && context.stems[i] != *form
}

/// Behind the further fields of a ministry whose name goes to `end` so far: «وزارة التجهيز والإسكان والتهيئة الترابية».
fn with_fields(context: &Context, mut end: usize) -> usize {
    while context.forms.get(end).is_some_and(|form| adds_field(form)) && context.is_joined(end - 1) {
        end += 1;
        end += usize::from(adds_adjective(context, end));
    }
    end
}

/// Whether token `i` is an adjective of nationality, which says whose a body is.
fn says_whose(context: &Context, i: usize) -> bool {
    context.is_nationality_form(i) || is_adjective(context, &context.forms[i])
}

/// Whether token `i` is an adjective of what a body is for: «للطيران المدني».
fn adds_adjective(context: &Context, i: usize) -> bool {
    let Some(form) = context.forms.get(i).filter(|form| form.starts_with("ال")) else { return false };
    let is_feminine = context.forms[i - 1].ends_with(['ه', 'ت']);
    let agrees = if is_feminine { form.ends_with("يه") } else { form.ends_with('ي') };
    agrees && context.is_joined(i - 1) && !says_whose(context, i)
}

/// Whether token `i` adds to what a body is for: «للنفط والغاز», and not «والاتحاد», which is another body.
fn adds_purpose(context: &Context, i: usize) -> bool {
    let noun = context.forms.get(i).and_then(|form| form.strip_prefix('و')).filter(|noun| noun.starts_with("ال"));
    let has_record = context.listed(i).is_some_and(|listed| listed.name.has_record());
    context.is_joined(i - 1) && noun.is_some_and(|noun| !is_body(noun)) && !has_record
}

/// Whether a noun with the article is one for bodies, which may mean one that was named before: «الاتحاد», «الحكومة».
fn is_body(noun: &str) -> bool {
    DEFINITE.iter().any(|(body, _)| *body == noun) || COMMON.contains(&noun) || UNIQUE.contains(&noun)
}

/// The place at token `i`, by a word that is more often none.
fn part_of_the_world(context: &Context, i: usize) -> Option<Mention> {
    let place = context.listed(i).filter(|listed| listed.name.is_ordinary() && listed.name.has_record())?;
    let is_place = place.tokens.len() == 1 && place.name.likeliest() == Kind::Loc && context.is_definite(i);
    is_place.then_some(Mention { span: place.span, kind: Kind::Loc, score: 60, value: None })
}
