//! Indirect speech: «قال بوتين إن …».

use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::phrase::governs;
use crate::Span;

/// How far after its cue a complementizer may stand, in tokens: the subject and its titles stand between.
const REACH: usize = 28;

/// The longest way between «كان» and its verb, in tokens.
const LONGEST_SUBJECT: usize = 6;

/// The fewest words of a statement that is worth showing.
const FEWEST_WORDS: usize = 3;

/// The fewest tokens between quotation marks that are more than a name: no statement's «إن» lies beyond them.
const LONGER_THAN_A_NAME: usize = 4;

/// Words that make a clause of «أن» tell when, or against what, and not what is said: «بعد أن …».
const SUBORDINATORS: [&str; 11] = ["بعد", "قبل", "دون", "بدون", "منذ", "حتي", "غير", "الا", "رغم", "كما", "حيث"];

/// Verbs that report nobody's words when «أن» follows them at once: «يذكر أن …», «تبين أن …».
const IMPERSONAL: [&str; 8] = ["يذكر", "يشار", "يقال", "يعتقد", "يزعم", "يفترض", "يرجح", "تبين"];

/// Verbs of the imperfect with other beginnings than «ي», as they follow «أن» that wishes or fears.
const IMPERFECT: [&str; 6] = ["تكون", "نكون", "اكون", "تتم", "تصبح", "تقوم"];

/// Words in «ي» that are no verbs: a day, months, right and left.
const NO_VERBS: [&str; 6] = ["يوم", "يناير", "يونيو", "يوليو", "يمين", "يسار"];

/// Verbs that also have other meanings, and report where they open their clause: «وذكر الموقع أن …».
const OPENING: [&str; 12] = ["ذكر", "راي", "كتب", "كشف", "نفي", "توقع", "رجح", "زعم", "شرح", "تابع", "حكي", "رد"];

/// The complementizer, not before token `told`, with which what the cue reports in the writer's words begins.
pub fn opener(clauses: &Clauses, cue: Cue, told: usize) -> Option<usize> {
    let says = match cue.class {
        CueClass::Verb => cue.strong || opens_clause(clauses, cue),
        CueClass::Participle => cue.strong || complementizer_after(clauses, cue.token).is_some(),
        CueClass::Noun | CueClass::Attribution => false,
    };
    if !says || is_impersonal(clauses, cue.token) || is_expected(clauses, cue.token) {
        return None;
    }
    let sentence_end = clauses.sentence(cue.token).end;
    let opener = (cue.token + 1..sentence_end.min(cue.token + REACH))
        .take_while(|&i| !in_long_quotation(clauses, i) && clauses.text(i) != ":")
        .take_while(|&i| !reports(clauses, i) && !is_impersonal(clauses, i))
        .find(|&i| clauses.introduces(i))
        .filter(|&opener| opener >= told)?;
    if is_wish(clauses, opener) {
        return None;
    }
    // «إضافة إلى أنها»
    let adds = clauses.form(opener - 1) == "الي" && clauses.form(opener - 2).ends_with("اضافه");
    let is_said = !SUBORDINATORS.contains(&clauses.form(opener - 1)) && !adds;
    is_said.then_some(opener)
}

/// What the complementizer opens: to the end of the clause.
pub fn reported(clauses: &Clauses, opener: usize) -> Option<Span> {
    let sentence_end = clauses.sentence(opener).end;
    let mut end = opener + 1;
    while end < sentence_end && !ends_clause(clauses, end) {
        end += 1;
    }
    while end > opener + 1 && !clauses.is_word(end - 1) && !closes_after(clauses, opener, end - 1) {
        end -= 1;
    }
    let words = (opener..end).filter(|&i| clauses.is_word(i)).count();
    let tokens = clauses.words.tokens;
    (words >= FEWEST_WORDS).then(|| Span::new(tokens[opener].span.start, tokens[end - 1].span.end))
}

/// The complementizer that follows a word at once, or after «إلى»: «مشيرا إلى أن».
fn complementizer_after(clauses: &Clauses, token: usize) -> Option<usize> {
    let end = clauses.sentence(token).end;
    let first = token + 1 + usize::from(token + 1 < end && clauses.form(token + 1) == "الي");
    (first < end && clauses.introduces(first)).then_some(first)
}

