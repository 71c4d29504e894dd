//! The forms of a noun that can be counted: singular, dual, plural, with ال and with suffixes.

/// How many of a noun a form speaks of, and whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// يوم, يوما
    One,
    /// يومان, يومين
    Two,
    /// يومي, عامي: two of it, before what they are.
    TwoBefore,
    /// أيام
    Many,
    /// اليوم
    TheOne,
    /// اليومين
    TheTwo,
    /// الأيام
    TheMany,
    /// عامه: somebody's.
    Owned,
}

/// Every form of a noun with what it says.
pub fn forms(singular: &str, plurals: &[&str]) -> Vec<(String, Form)> {
    let stem = match singular.strip_suffix('ة') {
        Some(stem) => format!("{stem}ت"),
        None => singular.to_owned(),
    };
    let mut forms = vec![
        (singular.to_owned(), Form::One),
        (format!("{singular}ا"), Form::One),
        (format!("{stem}ان"), Form::Two),
        (format!("{stem}ين"), Form::Two),
        (format!("{stem}ي"), Form::TwoBefore),
        (format!("ال{singular}"), Form::TheOne),
        (format!("ال{stem}ين"), Form::TheTwo),
        (format!("ال{stem}ان"), Form::TheTwo),
    ];
    forms.extend(["ه", "ها", "هم", "نا"].map(|owner| (format!("{stem}{owner}"), Form::Owned)));
    for plural in plurals {
        forms.push(((*plural).to_owned(), Form::Many));
        forms.push((format!("{plural}ا"), Form::Many));
        forms.push((format!("ال{plural}"), Form::TheMany));
    }
    forms
}
