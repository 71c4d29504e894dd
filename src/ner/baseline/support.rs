//! What the context says of a listed name.

use std::collections::HashMap;

use crate::Kind;
use crate::knowledge::{Lists, WordClass};
use crate::ner::evidence::{Match, bits};
use crate::ner::{Evidence, Words};
use crate::text::{Lexicon, TokenKind};

/// A word less frequent than this, in steps of half a power of two, may be a name that no list has.
const RARE: u8 = 9;

/// Prepositions that a place follows.
const BEFORE_PLACES: [&str; 14] =
    ["في", "الي", "من", "شمال", "جنوب", "شرق", "غرب", "وسط", "قرب", "خارج", "داخل", "حول", "نحو", "عبر"];

/// A text with what is known of its tokens.
pub struct Context<'a> {
    pub words: &'a Words<'a>,
    pub evidence: &'a Evidence,
    lists: &'a Lists,
    lexicon: &'a Lexicon,
    /// The listed name that covers each token.
    match_at: HashMap<usize, usize>,
}

impl<'a> Context<'a> {
    pub fn new(words: &'a Words, evidence: &'a Evidence, lists: &'a Lists, lexicon: &'a Lexicon) -> Self {
        let covered = evidence.matches.iter().enumerate();
        let match_at = covered.flat_map(|(m, listed)| listed.tokens.clone().map(move |i| (i, m))).collect();
        Self { words, evidence, lists, lexicon, match_at }
    }

    /// Whether token `i` has one of `wanted`.
    pub fn has(&self, i: usize, wanted: u32) -> bool {
        self.evidence.tokens.get(i).is_some_and(|bits| bits & wanted != 0)
    }

    /// The listed name that token `i` is in.
    pub fn listed(&self, i: usize) -> Option<&'a Match> {
        self.match_at.get(&i).map(|&m| &self.evidence.matches[m])
    }

    /// Whether token `i` alone is a listed nationality or creed.
    pub fn is_nationality(&self, i: usize) -> bool {
        self.listed(i).is_some_and(|listed| listed.tokens.len() == 1 && listed.kinds.contains(Kind::Norp))
    }

    /// Whether token `i` as it is written, without cutting proclitics, is a word of `classes`.
    pub fn is_whole(&self, i: usize, classes: &[WordClass]) -> bool {
        self.lists.words.class(self.words.form(i)).is_any(classes)
    }

    /// Whether token `i` is an Arabic word that the lexicon hardly knows.
    pub fn is_rare(&self, i: usize) -> bool {
        let token = self.words.tokens[i];
        let form = self.words.stem(i);
        let frequency = |form: &str| self.lexicon.frequency(form);
        let closed = form.strip_suffix('ه').map_or(0, |start| frequency(&format!("{start}ة")));
        let accusative = form.strip_suffix('ا').map_or(0, frequency);
        token.kind == TokenKind::Word
            && form.chars().count() > 2
            && form.chars().all(|c| ('ء'..='ي').contains(&c))
            && !form.starts_with("ال")
            && self.words.segments[i].is_whole()
            && frequency(form).max(closed).max(accusative) < RARE
    }
}

/// Whether a listed name is of a person, a place or an organisation here; none where it is something else.
pub fn kind(context: &Context, listed: &Match) -> Option<Kind> {
    let first = listed.tokens.start;
    let after_head = |head| first > 0 && context.has(first - 1, head);
    let before = first.checked_sub(1).map_or("", |i| context.words.form(i));
    let is_placed = BEFORE_PLACES.contains(&before) || after_head(bits::LOC_HEAD);
    let is_person = context.has(first, bits::AFTER_TITLE | bits::AFTER_VERB | bits::BEFORE_VERB);
    // «التركي» is a family name only in a longer name.
    let is_nationality = listed.tokens.len() == 1 && listed.kinds.contains(Kind::Norp);
    let supported =
        [(Kind::Per, is_person && !is_nationality), (Kind::Org, after_head(bits::ORG_HEAD)), (Kind::Loc, is_placed)];
    let of_context = supported.into_iter().find(|&(kind, is)| is && listed.kinds.contains(kind)).map(|(kind, _)| kind);
    if listed.name.is_ordinary() || listed.tokens.len() == 1 && !listed.name.has_record() {
        return of_context;
    }
    let likeliest = Some(listed.name.likeliest()).filter(|&kind| listed.kinds.contains(kind));
    let by_list = likeliest.or_else(|| listed.kinds.iter().next());
    of_context.or(by_list).filter(|kind| matches!(kind, Kind::Per | Kind::Loc | Kind::Org))
}

/// How sure a listed name is: surer with a record, less sure where it is an ordinary word.
pub fn score(listed: &Match) -> u8 {
    match (listed.name.is_ordinary(), listed.name.has_record()) {
        (true, _) => 60,
        (false, true) => 90,
        (false, false) => 75,
    }
}
