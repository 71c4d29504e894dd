//! Names between quotation marks or brackets behind a noun that says what they are of: «فيلم "المصير"», «صحيفة «الوطن»».

use std::ops::Range;

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
        "فيلم" | "الفيلم" | "افلام" | "مسلسلات" | "مسلسل" | "المسلسل" | "برنامج" | "البرنامج" | "روايه" | "الروايه"
        | "كتاب" | "كتابه" | "الكتاب" | "مسرحيه" | "اغنيه" | "البوم" | "ديوان" | "قصيده" | "لعبه" | "تطبيق"
        | "كارتون" | "اوبرا" | "مقال" | "عنوان" | "عمله" | "سفينه" | "السفينه" | "منصه" | "صاروخ" | "صواريخ"
        | "طراز" | "فلم" | "جائزه" => Kind::Product,
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

/// The same for a noun with a pronoun, or that has lost one: «فيلمه», «عملتها».
fn kind_after_own(form: &str) -> Option<Kind> {
    let bare =
        ["هما", "ها", "هم", "نا", "ه", "ي"].iter().find_map(|pronoun| form.strip_suffix(pronoun)).unwrap_or(form);
    match bare.strip_suffix('ت') {
        Some(stem) => kind_after(&format!("{stem}ه")),
        None => kind_after(bare),
    }
}

/// Works that a known name behind their noun is the title of, marks or none: «مسلسل سمرقند».
const WORKS: [&str; 6] = ["فيلم", "مسلسل", "روايه", "اغنيه", "مسرحيه", "فلم"];

/// The names, in order.
pub fn named(context: &Context) -> Vec<Mention> {
    let mut found = Vec::new();
    for noun in 0..context.words.tokens.len() {
        let form = &context.stems[noun];
        let Some(kind) = kind_after(form).or_else(|| kind_after_own(form)) else { continue };
        let name = title(context, noun, kind).or_else(|| after(context, noun, kind)).or_else(|| latin(context, noun));
        let Some((name, mut next)) = name else { continue };
        found.push(name);
        // «في "كذا" و"كذا"»
        while context.forms.get(next).is_some_and(|form| form == "و") {
            let Some((name, end)) = between_marks(context, next + 1, kind) else { break };
            found.push(name);
            next = end;
        }
    }
    found
}

/// The known name right behind the noun of a work at token `noun`, and the token after it.
fn title(context: &Context, noun: usize, kind: Kind) -> Option<(Mention, usize)> {
    if !WORKS.contains(&context.stems[noun].as_str()) || !context.is_joined(noun) {
        return None;
    }
    let title = context.listed(noun + 1).filter(|listed| listed.name.has_record())?;
    let is_whole = title.span.start == context.words.tokens[noun + 1].span.start;
    let is_title = |kind: Kind| matches!(kind, Kind::Loc | Kind::Event | Kind::Product);
    let end = title.tokens.end;
    (is_whole && title.kinds.iter().all(is_title)).then(|| (context.mention(noun + 1, end, kind, 70), end))
}

/// The words in Latin letters right behind the noun of a work at token `noun`, and the token after them: «فيلم Open City».
fn latin(context: &Context, noun: usize) -> Option<(Mention, usize)> {
    if !WORKS.contains(&context.stems[noun].as_str()) {
        return None;
    }
    let written = |i: usize| context.words.tokens[i].span.of(context.words.text);
    let is_latin = |i: usize| context.is_word(i) && written(i).bytes().all(|byte| byte.is_ascii_alphanumeric());
    let end =
        (noun + 1..=noun + LONGEST).find(|&i| !context.is_joined(i - 1) || !is_latin(i)).unwrap_or(noun + LONGEST);
    let is_name = end > noun + 1 && written(noun + 1).starts_with(|c: char| c.is_ascii_uppercase());
    is_name.then(|| (context.mention(noun + 1, end, Kind::Product, 75), end))
}

/// The name between marks behind the noun at token `noun` and up to two words that say more of it, and the token after it.
fn after(context: &Context, noun: usize, kind: Kind) -> Option<(Mention, usize)> {
    let mut open = noun + 1;
    while open < noun + 3 && context.is_word(open) && context.is_joined(open - 1) {
        open += 1;
    }
    // A mark that opens has space before it and none behind.
    let [before, mark, behind] =
        [open - 1, open, open + 1].map(|i| context.words.tokens.get(i).map(|token| token.span));
    let opens = before?.end < mark?.start && mark?.end == behind?.start;
    // «منظمة الصحة العالمية "…"»: a name already, and what it says.
    let has_name = context.listed(noun).is_some_and(|listed| listed.tokens.len() > 1 && listed.name.has_record());
    if open > noun + 1 && has_name {
        return None;
    }
    // A bracket explains anything else.
    let is_bracket = mark?.of(context.words.text) == "(";
    if !opens || is_bracket && (context.is_definite(noun) || open > noun + 2) {
        return None;
    }
    between_marks(context, open, kind)
}

/// The name between the mark at token `open` and the next of its family, and the token after that.
fn between_marks(context: &Context, open: usize, kind: Kind) -> Option<(Mention, usize)> {
    let mark = |i: usize| context.words.tokens.get(i).map(|token| token.span.of(context.words.text));
    let family = MARKS.iter().find(|family| is_of(context, open, family))?;
    let end = (open + 1..=open + 1 + LONGEST).find(|&i| mark(i).is_none_or(|mark| family.contains(&mark)))?;
    mark(end)?;
    let is_name = end > open + 1 && (open + 1..end).all(|i| !matches!(mark(i), Some("." | ":" | "؟" | "!" | "،")));
    is_name.then(|| {
        let mut name = context.mention(open + 1, end, kind, 75);
        name.span.start = context.words.tokens[open + 1].span.start;
        (name, end + 1)
    })
}

/// The name with the mark that closes one inside it: «جامعة "كولومبيا"».
pub fn closed(context: &Context, mut name: Mention) -> Mention {
    let tokens = context.words.tokens_of(name.span);
    let is_open = |family: &&&[&str]| tokens.clone().filter(|&i| is_of(context, i, family)).count() % 2 == 1;
    if let Some(family) = MARKS.iter().find(is_open)
        && is_of(context, tokens.end, family)
    {
        name.span.end = context.words.tokens[tokens.end].span.end;
    }
    name
}

/// The tokens of a name and of the marks around it, where it stands between two.
pub fn with_marks(context: &Context, name: &Mention) -> Option<Range<usize>> {
    let tokens = context.words.tokens_of(name.span);
    let open = tokens.start.checked_sub(1)?;
    let is_pair = |family: &&[&str]| is_of(context, open, family) && is_of(context, tokens.end, family);
    MARKS.iter().any(is_pair).then_some(open..tokens.end + 1)
}

/// Whether token `i` is a mark of the family.
fn is_of(context: &Context, i: usize, family: &[&str]) -> bool {
    context.words.tokens.get(i).is_some_and(|token| family.contains(&token.span.of(context.words.text)))
}

/// Marks that open and close names.
const MARKS: [&[&str]; 4] = [&["\"", "“", "”", "„"], &["«", "»"], &["'", "‘", "’"], &["(", ")"]];
