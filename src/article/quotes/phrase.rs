//! The noun phrase that a speaker is named with: «رئيس الوزراء الهندي ناريندرا مودي», «مدير المطار، جون سميث،», «مصدر أمني».

use super::clause::Clauses;
use super::meant;
use super::nouns;
use super::offices::Offices;
use super::speaker::Subject;
use super::texts::{self, author, is_published};
use super::verb;
use crate::{Kind, Span};

/// The longest phrase, in tokens.
const LONGEST: usize = 18;

/// Nouns for somebody who belongs to the person named behind them, and is not that person: «خطيبة جمال خاشقجي».
const RELATIVES: [&str; 18] = [
    "خطيبه",
    "خطيب",
    "زوجه",
    "زوج",
    "والد",
    "والده",
    "نجل",
    "ابن",
    "ابنه",
    "شقيق",
    "شقيقه",
    "ارمله",
    "عائله",
    "اسره",
    "محامي",
    "محاميه",
    "محامو",
    "اقارب",
];

/// The kinds that speak: people and bodies, places that stand for their governments, and platforms for their companies.
pub fn can_speak(kind: Kind) -> bool {
    matches!(kind, Kind::Per | Kind::Org | Kind::Loc | Kind::Occ | Kind::Product)
}

/// Who speaks when `mention` does: its entity, or for a title, whoever bears it.
pub fn speaker(clauses: &Clauses, offices: &Offices, mention: usize) -> Subject {
    let entity = if clauses.mentions[mention].kind == Kind::Occ {
        match offices.bearer(clauses, mention) {
            Some(bearer) => Some(bearer),
            None => return meant::by_title(clauses, clauses.tokens_of(mention)),
        }
    } else {
        clauses.entity(mention)
    };
    entity.map_or(Subject::Unsaid, Subject::Entity)
}

/// Whom the noun phrase that begins at token `first` and ends before `limit` means, as the subject of a verb; none where
/// none begins there.
pub fn subject(clauses: &Clauses, offices: &Offices, first: usize, limit: usize) -> Option<Subject> {
    // «ليرد البولندي»
    if clauses.kind(first) == Some(Kind::Norp) && clauses.is_definite_noun(first) {
        return meant::national(clauses, first).map(Subject::Entity);
    }
    let begins = match clauses.mention(first) {
        Some(mention) => can_speak(clauses.mentions[mention].kind) && !has_preposition(clauses, mention),
        None => clauses.is_noun(first) && !is_object(clauses, first) && !is_own_body(clauses, first),
    };
    begins.then(|| read(clauses, offices, first, limit))
}

/// Whether the noun behind a verb is its object: «أبلغ الصحفيين», «ووجه رسالة».
fn is_object(clauses: &Clauses, noun: usize) -> bool {
    const SENDING: [&str; 8] = ["وجه", "نشر", "بعث", "ارسل", "اطلق", "القي", "اصدر", "كتب"];
    const SENT: [&str; 8] = ["نداء", "صوره", "صورا", "مقطع", "تهنئه", "سؤال", "انتقادات", "اتهامات"];
    // As they begin before a pronoun.
    const FELT: [&str; 22] = [
        "رفض",
        "دعم",
        "قلق",
        "امل",
        "اسف",
        "شكر",
        "استعداد",
        "موافقت",
        "معارضت",
        "تضامن",
        "التزام",
        "تمسك",
        "ثقت",
        "حرص",
        "رغبت",
        "استياء",
        "نيت",
        "عزم",
        "تفاؤل",
        "سعادت",
        "استغراب",
        "انسحاب",
    ];
    let stem = clauses.stem(noun);
    let is_sent = texts::is_text(stem) || SENT.contains(&nouns::bare(stem));
    let verb = noun.checked_sub(1).map(|verb| clauses.stem(verb).trim_end_matches('ت'));
    let is_plural =
        stem.ends_with("يين") || stem.starts_with("الم") && stem.ends_with("ين") && stem.chars().count() > 7;
    // «أعلن موافقته»
    let is_own = clauses.has_pronoun(noun)
        && FELT.iter().any(|felt| stem.strip_prefix(felt).is_some_and(|rest| rest.len() <= 4));
    is_own || is_plural || is_sent && verb.is_some_and(|verb| SENDING.contains(&verb))
}

