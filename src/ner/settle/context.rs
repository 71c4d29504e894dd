//! What the rules know of each token.

use super::Known;
use crate::knowledge::{Name, RecordId, WordClass, push_word};
use crate::ner::{Evidence, Match, Mention, Words};
use crate::text::{TokenKind, fold};
use crate::{Kind, Span};

/// A text, its forms, and what the lists say of them.
pub struct Context<'a> {
    pub words: &'a Words<'a>,
    pub known: Known<'a>,
    /// The listed names, in order.
    pub matches: &'a [Match],
    /// The folded form of each token.
    pub forms: Vec<String>,
    /// The same without proclitics and with the article that ل hides.
    pub stems: Vec<String>,
    /// Whether the writer dots a yeh at the end of words, so that one without dots is another letter.
    pub dots_yeh: bool,
}

impl<'a> Context<'a> {
    pub fn new(words: &'a Words<'a>, evidence: &'a Evidence, known: Known<'a>) -> Self {
        let forms: Vec<String> = (0..words.tokens.len()).map(|i| words.form(i).to_owned()).collect();
        let stem = |(i, form): (usize, &String)| {
            let stem = words.stem(i);
            let hides_article = stem.starts_with('ل') && stem != form && form.contains("لل");
            if hides_article { format!("ا{stem}") } else { stem.to_owned() }
        };
        let stems = forms.iter().enumerate().map(stem).collect();
        let dots_yeh = words.tokens.iter().any(|token| token.span.of(words.text).ends_with('ي'));
        Self { words, known, matches: &evidence.matches, forms, stems, dots_yeh }
    }

    /// Where the stem of token `i` begins.
    pub fn stem_start(&self, i: usize) -> usize {
        self.words.segments[i].stem(self.words.tokens[i].span).start
    }

    /// Whether token `i` is a word.
    pub fn is_word(&self, i: usize) -> bool {
        self.words.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether nothing but white space on one line stands between token `i` and the next.
    pub fn is_joined(&self, i: usize) -> bool {
        let [Some(one), Some(two)] = [i, i + 1].map(|i| self.words.tokens.get(i)) else { return false };
        self.words.text[one.span.end..two.span.start].chars().all(|c| c.is_whitespace() && c != '\n')
    }

    /// Whether token `i` has the article, and at most ل before it.
    pub fn is_definite(&self, i: usize) -> bool {
        self.is_word(i)
            && (self.forms[i].starts_with("ال") || self.forms[i].starts_with("لل"))
            && !is_closed(&self.forms[i])
    }

    /// Whether the stem of token `i` is a noun with the article.
    pub fn is_definite_stem(&self, i: usize) -> bool {
        self.is_word(i) && self.stems[i].starts_with("ال") && !is_closed(&self.stems[i])
    }

    /// Whether a verb of saying stands right before token `i`, or right behind it in «أما راي فقال».
    pub fn is_said_of(&self, i: usize) -> bool {
        let says = |at: usize| {
            self.stems
                .get(at)
                .is_some_and(|verb| self.known.lists.words.class(verb).is_any(&[WordClass::REPORTING_VERB]))
        };
        let Some(before) = i.checked_sub(1) else { return false };
        says(before) || self.stems[before] == "اما" && says(i + 1)
    }

    /// The listed name that begins in token `i`.
    pub fn listed(&self, i: usize) -> Option<&'a Match> {
        let at = self.matches.binary_search_by_key(&i, |listed| listed.tokens.start).ok()?;
        Some(&self.matches[at])
    }

    /// Whether token `i` alone is a listed nationality, creed or the like.
    pub fn is_nationality(&self, i: usize) -> bool {
        self.listed(i).is_some_and(|listed| listed.tokens.len() == 1 && listed.kinds.contains(Kind::Norp))
    }

    /// The same for a token inside a longer listed name.
    pub fn is_nationality_form(&self, i: usize) -> bool {
        self.known.lists.names.is_nationality(&self.forms[i])
    }

    /// What the lists say of a name.
    pub fn name(&self, forms: &[String]) -> Option<Name> {
        self.known.lists.names.get(forms.iter().map(String::as_str))
    }

    /// The likeliest record of a kind that bears a name.
    pub fn record(&self, forms: &[String], kind: Kind) -> Option<RecordId> {
        self.likeliest(self.name(forms)?, kind)
    }

    /// The likeliest record of a kind that bears a listed name.
    pub fn likeliest(&self, name: Name, kind: Kind) -> Option<RecordId> {
        let mut records = self.known.knowledge.records_of(name);
        records.find(|&id| self.known.knowledge.record(id).kind == kind)
    }

    /// Whether a longer name only says more of the thing that a shorter one names: both are its names.
    pub fn is_same(&self, long: &[String], short: &[String], kind: Kind) -> bool {
        self.record(long, kind).is_some_and(|record| self.record(short, kind) == Some(record))
    }

    /// Whether the likeliest record of a name has it as its first name, not as another.
    pub fn is_first_name(&self, forms: &[String], kind: Kind) -> bool {
        self.record(forms, kind).is_some_and(|record| {
            let name = self.known.knowledge.record(record).name;
            key(name.split_whitespace().map(fold)) == key(forms.iter().cloned())
        })
    }

    /// The words of tokens `first` and following, as a name is looked up.
    pub fn name_forms(&self, first: usize, end: usize) -> Vec<String> {
        let rest = (first + 1..end).filter(|&i| self.is_word(i)).map(|i| self.forms[i].clone());
        std::iter::once(self.stems[first].clone()).chain(rest).collect()
    }

    /// A mention of whole tokens, from the stem of the first.
    pub fn mention(&self, first: usize, end: usize, kind: Kind, score: u8) -> Mention {
        let span = Span::new(self.stem_start(first), self.words.tokens[end - 1].span.end);
        Mention { span, kind, score, value: None }
    }
}

/// What a name is looked up by, whatever way its words are written.
fn key(forms: impl Iterator<Item = String>) -> String {
    let mut key = String::new();
    forms.for_each(|form| push_word(&mut key, &form));
    key
}

/// Words with ال that are no nouns.
fn is_closed(form: &str) -> bool {
    matches!(
        form,
        "الي"
            | "الذي"
            | "التي"
            | "الذين"
            | "اللذين"
            | "اللتين"
            | "الان"
            | "اليوم"
            | "الا"
            | "امس"
            | "الله"
            | "اليه"
            | "اليها"
    )
}
