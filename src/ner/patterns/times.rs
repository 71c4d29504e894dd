//! Times of day: «الساعة العاشرة والنصف صباحا», «10:30 بتوقيت غرينتش», «مساء الإثنين».

use super::dates::date;
use super::days::DayPart;
use super::durations::duration;
use super::inflection::Form;
use super::number_words::NumberWord;
use super::numbers::number;
use super::ordinals::ordinal;
use super::periods::Period;
use super::phrase::{Found, Part, follows, is, joined, next};
use super::word::{Lead, Word};
use crate::ner::{Kind, Value};

/// The time that begins at `at`.
pub fn time(row: &[Word], at: usize) -> Option<Found> {
    let lasting = duration(row, at).filter(|found| found.kind == Kind::Time);
    [clock(row, at), part_of_day(row, at), day_and_part(row, at), lasting]
        .into_iter()
        .flatten()
        .max_by_key(|found| found.end)
}

/// Hours and minutes.
#[derive(Clone, Copy)]
struct Clock {
    hour: u8,
    minute: u8,
    /// Whether a clock with twelve hours may be meant.
    twelve: bool,
}

/// A clock time with all that follows: half or quarter, part of the day, time zone, day.
fn clock(row: &[Word], at: usize) -> Option<Found> {
    let named = row.get(at)?.is(&["الساعه"]);
    let start = at + usize::from(named);
    let hour = row.get(start).filter(|word| start == at || word.lead == Lead::None).and_then(|_| hour(row, start))?;
    let (mut end, mut clock) = (hour.end, hour.value);
    let mut sure = named || row.get(start + 1).is_some_and(|word| word.form == ":");
    if let Some(part) = next(row, end).and_then(Word::day_part).filter(|_| is_adverb(&row[end])) {
        clock = in_part(clock, part);
        (end, sure) = (end + 1, true);
    } else if (named || sure) && is(row, end, &["ص", "م"]) {
        clock = in_part(clock, if row[end].form == "ص" { DayPart::BeforeNoon } else { DayPart::AfterNoon });
        end += 1;
    } else if is(row, end, &["بعد", "قبل"]) && is(row, end + 1, &["الظهر", "منتصف"]) {
        let noon = row[end + 1].form == "الظهر";
        clock = in_part(clock, if noon == (row[end].form == "بعد") { DayPart::AfterNoon } else { DayPart::BeforeNoon });
        (end, sure) = (end + if noon { 2 } else { 3 }, true);
    }
    let zone = zone(row, end);
    if let Some(zone) = zone {
        (end, sure) = (zone.end, true);
    } else if named && next(row, end).and_then(Word::day_part).is_some() {
        // «الساعة الثامنة مساء السبت»
        let rest = part_of_day(row, end)?;
        clock = in_part(clock, row[end].day_part()?);
        end = rest.end;
    }
    let utc = if zone.is_some_and(|zone| zone.value) { "Z" } else { "" };
    let value = Value::Time(format!("{:02}:{:02}{utc}", clock.hour, clock.minute));
    sure.then_some(Found { kind: Kind::Time, end, value: Some(value) })
}

/// `10:30`, `10`, «العاشرة والنصف», «الثانية عشرة إلا ربعا», «1030» before a time zone.
fn hour(row: &[Word], at: usize) -> Option<Part<Clock>> {
    if row[at].is_digits() {
        let hour: u16 = row[at].form.parse().ok()?;
        if row.get(at + 1).is_some_and(|word| word.glued && word.form == ":") {
            let minute: u8 = row.get(at + 2).filter(|word| word.glued && word.form.len() == 2)?.form.parse().ok()?;
            let valid = hour < 25 && minute < 60;
            return valid.then_some(Part { end: at + 3, value: Clock { hour: hour as u8, minute, twelve: hour < 13 } });
        }
        if row[at].form.len() == 4 && zone(row, at + 1).is_some() && hour < 2500 {
            return Some(Part {
                end: at + 1,
                value: Clock { hour: (hour / 100) as u8, minute: (hour % 100) as u8, twelve: false },
            });
        }
        let clock = Clock { hour: u8::try_from(hour).ok()?, minute: 0, twelve: hour < 13 };
        return (hour < 25).then_some(Part { end: at + 1, value: clock });
    }
    let rank = if row[at].is(&["الواحده"]) {
        Part { end: at + 1, value: 1 }
    } else {
        ordinal(row, at).filter(|rank| row[at].is_definite() && row[at].form.ends_with('ه') && rank.value <= 12)?
    };
    let mut found = Part { end: rank.end, value: Clock { hour: rank.value, minute: 0, twelve: true } };
    if let Some(NumberWord::Fraction(part)) = joined(row, found.end).and_then(Word::number) {
        found.value.minute = (part * 60.0) as u8;
        found.end += 1;
    } else if is(row, found.end, &["الا"]) && is(row, found.end + 1, &["ربعا", "الربع", "ثلثا", "الثلث"])
    {
        found.value.minute = if row[found.end + 1].form.contains("ربع") { 45 } else { 40 };
        found.value.hour = if rank.value == 1 { 12 } else { rank.value - 1 };
        found.end += 2;
    } else if let Some(minutes) = joined(row, found.end).and_then(|_| number(row, found.end)) {
        let minute = minutes.value.filter(|minute| *minute < 60.0)?;
        if let Some((Period::Minute, _)) = next(row, minutes.end).and_then(Word::period) {
            found = Part { end: minutes.end + 1, value: Clock { minute: minute as u8, ..found.value } };
        }
    }
    Some(found)
}

