//! Units of measure.
//!
//! *Source*: CLDR 48 for names and identifiers (`length-kilometer` is `kilometer` here); abbreviations from the press.

/// A unit: its noun and what the words after it make of it.
#[derive(Debug)]
pub struct Unit {
    /// The singular, or an abbreviation.
    pub noun: &'static str,
    /// The plurals.
    pub plurals: &'static [&'static str],
    /// Its identifier in CLDR.
    pub id: &'static str,
    /// What may follow, masculine and indefinite, and the identifier then.
    pub more: &'static [(&'static [&'static str], &'static str)],
}

const fn unit(noun: &'static str, plurals: &'static [&'static str], id: &'static str) -> Unit {
    Unit { noun, plurals, id, more: &[] }
}

const METER: &[(&[&str], &str)] =
    &[(&["مربع"], "square-meter"), (&["مكعب"], "cubic-meter"), (&["في", "الثانية"], "meter-per-second")];
const KILOMETER: &[(&[&str], &str)] = &[
    (&["مربع"], "square-kilometer"),
    (&["مكعب"], "cubic-kilometer"),
    (&["في", "الساعة"], "kilometer-per-hour"),
    (&["بالساعة"], "kilometer-per-hour"),
    (&["/", "ساعة"], "kilometer-per-hour"),
    (&["/", "س"], "kilometer-per-hour"),
    (&["2"], "square-kilometer"),
];
const MILE: &[(&[&str], &str)] =
    &[(&["مربع"], "square-mile"), (&["بحري"], "nautical-mile"), (&["في", "الساعة"], "mile-per-hour")];
const FOOT: &[(&[&str], &str)] = &[(&["مربع"], "square-foot"), (&["مكعب"], "cubic-foot")];
const DEGREE: &[(&[&str], &str)] =
    &[(&["مئوي"], "celsius"), (&["سيليزي"], "celsius"), (&["سلسيوس"], "celsius"), (&["فهرنهايت"], "fahrenheit")];
const WATT_HOUR: &[(&[&str], &str)] = &[(&["ساعة"], "kilowatt-hour")];

/// The units.
pub const UNITS: &[Unit] = &[
    Unit { noun: "كيلومتر", plurals: &["كيلومترات"], id: "kilometer", more: KILOMETER },
    Unit { noun: "كلم", plurals: &[], id: "kilometer", more: KILOMETER },
    Unit { noun: "كم", plurals: &[], id: "kilometer", more: KILOMETER },
    Unit { noun: "متر", plurals: &["أمتار"], id: "meter", more: METER },
    unit("سنتيمتر", &["سنتيمترات"], "centimeter"),
    unit("سنتم", &[], "centimeter"),
    unit("سم", &[], "centimeter"),
    unit("مليمتر", &["مليمترات"], "millimeter"),
    unit("ميليمتر", &["ميليمترات"], "millimeter"),
    unit("ملم", &[], "millimeter"),
    Unit { noun: "ميل", plurals: &["أميال"], id: "mile", more: MILE },
    Unit { noun: "قدم", plurals: &["أقدام"], id: "foot", more: FOOT },
    unit("بوصة", &["بوصات"], "inch"),
    unit("ياردة", &["ياردات"], "yard"),
    unit("هكتار", &["هكتارات"], "hectare"),
    unit("فدان", &["أفدنة", "فدادين"], "acre"),
    unit("دونم", &["دونمات"], "dunam"),
    Unit { noun: "طن", plurals: &["أطنان"], id: "ton", more: &[(&["متري"], "tonne")] },
    unit("كيلوغرام", &["كيلوغرامات"], "kilogram"),
    unit("كيلوجرام", &["كيلوجرامات"], "kilogram"),
    unit("كيلو", &["كيلوات"], "kilogram"),
    unit("كغ", &[], "kilogram"),
    unit("كغم", &[], "kilogram"),
    unit("كجم", &[], "kilogram"),
    unit("غرام", &["غرامات"], "gram"),
    unit("جرام", &["جرامات"], "gram"),
    unit("مليغرام", &["مليغرامات"], "milligram"),
    unit("ملغ", &[], "milligram"),
    unit("رطل", &["أرطال"], "pound"),
    unit("أونصة", &["أونصات"], "ounce"),
    unit("قيراط", &["قراريط"], "carat"),
    unit("لتر", &["لترات"], "liter"),
    unit("ليتر", &["ليترات"], "liter"),
    unit("مليلتر", &["مليلترات"], "milliliter"),
    unit("غالون", &["غالونات"], "gallon"),
    unit("برميل", &["براميل"], "barrel"),
    Unit { noun: "درجة", plurals: &["درجات"], id: "degree", more: DEGREE },
    unit("عقدة", &["عقد"], "knot"),
    unit("واط", &[], "watt"),
    Unit { noun: "كيلوواط", plurals: &[], id: "kilowatt", more: WATT_HOUR },
    unit("ميغاواط", &[], "megawatt"),
    unit("ميجاوات", &[], "megawatt"),
    unit("ميغاوات", &[], "megawatt"),
    unit("غيغاواط", &[], "gigawatt"),
    unit("جيجاوات", &[], "gigawatt"),
    unit("فولت", &[], "volt"),
    unit("هرتز", &[], "hertz"),
    unit("ميغاهرتز", &[], "megahertz"),
    unit("غيغاهرتز", &[], "gigahertz"),
    unit("بايت", &[], "byte"),
    unit("ميغابايت", &[], "megabyte"),
    unit("غيغابايت", &[], "gigabyte"),
    unit("جيجابايت", &[], "gigabyte"),
    unit("تيرابايت", &[], "terabyte"),
    unit("بكسل", &[], "pixel"),
    unit("ميغابكسل", &[], "megapixel"),
    Unit { noun: "سعرة", plurals: &["سعرات"], id: "calorie", more: &[(&["حراري"], "foodcalorie")] },
    Unit { noun: "نقطة", plurals: &["نقاط"], id: "point", more: &[(&["مئوي"], "percentage-point")] },
];
