//! From a text to its tokens.

mod cut;
mod join;
mod links;
mod numbers;
mod plain;

use unicode_segmentation::UnicodeSegmentation;

use super::chars::{self, Class};
use super::{Token, TokenKind};
use crate::Span;

/// The tokens of `text`, in order and disjoint; what lies between them is white space and invisible.
///
/// Links, addresses, hashtags and handles are taken out first. The rest is divided at the word bounds of UAX #29, which
/// are then repaired where Arabic needs it: words are cut where two were written together, and tokens joined where
/// one was divided. Where nothing but words, numbers and signs stands between white space, one table tells the same in
/// one pass. [`TokenKind`] tells what each kind covers. Takes time linear in the length of the text.
///
/// *Examples*
///
/// ```
/// use aalam::text::tokenize;
///
/// let text = "قال د. سامي:وصل 12,500 زائر!";
/// let tokens: Vec<&str> = tokenize(text).iter().map(|token| token.span.of(text)).collect();
/// assert_eq!(tokens, ["قال", "د.", "سامي", ":", "وصل", "12,500", "زائر", "!"]);
/// ```
///
/// *Source*: Unicode Standard Annex #29, word boundaries.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 8);
    let mut done = 0;
    loop {
        done = plain::push_plain(text, done, &mut tokens);
        if done == text.len() {
            break;
        }
        let stretch = Span::new(done, plain::stretch_end(text, done));
        push_any(text, stretch, &mut tokens);
        done = stretch.end;
    }
    join::join(text, &mut tokens);
    tokens
}

/// Appends the tokens of `part` of the text, whatever stands in it, between white space.
fn push_any(text: &str, part: Span, tokens: &mut Vec<Token>) {
    let mut done = part.start;
    for link in links::links(part.of(text)) {
        let link = Token { span: Span::new(part.start + link.span.start, part.start + link.span.end), ..link };
        push_words(text, Span::new(done, link.span.start), tokens);
        tokens.push(link);
        done = link.span.end;
    }
    push_words(text, Span::new(done, part.end), tokens);
}

fn push_words(text: &str, part: Span, tokens: &mut Vec<Token>) {
    for (start, word) in part.of(text).split_word_bound_indices() {
        cut::cut(word, |piece| {
            let piece_end = part.start + start + piece.end;
            let shown = word[piece].trim_start_matches(chars::is_gap);
            let start = piece_end - shown.len();
            let shown = shown.trim_end_matches(chars::is_gap);
            if let Some(kind) = kind(shown) {
                tokens.push(Token { span: Span::new(start, start + shown.len()), kind });
            }
        });
    }
}

/// What `token` is, by its characters alone; nothing where there are none.
fn kind(token: &str) -> Option<TokenKind> {
    let first = token.chars().next()?;
    let is = |wanted| token.chars().any(|c| chars::class(c) == wanted);
    Some(match chars::class(first) {
        Class::Arabic if token.chars().all(|c| c == 'ـ' || chars::class(c) == Class::Mark) => TokenKind::Punctuation,
        Class::Arabic | Class::Foreign => TokenKind::Word,
        Class::Digit if token.contains('\u{20E3}') => TokenKind::Symbol,
        Class::Digit if is(Class::Foreign) => TokenKind::Word,
        Class::Digit => TokenKind::Number,
        Class::Connector if is(Class::Arabic) || is(Class::Foreign) || is(Class::Digit) => TokenKind::Word,
        Class::Connector => TokenKind::Punctuation,
        Class::Sign if chars::is_punctuation(first) && !token.contains('\u{20E3}') => TokenKind::Punctuation,
        Class::Sign | Class::Mark => TokenKind::Symbol,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Plain words and signs, what is nearly plain, and anything.
    fn text() -> impl Strategy<Value = String> {
        let part = prop_oneof![
            4 => "[\u{621}-\u{64A}]{1,5}|[a-zA-Z]{1,3}|[0-9٠-٩]{1,3}",
            4 => "[ \t\r\n\u{A0}]{1,2}",
            3 => "[-!\"()*?«»؛؟–—“”…$%٪.:,;،'‘’]",
            2 => "[ـ\u{64E}\u{651}\u{301}\u{200D}\u{200F}\u{FE0F}\u{20E3}_/@#~+·א״カ\u{2028}\u{3000}]",
            1 => prop::sample::select(&["www.", ".com", "http://", "د.", "...", "10:30", "1,5"][..]).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ];
        prop::collection::vec(part, 0..16).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(50_000) })]

        #[test]
        fn plain_text_has_the_tokens_of_any_text(text in text()) {
            let mut tokens = Vec::new();
            push_any(&text, Span::new(0, text.len()), &mut tokens);
            join::join(&text, &mut tokens);
            prop_assert_eq!(tokenize(&text), tokens);
        }
    }
}
