//! What the command line does, apart from the process around it.

mod analyze;
mod arguments;
mod error;
mod output;
mod stream;

use std::io::{self, Write};

use arguments::{Command, HELP};
use error::CliError;

/// Carries out the command that `parser` holds.
///
/// *Errors*: bad arguments and bad input. A closed standard output is no error: whoever read it has seen enough.
pub fn run(parser: lexopt::Parser) -> Result<(), CliError> {
    let mut out = io::stdout();
    let done = match arguments::parse(parser)? {
        Command::Help => out.write_all(HELP.as_bytes()).map_err(CliError::Output),
        Command::Version => writeln!(out, "aalam {}", env!("CARGO_PKG_VERSION")).map_err(CliError::Output),
        Command::Analyze(options) => analyze::analyze(&options),
    };
    match done {
        Err(CliError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
