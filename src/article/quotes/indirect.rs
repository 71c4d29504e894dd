//! Indirect speech: «قال بوتين إن …».

use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::statement::is_complementizer;
use crate::Span;

/// How far after its cue a complementizer may stand, in tokens: the subject and its titles stand between.
const REACH: usize = 16;

/// The fewest words of a statement that is worth showing.
const FEWEST_WORDS: usize = 3;

/// What the cue reports in the writer's words: from the complementizer to the end of the clause.
pub fn reported(clauses: &Clauses, cue: Cue) -> Option<(usize, Span)> {
    if !cue.strong || matches!(cue.class, CueClass::Noun | CueClass::Attribution) {
        return None;
    }
    let sentence_end = clauses.sentence(cue.token).end;
    let opener = (cue.token + 1..sentence_end.min(cue.token + REACH))
        .take_while(|&i| !clauses.is_inside(i) && clauses.cue(i).is_none() && clauses.text(i) != ":")
        .find(|&i| is_complementizer(&clauses.form(i)))?;
    let mut end = opener + 1;
    while end < sentence_end && !ends_clause(clauses, end) {
        end += 1;
    }
    while end > opener + 1 && !clauses.is_word(end - 1) {
        end -= 1;
    }
    let words = (opener..end).filter(|&i| clauses.is_word(i)).count();
    let tokens = clauses.words.tokens;
    (words >= FEWEST_WORDS).then(|| (opener, Span::new(tokens[opener].span.start, tokens[end - 1].span.end)))
}

/// Whether the token, or the comma with it, begins what another cue reports, or a quotation.
fn ends_clause(clauses: &Clauses, token: usize) -> bool {
    let comma = matches!(clauses.text(token), "،" | "," | "؛");
    let next = token + 1;
    comma && next < clauses.words.tokens.len() && clauses.cue(next).is_some_and(|cue| cue.class != CueClass::Noun)
}
