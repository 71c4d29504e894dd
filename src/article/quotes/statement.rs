//! Which quotation marks hold a statement, and the cue that says so.

use super::clause::Clauses;
use super::cues::{Cue, CueClass, HANDING_ON};
use super::marks::Quoted;
use crate::Kind;

/// How far from its quotation a cue may stand, in tokens.
const REACH: usize = 40;

/// How near before a quotation a verb makes it its subject's, whatever source is told behind it, in tokens.
const NEAR: usize = 6;

/// The most words that the title of a work has.
const LONGEST_TITLE: usize = 10;

/// What makes a quotation a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A cue before it: «قال بوتين “…”».
    CueBefore(Cue),
    /// A cue after it: «“…”، بحسب المتحدث».
    CueAfter(Cue),
    /// A name and a colon before it: «بوتين: “…”».
    NameBefore(usize),
    /// None of its own: it goes on from the statement before it.
    GoesOn,
}

/// Why `quotation` is a statement, if it is one and not the title of a work, a name or a word held at arm's length.
///
/// `follows_statement` tells that the quotation before it, in the same paragraph or the one before, is one.
pub fn statement(clauses: &Clauses, quotation: &Quoted, follows_statement: bool) -> Option<Evidence> {
    let length = quotation.tokens.clone().filter(|&i| clauses.is_word(i)).count();
    let says_something = match length {
        0 | 1 => false,
        // «نوايا شراء» only looks like «ننوي الشراء».
        2 => quotation.tokens.clone().any(|i| CLAUSE_WORDS.contains(&clauses.stem(i))),
        3 => quotation.tokens.clone().any(|i| makes_a_clause(clauses, i)),
        _ => true,
    };
    if !says_something || is_name(clauses, quotation) {
        return None;
    }
    let lead = lead(clauses, quotation);
    if lead == Lead::Title && length <= LONGEST_TITLE {
        return None;
    }
    let (before, after) = (cue_before(clauses, quotation), cue_after(clauses, quotation));
    // «“…” بحسب المنظمة»: who is told after the words, unless the verb is told right before them.
    let attributed = after.filter(|cue| cue.class == CueClass::Attribution);
    let is_said_before = before.is_some_and(|cue| {
        let is_verbal = matches!(cue.class, CueClass::Verb | CueClass::Participle);
        is_verbal && cue.strong && quotation.opening() - cue.token <= NEAR
    });
    // «اعتبر بوتين الأمر “…”، حسبما نقلت الوكالة»: the paper hands on what somebody has said.
    let is_handed_on = attributed.is_some_and(|cue| is_of_handing_on(clauses, cue))
        && before.is_some_and(|cue| cue.strong && cue.class == CueClass::Verb);
    let is_led = matches!(lead, Lead::Colon | Lead::Complementizer) || is_said_before || is_handed_on;
    if let Some(cue) = attributed.filter(|_| !is_led) {
        return Some(Evidence::CueAfter(cue));
    }
    if let Some(cue) = before {
        let near = quotation.opening() - cue.token <= 4;
        let convincing = match lead {
            Lead::Colon | Lead::Complementizer => true,
            Lead::Preposition => length >= 4 && (near || governs_statements(clauses, cue, quotation)),
            Lead::Title | Lead::Other => {
                cue.token + 1 == quotation.opening() || (cue.class != CueClass::Noun && (cue.strong || length >= 6))
            }
        };
        if convincing {
            return Some(Evidence::CueBefore(cue));
        }
    }
    if let Some(cue) = after {
        return Some(Evidence::CueAfter(cue));
    }
    if lead == Lead::Colon
        && let Some(mention) = quotation.opening().checked_sub(2).and_then(|i| clauses.mention(i))
        && matches!(clauses.mentions[mention].kind, Kind::Per | Kind::Org | Kind::Occ | Kind::Norp)
    {
        return Some(Evidence::NameBefore(mention));
    }
    let stands_alone = clauses.sentence(quotation.tokens.start).start >= quotation.opening();
    (follows_statement && stands_alone).then_some(Evidence::GoesOn)
}

