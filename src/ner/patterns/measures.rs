//! Sums of money, shares in per cent, measures with their unit.

use super::currencies::{Currency, SIGNS};
use super::inflection::Form;
use super::numbers::{Number, range};
use super::phrase::{Found, Part, is, next};
use super::word::{Lead, Word};
use crate::ner::{Kind, Value};

/// «5 ملايين دولار», `$5.2` مليون, «دولار واحد», «دولارين».
pub fn money(row: &[Word], at: usize) -> Option<Found> {
    let (end, amount, currency) = if let Some(code) = sign(row, at) {
        let number = range(row, at + 1)?;
        (number.end, number.value, Some(code))
    } else if let Some((_, Form::One | Form::Two)) = row.get(at)?.currency() {
        counted_by_form(row, at)?
    } else {
        let number = range(row, at)?;
        match sign(row, number.end) {
            Some(code) => (number.end + 1, number.value, Some(code)),
            None => {
                let currency = currency(row, number.end)?;
                (currency.end, number.value, currency.value)
            }
        }
    };
    let value = amount.zip(currency).map(|(amount, currency)| Value::Money { amount, currency });
    Some(Found { kind: Kind::Money, end, value })
}

fn sign(row: &[Word], at: usize) -> Option<&'static str> {
    let word = next(row, at)?;
    SIGNS.iter().find(|(sign, _)| word.form == *sign).map(|&(_, code)| code)
}

/// «دولار أمريكي واحد», «دولارين»: the noun itself says how many.
fn counted_by_form(row: &[Word], at: usize) -> Option<(usize, Number, Option<&'static str>)> {
    let (_, form) = row.get(at)?.currency()?;
    let currency = currency(row, at)?;
    match form {
        Form::Two => Some((currency.end, Some(2.0), currency.value)),
        _ if is(row, currency.end, &["واحد", "واحده", "واحدا"]) => {
            Some((currency.end + 1, Some(1.0), currency.value))
        }
        _ => None,
    }
}

/// The currency that begins at `at`, with its adjective.
fn currency(row: &[Word], at: usize) -> Option<Part<Option<&'static str>>> {
    let (currency, form) = row.get(at)?.currency()?;
    if form == Form::Owned {
        return None;
    }
    Some(match kind_of(currency, row, at + 1) {
        Some(code) => Part { end: at + 2, value: Some(code) },
        None => Part { end: at + 1, value: currency.alone },
    })
}

fn kind_of(currency: &Currency, row: &[Word], at: usize) -> Option<&'static str> {
    let adjective = next(row, at)?;
    currency.kinds.iter().find(|(kind, _)| agrees(adjective, kind)).map(|&(_, code)| code)
}

/// Whether `word` is the adjective `masculine` in any gender, number and case, with or without ال.
fn agrees(word: &Word, masculine: &str) -> bool {
    let stem = crate::text::fold(masculine);
    let form = word.form.strip_prefix("ال").filter(|form| form.starts_with(&stem)).unwrap_or(&word.form);
    form.strip_prefix(stem.as_str())
        .is_some_and(|ending| matches!(ending, "" | "ا" | "ه" | "ان" | "ين" | "ات" | "تان" | "تين"))
}

/// `25%`, `%25`, «25 في المئة», «بالمئة», «بالمائة».
pub fn percent(row: &[Word], at: usize) -> Option<Found> {
    let sign = |at: usize| is(row, at, &["%"]);
    let start = if sign(at) && row.get(at + 1).is_some_and(|word| word.glued) { at + 1 } else { at };
    let number = range(row, start)?;
    let end = if start > at {
        number.end
    } else if sign(number.end)
        || row.get(number.end).is_some_and(|word| word.lead == Lead::Other && word.is(&["المئه", "المائه"]))
    {
        number.end + 1
    } else if is(row, number.end, &["في"]) && is(row, number.end + 1, &["المئه", "المائه"]) {
        number.end + 2
    } else {
        return None;
    };
    Some(Found { kind: Kind::Percent, end, value: number.value.map(Value::Number) })
}

/// «5 كيلومترات», «ألف متر مربع», «30 درجة مئوية», «كيلومترين».
pub fn quantity(row: &[Word], at: usize) -> Option<Found> {
    let (end, amount) = match row.get(at)?.unit() {
        Some((_, Form::Two)) => (at, Some(2.0)),
        _ => range(row, at).map(|number| (number.end, number.value))?,
    };
    let word = next(row, end).or_else(|| row.get(at).filter(|_| end == at))?;
    let (unit, form) = word.unit()?;
    if form == Form::Owned {
        return None;
    }
    let mut end = end + 1;
    let mut id = unit.id;
    for (more, combined) in unit.more {
        let follow = more.iter().enumerate().all(|(i, part)| next(row, end + i).is_some_and(|word| agrees(word, part)));
        if follow {
            (end, id) = (end + more.len(), combined);
            break;
        }
    }
    Some(Found { kind: Kind::Quantity, end, value: amount.map(|amount| Value::Quantity { amount, unit: id }) })
}
