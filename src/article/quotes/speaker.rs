//! Who made a statement.

use std::ops::Range;

use super::clause::Clauses;
use super::cues::{Cue, CueClass};
use super::meant;
use super::offices::Offices;
use super::phrase::{self, governs, has_preposition};
use super::texts;
use crate::Kind;

/// How far from its cue a subject may stand, in tokens.
const REACH: usize = 60;
/// How far before a participle the words may stand that tell of whom it is said.
const FAR: usize = 2 * REACH;
/// How long a subject between «كان» and its verb is, in tokens.
const LONGEST_SUBJECT: usize = 12;
/// How far before a verb its clause may begin with its subject, in tokens.
const LONGEST_CLAUSE: usize = 30;
/// How far behind a quotation an attribution of it stands, in tokens.
const ATTRIBUTED: usize = 4;
/// What has fewer words between quotation marks may be no statement.
const STATEMENT: usize = 4;
/// Words that may stand between a verb and its subject.
const ADVERBS: [&str; 12] =
    ["ايضا", "كذلك", "امس", "اليوم", "لاحقا", "بدوره", "بدورها", "حينها", "وقتها", "قبل", "انذاك", "مجددا"];

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
    match cue.class {
        // «البيان الصادر والذي ذكر»
        CueClass::Verb if text_before(clauses, cue.token).is_some() => {
            let text = text_before(clauses, cue.token);
            text.and_then(|text| phrase::subject(clauses, offices, text, cue.token)).unwrap_or(Subject::Unsaid)
        }
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
            let subject = governing.map_or(Subject::Unsaid, |verb| after(clauses, offices, verb, cue.token));
            subject.or_else(of_sentence)
        }
        // «لافتات كتب عليها»
        CueClass::Verb if is_written(clauses, cue) => Subject::Nameless,
        // «نقلت الوكالة عنه قوله»: whoever was spoken of.
        CueClass::Verb if is_of_pronoun(clauses, cue.token, limit) => Subject::Unsaid,
        // «بوتين، في تصريح له، قال»: the subject of the sentence, when nothing nearer is.
        CueClass::Verb => of_verb(clauses, offices, cue, limit).or_else(of_sentence),
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
                CueClass::Verb => of_verb(clauses, offices, governing, cue.token),
                _ => attributed(clauses, offices, governing.token),
            });
            let agrees = !matches!(subject, Subject::Entity(entity) if !clauses.agrees(entity, cue));
            if agrees { subject.or_else(of_sentence) } else { of_sentence() }
        }
        CueClass::Noun if clauses.has_pronoun(cue.token) => of_sentence(),
        CueClass::Noun => after(clauses, offices, cue, limit).or_else(of_sentence),
        CueClass::Attribution => attributed(clauses, offices, cue.token).or_else(of_sentence),
    }
}

