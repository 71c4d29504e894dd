//! Where places are: points of GeoNames, Natural Earth and Who's On First for the places among the records.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aalam::text::fold;
use unicode_normalization::UnicodeNormalization;

/// What a list says of one place.
pub struct Spot {
    pub wikidata: String,
    /// Its Arabic and its English name.
    pub names: (String, String),
    /// Whether the list prefers this Arabic name.
    pub is_preferred: bool,
    /// The Arabic name folded, without the noun that says what it is.
    form: String,
    /// The English name as [`key`] has it.
    english: String,
    sort: Sort,
    /// Two letters, ISO 3166; nothing for seas and continents.
    pub country: String,
    population: u64,
    pub point: Point,
}

/// Degrees, north and east positive.
type Point = (f64, f64);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Country,
    Town,
    Other,
}

/// The places of the lists, and how glosses name countries.
pub struct Places {
    spots: Vec<Spot>,
    by_wikidata: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    /// Names of countries and of who is from there, in small English letters, with the country's two.
    countries: BTreeMap<String, String>,
}

/// What glosses say in place of a country's name.
const OTHER_NAMES: [(&str, &str); 6] =
    [("uae", "AE"), ("us", "US"), ("uk", "GB"), ("dr congo", "CD"), ("west bank", "PS"), ("gaza strip", "PS")];

/// What the lists say of the place of a record.
pub struct Found<'p> {
    pub point: Point,
    /// The item of the place, where it is certain that the record tells of just that.
    pub wikidata: Option<&'p str>,
}

/// A record, as far as its place is looked for.
pub struct Sought<'r> {
    pub subtype: &'r str,
    pub wikidata: &'r str,
    pub english: &'r str,
    pub gloss_en: &'r str,
    /// Its folded names.
    pub forms: &'r [String],
}

impl Spot {
    /// Whether the Arabic name says what the place is.
    pub fn has_class(&self) -> bool {
        self.form != fold(&self.names.0)
    }
}

impl Places {
    /// Those of the rows of `combined.tsv` that have coordinates.
    pub fn of(combined: &str) -> Self {
        let rows = || combined.lines().map(|line| line.split('\t').collect::<Vec<_>>()).filter(|row| row.len() == 7);
        let spots: Vec<Spot> = rows().filter_map(|row| spot(&row)).collect();
        let mut places = Self {
            by_wikidata: index(&spots, |spot| vec![spot.wikidata.clone()]),
            by_name: index(&spots, |spot| vec![spot.form.clone(), spot.english.clone()]),
            countries: BTreeMap::new(),
            spots,
        };
        let named: HashMap<&str, &Spot> =
            places.spots.iter().filter(|s| s.sort == Sort::Country).map(|s| (s.english.as_str(), s)).collect();
        let adjectives = rows().filter(|row| row[1] == "DEMONYM").filter_map(|row| {
            let country = named.get(&*key(field(row[5], "country")?))?;
            Some((row[3].to_lowercase(), country.country.clone()))
        });
        let names = rows()
            .filter(|row| row[6] == "natural_earth_countries")
            .filter_map(|row| Some((row[3].to_lowercase(), field(row[5], "code")?.to_owned())));
        let others = OTHER_NAMES.map(|(name, country)| (name.to_owned(), country.to_owned()));
        places.countries = adjectives.chain(names).chain(others).collect();
        places
    }

