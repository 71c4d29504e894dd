//! Which country, continent or region an adjective of nationality is of: الروسي → روسيا.

use crate::Kind;
use crate::knowledge::{KnowledgeBase, Lists, RecordId};

/// What the stem of an adjective lacks of the name of its place, before and behind it, the commonest first: تونس(ي),
/// روس(ي) → روسيا, فرنس(ي) → فرنسا, صين(ي) → الصين, سعود(ي) → السعودية, كازاخ(ي) → كازاخستان.
///
/// *Source*: the ways in which Arabic forms the relative adjective (nisba) of place names.
const AROUND: [(&str, &str); 9] = [
    ("", ""),
    ("", "يا"),
    ("", "ا"),
    ("ال", ""),
    ("ال", "يه"),
    ("", "ستان"),
    ("", "ه"),
    ("الاتحاد ال", "ي"),
    ("ال", "ا"),
];

/// The subtypes of records that nationalities are of.
const SUBTYPES: [&str; 5] = ["country", "continent", "territory", "historical_state", "state"];

/// The place that the adjective `form`, in whatever gender and number, is of.
pub fn of(form: &str, lists: &Lists, knowledge: &KnowledgeBase) -> Option<RecordId> {
    // ألماني begins as with the article.
    let bare = form.strip_prefix("ال").filter(|bare| bare.chars().count() > 3);
    let stems = [bare, Some(form)].into_iter().flatten().filter_map(stem);
    // آسيا → آسيوي, النمسا → نمساوي
    let shorter = |stem| str::strip_suffix(stem, 'و').map(|stem| stem.strip_suffix('ا').unwrap_or(stem));
    stems.flat_map(|stem| [Some(stem), shorter(stem)]).flatten().find_map(|stem| {
        AROUND.iter().find_map(|(before, behind)| {
            let name = format!("{before}{stem}{behind}");
            let records = lists.names.get(name.split(' ')).map(|name| knowledge.records_of(name)).into_iter().flatten();
            let is_place = |id: &RecordId| {
                let record = knowledge.record(*id);
                record.kind == Kind::Loc && (SUBTYPES.contains(&record.subtype) || is_the_west(form, record.english))
            };
            let mut places: Vec<RecordId> = records.filter(is_place).collect();
            places.sort_by_key(|&id| knowledge.record(id).subtype != "country");
            places.first().copied()
        })
    })
}

fn is_the_west(form: &str, english: &str) -> bool {
    form.contains("غربي") && english.contains("West")
}

/// The adjective without gender, number and its own ending: روس of روسية, روسيين.
fn stem(form: &str) -> Option<&str> {
    let singular = ["ين", "ون", "ات", "ان", "ه"].iter().find_map(|ending| form.strip_suffix(ending)).unwrap_or(form);
    singular.strip_suffix('ي').filter(|stem| stem.chars().count() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, english: Option<&str>) {
        let (lists, knowledge) = (Lists::embedded(), KnowledgeBase::embedded());
        let place = of(form, &lists, &knowledge).map(|id| knowledge.record(id).english);
        assert_eq!(place, english, "{form}");
    }

    #[test]
    fn adjectives_lead_to_their_places() {
        check("الروسي", Some("Russia"));
        check("الصينيه", Some("China"));
        check("فرنسيين", Some("France"));
        check("السعوديه", Some("Saudi Arabia"));
        check("التونسيون", Some("Tunisia"));
        check("الاسيويين", Some("Asia"));
        check("كازاخيه", Some("Kazakhstan"));
        check("السوفيتيه", Some("Soviet Union"));
        check("الغربيه", Some("Western world"));
        check("الماني", Some("Germany"));
        check("الالمانيه", Some("Germany"));
    }

    #[test]
    fn groups_that_are_of_no_place_lead_nowhere() {
        check("الشيوعي", None);
        check("المسلمين", None);
        check("العرب", None);
    }
}
