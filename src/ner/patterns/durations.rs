//! Stretches of time that no calendar names: «ثلاثة أيام», «العام المقبل», «السنوات الخمس الماضية», «التسعينيات».

use super::calendar::{calendar, year};
use super::inflection::Form;
use super::number_words::NumberWord;
use super::numbers::{number, numeral, range};
use super::ordinals::ordinal;
use super::periods::Period;
use super::phrase::{Found, Part, follows, is, joined, next};
use super::word::{Lead, Word};
use crate::ner::{Kind, Value};

/// The stretch of time that begins at `at`.
pub fn duration(row: &[Word], at: usize) -> Option<Found> {
    row.get(at)?;
    [
        counted(row, at),
        which(row, at),
        vague(row, at),
        decade(row, at),
        part_of_year(row, at),
        age(row, at),
        adverb(row, at),
    ]
    .into_iter()
    .flatten()
    .max_by_key(|found| found.end)
}

/// «ثلاثة أيام», «45 عاما», «يومين», «ساعة ونصف الساعة», «3 ساعات و20 دقيقة», «24 ساعة الماضية».
fn counted(row: &[Word], at: usize) -> Option<Found> {
    let (first, period, mut iso) = amount(row, at)?;
    let mut end = first;
    if let Some(NumberWord::Fraction(part)) = joined(row, end).and_then(Word::number) {
        // «ساعة ونصف الساعة» names the hour again.
        let again = next(row, end + 1).and_then(Word::period) == Some((period, Form::TheOne));
        iso = whole(row, at).and_then(|whole| period.iso(whole + part));
        end += if again { 2 } else { 1 };
    } else if let Some((more, smaller, rest)) = joined(row, end).and_then(|_| amount(row, end))
        && smaller.kind() == period.kind()
        && smaller != period
    {
        iso = iso.zip(rest).map(|(iso, rest)| iso + rest.trim_start_matches(['P', 'T']));
        end = more;
    }
    if next(row, end).is_some_and(|word| word.shift().is_some() && word.is_definite()) {
        end += 1;
    }
    Some(Found { kind: period.kind(), end, value: iso.map(Value::Duration) })
}

/// How many of the period at `at`, where the words say.
fn whole(row: &[Word], at: usize) -> Option<f64> {
    match row[at].period() {
        Some((_, Form::One)) => Some(1.0),
        Some((_, Form::Two)) => Some(2.0),
        _ => range(row, at)?.value,
    }
}

/// A number and a period, or a period whose form counts itself.
fn amount(row: &[Word], at: usize) -> Option<(usize, Period, Option<String>)> {
    match row.get(at)?.period() {
        Some((period, Form::Two)) => return Some((at + 1, period, period.iso(2.0))),
        Some((period, Form::One)) if alone(row, at) => return Some((at + 1, period, period.iso(1.0))),
        _ => {}
    }
    let number = match row[at].number() {
        Some(NumberWord::Fraction(part)) => Part { end: at + 1, value: Some(part) },
        _ => range(row, at)?,
    };
    let (period, form) = next(row, number.end)?.period()?;
    let fits = matches!(form, Form::One | Form::Many) && period != Period::Season;
    fits.then(|| (number.end + 1, period, number.value.and_then(|value| period.iso(value))))
}

/// Whether a period in the singular, without a number, is one of it: «قبل عام», «خلال أسبوع», «ساعة ونصف».
fn alone(row: &[Word], at: usize) -> bool {
    let year_follows = next(row, at + 1).is_some_and(Word::is_digits);
    let half = matches!(joined(row, at + 1).and_then(Word::number), Some(NumberWord::Fraction(_)));
    !year_follows
        && row[at].weekday().is_none()
        && (half || follows(row, at, DURATION_CUES) && row[at].lead == Lead::None)
}

const DURATION_CUES: &[&str] = &["قبل", "منذ", "بعد", "خلال", "لمده", "مده", "طوال", "طيله", "غضون", "مدي"];

/// «أيام», «سنوات» after a preposition; «عدة أيام», «بضع سنوات».
fn vague(row: &[Word], at: usize) -> Option<Found> {
    let some = row[at].is(&["عده", "بضعه", "بضع"]);
    let noun = at + usize::from(some);
    let (period, form) = row.get(noun)?.period()?;
    let cue = some || row[at].lead == Lead::None && follows(row, at, DURATION_CUES);
    let fits = form == Form::Many && cue && (!some || row[noun].lead == Lead::None);
    fits.then_some(Found { kind: period.kind(), end: noun + 1, value: None })
}

