//! Dates: what the smaller rules found, chained to one mention.

use super::calendar::calendar;
use super::days::RELATIVE_DAYS;
use super::durations::duration;
use super::inflection::Form;
use super::periods::Period;
use super::phrase::{Found, Part, follows, is, joined, next};
use super::word::{Lead, Word};
use crate::ner::{Kind, Value};

/// The date that begins at `at`: «يوم الجمعة 16 سبتمبر 2022», «أمس (الأربعاء)», «مطلع العام المقبل», «يناير ومارس».
pub fn date(row: &[Word], at: usize) -> Option<Found> {
    let first = edge(row, at).or_else(|| chain(row, at)).filter(|found| found.kind == Kind::Date)?;
    Some(stretch(row, at, &first).unwrap_or(first))
}

/// The links of a chain, in the order in which they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Link {
    Relative,
    Weekday,
    Calendar,
    Duration,
}

/// Relative day, weekday, date of the calendar, period: each may follow those before it, in brackets too.
fn chain(row: &[Word], at: usize) -> Option<Found> {
    let (mut link, mut found) = link(row, at)?;
    while let Some((next_link, next_found)) = following(row, found.end, link) {
        let exact = next_link == Link::Calendar || found.value.is_none();
        found =
            Found { kind: found.kind, end: next_found.end, value: if exact { next_found.value } else { found.value } };
        link = next_link;
    }
    Some(found)
}

/// What goes on with a chain whose last link is `last`.
fn following(row: &[Word], at: usize, last: Link) -> Option<(Link, Found)> {
    let allowed = |at: usize| link(row, at).filter(|(link, _)| *link > last && row[at].lead == Lead::None);
    if is(row, at, &["("]) {
        let (link, found) =
            allowed(at + 1).filter(|(link, found)| *link <= Link::Calendar && is(row, found.end, &[")"]))?;
        return Some((link, Found { end: found.end + 1, ..found }));
    }
    let start = if last == Link::Weekday && is(row, at, &["،", ",", "الموافق"]) {
        at + 1
    } else if last == Link::Calendar && is(row, at, &["من"]) {
        return allowed(at + 1).filter(|_| points_at_year(row, at + 1));
    } else {
        at
    };
    allowed(start).filter(|(link, _)| match link {
        Link::Duration => last == Link::Calendar && points_at_year(row, start),
        Link::Calendar => last != Link::Calendar,
        _ => true,
    })
}

/// «(فبراير من) العام الماضي», «(يناير من) هذا العام».
fn points_at_year(row: &[Word], at: usize) -> bool {
    row[at..].iter().take(2).any(|word| matches!(word.period(), Some((Period::Year, Form::TheOne))))
}

fn link(row: &[Word], at: usize) -> Option<(Link, Found)> {
    row.get(at)?;
    let date = |part: Part<Option<Value>>| Found { kind: Kind::Date, end: part.end, value: part.value };
    let found = [
        duration(row, at).map(|found| (Link::Duration, found)),
        relative_day(row, at).map(|part| (Link::Relative, date(part))),
        weekday(row, at).map(|part| (Link::Weekday, date(part))),
        day_of_calendar(row, at).map(|part| (Link::Calendar, date(part))),
    ];
    found.into_iter().flatten().max_by_key(|(_, found)| found.end)
}

/// «اليوم», «يوم أمس», «أول من أمس».
fn relative_day(row: &[Word], at: usize) -> Option<Part<Option<Value>>> {
    let &(words, shift) = RELATIVE_DAYS
        .iter()
        .filter(|(words, _)| row[at].is(&words[..1]) && (1..words.len()).all(|i| is(row, at + i, &words[i..=i])))
        .max_by_key(|(words, _)| words.len())?;
    let newspaper = words == ["اليوم"] && follows(row, at, &["المصري", "اخبار", "صحيفه", "جريده"]);
    let iso = if shift < 0 { format!("-P{}D", -shift) } else { format!("P{shift}D") };
    (!newspaper).then_some(Part { end: at + words.len(), value: Some(Value::Relative(iso)) })
}

/// «يوم الجمعة», «الجمعة الماضي», «يومي الجمعة والسبت».
fn weekday(row: &[Word], at: usize) -> Option<Part<Option<Value>>> {
    let (start, several) = match row.get(at)?.period() {
        Some((Period::Day, Form::One)) => (at + 1, false),
        Some((Period::Day, Form::TwoBefore | Form::Many)) => (at + 1, true),
        _ => (at, false),
    };
    let day = row.get(start).filter(|word| start == at || word.lead == Lead::None)?.weekday()?;
    if start == at && follows(row, at, &["صلاه", "خطبه", "خطيب", "جمعه"]) {
        return None;
    }
    let mut end = start + 1;
    let mut value = Some(Value::Date(format!("-W-{day}")));
    while several && joined(row, end).and_then(Word::weekday).is_some() {
        (end, value) = (end + 1, None);
    }
    if next(row, end).is_some_and(|word| word.shift().is_some()) {
        end += 1;
    }
    Some(Part { end, value })
}

/// A date of the calendar, with يوم before it or without.
fn day_of_calendar(row: &[Word], at: usize) -> Option<Part<Option<Value>>> {
    let whole = calendar(row, at);
    let day = matches!(row.get(at)?.period(), Some((Period::Day, Form::One | Form::TwoBefore)));
    let after = if day { next(row, at + 1).and_then(|_| calendar(row, at + 1)) } else { None };
    let mut part = [whole, after].into_iter().flatten().max_by_key(|part| part.end)?;
    if next(row, part.end).is_some_and(|word| matches!(word.shift(), Some(Some(_)))) {
        part.end += 1;
    }
    Some(part)
}

/// «مطلع العام», «أواخر ديسمبر», «نهاية الأسبوع»: after these words the bare period is meant.
fn edge(row: &[Word], at: usize) -> Option<Found> {
    let edge = row.get(at)?.is(&["مطلع", "بدايه", "اوائل", "منتصف", "اواسط", "اواخر", "نهايه"]);
    let inner = next(row, at + 1).filter(|_| edge)?;
    if let Some(found) = chain(row, at + 1) {
        return Some(found);
    }
    let bare = matches!(inner.period(), Some((period, Form::TheOne)) if period.kind() == Kind::Date);
    bare.then_some(Found { kind: Kind::Date, end: at + 2, value: None })
}

/// Two dates that bound one: «1 يناير – 5 مارس», «من مايو إلى يونيو», «بين يناير ومارس».
fn stretch(row: &[Word], at: usize, first: &Found) -> Option<Found> {
    let spans = is(row, first.end, &["-", "–"]) || follows(row, at, &["من"]) && is(row, first.end, &["الي", "حتي"]);
    let between = follows(row, at, &["بين"]) && joined(row, first.end).is_some();
    let start = if spans { first.end + 1 } else { first.end };
    let second = chain(row, start).filter(|second| (spans || between) && second.kind == Kind::Date)?;
    let value = match (&first.value, second.value) {
        (Some(Value::Date(from)), Some(Value::Date(to))) => Some(Value::Date(format!("{from}/{to}"))),
        _ => None,
    };
    Some(Found { kind: Kind::Date, end: second.end, value })
}
