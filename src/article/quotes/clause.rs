//! What the search for quotations knows of each token.

use std::collections::HashMap;
use std::ops::Range;

use super::agreement::{self, Agreement};
use super::cues::{self, Cue, Cues};
use super::marks::Quoted;
use crate::Kind;
use crate::article::Entity;
use crate::article::titles::{Title, titles};
use crate::knowledge::KnowledgeBase;
use crate::ner::{Mention, Words};
use crate::text::TokenKind;

/// How many entities are looked at for somebody of the same family name, and how many mentions of each.
const NAMESAKES: usize = 64;

/// The article, looked at token by token.
pub struct Clauses<'a> {
    pub words: Words<'a>,
    pub mentions: &'a [Mention],
    entities: &'a [Entity],
    knowledge: &'a KnowledgeBase,
    /// The quotations by their marks.
    pub quoted: Vec<Quoted>,
    /// The cue that each token is.
    cues: Vec<Option<Cue>>,
    /// The mention that each token is part of.
    mention_at: Vec<Option<usize>>,
    /// The entity of each mention.
    entity_of: Vec<Option<usize>>,
    /// The sentence of each token.
    sentence_of: Vec<usize>,
    /// Whether each token stands between quotation marks.
    inside: Vec<bool>,
    /// The titles that stand beside people.
    pub titles: Vec<Title>,
    /// The gender of the people of whom it is told, by entity.
    genders: HashMap<usize, Agreement>,
}

impl<'a> Clauses<'a> {
    pub fn new(
        words: Words<'a>,
        mentions: &'a [Mention],
        entities: &'a [Entity],
        quoted: Vec<Quoted>,
        known: &Cues,
        knowledge: &'a KnowledgeBase,
    ) -> Self {
        let count = words.tokens.len();
        let mut inside = vec![false; count];
        for quotation in quoted.iter().filter(|quotation| !quotation.unclosed) {
            inside[quotation.tokens.clone()].fill(true);
        }
        let mut entity_of = vec![None; mentions.len()];
        for (id, entity) in entities.iter().enumerate() {
            for &mention in &entity.mentions {
                entity_of[mention] = Some(id);
            }
        }
        let mut sentence_of = vec![0; count];
        for (i, sentence) in words.sentences.iter().enumerate() {
            sentence_of[sentence.tokens.clone()].fill(i);
        }
        let mention_at = mention_at(&words, mentions);
        let cues = (0..count)
            .map(|i| {
                let is_word = words.tokens[i].kind == TokenKind::Word && mention_at[i].is_none();
                let can_be = is_word && !cues::hands_on(&words, i);
                can_be.then(|| known.at(&words, i)).flatten()
            })
            .collect();
        let (titles, genders) = (titles(words.text, mentions), HashMap::new());
        let mut clauses = Self {
            words,
            mentions,
            entities,
            knowledge,
            quoted,
            cues,
            mention_at,
            entity_of,
            sentence_of,
            inside,
            titles,
            genders,
        };
        clauses.genders = agreement::genders(&clauses);
        clauses
    }

    /// The cue that a token outside all quotations is.
    pub fn cue(&self, token: usize) -> Option<Cue> {
        self.cues[token].filter(|_| !self.inside[token])
    }

    /// Whether the token stands between quotation marks.
    pub fn is_inside(&self, token: usize) -> bool {
        self.inside[token]
    }

    /// The last quotation that begins before the token, or at it.
    pub fn quotation_before(&self, token: usize) -> Option<&Quoted> {
        let count = self.quoted.partition_point(|quoted| quoted.tokens.start <= token);
        count.checked_sub(1).map(|last| &self.quoted[last])
    }

    /// The mention that the token is part of; there may be no such token.
    pub fn mention(&self, token: usize) -> Option<usize> {
        self.mention_at.get(token).copied().flatten()
    }

    /// The kind of the mention that the token is part of.
    pub fn kind(&self, token: usize) -> Option<Kind> {
        self.mention(token).map(|mention| self.mentions[mention].kind)
    }