/// Whether an attribution names who handed the words on: «حسبما نقلت», «وفق ما أوردت».
fn is_of_handing_on(clauses: &Clauses, attribution: Cue) -> bool {
    let end = clauses.sentence(attribution.token).end.min(attribution.token + 3);
    let is_verb = |i: usize| HANDING_ON.contains(&clauses.stem(i).trim_end_matches("ته").trim_end_matches(['ت', 'ه']));
    (attribution.token + 1..end).any(is_verb)
}

/// Whether the preposition before the quotation is one that a verb of saying takes its statement with: «أكد المجلس على “…”»,
/// «دعا الحاضرون كذلك إلى “…”».
fn governs_statements(clauses: &Clauses, cue: Cue, quotation: &Quoted) -> bool {
    let verbal = cue.strong && matches!(cue.class, CueClass::Verb | CueClass::Participle);
    verbal && matches!(clauses.form(quotation.opening() - 1), "علي" | "الي")
}

/// How the words before a quotation lead into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    Colon,
    /// «إن», «أنه» …
    Complementizer,
    Preposition,
    /// A word that a title follows: «فيلم», «بعنوان», «صحيفة» …
    Title,
    Other,
}

/// Words that the title of a work, or a name, follows.
const TITLE_WORDS: [&str; 44] = [
    "فيلم",
    "الفيلم",
    "روايه",
    "الروايه",
    "مسلسل",
    "المسلسل",
    "مسرحيه",
    "المسرحيه",
    "كتاب",
    "كتابه",
    "الكتاب",
    "برنامج",
    "البرنامج",
    "قصيده",
    "اغنيه",
    "البوم",
    "ديوان",
    "صحيفه",
    "جريده",
    "مجله",
    "قناه",
    "موقع",
    "شركه",
    "مؤسسه",
    "وكاله",
    "منظمه",
    "جماعه",
    "حركه",
    "تنظيم",
    "حمله",
    "مبادره",
    "عنوان",
    "اسم",
    "شعار",
    "مهرجان",
    "معرض",
    "عمليه",
    "هاشتاغ",
    "وسم",
    "تطبيق",
    "منصه",
    "لقب",
    "جائزه",
    "مصطلح",
];

const PREPOSITIONS: [&str; 17] =
    ["ل", "ب", "ك", "من", "في", "عن", "علي", "الي", "حول", "بشان", "مع", "بين", "ضد", "تحت", "بسبب", "لدي", "مثل"];

const COMPLEMENTIZERS: [&str; 2] = ["ان", "بان"];

/// The pronouns that hang on a complementizer: «إنه», «بأنها», «إننا» …
const PRONOUNS: [&str; 9] = ["ه", "ها", "هم", "هما", "هن", "ني", "نا", "نه", "ك"];

/// Whether `form` is «إن», «أن», «بأن», with or without a conjunction and a pronoun.
pub fn is_complementizer(form: &str) -> bool {
    let bare = form.strip_prefix('و').unwrap_or(form);
    COMPLEMENTIZERS.iter().any(|c| bare.strip_prefix(c).is_some_and(|rest| rest.is_empty() || PRONOUNS.contains(&rest)))
}

fn lead(clauses: &Clauses, quotation: &Quoted) -> Lead {
    let Some(before) = quotation.opening().checked_sub(1) else { return Lead::Other };
    if clauses.text(before) == ":" {
        return Lead::Colon;
    }
    let form = clauses.form(before);
    if clauses.introduces(before) {
        Lead::Complementizer
    } else if PREPOSITIONS.contains(&form) {
        Lead::Preposition
    } else if TITLE_WORDS.contains(&form) || TITLE_WORDS.contains(&clauses.stem(before)) {
        Lead::Title
    } else {
        Lead::Other
    }
}

/// Words that seldom stand outside a clause with a verb: negations, auxiliaries, pronouns.
const CLAUSE_WORDS: [&str; 30] = [
    "ليس",
    "ليست",
    "ليسوا",
    "لسنا",
    "لست",
    "لن",
    "لم",
    "لا",
    "ما",
    "كان",
    "كانت",
    "سوف",
    "قد",
    "لقد",
    "هناك",
    "يجب",
    "يمكن",
    "انا",
    "نحن",
    "هو",
    "هي",
    "هم",
    "انت",
    "انه",
    "انها",
    "اننا",
    "هذا",
    "هذه",
    "ينبغي",
    "نعم",
];

