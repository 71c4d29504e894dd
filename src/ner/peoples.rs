//! Listed names of peoples that are ordinary words more often: directions, religions, «السنة» that is a year.

use super::evidence::Match;
use super::mentions::overlapping;
use super::{Kind, Mention, Words};
use crate::Span;

/// Parts of a land or thing, behind which an adjective tells the direction: «الساحل الغربي».
///
/// *Source*: a closed class.
const PARTS: [&str; 22] = [
    "ساحل",
    "سواحل",
    "شاطئ",
    "ضفه",
    "جزء",
    "اجزاء",
    "جانب",
    "طرف",
    "حدود",
    "جهه",
    "نصف",
    "قسم",
    "ركن",
    "جدار",
    "واجهه",
    "وسط",
    "شمال",
    "جنوب",
    "شمالي",
    "جنوبي",
    "صحراء",
    "سفح",
];

/// What a direction is told of beside names: «غربي البلاد».
const LANDS: [&str; 6] = ["البلاد", "المدينه", "العاصمه", "المحافظه", "القريه", "النهر"];

/// Whether a people is meant by the listed word at `token`. `names` are those of the text, in order.
pub fn is_meant(words: &Words, token: usize, names: &[Mention]) -> bool {
    let before = token.checked_sub(1).map_or("", |i| words.stem(i));
    let behind = if token + 1 < words.tokens.len() { words.form(token + 1) } else { "" };
    let stem = words.stem(token);
    match stem.strip_prefix("ال").unwrap_or(stem) {
        "ريفي" | "ريفيه" => false,
        "غربي" | "غربيه" => {
            let is_part = PARTS.contains(&before.strip_prefix("ال").unwrap_or(before));
            let of_place =
                !stem.starts_with("ال") && (LANDS.contains(&behind) || begins_place(words, names, token + 1));
            !is_part && !of_place
        }
        "سنه" => before == "اهل" || is_beside(words, token, "شيع"),
        "مسيحيه" | "يهوديه" | "بوذيه" | "هندوسيه" => {
            before.starts_with("ال") && !words.form(token).starts_with(['ب', 'ل', 'ك'])
        }
        _ => true,
    }
}

/// The span of a listed people without «اللغة» before it.
pub fn without_noun(words: &Words, listed: &Match) -> Span {
    let first = listed.tokens.start;
    let is_language = listed.tokens.len() > 1 && matches!(words.stem(first), "اللغه" | "لغه");
    if is_language { Span::new(words.tokens[first + 1].span.start, listed.span.end) } else { listed.span }
}

/// Whether a place begins at `token`.
fn begins_place(words: &Words, names: &[Mention], token: usize) -> bool {
    let Some(token) = words.tokens.get(token) else { return false };
    names[overlapping(names, token.span)].first().is_some_and(|name| name.kind == Kind::Loc)
}

/// Whether a word with `root` in it stands up to three tokens from `token`.
fn is_beside(words: &Words, token: usize, root: &str) -> bool {
    (token.saturating_sub(3)..(token + 4).min(words.tokens.len())).any(|i| words.form(i).contains(root))
}
