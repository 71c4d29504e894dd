//! Which tokens stand inside quotation marks and brackets.

use super::chars::is_line_break;
use super::{Token, TokenKind};

/// The most tokens that quotation marks or brackets hold together in one sentence.
const SHORT: usize = 30;

/// Where a token stands, as far as the end of a sentence depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Not inside a short quotation or bracket.
    Outside,
    /// Inside one.
    Inside,
    /// Inside a quotation, right before its closing mark.
    EndOfQuotation,
    /// A closing mark, whose opening mark stands before it on the same line.
    Close,
}

/// The place of each token.
///
/// Marks are paired by what they are and where they stand rather than by their shape alone: Arabic text has “…”, ”…“ and
/// “…“ for the same.
pub(super) fn places(text: &str, tokens: &[Token]) -> Vec<Place> {
    let mut places = vec![Place::Outside; tokens.len()];
    // How many more short pairs are open at a token than at the one before it.
    let mut changes = vec![0i32; tokens.len()];
    for Pair { open, close, mark } in pairs(text, tokens) {
        places[close] = Place::Close;
        if close - open <= SHORT + 1 {
            changes[open + 1] += 1;
            changes[close] -= 1;
            if !mark.is_bracket() && places[close - 1] == Place::Outside {
                places[close - 1] = Place::EndOfQuotation;
            }
        }
    }
    let mut depth = 0;
    for (place, change) in places.iter_mut().zip(changes) {
        depth += change;
        match place {
            Place::Outside if depth > 0 => *place = Place::Inside,
            Place::EndOfQuotation if depth > 1 => *place = Place::Inside,
            _ => {}
        }
    }
    places
}

/// An opening mark, its closing mark, as indices of tokens.
struct Pair {
    open: usize,
    close: usize,
    mark: Mark,
}

/// The marks that can close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Straight,
    Curly,
    Guillemet,
    SingleGuillemet,
    Round,
    Square,
}

impl Mark {
    const COUNT: usize = 6;

    fn of(token: &str) -> Option<Mark> {
        Some(match token {
            "\"" => Mark::Straight,
            "“" | "”" | "„" | "‟" => Mark::Curly,
            "«" | "»" => Mark::Guillemet,
            "‹" | "›" => Mark::SingleGuillemet,
            "(" | ")" => Mark::Round,
            "[" | "]" => Mark::Square,
            _ => return None,
        })
    }

    fn is_bracket(self) -> bool {
        matches!(self, Mark::Round | Mark::Square)
    }
}

/// The pairs of marks on each line, in the order of their closing marks.
fn pairs(text: &str, tokens: &[Token]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut open: [Vec<usize>; Mark::COUNT] = Default::default();
    let mut line_start = 0;
    for (i, token) in tokens.iter().enumerate() {
        let before = &text[i.checked_sub(1).map_or(0, |i| tokens[i].span.end)..token.span.start];
        if before.contains(is_line_break) {
            line_start = i;
        }
        let Some(mark) = Mark::of(token.span.of(text)).filter(|_| token.kind == TokenKind::Punctuation) else {
            continue;
        };
        let open = &mut open[mark as usize];
        if open.last().is_some_and(|&i| i < line_start) {
            open.clear();
        }
        let starts_word = (i == line_start || !before.is_empty())
            && tokens.get(i + 1).is_some_and(|next| next.span.start == token.span.end);
        let opens = match token.span.of(text) {
            "(" | "[" => true,
            ")" | "]" => false,
            _ => open.is_empty() || starts_word,
        };
        if opens && !mark.is_bracket() {
            // One that is still open was never closed: no quotation stands in one with the same marks.
            open.clear();
        }
        if opens {
            open.push(i);
        } else if let Some(open) = open.pop() {
            pairs.push(Pair { open, close: i, mark });
        }
    }
    pairs
}
