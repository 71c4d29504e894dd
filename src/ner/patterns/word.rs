//! The words of a text as the grammar of patterns sees them.

use super::lexicon::{self, Sense};
use crate::Span;
use crate::text::{Token, TokenKind, fold};

/// What stood on the word before its own first letter, and was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Nothing.
    None,
    /// و: the word may go on with the phrase before it.
    And,
    /// ب ل ك ف, with or without و: the word opens a new phrase.
    Other,
}

/// A run of letters, a run of digits or one mark.
///
/// Tokens are cut further than the text module cuts them: «2022م» and «بـ5» are two words, `10:30` is three.
#[derive(Clone, Debug)]
pub struct Word {
    /// Where it stands, without its lead; the article ال is part of it, before digits too («الـ16»).
    pub span: Span,
    /// What was cut off before it.
    pub lead: Lead,
    /// Its folded form, without lead; of digits without their article.
    pub form: String,
    /// Whether it follows the word before it at once.
    pub glued: bool,
    /// Whether these are digits under an article: «الـ16».
    pub definite_digits: bool,
    /// What it can mean to the grammar.
    pub senses: &'static [Sense],
}

impl Word {
    /// Whether it is a run of digits.
    pub fn is_digits(&self) -> bool {
        self.form.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether its form is one of `forms`.
    pub fn is(&self, forms: &[&str]) -> bool {
        forms.contains(&self.form.as_str())
    }
}

/// The words of `tokens`, which are those of one sentence of `text`.
pub fn words(text: &str, tokens: &[Token]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
    for token in tokens {
        match token.kind {
            TokenKind::Url | TokenKind::Email | TokenKind::Hashtag | TokenKind::Handle => {
                push(text, token.span, &mut words)
            }
            _ => runs(text, token.span, |span| push(text, span, &mut words)),
        }
    }
    words
}

#[derive(PartialEq, Eq)]
enum Class {
    Letters,
    Digits,
    Mark,
}

fn class(c: char) -> Option<Class> {
    match c {
        'ء'..='غ' | 'ف'..='ي' | 'a'..='z' | 'A'..='Z' => Some(Class::Letters),
        '0'..='9' | '٠'..='٩' | '۰'..='۹' => Some(Class::Digits),
        _ if fold(c.encode_utf8(&mut [0; 4])).is_empty() => None,
        _ if c.is_alphabetic() => Some(Class::Letters),
        _ => Some(Class::Mark),
    }
}

/// Cuts `token` where letters, digits and marks meet. Diacritics, tatweel and invisible characters stay with what is
/// before them.
fn runs(text: &str, token: Span, mut push: impl FnMut(Span)) {
    let mut run: Option<(usize, Class)> = None;
    for (offset, c) in token.of(text).char_indices() {
        let at = token.start + offset;
        let Some(class) = class(c) else { continue };
        match &run {
            Some((_, current)) if *current == class && class != Class::Mark => {}
            Some((start, _)) => {
                push(Span::new(*start, at));
                run = Some((at, class));
            }
            None => run = Some((at, class)),
        }
    }
    if let Some((start, _)) = run {
        push(Span::new(start, token.end));
    }
}

fn push(text: &str, span: Span, words: &mut Vec<Word>) {
    let form = fold(span.of(text));
    let glued = words.last().is_some_and(|before| before.span.end == span.start);
    let digits = form.starts_with(|c: char| c.is_ascii_digit());
    if digits && glued {
        // «و20» and «بـ5» are read as one word with a lead, «الـ16» as digits with their article.
        let before = words.last_mut().expect("something is glued to it");
        if let Some((lead, letters)) = lead_of_digits(&before.form) {
            before.span = if letters == 0 {
                span
            } else {
                after(text, before.span, before.form.chars().count() - letters).to(span)
            };
            *before =
                Word { span: before.span, lead, form, glued: before.glued, definite_digits: letters > 0, senses: &[] };
            return;
        }
    }
    let (lead, cut, form, senses) = if digits { (Lead::None, 0, form, &[][..]) } else { read(form) };
    words.push(Word { span: after(text, span, cut), lead, form, glued, definite_digits: false, senses });
}

/// What the letters before digits are, if they are nothing but proclitics and article: the lead, and how many letters
/// belong to the article.
fn lead_of_digits(letters: &str) -> Option<(Lead, usize)> {
    Some(match letters {
        "ال" => (Lead::None, 2),
        "وال" => (Lead::And, 2),
        "بال" | "كال" | "فال" | "وبال" => (Lead::Other, 2),
        "لل" | "ولل" => (Lead::Other, 1),
        "و" => (Lead::And, 0),
        "ب" | "ل" | "ك" | "ف" | "وب" | "ول" => (Lead::Other, 0),
        _ => return None,
    })
}

/// Takes the proclitics off a word, if the lexicon knows the rest and not the whole: lead, letters cut off, form and senses.
fn read(form: String) -> (Lead, usize, String, &'static [Sense]) {
    if let Some(senses) = lexicon::senses(&form) {
        return (Lead::None, 0, form, senses);
    }
    let known = |rest: &str| {
        let long_enough = rest.chars().nth(2).is_some();
        lexicon::senses(rest).filter(|senses| long_enough && senses.iter().any(Sense::takes_proclitic))
    };
    let (mut cut, mut rest) = (0, form.as_str());
    if let Some(after) = rest.strip_prefix(['و', 'ف']) {
        if let Some(senses) = known(after) {
            let lead = if rest.starts_with('و') { Lead::And } else { Lead::Other };
            return (lead, 1, after.to_owned(), senses);
        }
        (cut, rest) = (1, after);
    }
    if let Some(after) = rest.strip_prefix(['ب', 'ل', 'ك']) {
        if let Some(senses) = known(after) {
            return (Lead::Other, cut + 1, after.to_owned(), senses);
        }
        // «للعام» is ل and العام.
        if rest.starts_with("لل") {
            let whole = format!("ا{after}");
            if let Some(senses) = known(&whole) {
                return (Lead::Other, cut + 1, whole, senses);
            }
        }
    }
    (Lead::None, 0, form, &[])
}

/// `span` without its first `letters` letters and what hangs on them.
fn after(text: &str, span: Span, letters: usize) -> Span {
    let mut passed = 0;
    for (offset, c) in span.of(text).char_indices() {
        if class(c).is_some() {
            if passed == letters {
                return Span::new(span.start + offset, span.end);
            }
            passed += 1;
        }
    }
    span
}
