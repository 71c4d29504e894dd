//! Days of the week, days told from today, parts of the day, and the words that move a period.
//!
//! *Source*: CLDR 48 for the names of the weekdays; the rest is the common stock of the press.

/// The days of the week, Monday 1 to Sunday 7 as in ISO 8601.
pub const WEEKDAYS: &[(&str, u8)] = &[
    ("الاثنين", 1),
    ("الإثنين", 1),
    ("الثلاثاء", 2),
    ("الثلثاء", 2),
    ("الأربعاء", 3),
    ("الخميس", 4),
    ("الجمعة", 5),
    ("السبت", 6),
    ("الأحد", 7),
];

/// Days told from the day of writing, in days; longer phrases before their beginnings.
pub const RELATIVE_DAYS: &[(&[&str], i8)] = &[
    (&["اول", "من", "امس"], -2),
    (&["اول", "امس"], -2),
    (&["امس", "الاول"], -2),
    (&["قبل", "امس"], -2),
    (&["بعد", "غد"], 2),
    (&["بعد", "الغد"], 2),
    (&["يوم", "امس"], -1),
    (&["يوم", "غد"], 1),
    (&["امس"], -1),
    (&["الامس"], -1),
    (&["البارحه"], -1),
    (&["اليوم"], 0),
    (&["غدا"], 1),
    (&["الغد"], 1),
    (&["غد"], 1),
];

/// Parts of the day with the hour from which a clock time in them is after noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// فجر, صباح
    BeforeNoon,
    /// ظهر, عصر, مساء
    AfterNoon,
    /// ليل: after noon until eleven, then the next day.
    Night,
}

/// The parts of the day, as they stand before a day («مساء الإثنين») or after a clock time («العاشرة مساء»).
pub const DAY_PARTS: &[(&str, DayPart)] = &[
    ("فجر", DayPart::BeforeNoon),
    ("فجرا", DayPart::BeforeNoon),
    ("صباح", DayPart::BeforeNoon),
    ("صباحا", DayPart::BeforeNoon),
    ("ضحى", DayPart::BeforeNoon),
    ("ظهر", DayPart::AfterNoon),
    ("ظهرا", DayPart::AfterNoon),
    ("عصر", DayPart::AfterNoon),
    ("عصرا", DayPart::AfterNoon),
    ("مساء", DayPart::AfterNoon),
    ("مساءا", DayPart::AfterNoon),
    ("عشية", DayPart::AfterNoon),
    ("ليل", DayPart::Night),
    ("ليلا", DayPart::Night),
    ("ليلة", DayPart::Night),
];

/// Words after a period that say which one is meant, and by how many it lies from the present one.
pub const SHIFTS: &[(&str, Option<i8>)] = &[
    ("الماضي", Some(-1)),
    ("الماضية", Some(-1)),
    ("الماضيين", Some(-1)),
    ("الماضيان", Some(-1)),
    ("المنصرم", Some(-1)),
    ("المنصرمة", Some(-1)),
    ("الفائت", Some(-1)),
    ("الفائتة", Some(-1)),
    ("المنقضي", Some(-1)),
    ("المنقضية", Some(-1)),
    ("الجاري", Some(0)),
    ("الجارية", Some(0)),
    ("الحالي", Some(0)),
    ("الحالية", Some(0)),
    ("الراهن", Some(0)),
    ("المقبل", Some(1)),
    ("المقبلة", Some(1)),
    ("المقبلين", Some(1)),
    ("القادم", Some(1)),
    ("القادمة", Some(1)),
    ("القادمين", Some(1)),
    ("السابق", None),
    ("السابقة", None),
    ("الأخير", None),
    ("الأخيرة", None),
    ("الأخيرين", None),
    ("التالي", None),
    ("التالية", None),
    ("اللاحق", None),
    ("اللاحقة", None),
    ("نفسه", None),
    ("نفسها", None),
    ("ذاته", None),
    ("ذاتها", None),
];
