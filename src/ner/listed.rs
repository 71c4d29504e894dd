//! Titles and nationalities, which only the lists know, and events and works that they have and the model missed.

use super::evidence::Match;
use super::mentions::overlapping;
use super::ministries::adds_field;
use super::{Evidence, Mention, Words, peoples};
use crate::knowledge::{Lists, WordClass};
use crate::{Kind, Span};

/// Words that only folding makes equal to a listed one: «أمام» is before something, with a hamza or without, and no «إمام».
const LOOK_LISTED: [&str; 2] = ["أمام", "امام"];

/// The mentions of OCC, NORP, EVENT and PRODUCT that do not overlap with `names`, which are in order.
pub fn mentions(words: &Words, evidence: &Evidence, lists: &Lists, names: &[Mention]) -> Vec<Mention> {
    let name_at = |span: Span| names[overlapping(names, span)].first();
    let matches: Vec<(&Match, Kind)> = evidence
        .matches
        .iter()
        .filter(|m| name_at(m.span).is_none_or(|name| name.span.len() < m.span.len() && !is_of_platform(m, name)))
        .filter(|m| !LOOK_LISTED.contains(&m.span.of(words.text)))
        .filter_map(|m| Some((m, kind(m)?)))
        .filter(|(m, kind)| *kind != Kind::Occ || m.tokens.len() > 1 || !is_kin(words, m.tokens.start))
        .filter(|&(m, kind)| {
            kind != Kind::Norp || m.tokens.len() > 1 || peoples::is_meant(words, m.tokens.start, names)
        })
        .collect();
    let mut found = Vec::new();
    for (i, &(listed, kind)) in matches.iter().enumerate() {
        if kind != Kind::Occ || is_office(words, lists, &matches, i, names) {
            let score = if listed.name.is_ordinary() || listed.name.is_weak() { 60 } else { 85 };
            let span = match kind {
                Kind::Norp => peoples::without_noun(words, listed),
                Kind::Occ => office(words, listed),
                _ => listed.span,
            };
            found.push(Mention { span, kind, score, value: None });
        }
    }
    let unnamed = evidence.matches.iter().filter(|m| {
        let last = words.tokens[m.tokens.end - 1].span;
        kind(m).is_none() && name_at(last).is_none()
    });
    found.extend(unnamed.filter_map(|m| last_nationality(words, m, lists, names)));
    found
}

/// Whether a listed name is what a platform is called with the word that says what it is: «موقع تويتر», where the model found «تويتر».
fn is_of_platform(listed: &Match, name: &Mention) -> bool {
    name.kind == Kind::Product && listed.kinds.contains(Kind::Product) && name.span.end == listed.span.end
}

/// The span of a listed office: with what it is over («وزير الطاقة والصناعة»), without whose relative somebody is («زوجة الرئيس»), and with the
/// word before it that says that it is another's («نائب رئيس»).
fn office(words: &Words, office: &Match) -> Span {
    const DEPUTIES: [&str; 8] = ["نائب", "نائبه", "مساعد", "مساعده", "وكيل", "وكيله", "مستشار", "مستشاره"];
    let first = office.tokens.start;
    let is_whole = words.tokens[first].span.start == office.span.start;
    let before = first.checked_sub(1).filter(|&i| {
        let is_deputy = DEPUTIES.contains(&words.stem(i)) && !words.form(first).starts_with("ال");
        is_deputy && is_whole && is_behind_space(words, first)
    });
    let start = match before {
        _ if is_kin(words, first) => words.tokens[first + 1].span.start,
        Some(i) => words.segments[i].stem(words.tokens[i].span).start,
        None => office.span.start,
    };
    let end = words.tokens[end_of_office(words, office) - 1].span.end;
    Span::new(start, end.max(office.span.end))
}

/// The token behind a listed office and what else it is over: «وزير الطاقة والصناعة».
fn end_of_office(words: &Words, office: &Match) -> usize {
    let mut end = office.tokens.end;
    let is_minister = words.stem(office.tokens.start).contains("وزير") && office.tokens.len() > 1;
    while is_minister && end < words.tokens.len() && is_behind_space(words, end) && adds_field(words.form(end)) {
        end += 1;
    }
    end
}

/// Whether one space and nothing else stands before token `i`, which is not the first.
fn is_behind_space(words: &Words, i: usize) -> bool {
    &words.text[words.tokens[i - 1].span.end..words.tokens[i].span.start] == " "
}

