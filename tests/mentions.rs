//! Names and titles against texts with their mentions marked in them.

use aalam::{Analyzer, Kind};

/// The kinds that names and titles have; the rest is tested with the patterns.
const KINDS: [Kind; 7] = [Kind::Per, Kind::Loc, Kind::Org, Kind::Event, Kind::Product, Kind::Norp, Kind::Occ];

/// `text` with each mention as `[mention|KIND]`.
fn mark(analyzer: &Analyzer, text: &str) -> String {
    let mut marked = String::new();
    let mut done = 0;
    for mention in analyzer.analyze(text).mentions.iter().filter(|mention| KINDS.contains(&mention.kind)) {
        marked += &text[done..mention.span.start];
        marked += &format!("[{}|{}]", mention.span.of(text), mention.kind.name());
        done = mention.span.end;
    }
    marked + &text[done..]
}

/// A marked text without its marks.
fn unmark(marked: &str) -> String {
    let mut text = String::new();
    let mut rest = marked;
    while let Some((before, mention)) = rest.split_once('[') {
        let (inside, after) = mention.split_once(']').expect("a mark is closed");
        text += before;
        text += inside.split_once('|').expect("a mark has a kind").0;
        rest = after;
    }
    text + rest
}

#[test]
fn golden() {
    let analyzer = Analyzer::new();
    let mut wrong = String::new();
    let golden = include_str!("golden/mentions.txt");
    for (number, expected) in golden.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with("# "))
    {
        let found = mark(&analyzer, &unmark(expected));
        if found != expected {
            wrong += &format!("line {}\n  expected {expected}\n  found    {found}\n", number + 1);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
