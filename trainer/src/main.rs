//! Makes the data files in `model/` from corpora and lists that are not part of the project.
//!
//! One subcommand makes one group of files; the card beside each file tells the command.

mod articles;
mod cues;
mod dump;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// What a subcommand returns: any error is printed as it is.
pub type Outcome = Result<(), Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["articles", data, annotations] => articles::run(Path::new(data), Path::new(annotations)),
        ["cues", data, model] => cues::run(Path::new(data), Path::new(model)),
        ["dump", data, work] => dump::run(Path::new(data), Path::new(work)),
        _ => Err("usage: trainer articles DATA ANNOTATIONS | trainer cues DATA MODEL | trainer dump DATA WORK".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