/// A period that is pointed at: «هذا العام», «الأسبوع الماضي», «اليوم الثالث», «الأيام الثلاثة الماضية», «كل يوم».
fn which(row: &[Word], at: usize) -> Option<Found> {
    let start = at + usize::from(row.get(at)?.is(&["هذا", "هذه", "ذلك", "تلك", "نفس", "كل"]));
    let (period, form) = row.get(start).filter(|word| start == at || word.lead == Lead::None)?.period()?;
    let date = |end: usize, value: Option<Value>| Some(Found { kind: period.kind(), end, value });
    let near = |count: i8| period.iso(f64::from(count.unsigned_abs())).map(|iso| relative(count, &iso));
    if start > at {
        return match form {
            Form::One if row[at].is(&["كل"]) => date(start + 1, None),
            Form::TheOne
                if !row[at].is(&["كل"]) && next(row, start + 1).is_none_or(|word| word.ordinal().is_none()) =>
            {
                date(start + 1, near(0).filter(|_| row[at].is(&["هذا", "هذه"])))
            }
            Form::TheMany if !row[at].is(&["كل"]) => date(start + 1, None),
            _ => None,
        };
    }
    match form {
        Form::TheOne => {
            let after = next(row, at + 1)?;
            if let Some(shift) = after.shift() {
                return match year(row, at + 2).filter(|_| next(row, at + 2).is_some_and(Word::is_digits)) {
                    Some(year) if period == Period::Year => date(year.end, Some(Value::Date(year.value.0.to_string()))),
                    _ => date(at + 2, shift.and_then(near)),
                };
            }
            if after.is(&["هذا", "هذه"]) {
                return date(at + 2, near(0));
            }
            which_by_rank(row, at, period)
        }
        Form::Owned => {
            let rank = ordinal(row, at + 1).filter(|_| row[at + 1].is_definite() && row[at + 1].lead == Lead::None)?;
            (period.kind() == Kind::Date).then_some(())?;
            date(rank.end, None)
        }
        Form::TheMany | Form::TheTwo => {
            let mut end = at + 1;
            let mut iso = (form == Form::TheTwo).then(|| period.iso(2.0)).flatten();
            if let Some(count) = next(row, end).and_then(|_| number(row, end)) {
                iso = count.value.and_then(|count| period.iso(count));
                end = count.end;
            }
            end += usize::from(is(row, end, &["القليله"]));
            next(row, end)?.shift()?;
            date(end + 1, iso.map(Value::Duration))
        }
        _ => None,
    }
}

/// «اليوم الثالث», «الأسبوع الـ12», «القرن الحادي والعشرون», «الربع الأول».
fn which_by_rank(row: &[Word], at: usize, period: Period) -> Option<Found> {
    if period.kind() == Kind::Time || period == Period::Season {
        return None;
    }
    let rank = rank(row, at + 1)?;
    if follows(row, at, NEWSPAPER_CUES) {
        return None;
    }
    let before_christ = is(row, rank.end, &["قبل"]) && is(row, rank.end + 1, &["الميلاد"]);
    let era = next(row, rank.end).is_some_and(|word| word.is(&["الهجري", "الميلادي"]));
    let end = rank.end + if before_christ { 2 } else { usize::from(era) };
    let gregorian = !before_christ && !is(row, rank.end, &["الهجري"]);
    let value = (period == Period::Century && gregorian).then(|| Value::Date(format!("{:02}XX", rank.value - 1)));
    Some(Found { kind: Kind::Date, end, value })
}

/// «اليوم السابع» is also a newspaper.
const NEWSPAPER_CUES: &[&str] = &["صحيفه", "جريده", "موقع", "مجله", "قناه", "\"", "«", "“"];

/// The rank of a period: «الثالث», «العشرين», «الـ21», `21`.
fn rank(row: &[Word], at: usize) -> Option<Part<u8>> {
    let word = next(row, at).filter(|word| word.is_definite())?;
    match (ordinal(row, at), word.number()) {
        (Some(ordinal), _) => Some(ordinal),
        (None, Some(NumberWord::Tens(tens))) => Some(Part { end: at + 1, value: tens }),
        _ => numeral(row, at)
            .filter(|_| word.definite_digits)
            .filter(|numeral| (1.0..100.0).contains(&numeral.value))
            .map(|numeral| Part { end: numeral.end, value: numeral.value as u8 }),
    }
}

