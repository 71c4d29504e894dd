//! The key under which a name of one or more words is looked up.
//!
//! This file stands alone, on the standard library only, so that a build script can include it and make the same keys.

/// Appends a word, given by its folded form, to the key of a name.
///
/// Words are parted by one space, but none follows عبد and ابو: «عبد العزيز» and «عبدالعزيز» are one name, so are «أبو ظبي»
/// and «أبوظبي». The father is put in the nominative (أبي، أبا → ابو), the son has no alef (ابن → بن), and America is written in one way
/// (أميركي → امريكي).
pub fn push_word(key: &mut String, form: &str) {
    let joins =
        ["عبد", "ابو"].iter().any(|first| key.strip_suffix(first).is_some_and(|k| k.is_empty() || k.ends_with(' ')));
    if !key.is_empty() && !joins {
        key.push(' ');
    }
    match form {
        "ابي" | "ابا" => key.push_str("ابو"),
        "ابن" => key.push_str("بن"),
        form => match form.split_once("اميرك") {
            Some((before, after)) => key.extend([before, "امريك", after]),
            None => key.push_str(form),
        },
    }
}
