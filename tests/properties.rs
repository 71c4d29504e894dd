//! What holds of any string at all: the invariants 1 to 4 of `docs/architecture.md`, on random strings.

use aalam::text::{OffsetCursor, OffsetUnit, fold, tokenize};
use aalam::{Analysis, Analyzer, Span};
use proptest::prelude::*;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);

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
        check(&text)?;
        offsets_agree(&text)?;
    }
}

proptest! {
    #![proptest_config(config(40_000))]

    #[test]
    fn of_any_text(text in any_text()) {
        check(&text)?;
        offsets_agree(&text)?;
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let analysis = ANALYZER.analyze(text);
    spans_are_of_the_text(text, &analysis)?;
    tokens_leave_nothing_out(text, &analysis)?;
    sentences_tile_the_tokens(text, &analysis)?;
    segments_make_up_their_token(&analysis)?;
    entities_share_out_mentions(&analysis)?;
    prop_assert_eq!(fold(&fold(text)), fold(text), "a form is its own form");
    prop_assert!(ANALYZER.analyze(text) == analysis, "the same text gives the same analysis");
    Ok(())
}

/// Spans are half-open, not empty, on the bounds of characters; those of one list are ordered and disjoint.
fn spans_are_of_the_text(text: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let lists = [
        analysis.tokens.iter().map(|token| token.span).collect::<Vec<Span>>(),
        analysis.sentences.iter().map(|sentence| sentence.span).collect(),
        analysis.mentions.iter().map(|mention| mention.span).collect(),
    ];
    for spans in &lists {
        for span in spans {
            prop_assert!(
                span.start < span.end && text.get(span.start..span.end).is_some(),
                "{span:?} is not of the text"
            );
        }
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?} overlap");
    }
    for quote in &analysis.quotes {
        prop_assert!(text.get(quote.span.start..quote.span.end).is_some_and(|said| !said.is_empty()));
    }
    Ok(())
}

/// Between tokens stands nothing but white space, controls and what cannot be seen.
fn tokens_leave_nothing_out(text: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let ends = std::iter::once(0).chain(analysis.tokens.iter().map(|token| token.span.end));
    let starts = analysis.tokens.iter().map(|token| token.span.start).chain([text.len()]);
    for (end, start) in ends.zip(starts) {
        let gap = &text[end..start];
        prop_assert!(
            gap.chars().all(|c| c.is_whitespace() || c.is_control() || fold(&c.to_string()).is_empty()),
            "{gap:?} is left out"
        );
    }
    Ok(())
}

fn sentences_tile_the_tokens(text: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let mut next = 0;
    for sentence in &analysis.sentences {
        prop_assert_eq!(sentence.tokens.start, next);
        prop_assert!(sentence.tokens.end > next);
        next = sentence.tokens.end;
        let tokens = &analysis.tokens[sentence.tokens.clone()];
        prop_assert_eq!(sentence.span, tokens[0].span.to(tokens[tokens.len() - 1].span));
    }
    prop_assert_eq!(next, analysis.tokens.len(), "of {:?}", text);
    Ok(())
}

fn segments_make_up_their_token(analysis: &Analysis) -> Result<(), TestCaseError> {
    prop_assert_eq!(analysis.segments.len(), analysis.tokens.len());
    for (segments, token) in analysis.segments.iter().zip(&analysis.tokens) {
        let stem = segments.stem(token.span);
        prop_assert!(token.span.start <= stem.start && stem.start < stem.end && stem.end <= token.span.end);
    }
    Ok(())
}

/// Each mention belongs to one entity at most; entities come in the order of their first mention.
fn entities_share_out_mentions(analysis: &Analysis) -> Result<(), TestCaseError> {
    let mut owners = vec![0; analysis.mentions.len()];
    for entity in &analysis.entities {
        prop_assert!(!entity.mentions.is_empty() && entity.mentions.is_sorted());
        entity.mentions.iter().for_each(|&mention| owners[mention] += 1);
        prop_assert!(entity.mentions.iter().any(|&mention| analysis.mentions[mention].span == entity.name));
    }
    prop_assert!(owners.iter().all(|&count| count <= 1));
    prop_assert!(analysis.entities.is_sorted_by_key(|entity| entity.mentions[0]));
    for quote in &analysis.quotes {
        prop_assert!(quote.speaker.is_none_or(|speaker| speaker < analysis.entities.len()));
    }
    Ok(())
}

/// The forward cursor counts as the definition of each unit does.
fn offsets_agree(text: &str) -> Result<(), TestCaseError> {
    let mut code_points = OffsetCursor::new(text, OffsetUnit::CodePoint);
    let mut utf16 = OffsetCursor::new(text, OffsetUnit::Utf16);
    for token in tokenize(text) {
        let before = &text[..token.span.start];
        prop_assert_eq!(code_points.at(token.span.start), before.chars().count());
        prop_assert_eq!(utf16.at(token.span.start), before.encode_utf16().count());
    }
    Ok(())
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
        check(&text).unwrap_or_else(|error| panic!("{}: {error}", text.chars().take(12).collect::<String>()));
    }
}
