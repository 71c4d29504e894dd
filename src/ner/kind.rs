//! What a mention can be.

use serde::Serialize;

/// What a mention is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Kind {
    /// People, without their titles.
    Per,
    /// Countries, cities, regions, natural features, facilities, "the West".
    Loc,
    /// Organisations, companies, parties, armed groups, media, teams; metonyms of governments.
    Org,
    /// Named wars, tournaments, pandemics, feasts, summits with a name.
    Event,
    /// Named works, products, laws, awards, agreements.
    Product,
    /// Nationalities and religious or political groups, adjectives too.
    Norp,
    /// Titles and offices that stand with a person or a state.
    Occ,
    /// Dates, durations, ages.
    Date,
    /// Times of day.
    Time,
    /// Sums of money with their currency.
    Money,
    /// Percentages.
    Percent,
    /// Measures with their unit.
    Quantity,
    /// "first", "second".
    Ordinal,
    /// Numbers that are none of the others.
    Cardinal,
}

impl Kind {
    /// All kinds, in the order of their declaration.
    pub const ALL: [Kind; 14] = [
        Kind::Per,
        Kind::Loc,
        Kind::Org,
        Kind::Event,
        Kind::Product,
        Kind::Norp,
        Kind::Occ,
        Kind::Date,
        Kind::Time,
        Kind::Money,
        Kind::Percent,
        Kind::Quantity,
        Kind::Ordinal,
        Kind::Cardinal,
    ];

    /// Its name as it is written in files and shown to programs: `PER`, `LOC` …
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Per => "PER",
            Kind::Loc => "LOC",
            Kind::Org => "ORG",
            Kind::Event => "EVENT",
            Kind::Product => "PRODUCT",
            Kind::Norp => "NORP",
            Kind::Occ => "OCC",
            Kind::Date => "DATE",
            Kind::Time => "TIME",
            Kind::Money => "MONEY",
            Kind::Percent => "PERCENT",
            Kind::Quantity => "QUANTITY",
            Kind::Ordinal => "ORDINAL",
            Kind::Cardinal => "CARDINAL",
        }
    }
}
