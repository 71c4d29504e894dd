//! Months of the Gregorian and the Hijri year, as all regions name them.
//!
//! *Source*: CLDR 48, `ca-gregorian` and `ca-islamic` of ar and its regions (ar-DZ, ar-TN, ar-MA, ar-MR, ar-IQ, ar-SY …);
//! variant spellings from the press.

use super::phrase::Part;
use super::word::{Lead, Word};

/// A month of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// 1 to 12.
    pub number: u8,
    /// Its year.
    pub calendar: Calendar,
}

/// Whose months are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// يناير, كانون الثاني …
    Gregorian,
    /// محرم, صفر …
    Hijri,
}

/// How sure a word is the name of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// It is nothing else.
    Clear,
    /// It is also a verb, a man's name or another noun: it needs a day, a year or a preposition beside it.
    Doubtful,
}

use Certainty::{Clear, Doubtful};

/// Months of one word.
pub const MONTH_WORDS: &[(&str, u8, Calendar, Certainty)] = &[
    ("يناير", 1, Calendar::Gregorian, Clear),
    ("جانفي", 1, Calendar::Gregorian, Clear),
    ("فبراير", 2, Calendar::Gregorian, Clear),
    ("فيفري", 2, Calendar::Gregorian, Clear),
    ("شباط", 2, Calendar::Gregorian, Clear),
    ("مارس", 3, Calendar::Gregorian, Doubtful),
    ("آذار", 3, Calendar::Gregorian, Clear),
    ("أبريل", 4, Calendar::Gregorian, Clear),
    ("إبريل", 4, Calendar::Gregorian, Clear),
    ("أفريل", 4, Calendar::Gregorian, Clear),
    ("نيسان", 4, Calendar::Gregorian, Clear),
    ("مايو", 5, Calendar::Gregorian, Clear),
    ("ماي", 5, Calendar::Gregorian, Doubtful),
    ("أيار", 5, Calendar::Gregorian, Clear),
    ("مايس", 5, Calendar::Gregorian, Doubtful),
    ("يونيو", 6, Calendar::Gregorian, Clear),
    ("يونيه", 6, Calendar::Gregorian, Clear),
    ("جوان", 6, Calendar::Gregorian, Doubtful),
    ("حزيران", 6, Calendar::Gregorian, Clear),
    ("يوليو", 7, Calendar::Gregorian, Clear),
    ("يوليه", 7, Calendar::Gregorian, Clear),
    ("يوليوز", 7, Calendar::Gregorian, Clear),
    ("جويلية", 7, Calendar::Gregorian, Clear),
    ("تموز", 7, Calendar::Gregorian, Clear),
    ("أغسطس", 8, Calendar::Gregorian, Clear),
    ("أغشت", 8, Calendar::Gregorian, Clear),
    ("غشت", 8, Calendar::Gregorian, Clear),
    ("أوت", 8, Calendar::Gregorian, Doubtful),
    ("آب", 8, Calendar::Gregorian, Doubtful),
    ("سبتمبر", 9, Calendar::Gregorian, Clear),
    ("شتنبر", 9, Calendar::Gregorian, Clear),
    ("شتمبر", 9, Calendar::Gregorian, Clear),
    ("أيلول", 9, Calendar::Gregorian, Clear),
    ("أكتوبر", 10, Calendar::Gregorian, Clear),
    ("نوفمبر", 11, Calendar::Gregorian, Clear),
    ("نونبر", 11, Calendar::Gregorian, Clear),
    ("ديسمبر", 12, Calendar::Gregorian, Clear),
    ("دجنبر", 12, Calendar::Gregorian, Clear),
    ("دجمبر", 12, Calendar::Gregorian, Clear),
    ("محرم", 1, Calendar::Hijri, Doubtful),
    ("المحرم", 1, Calendar::Hijri, Doubtful),
    ("صفر", 2, Calendar::Hijri, Doubtful),
    ("رجب", 7, Calendar::Hijri, Doubtful),
    ("شعبان", 8, Calendar::Hijri, Doubtful),
    ("رمضان", 9, Calendar::Hijri, Doubtful),
    ("شوال", 10, Calendar::Hijri, Doubtful),
];

/// Months of two words.
const MONTH_PAIRS: &[(&[&str], &[&str], u8, Calendar)] = &[
    (&["كانون"], &["الثاني", "ثاني", "ثان"], 1, Calendar::Gregorian),
    (&["تشرين"], &["الاول", "اول"], 10, Calendar::Gregorian),
    (&["تشرين"], &["الثاني", "ثاني", "ثان"], 11, Calendar::Gregorian),
    (&["كانون"], &["الاول", "اول"], 12, Calendar::Gregorian),
    (&["ربيع"], &["الاول", "اول"], 3, Calendar::Hijri),
    (&["ربيع"], &["الاخر", "الثاني", "ثاني", "اخر"], 4, Calendar::Hijri),
    (&["جمادي"], &["الاولي", "الاول"], 5, Calendar::Hijri),
    (&["جمادي"], &["الاخره", "الثانيه", "الاخر"], 6, Calendar::Hijri),
    (&["ذو", "ذي"], &["القعده"], 11, Calendar::Hijri),
    (&["ذو", "ذي"], &["الحجه"], 12, Calendar::Hijri),
];

/// Words that open a month of two words, for the lexicon: they may carry a proclitic.
pub const MONTH_OPENERS: &[&str] = &["كانون", "تشرين", "ربيع", "جمادى"];

/// A month as the text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedMonth {
    /// Which.
    pub month: Month,
    /// Whether the name alone says so.
    pub certainty: Certainty,
}

/// The month that begins at `at`, with its other name beside it: «فبراير شباط», «مايو/أيار», «يوليو (تموز)».
pub fn month(row: &[Word], at: usize) -> Option<Part<NamedMonth>> {
    let mut found = one_name(row, at)?;
    for (open, close) in [("", ""), ("/", ""), ("-", ""), ("(", ")")] {
        let skip = |end: usize, mark: &str| match row.get(end) {
            _ if mark.is_empty() => Some(end),
            Some(word) if word.form == mark => Some(end + 1),
            _ => None,
        };
        let second = skip(found.end, open)
            .and_then(|next| one_name(row, next))
            .filter(|part| row[part.end - 1].lead == Lead::None && part.value.month == found.value.month);
        if let Some(end) = second.and_then(|part| skip(part.end, close)) {
            found = Part { end, value: NamedMonth { certainty: Clear, ..found.value } };
            break;
        }
    }
    Some(found)
}

fn one_name(row: &[Word], at: usize) -> Option<Part<NamedMonth>> {
    let first = row.get(at)?;
    let pair = row.get(at + 1).and_then(|second| {
        MONTH_PAIRS.iter().find(|(a, b, ..)| second.lead == Lead::None && first.is(a) && second.is(b))
    });
    if let Some(&(_, _, number, calendar)) = pair {
        return Some(Part { end: at + 2, value: NamedMonth { month: Month { number, calendar }, certainty: Clear } });
    }
    let value = first.month()?;
    Some(Part { end: at + 1, value })
}
