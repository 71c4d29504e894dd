//! Makes the data files in `model/` from corpora and lists that are not part of the project.
//!
//! One subcommand makes one group of files; the card beside each file tells the command. `articles`, `speakers` and
//! `coverage` make none: they measure how well whole articles are read, who said what in them, and how many names of raw texts have a record.

mod articles;
mod coverage;
mod cues;
mod dump;
mod heldout;
mod lexicon;
mod names;
mod offsets;
mod segments;
mod texts;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use articles::{Report, speakers};

/// What a subcommand returns: any error is printed as it is.
pub type Outcome = Result<(), Box<dyn Error>>;

const USAGE: &str = "usage:
  trainer articles DATA ANNOTATIONS [--errors]
  trainer coverage DATA
  trainer cues DATA MODEL
  trainer dump DATA WORK
  trainer heldout DATA OUT
  trainer lexicon DATA MODEL
  trainer names DATA MODEL
  trainer segments DATA MODEL
  trainer segments-cv DATA
  trainer speakers DATA ANNOTATIONS";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["articles", data, annotations] => articles::run(Path::new(data), Path::new(annotations), Report::Scores),
        ["articles", data, annotations, "--errors"] => {
            articles::run(Path::new(data), Path::new(annotations), Report::Errors)
        }
        ["coverage", data] => coverage::run(Path::new(data)),
        ["cues", data, model] => cues::run(Path::new(data), Path::new(model)),
        ["lexicon", data, model] => lexicon::run(Path::new(data), Path::new(model)),
        ["segments", data, model] => segments::run(Path::new(data), Path::new(model)),
        ["segments-cv", data] => segments::cross_validate(Path::new(data)),
        ["dump", data, work] => dump::run(Path::new(data), Path::new(work)),
        ["heldout", data, out] => heldout::run(Path::new(data), Path::new(out)),
        ["speakers", data, annotations] => speakers::run(Path::new(data), Path::new(annotations)),
        ["names", data, model] => names::run(Path::new(data), Path::new(model)),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
