//! The value of a date, a number, a sum, as it is written outside.

use serde::Serialize;

use crate::ner::Value;

/// A value with its type beside it: `{"type": "money", "amount": 5000000, "currency": "USD"}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ValueDocument<'a> {
    /// A date in ISO 8601.
    Date {
        /// `2022-09-16`
        iso: &'a str,
    },
    /// A date of the Hijri calendar, written as ISO 8601 writes dates.
    Hijri {
        /// `1444-09-01`
        iso: &'a str,
    },
    /// A date told from the day of the text, as a duration in ISO 8601.
    Relative {
        /// `-P1D`
        iso: &'a str,
    },
    /// A stretch of time in ISO 8601.
    Duration {
        /// `P3D`
        iso: &'a str,
    },
    /// A time of day in ISO 8601.
    Time {
        /// `14:30`
        iso: &'a str,
    },
    /// A number, a share, a rank.
    Number {
        /// The number.
        amount: f64,
    },
    /// A sum of money.
    Money {
        /// How much.
        amount: f64,
        /// ISO 4217 code.
        currency: &'a str,
    },
    /// A measure.
    Quantity {
        /// How much.
        amount: f64,
        /// The unit.
        unit: &'a str,
    },
}

impl<'a> From<&'a Value> for ValueDocument<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Date(iso) => ValueDocument::Date { iso },
            Value::Hijri(iso) => ValueDocument::Hijri { iso },
            Value::Relative(iso) => ValueDocument::Relative { iso },
            Value::Duration(iso) => ValueDocument::Duration { iso },
            Value::Time(iso) => ValueDocument::Time { iso },
            Value::Number(amount) => ValueDocument::Number { amount: *amount },
            Value::Money { amount, currency } => ValueDocument::Money { amount: *amount, currency },
            Value::Quantity { amount, unit } => ValueDocument::Quantity { amount: *amount, unit },
        }
    }
}
