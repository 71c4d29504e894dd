//! Dates, times, sums and numbers against texts with their mentions marked in them.

use aalam::ner::{Mention, Value, Words, patterns};
use aalam::text::Layers;

fn mentions(text: &str) -> Vec<Mention> {
    patterns(&Words::new(text, &Layers::of(text)))
}

/// `text` with each mention as `[mention|KIND value]`.
fn mark(text: &str) -> String {
    let mut marked = String::new();
    let mut done = 0;
    for mention in mentions(text) {
        marked += &text[done..mention.span.start];
        marked += &format!("[{}|{}{}]", mention.span.of(text), mention.kind.name(), value(mention.value.as_ref()));
        done = mention.span.end;
    }
    marked + &text[done..]
}

fn value(value: Option<&Value>) -> String {
    match value {
        None => String::new(),
        Some(Value::Date(iso) | Value::Time(iso) | Value::Duration(iso)) => format!(" {iso}"),
        Some(Value::Hijri(iso)) => format!(" hijri {iso}"),
        Some(Value::Relative(iso)) => format!(" now {iso}"),
        Some(Value::Number(number)) => format!(" {number}"),
        Some(Value::Money { amount, currency }) => format!(" {amount} {currency}"),
        Some(Value::Quantity { amount, unit }) => format!(" {amount} {unit}"),
    }
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
    let mut wrong = String::new();
    let golden = include_str!("golden/patterns.txt");
    for (number, expected) in golden.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with("# "))
    {
        let found = mark(&unmark(expected));
        if found != expected {
            wrong += &format!("line {}\n  expected {expected}\n  found    {found}\n", number + 1);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
