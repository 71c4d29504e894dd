//! Currencies: nouns, the adjectives that tell them apart, signs.
//!
//! *Source*: ISO 4217 for the codes; CLDR 48 (`ar`) and the press for the names.

/// A currency's noun: its forms, what it is without an adjective, and what the adjectives make of it.
#[derive(Debug)]
pub struct Currency {
    /// The singular.
    pub noun: &'static str,
    /// The plurals.
    pub plurals: &'static [&'static str],
    /// The code where no adjective follows and the noun alone says enough.
    pub alone: Option<&'static str>,
    /// Adjective or country after the noun, masculine and indefinite, and the code.
    pub kinds: &'static [(&'static str, &'static str)],
}

/// The currencies.
pub const CURRENCIES: &[Currency] = &[
    Currency {
        noun: "دولار",
        plurals: &["دولارات"],
        alone: Some("USD"),
        kinds: &[
            ("أمريكي", "USD"),
            ("أميركي", "USD"),
            ("كندي", "CAD"),
            ("أسترالي", "AUD"),
            ("نيوزيلندي", "NZD"),
            ("سنغافوري", "SGD"),
            ("تايواني", "TWD"),
            ("ليبيري", "LRD"),
            ("ناميبي", "NAD"),
            ("جامايكي", "JMD"),
        ],
    },
    Currency { noun: "يورو", plurals: &["يوروهات"], alone: Some("EUR"), kinds: &[("أوروبي", "EUR")] },
    Currency {
        noun: "جنيه",
        plurals: &["جنيهات"],
        alone: None,
        kinds: &[("إسترليني", "GBP"), ("استرليني", "GBP"), ("بريطاني", "GBP"), ("مصري", "EGP"), ("سوداني", "SDG")],
    },
    Currency {
        noun: "ريال",
        plurals: &["ريالات"],
        alone: None,
        kinds: &[
            ("سعودي", "SAR"),
            ("قطري", "QAR"),
            ("عماني", "OMR"),
            ("يمني", "YER"),
            ("إيراني", "IRR"),
            ("برازيلي", "BRL"),
        ],
    },
    Currency {
        noun: "درهم", plurals: &["دراهم"], alone: None, kinds: &[("إماراتي", "AED"), ("مغربي", "MAD")]
    },
    Currency {
        noun: "دينار",
        plurals: &["دنانير"],
        alone: None,
        kinds: &[
            ("كويتي", "KWD"),
            ("بحريني", "BHD"),
            ("عراقي", "IQD"),
            ("أردني", "JOD"),
            ("تونسي", "TND"),
            ("جزائري", "DZD"),
            ("ليبي", "LYD"),
            ("صربي", "RSD"),
            ("مقدوني", "MKD"),
        ],
    },
    Currency {
        noun: "ليرة",
        plurals: &["ليرات"],
        alone: None,
        kinds: &[("سوري", "SYP"), ("لبناني", "LBP"), ("تركي", "TRY"), ("إيطالي", "ITL")],
    },
    Currency {
        noun: "فرنك",
        plurals: &["فرنكات"],
        alone: None,
        kinds: &[("سويسري", "CHF"), ("جيبوتي", "DJF"), ("فرنسي", "FRF"), ("رواندي", "RWF"), ("أفريقي", "XOF")],
    },
    Currency {
        noun: "روبل", plurals: &["روبلات"], alone: Some("RUB"), kinds: &[("روسي", "RUB"), ("بيلاروسي", "BYN")]
    },
    Currency {
        noun: "روبية",
        plurals: &["روبيات"],
        alone: None,
        kinds: &[("هندي", "INR"), ("باكستاني", "PKR"), ("إندونيسي", "IDR"), ("نيبالي", "NPR"), ("سريلانكي", "LKR")],
    },
    Currency { noun: "يوان", plurals: &["يوانات"], alone: Some("CNY"), kinds: &[("صيني", "CNY")] },
    Currency { noun: "ين", plurals: &["ينات"], alone: Some("JPY"), kinds: &[("ياباني", "JPY")] },
    Currency { noun: "وون", plurals: &[], alone: Some("KRW"), kinds: &[("كوري", "KRW")] },
    Currency {
        noun: "شيكل", plurals: &["شواكل", "شيكلات"], alone: Some("ILS"), kinds: &[("إسرائيلي", "ILS")]
    },
    Currency { noun: "شيقل", plurals: &["شواقل"], alone: Some("ILS"), kinds: &[("إسرائيلي", "ILS")] },
    Currency {
        noun: "كرونة",
        plurals: &["كرونات"],
        alone: None,
        kinds: &[("سويدي", "SEK"), ("نرويجي", "NOK"), ("دنماركي", "DKK"), ("تشيكي", "CZK"), ("أيسلندي", "ISK")],
    },
    Currency {
        noun: "كرون",
        plurals: &[],
        alone: None,
        kinds: &[("سويدي", "SEK"), ("نرويجي", "NOK"), ("دنماركي", "DKK")],
    },
    Currency {
        noun: "بيزو",
        plurals: &[],
        alone: None,
        kinds: &[("مكسيكي", "MXN"), ("أرجنتيني", "ARS"), ("فلبيني", "PHP"), ("تشيلي", "CLP"), ("كولومبي", "COP")],
    },
    Currency {
        noun: "شلن",
        plurals: &["شلنات"],
        alone: None,
        kinds: &[("صومالي", "SOS"), ("كيني", "KES"), ("أوغندي", "UGX"), ("تنزاني", "TZS")],
    },
    Currency { noun: "راند", plurals: &[], alone: Some("ZAR"), kinds: &[] },
    Currency { noun: "رينغيت", plurals: &[], alone: Some("MYR"), kinds: &[("ماليزي", "MYR")] },
    Currency { noun: "بات", plurals: &[], alone: Some("THB"), kinds: &[("تايلاندي", "THB")] },
    Currency { noun: "دونغ", plurals: &[], alone: Some("VND"), kinds: &[("فيتنامي", "VND")] },
    Currency { noun: "زلوتي", plurals: &[], alone: Some("PLN"), kinds: &[("بولندي", "PLN")] },
    Currency { noun: "فورنت", plurals: &[], alone: Some("HUF"), kinds: &[("مجري", "HUF")] },
    Currency { noun: "هريفنيا", plurals: &[], alone: Some("UAH"), kinds: &[("أوكراني", "UAH")] },
    Currency { noun: "نايرا", plurals: &[], alone: Some("NGN"), kinds: &[("نيجيري", "NGN")] },
    Currency { noun: "بر", plurals: &[], alone: Some("ETB"), kinds: &[("إثيوبي", "ETB")] },
    Currency { noun: "أوقية", plurals: &["أواق"], alone: None, kinds: &[("موريتاني", "MRU")] },
    Currency { noun: "تومان", plurals: &[], alone: None, kinds: &[] },
    Currency { noun: "أفغاني", plurals: &[], alone: Some("AFN"), kinds: &[] },
    Currency { noun: "تنغي", plurals: &[], alone: Some("KZT"), kinds: &[("كازاخستاني", "KZT")] },
    Currency { noun: "سوم", plurals: &[], alone: None, kinds: &[("أوزبكي", "UZS"), ("قرغيزي", "KGS")] },
    Currency { noun: "سنت", plurals: &["سنتات"], alone: None, kinds: &[] },
    Currency { noun: "قرش", plurals: &["قروش"], alone: None, kinds: &[] },
    Currency { noun: "فلس", plurals: &["فلوس"], alone: None, kinds: &[] },
    Currency { noun: "هللة", plurals: &["هللات"], alone: None, kinds: &[] },
    Currency { noun: "بنس", plurals: &["بنسات"], alone: None, kinds: &[] },
];

/// Signs and codes that stand before or after the digits, folded.
pub const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("usd", "USD"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("sar", "SAR"),
    ("aed", "AED"),
    ("egp", "EGP"),
];
