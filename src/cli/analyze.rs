//! `aalam analyze`: one text, or a stream of them.

use std::fs::File;
use std::io::{self, Read, Write};

use aalam::Analyzer;
use aalam::knowledge::OwnNames;
use aalam::output::{Document, from_csv, from_json};

use super::arguments::{Input, Options};
use super::error::{CliError, not_utf8};
use super::output;
use super::stream::{self, analyze_lines, buffered};

/// Analyses what `options` names and writes the answer where they say.
///
/// *Errors*: of a stream, those of [`analyze_lines`].
pub fn analyze(options: &Options) -> Result<(), CliError> {
    let name = options.file.as_ref().map_or("standard input".into(), |path| path.display().to_string());
    let input = match &options.file {
        None => buffered(io::stdin()),
        Some(path) => buffered(File::open(path).map_err(|error| CliError::Input { name: name.clone(), error })?),
    };
    let analyzer = analyzer(options)?;
    let (mut out, answered) = output::open(&options.output)?;
    match options.input {
        Input::Text => analyze_text(options, &analyzer, &name, input, &mut *out),
        Input::Ndjson => analyze_lines(options, &analyzer, &name, input, answered, &mut *out),
    }?;
    out.flush().map_err(CliError::Output)
}

fn analyze_text(
    options: &Options,
    analyzer: &Analyzer,
    name: &str,
    mut input: stream::Input,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| CliError::Input { name: name.into(), error })?;
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(name, 1, error.as_bytes(), error.utf8_error()))?;
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