/// Whether the word at `token` tells whose relative somebody is, or no more than that it is somebody, which is no office.
fn is_kin(words: &Words, token: usize) -> bool {
    const WORDS: [&str; 23] = [
        "زوج",
        "زوجه",
        "ابن",
        "ابنه",
        "ابنته",
        "نجل",
        "شقيق",
        "شقيقه",
        "والد",
        "والده",
        "ارمله",
        "حفيد",
        "خطيبه",
        "مؤسس",
        "مراسل",
        "ناشط",
        "مرشح",
        "مدعو",
        "معروف",
        "فتاه",
        "شاب",
        "راحل",
        "قاتل",
    ];
    let stem = words.stem(token);
    let stem = stem.strip_prefix("ال").unwrap_or(stem);
    let ends = ["", "ه", "ها", "ته", "تها"];
    WORDS.iter().any(|word| stem.strip_prefix(word).is_some_and(|end| ends.contains(&end)))
}

/// The nationality that ends a listed name of several words: «الحكومة الفلسطينية», where that is no name.
fn last_nationality(words: &Words, listed: &Match, lists: &Lists, names: &[Mention]) -> Option<Mention> {
    let last = listed.tokens.end - 1;
    let ends_name = listed.tokens.len() > 1 && lists.names.is_nationality(words.form(last));
    (ends_name && peoples::is_meant(words, last, names)).then(|| Mention {
        span: words.tokens[last].span,
        kind: Kind::Norp,
        score: 85,
        value: None,
    })
}

/// Which of these kinds a listed name is of. An ordinary word that could name a work is none.
fn kind(listed: &Match) -> Option<Kind> {
    let kinds = [Kind::Occ, Kind::Norp, Kind::Event, Kind::Product];
    let kind = kinds.into_iter().find(|&kind| listed.kinds.contains(kind))?;
    let is_common = listed.name.is_ordinary() && matches!(kind, Kind::Event | Kind::Product);
    let is_plural_title = kind == Kind::Occ && listed.name.is_plural();
    (!is_common && !is_plural_title).then_some(kind)
}

/// Whether a title stands with a person, or is the office of a country or body: «رئيس وزراء الهند».
fn is_office(words: &Words, lists: &Lists, matches: &[(&Match, Kind)], i: usize, names: &[Mention]) -> bool {
    let title = matches[i].0;
    let form = words.form(title.tokens.start);
    let is_single = title.tokens.len() == 1;
    let is_given_name = is_single && !form.starts_with("ال") && lists.words.class(form).is_any(&[WordClass::GIVEN]);
    let mut end = end_of_office(words, title);
    let mut other = i + 1;
    let mut seen_country = false;
    // The country or body that the office is of, and further titles.
    loop {
        if let Some((next, Kind::Norp | Kind::Occ)) = matches.get(other).filter(|(m, _)| m.tokens.start == end) {
            // «أسير فلسطيني» is one of many.
            let of_country = matches[other].1 == Kind::Norp && next.span.of(words.text).starts_with("ال");
            (seen_country, end, other) = (seen_country || of_country, next.tokens.end, other + 1);
            continue;
        }
        let Some(name) = name_from(words, names, end) else { break };
        if name.kind == Kind::Per {
            // «أمينة غريب» has two names.
            return seen_country || !is_given_name || end > title.tokens.end;
        }
        seen_country |= matches!(name.kind, Kind::Loc | Kind::Org);
        end = words.tokens.partition_point(|token| token.span.start < name.span.end);
    }
    let before = names.partition_point(|name| name.span.end <= title.span.start);
    let follows_person = before.checked_sub(1).map(|i| &names[i]).is_some_and(|name| {
        let gap = words.text[name.span.end..title.span.start].trim();
        name.kind == Kind::Per && matches!(gap, "" | "،" | "," | "(" | "-" | "–")
    });
    // «الرئيس الفرنسي» alone is a common noun for somebody; «رئيس وزراء الهند» and «وزير الخارجية الفرنسي» are offices.
    let written = words.tokens[title.tokens.start].span.of(words.text);
    let is_definite = title.span.of(words.text).starts_with("ال") || written.contains("لل");
    let is_full = title.tokens.len() > 1 || !is_definite;
    follows_person || seen_country && is_full && !title.name.is_weak()
}

/// Words between an office and the name that it is of: «المتحدث باسم الحوثيين», «رئيسة جمهورية موريشيوس».
const BEFORE_NAMES: [&str; 6] = ["باسم", "جمهوريه", "دوله", "مملكه", "سلطنه", "اماره"];

/// The name that begins in token `i`, at most ل before it («الأمين العام للأمم المتحدة»), or behind a word that stands between.
fn name_from<'n>(words: &Words, names: &'n [Mention], i: usize) -> Option<&'n Mention> {
    let written = |i: usize| words.tokens.get(i).map(|token| token.span.of(words.text));
    let i = if i < words.tokens.len() && BEFORE_NAMES.contains(&words.form(i)) { i + 1 } else { i };
    let lam = if written(i)?.starts_with('ل') { 'ل'.len_utf8() } else { 0 };
    let start = words.tokens[i].span.start;
    let first = names.partition_point(|name| name.span.start < start);
    names.get(first).filter(|name| name.span.start <= start + lam)
}
