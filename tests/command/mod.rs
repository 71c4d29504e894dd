//! The command line, run.

use std::io::Write;
use std::process::{Child, Command, Output, Stdio};

/// Starts `aalam` with pipes at all ends.
pub fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_aalam"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Runs `aalam` on `input`.
pub fn aalam(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = start(arguments);
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        // The process may end before it has read its input: then there is nobody to write to.
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().unwrap()
    })
}

/// That `aalam` fails on `input` with `exit_code` and says `message`.
#[track_caller]
pub fn check_error(arguments: &[&str], input: &[u8], exit_code: i32, message: &str) {
    let output = aalam(arguments, input);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(exit_code), "{stderr}");
    assert!(stderr.contains(message), "{message:?} is not in:\n{stderr}");
}