/// Whether a noun is for a body of whom the sentence speaks already: «أوضح الغنوشي أن حزبه أعلن».
fn is_own_body(clauses: &Clauses, noun: usize) -> bool {
    const BODIES: [&str; 12] = [
        "حزبه",
        "حركته",
        "حكومته",
        "بلاده",
        "بلادها",
        "حكومتها",
        "وزارته",
        "ادارته",
        "منظمته",
        "شركته",
        "ناديه",
        "فريقه",
    ];
    BODIES.contains(&clauses.stem(noun))
}

/// The same where a preposition stands before the phrase or in its first word.
pub fn complement(clauses: &Clauses, offices: &Offices, first: usize, limit: usize) -> Option<Subject> {
    let begins = match clauses.mention(first) {
        Some(mention) => can_speak(clauses.mentions[mention].kind),
        None => clauses.is_word(first) && !governs(clauses.form(first)) && !clauses.has_pronoun(first),
    };
    begins.then(|| read(clauses, offices, first, limit))
}

fn read(clauses: &Clauses, offices: &Offices, first: usize, limit: usize) -> Subject {
    let limit = limit.min(first + LONGEST);
    if let Some(author) = author(clauses, offices, first, limit) {
        return author;
    }
    // «وأضاف البيان»: who published it, or who was told to speak in it.
    if clauses.mention(first).is_none() && clauses.is_definite_noun(first) && is_published(clauses.stem(first)) {
        return texts::publisher(clauses, offices, first).or_else(|| Subject::Same);
    }
    let mut token = first;
    let mut spoken_for = None;
    while token < limit {
        let form = clauses.form(token);
        // «أحد الأطفال مقارنا صلاح بزميله»: how it is said.
        let is_circumstance = || clauses.mention(token).is_none() && form.ends_with('ا') && verb::is_circumstance(form);
        let ends = governs(form) || clauses.introduces(token) || clauses.cue(token).is_some() || is_circumstance();
        let ends = token > first && ends;
        if ends || !clauses.is_word(token) && !is_mark_of_name(clauses, token) {
            break;
        }
        match clauses.mention(token) {
            // «متحدث باسم المجلس»
            None if token > first && clauses.form(token - 1) == "باسم" && clauses.is_definite_noun(token) => {
                spoken_for = meant::body(clauses, token).map(Subject::Entity);
                token += 1;
            }
            None => token += 1,
            Some(mention) => {
                let kind = clauses.mentions[mention].kind;
                if token > first && has_preposition(clauses, mention) {
                    break;
                }
                // «اتهمت مالاوي مادونا»: what stands behind the name of a place is another phrase.
                if token == first && kind == Kind::Loc {
                    token = clauses.tokens_of(mention).end;
                    break;
                }
                // «محامي ترامب»: a person right behind an indefinite noun is whose it is.
                let is_noun =
                    clauses.is_indefinite_noun(first) || clauses.is_title(first) && !clauses.is_definite_noun(first);
                // «محاميه جون سميث»
                let is_noun = is_noun && !clauses.has_pronoun(first);
                let is_owner = token == first + 1 && is_noun || is_owner(clauses, mention);
                // «وكيل أعمال صلاح، رامي عباس،»
                let end = clauses.tokens_of(mention).end;
                if kind == Kind::Per
                    && token > first
                    && let Some(person) = apposition(clauses, end)
                {
                    return speaker(clauses, offices, person);
                }
                if kind == Kind::Per {
                    return if is_owner { Subject::Nameless } else { speaker(clauses, offices, mention) };
                }
                // «شبكة (سي إن إن) الإخبارية»
                if kind == Kind::Org && token > first && token <= first + 2 && nouns::is_body(clauses.stem(first)) {
                    return speaker(clauses, offices, mention);
                }
                if matches!(kind, Kind::Org | Kind::Product) && token > first && is_spoken_for(clauses, token) {
                    spoken_for = Some(speaker(clauses, offices, mention));
                }
                token = end;
            }
        }
    }
    // «سفيرة فلسطين لدى هولندا، روان أبو يوسف، إن», «عضو النقابة التابعة للاتحاد، نبيل الهواشي،»
    let governed = Some(token + 1).filter(|&i| i < limit && matches!(clauses.form(token), "لدي" | "في"));
    let place = governed.or(Some(token).filter(|&i| i < limit)).and_then(|i| clauses.mention(i));
    let place = place.filter(|&m| matches!(clauses.mentions[m].kind, Kind::Loc | Kind::Org));
    // «أمين سر اللجنة لمنظمة التحرير الفلسطينية، صائب عريقات،»
    let is_title = |i: usize| matches!(clauses.kind(i), Some(Kind::Norp | Kind::Occ));
    // «رئيس الهيئة في عاصمة النيجر نيامي، العقيد أوماراو ألوا،»
    let comma = match place {
        Some(place) => clauses.tokens_of(place).end,
        None => aside(clauses, token, limit).unwrap_or(token),
    };
    let comma = if place.is_some() { (comma..limit).find(|&i| !is_title(i)).unwrap_or(limit) } else { comma };
    // «رئيسة السلطة في بريطانيا روث ايفانز»
    let beside = clauses.mention_from(comma).filter(|&m| place.is_some() && clauses.mentions[m].kind == Kind::Per);
    if let Some(person) = beside.or_else(|| apposition(clauses, comma)) {
        return speaker(clauses, offices, person);
    }
    // What a spokesman says is said by the body.
    let or_spoken_for = |subject: Subject| match subject {
        Subject::Nameless | Subject::Known | Subject::KnownIfAdding | Subject::Introduced(_) => {
            spoken_for.unwrap_or(subject)
        }
        subject => subject,
    };
    match clauses.mention(first) {
        Some(mention) => or_spoken_for(speaker(clauses, offices, mention)),
        // «وأضاف المصدر»: whoever it was.
        None if is_told_already(clauses.stem(first)) => Subject::Same,
        None => or_spoken_for(meant::by(clauses, first..token)),
    }
}

