//! Quotation marks: which opens, which closes, and what stands between.

use std::ops::Range;

use super::statement::is_complementizer;
use crate::ner::Words;
use crate::text::fold;

/// What stands between an opening and a closing mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The tokens between the marks, without them. Never empty.
    pub tokens: Range<usize>,
    /// Whether the paragraph ended before a closing mark came: the next paragraph goes on.
    pub open_end: bool,
    /// Whether no closing mark came at all: it ends with its sentence, or where the writer clearly speaks again.
    pub unclosed: bool,
}

impl Quoted {
    /// The token of the opening mark.
    pub fn opening(&self) -> usize {
        self.tokens.start - 1
    }

    /// The first token after the quotation, its closing mark included.
    pub fn after(&self) -> usize {
        if self.open_end || self.unclosed { self.tokens.end } else { self.tokens.end + 1 }
    }
}

/// The family a mark belongs to: a quotation is closed by a mark of the family that opened it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Guillemet,
}

/// Which way a mark points by its character alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Opens,
    Closes,
    Either,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    token: usize,
    family: Family,
    direction: Direction,
}

/// The family and direction of a token that is a quotation mark.
///
/// *Source*: Unicode general categories Pi and Pf, and the typewriter marks.
fn mark_of(token: usize, text: &str) -> Option<Mark> {
    let (family, direction) = match text {
        "“" | "„" | "‟" => (Family::Double, Direction::Opens),
        "”" => (Family::Double, Direction::Closes),
        "\"" | "''" | "``" => (Family::Double, Direction::Either),
        "‘" | "‚" => (Family::Single, Direction::Opens),
        "’" => (Family::Single, Direction::Closes),
        "'" => (Family::Single, Direction::Either),
        "«" | "‹" => (Family::Guillemet, Direction::Opens),
        "»" | "›" => (Family::Guillemet, Direction::Closes),
        _ => return None,
    };
    Some(Mark { token, family, direction })
}

/// The quotations of the text by their marks: ordered and disjoint, the outermost where they nest.
///
/// The white space around a mark tells more than its character: in newspapers ” opens and “ closes as often as not.
/// A mark that finds no partner in its paragraph is left out, but for one that opens a paragraph whose quotation goes
/// on in the next.
pub fn quoted(words: &Words) -> Vec<Quoted> {
    let mut found = Vec::new();
    let mut paragraph = 0;
    for token in 0..words.tokens.len() {
        if ends_paragraph(words, token) {
            quoted_in(words, paragraph..token + 1, &mut found);
            paragraph = token + 1;
        }
    }
    found
}

/// Whether a line break, or the end of the text, follows `token`.
pub fn ends_paragraph(words: &Words, token: usize) -> bool {
    match words.tokens.get(token + 1) {
        None => true,
        Some(next) => {
            words.text[words.tokens[token].span.end..next.span.start].contains(['\n', '\u{2028}', '\u{2029}'])
        }
    }
}

fn quoted_in(words: &Words, paragraph: Range<usize>, found: &mut Vec<Quoted>) {
    let mut open: Vec<Mark> = Vec::new();
    let first_found = found.len();
    for mark in paragraph.clone().filter_map(|i| mark_of(i, words.tokens[i].span.of(words.text))) {
        let partner = open.iter().rposition(|o| o.family == mark.family);
        if closes(words, mark, partner.is_some()) {
            let Some(partner) = partner else { continue };
            let opening = open[partner].token;
            open.truncate(partner);
            // A quotation swallows those that were found inside it.
            while found.len() > first_found && found.last().is_some_and(|inner| inner.tokens.start > opening) {
                found.pop();
            }
            if opening + 1 < mark.token {
                found.push(Quoted { tokens: opening + 1..mark.token, open_end: false, unclosed: false });
            }
        } else {
            open.push(mark);
        }
    }
    let openings: Vec<usize> = found[first_found..].iter().map(Quoted::opening).collect();
    for (i, mark) in open.iter().enumerate().filter(|(_, mark)| introduces(words, mark.token)) {
        let sentence = words.sentences.partition_point(|sentence| sentence.tokens.end <= mark.token);
        let closed = openings.get(openings.partition_point(|&other| other <= mark.token)).copied();
        let next = open.get(i + 1).map(|other| other.token).into_iter().chain(closed).min();
        let end = words.sentences[sentence].tokens.end.min(paragraph.end).min(next.unwrap_or(paragraph.end));
        if mark.token + 1 < end {
            let quoted = Quoted { tokens: mark.token + 1..end, open_end: false, unclosed: true };
            found.push(quoted);
        }
    }
    found[first_found..].sort_by_key(|quoted| quoted.tokens.start);
    if let Some(unclosed) = open.first()
        && unclosed.token + 1 < paragraph.end
        && goes_on(words, paragraph.end, unclosed.family)
        && found[first_found..].iter().all(|q| q.tokens.end <= unclosed.token)
    {
        found.push(Quoted { tokens: unclosed.token + 1..paragraph.end, open_end: true, unclosed: false });
    }
}

