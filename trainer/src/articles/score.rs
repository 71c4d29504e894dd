//! Precision and recall of mentions, entities, links, quotations and speakers.

use std::collections::BTreeMap;

use aalam::Kind;
use aalam::article::QuoteStyle;

use super::annotation::{Annotation, Mention, is_grouped};
use super::{Span, align};

/// The kinds that the annotation marks.
const KINDS: [Kind; 7] = [Kind::Per, Kind::Loc, Kind::Org, Kind::Event, Kind::Product, Kind::Norp, Kind::Occ];

/// How much was to be found, how much was found, and how much of each is right.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    pub gold: usize,
    pub found: usize,
    right_of_gold: f64,
    right_of_found: f64,
}

impl Score {
    /// Adds counts where what is right is the same seen from both sides.
    pub fn count(&mut self, gold: usize, found: usize, right: usize) {
        self.gold += gold;
        self.found += found;
        self.right_of_gold += right as f64;
        self.right_of_found += right as f64;
    }

    /// The right share of what was found, in per cent; 0 where nothing was.
    pub fn precision(&self) -> f64 {
        100.0 * self.right_of_found / self.found.max(1) as f64
    }

    /// The share of what was to be found that is right, in per cent.
    pub fn recall(&self) -> f64 {
        100.0 * self.right_of_gold / self.gold.max(1) as f64
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

/// All scores of a set of articles, counted over its articles together.
#[derive(Debug, Default)]
pub struct Scores {
    pub articles: usize,
    mentions: BTreeMap<Kind, Score>,
    grouping: Score,
    links: Score,
    direct: Score,
    direct_half: Score,
    indirect_half: Score,
    speakers: Score,
}

impl Scores {
    /// Takes in one more article.
    pub fn add(&mut self, gold: &Annotation, found: &Annotation) {
        self.articles += 1;
        for kind in KINDS {
            let spans = |annotation: &Annotation| -> Vec<Span> {
                annotation.mentions.iter().filter(|mention| mention.kind == kind).map(|mention| mention.span).collect()
            };
            let (gold, found) = (spans(gold), spans(found));
            let right = gold.iter().filter(|span| found.contains(span)).count();
            self.mentions.entry(kind).or_default().count(gold.len(), found.len(), right);
        }
        self.add_grouping(gold, found);
        self.add_links(gold, found);
        self.add_quotes(gold, found);
    }

    /// B³ over the mentions that belong to an entity. A mention is the same on both sides where the spans are; one without
    /// its like scores 0. One that was joined to no entity is an entity of its own.
    ///
    /// *Source*: Bagga and Baldwin, "Algorithms for scoring coreference chains", LREC 1998.
    fn add_grouping(&mut self, gold: &Annotation, found: &Annotation) {
        let (gold, found) = (chains(gold), chains(found));
        let share = |one: &BTreeMap<Span, Chain>, two: &BTreeMap<Span, Chain>| -> f64 {
            let of = |(span, chain): (&Span, &Chain)| {
                let other = two.get(span)?;
                let both = one.iter().filter(|(span, c)| *c == chain && two.get(span) == Some(other)).count();
                Some(both as f64 / one.values().filter(|c| *c == chain).count() as f64)
            };
            one.iter().filter_map(of).sum()
        };
        self.grouping.gold += gold.len();
        self.grouping.found += found.len();
        self.grouping.right_of_gold += share(&gold, &found);
        self.grouping.right_of_found += share(&found, &gold);
    }

    /// A link is right where the entity that most mentions of the linked one overlap has the same link. A linkable entity
    /// is found where a right link leads to it. Only entities of the kinds that the annotation joins are counted.
    fn add_links(&mut self, gold: &Annotation, found: &Annotation) {
        let aligned = align::entities(found, gold);
        let mut reached = vec![false; gold.entities.len()];
        for (entity, link) in found.entities.iter().enumerate() {
            let Some(link) = link.as_ref().filter(|_| found.is_grouped(entity)) else { continue };
            let target =
                aligned[entity].filter(|&g| gold.entities[g].as_ref().is_some_and(|wanted| wanted.agrees(link)));
            self.links.found += 1;
            if let Some(g) = target {
                self.links.right_of_found += 1.0;
                reached[g] = true;
            }
        }
        self.links.gold += gold.entities.iter().flatten().count();
        self.links.right_of_gold += reached.into_iter().filter(|&reached| reached).count() as f64;
    }

    /// Quotations by exact span and by half of it; of the direct ones matched by half, the speakers: right where both name
    /// none, or the found one stands for the annotated one.
    fn add_quotes(&mut self, gold: &Annotation, found: &Annotation) {
        let all = |style| {
            let number =
                |annotation: &Annotation| annotation.quotes.iter().filter(|quote| quote.style == style).count();
            (number(gold), number(found))
        };
        let pairs = |style, same: fn(Span, Span) -> bool| align::quotes(&gold.quotes, &found.quotes, style, same);
        let (direct, indirect) = (all(QuoteStyle::Direct), all(QuoteStyle::Indirect));
        let exact = pairs(QuoteStyle::Direct, |one, two| one == two);
        let half = pairs(QuoteStyle::Direct, align::half);
        let reported = pairs(QuoteStyle::Indirect, align::half);
        self.direct.count(direct.0, direct.1, exact.len());
        self.direct_half.count(direct.0, direct.1, half.len());
        self.indirect_half.count(indirect.0, indirect.1, reported.len());
        let aligned = align::entities(found, gold);
        let right = |&&(g, f): &&(usize, usize)| match (gold.quotes[g].speaker, found.quotes[f].speaker) {
            (None, None) => true,
            (Some(wanted), Some(speaker)) => aligned[speaker] == Some(wanted),
            _ => false,
        };
        self.speakers.count(half.len(), half.len(), half.iter().filter(right).count());
    }

    /// Each measure and its score, in the order of the table.
    pub fn rows(&self) -> Vec<(&'static str, Score)> {
        let mut all = Score::default();
        let mut rows: Vec<(&str, Score)> = Vec::new();
        for (kind, score) in &self.mentions {
            all.count(score.gold, score.found, score.right_of_gold as usize);
            rows.push((kind.name(), *score));
        }
        rows.extend([
            ("all mentions", all),
            ("B³ with own mentions", self.grouping),
            ("links", self.links),
            ("direct quotations, exact", self.direct),
            ("direct quotations, half", self.direct_half),
            ("indirect quotations, half", self.indirect_half),
            ("speakers of direct, half", self.speakers),
        ]);
        rows
    }
}

/// The entity of a mention, or the mention itself where it has none.
#[derive(Clone, Copy, PartialEq)]
enum Chain {
    Entity(usize),
    Alone(Span),
}

/// The mentions of grouped kinds.
fn chains(annotation: &Annotation) -> BTreeMap<Span, Chain> {
    let chain = |mention: &Mention| mention.entity.map_or(Chain::Alone(mention.span), Chain::Entity);
    let grouped = annotation.mentions.iter().filter(|mention| is_grouped(mention.kind));
    grouped.map(|mention| (mention.span, chain(mention))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::annotation::{Link, Quote};
    use super::*;

    /// Mentions of one kind at the given places, each with its entity.
    fn annotation(kind: Kind, mentions: &[(usize, Option<usize>)], links: &[Option<&str>]) -> Annotation {
        let mention = |&(at, entity): &(usize, Option<usize>)| Mention { span: Span::new(at, at + 2), kind, entity };
        let link = |qid: &Option<&str>| qid.map(|qid| Link { qid: Some(qid.to_owned()), english: None });
        Annotation {
            mentions: mentions.iter().map(mention).collect(),
            entities: links.iter().map(link).collect(),
            quotes: Vec::new(),
        }
    }

    fn scored(gold: &Annotation, found: &Annotation) -> Scores {
        let mut scores = Scores::default();
        scores.add(gold, found);
        scores
    }

    #[test]
    fn a_mention_needs_the_same_span_and_kind() {
        let gold = annotation(Kind::Per, &[(0, None), (4, None)], &[]);
        let found = annotation(Kind::Per, &[(0, None), (5, None), (9, None)], &[]);
        let score = scored(&gold, &found).mentions[&Kind::Per];
        assert_eq!((score.gold, score.found), (2, 3));
        assert_eq!((score.recall(), score.precision().round()), (50.0, 33.0));
        let other = annotation(Kind::Loc, &[(0, None), (4, None)], &[]);
        assert_eq!(scored(&gold, &other).mentions[&Kind::Per].recall(), 0.0);
    }

    /// The example of the paper: two of three chains of 5, 2 and 5 joined.
    #[test]
    fn b3_is_that_of_the_paper() {
        let chain = |i: usize| {
            if i < 5 {
                0
            } else if i < 7 {
                1
            } else {
                2
            }
        };
        let mentions = |chain: &dyn Fn(usize) -> usize| (0..12).map(|i| (i * 4, Some(chain(i)))).collect::<Vec<_>>();
        let gold = annotation(Kind::Per, &mentions(&chain), &[None; 3]);
        let joined = annotation(Kind::Per, &mentions(&|i| chain(i).min(1)), &[None; 3]);
        let score = scored(&gold, &joined).grouping;
        assert_eq!(score.recall(), 100.0);
        // 5 of 5, then 7 joined mentions of which 2 and 5 belong together.
        let expected = 100.0 * (5.0 + 2.0 * 2.0 / 7.0 + 5.0 * 5.0 / 7.0) / 12.0;
        assert!((score.precision() - expected).abs() < 1e-9);
    }

    #[test]
    fn a_mention_without_its_like_scores_nothing() {
        let gold = annotation(Kind::Per, &[(0, Some(0)), (4, Some(0))], &[None]);
        let found = annotation(Kind::Per, &[(0, Some(0)), (8, Some(0))], &[None]);
        let score = scored(&gold, &found).grouping;
        assert_eq!((score.precision(), score.recall()), (25.0, 25.0));
        let alone = annotation(Kind::Per, &[(0, None), (4, None)], &[]);
        let score = scored(&gold, &alone).grouping;
        assert_eq!((score.precision(), score.recall()), (100.0, 50.0));
    }

    #[test]
    fn links_are_counted_by_entity() {
        let gold = annotation(Kind::Loc, &[(0, Some(0)), (4, Some(1)), (8, Some(2))], &[Some("Q1"), Some("Q2"), None]);
        let found = annotation(Kind::Loc, &[(0, Some(0)), (5, Some(1)), (8, Some(2))], &[Some("Q1"), None, Some("Q3")]);
        let links = scored(&gold, &found).links;
        assert_eq!((links.gold, links.found), (2, 2));
        assert_eq!((links.precision(), links.recall()), (50.0, 50.0));
    }

    #[test]
    fn a_speaker_is_right_by_entity_or_by_none() {
        let quote = |start, speaker| Quote { span: Span::new(start, start + 10), style: QuoteStyle::Direct, speaker };
        let mut gold = annotation(Kind::Per, &[(0, Some(0)), (4, Some(1))], &[None, None]);
        gold.quotes = vec![quote(10, Some(0)), quote(30, Some(1)), quote(50, None), quote(70, None)];
        let mut found = annotation(Kind::Per, &[(4, Some(0)), (0, Some(1))], &[None, None]);
        found.quotes = vec![quote(10, Some(1)), quote(33, Some(1)), quote(50, None)];
        let scores = scored(&gold, &found);
        assert_eq!((scores.direct.gold, scores.direct.found), (4, 3));
        assert_eq!(scores.direct.recall(), 50.0);
        assert_eq!(scores.direct_half.recall(), 75.0);
        assert_eq!(scores.speakers.gold, 3);
        assert_eq!(scores.speakers.precision().round(), 67.0);
    }
}