/// The text of which a verb behind «الذي» or «والذي» tells what it says: «البيان الصادر والذي ذكر».
fn text_before(clauses: &Clauses, verb: usize) -> Option<usize> {
    let relative = verb.checked_sub(1)?;
    let is_relative = matches!(clauses.form(relative), "الذي" | "التي" | "والذي" | "والتي");
    let near = relative.saturating_sub(2).max(clauses.sentence(verb).start)..relative;
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
    let speaks = meant::is_person(stem) || meant::is_body(stem) || is_source || stem.ends_with("ون");
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

/// Whether a verb tells what stands on something, and not who wrote it: «كتب عليها».
fn is_written(clauses: &Clauses, verb: Cue) -> bool {
    let on = clauses.words.tokens.get(verb.token + 1).map(|_| clauses.form(verb.token + 1));
    !verb.joined && clauses.stem(verb.token) == "كتب" && matches!(on, Some("عليها" | "عليه"))
}

/// The subject of a verb: right beside it, at the beginning of its clause or further on.
fn of_verb(clauses: &Clauses, offices: &Offices, verb: Cue, limit: usize) -> Subject {
    relayed(clauses, offices, verb.token, limit)
        .or_else(|| texts::author_before(clauses, offices, verb.token))
        .or_else(|| match clauses.kind(verb.token + 1) {
            // «كان روحاني قد حذر نظيره»
            None | Some(Kind::Occ) => behind_was(clauses, offices, verb.token).unwrap_or(Subject::Unsaid),
            Some(_) => Subject::Unsaid,
        })
        .or_else(|| right_before(clauses, offices, verb))
        .or_else(|| right_after(clauses, offices, verb, limit))
        .or_else(|| at_beginning(clauses, offices, verb))
        .or_else(|| before_verb(clauses, offices, verb))
        .or_else(|| further_on(clauses, verb, limit))
}

/// Whether a verb hands on the words of somebody of whom there is but a pronoun: «نقلت عنه قوله», «نقلت الصحيفة قوله».
fn is_of_pronoun(clauses: &Clauses, cue: usize, limit: usize) -> bool {
    if !is_handing_on(clauses.stem(cue)) {
        return false;
    }
    let end = limit.min(clauses.sentence(cue).end).min(cue + REACH);
    let said = (cue + 1..end).find(|&i| {
        let is_noun = clauses.cue(i).is_some_and(|c| c.class == CueClass::Noun) && clauses.has_pronoun(i);
        is_noun || clauses.introduces(i) || clauses.text(i) == ":"
    });
    let mut between = cue + 1..said.unwrap_or(end);
    let is_noun = said.is_some_and(|i| clauses.cue(i).is_some());
    let has_source = between.clone().any(|i| matches!(clauses.form(i), "عن" | "لسان"));
    between.any(|i| matches!(clauses.form(i), "عنه" | "عنها" | "لسانه" | "لسانها")) || is_noun && !has_source
}

/// Whether a verb says that somebody hands on another's words.
pub fn is_handing_on(verb: &str) -> bool {
    matches!(verb, "نقل" | "نقلت" | "نقلوا" | "ينقل" | "تنقل")
}

/// Whose words a verb of handing on hands on: «نقلت الوكالة عن المدير قوله “…”», «جاء في بيان للوزارة أن …».
fn relayed(clauses: &Clauses, offices: &Offices, cue: usize, limit: usize) -> Subject {
    let prepositions: &[&str] = match clauses.stem(cue) {
        verb if is_handing_on(verb) => &["عن", "لسان", "حديث"],
        "جاء" => &["في", "لسان"],
        _ => return Subject::Unsaid,
    };
    let end = limit.min(clauses.sentence(cue).end).min(cue + REACH);
    let mut between = (cue + 1..end).take_while(|&i| !clauses.introduces(i));
    let from = between.find(|&i| prepositions.contains(&clauses.form(i)) && !clauses.is_inside(i) && i + 1 < end);
    // «نقلت عن "المرصد السوري" قوله»
    let first = from.map(|from| from + 1 + usize::from(phrase::is_mark(clauses.text(from + 1))));
    let first = first.filter(|&first| first < end);
    first.and_then(|first| phrase::complement(clauses, offices, first, end)).unwrap_or(Subject::Unsaid)
}

/// The subject that follows a verb: the noun phrase right after it, or the first person after it whom no preposition governs.
fn after(clauses: &Clauses, offices: &Offices, cue: Cue, limit: usize) -> Subject {
    right_after(clauses, offices, cue, limit).or_else(|| further_on(clauses, cue, limit))
}

/// Where the subject of a cue begins that follows it, and before which token it ends.
fn place_after(clauses: &Clauses, cue: Cue, limit: usize) -> Option<Range<usize>> {
    let end = limit.min(clauses.sentence(cue.token).end).min(cue.token + REACH);
    let is_adverb = |i: usize| {
        let is_time = matches!(clauses.kind(i), Some(Kind::Date | Kind::Time));
        // «ما صرحت به النائبة», «وعلقت عليها»; «قالت فيه» is told below.
        let is_object = phrase::is_governed_pronoun(clauses.form(i)) && !matches!(clauses.form(i), "فيه" | "فيها");
        // «قبل أيام قليلة»
        let is_few = matches!(clauses.form(i), "قليله" | "قليل" | "معدوده");
        is_time || is_object || is_few || ADVERBS.contains(&clauses.form(i))
    };
    // «أفادت، النقابة العامة، أن», «وذكرت "أرامكو" أن»
    let is_mark = |i: usize| phrase::is_mark(clauses.text(i)) && i + 1 < end && clauses.mention(i + 1).is_some();
    let first = (cue.token + 1..end).find(|&i| !is_adverb(i) && !clauses.is_comma(i) && !is_mark(i))?;
    // «ألقى خطابا قال فيه …»: the subject is that of what the clause says more of.
    if matches!(clauses.form(first), "فيه" | "فيها") {
        return None;
    }
    // «وتقول مازحة “…”», «قال مبتسما»: how it is said.
    let is_last = !(first + 1..end).any(|i| clauses.is_word(i));
    let is_manner = is_last && clauses.mention(first).is_none() && is_circumstance(clauses.form(first));
    (!is_manner).then_some(first..end)
}

/// Whom the noun phrase right after a verb means.
fn right_after(clauses: &Clauses, offices: &Offices, cue: Cue, limit: usize) -> Subject {
    let place = place_after(clauses, cue, limit);
    place.and_then(|place| phrase::subject(clauses, offices, place.start, place.end)).unwrap_or(Subject::Unsaid)
}

/// The first person after a verb whom no preposition governs.
fn further_on(clauses: &Clauses, cue: Cue, limit: usize) -> Subject {
    let Some(Range { start: mut token, end }) = place_after(clauses, cue, limit) else { return Subject::Unsaid };
    let (mut governed, mut is_aside) = (false, false);
    while token < end {
        let form = clauses.form(token);
        if clauses.introduces(token) || form == ":" {
            break;
        }
        let Some(mention) = clauses.mention(token) else {
            governed = governs(form);
            is_aside |= governed;
            token += 1;
            continue;
        };
        let is_person = clauses.mentions[mention].kind == Kind::Per;
        // «لدى إشرافه على تنصيب والي الجهة، عادل الورغي،»
        let is_told_more = is_aside && clauses.is_comma(clauses.tokens_of(mention).start.saturating_sub(1));
        if is_person && !governed && !is_told_more && stands_free(clauses, mention) && agrees(clauses, mention, cue) {
            return clauses.entity(mention).map_or(Subject::Unsaid, Subject::Entity);
        }
        token = clauses.tokens_of(mention).end;
    }
    Subject::Unsaid
}

/// Whether a word right before what is said has the form of an active participle in the accusative.
pub fn is_circumstance(form: &str) -> bool {
    let letters: Vec<char> = form.chars().collect();
    matches!(letters[..], [_, 'ا', _, _, 'ا' | 'ه'] | ['م', _, _, _, _, 'ا'])
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
        Some(verb) if verb.class == CueClass::Verb => after(clauses, offices, verb, end),
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
    let mut cues = (first.max(since)..token).rev().filter_map(|i| clauses.cue(i));
    let attribution = cues.find(|cue| cue.class == CueClass::Attribution);
    attribution.map_or(Subject::Unsaid, |cue| attributed(clauses, offices, cue.token))
}

/// The person whose name ends right before a verb that begins nothing: «لكن بوتين قال», «مادونا تصف ابنها».
fn right_before(clauses: &Clauses, offices: &Offices, cue: Cue) -> Subject {
    let begins = cue.joined || clauses.mention(cue.token + 1).is_some();
    let person = cue.token.checked_sub(1).filter(|_| !begins).and_then(|i| clauses.mention(i));
    // «وموسكو ترفض الاتهامات»
    let begins_clause = |m: usize| {
        let token = clauses.tokens_of(m).start;
        clauses.mentions[m].span.start > clauses.words.tokens[token].span.start && can_speak_far(clauses, m)
    };
    let is_subject = |&m: &usize| {
        let speaks = clauses.mentions[m].kind == Kind::Per || begins_clause(m);
        speaks && stands_free(clauses, m) && agrees(clauses, m, cue)
    };
    person.filter(is_subject).map_or(Subject::Unsaid, |m| phrase::speaker(clauses, offices, m))
}

/// The subject right before a verb: «لكن بوتين قال», «المتحدث باسم الجيش، أحمد، قال». A verb with a conjunction begins anew.
fn before_verb(clauses: &Clauses, offices: &Offices, cue: Cue) -> Subject {
    if cue.joined {
        return Subject::Unsaid;
    }
    let first = clauses.sentence(cue.token).start;
    // «حضر المدير إلى جنوب فرنسا، حيث قال»: the subject of the sentence.
    if cue.token > first && clauses.form(cue.token - 1) == "حيث" {
        return Subject::Unsaid;
    }
    let near = (first.max(cue.token.saturating_sub(3))..cue.token).rev();
    near.filter_map(|i| clauses.mention(i))
        .find(|&mention| can_speak_far(clauses, mention) && stands_free(clauses, mention))
        .map_or(Subject::Unsaid, |mention| phrase::speaker(clauses, offices, mention))
}

/// The subject with which the clause of a verb begins: «لكن لجنة الرياضيين في الاتحاد قالت», «يذكر أن القيادة العامة أكدت».
fn at_beginning(clauses: &Clauses, offices: &Offices, verb: Cue) -> Subject {
    // «أما بوتين فقال»
    let is_answered = clauses.form(verb.token).starts_with('ف');
    if verb.joined && !is_answered {
        return Subject::Unsaid;
    }
    let sentence = clauses.sentence(verb.token).start;
    let first = sentence.max(verb.token.saturating_sub(LONGEST_CLAUSE));
    let is_that = |i: usize| clauses.introduces(i) && matches!(clauses.form(i), "ان" | "بان" | "وان");
    let opens = |i: usize| is_that(i) || parts_clauses(clauses.form(i)) || clauses.form(i) == "اما";
    let ends = |i: &usize| {
        opens(*i) || clauses.cue(*i).is_some_and(|cue| cue.class == CueClass::Verb) || clauses.is_inside(*i)
    };
    // «فيسبوك لا تعرف، لكنها تعتقد»
    let goes_on = |i: &usize| {
        let form = clauses.form(*i);
        form.starts_with("لكنه") || clauses.introduces(*i) && !is_that(*i) || matches!(form, "لا" | "لم" | "لن" | "ليس")
    };
    let opener = (first..verb.token).rev().find(|i| ends(i) || goes_on(i));
    let begins = match opener {
        Some(i) if opens(i) && verb.joined == (clauses.form(i) == "اما") => i + 1,
        None if first == sentence && !verb.joined => sentence,
        _ => return Subject::Unsaid,
    };
    if begins >= verb.token {
        return Subject::Unsaid;
    }
    let subject = phrase::subject(clauses, offices, begins, verb.token).unwrap_or(Subject::Unsaid);
    // Only behind «أن» a noun is sure to begin the clause, and not all nouns speak.
    let noun = clauses.stem(begins);
    let speaks = || meant::is_person(noun) || texts::is_text(noun);
    let is_sure = matches!(subject, Subject::Entity(_)) || opener.is_some_and(is_that) && speaks();
    if is_sure { subject } else { Subject::Unsaid }
}

/// Whether a word parts what one says from what another does: «فيما رد», «لكن بوتين».
fn parts_clauses(form: &str) -> bool {
    matches!(form, "لكن" | "ولكن" | "فيما" | "بينما" | "حين")
}

/// The subject of a verb that follows «كان»: «وكانت وثائق نشرها المكتب قالت», «كان روحاني قد حذر».
fn behind_was(clauses: &Clauses, offices: &Offices, verb: usize) -> Option<Subject> {
    let first = clauses.sentence(verb).start + 1;
    // «وكان وزير الداخلية فلان، الذي تشرف وزارته على …، قد صرح»
    let far = if verb > 0 && clauses.form(verb - 1) == "قد" { REACH } else { LONGEST_SUBJECT };
    let follows = first < verb && clauses.follows_was(verb, far);
    follows.then(|| phrase::subject(clauses, offices, first, verb)).flatten()
}

/// Whether what the cue says may be said of the entity of a mention.
fn agrees(clauses: &Clauses, mention: usize, cue: Cue) -> bool {
    clauses.entity(mention).is_none_or(|entity| clauses.agrees(entity, cue))
}

/// The first mention in the sentence before the cue that no preposition governs, or after the statement told there; people
/// before all others.
fn before(clauses: &Clauses, offices: &Offices, cue: Cue, told: Option<usize>) -> Subject {
    // «جاء ذلك في بيان للاتحاد، لافتا إلى أنه»
    let opening = clauses.sentence(cue.token);
    let is_source = opening.len() > 2 && matches!(clauses.stem(opening.start), "جاء" | "جاءت");
    let is_source = is_source && matches!(clauses.form(opening.start + 1), "ذلك" | "هذا" | "تصريحات" | "تصريح");
    if let Some(host) =
        Some(opening.start..cue.token).filter(|_| is_source).and_then(|t| texts::host(clauses, offices, t))
    {
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
    let clause = (first..cue.token).rev().find(|&i| parts_clauses(clauses.form(i)) && !clauses.is_inside(i));
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

/// Whether a mention can speak that is not right behind its verb: a person, a title, a body, or a place that stands for a government.
fn can_speak_far(clauses: &Clauses, mention: usize) -> bool {
    let subtype = || clauses.entity(mention).and_then(|entity| clauses.subtype(entity));
    match clauses.mentions[mention].kind {
        Kind::Loc => matches!(subtype(), Some("country" | "capital" | "state")),
        kind => phrase::can_speak(kind) && kind != Kind::Product,
    }
}

/// Whether a word is a noun without article that only what stands behind it makes definite: «قضية فلان», «تصريحات فلان».
fn is_owned(clauses: &Clauses, token: usize) -> bool {
    let text = clauses.text(token);
    let is_noun = text.ends_with('ة') || text.ends_with("ات") && text.chars().count() > 5;
    is_noun && clauses.is_indefinite_noun(token) && !meant::is_person(clauses.stem(token))
}

/// Whether a word stands before names in address: «الزميلة».
fn is_address(form: &str) -> bool {
    matches!(
        form,
        "السيد"
            | "السيده"
            | "الزميل"
            | "الزميله"
            | "الشيخ"
            | "الدكتور"
            | "الدكتوره"
            | "النجم"
            | "النجمه"
    )
}

/// Whether no preposition governs the mention, or the titles before it.
pub fn stands_free(clauses: &Clauses, mention: usize) -> bool {
    let first = clauses.tokens_of(mention).start;
    // «من المتحف», «لحذاء صلاح»
    let is_governed = |i: usize| {
        let (form, stem) = (clauses.form(i), clauses.stem(i));
        let is_apart = clauses.mention(i).is_none() && form != stem && form.starts_with(['ل', 'ب', 'ك']);
        governs(form) || is_apart || is_owned(clauses, i)
    };
    // «مع الرئيس بوتين»
    let title = |&i: &usize| matches!(clauses.kind(i), Some(Kind::Occ | Kind::Norp)) || is_address(clauses.form(i));
    let before = (first.saturating_sub(LONGEST_SUBJECT)..first).rev().find(|i| !title(i));
    // «حول غياب النجم محمد صلاح», «مراسلتنا فلانة», «داعين روسيا»
    let is_complement = |noun: usize| {
        let is_noun = clauses.is_indefinite_noun(noun) && !clauses.has_pronoun(noun);
        is_noun && noun.checked_sub(1).is_some_and(|i| clauses.mention(i).is_none() && governs(clauses.form(i)))
    };
    let is_object = |i: usize| {
        let is_participle = i + 1 == first && clauses.cue(i).is_some_and(|cue| cue.class == CueClass::Participle);
        is_participle || matches!(clauses.stem(i), "مراسلنا" | "مراسلتنا" | "موفدنا" | "موفدتنا")
    };
    let governed = before.is_some_and(|i| is_governed(i) || is_complement(i) || is_object(i));
    !governed && !has_preposition(clauses, mention) && !phrase::is_owner(clauses, mention)
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
