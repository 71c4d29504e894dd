//! Dates of the calendar: «16 سبتمبر/أيلول 2022», `16/9/2022`, «عام 2001», «رمضان ١٤٤٤ هـ».

use super::inflection::Form;
use super::months::{self, Calendar, Certainty, Month};
use super::numbers::{number, numeral};
use super::ordinals::ordinal;
use super::periods::Period;
use super::phrase::{Part, follows, is, joined, next};
use super::word::{Lead, Word};
use crate::ner::Value;

/// A date as far as the text tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Date {
    /// The year; before Christ it is negative as in ISO 8601, so that 1 BC is 0.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// Whether year and month are those of the Hijri calendar.
    pub hijri: bool,
}

impl Date {
    /// As ISO 8601 writes it, with two hyphens for the year where there is none.
    pub fn iso(self) -> Option<String> {
        let year = match self.year {
            Some(year @ 0..) => format!("{year:04}"),
            Some(year) => format!("-{:04}", -year),
            None => "-".to_owned(),
        };
        Some(match (self.year, self.month, self.day) {
            (_, Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (_, Some(month), None) => format!("{year}-{month:02}"),
            (Some(_), None, None) => year,
            _ => return None,
        })
    }

    /// What a mention of it says.
    pub fn value(self) -> Option<Value> {
        self.iso().map(|iso| if self.hijri { Value::Hijri(iso) } else { Value::Date(iso) })
    }
}

/// The date of the calendar that begins at `at`: it may be a stretch from one to another.
pub fn calendar(row: &[Word], at: usize) -> Option<Part<Option<Value>>> {
    let in_figures = figures(row, at).map(|part| Part { end: part.end, value: part.value.value() });
    [in_figures, named(row, at), years(row, at), bare_year(row, at)].into_iter().flatten().max_by_key(|part| part.end)
}

/// A whole number in digits alone, at most `longest` digits.
fn digits(row: &[Word], at: usize, longest: usize) -> Option<i32> {
    let word = row.get(at).filter(|word| word.is_digits() && word.form.len() <= longest)?;
    word.form.parse().ok()
}

/// `16/9/2022`, `2022-09-16`, `16.9.2022`, `9/2022`.
fn figures(row: &[Word], at: usize) -> Option<Part<Date>> {
    let first = digits(row, at, 4)?;
    let separator = next(row, at + 1).filter(|word| word.is(&["/", "-", "."]))?;
    let tight = |at: usize| row[at].glued && row.get(at + 1).is_some_and(|word| word.glued);
    if separator.form != "/" && !tight(at + 1) {
        return None;
    }
    let second = digits(row, at + 2, 4)?;
    let third = next(row, at + 3)
        .filter(|word| word.form == separator.form && (separator.form == "/" || tight(at + 3)))
        .and_then(|_| digits(row, at + 4, 4));
    let (year, month, day, end) = match third {
        Some(third) if first >= 1000 => (first, second, Some(third), at + 5),
        Some(third) if second > 12 => (third, first, Some(second), at + 5),
        Some(third) => (third, second, Some(first), at + 5),
        None if separator.form == "/" && first >= 1000 => (first, second, None, at + 3),
        None if separator.form == "/" => (second, first, None, at + 3),
        None => return None,
    };
    let valid = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
    // Two digits may stand for a year of any century, but not for a month and year.
    if !valid || year < 1000 && (day.is_none() || row[at + 4].form.len() != 2) {
        return None;
    }
    let era = era(row, end);
    let hijri = era.is_some_and(|era| era.value == Era::Hijri) || (1200..1500).contains(&year);
    let date = Date {
        year: (year >= 1000).then_some(year),
        month: u8::try_from(month).ok(),
        day: day.and_then(|day| u8::try_from(day).ok()),
        hijri,
    };
    let date = if date.year.is_some() { date } else { Date::default() };
    Some(Part { end: era.map_or(end, |era| era.end), value: date })
}

/// A day of the month: `16`, «الـ16», «السادس عشر».
fn day(row: &[Word], at: usize) -> Option<Part<u8>> {
    let part = match digits(row, at, 2) {
        Some(day) => Part { end: at + 1, value: u8::try_from(day).ok()? },
        None => ordinal(row, at)?,
    };
    (1..=31).contains(&part.value).then_some(part)
}

/// A month with what stands around it: days before, the year behind.
fn named(row: &[Word], at: usize) -> Option<Part<Option<Value>>> {
    let mut end = at;
    let mut days = Vec::new();
    while let Some(day) = day(row, end) {
        days.push(day.value);
        end = day.end;
        match row.get(end) {
            Some(word) if word.is(&["-", "–", "الي", "حتي", "/"]) => end += 1,
            Some(word) if word.lead == Lead::And => {}
            _ => break,
        }
    }
    let spelled = at < end && !row[at].is_digits();
    let of = is(row, end, &["من"]);
    end += usize::from(of && !days.is_empty());
    if spelled && !of {
        return None;
    }
    if is(row, end, &["شهر"]) || end == at && row.get(at).is_some_and(|word| word.is(&["شهر", "شهري"])) {
        end += 1;
    }
    if end > at && row.get(end)?.lead != Lead::None {
        return None;
    }
    let certain = end > at
        || follows(row, at, MONTH_CUES)
        || row.get(at)?.lead == Lead::Other
        || at > 0 && row[at - 1].month().is_some();
    let months::NamedMonth { month: Month { number, calendar }, certainty } = months::month(row, end)?.value;
    end = months::month(row, end)?.end;
    let year = year_after_month(row, end);
    if certainty == Certainty::Doubtful && !certain && year.is_none() {
        return None;
    }
    let hijri = calendar == Calendar::Hijri;
    let (end, year) = year.map_or((end, None), |year| (year.end, Some(year.value.0)));
    let date = |day: Option<u8>| Date { year, month: Some(number), day, hijri };
    let value = match days[..] {
        [] => date(None).value(),
        [only] => date(Some(only)).value(),
        [first, .., last] => stretch(date(Some(first)), date(Some(last))),
    };
    Some(Part { end, value })
}

/// Words before a month that make a doubtful name certain.
const MONTH_CUES: &[&str] = &[
    "في",
    "خلال",
    "منذ",
    "حتي",
    "الي",
    "شهر",
    "قبل",
    "بعد",
    "مطلع",
    "بدايه",
    "اوائل",
    "منتصف",
    "اواسط",
    "اواخر",
    "نهايه",
    "بين",
];

fn stretch(from: Date, to: Date) -> Option<Value> {
    let iso = format!("{}/{}", from.iso()?, to.iso()?);
    Some(if from.hijri { Value::Hijri(iso) } else { Value::Date(iso) })
}

/// The year behind a month: `2022`, «، 2022», «عام 2022», «من عام 2022», `(2022)`.
fn year_after_month(row: &[Word], at: usize) -> Option<Part<(i32, bool)>> {
    let start = if is(row, at, &["من", "،", ",", "/"]) { at + 1 } else { at };
    if let Some((Period::Year, Form::One | Form::TheOne)) = next(row, start).and_then(Word::period) {
        return year(row, start + 1);
    }
    let found = year(row, start)?;
    (start == at || row[at].form != "من").then_some(())?;
    let plausible = (1000..2200).contains(&found.value.0.abs()) && row[start].lead == Lead::None;
    plausible.then_some(found)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Era {
    Gregorian,
    BeforeChrist,
    Hijri,
}

fn era(row: &[Word], at: usize) -> Option<Part<Era>> {
    let word = next(row, at)?;
    let after = |mark: &str| if is(row, at + 1, &[mark]) { 1 } else { 0 };
    Some(match word.form.as_str() {
        "م" | "ميلادي" | "ميلاديه" | "للميلاد" => Part { end: at + 1, value: Era::Gregorian },
        "ه" | "هجري" | "هجريه" | "للهجره" => Part { end: at + 1, value: Era::Hijri },
        "ق" if is(row, at + 1 + after("."), &["م"]) => Part { end: at + 2 + after("."), value: Era::BeforeChrist },
        "قبل" if is(row, at + 1, &["الميلاد"]) => Part { end: at + 2, value: Era::BeforeChrist },
        _ => return None,
    })
}

/// A year in digits, in brackets or in words, with its era: the year and whether it is of the Hijri calendar.
pub fn year(row: &[Word], at: usize) -> Option<Part<(i32, bool)>> {
    if is(row, at, &["("]) {
        let inside = year(row, at + 1).filter(|inside| is(row, inside.end, &[")"]))?;
        let era = era(row, inside.end + 1);
        let hijri = inside.value.1 || era.is_some_and(|era| era.value == Era::Hijri);
        return Some(Part { end: era.map_or(inside.end + 1, |era| era.end), value: (inside.value.0, hijri) });
    }
    let (end, number) = match digits(row, at, 4) {
        Some(number) => (at + 1, number),
        None => {
            let words = number_in_words(row, at)?;
            (words.end, words.value)
        }
    };
    if numeral(row, at).is_some_and(|numeral| numeral.end > end) {
        return None;
    }
    match era(row, end) {
        Some(Part { end, value: Era::BeforeChrist }) => Some(Part { end, value: (1 - number, false) }),
        Some(Part { end, value }) => Some(Part { end, value: (number, value == Era::Hijri) }),
        None => (number >= 100).then_some(Part { end, value: (number, false) }),
    }
}

/// «ألفين وعشرة», «ألف وتسعمئة وسبعة وستين».
fn number_in_words(row: &[Word], at: usize) -> Option<Part<i32>> {
    let words = number(row, at).filter(|_| !row[at].is_digits())?;
    let value = words.value.filter(|value| (1000.0..2200.0).contains(value))?;
    Some(Part { end: words.end, value: value as i32 })
}

/// A noun and its years: «عام 2001», «عامي 2001 و2005», «أعوام 2010 و2011 و2012», «صيف 2022», «موسم 2021-2022».
fn years(row: &[Word], at: usize) -> Option<Part<Option<Value>>> {
    let (period, form) = row.get(at)?.period()?;
    let fits = match period {
        Period::Year => form != Form::Owned && form != Form::Two,
        Period::Season => form == Form::One,
        _ => false,
    };
    let mut start = at + 1;
    if period == Period::Season && is(row, start, &["عام", "العام", "سنه"]) {
        start += 1;
    }
    let first = year(row, start).filter(|_| fits && row[start].lead == Lead::None)?;
    Some(more_years(row, first, follows(row, at, &["بين"])))
}

/// A year without a noun, where nothing else is likely: «في 2011», «(1948)», «2001-2005», «2022م».
fn bare_year(row: &[Word], at: usize) -> Option<Part<Option<Value>>> {
    let first = year(row, at).filter(|_| row[at].is_digits() && !row[at].definite_digits)?;
    let all = more_years(row, first, follows(row, at, &["بين"]));
    let (number, hijri) = first.value;
    let with_era = first.end > at + 1;
    let modern = (1900..2100).contains(&number);
    let stretch = all.end > first.end && (1000..2100).contains(&number);
    let cue = row[at].lead == Lead::Other || follows(row, at, YEAR_CUES);
    let noun_follows =
        next(row, all.end).is_some_and(|word| word.form.starts_with(char::is_alphabetic) && !word.is(AFTER_YEARS));
    let counted = noun_follows && next(row, all.end).is_some_and(|word| number % 100 == 0 || word.form.ends_with('ا'));
    let glued = at > 0 && row[at].glued && row[at - 1].is(&["-", "/", "_"]);
    let good =
        with_era && (number >= 100 || hijri) || stretch || modern && !glued && (!counted || cue && number % 100 != 0);
    good.then_some(all)
}

const YEAR_CUES: &[&str] = &["في", "منذ", "حتي", "بحلول", "قبل", "بعد", "خلال", "من", "الي", "بين", "("];
const AFTER_YEARS: &[&str] =
    &["في", "من", "الي", "علي", "عن", "مع", "ان", "او", "حين", "بعد", "قبل", "حيث", "كان", "كانت"];

/// Goes on from `first` to the years joined to it.
fn more_years(row: &[Word], first: Part<(i32, bool)>, after_between: bool) -> Part<Option<Value>> {
    let (from, hijri) = first.value;
    let as_date = |year: i32| Date { year: Some(year), hijri, ..Date::default() };
    let (mut end, mut last, mut span) = (first.end, None, false);
    loop {
        let dash = is(row, end, &["-", "–", "/", "الي", "حتي"]);
        let and = joined(row, end).is_some_and(Word::is_digits);
        let start = if dash { end + 1 } else { end };
        // «الى عام 2005»
        let noun = next(row, start)
            .and_then(Word::period)
            .is_some_and(|(period, form)| period == Period::Year && form == Form::One);
        let start = if dash && noun { start + 1 } else { start };
        let Some(year) = year_or_two_digits(row, start, from).filter(|_| dash || and) else { break };
        if year.value <= from {
            break;
        }
        (end, last, span) = (year.end, Some(year.value), dash);
    }
    let value = match last {
        None => as_date(from).value(),
        Some(last) if span || after_between => stretch(as_date(from), as_date(last)),
        Some(_) => None,
    };
    Part { end, value }
}

fn year_or_two_digits(row: &[Word], at: usize, from: i32) -> Option<Part<i32>> {
    match digits(row, at, 2).filter(|_| row[at].form.len() == 2 && row[at].glued) {
        Some(short) => Some(Part { end: at + 1, value: from - from % 100 + short }),
        None => year(row, at).filter(|_| row[at].is_digits()).map(|part| Part { end: part.end, value: part.value.0 }),
    }
}
