//! A stream of texts on the command line: every line is answered once and in order, whatever is in the others, even when
//! the run is interrupted.
#![cfg(not(target_arch = "wasm32"))]

mod command;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;

use command::{aalam, check_error, start};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The lines of NDJSON.
fn json_lines(bytes: &[u8]) -> Vec<Value> {
    bytes.split(|&b| b == b'\n').filter(|l| !l.is_empty()).map(|l| serde_json::from_slice(l).unwrap()).collect()
}

/// A file that goes when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("aalam-{name}-{}", std::process::id())))
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// A stream of `count` texts of very different length, with a bad line now and then.
fn stream(count: usize) -> Vec<u8> {
    let sample = include_str!("../www/samples/samarkand-2022.txt");
    let sentences: Vec<&str> = sample.split_inclusive('.').collect();
    let mut stream = Vec::new();
    for id in 0..count {
        let length = if id % 97 == 0 { 20 * sentences.len() } else { id % 5 };
        let text: String = sentences.iter().cycle().skip(id % 7).take(length).copied().collect();
        match id % 50 {
            7 => stream.extend(b"{\"id\": \"no text\"}"),
            8 => stream.extend(b"\xff"),
            9 => {}
            _ => stream.extend(json!({ "id": id, "text": text }).to_string().bytes()),
        }
        stream.push(b'\n');
    }
    stream
}

#[test]
fn a_stream_is_answered_line_by_line_with_its_ids() {
    let input = "{\"id\": \"a\", \"text\": \"قال بوتين.\"}\n\n{\"id\": 7, \"text\": \"\"}\r\n{\"text\": \"x\", \"id\": null, \"more\": 1}";
    let output = aalam(&["analyze", "--ndjson"], input.as_bytes());
    assert!(output.status.success());
    let ids: Vec<Value> = json_lines(&output.stdout).iter().map(|l| l["id"].clone()).collect();
    assert_eq!(ids, [Value::from("a"), Value::from(7), Value::Null]);
}

