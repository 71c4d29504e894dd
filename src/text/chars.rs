//! The characters that tokens and sentences are told apart by.

pub(super) use super::form::is_diacritic;
use super::form::is_invisible;

/// What part a character plays inside a word of UAX #29.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter of Arabic script, tatweel included.
    Arabic,
    /// A letter of another script.
    Foreign,
    /// A decimal digit.
    Digit,
    /// What joins anything: the low line.
    Connector,
    /// What belongs to the character before it: marks, and what cannot be seen.
    Mark,
    /// Everything else: full stop, colon, apostrophe, comma, emoji.
    Sign,
}

pub(super) fn class(c: char) -> Class {
    match c {
        // Most of Arabic text, which need not be looked up.
        '\u{620}'..='\u{64A}' => Class::Arabic,
        '٠'..='٩' | '۰'..='۹' | '0'..='9' => Class::Digit,
        '_' => Class::Connector,
        c if is_diacritic(c) || is_invisible(c) || is_combining(c) => Class::Mark,
        c if is_arabic(c) && c.is_alphabetic() => Class::Arabic,
        c if is_letter(c) => Class::Foreign,
        c if c.is_numeric() => Class::Digit,
        _ => Class::Sign,
    }
}

/// Whether `c` is a letter, by itself and not as part of an emoji.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_diacritic(c) && !matches!(c, '\u{1F100}'..='\u{1F2FF}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{870}'..='\u{8FF}' | '\u{FB50}'..='\u{FEFE}')
}

/// Marks of other scripts, as far as they meet Arabic text; the keycap of an emoji is one.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{1F3FB}'..='\u{1F3FF}')
}

/// Whether `c` may stand outside of tokens: white space, controls, and what cannot be seen. What changes the look of an
/// emoji stays with it.
pub(super) fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || (is_invisible(c) && !matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}'))
}

/// Whether `c` ends a line.
///
/// *Source*: Unicode Standard, section 5.8, newline functions.
pub(super) fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether `c` is a punctuation mark of Arabic, Latin, Hebrew or East Asian writing. Per cent signs are symbols.
pub(super) fn is_punctuation(c: char) -> bool {
    match c {
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' | '%' => false,
        '؉' | '؊' | '٪' | '‰' | '‱' | '\u{2044}' | '\u{2052}' => false,
        c if c.is_ascii() => c.is_ascii_punctuation(),
        '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' => true,
        '\u{5BE}' | '\u{5C0}' | '\u{5C3}' | '\u{5F3}' | '\u{5F4}' => true,
        '،' | '؍' | '؛' | '؝'..='؟' | '٫' | '٬' | '٭' | '۔' | '﴾' | '﴿' => true,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{2E00}'..='\u{2E7F}' => true,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}' => true,
        '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE61}' => true,
        '，' | '．' | '：' | '；' | '！' | '？' | '（' | '）' => true,
        _ => false,
    }
}
