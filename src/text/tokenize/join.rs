//! Tokens that were divided and are one: abbreviations, rows of full stops, dates and other numbers.

use super::numbers;
use crate::text::chars::{self, Class};
use crate::text::form::{fold, is_invisible};
use crate::text::{Token, TokenKind};

/// Abbreviations of more than one letter that stand before a name, folded.
const BEFORE_NAMES: [&str; 8] = ["dr", "mr", "mrs", "ms", "st", "prof", "gen", "sen"];

/// Joins those of `tokens` that are one.
pub(super) fn join(text: &str, tokens: &mut Vec<Token>) {
    let joins = joins(text, tokens);
    let Some(&(mut kept, _)) = joins.first() else { return };
    let ends = joins.iter().skip(1).map(|&(next, _)| next).chain([tokens.len()]);
    for (&(first, count), end) in joins.iter().zip(ends) {
        let last = first + count - 1;
        tokens[kept] = Token { span: tokens[first].span.to(tokens[last].span), ..tokens[first] };
        tokens.copy_within(last + 1..end, kept + 1);
        kept += end - last;
    }
    tokens.truncate(kept);
}

/// The first of the tokens that are one, and how many they are; in order.
fn joins(text: &str, tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut i = 0;
    while let Some(first) = tokens.get(i) {
        let count = match first.kind {
            TokenKind::Number => numbers::length(text, tokens, i),
            TokenKind::Word if is_abbreviation(text, tokens, i) => 2,
            TokenKind::Punctuation if is_stop(text, first) => stops(text, &tokens[i..]),
            _ => 1,
        };
        if count > 1 {
            found.push((i, count));
        }
        i += count;
    }
    found
}

/// Whether nothing but invisible characters stands between two tokens that follow each other.
pub(super) fn touch(text: &str, left: &Token, right: &Token) -> bool {
    text[left.span.end..right.span.start].chars().all(is_invisible)
}

fn is_stop(text: &str, token: &Token) -> bool {
    token.span.len() == 1 && text.as_bytes()[token.span.start] == b'.'
}

/// How many full stops stand in a row.
fn stops(text: &str, tokens: &[Token]) -> usize {
    1 + tokens.windows(2).take_while(|pair| is_stop(text, &pair[1]) && touch(text, &pair[0], &pair[1])).count()
}

/// Whether the word `tokens[i]` and the full stop after it are an abbreviation: several initials (U.S.), or, before a
/// word on the same line, one initial or a known title.
fn is_abbreviation(text: &str, tokens: &[Token], i: usize) -> bool {
    let [word, stop, rest @ ..] = &tokens[i..] else { return false };
    if !is_stop(text, stop) || !touch(text, word, stop) {
        return false;
    }
    let next = rest.first();
    if next.is_some_and(|next| is_stop(text, next) && touch(text, stop, next)) {
        return false;
    }
    let word_follows = next.is_some_and(|next| {
        next.kind == TokenKind::Word && !text[stop.span.end..next.span.start].contains(chars::is_line_break)
    });
    let word = word.span.of(text);
    match initials(word) {
        0 => word_follows && BEFORE_NAMES.contains(&fold(word).as_str()),
        // «1444 هـ.» ends a sentence more often than not, and so does «أ ف ب.»
        1 => {
            let before = i.checked_sub(1).map(|i| &tokens[i]);
            word_follows
                && !word.starts_with(char::is_lowercase)
                && before.is_none_or(|before| {
                    let letter = before.span.of(text);
                    before.kind != TokenKind::Number && (letter == "و" || initials(letter) != 1)
                })
        }
        _ => true,
    }
}

/// How many initials `word` has, if it is nothing but single letters and full stops between them; 0 otherwise.
fn initials(word: &str) -> usize {
    let mut count = 0;
    for part in word.split('.') {
        let mut letters = part.chars().filter(|&c| c != 'ـ' && chars::class(c) != Class::Mark);
        if !letters.next().is_some_and(chars::is_letter) || letters.next().is_some() {
            return 0;
        }
        count += 1;
    }
    count
}