    /// The mention that begins at the token, where there is one.
    pub fn mention_from(&self, token: usize) -> Option<usize> {
        let mention = self.mention(token)?;
        (self.tokens_of(mention).start == token).then_some(mention)
    }

    /// The tokens that a mention is made of.
    pub fn tokens_of(&self, mention: usize) -> Range<usize> {
        let span = self.mentions[mention].span;
        let first = self.words.tokens.partition_point(|t| t.span.end <= span.start);
        let count = self.words.tokens[first..].iter().take_while(|t| t.span.start < span.end).count();
        first..first + count
    }

    /// The entity of a mention.
    pub fn entity(&self, mention: usize) -> Option<usize> {
        self.entity_of[mention]
    }

    /// The tokens of the sentence that `token` is in.
    pub fn sentence(&self, token: usize) -> Range<usize> {
        self.words.sentences[self.sentence_of[token]].tokens.clone()
    }

    /// Whether the second word of a name of an entity is that of a token, with its article or without.
    pub fn is_named_with(&self, entity: usize, token: usize) -> bool {
        let bare = |i: usize| self.stem(i).trim_start_matches("ال");
        self.entities[entity].mentions.iter().any(|&m| {
            let tokens = self.tokens_of(m);
            tokens.len() > 1 && bare(tokens.start + 1) == bare(token)
        })
    }

    /// Whether the cue may be said of an entity, as far as gender and number tell.
    pub fn agrees(&self, entity: usize, cue: Cue) -> bool {
        self.entities[entity].kind != Kind::Per || cue.agreement.allows(self.genders.get(&entity).copied())
    }

    /// Another person of the same family name of whom the cue may be said, where it may not be of this one: «قالت سكريبال».
    pub fn namesake(&self, entity: usize, cue: Cue) -> Option<usize> {
        let (told, gender) = (self.genders.get(&entity), cue.agreement);
        if !matches!(gender, Agreement::Masculine | Agreement::Feminine)
            || told == Some(&gender)
            || !self.is_person(entity)
        {
            return None;
        }
        let subject = self.mention(cue.token + 1).filter(|&m| self.entity(m) == Some(entity))?;
        let name = self.tokens_of(subject);
        if name.len() > 1 {
            return None;
        }
        let is_called_so = |m: usize| {
            let tokens = self.tokens_of(m);
            tokens.len() > 1 && self.form(tokens.end - 1) == self.form(name.start)
        };
        let is_so = |other: &usize| {
            *other != entity
                && self.is_person(*other)
                && self.genders.get(other) == Some(&gender)
                && self.entities[*other].mentions.iter().take(NAMESAKES).any(|&m| is_called_so(m))
        };
        (0..self.entities.len().min(NAMESAKES)).filter(|_| told.is_some()).find(is_so)
    }

    /// Whether an entity is a person.
    pub fn is_person(&self, entity: usize) -> bool {
        self.entities[entity].kind == Kind::Per
    }

