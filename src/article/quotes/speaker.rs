//! Who made a statement.

use super::candidates::{agrees, can_speak_far, stands_free};
use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::meant;
use super::nouns;
use super::offices::Offices;
use super::phrase;
use super::texts;
use super::verb::{self, LONGEST_SUBJECT};
use crate::Kind;

/// How far from its cue a subject may stand, in tokens.
pub const REACH: usize = 60;
/// How far before a participle the words may stand that tell of whom it is said, and a source before what is ascribed to it again.
const FAR: usize = 2 * REACH;
/// How far behind a quotation an attribution of it stands, in tokens.
const ATTRIBUTED: usize = 4;
/// What has fewer words between quotation marks may be no statement.
const STATEMENT: usize = 4;

/// Whom a cue has for its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An entity.
    Entity(usize),
    /// Somebody whom the article does not name: «مصدر أمني».
    Nameless,
    /// It is left to the reader: «وأضاف …».
    Unsaid,
    /// Whoever spoke before: «وأضاف المصدر …».
    Same,
    /// Whoever was called so before the noun at this token: «وقال المتحدث …» behind «قال متحدث باسم الشركة».
    Introduced(usize),
    /// A person whom the reader knows by now: «وقال اللاعب …».
    Known,
    /// The same where the verb says that somebody goes on, and nobody named where not: «وأضاف نجم برشلونة …».
    KnownIfAdding,
}

impl Subject {
    pub fn or_else(self, other: impl FnOnce() -> Subject) -> Subject {
        if self == Subject::Unsaid { other() } else { self }
    }
}

/// The subject of `cue`, searched up to token `limit` (the quotation, or what is told) and not before token `told`, where
/// another statement of its sentence ends.
pub fn subject(clauses: &Clauses, offices: &Offices, cue: Cue, limit: usize, told: Option<usize>) -> Subject {
    let of_sentence = || before(clauses, offices, cue, told);
    // «التي يقول بوتين إنها»: who says it follows at once.
    let is_named = |i: usize| i < limit && clauses.mention(i).is_some();
    // «البيان الصادر والذي ذكر»
    if let Some(text) = text_before(clauses, cue) {
        return phrase::subject(clauses, offices, text, cue.token).unwrap_or(Subject::Unsaid);
    }
    match cue.class {
        // «قال شكري إن المباحثات تناولت …، “…”»: the words are those of whoever tells of the thing.
        CueClass::Verb if is_of_thing(clauses, cue) => outer(clauses, offices, cue, told).or_else(of_sentence),
        CueClass::Verb if relative_before(clauses, cue.token) && !is_named(cue.token + 1) => {
            antecedent(clauses, offices, cue.token)
        }
        // «أكد بوتين بأنه أخبر النادي»: the pronoun is whoever the verb before it is said of.
        CueClass::Verb if has_pronoun_before(clauses, cue.token) => {
            let first = clauses.sentence(cue.token).start.max(cue.token.saturating_sub(REACH));
            // «ورد عن النبي محمد أنه قال»
            let beside = cue.token.checked_sub(2).and_then(|i| clauses.mention(i));
            if let Some(person) = beside.filter(|&m| clauses.mentions[m].kind == Kind::Per && agrees(clauses, m, cue)) {
                return phrase::speaker(clauses, offices, person);
            }
            let governing = (first..cue.token).rev().filter_map(|i| clauses.cue(i)).find(|c| c.class == CueClass::Verb);
            let subject = governing.map_or(Subject::Unsaid, |verb| verb::after(clauses, offices, verb, cue.token));
            subject.or_else(of_sentence)
        }
        // «لافتات كتب عليها»
        CueClass::Verb if verb::is_written(clauses, cue) => Subject::Nameless,
        // «نقلت الوكالة عنه قوله»: whoever was spoken of.
        CueClass::Verb if verb::is_of_pronoun(clauses, cue.token, limit) => Subject::Unsaid,
        // «بوتين، في تصريح له، قال»: the subject of the sentence, when nothing nearer is.
        CueClass::Verb => verb::of_verb(clauses, offices, cue, limit).or_else(of_sentence),
        CueClass::Participle => {
            let first = told.unwrap_or(clauses.sentence(cue.token).start).max(cue.token.saturating_sub(FAR));
            let mut governing = (first..cue.token).rev().filter_map(|i| clauses.cue(i));
            let governing = governing.find(|c| match c.class {
                // «أشار ترامب لما أعلنه المكتب قائلا»: the verb between says more of a thing.
                CueClass::Verb => !in_relative_clause(clauses, c.token),
                other => other == CueClass::Attribution,
            });
            // «نفى مسؤول … قائلا», «وفقا لمصدر …، معتبرا»: the participle is said of whom the words before it are.
            let subject = governing.map_or(Subject::Unsaid, |governing| match governing.class {
                CueClass::Verb if relative_before(clauses, governing.token) => {
                    antecedent(clauses, offices, governing.token)
                }
                CueClass::Verb => verb::of_verb(clauses, offices, governing, cue.token),
                _ => attributed(clauses, offices, governing.token),
            });
            let agrees = !matches!(subject, Subject::Entity(entity) if !clauses.agrees(entity, cue));
            if agrees { subject.or_else(of_sentence) } else { of_sentence() }
        }
        CueClass::Noun if clauses.has_pronoun(cue.token) => of_sentence(),
        CueClass::Noun => verb::after(clauses, offices, cue, limit).or_else(of_sentence),
        CueClass::Attribution => attributed(clauses, offices, cue.token).or_else(of_sentence),
    }
}