/// Whether the cue is one of the verbs that report where they open their clause, and does: «وذكر الموقع أن», «وكان الموقع ذكر أن».
fn opens_clause(clauses: &Clauses, cue: Cue) -> bool {
    let form = clauses.form(cue.token);
    let verb = if cue.joined { form.strip_prefix(['و', 'ف']).unwrap_or(form) } else { form };
    let start = clauses.sentence(cue.token).start;
    let opens = cue.joined || start == cue.token || clauses.follows_was(cue.token, LONGEST_SUBJECT);
    opens && OPENING.contains(&verb)
}

/// Whether «أن» at the token opens no statement, but what is wished, feared or denied: «نفى أن يكون», with a verb right behind it, where
/// «أنّ» has a noun; or «إن» a condition: «إن لم».
fn is_wish(clauses: &Clauses, token: usize) -> bool {
    let next = token + 1;
    if next >= clauses.sentence(token).end || clauses.mention(next).is_some() {
        return false;
    }
    let form = clauses.form(next);
    let has_beginning = form.starts_with('ي') && form.chars().count() > 2 && !NO_VERBS.contains(&form);
    let is_bare = matches!(clauses.form(token), "ان" | "بان" | "وان");
    is_bare && (form == "لم" || !clauses.text(token).contains('إ') && (has_beginning || IMPERFECT.contains(&form)))
}

/// Whether the token is a verb that reports nobody's words.
fn is_impersonal(clauses: &Clauses, token: usize) -> bool {
    let at_once = || complementizer_after(clauses, token).is_some();
    IMPERSONAL.contains(&clauses.form(token).trim_start_matches('و')) && at_once()
}

/// Whether the token is a participle behind «من»: «من المتوقع أن».
fn is_expected(clauses: &Clauses, token: usize) -> bool {
    token > 0 && matches!(clauses.form(token - 1), "من" | "ومن") && clauses.form(token).starts_with("ال")
}

fn in_long_quotation(clauses: &Clauses, token: usize) -> bool {
    clauses.is_inside(token) && clauses.quotation_before(token).is_some_and(|q| q.tokens.len() >= LONGER_THAN_A_NAME)
}

/// Whether the token is a verb or participle of saying: «قال في تصريح إن …» has a noun of saying before its statement.
fn reports(clauses: &Clauses, token: usize) -> bool {
    clauses.cue(token).is_some_and(|cue| cue.class != CueClass::Noun)
}

/// How far behind a conjunction the verb of another speaker stands, and how long an attribution between commas is, in tokens.
const NEXT_CLAUSE: usize = 7;

/// Whether what another cue reports, or says of this statement, begins at the token: after a comma and perhaps a
/// conjunction («، لكنها قالت …», «، فيما يشدد آخرون …»), or with a participle («مضيفا أن …»).
pub fn ends_clause(clauses: &Clauses, token: usize) -> bool {
    let end = clauses.words.tokens.len();
    let cue = |i: usize| (i < end).then(|| clauses.cue(i)).flatten();
    let comma = clauses.is_comma(token) || clauses.text(token) == "؛";
    // «أدى، حسب آخر حصيلة، إلى وفاة رجل»: the clause goes on behind it.
    let is_between_commas = || {
        let close = (token + 2..token + NEXT_CLAUSE).find(|&i| clauses.is_comma(i));
        close.is_some_and(|close| close + 1 < end && governs(clauses.form(close + 1)))
    };
    let after_comma = || {
        cue(token + 1).is_some_and(|cue| {
            cue.strong && cue.class != CueClass::Noun && !(cue.class == CueClass::Attribution && is_between_commas())
        })
    };
    let after_conjunction = || {
        let form = if token + 1 < end { clauses.form(token + 1) } else { "" };
        let conjunction = form.starts_with("لكن") || matches!(form, "فيما" | "بينما");
        let mut clause = (token + 2..end.min(token + 2 + NEXT_CLAUSE)).take_while(|&i| clauses.is_word(i));
        conjunction && clause.any(|i| cue(i).is_some_and(|cue| cue.strong && cue.class == CueClass::Verb))
    };
    let participle = cue(token).is_some_and(|cue| cue.class == CueClass::Participle);
    (participle && complementizer_after(clauses, token).is_some()) || (comma && (after_comma() || after_conjunction()))
}

/// Whether the token closes a quotation that begins after `opener`.
fn closes_after(clauses: &Clauses, opener: usize, token: usize) -> bool {
    let quotation = clauses.quotation_before(token);
    quotation.is_some_and(|q| q.opening() > opener && !q.open_end && q.tokens.end == token)
}
