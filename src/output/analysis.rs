//! An analysis as one plain document.

use serde::Serialize;

use super::offsets::{Range, convert};
use super::token::TokenDocument;
use super::value::ValueDocument;
use crate::article::{Entity, Link, QuoteStyle};
use crate::knowledge::{Coordinates, KnowledgeBase, OwnNames};
use crate::text::{OffsetUnit, romanize};
use crate::{Analysis, Kind, Span};

/// How much of an analysis goes into its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Mentions, entities, sentences and quotations.
    Article,
    /// The same, and each token with its kind and segments.
    ArticleAndTokens,
}

/// An analysis as programs outside see it; serialises to JSON and to plain JavaScript objects.
///
/// *Offsets*: half-open, in the unit given when it was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document<'a> {
    mentions: Vec<MentionDocument<'a>>,
    entities: Vec<EntityDocument<'a>>,
    sentences: Vec<Range>,
    quotes: Vec<QuoteDocument<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<TokenDocument<'a>>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct MentionDocument<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: Kind,
    /// From 0 to 1.
    score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<ValueDocument<'a>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct EntityDocument<'a> {
    id: usize,
    kind: Kind,
    name: &'a str,
    /// Whether it is one of the reader's own names.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    own: bool,
    /// The English name that the reader gave, where no record has one.
    #[serde(rename = "nameEn", skip_serializing_if = "Option::is_none")]
    own_english: Option<&'a str>,
    /// The name in Latin letters, for what has no record.
    #[serde(skip_serializing_if = "Option::is_none")]
    romanized: Option<String>,
    #[serde(flatten)]
    record: Option<RecordDocument<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    titles: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nationalities: Vec<&'a str>,
    mentions: &'a [usize],
}

/// What the knowledge base says of an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct RecordDocument<'a> {
    name_en: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    wikidata: Option<&'a str>,
    description: &'a str,
    description_en: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    coordinates: Option<CoordinatesDocument>,
    /// How sure it is that the entity is this one, from 0 to 1.
    link_score: f64,
}

/// In degrees, north and east positive.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct CoordinatesDocument {
    latitude: f64,
    longitude: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct QuoteDocument<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    style: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<Range>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<usize>,
}

impl<'a> Document<'a> {
    /// The document of `analysis`, which must be of `text` and of an analyser with the reader's own `names`.
    ///
    /// *Offsets*: in `unit`.
    pub fn new(
        text: &'a str,
        analysis: &'a Analysis,
        names: &'a OwnNames,
        unit: OffsetUnit,
        contents: Contents,
    ) -> Self {
        let places = |spans: Vec<Span>| convert(text, &spans, unit);
        Self {
            mentions: mentions(text, analysis, places(analysis.mentions.iter().map(|m| m.span).collect())),
            entities: entities(text, analysis, names),
            sentences: places(analysis.sentences.iter().map(|s| s.span).collect()),
            quotes: quotes(text, analysis, places),
            tokens: (contents == Contents::ArticleAndTokens)
                .then(|| tokens(text, analysis, places(analysis.tokens.iter().map(|t| t.span).collect()))),
        }
    }
}

fn mentions<'a>(text: &'a str, analysis: &'a Analysis, places: Vec<Range>) -> Vec<MentionDocument<'a>> {
    let mut entity_of = vec![None; analysis.mentions.len()];
    for (id, entity) in analysis.entities.iter().enumerate() {
        for &mention in &entity.mentions {
            entity_of[mention] = Some(id);
        }
    }
    std::iter::zip(&analysis.mentions, places)
        .zip(entity_of)
        .map(|((mention, Range { start, end }), entity)| MentionDocument {
            start,
            end,
            text: mention.span.of(text),
            kind: mention.kind,
            score: f64::from(mention.score) / 100.0,
            entity,
            value: mention.value.as_ref().map(ValueDocument::from),
        })
        .collect()
}

fn entities<'a>(text: &'a str, analysis: &'a Analysis, names: &'a OwnNames) -> Vec<EntityDocument<'a>> {
    let english = |entity: &Entity| names.all().get(entity.own?)?.english.as_deref().filter(|_| entity.link.is_none());
    let entities = analysis.entities.iter().enumerate();
    entities
        .map(|(id, entity)| EntityDocument {
            id,
            kind: entity.kind,
            name: &entity.name,
            own: entity.own.is_some(),
            own_english: english(entity),
            romanized: (entity.link.is_none() && english(entity).is_none()).then(|| romanize(&entity.name)),
            record: entity.link.map(record),
            titles: entity.titles.iter().map(|span| span.of(text)).collect(),
            nationalities: entity.nationalities.iter().map(|span| span.of(text)).collect(),
            mentions: &entity.mentions,
        })
        .collect()
}

fn record(link: Link) -> RecordDocument<'static> {
    let record = KnowledgeBase::embedded().record(link.record);
    RecordDocument {
        name_en: record.english,
        wikidata: record.wikidata,
        description: record.gloss,
        description_en: record.gloss_en,
        coordinates: record
            .coordinates
            .map(|Coordinates { latitude, longitude }| CoordinatesDocument { latitude, longitude }),
        link_score: f64::from(link.score) / 100.0,
    }
}

fn quotes<'a>(
    text: &'a str,
    analysis: &'a Analysis,
    places: impl Fn(Vec<Span>) -> Vec<Range>,
) -> Vec<QuoteDocument<'a>> {
    let mut cues = places(analysis.quotes.iter().filter_map(|q| q.cue).collect()).into_iter();
    std::iter::zip(&analysis.quotes, places(analysis.quotes.iter().map(|q| q.span).collect()))
        .map(|(quote, Range { start, end })| QuoteDocument {
            start,
            end,
            text: quote.span.of(text),
            style: match quote.style {
                QuoteStyle::Direct => "direct",
                QuoteStyle::Indirect => "indirect",
            },
            cue: quote.cue.and_then(|_| cues.next()),
            speaker: quote.speaker,
        })
        .collect()
}

fn tokens<'a>(text: &'a str, analysis: &Analysis, places: Vec<Range>) -> Vec<TokenDocument<'a>> {
    let tokens = std::iter::zip(&analysis.tokens, &analysis.segments).zip(places);
    tokens.map(|((&token, &segments), range)| TokenDocument::new(text, token, segments, range)).collect()
}

#[cfg(test)]
mod tests;