/// The text of which a verb behind «الذي» or «والذي» tells what it says: «البيان الصادر والذي ذكر».
fn text_before(clauses: &Clauses, verb: Cue) -> Option<usize> {
    let relative = verb.token.checked_sub(1).filter(|_| verb.class == CueClass::Verb)?;
    let is_relative = matches!(clauses.form(relative), "الذي" | "التي" | "والذي" | "والتي");
    let near = relative.saturating_sub(2).max(clauses.sentence(verb.token).start)..relative;
    let is_text = |&i: &usize| clauses.mention(i).is_none() && texts::is_published(clauses.stem(i));
    near.rev().find(is_text).filter(|_| is_relative)
}

/// Whether a verb is said of a thing that stands right before it, and of nobody who could speak: «المباحثات تناولت», «الأدوات التي تؤكد».
fn is_of_thing(clauses: &Clauses, verb: Cue) -> bool {
    let is_relative = relative_before(clauses, verb.token);
    let noun = verb.token.checked_sub(1 + usize::from(is_relative));
    let Some(noun) = noun.filter(|_| !verb.joined && clauses.mention(verb.token + 1).is_none()) else { return false };
    let stem = clauses.stem(noun);
    let is_source = matches!(stem, "التقارير" | "المصادر" | "الوثائق" | "الدراسات" | "المعلومات");
    let is_source = is_source || texts::is_text(stem);
    let speaks = nouns::is_person(stem) || nouns::is_body(stem) || is_source || stem.ends_with("ون");
    let is_thing = stem.ends_with("ات") || is_relative;
    is_thing && clauses.mention(noun).is_none() && clauses.is_definite_noun(noun) && !speaks
}

/// The subject of the verb or participle before a cue in its sentence.
fn outer(clauses: &Clauses, offices: &Offices, cue: Cue, told: Option<usize>) -> Subject {
    let first = told.unwrap_or(0).max(clauses.sentence(cue.token).start).max(cue.token.saturating_sub(REACH));
    let is_outer = |c: &Cue| matches!(c.class, CueClass::Verb | CueClass::Participle) && !is_of_thing(clauses, *c);
    let outer = (first..cue.token).rev().filter_map(|i| clauses.cue(i)).find(is_outer);
    outer.map_or(Subject::Unsaid, |outer| subject(clauses, offices, outer, cue.token, told))
}