    /// Where the thing is that a record tells of: by its Wikidata item, or by its names where nothing contradicts.
    ///
    /// A town is in a country that the gloss names, and bears the English name, or the Arabic one where it is large; where
    /// the gloss names no country, it is large and bears both. A province has the point of the town that it is named for.
    /// The item of a place is that of the record where both names agree, or the Arabic one and the country of a large town; a
    /// province has another than its town, unless the record is of both.
    pub fn find(&self, record: &Sought) -> Option<Found<'_>> {
        let sorts = sorts_of(record.subtype);
        if sorts.is_empty() {
            return None;
        }
        let item = self.by_wikidata.get(record.wikidata).into_iter().flatten();
        if let Some(&i) = item.max_by_key(|&&i| (self.spots[i].population, usize::MAX - i)) {
            return Some(Found { point: self.spots[i].point, wikidata: None });
        }
        let english = key(record.english.split([',', '(']).next().unwrap_or_default());
        let forms: BTreeSet<&str> = record.forms.iter().map(|form| without_class(form)).collect();
        let countries = self.countries_in(&format!("{} {}", record.english, record.gloss_en));
        let names = forms.iter().copied().chain([&*english]);
        let near: BTreeSet<usize> = names.filter_map(|name| self.by_name.get(name)).flatten().copied().collect();
        let rank = |i: usize| {
            let spot = &self.spots[i];
            let is_english = spot.english == english;
            let has_both = is_english && forms.contains(&*spot.form);
            let is_large = spot.population >= LARGE || spot.sort != Sort::Town;
            let fits = match countries.contains(&&*spot.country) {
                true => is_english || is_large,
                false => has_both && is_large && (countries.is_empty() || spot.country.is_empty()),
            };
            (fits && sorts.contains(&spot.sort)).then_some((has_both, spot.population, usize::MAX - i))
        };
        let ((has_both, ..), best) = near.into_iter().filter_map(|i| Some((rank(i)?, i))).max()?;
        let Spot { point, ref wikidata, ref form, sort, population, ref country, .. } = self.spots[best];
        // A town of antiquity has another item than the one that bears its name now.
        let is_town = sort == Sort::Town
            && population >= LARGE
            && countries.contains(&country.as_str())
            && !record.gloss_en.starts_with("Ancient");
        let is_itself = has_both || is_town && forms.contains(form.as_str());
        let is_itself =
            is_itself && (!matches!(record.subtype, "district" | "region") || tells_of_town(record.gloss_en));
        Some(Found { point, wikidata: Some(wikidata.as_str()).filter(|item| is_itself && !item.is_empty()) })
    }

    /// The names of large towns with an item, the largest first, each with the Arabic and the English name of its country.
    pub fn towns(&self) -> Vec<(&Spot, (&str, &str))> {
        let countries = self.spots.iter().filter(|spot| spot.sort == Sort::Country);
        let countries: HashMap<&str, (&str, &str)> =
            countries.map(|spot| (spot.country.as_str(), (spot.names.0.as_str(), spot.names.1.as_str()))).collect();
        let is_known = |spot: &&Spot| spot.population >= LARGE && !spot.wikidata.is_empty();
        let towns = self.spots.iter().filter(|spot| spot.sort == Sort::Town).filter(is_known);
        let mut towns: Vec<_> = towns.filter_map(|town| Some((town, *countries.get(town.country.as_str())?))).collect();
        towns.sort_by_key(|(town, _)| std::cmp::Reverse(town.population));
        towns
    }

    /// The countries that an English text names.
    pub fn countries_in(&self, text: &str) -> Vec<&str> {
        let text = format!(" {} ", text.to_lowercase().replace(|c: char| !c.is_alphabetic(), " "));
        let named = self.countries.iter().filter(|(name, _)| text.contains(&format!(" {name} ")));
        named.map(|(_, country)| country.as_str()).collect()
    }
}

/// So many inhabitants has a town that one name alone is taken to mean.
const LARGE: u64 = 50_000;

/// What a record of a subtype can be in the lists; nothing for what is no point on the map.
fn sorts_of(subtype: &str) -> &'static [Sort] {
    match subtype {
        "country" => &[Sort::Country],
        "territory" => &[Sort::Country, Sort::Town],
        "capital" | "city" | "district" | "region" => &[Sort::Town],
        "continent" | "historical_state" | "ocean" | "pipeline" | "river" => &[],
        _ => &[Sort::Other],
    }
}

fn spot(row: &[&str]) -> Option<Spot> {
    let [name, kind, subtype, english, wikidata, extra, source] = row[..] else { return None };
    let degrees = |name| field(extra, name)?.parse::<f64>().ok();
    let point = (degrees("lat")?, degrees("lon")?);
    let sort = match source {
        "natural_earth_countries" => Sort::Country,
        "geonames_cities" => Sort::Town,
        _ if subtype == "wof:neighbourhood" => return None,
        _ => Sort::Other,
    };
    let name = name.split(['(', '،']).next().unwrap_or_default().trim();
    (kind == "LOC").then(|| Spot {
        wikidata: wikidata.to_owned(),
        names: (name.to_owned(), english.to_owned()),
        is_preferred: field(extra, "pref").is_some(),
        form: without_class(&fold(name)).to_owned(),
        english: key(english),
        sort,
        country: field(extra, "cc").or(field(extra, "code")).unwrap_or_default().to_owned(),
        population: field(extra, "pop").and_then(|number| number.parse().ok()).unwrap_or_default(),
        point,
    })
}

fn index(spots: &[Spot], keys: impl Fn(&Spot) -> Vec<String>) -> HashMap<String, Vec<usize>> {
    let mut index: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, spot) in spots.iter().enumerate() {
        for key in keys(spot).into_iter().filter(|key| !key.is_empty()) {
            index.entry(key).or_default().push(i);
        }
    }
    index
}

/// The value of a field in `name=value;name=value`.
fn field<'t>(fields: &'t str, name: &str) -> Option<&'t str> {
    fields.split(';').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// Whether a gloss of a province is of its town too.
pub fn tells_of_town(gloss_en: &str) -> bool {
    let mut words = gloss_en.split(' ').map(str::to_lowercase);
    words.clone().next().is_some_and(|first| first != "governorate") && words.any(|word| word == "city")
}

