//! Organisations and places that open with their head noun: «جامعة القاهرة», «محافظة درعا».

use std::ops::Range;

use super::support::{self, Context};
use crate::ner::Mention;
use crate::ner::evidence::bits;
use crate::text::TokenKind;
use crate::{Kind, Span};

/// The longest name, in tokens.
const LONGEST: usize = 6;

/// Head nouns that tell what a name is of and are no part of it.
///
/// *Source*: the project's rules of annotation: «صحيفة الرأي» is the mention «الرأي».
const OUTSIDE: [&str; 22] = [
    "صحيفه",
    "جريده",
    "شبكه",
    "مدينه",
    "تنظيم",
    "قناه",
    "وكاله",
    "مجله",
    "بلده",
    "قريه",
    "موقع",
    "دوله",
    "فريق",
    "نادي",
    "شركه",
    "حركه",
    "منطقه",
    "محافظه",
    "ولايه",
    "اقليم",
    "حي",
    "بلدتي",
];

/// Bodies of which a country or a creed has one, so that the adjective makes the name: «الجيش الروسي», «الحزب الشيوعي».
const UNIQUE: [&str; 4] = ["الجيش", "الحزب", "الاتحاد", "البرلمان"];

/// The mentions that open with an indefinite head noun and go on with definite words or a name.
pub fn bodies(context: &Context) -> Vec<Mention> {
    let mut found = Vec::new();
    for sentence in context.words.sentences {
        for i in sentence.tokens.clone() {
            if let Some(mention) = body(context, i..sentence.tokens.end) {
                found.push(mention);
            }
        }
    }
    found
}

fn body(context: &Context, range: Range<usize>) -> Option<Mention> {
    let first = range.start;
    let token = context.words.tokens[first].span;
    let start = context.words.segments[first].stem(token).start;
    let form = crate::text::fold(context.words.text[start..token.end].trim());
    let hides_article = context.words.form(first).contains("لل") && form.starts_with('ل');
    let form = if hides_article { format!("ا{form}") } else { form };
    if UNIQUE.contains(&form.as_str()) && context.is_nationality(first + 1) {
        let span = Span::new(start, context.words.tokens[first + 1].span.end);
        return Some(Mention { span, kind: Kind::Org, score: 60, value: None });
    }
    let is_head = context.has(first, bits::ORG_HEAD) && !form.starts_with("ال") && !OUTSIDE.contains(&form.as_str());
    if !is_head || context.listed(first).is_some_and(|listed| listed.tokens.len() > 1) {
        return None;
    }
    let mut end = first + 1;
    while end < range.end.min(first + LONGEST) {
        match context.listed(end).filter(|listed| listed.tokens.start == end) {
            Some(listed) if end == first + 1 && support::kind(context, listed).is_some() => end = listed.tokens.end,
            _ if is_definite(context, end) => end += 1,
            _ => break,
        }
    }
    (end > first + 1).then(|| {
        let span = Span::new(start, context.words.tokens[end - 1].span.end);
        Mention { span, kind: Kind::Org, score: 55, value: None }
    })
}

/// Whether token `i` has the article and no proclitic but ل, which joins the parts of a name: «للتعاون».
fn is_definite(context: &Context, i: usize) -> bool {
    let form = context.words.form(i);
    context.words.tokens[i].kind == TokenKind::Word
        && (form.starts_with("ال") || form.starts_with("لل"))
        && !matches!(form, "الي" | "الذي" | "التي" | "الذين" | "الان" | "اليوم" | "الله")
        && !context.has(i, bits::AFTER_TITLE)
}