/// The speaker to whom a preposition of attribution ascribes the statement: «نقلا عن مصدر», «وفقا لوزارة الصحة».
fn attributed(clauses: &Clauses, offices: &Offices, cue: usize) -> Subject {
    let end = clauses.sentence(cue).end.min(cue + REACH);
    let skipped = |i: usize| i < end && matches!(clauses.form(i), "عن" | "ل" | "ما");
    let first = cue + 1 + usize::from(skipped(cue + 1));
    let first = first + usize::from(clauses.is_comma(first));
    if first >= end {
        return Subject::Unsaid;
    }
    match clauses.cue(first) {
        // «حسبما ذكرت الوكالة»
        Some(verb) if verb.class == CueClass::Verb => verb::after(clauses, offices, verb, end),
        // «حسب تعبيرهم»: nobody alone.
        _ if clauses.form(first).ends_with("هم") && clauses.has_pronoun(first) => Subject::Nameless,
        _ => phrase::complement(clauses, offices, first, end).unwrap_or(Subject::Unsaid),
    }
}

/// The last source to which anything is ascribed behind token `since` and before token `token`, in its sentence or one of the two
/// before it: «وفق ما أكده فلان. وأوضح ذات المصدر».
pub fn source(clauses: &Clauses, offices: &Offices, since: usize, token: usize) -> Subject {
    let mut first = clauses.sentence(token).start;
    for _ in 0..2 {
        first = first.checked_sub(1).map_or(0, |before| clauses.sentence(before).start);
    }
    let first = first.max(since).max(token.saturating_sub(FAR));
    let mut cues = (first..token).rev().filter_map(|i| clauses.cue(i));
    let attribution = cues.find(|cue| cue.class == CueClass::Attribution);
    attribution.map_or(Subject::Unsaid, |cue| attributed(clauses, offices, cue.token))
}

/// The first mention in the sentence before the cue that no preposition governs, or after the statement told there; people
/// before all others.
fn before(clauses: &Clauses, offices: &Offices, cue: Cue, told: Option<usize>) -> Subject {
    // «جاء ذلك في بيان للاتحاد، لافتا إلى أنه»
    let opening = clauses.sentence(cue.token);
    let is_source = opening.len() > 2 && matches!(clauses.stem(opening.start), "جاء" | "جاءت");
    let is_source = is_source && matches!(clauses.form(opening.start + 1), "ذلك" | "هذا" | "تصريحات" | "تصريح");
    let opening = opening.start..cue.token.min(opening.start + REACH);
    if let Some(host) = Some(opening).filter(|_| is_source).and_then(|t| texts::host(clauses, offices, t)) {
        return host;
    }
    // «قال ترامب “…” ورد روحاني قائلا “…”»: a statement told, the sentence may have a new subject.
    let quoted = clauses.quoted.partition_point(|quotation| quotation.tokens.end <= cue.token).checked_sub(1);
    // «“…”، وفق تعبيره»: those are the words that are asked for.
    let is_own =
        |last: &usize| cue.class == CueClass::Attribution && cue.token - clauses.quoted[*last].tokens.end <= ATTRIBUTED;
    let is_ascribed = quoted.as_ref().is_some_and(is_own);
    let quoted = quoted.and_then(|last| if is_ascribed { last.checked_sub(1) } else { Some(last) });
    let quoted = quoted.map(|last| &clauses.quoted[last].tokens).filter(|said| said.len() >= STATEMENT);
    let sentence = clauses.sentence(cue.token).start;
    let quoted = quoted.map(|said| said.end).filter(|&end| end > sentence);
    let first = sentence.max(cue.token.saturating_sub(REACH)).max(told.or(quoted).unwrap_or(0));
    let mut found: Vec<usize> = Vec::new();
    for token in first..cue.token {
        if let Some(mention) = clauses.mention(token)
            && found.last() != Some(&mention)
            && can_speak_far(clauses, mention)
            && agrees(clauses, mention, cue)
            && !clauses.is_inside(token)
            && stands_free(clauses, mention)
        {
            found.push(mention);
        }
    }
    // «افتتح كارتيس السفارة، فيما رد نتنياهو قائلا»: who is named in the last clause.
    let clause = (first..cue.token).rev().find(|&i| verb::parts_clauses(clauses.form(i)) && !clauses.is_inside(i));
    let of_clause = found.partition_point(|&m| clause.is_some_and(|clause| clauses.tokens_of(m).start < clause));
    if of_clause < found.len() {
        found.drain(..of_clause);
    }
    let is_person = |m: &usize| clauses.mentions[*m].kind == Kind::Per;
    // A person goes on to speak before a thing that is named here does.
    found.retain(|m| !is_ascribed || is_person(m));
    let (people, others): (Vec<usize>, Vec<usize>) = found.into_iter().partition(is_person);
    let mut subjects = people.into_iter().chain(others).map(|mention| phrase::speaker(clauses, offices, mention));
    let subject = subjects.find(|subject| matches!(subject, Subject::Entity(_)));
    subject.or_else(|| texts::host(clauses, offices, first..cue.token)).unwrap_or(Subject::Unsaid)
}