    /// What the record of an entity says that it is: «ممثلة أمريكية».
    pub fn gloss(&self, entity: usize) -> Option<&'static str> {
        self.entities[entity].link.map(|link| self.knowledge.record(link.record).gloss)
    }

    /// The name of an entity's record.
    pub fn record_name(&self, entity: usize) -> Option<&'static str> {
        self.entities[entity].link.map(|link| self.knowledge.record(link.record).name)
    }

    /// The subtype of an entity's record.
    pub fn subtype(&self, entity: usize) -> Option<&'static str> {
        self.entities[entity].link.map(|link| self.knowledge.record(link.record).subtype)
    }

    /// Whether the token is a noun, as far as its form tells: a word of its own, without preposition, that leads into nothing.
    pub fn is_noun(&self, token: usize) -> bool {
        const OTHERS: [&str; 36] = [
            "ان",
            "بان",
            "انه",
            "انها",
            "لا",
            "لم",
            "لن",
            "ما",
            "قد",
            "ثم",
            "او",
            "اذا",
            "لو",
            "هل",
            "كما",
            "بل",
            "لكن",
            "حين",
            "عندما",
            "هذا",
            "هذه",
            "ذلك",
            "فيما",
            "بينما",
            "حيث",
            "كيف",
            "لماذا",
            "ماذا",
            "مما",
            "بما",
            "عما",
            "لما",
            "لان",
            "كان",
            "كانت",
            "ليس",
        ];
        let form = self.form(token);
        let stem = self.stem(token);
        let has_preposition = stem != form && form.starts_with(['ب', 'ل', 'ك']) || super::phrase::governs(stem);
        self.words.tokens[token].kind == TokenKind::Word
            && self.cues[token].is_none()
            && !self.inside[token]
            && !has_preposition
            && !super::phrase::governs(form)
            && !super::phrase::is_governed_pronoun(form)
            && !self.introduces(token)
            && !OTHERS.contains(&form)
            && form.chars().count() > 2
    }

    /// Whether the token is «أن» or its like, with or without a pronoun, and no part of a name, as «آن» is.
    pub fn introduces(&self, token: usize) -> bool {
        super::statement::is_complementizer(self.form(token))
            && self.mention(token).is_none()
            && !self.text(token).contains('آ')
    }

    /// Whether the token is a noun with the article.
    pub fn is_definite_noun(&self, token: usize) -> bool {
        self.is_word(token)
            && self.stem(token).starts_with("ال")
            && !matches!(self.form(token), "الذي" | "التي" | "الذين")
    }

    /// The same behind «ل» too, where the article has lost its alef: «للوزارة».
    pub fn is_definite(&self, token: usize) -> bool {
        self.is_definite_noun(token) || self.is_word(token) && self.form(token).starts_with("لل")
    }

    /// Whether the token is a noun without article.
    pub fn is_indefinite_noun(&self, token: usize) -> bool {
        self.mention(token).is_none() && self.is_noun(token) && !self.is_definite_noun(token)
    }

    /// Whether the token is part of a title.
    pub fn is_title(&self, token: usize) -> bool {
        self.kind(token) == Some(Kind::Occ)
    }

    /// Whether the token is a comma; there may be none at all.
    pub fn is_comma(&self, token: usize) -> bool {
        token < self.words.tokens.len() && matches!(self.text(token), "،" | ",")
    }

    /// Whether «كان» opens the sentence of a token, at most `far` tokens before it: «وكان الموقع ذكر أن».
    pub fn follows_was(&self, token: usize, far: usize) -> bool {
        let start = self.sentence(token).start;
        token - start <= far && matches!(self.form(start).trim_start_matches('و'), "كان" | "كانت")
    }

    /// Whether a pronoun hangs on the token: «قوله».
    pub fn has_pronoun(&self, token: usize) -> bool {
        self.words.segments[token].enclitic(self.words.tokens[token].span).is_some()
    }

    /// The text of a token.
    pub fn text(&self, token: usize) -> &'a str {
        self.words.tokens[token].span.of(self.words.text)
    }

    /// The form of a token, its proclitics left out.
    pub fn stem(&self, token: usize) -> &'a str {
        self.words.stem(token)
    }

    /// The form of a token.
    pub fn form(&self, token: usize) -> &'a str {
        self.words.form(token)
    }

    /// Whether the token is a word or a number, and no punctuation.
    pub fn is_word(&self, token: usize) -> bool {
        !matches!(self.words.tokens[token].kind, TokenKind::Punctuation | TokenKind::Symbol)
    }
}

fn mention_at(words: &Words, mentions: &[Mention]) -> Vec<Option<usize>> {
    let mut at = vec![None; words.tokens.len()];
    let mut token = 0;
    for (i, mention) in mentions.iter().enumerate() {
        while words.tokens.get(token).is_some_and(|t| t.span.end <= mention.span.start) {
            token += 1;
        }
        while words.tokens.get(token).is_some_and(|t| t.span.start < mention.span.end) {
            at[token] = Some(i);
            token += 1;
        }
    }
    at
}
