//! What an article speaks of, as an annotator or a program says it; and the files of annotators.

use std::error::Error;

use aalam::Kind;
use aalam::article::QuoteStyle;
use serde::Deserialize;

use super::Span;
use crate::offsets::{code_points, span};

/// What an article speaks of: gold or found, in one shape.
#[derive(Debug, Default)]
pub struct Annotation {
    pub mentions: Vec<Mention>,
    pub entities: Vec<Option<Link>>,
    pub quotes: Vec<Quote>,
}

impl Annotation {
    /// Whether an entity has a mention of a kind that is joined to entities.
    pub fn is_grouped(&self, entity: usize) -> bool {
        self.mentions.iter().any(|mention| mention.entity == Some(entity) && is_grouped(mention.kind))
    }
}

/// One mention, and its entity as an index.
#[derive(Debug)]
pub struct Mention {
    pub span: Span,
    pub kind: Kind,
    pub entity: Option<usize>,
}

/// One quotation, and its speaker as an index into the entities.
#[derive(Debug)]
pub struct Quote {
    pub span: Span,
    pub style: QuoteStyle,
    pub speaker: Option<usize>,
}

/// What the knowledge base knows an entity by: its Wikidata id, or for lack of one its English name.
#[derive(Clone, Debug)]
pub struct Link {
    pub qid: Option<String>,
    pub english: Option<String>,
}

impl Link {
    /// Whether both lead to the same thing.
    pub fn agrees(&self, other: &Link) -> bool {
        match (&self.qid, &other.qid) {
            (Some(one), Some(two)) => one == two,
            _ => self.english.is_some() && self.english == other.english,
        }
    }
}

/// Where an annotated text is found.
#[derive(Deserialize)]
pub struct Source {
    pub source: String,
    pub document: usize,
    pub sha256: String,
}

/// An annotation as it stands in a file.
///
/// *Offsets*: code points.
#[derive(Deserialize)]
pub struct Annotated {
    mentions: Vec<MentionRow>,
    entities: Vec<EntityRow>,
    quotes: Vec<QuoteRow>,
}

#[derive(Deserialize)]
struct MentionRow {
    start: usize,
    end: usize,
    kind: String,
    entity: Option<String>,
}

#[derive(Deserialize)]
struct EntityRow {
    id: String,
    qid: Option<String>,
    english: Option<String>,
}

#[derive(Deserialize)]
struct QuoteRow {
    start: usize,
    end: usize,
    style: String,
    speaker: Option<String>,
}

impl Annotated {
    /// The same with byte offsets and indices.
    ///
    /// *Errors*: an offset outside the text, a kind or style that does not exist, an entity that is not listed.
    pub fn annotation(&self, text: &str) -> Result<Annotation, Box<dyn Error>> {
        let bytes = code_points(text);
        let entity = |id: &Option<String>| match id {
            None => Ok(None),
            Some(id) => match self.entities.iter().position(|row| row.id == *id) {
                Some(index) => Ok(Some(index)),
                None => Err(format!("no entity {id}")),
            },
        };
        let mut annotation = Annotation::default();
        for row in &self.mentions {
            let span = span(&bytes, row.start, row.end)?;
            annotation.mentions.push(Mention { span, kind: kind(&row.kind)?, entity: entity(&row.entity)? });
        }
        for row in &self.entities {
            let linked = row.qid.is_some() || row.english.is_some();
            annotation.entities.push(linked.then(|| Link { qid: row.qid.clone(), english: row.english.clone() }));
        }
        for row in &self.quotes {
            let style = match row.style.as_str() {
                "direct" => QuoteStyle::Direct,
                "indirect" => QuoteStyle::Indirect,
                other => return Err(format!("no style {other}").into()),
            };
            let span = span(&bytes, row.start, row.end)?;
            annotation.quotes.push(Quote { span, style, speaker: entity(&row.speaker)? });
        }
        Ok(annotation)
    }
}

#[derive(Deserialize)]
struct Seed {
    mentions: Vec<SeedMention>,
    quotes: Vec<SeedQuote>,
}

#[derive(Deserialize)]
struct SeedMention {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: String,
    qid: Option<String>,
}

#[derive(Deserialize)]
struct SeedQuote {
    start: usize,
    end: usize,
    speaker_qid: String,
}

/// The annotation of the seed article, where an entity is what has one Wikidata id.
///
/// *Errors*: those of JSON, and those of [`Annotated::annotation`].
pub fn seed(json: &str, text: &str) -> Result<Annotation, Box<dyn Error>> {
    let seed: Seed = serde_json::from_str(json)?;
    let mut entities: Vec<EntityRow> = Vec::new();
    let mut mentions = Vec::new();
    for row in seed.mentions {
        let entity = row.qid.filter(|_| kind(&row.kind).is_ok_and(is_grouped));
        if let Some(qid) = entity.clone().filter(|qid| entities.iter().all(|other| other.id != *qid)) {
            entities.push(EntityRow { id: qid.clone(), qid: Some(qid), english: None });
        }
        mentions.push(MentionRow { start: row.start, end: row.end, kind: row.kind, entity });
    }
    let quote = |row: SeedQuote| {
        let (style, speaker) = ("direct".to_owned(), Some(row.speaker_qid));
        QuoteRow { start: row.start, end: row.end, style, speaker }
    };
    Annotated { mentions, entities, quotes: seed.quotes.into_iter().map(quote).collect() }.annotation(text)
}

/// Whether mentions of the kind are joined to entities.
pub fn is_grouped(kind: Kind) -> bool {
    matches!(kind, Kind::Per | Kind::Loc | Kind::Org | Kind::Event | Kind::Product)
}

fn kind(name: &str) -> Result<Kind, String> {
    Kind::ALL.into_iter().find(|kind| kind.name() == name).ok_or(format!("no kind {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"mentions": [{"start": 4, "end": 8, "kind": "PER", "entity": "P1"}],
        "entities": [{"id": "P1", "kind": "PER", "qid": null, "english": "Salma"}],
        "quotes": [{"start": 0, "end": 3, "style": "indirect", "speaker": "P1"}]}"#;

    #[test]
    fn code_points_become_bytes_and_ids_indices() {
        let annotation = serde_json::from_str::<Annotated>(JSON).unwrap().annotation("قال سلمى").unwrap();
        assert_eq!(annotation.mentions[0].span, Span::new(7, 15));
        assert_eq!(annotation.mentions[0].entity, Some(0));
        assert_eq!(annotation.quotes[0].span, Span::new(0, 6));
        assert_eq!(annotation.quotes[0].speaker, Some(0));
        assert!(annotation.entities[0].is_some());
    }

    #[test]
    fn what_does_not_fit_the_text_is_refused() {
        let annotated: Annotated = serde_json::from_str(JSON).unwrap();
        assert!(annotated.annotation("قال").is_err());
        let annotated: Annotated = serde_json::from_str(&JSON.replace("\"id\": \"P1\"", "\"id\": \"P2\"")).unwrap();
        assert!(annotated.annotation("قال سلمى").is_err());
    }

    #[test]
    fn links_agree_by_id_or_else_by_english_name() {
        let link =
            |qid: Option<&str>, english: &str| Link { qid: qid.map(str::to_owned), english: Some(english.to_owned()) };
        assert!(link(Some("Q1"), "A").agrees(&link(Some("Q1"), "B")));
        assert!(!link(Some("Q1"), "A").agrees(&link(Some("Q2"), "A")));
        assert!(link(None, "A").agrees(&link(Some("Q2"), "A")));
    }
}
