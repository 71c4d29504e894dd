//! What holds of any string at all: the invariants 1 to 4 of `docs/architecture.md`, on random strings.

mod invariants;

use invariants::{check_analysis, check_text};
use proptest::prelude::*;

/// Strings as news has them, and as nobody writes them: words and names, broken quotation marks, numbers, links, marks
/// without a letter, what cannot be seen.
fn arabic() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[\u{621}-\u{63A}\u{641}-\u{64A}]{1,9}",
        2 => "(و|ف|ب|ل|ك|س|ال|وال|لل|بال){1,2}[\u{621}-\u{64A}]{1,6}(ه|ها|هم|كم|نا|ي)?",
        4 => prop::sample::select(&["قال", "الرئيس", "بوتين", "إن", "وأضاف", "وزير", "الخارجية", "يوم", "الجمعة", "مليون",
            "دولار", "عام", "الأمم", "المتحدة", "محمد", "بن", "أبو", "عبد", "الله", "في", "من", "د.", "أ.م.", "خمسة"][..])
            .prop_map(str::to_owned),
        2 => "[\u{610}-\u{61A}\u{640}\u{64B}-\u{65F}\u{670}\u{621}-\u{64A}]{1,12}",
        1 => "[\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFC}]{1,5}",
        2 => "[0-9\u{660}-\u{669}\u{6F0}-\u{6F9}.,\u{66B}\u{66C}:/%\u{66A}-]{1,8}",
        1 => "(https?://)?[a-z]{1,6}\\.(com|net)(/[a-z0-9#?]{0,5})?",
        1 => "[@#][\u{621}-\u{64A}a-z_]{0,8}",
        1 => "[A-Za-z\u{C0}-\u{17F}'’]{1,8}",
    ];
    let between = prop_oneof![
        12 => Just(" ".to_owned()),
        2 => "[\n.!?\u{61F}\u{60C}\u{61B}:…]{1,3}",
        3 => "[ ]?[\"“”«»'‘’()\\[\\]–-]{1,2}[ ]?",
        1 => "[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}\u{AD}\t\u{A0}]{1,2}",
        1 => Just(String::new()),
    ];
    prop::collection::vec((word, between), 0..8)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, between)| [word, between]).collect())
}

/// Anything that is Unicode.
fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..24).prop_map(String::from_iter)
}

/// What fails is printed as small as it can be made, to be written into a golden file; no other file is kept.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

proptest! {
    #![proptest_config(config(70_000))]

    #[test]
    fn of_arabic_text(text in arabic()) {
        check_analysis(&text);
        check_text(&text);
    }
}

proptest! {
    #![proptest_config(config(40_000))]

    #[test]
    fn of_any_text(text in any_text()) {
        check_analysis(&text);
        check_text(&text);
    }
}

#[test]
fn of_texts_made_to_be_hard() {
    let long = 20_000;
    let texts = [
        String::new(),
        "ا".repeat(long),
        "وال".repeat(long),
        "قال “".repeat(long / 4),
        "”»« ".repeat(long / 4),
        "محمد ".repeat(long / 4),
        "وزير الخارجية ".repeat(long / 8),
        "عبد الله بن ".repeat(long / 8),
        "مئة ألف مليون ".repeat(long / 8),
        "1".repeat(long),
        "1,".repeat(long),
        "12/".repeat(long),
        "\u{64B}".repeat(long),
        "\u{202E}\u{2066}".repeat(long),
        "\n".repeat(long),
        "د.".repeat(long),
        "http://".repeat(long / 4),
        "#".repeat(long),
        "👨‍👩‍👧‍👦".repeat(long / 8),
    ];
    for text in texts {
        check_analysis(&text);
    }
}
