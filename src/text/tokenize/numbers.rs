//! Numbers of several parts: dates, times, thousands.

use super::join::touch;
use crate::text::chars::{Class, class};
use crate::text::{Token, TokenKind};

/// How many tokens from the number `tokens[i]` on are one number; 1 where it stands alone or only lists are made.
///
/// | | for example | |
/// |---|---|---|
/// | date | 2022/9/16, 16-9-2022 | three parts with `/` or `-` |
/// | fraction, season | 1/2, 2021/2022 | two parts with `/`; with `-` they are a range of three tokens |
/// | time | 10:30, 10:30:15 | minutes and seconds of two digits |
/// | thousands | 1,200,300.5 | groups of three digits after `,` or `،` |
/// | decimal comma | 3,5 | one or two digits after the only comma |
pub(super) fn length(text: &str, tokens: &[Token], i: usize) -> usize {
    let Some(separator) = separator(text, tokens, i) else { return 1 };
    // A part in the middle of a chain was looked at from its start.
    if i >= 2 && self::separator(text, tokens, i - 2) == Some(separator) {
        return 1;
    }
    let parts = Parts { text, tokens, at: i, separator };
    match separator {
        "/" | "-" => date(parts),
        ":" => time(parts),
        _ => thousands(parts).or_else(|| decimal(parts)),
    }
    .map_or(1, |count| 2 * count - 1)
}

/// What stands between the number `tokens[i]` and a number that follows it without space.
fn separator<'t>(text: &'t str, tokens: &[Token], i: usize) -> Option<&'t str> {
    let [number, sign, next, ..] = &tokens[i..] else { return None };
    let numbers = number.kind == TokenKind::Number && next.kind == TokenKind::Number;
    let sign_text = sign.span.of(text);
    (numbers
        && matches!(sign_text, "/" | "-" | ":" | "," | "،")
        && touch(text, number, sign)
        && touch(text, sign, next))
    .then_some(sign_text)
}

/// The numbers of a chain with one separator.
#[derive(Clone, Copy)]
struct Parts<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    separator: &'a str,
}

impl Parts<'_> {
    /// The digits of part `n`: before a decimal point, and whether there is one. None past the end of the chain.
    fn get(self, n: usize) -> Option<(usize, bool)> {
        let at = self.at + 2 * n;
        if n > 0 && separator(self.text, self.tokens, at - 2) != Some(self.separator) {
            return None;
        }
        let number = self.tokens[at].span.of(self.text);
        let is_point = |c| matches!(c, '.' | '٫');
        let whole = number.split(is_point).next()?;
        Some((whole.chars().filter(|&c| class(c) == Class::Digit).count(), number.contains(is_point)))
    }

    /// The lengths of all parts, if they are whole numbers and there are `N` of them.
    fn exactly<const N: usize>(self) -> Option<[usize; N]> {
        let mut lengths = [0; N];
        for (n, length) in lengths.iter_mut().enumerate() {
            let (digits, has_point) = self.get(n)?;
            *length = (!has_point).then_some(digits)?;
        }
        self.get(N).is_none().then_some(lengths)
    }
}

fn date(parts: Parts) -> Option<usize> {
    match parts.exactly() {
        Some([1..=2, 1..=2, 2 | 4] | [4, 1..=2, 1..=2]) => Some(3),
        _ if parts.separator == "/" => parts.exactly().and_then(|[a, b]| (a <= 4 && b <= 4).then_some(2)),
        _ => None,
    }
}

fn time(parts: Parts) -> Option<usize> {
    match (parts.exactly(), parts.exactly()) {
        (Some([1..=2, 2]), _) => Some(2),
        (_, Some([1..=2, 2, 2])) => Some(3),
        _ => None,
    }
}

fn thousands(parts: Parts) -> Option<usize> {
    let (1..=3, false) = parts.get(0)? else { return None };
    let mut count = 1;
    while let Some((3, has_point)) = parts.get(count) {
        count += 1;
        if has_point {
            break;
        }
    }
    (count > 1).then_some(count)
}

fn decimal(parts: Parts) -> Option<usize> {
    let [_, 1..=2] = parts.exactly()? else { return None };
    Some(2)
}
