//! `aalam analyze`: one text, or a stream of them.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};

use aalam::Analyzer;
use aalam::knowledge::OwnNames;
use aalam::output::{Document, from_csv, from_json};
use serde::{Deserialize, Serialize};

use super::arguments::{Input, Options};
use super::error::CliError;

/// Analyses what `options` names and writes the answer to `out`.
///
/// *Errors*: of a stream, bad lines are told at once on standard error and counted in the error at the end.
pub fn analyze(options: &Options, out: &mut dyn Write) -> Result<(), CliError> {
    let name = options.file.as_ref().map_or("standard input".into(), |path| path.display().to_string());
    let input: Box<dyn BufRead> = match &options.file {
        None => Box::new(io::stdin().lock()),
        Some(path) => {
            let file = File::open(path).map_err(|error| CliError::Input { name: name.clone(), error })?;
            Box::new(BufReader::new(file))
        }
    };
    match options.input {
        Input::Text => analyze_text(options, &name, input, out),
        Input::Ndjson => analyze_lines(options, &name, input, out),
    }
}

fn analyze_text(
    options: &Options,
    name: &str,
    mut input: Box<dyn BufRead>,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| CliError::Input { name: name.into(), error })?;
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(name, 1, error.as_bytes(), error.utf8_error()))?;
    let analyzer = analyzer(options)?;
    let analysis = analyzer.analyze(&text);
    let document = Document::new(&text, &analysis, analyzer.names(), options.offsets, options.contents);
    serde_json::to_writer_pretty(&mut *out, &document).map_err(|error| CliError::Output(error.into()))?;
    writeln!(out).map_err(CliError::Output)
}

/// The analyser with the reader's own names, where a file of them was given.
///
/// *Errors*: [`CliError::Input`] and [`CliError::BadNames`].
fn analyzer(options: &Options) -> Result<Analyzer, CliError> {
    let Some(path) = &options.names else { return Ok(Analyzer::new()) };
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| CliError::Input { name: name.clone(), error })?;
    let is_csv = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    let names = if is_csv { from_csv(&text) } else { from_json(&text) };
    let names = names.map_err(|rows| CliError::BadNames { name, rows })?;
    Ok(Analyzer::new().with_names(OwnNames::new(names)))
}

/// A line of the input stream.
#[derive(Deserialize)]
struct Request {
    /// Handed back as it came.
    id: serde_json::Value,
    text: String,
}

/// A line of the output stream.
#[derive(Serialize)]
struct Answer<'a> {
    id: serde_json::Value,
    #[serde(flatten)]
    document: Document<'a>,
}

fn analyze_lines(
    options: &Options,
    name: &str,
    mut input: Box<dyn BufRead>,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    let analyzer = analyzer(options)?;
    let (mut line_number, mut bad) = (0, 0);
    let mut line = Vec::new();
    loop {
        line.clear();
        line_number += 1;
        if input.read_until(b'\n', &mut line).map_err(|error| CliError::Input { name: name.into(), error })? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match request(name, line_number, &line) {
            Ok(Request { id, text }) => {
                let analysis = analyzer.analyze(&text);
                let document = Document::new(&text, &analysis, analyzer.names(), options.offsets, options.contents);
                serde_json::to_writer(&mut *out, &Answer { id, document })
                    .map_err(|error| CliError::Output(error.into()))?;
                writeln!(out).map_err(CliError::Output)?;
            }
            Err(error) => {
                bad += 1;
                error.tell();
            }
        }
    }
    if bad == 0 { Ok(()) } else { Err(CliError::BadLines { name: name.into(), count: bad }) }
}

/// The request on line `line_number`.
///
/// *Errors*: [`CliError::NotUtf8`] and [`CliError::NotARequest`].
fn request(name: &str, line_number: usize, line: &[u8]) -> Result<Request, CliError> {
    let text = str::from_utf8(line).map_err(|error| not_utf8(name, line_number, line, error))?;
    serde_json::from_str(text).map_err(|error| {
        // The library names a line too, but of what it was given, which is one line.
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or_default().to_owned();
        CliError::NotARequest { name: name.into(), line: line_number, column: error.column(), what }
    })
}

fn not_utf8(name: &str, first_line: usize, bytes: &[u8], error: std::str::Utf8Error) -> CliError {
    let good = &bytes[..error.valid_up_to()];
    let line_start = good.iter().rposition(|&b| b == b'\n').map_or(0, |newline| newline + 1);
    CliError::NotUtf8 {
        name: name.into(),
        line: first_line + good.iter().filter(|&&b| b == b'\n').count(),
        byte: good.len() - line_start + 1,
    }
}
