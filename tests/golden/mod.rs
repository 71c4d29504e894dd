//! Reads the cases of `tokens.txt` and `sentences.txt`.

use aalam::text::TokenKind;

/// Checks each line of `cases` that has a line with `→` under it, and tells of all that are wrong.
pub fn check_all(cases: &str, separator: &str, parts: impl Fn(&str) -> Vec<String>) {
    let lines: Vec<&str> = cases.lines().collect();
    let cases = lines.windows(2).filter_map(|pair| Some((pair[0], pair[1].strip_prefix('→')?)));
    let results: Vec<Result<(), String>> =
        cases.map(|(input, expected)| check(&parts(&unescape(input)), expected, separator)).collect();
    assert!(results.len() > 10, "only {} cases were read", results.len());
    let wrong: Vec<String> = results.into_iter().filter_map(Result::err).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// How a token is written in a case.
pub fn mark(token: &str, kind: TokenKind) -> String {
    let mark = match kind {
        TokenKind::Word => "",
        TokenKind::Number => "/N",
        TokenKind::Punctuation => "/P",
        TokenKind::Symbol => "/S",
        TokenKind::Url => "/U",
        TokenKind::Email => "/E",
        TokenKind::Hashtag => "/#",
        TokenKind::Handle => "/@",
    };
    format!("{token}{mark}")
}

fn check(parts: &[String], expected: &str, separator: &str) -> Result<(), String> {
    let expected: Vec<String> = expected.split(separator).map(|part| unescape(part.trim())).collect();
    let expected = if expected == [""] { Vec::new() } else { expected };
    if parts == expected { Ok(()) } else { Err(format!("expected {expected:?}\n   found {parts:?}")) }
}

fn unescape(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a closing brace");
        let code = u32::from_str_radix(code, 16).expect("a hexadecimal number");
        text.push(char::from_u32(code).expect("a character"));
        text.push_str(rest);
    }
    text.replace("\\r", "\r").replace("\\n", "\n")
}
