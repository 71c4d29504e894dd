//! Every word that the grammar knows, by its folded form.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::currencies::{CURRENCIES, Currency};
use super::days::{DAY_PARTS, DayPart, SHIFTS, WEEKDAYS};
use super::inflection::{Form, forms};
use super::months::{MONTH_OPENERS, MONTH_WORDS, Month, NamedMonth};
use super::number_words::{NUMBER_WORDS, NumberWord};
use super::ordinals::ORDINAL_WORDS;
use super::periods::{PERIODS, Period};
use super::units::{UNITS, Unit};
use super::word::Word;
use crate::text::fold;

/// One of the things that a word can mean.
#[derive(Clone, Copy, Debug)]
pub enum Sense {
    /// Part of a number.
    Number(NumberWord),
    /// A rank from 1 to 10.
    Ordinal(u8),
    /// A month.
    Month(NamedMonth),
    /// A day of the week, Monday 1.
    Weekday(u8),
    /// A unit of time.
    Period(Period, Form),
    /// The noun of a currency.
    Currency(&'static Currency, Form),
    /// A unit of measure.
    Unit(&'static Unit, Form),
    /// A part of the day.
    DayPart(DayPart),
    /// Which period is meant: the one that lies so many from the present one.
    Shift(Option<i8>),
    /// A word of the grammar itself, or one that only looks like a number with a proclitic.
    Other,
}

/// Words of the grammar's rules that may carry a proclitic.
const OTHERS: &[&str] = &[
    "هذا",
    "هذه",
    "ذلك",
    "تلك",
    "أمس",
    "الأمس",
    "البارحة",
    "غدا",
    "الغد",
    "الساعة",
    "مطلع",
    "بداية",
    "أوائل",
    "منتصف",
    "أواسط",
    "أواخر",
    "نهاية",
    "الليلة",
    "النصف",
    "الثلث",
    "الربع",
    "التوقيت",
    "توقيت",
    "العشرينيات",
    "العشرينات",
];

/// Words that look like a proclitic before a number word, and are not.
const WHOLE: &[&str] =
    &["لست", "ليست", "فاول", "باول", "كاول", "والعام", "بيوم", "كنصف", "وست", "فصيف", "فربيع", "بربيع"];

static SENSES: LazyLock<HashMap<String, Vec<Sense>>> = LazyLock::new(|| {
    let mut senses: HashMap<String, Vec<Sense>> = HashMap::with_capacity(2048);
    let mut add = |word: &str, sense: Sense| {
        senses.entry(fold(word)).or_default().push(sense);
    };
    for &(word, number) in NUMBER_WORDS {
        add(word, Sense::Number(number));
        add(&format!("ال{word}"), Sense::Number(number));
    }
    for &(word, rank) in ORDINAL_WORDS {
        add(word, Sense::Ordinal(rank));
        add(&format!("ال{word}"), Sense::Ordinal(rank));
    }
    for &(word, number, calendar, certainty) in MONTH_WORDS {
        add(word, Sense::Month(NamedMonth { month: Month { number, calendar }, certainty }));
    }
    for &(word, day) in WEEKDAYS {
        add(word, Sense::Weekday(day));
    }
    for &(period, singular, plurals) in PERIODS {
        for (word, form) in forms(singular, plurals) {
            add(&word, Sense::Period(period, form));
        }
    }
    for currency in CURRENCIES {
        for (word, form) in forms(currency.noun, currency.plurals) {
            add(&word, Sense::Currency(currency, form));
        }
    }
    for unit in UNITS {
        for (word, form) in forms(unit.noun, unit.plurals) {
            add(&word, Sense::Unit(unit, form));
        }
    }
    for &(word, part) in DAY_PARTS {
        add(word, Sense::DayPart(part));
    }
    for &(word, shift) in SHIFTS {
        add(word, Sense::Shift(shift));
    }
    for &word in MONTH_OPENERS.iter().chain(OTHERS).chain(WHOLE) {
        add(word, Sense::Other);
    }
    senses
});

impl Sense {
    /// Whether a word with this meaning can open a phrase or go on after و, so that a proclitic may stand on it.
    ///
    /// Measures follow their number: و and ب before طن make other words (وطن, بطن).
    pub fn takes_proclitic(&self) -> bool {
        match self {
            Sense::Currency(_, form) | Sense::Unit(_, form) => *form == Form::Two,
            _ => true,
        }
    }
}

/// What `form` can mean; none where the grammar does not know the word.
pub fn senses(form: &str) -> Option<&'static [Sense]> {
    SENSES.get(form).map(Vec::as_slice)
}

macro_rules! meaning {
    ($(#[$doc:meta])* $name:ident: $sense:pat => $value:expr, $type:ty) => {
        $(#[$doc])*
        pub fn $name(&self) -> Option<$type> {
            self.senses.iter().find_map(|sense| match *sense {
                $sense => Some($value),
                _ => None,
            })
        }
    };
}

impl Word {
    meaning!(
        /// Its part in a number.
        number: Sense::Number(number) => number, NumberWord
    );
    meaning!(
        /// Its rank.
        ordinal: Sense::Ordinal(rank) => rank, u8
    );
    meaning!(
        /// The month that it names.
        month: Sense::Month(month) => month, NamedMonth
    );
    meaning!(
        /// The day of the week that it names.
        weekday: Sense::Weekday(day) => day, u8
    );
    meaning!(
        /// The unit of time that it is a form of.
        period: Sense::Period(period, form) => (period, form), (Period, Form)
    );
    meaning!(
        /// The currency that it is a form of.
        currency: Sense::Currency(currency, form) => (currency, form), (&'static Currency, Form)
    );
    meaning!(
        /// The unit of measure that it is a form of.
        unit: Sense::Unit(unit, form) => (unit, form), (&'static Unit, Form)
    );
    meaning!(
        /// The part of the day that it names.
        day_part: Sense::DayPart(part) => part, DayPart
    );
    meaning!(
        /// The shift that it gives to a period before it.
        shift: Sense::Shift(shift) => shift, Option<i8>
    );

    /// Whether it carries the article.
    pub fn is_definite(&self) -> bool {
        self.definite_digits || self.form.starts_with("ال")
    }
}
