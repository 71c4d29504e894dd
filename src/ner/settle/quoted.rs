//! Names between quotation marks or brackets behind a noun that says what they are of: «فيلم "المصير"», «صحيفة «الوطن»».

use super::context::Context;
use crate::Kind;
use crate::ner::Mention;

/// The longest name, in tokens.
const LONGEST: usize = 6;

/// Nouns that a name between marks follows, and what it is of.
///
/// *Source*: a closed class.
fn kind_after(noun: &str) -> Option<Kind> {
    Some(match noun {
        "فيلم" | "الفيلم" | "مسلسل" | "المسلسل" | "برنامج" | "البرنامج" | "روايه" | "الروايه" | "كتاب" | "كتابه"
        | "الكتاب" | "مسرحيه" | "اغنيه" | "البوم" | "ديوان" | "قصيده" | "لعبه" | "تطبيق" | "منصه" | "صاروخ"
        | "صواريخ" | "طراز" | "فلم" | "جائزه" => Kind::Product,
        "صحيفه" | "جريده" | "مجله" | "قناه" | "شبكه" | "اذاعه" | "شركه" | "حزب" | "حركه" | "جماعه" | "منظمه"
        | "جمعيه" | "تنظيم" | "مؤسسه" | "نادي" | "فرقه" | "مجموعه" | "وكاله" => {
            Kind::Org
        }
        "مدينه" | "قريه" | "بلده" | "فندق" | "مطعم" | "مقهي" | "قاعده" | "مخيم" | "سجن" | "جزيره" | "حي" => {
            Kind::Loc
        }
        "مهرجان" | "عمليه" | "معركه" | "بطوله" => Kind::Event,
        _ => return None,
    })
}

/// Works that a known name behind their noun is the title of, marks or none: «مسلسل سمرقند».
const WORKS: [&str; 6] = ["فيلم", "مسلسل", "روايه", "اغنيه", "مسرحيه", "فلم"];

/// The names, in order.
pub fn named(context: &Context) -> Vec<Mention> {
    let count = context.words.tokens.len();
    (0..count)
        .filter_map(|i| Some((i, kind_after(&context.stems[i])?)))
        .filter_map(|(i, kind)| after(context, i, kind))
        .collect()
}

/// The name behind the noun at token `noun`, and adjectives of the noun.
fn after(context: &Context, noun: usize, kind: Kind) -> Option<Mention> {
    let mark = |i: usize| context.words.tokens.get(i).map(|token| token.span.of(context.words.text));
    let mut open = noun + 1;
    if WORKS.contains(&context.stems[noun].as_str()) && context.is_joined(noun) {
        let title = context
            .listed(open)
            .filter(|listed| listed.name.has_record() && listed.span.start == context.words.tokens[open].span.start);
        let is_title = |kind: Kind| matches!(kind, Kind::Loc | Kind::Event | Kind::Product);
        if let Some(title) = title.filter(|title| title.kinds.iter().all(is_title)) {
            return Some(context.mention(open, title.tokens.end, kind, 70));
        }
    }
    while open < noun + 3 && context.is_word(open) && context.is_joined(open - 1) {
        open += 1;
    }
    let family = MARKS.iter().find(|family| mark(open).is_some_and(|mark| family.contains(&mark)))?;
    let is_bracket = family[0] == "(";
    // Behind an adjective («الفيلم الجديد "…"») as behind the noun; a bracket explains anything else.
    if is_bracket && context.is_definite(noun) {
        return None;
    }
    let end = (open + 1..=open + 1 + LONGEST).find(|&i| mark(i).is_none_or(|mark| family.contains(&mark)))?;
    mark(end)?;
    let is_name = end > open + 1 && (open + 1..end).all(|i| !matches!(mark(i), Some("." | ":" | "؟" | "!" | "،")));
    let is_abbreviation = is_bracket && open > noun + 1 && end > open + 2;
    (is_name && !is_abbreviation).then(|| {
        let mut mention = context.mention(open + 1, end, kind, 75);
        mention.span.start = context.words.tokens[open + 1].span.start;
        mention
    })
}

/// Marks that open and close names.
const MARKS: [&[&str]; 4] = [&["\"", "“", "”", "„"], &["«", "»"], &["'", "‘", "’"], &["(", ")"]];