/// Whether a folded noun says what a place is.
pub fn is_class(form: &str) -> bool {
    const CLASSES: [&str; 10] =
        ["محافظه", "ولايه", "اماره", "منطقه", "اقليم", "مقاطعه", "قطاع", "مدينه", "بلده", "مخيم"];
    CLASSES.contains(&form)
}

/// The Arabic name without the noun that says what it is: «محافظة إدلب».
fn without_class(form: &str) -> &str {
    form.split_once(' ').filter(|(first, _)| is_class(first)).map_or(form, |(_, rest)| rest)
}

/// The Latin letters of a name, without marks, article and the words that say what it is: «Al Ḩudaydah Governorate».
pub fn key(english: &str) -> String {
    const CLASSES: [&str; 9] = ["governorate", "province", "emirate", "strip", "of", "the", "al", "ad", "el"];
    let plain: String = english.nfkd().filter(|c| c.is_ascii()).collect::<String>().to_lowercase();
    let words = plain.split([' ', '-']).map(|word| word.replace(|c: char| !c.is_ascii_alphabetic(), ""));
    words.filter(|word| !CLASSES.contains(&&**word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [&str; 5] = [
        "اليمن\tLOC\tcountry\tYemen\tQ805\tcode=YE;lat=15.3;lon=45.8;pop=29000000;type=Sovereign country\tnatural_earth_countries",
        "الحديدة\tLOC\tcity\tAl Ḩudaydah\t\tcc=YE;lat=14.79;lon=42.95;pop=617871\tgeonames_cities",
        "الحديدة\tLOC\tcity\tAl Hadida\t\tcc=EG;lat=30;lon=31;pop=9000\tgeonames_cities",
        "طرابلس\tLOC\tcity\tTripoli\tQ3579\tcc=LY;lat=32.89;lon=13.19;pop=1150989\tgeonames_cities",
        "يمني\tDEMONYM\tmale\tyemeni\t\tcountry=yemen;country_ar=اليمن\tarwikicats",
    ];

    fn find(subtype: &str, wikidata: &str, english: &str, gloss_en: &str, name: &str) -> Option<Point> {
        found(subtype, wikidata, english, gloss_en, name).map(|(point, _)| point)
    }

    fn found(
        subtype: &str,
        wikidata: &str,
        english: &str,
        gloss_en: &str,
        name: &str,
    ) -> Option<(Point, Option<String>)> {
        let rows: Vec<Vec<&str>> = ROWS.iter().map(|row| row.split('\t').collect()).collect();
        let spots: Vec<Spot> = rows.iter().filter_map(|row| spot(row)).collect();
        let places = Places {
            by_wikidata: index(&spots, |spot| vec![spot.wikidata.clone()]),
            by_name: index(&spots, |spot| vec![spot.form.clone(), spot.english.clone()]),
            countries: [("yemen", "YE"), ("yemeni", "YE"), ("egypt", "EG"), ("libya", "LY")]
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
                .into(),
            spots,
        };
        let found = places.find(&Sought { subtype, wikidata, english, gloss_en, forms: &[fold(name)] })?;
        Some((found.point, found.wikidata.map(str::to_owned)))
    }

    #[test]
    fn a_town_is_in_the_country_that_its_gloss_names() {
        let port = Some((14.79, 42.95));
        assert_eq!(find("city", "", "Hodeida", "Port in western Yemen", "الحديدة"), port);
        assert_eq!(find("region", "", "Al Hudaydah Governorate", "Yemeni governorate", "محافظة الحديدة"), port);
        assert_eq!(find("city", "", "Al Hudaydah", "Port", "الحديدة"), port);
        assert_eq!(find("city", "", "Al Hudaydah", "Port in Egypt", "الحديدة"), None);
        assert_eq!(find("city", "", "Hodeida", "Port", "الحديدة"), None);
    }

    #[test]
    fn a_large_town_has_its_item_by_its_arabic_name_and_its_country() {
        let item = |gloss_en| found("city", "", "Trablus", gloss_en, "طرابلس").and_then(|(_, item)| item);
        assert_eq!(item("Port in Yemen"), None);
        assert_eq!(item("Port in Libya").as_deref(), Some("Q3579"));
    }

    #[test]
    fn an_item_tells_more_than_a_name() {
        assert_eq!(find("capital", "Q3579", "Tripoli, Libya", "", "طرابلس"), Some((32.89, 13.19)));
        assert_eq!(find("capital", "Q168954", "Tripoli, Lebanon", "City in Yemen", "طرابلس"), None);
    }

    #[test]
    fn what_was_or_runs_through_is_no_point() {
        assert_eq!(find("historical_state", "Q805", "South Yemen", "", "اليمن"), None);
    }
}
