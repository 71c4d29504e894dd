//! Numbers: digits, words and both together, composed to their value.

use super::number_words::NumberWord::*;
use super::phrase::{Part, is, joined, next};
use super::word::Word;

/// A number: its value, or none where nobody counted («عشرات الآلاف»).
pub type Number = Option<f64>;

/// The number that begins at `at`: `1,200`, «خمسة وعشرون ألفا», «5 ملايين و200 ألف», «نصف مليون».
///
/// *Shape*: groups joined by و, each smaller than the scale of the one before; a group is digits or words below a
/// thousand, times its scales. «ونصف» after a group adds half of its scale.
pub fn number(row: &[Word], at: usize) -> Option<Part<Number>> {
    let Some(first) = scaled(row, at) else { return vague(row, at) };
    let (mut end, mut total, mut scale) = (first.end, first.value.count * first.value.scale, first.value.scale);
    while scale > 1.0 && joined(row, end).is_some() {
        if let Some(Fraction(part)) = row[end].number() {
            total += part * scale;
            end += 1;
            // «مليون ونصف المليون» names the scale again.
            if next(row, end).and_then(Word::number) == Some(Scale(scale)) {
                end += 1;
            }
            break;
        }
        let Some(group) = scaled(row, end) else { break };
        let value = group.value.count * group.value.scale;
        if value >= scale {
            break;
        }
        (end, total, scale) = (group.end, total + value, group.value.scale);
    }
    Some(Part { end, value: Some(total) })
}

/// A count and the scale that multiplies it.
struct Scaled {
    count: f64,
    scale: f64,
}

fn scaled(row: &[Word], at: usize) -> Option<Part<Scaled>> {
    let (mut end, count, mut scale) = match (group(row, at), row.get(at)?.number()) {
        (Some(group), _) => (group.end, group.value, 1.0),
        (None, Some(Scale(scale))) => (at + 1, 1.0, scale),
        (None, Some(TwoOf(scale))) => (at + 1, 2.0, scale),
        (None, Some(ScaleOrTwo(scale))) => (at + 1, if counts_noun(row, at + 1) { 2.0 } else { 1.0 }, scale),
        (None, Some(Fraction(part))) => match next(row, at + 1)?.number()? {
            Scale(scale) => (at + 2, part, scale),
            _ => return None,
        },
        _ => return None,
    };
    while let Some(Scale(factor) | ScaleOrTwo(factor) | Many(factor)) = next(row, end).and_then(Word::number) {
        scale *= factor;
        end += 1;
    }
    Some(Part { end, value: Scaled { count, scale } })
}

/// Whether the word at `at` can be the noun that «ألفا» before it counts: then it is two thousand, else one.
fn counts_noun(row: &[Word], at: usize) -> bool {
    next(row, at).is_some_and(|word| {
        word.form.starts_with(char::is_alphabetic)
            && !word.is(&["في", "من", "الي", "علي", "عن", "مع", "بعد", "قبل", "ان"])
    })
}

/// Digits, or words for 0 to 999.
fn group(row: &[Word], at: usize) -> Option<Part<f64>> {
    if let Some(digits) = numeral(row, at) {
        return Some(digits);
    }
    let (end, hundreds) = match (row.get(at)?.number()?, next(row, at + 1).and_then(Word::number)) {
        (Unit(unit @ 3..), Some(Hundred)) => (at + 2, f64::from(unit) * 100.0),
        (Hundred, _) => (at + 1, 100.0),
        (Hundreds(hundreds), _) => (at + 1, f64::from(hundreds)),
        _ => return below_hundred(row, at),
    };
    let rest = joined(row, end).and_then(|_| below_hundred(row, end));
    Some(rest.map_or(Part { end, value: hundreds }, |rest| Part { end: rest.end, value: hundreds + rest.value }))
}

fn below_hundred(row: &[Word], at: usize) -> Option<Part<f64>> {
    let (unit, bound) = match row.get(at)?.number()? {
        Unit(unit) => (unit, false),
        One => (1, false),
        Bound(unit) => (unit, true),
        Ten => return Some(Part { end: at + 1, value: 10.0 }),
        Tens(tens) => return Some(Part { end: at + 1, value: f64::from(tens) }),
        _ => return None,
    };
    if unit > 0 {
        if next(row, at + 1).and_then(Word::number) == Some(Ten) {
            return Some(Part { end: at + 2, value: f64::from(unit + 10) });
        }
        if let Some(Tens(tens)) = joined(row, at + 1).and_then(Word::number) {
            return Some(Part { end: at + 2, value: f64::from(unit + tens) });
        }
    }
    (!bound).then_some(Part { end: at + 1, value: f64::from(unit) })
}

/// «آلاف», «عشرات الملايين», «مئات آلاف».
fn vague(row: &[Word], at: usize) -> Option<Part<Number>> {
    let is_vague = |word: &Word| matches!(word.number(), Some(Vague | Many(_)));
    row.get(at).filter(|word| is_vague(word))?;
    let mut end = at + 1;
    while next(row, end).is_some_and(|word| is_vague(word) || matches!(word.number(), Some(Scale(_)))) {
        end += 1;
    }
    Some(Part { end, value: None })
}

/// A number in digits with its separators: `1,200`, `2.5`, `1.200.000`.
pub fn numeral(row: &[Word], at: usize) -> Option<Part<f64>> {
    let first = row.get(at).filter(|word| word.is_digits())?;
    let mut written = first.form.clone();
    let mut end = at + 1;
    // Separators stand between digits and touch both.
    let tail = |end: usize, mark: &str| {
        let digits = row.get(end + 1).filter(|word| word.is_digits() && word.glued)?;
        row.get(end).filter(|word| word.glued && word.form == mark)?;
        Some(digits.form.as_str())
    };
    let thousands = |mark: &str, from: usize| {
        let mut end = from;
        while tail(end, mark).is_some_and(|digits| digits.len() == 3) {
            end += 2;
        }
        end
    };
    let by_comma = thousands(",", end);
    let by_stop = thousands(".", end);
    if first.form.len() <= 3 && by_comma > end || by_stop > end + 2 {
        let groups_end = if by_comma > end { by_comma } else { by_stop };
        written.extend(row[end..groups_end].iter().filter(|word| word.is_digits()).map(|word| word.form.as_str()));
        end = groups_end;
    }
    if let Some(fraction) = tail(end, ".").or_else(|| tail(end, ",")) {
        written.push('.');
        written.push_str(fraction);
        end += 2;
    }
    Some(Part { end, value: written.parse().ok()? })
}

/// A number, or two that bound it: «5 إلى 10», «10-12», and after بين also «5 و10».
pub fn range(row: &[Word], at: usize) -> Option<Part<Number>> {
    let low = number(row, at)?;
    let after_between = at > 0 && row[at - 1].is(&["بين"]);
    let second = if is(row, low.end, &["الي", "حتي", "-", "–", "او"]) {
        low.end + 1
    } else if after_between && joined(row, low.end).is_some() {
        low.end
    } else {
        return Some(low);
    };
    Some(number(row, second).map_or(low, |high| Part { end: high.end, value: None }))
}
