//! The knowledge base: notable things and what the reader is told of them.

use super::Name;
use crate::Kind;

/// The number of a record in the knowledge base. Of several things of one name, the likeliest has the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub u32);

/// A point on the earth.
///
/// *Units*: degrees of WGS 84, north and east positive, to the hundredth: a kilometre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    /// -90 to 90.
    pub latitude: f64,
    /// -180 to 180.
    pub longitude: f64,
}

/// What is known of one thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record<'k> {
    /// Its name.
    pub name: &'k str,
    /// What it is.
    pub kind: Kind,
    /// What it is more closely, in an English word: `politician`, `city`.
    pub subtype: &'k str,
    /// Its English name.
    pub english: &'k str,
    /// Its Wikidata item, `Q7747`, where it is certain.
    pub wikidata: Option<&'k str>,
    /// What it is, in a few Arabic words.
    pub gloss: &'k str,
    /// The same in English.
    pub gloss_en: &'k str,
    /// Where it is, for a place whose point is known.
    pub coordinates: Option<Coordinates>,
}

/// The records, read where they lie: nothing is parsed before a record is asked for.
#[derive(Clone, Copy, Debug)]
pub struct KnowledgeBase {
    lines: &'static str,
    /// Where each line begins, and the last ends: u32, little-endian.
    bounds: &'static [u8],
    /// The records of the names that several share: how many, then their numbers; u32, little-endian.
    homonyms: &'static [u8],
}

impl KnowledgeBase {
    /// The knowledge base that is compiled into the library from `model/records.tsv`.
    pub fn embedded() -> Self {
        Self {
            lines: include_str!(concat!(env!("OUT_DIR"), "/records.txt")),
            bounds: include_bytes!(concat!(env!("OUT_DIR"), "/records.bounds")),
            homonyms: include_bytes!(concat!(env!("OUT_DIR"), "/homonyms")),
        }
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.bounds.len() / 4 - 1
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The record with number `id`.
    ///
    /// # Panics
    /// When there is none, which no record that a name leads to can cause.
    ///
    /// *Examples*
    ///
    /// ```
    /// use aalam::knowledge::{KnowledgeBase, Lists};
    ///
    /// let knowledge = KnowledgeBase::embedded();
    /// let name = Lists::embedded().names.get(["الهند"]).expect("it is listed");
    /// let record = knowledge.record(knowledge.records_of(name).next().expect("it has a record"));
    /// assert_eq!((record.english, record.wikidata), ("India", Some("Q668")));
    /// ```
    pub fn record(&self, id: RecordId) -> Record<'static> {
        let id = id.0 as usize;
        let line = &self.lines[number(self.bounds, id)..number(self.bounds, id + 1)];
        let mut columns = line.split('\t');
        let mut next = || columns.next().expect("the build wrote eight columns");
        let (name, kind) = (next(), next());
        Record {
            name,
            kind: Kind::ALL.into_iter().find(|k| k.name() == kind).expect("the build wrote a kind"),
            subtype: next(),
            english: next(),
            wikidata: Some(next()).filter(|item| !item.is_empty()),
            gloss: next(),
            gloss_en: next(),
            coordinates: coordinates(next()),
        }
    }

    /// The records that bear `name`, the likeliest first.
    pub fn records_of(&self, name: Name) -> impl Iterator<Item = RecordId> {
        let (first, count, table) = match name.group() {
            0 => (0, 0, None),
            group if group <= self.len() => (group - 1, 1, None),
            group => {
                let place = group - self.len() - 1;
                (place + 1, number(self.homonyms, place), Some(self.homonyms))
            }
        };
        (first..first + count).map(move |i| RecordId(table.map_or(i, |table| number(table, i)) as u32))
    }
}

/// The point that is written as degrees north and east with a space between.
fn coordinates(written: &str) -> Option<Coordinates> {
    let (north, east) = written.split_once(' ')?;
    let degrees = |number: &str| number.parse().expect("the build wrote a number");
    Some(Coordinates { latitude: degrees(north), longitude: degrees(east) })
}

/// The number at place `i` of a table of u32.
fn number(table: &[u8], i: usize) -> usize {
    let bytes = &table[4 * i..4 * i + 4];
    u32::from_le_bytes(bytes.try_into().expect("four bytes")) as usize
}
