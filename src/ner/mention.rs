//! What a mention is.

use super::Kind;
use crate::Span;

/// One occurrence of a name, a title, a date or a number.
///
/// A mention leaves out proclitics (و ف ب ل ك س) and keeps the article ال. The mentions of a text are ordered and disjoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it is of.
    pub kind: Kind,
    /// How sure the library is, in per cent: 0 to 100.
    pub score: u8,
    /// What a date or a number says, where it can be said.
    pub value: Option<Value>,
}

/// What a date, a time, a sum or a number says, in a form that does not depend on how it was written.
///
/// *Source*: ISO 8601-1 and -2 (2019) for dates, times and durations; the truncated forms `--02` and `-W-5` are those of
/// ISO 8601:2000.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A date as ISO 8601 writes it, as exact as the text was: `2022-09-16`, `2022-09`, `2001`, `--02` (some February),
    /// `-W-5` (some Friday), `199X` (the nineties), `19XX` (the twentieth century), `2001/2005` (from one to the other).
    Date(String),
    /// The same in the Hijri calendar: `1444-09-01`.
    Hijri(String),
    /// A date told from the day of the text, as a duration: `-P1D` (yesterday), `P1Y` (next year).
    Relative(String),
    /// A stretch of time or an age, as ISO 8601 writes it: `P3D`, `PT30M`.
    Duration(String),
    /// A time of day as ISO 8601 writes it: `14:30`, `14:30Z` where it is that of Greenwich.
    Time(String),
    /// A number, a share in per cent, a rank.
    Number(f64),
    /// A sum of money.
    Money {
        /// How much, in whole units of the currency.
        amount: f64,
        /// The currency's ISO 4217 code.
        currency: &'static str,
    },
    /// A measure.
    Quantity {
        /// How much.
        amount: f64,
        /// The unit, as CLDR names it: `kilometer`.
        unit: &'static str,
    },
}
