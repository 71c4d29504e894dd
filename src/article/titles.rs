//! Titles that stand beside a person: «الرئيس الروسي فلاديمير بوتين», «ماكرون، رئيس فرنسا».

use crate::ner::Mention;
use crate::{Kind, Span};

/// The longest way between the parts of one phrase, in bytes.
const NEAR: usize = 40;
/// The most words, or parts of words, between an office and what it is an office of.
const MOST_WORDS: usize = 2;

/// A title and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    /// The mention of the title.
    pub title: usize,
    /// The mention of the person.
    pub person: usize,
    /// The title with the country or body it is an office of: «الرئيس الروسي», «رئيس مجلس الأمن».
    pub span: Span,
    /// The mention of the nationality that stands in it.
    pub nationality: Option<usize>,
}

/// The titles of people in a text, in order.
pub fn titles(text: &str, mentions: &[Mention]) -> Vec<Title> {
    (0..mentions.len()).filter(|&m| mentions[m].kind == Kind::Occ).filter_map(|m| title(text, mentions, m)).collect()
}

fn title(text: &str, mentions: &[Mention], title: usize) -> Option<Title> {
    let is_person = |m: &usize| mentions[*m].kind == Kind::Per;
    let mut last = title;
    while last + 1 < mentions.len()
        && matches!(mentions[last + 1].kind, Kind::Norp | Kind::Loc | Kind::Org)
        && is_complement(text, mentions, last + 1)
    {
        last += 1;
    }
    // A second title may stand between the first and the name: «صاحب السمو الملكي الأمير».
    let mut before_name = last;
    while before_name + 1 < mentions.len()
        && matches!(mentions[before_name + 1].kind, Kind::Occ | Kind::Norp)
        && between(text, mentions, before_name) == Some(0)
    {
        before_name += 1;
    }
    let after = Some(before_name + 1).filter(|&m| m < mentions.len()).filter(is_person).filter(|_| {
        let words = between(text, mentions, before_name);
        words.is_some_and(|words| words <= 1) || is_between_commas(text, mentions, before_name)
    });
    let before = || title.checked_sub(1).filter(is_person).filter(|&m| is_in_apposition(text, mentions, m));
    let person = after.or_else(before)?;
    Some(Title {
        title,
        person,
        span: mentions[title].span.to(mentions[last].span),
        nationality: (title + 1..=last).find(|&m| mentions[m].kind == Kind::Norp),
    })
}

/// Whether a mention is part of the title before it: right behind it, or behind a word and ل (الرئيس السابق للولايات المتحدة).
fn is_complement(text: &str, mentions: &[Mention], m: usize) -> bool {
    match between(text, mentions, m - 1) {
        Some(0) => true,
        Some(words) => words <= MOST_WORDS && text[..mentions[m].span.start].ends_with('ل'),
        None => false,
    }
}

/// How many words stand between a mention and the next, if nothing parts them.
fn between(text: &str, mentions: &[Mention], m: usize) -> Option<usize> {
    let gap = &text[mentions[m].span.end..mentions[m + 1].span.start];
    let parted = gap.len() > NEAR || gap.contains(['.', '،', ',', ':', '؛', '\n', '“', '”', '"', '«', '»']);
    (!parted).then(|| gap.split_whitespace().count())
}

/// Whether the person after a title and a comma is its bearer, before another comma or what they say: «رئيس الحركة، راشد الغنوشي،».
fn is_between_commas(text: &str, mentions: &[Mention], title: usize) -> bool {
    let gap = &text[mentions[title].span.end..mentions[title + 1].span.start];
    let behind = &text[mentions[title + 1].span.end..];
    matches!(gap, "، " | ", ")
        && (behind.starts_with(['،', ',']) || behind.starts_with(" إن") || behind.starts_with(" أن"))
}

/// Whether the title behind a person's name is said of them: after a comma or in brackets; an office of several words
/// right after it, where one word may be whom they met («التقى بوتين الصحفيين»).
fn is_in_apposition(text: &str, mentions: &[Mention], person: usize) -> bool {
    let gap = &text[mentions[person].span.end..mentions[person + 1].span.start];
    match gap.trim() {
        "" => mentions[person + 1].span.of(text).contains(' '),
        sign => matches!(sign, "،" | "," | "(" | "-" | "–"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The titles of a text whose mentions are marked: `[الرئيس|OCC]`.
    fn found(marked: &str) -> Vec<(String, String)> {
        let (mut text, mut mentions) = (String::new(), Vec::new());
        for part in marked.split_inclusive(']') {
            let Some((before, mention)) = part.split_once('[') else {
                text += part;
                continue;
            };
            text += before;
            let (name, kind) = mention.trim_end_matches(']').split_once('|').expect("a kind");
            let kind = Kind::ALL.into_iter().find(|k| k.name() == kind).expect("a known kind");
            mentions.push(Mention {
                span: Span::new(text.len(), text.len() + name.len()),
                kind,
                score: 100,
                value: None,
            });
            text += name;
        }
        titles(&text, &mentions)
            .iter()
            .map(|t| (t.span.of(&text).to_owned(), mentions[t.person].span.of(&text).to_owned()))
            .collect()
    }

    #[test]
    fn before_the_name_and_after_it() {
        let cases = [
            ("قال [الرئيس|OCC] [الروسي|NORP] [بوتين|PER]", "الرئيس الروسي", "بوتين"),
            ("[وزير الخارجية|OCC] [الأمريكي|NORP] [أنتوني بلينكن|PER]", "وزير الخارجية الأمريكي", "أنتوني بلينكن"),
            ("قال [بلينكن|PER] [وزير الخارجية|OCC] [الأمريكي|NORP] إنه", "وزير الخارجية الأمريكي", "بلينكن"),
            ("[رئيس|OCC] [مجلس الأمن|ORG] [جون سميث|PER]", "رئيس مجلس الأمن", "جون سميث"),
            ("قال [بلينكن|PER] [وزير الخارجية|OCC] [الأمريكي|NORP] في [واشنطن|LOC]", "وزير الخارجية الأمريكي", "بلينكن"),
            ("قال [الرئيس|OCC] السابق ل[فرنسا|LOC] [هولاند|PER]", "الرئيس السابق لفرنسا", "هولاند"),
            ("وصل [ماكرون|PER]، [رئيس|OCC] [فرنسا|LOC]، أمس", "رئيس فرنسا", "ماكرون"),
            ("قال [رئيس|OCC] [حركة النهضة|ORG]، [راشد الغنوشي|PER]، إن", "رئيس حركة النهضة", "راشد الغنوشي"),
        ];
        for (marked, title, person) in cases {
            assert_eq!(found(marked), [(title.to_owned(), person.to_owned())], "{marked}");
        }
    }

    #[test]
    fn two_titles_are_of_one_person() {
        let found = found("[صاحب السمو الملكي|OCC] [الأمير|OCC] [خالد|PER]");
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|(_, person)| person == "خالد"));
    }

    #[test]
    fn not_of_whoever_stands_in_another_sentence() {
        assert_eq!(found("التقى [بوتين|PER] [الصحفيين|OCC] أمس"), []);
        assert_eq!(found("استقال [الرئيس|OCC]. وقال [بوتين|PER]"), []);
        assert_eq!(found("[الرئيس|OCC] الذي زار العاصمة أول مرة [بوتين|PER]"), []);
    }
}