/// Behind the words that say in a phrase where somebody is what they are, and that begin at token `first`: «في عاصمة النيجر نيامي».
fn aside(clauses: &Clauses, first: usize, limit: usize) -> Option<usize> {
    let begins = first < limit && matches!(clauses.form(first), "في" | "لدي" | "علي");
    let goes_on = |&i: &usize| clauses.is_word(i) && clauses.cue(i).is_none() && !clauses.introduces(i);
    let end = first + (first..limit).take_while(goes_on).count();
    (begins && clauses.is_comma(end)).then_some(end)
}

/// Whether a person is named only to tell whose relative somebody is: «خطيبة الإعلامي السعودي جمال خاشقجي».
pub fn is_owner(clauses: &Clauses, person: usize) -> bool {
    let first = clauses.tokens_of(person).start;
    let is_title = |i: usize| matches!(clauses.kind(i), Some(Kind::Occ | Kind::Norp));
    let start = clauses.sentence(first).start.max(first.saturating_sub(LONGEST));
    let noun = (start..first).rev().find(|&i| !is_title(i) && !clauses.is_definite_noun(i));
    // «زوجة ابنه فلانة» is she.
    let is_relative = |i: usize| RELATIVES.contains(&clauses.stem(i)) && !clauses.has_pronoun(i);
    clauses.mentions[person].kind == Kind::Per && noun.is_some_and(is_relative)
}

/// Whether somebody speaks in the name of the body at a token: «باسم أمازون», «باسم شركة أمازون».
fn is_spoken_for(clauses: &Clauses, body: usize) -> bool {
    let of = |i: Option<usize>| i.is_some_and(|i| clauses.form(i) == "باسم");
    of(body.checked_sub(1)) || of(body.checked_sub(2)) && nouns::is_body(clauses.stem(body - 1))
}

