//! Stretches of time: days, weeks, years, hours.

use crate::ner::Kind;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// ثانية
    Second,
    /// دقيقة
    Minute,
    /// ساعة
    Hour,
    /// ليلة
    Night,
    /// يوم
    Day,
    /// أسبوع
    Week,
    /// شهر
    Month,
    /// عام, سنة
    Year,
    /// عقد
    Decade,
    /// قرن
    Century,
    /// صيف, شتاء, موسم: it has no fixed length.
    Season,
}

impl Period {
    /// Less than a day is a TIME, the rest a DATE, as in OntoNotes.
    pub fn kind(self) -> Kind {
        match self {
            Period::Second | Period::Minute | Period::Hour | Period::Night => Kind::Time,
            _ => Kind::Date,
        }
    }

    /// `amount` of it as an ISO 8601 duration: `P3D`, `PT30M`. Nights and seasons have none.
    pub fn iso(self, amount: f64) -> Option<String> {
        Some(match self {
            Period::Second => format!("PT{amount}S"),
            Period::Minute => format!("PT{amount}M"),
            Period::Hour => format!("PT{amount}H"),
            Period::Day => format!("P{amount}D"),
            Period::Week => format!("P{amount}W"),
            Period::Month => format!("P{amount}M"),
            Period::Year => format!("P{amount}Y"),
            Period::Decade => format!("P{}Y", amount * 10.0),
            Period::Century => format!("P{}Y", amount * 100.0),
            Period::Night | Period::Season => return None,
        })
    }
}

/// The units with their singular and plurals.
pub const PERIODS: &[(Period, &str, &[&str])] = &[
    (Period::Second, "ثانية", &["ثوان", "ثواني"]),
    (Period::Minute, "دقيقة", &["دقائق"]),
    (Period::Hour, "ساعة", &["ساعات"]),
    (Period::Day, "يوم", &["أيام"]),
    (Period::Night, "ليلة", &["ليال", "ليالي"]),
    (Period::Week, "أسبوع", &["أسابيع"]),
    (Period::Month, "شهر", &["أشهر", "شهور"]),
    (Period::Year, "عام", &["أعوام"]),
    (Period::Year, "سنة", &["سنوات", "سنين", "سنون"]),
    (Period::Decade, "عقد", &["عقود"]),
    (Period::Century, "قرن", &["قرون"]),
    (Period::Season, "صيف", &[]),
    (Period::Season, "شتاء", &[]),
    (Period::Season, "خريف", &[]),
    (Period::Season, "ربيع", &[]),
    (Period::Season, "موسم", &["مواسم"]),
];
