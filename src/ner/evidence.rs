//! What the lists say of each token: the tagger's input, and what the baseline decides by.

use std::ops::Range;

use super::Words;
use super::starts::{Start, starts};
use crate::knowledge::{KindSet, Lists, Name, Walk, WordClass};
use crate::text::TokenKind;
use crate::{Kind, Span};

/// The longest name that is looked for, in tokens.
const LONGEST: usize = 12;

/// What the lists say of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// For each token a set of the bits in [`bits`].
    pub tokens: Vec<u32>,
    /// The names that are listed, in order and disjoint.
    pub matches: Vec<Match>,
}

/// The bits of a token.
///
/// Bits 0 to 13 say that the token begins (even) or goes on with (odd) a listed name, of the kinds of
/// [`KindSet::KINDS`] in their order: 0 begins a PER, 1 goes on with one, 2 begins a LOC …
pub mod bits {
    /// A given name.
    pub const GIVEN: u32 = 1 << 14;
    /// A family name.
    pub const FAMILY: u32 = 1 << 15;
    /// A particle of names: بن, أبو, آل, عبد.
    pub const PARTICLE: u32 = 1 << 16;
    /// A noun that opens the name of an organisation.
    pub const ORG_HEAD: u32 = 1 << 17;
    /// A noun that opens the name of a place.
    pub const LOC_HEAD: u32 = 1 << 18;
    /// A noun that opens the name of an event.
    pub const EVENT_HEAD: u32 = 1 << 19;
    /// A title stands before it, with nothing but nationalities between.
    pub const AFTER_TITLE: u32 = 1 << 20;
    /// In a listed name that is more often an ordinary word.
    pub const ORDINARY: u32 = 1 << 21;
    /// A listed name by itself.
    pub const SINGLE: u32 = 1 << 22;
    /// A verb of speech stands right before it.
    pub const AFTER_VERB: u32 = 1 << 23;
    /// A verb of speech stands right after it.
    pub const BEFORE_VERB: u32 = 1 << 24;
    /// The list names several kinds for the name.
    pub const SEVERAL: u32 = 1 << 25;
}

/// Words that stand in names of people and are none by themselves.
///
/// *Source*: a closed class of Arabic names, and the particles of names from abroad in Arabic letters.
const PARTICLES: [&str; 20] = [
    "بن", "ابن", "بنت", "ابو", "ابي", "ابا", "بو", "ام", "ال", "عبد", "ولد", "ذو", "دي", "فان", "فون", "دا", "دو",
    "ديل", "ماك", "او",
];

/// A listed name in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Where it stands: from behind the first token's proclitics.
    pub span: Span,
    /// What it can be of: what its list says, but only the title where a title and the name behind it are listed as one.
    pub kinds: KindSet,
    /// What the lists say of it.
    pub name: Name,
}

impl Match {
    /// Whether a thing of this kind has the name, and it is no ordinary word besides.
    pub fn is_sure(&self, kind: Kind) -> bool {
        self.kinds.contains(kind) && self.name.has_record() && !self.name.is_ordinary()
    }
}

/// What `lists` say of each token of `words`: the longest names, from left to right, and the classes of the words.
///
/// A name may begin behind the proclitics of its first token and ends with a token; it never crosses the bound of a
/// sentence. The cost of a token is bounded.
pub fn evidence(words: &Words, lists: &Lists) -> Evidence {
    let matches: Vec<Match> = words.sentences.iter().flat_map(|s| matches(words, s.tokens.clone(), lists)).collect();
    let classes: Vec<WordClass> = (0..words.tokens.len()).map(|i| lists.words.class(words.form(i))).collect();
    let mut tokens: Vec<u32> = (0..classes.len()).map(|i| word_bits(words, i, classes[i], lists)).collect();
    for found in &matches {
        for i in found.tokens.clone() {
            tokens[i] |= match_bits(found, i);
        }
    }
    let is_verb: Vec<bool> = (0..tokens.len()).map(|i| is_verb(words.form(i), classes[i], lists)).collect();
    for i in 1..tokens.len() {
        tokens[i] |= if is_verb[i - 1] { bits::AFTER_VERB } else { 0 };
        tokens[i - 1] |= if is_verb[i] { bits::BEFORE_VERB } else { 0 };
    }
    mark_after_titles(&matches, &mut tokens);
    Evidence { tokens, matches }
}

/// Each token right behind a title, or behind nationalities that stand right behind one.
fn mark_after_titles(matches: &[Match], tokens: &mut [u32]) {
    let mut behind = None;
    for found in matches {
        let goes_on = behind == Some(found.tokens.start);
        let is_title = found.kinds.contains(Kind::Occ) && !found.name.is_plural();
        if is_title || goes_on && found.kinds.contains(Kind::Norp) {
            behind = Some(found.tokens.end);
            if let Some(next) = tokens.get_mut(found.tokens.end) {
                *next |= bits::AFTER_TITLE;
            }
        }
    }
}