/// Whether the token makes it likely that a clause is told, not a name.
fn makes_a_clause(clauses: &Clauses, token: usize) -> bool {
    let stem = clauses.stem(token);
    CLAUSE_WORDS.contains(&stem)
        || (clauses.mention(token).is_none() && stem.starts_with(['ي', 'ن']) && stem.chars().count() >= 4)
}

/// Whether one mention fills the whole quotation.
fn is_name(clauses: &Clauses, quotation: &Quoted) -> bool {
    let first = clauses.mention(quotation.tokens.start);
    first.is_some() && quotation.tokens.clone().all(|i| clauses.mention(i) == first)
}

/// The nearest cue before the quotation, in its sentence.
fn cue_before(clauses: &Clauses, quotation: &Quoted) -> Option<Cue> {
    let opening = quotation.opening();
    let first = clauses.sentence(quotation.tokens.start).start.max(opening.saturating_sub(REACH));
    let mut nearest: Option<Cue> = None;
    // «الأمطار التي شهدتها الولايات، “…”»
    let is_relative = |cue: &Cue| cue.token > first && matches!(clauses.form(cue.token - 1), "الذي" | "التي");
    let is_aside = |cue: &Cue| is_relative(cue) && clauses.has_pronoun(cue.token) && opening - cue.token > NEAR;
    for cue in (first..opening).rev().filter_map(|i| clauses.cue(i)).filter(|cue| !is_aside(cue)) {
        // «قال المدير، بحسب ما أوردت الوكالة، “…”»: the paper tells what somebody has said.
        if nearest.is_some_and(|nearest| is_of_source(clauses, nearest)) {
            if cue.class == CueClass::Verb && cue.strong && !is_of_source(clauses, cue) {
                return Some(cue);
            }
            continue;
        }
        // «ونقل الموقع، الذي أورد الخبر، عن المدير قوله “…”»
        if nearest.is_some_and(|n| n.class == CueClass::Noun && clauses.has_pronoun(n.token)) && is_relative(&cue) {
            continue;
        }
        // «وقال في تصريح: “…”»: the verb says who, the noun beside it does not.
        match nearest {
            None => nearest = Some(cue),
            Some(n) if n.class == CueClass::Noun && cue.class != CueClass::Noun => return Some(cue),
            // «وقال بوتين، في حوار بثته القناة، إن “…”»: the verb that opens the sentence.
            Some(n) if !n.strong && cue.strong && (opening - cue.token <= 12 || cue.token == first) => {
                return Some(cue);
            }
            Some(_) => {}
        }
    }
    nearest
}

/// Whether the cue belongs to an attribution to a source: «بحسب …», «حسبما ذكرت …», «وفق ما أوردت …», «في مقابلة نشرت الجمعة».
fn is_of_source(clauses: &Clauses, cue: Cue) -> bool {
    let is_attribution =
        |i: usize| clauses.cue(i).is_some_and(|cue| cue.class == CueClass::Attribution && clauses.form(i) != "نقلا");
    let is_published = cue.class == CueClass::Verb && !cue.joined && clauses.stem(cue.token).starts_with("نشر");
    is_published || (cue.token.saturating_sub(2)..=cue.token).any(is_attribution)
}

/// The cue right after the quotation, in its sentence.
fn cue_after(clauses: &Clauses, quotation: &Quoted) -> Option<Cue> {
    let last = clauses.sentence(quotation.tokens.end - 1).end;
    let mut token = quotation.after();
    if token < last && matches!(clauses.text(token), "،" | "," | "–" | "-") {
        token += 1;
    }
    // «“…”، فيما قال آخر»: another statement.
    let is_another = |&i: &usize| matches!(clauses.form(i), "فيما" | "بينما" | "حين" | "لكن" | "ثم");
    let end = (token..last.min(token + 3)).find(is_another).unwrap_or(last.min(token + 3));
    let near = token..end.max(token);
    let cue = near.clone().find_map(|i| clauses.cue(i))?;
    let own_words = clauses.text(cue.token);
    // «“…” وأضاف “…”» begins something new; «“…” على حد قوله» and «“…” كما قال» do not.
    let begins_anew =
        cue.class == CueClass::Verb && own_words.starts_with('و') && clauses.stem(cue.token) != clauses.form(cue.token);
    (!begins_anew).then_some(cue)
}
