//! What a token is.

use crate::Span;

/// A word, a number, a punctuation mark: one unit of a text.
///
/// The tokens of a text are ordered and disjoint; between two of them stands nothing but white space and invisible
/// characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
///
/// UAX #29 tells words, numbers and signs apart; where it says nothing, or divides Arabic in the wrong place, this
/// is what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters of one script, with their diacritics, tatweel and the invisible characters between them.
    ///
    /// - Clitics are part of it: «وبالكتاب» is one word. A clitic with a tatweel may be a word alone: «لـ “منظمة”».
    /// - Arabic letters are parted from digits and from other letters: ب|12, 12|مليون, الـ|SCO. Latin letters and digits
    ///   stay together: G20, 5G.
    /// - Hyphens, slashes and colons are never part of it: الأنجلو|-|أميركية, فتح|/|حماس, الرئيس|:|قال. A name may cover
    ///   several tokens.
    /// - An abbreviation keeps its full stops: د., أ.م., U.S.; a single letter does so only before a word.
    /// - An apostrophe stays between letters that are not Arabic: O'Neil.
    Word,
    /// Digits of any script with what makes them one number; signs and units are not part of it.
    ///
    /// - Decimals and thousands: 2.5, ٢٫٥, 3,5, 1,200.5, ١٬٢٠٠, 1،200.
    /// - Dates of three parts: 2022/9/16, 16-9-2022, 16.9.2022. Fractions and seasons with a slash: 1/2, 2021/2022. Two
    ///   numbers with a hyphen are a range of three tokens.
    /// - Times: 10:30, 10:30:15.
    Number,
    /// A punctuation mark; full stops in a row are one. A tatweel that stands alone is a dash.
    Punctuation,
    /// Any other sign, `%`, `٪` and `$` among them; an emoji with all its parts.
    Symbol,
    /// A web address: `https://example.org/path`, `www.example.org`, `example.org`, without the punctuation after it.
    Url,
    /// An e-mail address.
    Email,
    /// `#وسم_طويل`: a number sign and letters, digits and low lines, at least one letter.
    Hashtag,
    /// `@handle`, likewise.
    Handle,
}