/// Whether the word with this form and class is a verb of speech, perhaps behind a conjunction.
fn is_verb(form: &str, class: WordClass, lists: &Lists) -> bool {
    let class = match form.strip_prefix(['و', 'ف']) {
        Some(bare) if class == WordClass::default() => lists.words.class(bare),
        _ => class,
    };
    class.is_any(&[WordClass::REPORTING_VERB])
}

/// The bits of token `i`, whose form is of `class`, without what stands around it.
fn word_bits(words: &Words, i: usize, class: WordClass, lists: &Lists) -> u32 {
    if !is_word(words, i) {
        return 0;
    }
    let mut found = 0;
    for Start { form, .. } in starts(words, i) {
        let class = if *form == *words.form(i) { class } else { lists.words.class(&form) };
        let all = [
            (class.is_any(&[WordClass::GIVEN]), bits::GIVEN),
            (class.is_any(&[WordClass::FAMILY]), bits::FAMILY),
            (class.is_any(&[WordClass::ORG_HEAD]), bits::ORG_HEAD),
            (class.is_any(&[WordClass::LOC_HEAD]), bits::LOC_HEAD),
            (class.is_any(&[WordClass::EVENT_HEAD]), bits::EVENT_HEAD),
            (class.is_any(&[WordClass::ORDINARY]), bits::ORDINARY),
            (PARTICLES.contains(&&*form), bits::PARTICLE),
        ];
        found = all.into_iter().filter(|(is, _)| *is).fold(0, |found, (_, bit)| found | bit);
        if found != 0 {
            break;
        }
    }
    found
}

fn match_bits(found: &Match, i: usize) -> u32 {
    let goes_on = u32::from(i > found.tokens.start);
    let kinds = (0..7).filter(|k| found.kinds.bits() >> k & 1 == 1).fold(0, |bits, k| bits | 1 << (2 * k + goes_on));
    let flag = |is: bool, bit: u32| if is { bit } else { 0 };
    kinds
        | flag(found.name.is_ordinary(), bits::ORDINARY)
        | flag(found.tokens.len() == 1, bits::SINGLE)
        | flag(found.kinds.iter().count() > 1, bits::SEVERAL)
}

/// A name that may be told of the text, from a start on.
#[derive(Clone, Debug)]
struct Candidate {
    start: usize,
    end: usize,
    name: Name,
}

fn matches(words: &Words, sentence: Range<usize>, lists: &Lists) -> Vec<Match> {
    let mut found = Vec::new();
    let mut i = sentence.start;
    while i < sentence.end {
        let Some(best) = longest(words, i..sentence.end, lists) else {
            i += 1;
            continue;
        };
        let best = if best.name.kinds() == KindSet::only(Kind::Occ) {
            without_body(words, i..sentence.end, lists, best)
        } else {
            best
        };
        i = best.end;
        found.extend(parts(words, lists, best, i));
    }
    found
}

/// Whether names may begin in token `i`: it is a word, or a hashtag made of words.
fn is_word(words: &Words, i: usize) -> bool {
    matches!(words.tokens[i].kind, TokenKind::Word | TokenKind::Hashtag)
}

/// The longest name at the first token of `range`.
fn longest(words: &Words, range: Range<usize>, lists: &Lists) -> Option<Candidate> {
    all_at(words, range, lists).into_iter().max_by_key(|found| found.end)
}

