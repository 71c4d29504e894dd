//! Plain text, which is nearly all text: words of one script, whole numbers and signs between white space, told by one
//! table in one pass.

use super::links::is_address;
use crate::Span;
use crate::text::{Token, TokenKind};

/// What a character is to plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// White space: a bound on both sides, whatever stands there.
    Space,
    /// A letter of Arabic script.
    Letter,
    /// Tatweel: a letter, but no word by itself.
    Tatweel,
    /// A diacritic.
    Mark,
    /// A letter of ASCII.
    Latin,
    /// A decimal digit.
    Digit,
    /// A punctuation mark that is never part of a word or a number.
    Punctuation,
    /// Likewise a symbol.
    Symbol,
    /// A punctuation mark that joins the letters or digits, or the parts of an address, on both of its sides.
    Joiner,
    /// All else: what stands with it is not plain.
    Unusual,
}

const fn part(c: char) -> Part {
    match c {
        ' ' | '\t' | '\n' | '\r' | '\u{A0}' => Part::Space,
        '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{671}'..='\u{673}' | '\u{675}'..='\u{6D3}' => Part::Letter,
        'ـ' => Part::Tatweel,
        '\u{64B}'..='\u{65F}' | '\u{670}' => Part::Mark,
        'A'..='Z' | 'a'..='z' => Part::Latin,
        '0'..='9' | '٠'..='٩' | '۰'..='۹' => Part::Digit,
        '!' | '"' | '(' | ')' | '*' | '-' | '?' | '[' | ']' | '«' | '»' | '؛' | '؟' | '–' | '—' | '“' | '”' | '…' => {
            Part::Punctuation
        }
        '$' | '%' | '٪' => Part::Symbol,
        '.' | ':' | ',' | ';' | '،' | '\'' | '‘' | '’' => Part::Joiner,
        _ => Part::Unusual,
    }
}

/// The parts of the characters of one and two bytes.
static SHORT: [Part; 0x800] = table(0);
/// The parts of the characters from U+2000 on: quotation marks and dashes.
static GENERAL_PUNCTUATION: [Part; 0x40] = table(0x2000);

const fn table<const N: usize>(first: u32) -> [Part; N] {
    let mut parts = [Part::Unusual; N];
    let mut i = 0;
    while i < N {
        if let Some(c) = char::from_u32(first + i as u32) {
            parts[i] = part(c);
        }
        i += 1;
    }
    parts
}

/// What stands at byte `at` of a text, and the byte after it; the end of the text is as good as white space.
#[inline(always)]
fn look(text: &[u8], at: usize) -> (Part, usize) {
    match text[at..] {
        [] => (Part::Space, at),
        [a @ ..0x80, ..] => (SHORT[usize::from(a)], at + 1),
        [a @ 0xC0..=0xDF, b, ..] => (SHORT[usize::from(a & 0x1F) << 6 | usize::from(b & 0x3F)], at + 2),
        [0xE2, 0x80, c, ..] => (GENERAL_PUNCTUATION[usize::from(c & 0x3F)], at + 3),
        _ => (Part::Unusual, at),
    }
}

/// Appends the tokens of the plain text that begins at `start`, with white space or with the text. Returns where it ends:
/// with the text, or where the first stretch begins that is not plain: white space and what stands before the next.
///
/// In a stretch, neither the bounds of UAX #29 nor links depend on what stands around it.
pub(super) fn push_plain(text: &str, start: usize, tokens: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    let (mut stretch, mut tokens_before) = (start, tokens.len());
    loop {
        let (part, next) = look(bytes, at);
        let token = match part {
            Part::Space if next == at => return at,
            Part::Space => {
                (stretch, tokens_before) = (at, tokens.len());
                at = next;
                continue;
            }
            Part::Letter | Part::Latin => run_end(bytes, next, part).map(|end| (TokenKind::Word, end)),
            Part::Digit => run_end(bytes, next, part).map(|end| (TokenKind::Number, end)),
            Part::Punctuation => Some((TokenKind::Punctuation, next)),
            Part::Symbol => Some((TokenKind::Symbol, next)),
            Part::Joiner if stands_apart(text, next) => Some((TokenKind::Punctuation, next)),
            Part::Joiner | Part::Tatweel | Part::Mark | Part::Unusual => None,
        };
        let Some((kind, end)) = token else {
            tokens.truncate(tokens_before);
            return stretch;
        };
        tokens.push(Token { span: Span::new(at, end), kind });
        at = end;
    }
}

/// Where the stretch that begins at `start` ends: before the next white space, as far as it is ASCII.
pub(super) fn stretch_end(text: &str, start: usize) -> usize {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    text.as_bytes()[start + 1..].iter().position(is_space).map_or(text.len(), |length| start + 1 + length)
}

/// Where the run of characters like `first` ends that goes on at `at`; none where what follows is written onto it.
#[inline(always)]
fn run_end(text: &[u8], mut at: usize, first: Part) -> Option<usize> {
    loop {
        let (part, next) = look(text, at);
        match part {
            Part::Mark => {}
            Part::Tatweel if first == Part::Letter => {}
            Part::Space | Part::Punctuation | Part::Symbol | Part::Joiner => return Some(at),
            part if part == first => {}
            _ => return None,
        }
        at = next;
    }
}

/// Whether a joiner joins nothing, since at `at`, behind it, stands no part of a word, a number or an address.
fn stands_apart(text: &str, at: usize) -> bool {
    let (part, _) = look(text.as_bytes(), at);
    matches!(part, Part::Space | Part::Punctuation | Part::Symbol) && !text[at..].starts_with(is_address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize::push_any;

    /// The tokens of `text` by the long way; by the short one as far as it goes.
    fn both(text: &str) -> (Vec<Token>, Vec<Token>, usize) {
        let (mut any, mut plain) = (Vec::new(), Vec::new());
        let end = push_plain(text, 0, &mut plain);
        push_any(text, Span::new(0, text.len()), &mut any);
        any.retain(|token| token.span.start < end);
        (any, plain, end)
    }

    #[test]
    fn characters_are_what_the_long_way_takes_them_for() {
        let all: Vec<char> = (0..0x2040).filter_map(char::from_u32).filter(|&c| part(c) != Part::Unusual).collect();
        // What may stand beside it: each part, and a letter that UAX #29 parts from others by quotation marks.
        let others =
            [' ', 'ب', 'ـ', '\u{64E}', 'x', '7', '-', '%', '.', '،', ':', '\'', '"', 'א', '_', 'カ', '\u{200D}'];
        for c in all {
            for before in others {
                for after in others {
                    let text = String::from_iter([before, c, after, c, ' ', c, after]);
                    let (any, plain, _) = both(&text);
                    assert_eq!(plain, any, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn news_is_plain_up_to_what_is_not() {
        let plain = "قال: «نعم، في 16 سبتمبر 2022 (الجمعة)… BBC مُحَمَّد 25%!»";
        assert_eq!(both(plain).2, plain.len());
        for other in ["١٢:٣٠ غدا", "U.S. غدا", "و/أو", "#وسم", "ـ"] {
            assert_eq!(both(&format!("{plain} {other}")).2, plain.len(), "{other}");
        }
    }
}
