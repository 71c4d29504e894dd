//! What the command line does, apart from the process around it.

mod analyze;
mod arguments;
mod error;

use std::io::Write;

use arguments::{Command, HELP};
use error::CliError;

/// Carries out the command that `parser` holds.
///
/// *Errors*: bad arguments and bad input. A closed standard output is no error: whoever read it has seen enough.
pub fn run(parser: lexopt::Parser) -> Result<(), CliError> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let done = match arguments::parse(parser)? {
        Command::Help => out.write_all(HELP.as_bytes()).map_err(CliError::Output),
        Command::Version => writeln!(out, "aalam {}", env!("CARGO_PKG_VERSION")).map_err(CliError::Output),
        Command::Analyze(options) => analyze::analyze(&options, &mut out),
    };
    match done.and_then(|()| out.flush().map_err(CliError::Output)) {
        Err(CliError::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
