//! Every difference between an annotation and what was found, one a line, to be read by people.

use std::fmt::Write;

use aalam::article::QuoteStyle;

use super::annotation::{Annotation, Link, is_grouped};
use super::{Span, align};

/// How many bytes of text are shown before and after a place.
const AROUND: usize = 70;

/// The differences between `gold` and `found`, which are of `text`.
pub fn errors(text: &str, gold: &Annotation, found: &Annotation) -> String {
    let mut lines = String::new();
    mentions(text, gold, found, "missed", &mut lines);
    mentions(text, found, gold, "false", &mut lines);
    chains(text, gold, found, &mut lines);
    links(text, gold, found, &mut lines);
    quotes(text, gold, found, &mut lines);
    lines
}

/// The mentions of `one` that `other` lacks.
fn mentions(text: &str, one: &Annotation, other: &Annotation, what: &str, lines: &mut String) {
    for mention in &one.mentions {
        let is_counted = is_grouped(mention.kind) || matches!(mention.kind.name(), "NORP" | "OCC");
        if is_counted && !other.mentions.iter().any(|o| o.span == mention.span && o.kind == mention.kind) {
            let _ = writeln!(lines, "  {what} {} {}", mention.kind.name(), shown(text, mention.span));
        }
    }
}

/// The entities whose mentions, as far as both have them, are not those of one entity.
fn chains(text: &str, gold: &Annotation, found: &Annotation, lines: &mut String) {
    for (one, other, what) in [(gold, found, "parted"), (found, gold, "joined")] {
        for entity in 0..one.entities.len() {
            let mut parts: Vec<(Option<usize>, Vec<&str>)> = Vec::new();
            for mention in one.mentions.iter().filter(|m| m.entity == Some(entity) && is_grouped(m.kind)) {
                let Some(like) = other.mentions.iter().find(|m| m.span == mention.span && is_grouped(m.kind)) else {
                    continue;
                };
                let name = mention.span.of(text);
                match parts.iter_mut().find(|(part, _)| *part == like.entity) {
                    Some((_, names)) => names.push(name),
                    None => parts.push((like.entity, vec![name])),
                }
            }
            if parts.len() > 1 {
                let parts: Vec<String> = parts.iter().map(|(_, names)| names.join(", ")).collect();
                let _ = writeln!(lines, "  {what} {}", parts.join(" | "));
            }
        }
    }
}

fn links(text: &str, gold: &Annotation, found: &Annotation, lines: &mut String) {
    let aligned = align::entities(found, gold);
    let mut reached = vec![false; gold.entities.len()];
    for (entity, link) in found.entities.iter().enumerate() {
        let Some(link) = link.as_ref().filter(|_| found.is_grouped(entity)) else { continue };
        let wanted = aligned[entity].and_then(|g| gold.entities[g].as_ref());
        if wanted.is_some_and(|wanted| wanted.agrees(link)) {
            reached[aligned[entity].expect("it has a link")] = true;
        } else {
            let name = name(text, found, entity);
            let _ = writeln!(lines, "  link {name} → {}, not {}", item(Some(link)), item(wanted));
        }
    }
    for (entity, wanted) in gold.entities.iter().enumerate().filter(|(e, wanted)| wanted.is_some() && !reached[*e]) {
        let _ = writeln!(lines, "  no link {} → {}", name(text, gold, entity), item(wanted.as_ref()));
    }
}

fn quotes(text: &str, gold: &Annotation, found: &Annotation, lines: &mut String) {
    let aligned = align::entities(found, gold);
    for style in [QuoteStyle::Direct, QuoteStyle::Indirect] {
        let pairs = align::quotes(&gold.quotes, &found.quotes, style, align::half);
        for (g, quote) in gold.quotes.iter().enumerate().filter(|(_, quote)| quote.style == style) {
            match pairs.iter().find(|pair| pair.0 == g).map(|pair| &found.quotes[pair.1]) {
                None => {
                    let _ = writeln!(lines, "  missed {style:?} {}", shown(text, quote.span));
                }
                Some(other) if other.speaker.map(|speaker| aligned[speaker]) != quote.speaker.map(Some) => {
                    let wanted = quote.speaker.map_or("nobody", |speaker| name(text, gold, speaker));
                    let speaker = other.speaker.map_or("nobody", |speaker| name(text, found, speaker));
                    let _ = writeln!(lines, "  {style:?} by {speaker}, not {wanted} {}", shown(text, quote.span));
                }
                Some(_) => {}
            }
        }
        for (f, quote) in found.quotes.iter().enumerate().filter(|(_, quote)| quote.style == style) {
            if pairs.iter().all(|pair| pair.1 != f) {
                let _ = writeln!(lines, "  false {style:?} {}", shown(text, quote.span));
            }
        }
    }
}

/// The longest name of an entity.
fn name<'t>(text: &'t str, annotation: &Annotation, entity: usize) -> &'t str {
    let names = annotation.mentions.iter().filter(|mention| mention.entity == Some(entity));
    names.map(|mention| mention.span.of(text)).max_by_key(|name| name.len()).unwrap_or("?")
}

fn item(link: Option<&Link>) -> String {
    let Some(link) = link else { return "nothing".to_owned() };
    let known = [link.qid.as_deref(), link.english.as_deref()];
    known.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The place in its surroundings.
fn shown(text: &str, span: Span) -> String {
    let start = text.floor_char_boundary(span.start.saturating_sub(AROUND));
    let end = text.ceil_char_boundary(span.end + AROUND);
    format!("… {}[{}]{} …", &text[start..span.start], span.of(text), &text[span.end..end]).replace('\n', "⏎")
}