/// Whether a complementizer with a pronoun stands right before the verb: «بأنه أخبر».
fn has_pronoun_before(clauses: &Clauses, verb: usize) -> bool {
    let before = verb.checked_sub(1).filter(|&i| clauses.introduces(i));
    before.is_some_and(|i| clauses.form(i).ends_with(['ه', 'ا']))
}

/// Whether «الذي», «التي», «الذين» stands right before the verb: its subject is what they refer to.
fn relative_before(clauses: &Clauses, verb: usize) -> bool {
    verb.checked_sub(1).is_some_and(|i| matches!(clauses.form(i), "الذي" | "التي" | "الذين"))
}

/// Whether a verb stands in a clause that says more of a noun, or is one itself: «الذي أعلن», «لما أعلنه».
fn in_relative_clause(clauses: &Clauses, verb: usize) -> bool {
    let is_what = verb.checked_sub(1).is_some_and(|i| matches!(clauses.form(i), "ما" | "لما" | "بما" | "مما" | "عما"));
    is_what || relative_before(clauses, verb)
}

/// What a relative pronoun right before a verb refers to: the mention before it, or whom a common noun means.
fn antecedent(clauses: &Clauses, offices: &Offices, verb: usize) -> Subject {
    let Some(noun) = verb.checked_sub(2) else { return Subject::Unsaid };
    let first = clauses.sentence(verb).start.max(verb.saturating_sub(8));
    // «جون سميث، قائد القوة الأمريكية، الذي قال»
    let is_person = |&i: &usize| clauses.kind(i) == Some(Kind::Per);
    let near = clauses.sentence(verb).start.max(verb.saturating_sub(LONGEST_SUBJECT))..noun;
    if clauses.is_comma(noun)
        && let Some(person) = near.rev().find(is_person).and_then(|i| clauses.mention(i))
    {
        return phrase::speaker(clauses, offices, person);
    }
    // «البادرة السويدية، التي قالت إنها»: no adjective speaks.
    let speaks = |&m: &usize| phrase::can_speak(clauses.mentions[m].kind);
    match (first..=noun).rev().find_map(|i| clauses.mention(i)) {
        Some(mention) if !speaks(&mention) => Subject::Unsaid,
        _ if clauses.mention(noun).is_none() && clauses.is_definite_noun(noun) => meant::by(clauses, noun..noun + 1),
        Some(mention) => phrase::speaker(clauses, offices, mention),
        None => Subject::Nameless,
    }
}
