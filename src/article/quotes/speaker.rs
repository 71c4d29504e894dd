//! Who made a statement.

use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::statement::is_complementizer;
use crate::{Kind, Span};

/// How far from its cue a subject may stand, in tokens.
const REACH: usize = 60;
/// What has fewer words between quotation marks may be no statement.
const STATEMENT: usize = 4;

/// The mention of whoever is the subject of `cue`, searched up to token `limit` (the quotation, or what is told).
pub fn subject(clauses: &Clauses, cue: Cue, limit: usize) -> Option<usize> {
    match cue.class {
        CueClass::Verb if relative_before(clauses, cue.token) => before(clauses, cue.token, Take::Nearest),
        CueClass::Verb => {
            after(clauses, cue.token, limit).or_else(|| before_verb(clauses, cue.token)).or_else(|| {
                // «بوتين، في تصريح له، قال»: the subject of the sentence, when nothing nearer is.
                before(clauses, cue.token, Take::First)
            })
        }
        CueClass::Participle => before(clauses, cue.token, Take::First),
        CueClass::Noun | CueClass::Attribution => {
            after(clauses, cue.token, limit).or_else(|| before(clauses, cue.token, Take::First))
        }
    }
}

/// Which of several mentions before a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Take {
    First,
    Nearest,
}

/// The kinds that speak: people and bodies, and places that stand for their governments.
fn can_speak(kind: Kind) -> bool {
    matches!(kind, Kind::Per | Kind::Org | Kind::Loc | Kind::Occ)
}

/// The subject that follows a verb: the first noun phrase after it that no preposition governs.
///
/// «قال رئيس الوزراء الهندي ناريندرا مودي لبوتين»: of the phrase's title, demonym and name, the name is the speaker; the
/// one spoken to has a preposition.
fn after(clauses: &Clauses, cue: usize, limit: usize) -> Option<usize> {
    let mut best: Option<usize> = None;
    let mut governed = false;
    let mut token = cue + 1;
    while token < limit.min(clauses.sentence(cue).end).min(cue + REACH) {
        let form = clauses.form(token);
        if is_complementizer(&form) || form == ":" || (best.is_some() && clauses.cue(token).is_some()) {
            break;
        }
        let Some(mention) = clauses.mention(token) else {
            if best.is_some() && !clauses.is_word(token) {
                break;
            }
            governed = governs(&form);
            // «قال المتحدث باسم الخارجية»: what a spokesman speaks for is no governed place.
            if best.is_none() && form == "باسم" {
                governed = false;
            }
            token += 1;
            continue;
        };
        let kind = clauses.mentions[mention].kind;
        if can_speak(kind) && !governed && !has_preposition(clauses, mention) {
            match best {
                None => best = Some(mention),
                Some(b) if kind == Kind::Per && clauses.mentions[b].kind != Kind::Per => best = Some(mention),
                Some(_) => {}
            }
            if kind == Kind::Per {
                break;
            }
        } else if best.is_some() && kind != Kind::Norp {
            break;
        }
        token = clauses.tokens_of(mention).end;
    }
    best
}

/// The subject right before a verb: «لكن بوتين قال», «المتحدث باسم الجيش، أحمد، قال».
fn before_verb(clauses: &Clauses, cue: usize) -> Option<usize> {
    let first = clauses.sentence(cue).start;
    let near = (first.max(cue.saturating_sub(3))..cue).rev();
    near.filter_map(|i| clauses.mention(i))
        .find(|&mention| can_speak(clauses.mentions[mention].kind) && stands_free(clauses, mention))
}

/// A mention in the sentence before the cue that no preposition governs; people before all others.
fn before(clauses: &Clauses, cue: usize, take: Take) -> Option<usize> {
    let mut found: Vec<usize> = Vec::new();
    for token in clauses.sentence(cue).start.max(cue.saturating_sub(REACH))..cue {
        if let Some(mention) = clauses.mention(token)
            && found.last() != Some(&mention)
            && can_speak(clauses.mentions[mention].kind)
            && !clauses.is_inside(token)
            && stands_free(clauses, mention)
        {
            found.push(mention);
        }
    }
    // «قال ترامب “…” ورد روحاني قائلا “…”»: a statement told, the sentence may have a new subject.
    let told = clauses.quoted.partition_point(|quotation| quotation.tokens.end <= cue).checked_sub(1);
    let told = told.map(|last| &clauses.quoted[last].tokens).filter(|said| said.len() >= STATEMENT);
    if let Some(said) = told {
        let newer = found.partition_point(|&mention| clauses.tokens_of(mention).start < said.end);
        if newer < found.len() {
            found.drain(..newer);
        }
    }
    if take == Take::Nearest {
        found.reverse();
    }
    let is_person = |m: &&usize| clauses.mentions[**m].kind == Kind::Per;
    found.iter().find(is_person).or(found.first()).copied()
}

/// Whether no preposition governs the mention.
fn stands_free(clauses: &Clauses, mention: usize) -> bool {
    let first = clauses.tokens_of(mention).start;
    let governed = first > 0 && governs(&clauses.form(first - 1));
    !governed && !has_preposition(clauses, mention)
}

/// Whether a preposition (ل ب ك) is written together with the first word of the mention.
fn has_preposition(clauses: &Clauses, mention: usize) -> bool {
    let word = clauses.words.tokens[clauses.tokens_of(mention).start].span;
    let start = clauses.mentions[mention].span.start;
    start > word.start && Span::new(word.start, start).of(clauses.words.text).contains(['ل', 'ب', 'ك'])
}

/// Whether a word of this form governs the noun after it.
fn governs(form: &str) -> bool {
    const GOVERNORS: [&str; 24] = [
        "من",
        "الي",
        "عن",
        "علي",
        "في",
        "مع",
        "بشان",
        "حول",
        "ضد",
        "بين",
        "عند",
        "لدي",
        "قبل",
        "بعد",
        "منذ",
        "خلال",
        "تحت",
        "نحو",
        "لصحيفه",
        "لقناه",
        "لوكاله",
        "لموقع",
        "لاذاعه",
        "لتلفزيون",
    ];
    GOVERNORS.contains(&form) || form.strip_prefix('و').is_some_and(|bare| GOVERNORS.contains(&bare))
}

/// Whether «الذي», «التي», «الذين» stands right before the verb: its subject is what they refer to.
fn relative_before(clauses: &Clauses, verb: usize) -> bool {
    verb.checked_sub(1).is_some_and(|i| matches!(clauses.form(i).as_str(), "الذي" | "التي" | "الذين"))
}