/// Whether `mark` closes what is open, rather than opens something new.
fn closes(words: &Words, mark: Mark, something_open: bool) -> bool {
    let span = words.tokens[mark.token].span;
    let before = words.text[..span.start].chars().next_back();
    let after = words.text[span.end..].chars().next();
    let text_before = before.is_some_and(|c| !c.is_whitespace() && !"([{—–-".contains(c));
    let text_after = after.is_some_and(|c| c.is_alphanumeric() || "…([{#@".contains(c) || is_quotation_mark(c));
    match (text_before, text_after) {
        // «وقال:» نعم»
        (true, false) => before != Some(':') || something_open,
        (false, true) => mark.direction == Direction::Closes && something_open,
        // Glued on both sides («و"ليس إلا"لفلان») or on none: its character decides, and what is open.
        _ => match mark.direction {
            Direction::Opens => something_open && !text_after,
            Direction::Closes => true,
            Direction::Either => something_open,
        },
    }
}

/// Whether the word before a mark that is never closed says that words follow: a colon, «أن» with a pronoun or without.
fn introduces(words: &Words, mark: usize) -> bool {
    let Some(before) = mark.checked_sub(1).map(|i| words.tokens[i].span.of(words.text)) else { return false };
    before == ":" || is_complementizer(&fold(before))
}

fn is_quotation_mark(c: char) -> bool {
    "“”„‟\"‘’‚'«»‹›".contains(c)
}

/// Whether the paragraph that begins at token `next` begins with a mark of `family`: by an old custom of printing,
/// each paragraph of a long quotation opens anew, and only the last one closes.
fn goes_on(words: &Words, next: usize, family: Family) -> bool {
    words
        .tokens
        .get(next)
        .and_then(|token| mark_of(next, token.span.of(words.text)))
        .is_some_and(|mark| mark.family == family)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Layers;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let layers = Layers::of(text);
        let (words, tokens) = (Words::new(text, &layers), &layers.tokens);
        let found: Vec<&str> = quoted(&words)
            .iter()
            .map(|q| tokens[q.tokens.start].span.to(tokens[q.tokens.end - 1].span).of(text))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn each_family_in_its_usual_direction() {
        check("قال “نعم نعم” ثم مضى", &["نعم نعم"]);
        check("قال «نعم نعم» ثم مضى", &["نعم نعم"]);
        check("قال \"نعم نعم\" ثم مضى", &["نعم نعم"]);
        check("قال 'نعم نعم' ثم مضى", &["نعم نعم"]);
        check("قال „نعم نعم“ ثم مضى", &["نعم نعم"]);
    }

    #[test]
    fn the_space_around_a_mark_beats_its_character() {
        check("قال ”نعم نعم“ ثم مضى", &["نعم نعم"]);
        check("قال »نعم نعم« ثم مضى", &["نعم نعم"]);
        check("كبديل لـ “منظمة أخرى” ، في وقت", &["منظمة أخرى"]);
        check("وقف العدوان “.", &[]);
        check("قال “نعم نعم “.", &["نعم نعم"]);
    }

    #[test]
    fn a_mark_without_a_partner_in_its_paragraph_is_no_quotation() {
        check("قال “نعم\nثم مضى", &[]);
        check("قال نعم” ثم مضى", &[]);
        check("قال إنه “سيعود غدا. ثم مضى", &["سيعود غدا."]);
        check("قال: “نعم وأضاف “لا” ومضى", &["نعم وأضاف", "لا"]);
        check("وقد «قال", &[]);
    }

    #[test]
    fn two_in_a_sentence_and_one_inside_another() {
        check("قال “أ ب” ثم قال “ج د”.", &["أ ب", "ج د"]);
        check("قال \"أ ب\" ثم قال \"ج د\".", &["أ ب", "ج د"]);
        check("قال «أ “ب ج” د» ومضى", &["أ “ب ج” د"]);
        check("قال “أ “ب ج” د” ومضى", &["أ “ب ج” د"]);
    }

    #[test]
    fn a_quotation_that_goes_on_in_the_next_paragraph() {
        check("قال: “أ ب.\n“ج د”.", &["أ ب.", "ج د"]);
    }

    #[test]
    fn empty_marks_hold_nothing() {
        check("قال “” و \"\" ومضى", &[]);
    }
}