/// Whether a noun means whom or what is quoted already.
fn is_told_already(noun: &str) -> bool {
    matches!(noun, "نفس" | "ذات" | "الرساله" | "التصريح" | "المصدر" | "المصادر" | "الخبر")
}

/// Whether the token is a mark around a name in the phrase: «قناة "الجزيرة" القطرية», «شبكة (سي إن إن)».
pub fn is_mark_of_name(clauses: &Clauses, token: usize) -> bool {
    let text = clauses.text(token);
    let is_quoted = || clauses.is_inside(token + 1) || token > 0 && clauses.is_inside(token - 1);
    matches!(text, "(" | ")") || is_mark(text) && is_quoted()
}

/// Whether a token is a quotation mark that may stand around a name.
pub fn is_mark(text: &str) -> bool {
    matches!(text, "\"" | "“" | "”" | "«" | "»" | "'")
}

/// The person between commas at token `comma`: «مدير المطار، جون سميث، إن».
pub fn apposition(clauses: &Clauses, comma: usize) -> Option<usize> {
    let is_comma = |i: usize| i < clauses.words.tokens.len() && matches!(clauses.text(i), "،" | "," | "-" | "–");
    let mut first = Some(comma).filter(|&i| is_comma(i)).map(|i| i + 1)?;
    // «، الشيخ محمد بن راشد،»
    while first < clauses.words.tokens.len() && clauses.is_title(first) {
        first += 1;
    }
    // «، مات هانكوك،» of which the last name alone was found
    let is_first_name = first < clauses.words.tokens.len()
        && clauses.is_indefinite_noun(first)
        && clauses.kind(first + 1) == Some(Kind::Per);
    let person = Some(first + usize::from(is_first_name)).filter(|&i| i < clauses.words.tokens.len());
    let person = person.and_then(|i| clauses.mention(i)).filter(|&m| clauses.mentions[m].kind == Kind::Per)?;
    let end = clauses.tokens_of(person).end;
    let opens = |i: usize| {
        let (form, text) = (clauses.form(i), clauses.text(i));
        // «جون سميث للصحفيين», «جون سميث لبي بي سي», «جون سميث صرح»
        let is_to = form.starts_with("لل") || clauses.mention(i).is_some_and(|m| has_preposition(clauses, m));
        let is_end = matches!(text, ":" | ".") || is_mark(text);
        is_end || clauses.introduces(i) || governs(form) || is_to || clauses.cue(i).is_some()
    };
    let closes = is_comma(end) || end < clauses.words.tokens.len() && opens(end);
    (closes && !has_preposition(clauses, person)).then_some(person)
}

/// Whether a preposition (ل ب ك) is written together with the first word of the mention.
pub fn has_preposition(clauses: &Clauses, mention: usize) -> bool {
    let word = clauses.words.tokens[clauses.tokens_of(mention).start].span;
    let start = clauses.mentions[mention].span.start;
    start > word.start && Span::new(word.start, start).of(clauses.words.text).contains(['ل', 'ب', 'ك'])
}

/// Whether a word is a preposition with the pronoun that it governs: «عليها», «تحتها».
pub fn is_governed_pronoun(form: &str) -> bool {
    const PRONOUNS: [&str; 6] = ["ه", "ها", "هم", "هما", "هن", "نا"];
    PRONOUNS.iter().any(|pronoun| form.strip_suffix(pronoun).is_some_and(governs))
}

/// Whether a word of this form governs the noun after it.
pub fn governs(form: &str) -> bool {
    const GOVERNORS: [&str; 36] = [
        "ل",
        "ب",
        "ك",
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
        "امام",
        "عبر",
        "فوق",
        "وراء",
        "تجاه",
        "ازاء",
        "حيال",
        "رغم",
        "عقب",
        "لصحيفه",
        "لقناه",
        "لوكاله",
        "لموقع",
        "لاذاعه",
        "لتلفزيون",
    ];
    GOVERNORS.contains(&form) || form.strip_prefix('و').is_some_and(|bare| GOVERNORS.contains(&bare))
}
