//! From the words of the command line to what is asked for.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use aalam::output::Contents;
use aalam::text::OffsetUnit;
use lexopt::prelude::*;

use super::error::CliError;

pub const HELP: &str = "\
Finds who and what an Arabic text speaks of.

usage: aalam analyze [options] [FILE|-]

Reads FILE (UTF-8), or standard input, and prints the analysis as JSON.

options:
  --ndjson            read {\"id\": ..., \"text\": \"...\"} lines, write one line each
  --format json       the output format (json)
  --names FILE        your own names, JSON or CSV by the name of the file
  --offsets UNIT      codepoint (default), utf16 or utf8
  --output FILE       write to a new file
  --resume            with --ndjson and --output: go on with the file of an interrupted run
  --threads N         with --ndjson: analyse on N cores (all)
  --tokens            add the tokens with their kinds and segments
  -h, --help          show this help
  -V, --version       show the version
";

/// What the command line asks for.
#[derive(Debug)]
pub enum Command {
    Help,
    Version,
    Analyze(Options),
}

/// How and what to analyse.
#[derive(Debug)]
pub struct Options {
    /// The file; `None` is standard input.
    pub file: Option<PathBuf>,
    pub input: Input,
    pub offsets: OffsetUnit,
    pub contents: Contents,
    /// The reader's own names.
    pub names: Option<PathBuf>,
    pub output: Output,
    /// On how many cores a stream is analysed; `None` is all there are.
    pub threads: Option<NonZeroUsize>,
}

/// Where the answer goes.
#[derive(Debug)]
pub enum Output {
    Standard,
    /// A file that must not be there yet.
    New(PathBuf),
    /// A file that an earlier run over the same stream began, if there is one.
    Resumed(PathBuf),
}

/// What the input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// One plain text.
    Text,
    /// `{"id", "text"}` objects, one a line.
    Ndjson,
}

/// Reads the arguments.
///
/// *Errors*: [`CliError::Usage`] for an unknown command, option or value, or a second file.
pub fn parse(mut parser: lexopt::Parser) -> Result<Command, CliError> {
    match parser.next()? {
        Some(Value(command)) if command == "analyze" => {}
        Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Short('V') | Long("version")) => return Ok(Command::Version),
        Some(Value(command)) => {
            return Err(CliError::Usage(format!("unknown command '{}'", command.to_string_lossy())));
        }
        Some(other) => return Err(other.unexpected().into()),
        None => return Err(CliError::Usage("no command given".into())),
    }
    let mut options = Options {
        file: None,
        input: Input::Text,
        offsets: OffsetUnit::CodePoint,
        contents: Contents::Article,
        names: None,
        output: Output::Standard,
        threads: None,
    };
    let (mut file, mut output, mut resume) = (None, None, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("ndjson") => options.input = Input::Ndjson,
            Long("tokens") => options.contents = Contents::ArticleAndTokens,
            Long("names") => options.names = Some(PathBuf::from(parser.value()?)),
            Long("output") => output = Some(PathBuf::from(parser.value()?)),
            Long("resume") => resume = true,
            Long("threads") => options.threads = Some(parser.value()?.parse()?),
            Long("format") => one_of("--format", parser.value()?.string()?, &[("json", ())])?,
            Long("offsets") => options.offsets = one_of("--offsets", parser.value()?.string()?, &OFFSETS)?,
            Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            Value(path) => {
                return Err(CliError::Usage(format!("a second file, '{}': give one", path.to_string_lossy())));
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if options.threads.is_some() && options.input == Input::Text {
        return Err(CliError::Usage("--threads goes with --ndjson".into()));
    }
    options.file = file.filter(|path| path.as_os_str() != "-");
    options.output = match (output, resume) {
        (None, false) => Output::Standard,
        (Some(path), false) => Output::New(path),
        (Some(path), true) if options.input == Input::Ndjson => Output::Resumed(path),
        (_, true) => return Err(CliError::Usage("--resume goes with --ndjson and --output".into())),
    };
    Ok(Command::Analyze(options))
}

const OFFSETS: [(&str, OffsetUnit); 3] =
    [("codepoint", OffsetUnit::CodePoint), ("utf16", OffsetUnit::Utf16), ("utf8", OffsetUnit::Utf8)];

/// The choice that is called `value`.
fn one_of<T: Copy>(option: &str, value: String, choices: &[(&str, T)]) -> Result<T, CliError> {
    choices.iter().find(|(name, _)| *name == value).map(|&(_, choice)| choice).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        CliError::Usage(format!("'{value}' is no value of {option}; it takes {}", names.join(", ")))
    })
}
