//! The command line as a user meets it: what goes in, what comes out, and what is said when the input is bad.
#![cfg(not(target_arch = "wasm32"))]

mod command;

use command::{aalam, check_error};
use serde_json::Value;

#[test]
fn a_text_gives_one_json_document_that_speaks_of_it() {
    let text = "😀 وصل بوتين إلى سمرقند.";
    for arguments in [&["analyze"][..], &["analyze", "-"], &["analyze", "--format", "json", "-"]] {
        let output = aalam(arguments, text.as_bytes());
        assert!(output.status.success());
        let document: Value = serde_json::from_slice(&output.stdout).unwrap();
        let characters: Vec<char> = text.chars().collect();
        for mention in document["mentions"].as_array().unwrap() {
            let range = mention["start"].as_u64().unwrap() as usize..mention["end"].as_u64().unwrap() as usize;
            assert_eq!(mention["text"], characters[range].iter().collect::<String>());
        }
        for key in ["mentions", "entities", "sentences", "quotes"] {
            assert!(document[key].is_array(), "{key}");
        }
    }
}

#[test]
fn own_names_are_found_joined_and_hidden() {
    let names = std::env::temp_dir().join(format!("aalam-names-{}.csv", std::process::id()));
    std::fs::write(&names, "name,kind,aliases,english,hide\nنادي القراء,ORG,القراء,Readers' Club,\nباريس,LOC,,,yes\n")
        .unwrap();
    let text = "اجتمع نادي القراء في باريس. وقال القراء إن اللقاء مفيد.";
    let output = aalam(&["analyze", "--names", names.to_str().unwrap()], text.as_bytes());
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let entities = document["entities"].as_array().unwrap();
    assert_eq!(entities.len(), 1, "{entities:?}");
    assert_eq!(entities[0]["nameEn"], "Readers' Club");
    assert_eq!(entities[0]["kind"], "ORG");
    assert_eq!(entities[0]["own"], true);
    assert_eq!(entities[0]["mentions"].as_array().unwrap().len(), 2);
    assert_eq!(document["mentions"].as_array().unwrap().len(), 2);

    std::fs::write(&names, "name,kind\nباريس,PLACE\n,LOC\n").unwrap();
    check_error(&["analyze", "--names", names.to_str().unwrap()], text.as_bytes(), 1, ":2: 'PLACE' is no kind");
    check_error(&["analyze", "--names", names.to_str().unwrap()], text.as_bytes(), 1, ":3: no name");
    std::fs::remove_file(&names).unwrap();
}

#[test]
fn offsets_are_counted_in_the_unit_asked_for() {
    for (unit, end) in [("codepoint", 10), ("utf16", 11), ("utf8", 19)] {
        let output = aalam(&["analyze", "--offsets", unit], "😀 قال نعم.".as_bytes());
        let document: Value = serde_json::from_slice(&output.stdout).unwrap();
        let last = document["sentences"].as_array().unwrap().last().unwrap();
        assert_eq!(last["end"], end, "{unit}");
    }
}

#[test]
fn tokens_come_when_asked_for_and_their_segments_make_them_up() {
    let output = aalam(&["analyze", "--tokens"], "وبالكتاب 25%".as_bytes());
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let tokens = document["tokens"].as_array().unwrap();
    assert_eq!(tokens[0]["kind"], "word");
    assert_eq!(tokens[1]["kind"], "number");
    for token in tokens {
        let segments = token["segments"].as_array().unwrap();
        let joined: String = segments.iter().map(|s| s.as_str().unwrap()).collect();
        assert_eq!(token["text"], joined);
        assert!(token["stem"].as_u64().unwrap() < segments.len() as u64);
    }
    assert!(aalam(&["analyze"], b"x").stdout.windows(8).all(|w| w != b"\"tokens\""));
}

#[test]
fn bad_input_and_wrong_usage_say_what_and_where() {
    check_error(&["analyze"], "سطر\nسطر \u{e9}".as_bytes().split_last().unwrap().1, 1, ":2: not valid UTF-8 at byte 8");
    check_error(&["analyze", "no-such-file.txt"], b"", 1, "no-such-file.txt: ");
    check_error(&["analyze", "."], b"", 1, ".: ");
    check_error(&[], b"", 2, "no command given");
    check_error(&["read"], b"", 2, "unknown command 'read'");
    check_error(&["analyze", "--fast"], b"", 2, "--fast");
    check_error(&["analyze", "a", "b"], b"", 2, "a second file, 'b'");
    check_error(&["analyze", "--offsets", "bytes"], b"", 2, "it takes codepoint, utf16, utf8");
    check_error(&["analyze", "--resume"], b"", 2, "--resume goes with --ndjson and --output");
    check_error(&["analyze", "--threads", "2"], b"", 2, "--threads goes with --ndjson");
    check_error(&["analyze", "--ndjson", "--threads", "0"], b"", 2, "cannot parse argument \"0\"");
    check_error(&["analyze", "--output", "."], b"", 1, ".: there is such a file");
    check_error(&["analyze", "--format", "xml"], b"", 2, "it takes json");
}

#[test]
fn help_names_every_option() {
    let output = aalam(&["--help"], b"");
    let help = String::from_utf8(output.stdout).unwrap();
    for option in ["--ndjson", "--format", "--names", "--offsets", "--tokens", "--output", "--resume", "--version"] {
        assert!(help.contains(option), "{option}");
    }
}