/// Whether a part of the day stands as an adverb: صباحا, مساء (whose tanwin needs no alef).
fn is_adverb(word: &Word) -> bool {
    word.form.ends_with('ا') || word.form == "مساء"
}

fn in_part(clock: Clock, part: DayPart) -> Clock {
    let hour = match part {
        _ if !clock.twelve => clock.hour,
        DayPart::BeforeNoon | DayPart::Night if clock.hour == 12 => 0,
        DayPart::AfterNoon if clock.hour < 12 => clock.hour + 12,
        DayPart::Night if (6..12).contains(&clock.hour) => clock.hour + 12,
        _ => clock.hour,
    };
    Clock { hour, ..clock }
}

/// «بتوقيت غرينتش», «بالتوقيت المحلي», «ت.غ»: whether it is the time of Greenwich.
fn zone(row: &[Word], at: usize) -> Option<Part<bool>> {
    let word = row.get(at)?;
    if word.is(&["gmt", "utc"]) {
        return Some(Part { end: at + 1, value: true });
    }
    if word.is(&["ت"]) {
        let letter = at + 1 + usize::from(is(row, at + 1, &["."]));
        return is(row, letter, &["غ"]).then_some(Part { end: letter + 1, value: true });
    }
    if word.is(&["بتوقيت", "توقيت"]) {
        let place = next(row, at + 1)?;
        return Some(Part {
            end: at + 2, value: place.is(&["غرينتش", "جرينتش", "جرينيتش", "غرينيتش"])
        });
    }
    let local = word.is(&["بالتوقيت", "التوقيت"]) && next(row, at + 1).is_some();
    local.then_some(Part { end: at + 2, value: false })
}

/// «مساء الإثنين», «صباح اليوم», «فجر 5 مايو», «صباحا», «الليلة الماضية», «منتصف الليل».
fn part_of_day(row: &[Word], at: usize) -> Option<Found> {
    let time = |end: usize| Some(Found { kind: Kind::Time, end, value: None });
    if row[at].is(&["منتصف"]) && is(row, at + 1, &["الليل", "ليل"]) {
        let day = chained_day(row, at + 2);
        return time(day.unwrap_or(at + 2));
    }
    if row[at].is(&["الليله", "ليلتها"]) {
        let shift = next(row, at + 1).is_some_and(|word| word.shift().is_some());
        return time(at + 1 + usize::from(shift));
    }
    row[at].day_part()?;
    match chained_day(row, at + 1) {
        Some(end) => time(end),
        None => {
            (is_adverb(&row[at]) && !follows(row, at, &["كل"]) || follows(row, at, &["كل"])).then(|| time(at + 1))?
        }
    }
}

/// «الإثنين مساء», «أمس مساء»
fn day_and_part(row: &[Word], at: usize) -> Option<Found> {
    let day = date(row, at)?;
    let named = row[at..day.end].iter().any(|word| word.weekday().is_some() || word.is(&["امس", "اليوم", "غدا"]));
    let part = next(row, day.end).filter(|word| named && word.day_part().is_some() && is_adverb(word));
    part.map(|_| Found { kind: Kind::Time, end: day.end + 1, value: None })
}

/// The end of the day that follows a part of the day.
fn chained_day(row: &[Word], at: usize) -> Option<usize> {
    next(row, at)?;
    let is_day = |word: &Word| {
        word.weekday().is_some()
            || word.month().is_some()
            || matches!(word.period(), Some((Period::Day, Form::One | Form::TheOne)))
            || word.is(&["امس", "غد", "الغد", "هذا"])
            || word.is_digits()
    };
    is_day(&row[at]).then(|| date(row, at)).flatten().map(|day| day.end)
}