#[test]
fn bad_lines_are_told_with_their_number_and_the_others_answered() {
    let input = b"{\"id\": 1, \"text\": \"a\"}\n{\"id\": 2}\n{\"id\": 3, \"text\": \"\xff\"}\nno json\n{\"id\": 5, \"text\": \"b\"}\n";
    let output = aalam(&["analyze", "--ndjson"], input);
    let ids: Vec<Value> = json_lines(&output.stdout).iter().map(|l| l["id"].clone()).collect();
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
fn a_closed_pipe_is_no_error() {
    let mut child = start(&["analyze", "--ndjson"]);
    drop(child.stdout.take());
    let line = "{\"id\": 1, \"text\": \"قال بوتين.\"}\n".repeat(2000);
    let _ = child.stdin.take().unwrap().write_all(line.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn answers_come_in_the_order_of_the_lines() {
    let count = 2000;
    let output = aalam(&["analyze", "--ndjson"], &stream(count));
    assert!(aalam(&["analyze", "--ndjson", "--threads", "3"], &stream(count)) == output);
    let ids: Vec<Value> = json_lines(&output.stdout).iter().map(|line| line["id"].clone()).collect();
    let expected: Vec<usize> = (0..count).filter(|id| !(7..=9).contains(&(id % 50))).collect();
    assert_eq!(ids, expected);
    let told = String::from_utf8(output.stderr).unwrap();
    let told: Vec<usize> = told.lines().filter_map(|line| line.split(':').nth(2)?.parse().ok()).collect();
    let bad: Vec<usize> = (0..count).filter(|id| (7..=8).contains(&(id % 50))).map(|id| id + 1).collect();
    assert_eq!(told, bad);
}

#[test]
fn an_answer_does_not_wait_for_more_lines() {
    let mut child = start(&["analyze", "--ndjson"]);
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut lines = child.stdin.take().unwrap();
    for id in 0..20 {
        writeln!(lines, "{}", json!({ "id": id, "text": "قال بوتين." })).unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["id"], id);
    }
    drop(lines);
    assert!(child.wait().unwrap().success());
}

#[test]
fn an_interrupted_run_is_resumed_without_loss_or_repetition() {
    let (input, output) = (Scratch::new("input"), Scratch::new("output"));
    let stream = stream(200);
    fs::write(input.path(), &stream).unwrap();
    let whole = aalam(&["analyze", "--ndjson", input.path()], b"");
    let arguments = ["analyze", "--ndjson", input.path(), "--output", output.path(), "--resume"];

    // Ended by force while it waits for more.
    let mut child = start(&["analyze", "--ndjson", "--output", output.path()]);
    let mut lines = child.stdin.take().unwrap();
    lines.write_all(&stream[..stream.len() / 2]).unwrap();
    while fs::metadata(output.path()).map_or(0, |data| data.len()) == 0 {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let resumed = aalam(&arguments, b"");
    assert!(fs::read(output.path()).unwrap() == whole.stdout);
    assert_eq!((resumed.status, &resumed.stderr), (whole.status, &whole.stderr), "bad lines are told again");

    // Ended anywhere: at the start, in the middle and at the end of a line, and after all.
    let end = |lines: usize| whole.stdout.split_inclusive(|&byte| byte == b'\n').take(lines).flatten().count();
    for length in [0, 1, end(1) - 1, end(1), end(100) + 77, end(101), whole.stdout.len() - 1, whole.stdout.len()] {
        fs::write(output.path(), &whole.stdout[..length]).unwrap();
        aalam(&arguments, b"");
        assert!(fs::read(output.path()).unwrap() == whole.stdout, "interrupted after {length} bytes");
    }
}

#[test]
fn what_is_there_is_not_overwritten_and_other_answers_not_continued() {
    let output = Scratch::new("answers");
    let arguments = ["analyze", "--ndjson", "--output", output.path(), "--resume"];
    let line = "{\"id\": 1, \"text\": \"قال بوتين.\"}\n".as_bytes();
    aalam(&arguments, line);
    let before = fs::read(output.path()).unwrap();
    check_error(&arguments[..4], line, 1, "there is such a file");
    check_error(&arguments, b"{\"id\": 2, \"text\": \"\"}\n", 1, "standard input:1: id 2, and its answer has 1");
    check_error(&arguments, b"", 1, "standard input has fewer lines than were answered: 1");
    assert_eq!(fs::read(output.path()).unwrap(), before);
    fs::write(output.path(), "text\n").unwrap();
    check_error(&arguments, line, 1, ":1: not an answer with an id");
}

/// Lines as they should be, nearly so, and not at all.
fn line() -> impl Strategy<Value = Vec<u8>> {
    let json = prop_oneof![
        Just("null".to_owned()),
        "-?[0-9]{1,20}(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,4})?",
        "\"([\u{621}-\u{64A} ]|\\\\u[0-9a-fA-F]{4}|\\\\[\"ntq]){0,12}\"",
        "[\\[{\"\\]},:]{1,6}",
        Just("[".repeat(200)),
    ];
    let object = (json.clone(), json, "(\"id\": ?|\"text\": ?|\"x\":|)");
    prop_oneof![
        4 => object.clone().prop_map(|(id, text, _)| format!("{{\"id\": {id}, \"text\": {text}}}").into_bytes()),
        2 => object.prop_map(|(id, text, key)| format!("{{{key}{id}, {key}{text}}}").into_bytes()),
        1 => prop::collection::vec(any::<u8>().prop_filter("a line break", |&byte| byte != b'\n'), 0..40),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn each_line_is_answered_or_told(lines in prop::collection::vec(line(), 1..300)) {
        let output = aalam(&["analyze", "--ndjson"], &lines.join(&b'\n'));
        let told = String::from_utf8(output.stderr).unwrap();
        let told = told.lines().filter(|line| line.starts_with("aalam: standard input:") && !line.contains("input: ")).count();
        let blank = lines.iter().filter(|line| line.trim_ascii().is_empty()).count();
        prop_assert_eq!(json_lines(&output.stdout).len() + told + blank, lines.len());
        prop_assert_eq!(output.status.code(), Some(i32::from(told > 0)));
    }
}