/// All names at the first token of `range`: of the first of its starts that gives any.
fn all_at(words: &Words, range: Range<usize>, lists: &Lists) -> Vec<Candidate> {
    let i = range.start;
    if !is_word(words, i) {
        return Vec::new();
    }
    for Start { offset, form, is_certain } in starts(words, i) {
        let mut found = from(words, range.clone(), lists.names.walk(), offset, &form);
        if !is_certain {
            // What merely looks like a proclitic and a name: a name of one word must be known well, or have the article.
            let is_long = form.chars().count() > 3;
            let is_definite = form.starts_with("ال");
            found.retain(|c| c.end > i + 1 || is_long && (is_definite || c.name.has_record() && !c.name.is_ordinary()));
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The names that begin in the first token of `range` at `offset`, where its form is `form`.
fn from(words: &Words, range: Range<usize>, mut walk: Walk, offset: usize, form: &str) -> Vec<Candidate> {
    let (mut found, first) = (Vec::new(), range.start);
    for i in range.take(LONGEST) {
        // A hyphen parts the words of a name as a space does.
        let token = words.tokens[i];
        let is_hyphen = matches!(token.span.of(words.text), "-" | "–");
        if i > first && is_hyphen {
            continue;
        }
        if token.kind == TokenKind::Punctuation || !walk.push(if i == first { form } else { words.form(i) }) {
            break;
        }
        // «قفصه» is his cage, and no town of قفصة.
        let is_own = words.segments[i].enclitic(token.span).is_some() && token.span.of(words.text).ends_with('ه');
        if let Some(name) = walk.name().filter(|name| !is_own || name.kinds() == KindSet::only(Kind::Occ)) {
            found.push(Candidate { start: offset, end: i + 1, name });
        }
    }
    found
}

/// Of the title `best` the part before the body that it is an office of, where the body is listed by a longer name:
/// «رئيس مجلس الأمن» is رئيس and مجلس الأمن.
fn without_body(words: &Words, range: Range<usize>, lists: &Lists, best: Candidate) -> Candidate {
    let first = range.start;
    let body = (first + 1..best.end).find(|&i| {
        longest(words, i..range.end, lists)
            .is_some_and(|body| body.end > best.end && body.name.kinds().contains(Kind::Org) && body.end > i + 1)
    });
    let Some(body) = body else { return best };
    let shorter = all_at(words, range, lists).into_iter().filter(|title| title.end <= body);
    shorter.max_by_key(|title| title.end).unwrap_or(best)
}

/// The match of a name, or two where it is listed with the person's title: «الملك سلمان» is الملك and سلمان.
fn parts(words: &Words, lists: &Lists, best: Candidate, end: usize) -> Vec<Match> {
    let first = words.tokens.partition_point(|token| token.span.end <= best.start);
    let span = |start: usize, end: usize| Span::new(start, words.tokens[end - 1].span.end);
    let title = (best.name.kinds().contains(Kind::Per) && end - first > 1)
        .then(|| all_at(words, first..end - 1, lists))
        .and_then(|all| {
            all.into_iter().rfind(|c| c.name.kinds().contains(Kind::Occ) && !c.name.kinds().contains(Kind::Per))
        });
    match title {
        Some(title) => vec![
            Match {
                tokens: first..title.end,
                span: span(title.start, title.end),
                kinds: KindSet::only(Kind::Occ),
                name: title.name,
            },
            Match {
                tokens: title.end..end,
                span: words.tokens[title.end].span.to(words.tokens[end - 1].span),
                kinds: KindSet::only(Kind::Per),
                name: best.name,
            },
        ],
        None => {
            vec![Match { tokens: first..end, span: span(best.start, end), kinds: best.name.kinds(), name: best.name }]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Layers;

    /// The listed names of `text`, each with its kinds.
    fn found(text: &str) -> Vec<(String, Vec<Kind>)> {
        let layers = Layers::of(text);
        let evidence = evidence(&Words::new(text, &layers), &Lists::embedded());
        assert_eq!(evidence.tokens.len(), layers.tokens.len());
        evidence.matches.iter().map(|m| (m.span.of(text).to_owned(), m.kinds.iter().collect())).collect()
    }

    fn check(text: &str, expected: &[(&str, Kind)]) {
        let expected: Vec<_> = expected.iter().map(|&(name, kind)| (name.to_owned(), vec![kind])).collect();
        assert_eq!(found(text), expected, "{text}");
    }

    #[test]
    fn the_longest_name_is_taken() {
        check("اجتمعت الجمعية العامة للأمم المتحدة", &[("الجمعية العامة للأمم المتحدة", Kind::Org)]);
        check("زار كوريا الجنوبية", &[("كوريا الجنوبية", Kind::Loc)]);
    }

    #[test]
    fn a_name_begins_behind_proclitics() {
        check("سافرت لفرنسا", &[("فرنسا", Kind::Loc)]);
        check("سلّمها للأمم المتحدة", &[("لأمم المتحدة", Kind::Org)]);
        check("وبألمانيا", &[("ألمانيا", Kind::Loc)]);
    }

    #[test]
    fn a_title_is_not_part_of_the_name() {
        check("استقبل الملك سلمان", &[("الملك", Kind::Occ), ("سلمان", Kind::Per)]);
        check("قال رئيس مجلس الأمن", &[("رئيس", Kind::Occ), ("مجلس الأمن", Kind::Org)]);
    }

    #[test]
    fn one_name_written_in_several_ways() {
        for text in ["أبو ظبي", "أبوظبي", "ابو ظبي", "أَبُو ظَبْي"] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_name_does_not_cross_the_end_of_a_sentence() {
        check("هكذا كانت كوريا. الجنوبية أيضا", &[("كوريا", Kind::Loc)]);
    }
}
