//! Where answers go: standard output, or a file that an interrupted run leaves to the next.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::arguments::Output;
use super::error::CliError;
use super::stream::Answered;

/// Opens `output`, and tells which answers are in it.
///
/// *Errors*: [`CliError::Output`], also where a new file is asked for and there is one; [`CliError::NotResumable`].
pub fn open(output: &Output) -> Result<(Box<dyn Write>, Answered), CliError> {
    let failed = |path: &Path, error| CliError::OutputFile { name: path.display().to_string(), error };
    match output {
        Output::Standard => Ok((Box::new(BufWriter::new(io::stdout().lock())), Answered::default())),
        Output::New(path) => {
            let file = File::create_new(path).map_err(|error| failed(path, error))?;
            Ok((Box::new(BufWriter::new(file)), Answered::default()))
        }
        Output::Resumed(path) => {
            let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
            let mut file = file.map_err(|error| failed(path, error))?;
            let (length, count, last) = whole_lines(&file).map_err(|error| failed(path, error))?;
            // What an interruption cut short goes.
            file.set_len(length).and_then(|()| file.seek(SeekFrom::End(0))).map_err(|error| failed(path, error))?;
            let last = if count == 0 { Value::Null } else { id(path, count, &last)? };
            Ok((Box::new(BufWriter::new(file)), Answered { count, last }))
        }
    }
}

/// The lines of a file that have an end: their length together, in bytes, their number, and the last of them.
fn whole_lines(file: &File) -> io::Result<(u64, usize, Vec<u8>)> {
    let mut input = BufReader::new(file);
    let (mut length, mut count, mut last, mut line) = (0, 0, Vec::new(), Vec::new());
    while input.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        length += line.len() as u64;
        count += 1;
        std::mem::swap(&mut last, &mut line);
        line.clear();
    }
    Ok((length, count, last))
}

/// What the answer on a line is an answer to.
fn id(path: &Path, number: usize, line: &[u8]) -> Result<Value, CliError> {
    #[derive(Deserialize)]
    struct Identified {
        id: Value,
    }
    let answer: Result<Identified, _> = serde_json::from_slice(line);
    answer
        .map(|answer| answer.id)
        .map_err(|_| CliError::NotResumable(format!("{}:{number}: not an answer with an id", path.display())))
}
