//! Ranks and numbers that belong to nothing larger: when they are mentions, and when only words that look like it.

use super::number_words::NumberWord;
use super::numbers::{self, numeral};
use super::ordinals;
use super::phrase::{Found, Part, follows, is, next};
use super::word::{Lead, Word};
use crate::ner::{Kind, Value};

/// «أول», «الثالثة», «الحادي عشر», «الـ20» and «العشرين» after a noun that is numbered.
pub fn ordinal(row: &[Word], at: usize) -> Option<Found> {
    let rank = match ordinals::ordinal(row, at) {
        Some(rank) if !is_name(row, at) => Part { end: rank.end, value: f64::from(rank.value) },
        Some(_) => return None,
        None => numbered(row, at)?,
    };
    Some(Found { kind: Kind::Ordinal, end: rank.end, value: Some(Value::Number(rank.value)) })
}

/// «آل ثاني» is a family, «اليوم السابع», where it is no date, a newspaper.
fn is_name(row: &[Word], at: usize) -> bool {
    follows(row, at, &["ال", "بن", "اليوم"])
}

/// A definite number behind the singular of something that comes in numbers: «الدورة الـ77», «المركز العشرين».
fn numbered(row: &[Word], at: usize) -> Option<Part<f64>> {
    let word = next(row, at).filter(|word| word.is_definite() && follows(row, at, NUMBERED))?;
    match word.number() {
        Some(NumberWord::Tens(tens)) => Some(Part { end: at + 1, value: f64::from(tens) }),
        Some(NumberWord::Hundred) => Some(Part { end: at + 1, value: 100.0 }),
        _ => numeral(row, at).filter(|_| word.definite_digits),
    }
}

/// Singular nouns that carry a rank.
const NUMBERED: &[&str] = &[
    "الدوره",
    "الذكري",
    "المركز",
    "المرتبه",
    "النسخه",
    "القمه",
    "الجوله",
    "الدقيقه",
    "الماده",
    "الفوج",
    "الدفعه",
    "المؤتمر",
    "الرئيس",
    "الهدف",
    "المباراه",
    "الميداليه",
    "الطبعه",
    "الحلقه",
    "الموسم",
    "اللقب",
    "الرقم",
    "الفصل",
    "الجلسه",
    "الفرقه",
    "اللواء",
    "الكتيبه",
    "المره",
    "المحطه",
    "المرحله",
    "المهرجان",
    "المعرض",
    "الملتقي",
    "المنتدي",
    "الولايه",
    "الضحيه",
    "الصفحه",
];

/// A number that measures nothing: digits, words, «الآلاف».
pub fn cardinal(row: &[Word], at: usize) -> Option<Found> {
    let number = numbers::range(row, at).or_else(|| fraction(row, at))?;
    let found = Found { kind: Kind::Cardinal, end: number.end, value: number.value.map(Value::Number) };
    let good = if row[at].is_digits() { is_figure(row, at, number.end) } else { is_counted(row, at, number.end) };
    good.then_some(found)
}

fn fraction(row: &[Word], at: usize) -> Option<Part<Option<f64>>> {
    let Some(NumberWord::Fraction(part)) = row[at].number() else { return None };
    let stage = next(row, at + 1).is_some_and(|word| word.is(&["النهائي", "نهائي", "نهائيات"]));
    (!stage && !row[at].is_definite()).then_some(Part { end: at + 1, value: Some(part) })
}

/// Whether digits count something: not part of a name (F-16, G20), a telephone number, a time or the number of an item.
fn is_figure(row: &[Word], at: usize, end: usize) -> bool {
    let digits = &row[at].form;
    let telephone = digits.len() > 1 && digits.starts_with('0') && end == at + 1 || digits.len() > 13;
    let letter = |at: usize| row.get(at).is_some_and(|word| word.form.starts_with(char::is_alphabetic));
    let after_letter =
        at > 0 && row[at].glued && (letter(at - 1) || at > 1 && is_dash(row, at - 1) && row[at - 1].glued);
    let before_letter =
        row.get(end).is_some_and(|word| word.glued && word.form.starts_with(|c: char| c.is_ascii_alphabetic()));
    let item = at == 0 && row.get(end).is_some_and(|word| word.glued && word.is(&[".", "-", ")"]));
    let sign = at > 0 && row[at].glued && row[at - 1].is(&["+", "#", "@", "_", "\\"]);
    !(telephone || after_letter || before_letter || item || sign)
}

fn is_dash(row: &[Word], at: usize) -> bool {
    row[at].is(&["-", "_", "/"])
}

/// Whether number words count something.
fn is_counted(row: &[Word], at: usize, end: usize) -> bool {
    if end > at + 1 {
        return !follows(row, at, NAMED_BY_NUMBER);
    }
    let word = &row[at];
    let after = next(row, end);
    match word.number() {
        // «واحد من», «كل واحد»: nobody counts.
        Some(NumberWord::One) => {
            let pronoun =
                is(row, end, &["من", "منهم", "منها", "منهما", "منا", "تلو", "بعد", "فقط"]) || word.is_definite();
            !pronoun && !follows(row, at, &["كل", "اي", "لا", "ان", "وقت", "ولا"]) && word.lead == Lead::None
        }
        // «ألّف كتابا» is "wrote a book"; a thousand is followed by a genitive.
        Some(NumberWord::Scale(_)) if word.is(&["الف"]) => {
            after.is_some_and(|word| !word.form.ends_with('ا') && !word.is_definite() && word.form.chars().count() > 2)
        }
        Some(NumberWord::Unit(0)) => !word.is_definite(),
        _ => !follows(row, at, NAMED_BY_NUMBER),
    }
}

/// «مجموعة السبع», «بئر السبع», «شارع الستين»: the number is part of a name.
const NAMED_BY_NUMBER: &[&str] = &["مجموعه", "بئر", "بير", "شارع"];
