//! What can go wrong on the command line, told with the place where it did.

use std::io;
use std::str::Utf8Error;

use aalam::output::BadRow;

/// An error to tell the user.
#[derive(Debug)]
pub enum CliError {
    /// The arguments make no sense.
    Usage(String),
    /// The input cannot be read.
    Input { name: String, error: io::Error },
    /// The input is not UTF-8; the place is the first bad byte, line and byte of the line counted from 1.
    NotUtf8 { name: String, line: usize, byte: usize },
    /// A line of a stream is not the JSON that was expected; the column is counted in bytes, from 1.
    NotARequest { name: String, line: usize, column: usize, what: String },
    /// Lines of an NDJSON stream could not be used; they were told about as they came.
    BadLines { name: String, count: usize },
    /// Rows of a list of names were refused.
    BadNames { name: String, rows: Vec<BadRow> },
    /// The output cannot be written.
    Output(io::Error),
    /// The file for the output cannot be opened.
    OutputFile { name: String, error: io::Error },
    /// The answers in a file are not those of the first lines of the stream.
    NotResumable(String),
}

impl CliError {
    /// Tells the user on standard error.
    pub fn tell(&self) {
        for line in self.messages() {
            eprintln!("aalam: {line}");
        }
    }

    /// What to print, a line each.
    fn messages(&self) -> Vec<String> {
        match self {
            CliError::Usage(what) => vec![what.clone(), "see 'aalam --help'".into()],
            CliError::Input { name, error } => vec![format!("{name}: {error}")],
            CliError::NotUtf8 { name, line, byte } => {
                vec![format!("{name}:{line}: not valid UTF-8 at byte {byte} of the line")]
            }
            CliError::NotARequest { name, line, column, what } => {
                vec![format!("{name}:{line}: {what} at column {column}")]
            }
            CliError::BadLines { name, count } => {
                let lines = if *count == 1 { "1 line was".into() } else { format!("{count} lines were") };
                vec![format!("{name}: {lines} not analysed; all others were")]
            }
            CliError::BadNames { name, rows } => {
                rows.iter().map(|row| format!("{name}:{}: {}", row.line, row.reason)).collect()
            }
            CliError::Output(error) => vec![format!("the output: {error}")],
            CliError::OutputFile { name, error } if error.kind() == io::ErrorKind::AlreadyExists => {
                vec![format!("{name}: there is such a file; remove it, or go on with it by --resume")]
            }
            CliError::OutputFile { name, error } => vec![format!("{name}: {error}")],
            CliError::NotResumable(what) => vec![format!("cannot resume: {what}")],
        }
    }

    /// The exit code of the process: 2 for wrong usage, 1 for everything else.
    pub fn exit_code(&self) -> u8 {
        match self {
            CliError::Usage(_) => 2,
            _ => 1,
        }
    }
}

/// [`CliError::NotUtf8`] of `bytes`, which begin at line `first_line`.
pub fn not_utf8(name: &str, first_line: usize, bytes: &[u8], error: Utf8Error) -> CliError {
    let good = &bytes[..error.valid_up_to()];
    let line_start = good.iter().rposition(|&b| b == b'\n').map_or(0, |newline| newline + 1);
    CliError::NotUtf8 {
        name: name.into(),
        line: first_line + good.iter().filter(|&&b| b == b'\n').count(),
        byte: good.len() - line_start + 1,
    }
}

impl From<lexopt::Error> for CliError {
    fn from(error: lexopt::Error) -> Self {
        CliError::Usage(error.to_string())
    }
}
