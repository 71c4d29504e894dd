//! The command line as a user meets it: what goes in, what comes out, and what is said when the input is bad.
#![cfg(not(target_arch = "wasm32"))]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn aalam(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aalam"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The process may end before it has read its input: then there is nobody to write to.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn json_lines(output: &Output) -> Vec<Value> {
    output.stdout.split(|&b| b == b'\n').filter(|l| !l.is_empty()).map(|l| serde_json::from_slice(l).unwrap()).collect()
}

#[track_caller]
fn check_error(arguments: &[&str], input: &[u8], exit_code: i32, message: &str) {
    let output = aalam(arguments, input);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(exit_code), "{stderr}");
    assert!(stderr.contains(message), "{message:?} is not in:\n{stderr}");
}

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
fn a_stream_is_answered_line_by_line_with_its_ids() {
    let input = "{\"id\": \"a\", \"text\": \"قال بوتين.\"}\n\n{\"id\": 7, \"text\": \"\"}\r\n{\"text\": \"x\", \"id\": null, \"more\": 1}";
    let output = aalam(&["analyze", "--ndjson"], input.as_bytes());
    assert!(output.status.success());
    let ids: Vec<Value> = json_lines(&output).iter().map(|l| l["id"].clone()).collect();
    assert_eq!(ids, [Value::from("a"), Value::from(7), Value::Null]);
}

#[test]
fn bad_lines_are_told_with_their_number_and_the_others_answered() {
    let input = b"{\"id\": 1, \"text\": \"a\"}\n{\"id\": 2}\n{\"id\": 3, \"text\": \"\xff\"}\nno json\n{\"id\": 5, \"text\": \"b\"}\n";
    let output = aalam(&["analyze", "--ndjson"], input);
    let ids: Vec<Value> = json_lines(&output).iter().map(|l| l["id"].clone()).collect();
    assert_eq!(ids, [1, 5]);
    for message in [
        "standard input:2: missing field `text` at column 9",
        "standard input:3: not valid UTF-8 at byte 20 of the line",
        "standard input:4: expected ident at column 2",
        "standard input: 3 lines were not analysed; all others were",
    ] {
        check_error(&["analyze", "--ndjson"], input, 1, message);
    }
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
    check_error(&["analyze", "--format", "xml"], b"", 2, "it takes json");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aalam"))
        .args(["analyze", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let line = "{\"id\": 1, \"text\": \"قال بوتين.\"}\n".repeat(2000);
    let _ = child.stdin.take().unwrap().write_all(line.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn help_names_every_option() {
    let output = aalam(&["--help"], b"");
    let help = String::from_utf8(output.stdout).unwrap();
    for option in ["--ndjson", "--format", "--offsets", "--tokens", "--version"] {
        assert!(help.contains(option), "{option}");
    }
}
