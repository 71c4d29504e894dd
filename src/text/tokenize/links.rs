//! Web addresses, e-mail addresses, hashtags and handles: what must not be read as words.

use std::ops::Range;

use crate::Span;
use crate::text::chars::{self, Class, class};
use crate::text::{Token, TokenKind};

const SCHEMES: [&str; 3] = ["https", "http", "ftp"];

/// Top-level domains that make a web address of a name without `http://` and `www.`.
const DOMAINS: [&str; 10] = ["com", "net", "org", "info", "gov", "edu", "mil", "int", "io", "tv"];

/// The links of `text`, in order.
pub(super) fn links(text: &str) -> impl Iterator<Item = Token> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += text.as_bytes()[at..].iter().position(|&b| matches!(b, b'#' | b'@') || b.is_ascii_alphanumeric())?;
            let start = at;
            let link = match text.as_bytes()[at] {
                b'#' => tag(text, start).map(|span| Token { span, kind: TokenKind::Hashtag }),
                b'@' => tag(text, start).map(|span| Token { span, kind: TokenKind::Handle }),
                _ => {
                    at = end_while(text, start, is_address);
                    address(text, start..at)
                }
            };
            if let Some(link) = link {
                at = link.span.end;
                return Some(link);
            }
            at = at.max(start + 1);
        }
    })
}

/// The hashtag or handle that begins with the sign at `start`: at least one letter, and no letter before the sign.
fn tag(text: &str, start: usize) -> Option<Span> {
    let before = text[..start].chars().next_back();
    if before.is_some_and(|c| matches!(c, '&' | '/') || !matches!(class(c), Class::Sign | Class::Mark)) {
        return None;
    }
    let end = end_while(text, start + 1, |c| class(c) != Class::Sign);
    let name = text[start + 1..end].trim_end_matches(chars::is_gap);
    name.contains(chars::is_letter).then(|| Span::new(start, start + 1 + name.len()))
}

/// The link that begins with, or ends in, the characters `run`, all of which [`is_address`].
fn address(text: &str, run: Range<usize>) -> Option<Token> {
    let url = |span| Token { span, kind: TokenKind::Url };
    let email = |span| Token { span, kind: TokenKind::Email };
    with_scheme(text, run.clone())
        .map(url)
        .or_else(|| at_host(text, run.clone()).map(email))
        .or_else(|| without_scheme(text, run).map(url))
}

/// `http://example.org/path`
fn with_scheme(text: &str, run: Range<usize>) -> Option<Span> {
    let host = text[run.end..].strip_prefix("://")?;
    let word = &text[run.clone()];
    let scheme = SCHEMES.iter().find(|scheme| ends_with_ignore_case(word, scheme))?;
    let start = run.end - scheme.len();
    if word[..start - run.start].ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    // A host is of one script, so that an Arabic word that follows without space is left alone.
    let is_ascii = host.chars().next()?.is_ascii();
    let host_start = text.len() - host.len();
    let host_end = end_while(text, host_start, |c| {
        matches!(c, '.' | '-' | ':') || (c.is_ascii() == is_ascii && !matches!(class(c), Class::Sign | Class::Mark))
    });
    text[host_start..host_end]
        .contains(char::is_alphanumeric)
        .then(|| Span::new(start, path_end(text, start, host_end)))
}

/// `name@example.org`
fn at_host(text: &str, run: Range<usize>) -> Option<Span> {
    let host = text[run.end..].strip_prefix('@')?;
    let host = &host[..end_while(host, 0, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))];
    let host = host.trim_end_matches(['.', '-']);
    let (name, domain) = host.rsplit_once('.')?;
    (!name.is_empty() && domain.len() >= 2 && domain.bytes().all(|b| b.is_ascii_alphabetic()))
        .then(|| Span::new(run.start, run.end + 1 + host.len()))
}

/// `www.example.org/path`, `example.org`
fn without_scheme(text: &str, run: Range<usize>) -> Option<Span> {
    let host = text[run.clone()].trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let (name, domain) = host.rsplit_once('.')?;
    let is_www = name.len() > 3 && name.as_bytes()[..4].eq_ignore_ascii_case(b"www.");
    let is_known = DOMAINS.iter().any(|known| domain.eq_ignore_ascii_case(known));
    let end = run.start + host.len();
    (!name.is_empty() && (is_www || is_known)).then(|| Span::new(run.start, path_end(text, run.start, end)))
}

/// Where the address that begins at `start` ends, when its host ends at `host_end`.
fn path_end(text: &str, start: usize, host_end: usize) -> usize {
    let end = match text[host_end..].starts_with(['/', '?', '#']) {
        true => end_while(text, host_end, is_path),
        false => host_end,
    };
    // Punctuation at the end belongs to the sentence, a bracket too unless it was opened in the address.
    let mut link = &text[start..end];
    let mut unopened = link.matches(')').count() as isize - link.matches('(').count() as isize;
    while let Some(last) = link.chars().next_back() {
        match last {
            ')' if unopened > 0 => unopened -= 1,
            '.' | ',' | ':' | ';' | '!' | '?' | '\'' | '*' | '[' | ']' | '-' | '~' => {}
            c if chars::is_gap(c) => {}
            _ => break,
        }
        link = &link[..link.len() - last.len_utf8()];
    }
    start + link.len()
}

fn end_while(text: &str, start: usize, part: impl Fn(char) -> bool) -> usize {
    text[start..].find(|c| !part(c)).map_or(text.len(), |n| start + n)
}

fn ends_with_ignore_case(word: &str, end: &str) -> bool {
    word.len() >= end.len() && word.as_bytes()[word.len() - end.len()..].eq_ignore_ascii_case(end.as_bytes())
}

/// Whether `c` may stand in a host, or in the name before the @ of an e-mail address.
pub(super) fn is_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%' | '~')
}

/// Whether `c` may stand in the path of an address: letters of any script, but no quotation marks and Arabic punctuation.
fn is_path(c: char) -> bool {
    !c.is_whitespace()
        && !c.is_control()
        && !matches!(c, '"' | '<' | '>' | '|' | '\\' | '^' | '`' | '{' | '}')
        && !matches!(c, '«' | '»' | '‘'..='‟' | '‹' | '›' | '،' | '؛' | '؟' | '۔' | '…')
}