fn relative(count: i8, iso: &str) -> Value {
    Value::Relative(if count < 0 { format!("-{iso}") } else { iso.to_owned() })
}

/// The decades of a century, by the last digit but one of their years.
///
/// *Source*: the grammar of Modern Standard Arabic; both endings are in use (التسعينيات, التسعينات).
const DECADES: &[(&str, u8)] =
    &[("عشرين", 2), ("ثلاثين", 3), ("اربعين", 4), ("خمسين", 5), ("ستين", 6), ("سبعين", 7), ("ثمانين", 8), ("تسعين", 9)];

/// «التسعينيات», «ثمانينيات القرن الماضي», «سبعينات القرن التاسع عشر», «الأربعينيات من العمر».
fn decade(row: &[Word], at: usize) -> Option<Found> {
    let form = row.get(at)?.form.as_str();
    let name = form.strip_suffix("يات").or_else(|| form.strip_suffix("ات"))?;
    let name = name.strip_prefix("ال").unwrap_or(name);
    let &(_, digit) = DECADES.iter().find(|(decade, _)| *decade == name)?;
    let of = at + 1 + usize::from(is(row, at + 1, &["من"]));
    if of > at + 1 && is(row, of, OF_LIFE) {
        return Some(Found { kind: Kind::Date, end: of + 1, value: None });
    }
    let century = match row.get(of).and_then(Word::period) {
        Some((Period::Century, Form::TheOne)) => which(row, of),
        _ => None,
    };
    let (end, hundreds) = match century {
        Some(Found { end, value: Some(Value::Date(iso)), .. }) => (end, Some(iso[..2].to_owned())),
        // «القرن الماضي» has been the twentieth for every text that is read today.
        Some(Found { end, .. }) => (end, is(row, of + 1, &["الماضي"]).then(|| "19".to_owned())),
        None => (at + 1, (digit > 2).then(|| "19".to_owned())),
    };
    Some(Found { kind: Kind::Date, end, value: hundreds.map(|hundreds| Value::Date(format!("{hundreds}{digit}X"))) })
}

const OF_LIFE: &[&str] = &["عمره", "عمرها", "العمر", "عمري", "عمرهم", "عمرهما"];

/// «الربع الأول», «النصف الثاني من عام 2022».
fn part_of_year(row: &[Word], at: usize) -> Option<Found> {
    let part = row.get(at).filter(|word| word.is(&["الربع", "النصف"]))?;
    let rank = ordinal(row, at + 1).filter(|_| row[at + 1].is_definite() && row[at + 1].lead == Lead::None)?;
    let found = |end: usize| Found { kind: Kind::Date, end, value: None };
    let year = row.get(rank.end + 1).filter(|_| is(row, rank.end, &["من"])).and_then(|_| {
        let whole = which(row, rank.end + 1).map(|year| year.end);
        let calendar = calendar(row, rank.end + 1).map(|year| year.end);
        let bare = row[rank.end + 1].is(&["العام", "السنه"]).then_some(rank.end + 2);
        whole.max(calendar).max(bare)
    });
    match year {
        Some(end) => Some(found(end)),
        None => part.is(&["الربع"]).then(|| found(rank.end)),
    }
}

/// «الخامسة والعشرين من عمره», «الخمسين من العمر».
fn age(row: &[Word], at: usize) -> Option<Found> {
    let years = match ordinal(row, at).filter(|_| row[at].is_definite()) {
        Some(rank) => Part { end: rank.end, value: f64::from(rank.value) },
        None => {
            let number = number(row, at).filter(|_| row[at].is_definite())?;
            Part { end: number.end, value: number.value? }
        }
    };
    let of_life = is(row, years.end, &["من"]) && is(row, years.end + 1, OF_LIFE);
    let value = Period::Year.iso(years.value).map(Value::Duration);
    of_life.then_some(Found { kind: Kind::Date, end: years.end + 2, value })
}

/// «يوميا», «سنويا».
fn adverb(row: &[Word], at: usize) -> Option<Found> {
    let found = row[at].is(&["يوميا", "اسبوعيا", "شهريا", "سنويا"]);
    found.then_some(Found { kind: Kind::Date, end: at + 1, value: None })
}
