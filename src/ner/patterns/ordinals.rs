//! Ordinals: the table and how its words compose.

use super::number_words::NumberWord;
use super::phrase::Part;
use super::word::{Lead, Word};

/// The words that rank, masculine, feminine and in their other cases. With ال before them they mean the same.
///
/// *Source*: the grammar of Modern Standard Arabic.
pub const ORDINAL_WORDS: &[(&str, u8)] = &[
    ("أول", 1),
    ("أولى", 1),
    ("أولا", 1),
    ("حادي", 1),
    ("حادية", 1),
    ("ثاني", 2),
    ("ثان", 2),
    ("ثانية", 2),
    ("ثانيا", 2),
    ("ثالث", 3),
    ("ثالثة", 3),
    ("ثالثا", 3),
    ("رابع", 4),
    ("رابعة", 4),
    ("رابعا", 4),
    ("خامس", 5),
    ("خامسة", 5),
    ("خامسا", 5),
    ("سادس", 6),
    ("سادسة", 6),
    ("سادسا", 6),
    ("سابع", 7),
    ("سابعة", 7),
    ("سابعا", 7),
    ("ثامن", 8),
    ("ثامنة", 8),
    ("ثامنا", 8),
    ("تاسع", 9),
    ("تاسعة", 9),
    ("تاسعا", 9),
    ("عاشر", 10),
    ("عاشرة", 10),
    ("عاشرا", 10),
];

/// The ordinal that begins at `at`: الثالثة, الحادي عشر, الخامس والعشرون.
pub fn ordinal(row: &[Word], at: usize) -> Option<Part<u8>> {
    let unit = row.get(at)?.ordinal()?;
    let bound = row[at].is(&["الحادي", "الحاديه", "حادي", "حاديه"]);
    if let Some(next) = row.get(at + 1) {
        match (next.lead, next.number()) {
            (Lead::None, Some(NumberWord::Ten)) if next.is(&["عشر", "عشره"]) && unit < 10 => {
                return Some(Part { end: at + 2, value: unit + 10 });
            }
            (Lead::And, Some(NumberWord::Tens(tens))) if unit < 10 && next.is_definite() == row[at].is_definite() => {
                return Some(Part { end: at + 2, value: unit + tens });
            }
            _ => {}
        }
    }
    (!bound).then_some(Part { end: at + 1, value: unit })
}
