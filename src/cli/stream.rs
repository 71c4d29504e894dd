//! `aalam analyze --ndjson`: a stream of texts, a line in and a line out, in order, on all cores.
//!
//! One thread reads, a worker for each core analyses, the calling thread writes. Batches of lines go to the workers in turn
//! and come back in the same turn, which keeps their order; few wait at each worker, which keeps memory constant.

use std::io::{BufRead, BufReader, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::thread;

use aalam::Analyzer;
use aalam::output::Document;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::arguments::Options;
use super::error::{CliError, not_utf8};

/// About how many bytes of lines are analysed at a time.
const BATCH: usize = 1 << 16;
/// How many batches wait before a worker, and as many answers behind it.
const WAITING: usize = 2;

/// What is read: a file or standard input, in buffers of a batch.
pub type Input = BufReader<Box<dyn Read + Send>>;

/// A buffered input.
pub fn buffered(input: impl Read + Send + 'static) -> Input {
    BufReader::with_capacity(BATCH, Box::new(input))
}

/// A line of the input stream.
#[derive(Deserialize)]
struct Request {
    /// Handed back as it came.
    id: Value,
    text: String,
}

/// A line of the output stream.
#[derive(Serialize)]
struct Answer<'a> {
    id: Value,
    #[serde(flatten)]
    document: Document<'a>,
}

/// Answers that an earlier run has given to the first lines of a stream.
#[derive(Debug, Default)]
pub struct Answered {
    /// How many there are.
    pub count: usize,
    /// What the last one is an answer to.
    pub last: Value,
}

/// Lines one after the other, line breaks in them.
struct Batch {
    /// The number of the first, counted from 1.
    first: usize,
    lines: Vec<u8>,
}

/// What became of a batch.
struct Outcome {
    answers: Vec<u8>,
    bad: Vec<CliError>,
}

/// Analyses each line of `input`, which is called `name`, behind those that are `answered`, and writes the answers to `out`.
///
/// *Errors*: bad lines are told at once on standard error, have no answer, and are counted in the error at the end;
/// [`CliError::NotResumable`] where the answers are those of another stream.
pub fn analyze_lines(
    options: &Options,
    analyzer: &Analyzer,
    name: &str,
    mut input: Input,
    answered: Answered,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    let (next, mut bad) = skip(name, &mut input, answered)?;
    let threads = options.threads.or(thread::available_parallelism().ok()).map_or(1, usize::from);
    thread::scope(|scope| {
        let (mut batches, mut outcomes) = (Vec::new(), Vec::new());
        for _ in 0..threads {
            let (batch, to_analyze) = sync_channel(WAITING);
            let (analyzed, outcome) = sync_channel(WAITING);
            scope.spawn(move || work(options, analyzer, name, &to_analyze, &analyzed));
            batches.push(batch);
            outcomes.push(outcome);
        }
        let reader = scope.spawn(move || read(name, input, next, &batches));
        // A worker without an outcome has had its last batch, and so has the next in turn.
        for outcomes in outcomes.iter().cycle() {
            let Some(outcome) = receive(outcomes, out)? else { break };
            out.write_all(&outcome.answers).map_err(CliError::Output)?;
            outcome.bad.iter().for_each(CliError::tell);
            bad += outcome.bad.len();
        }
        reader.join().expect("reading does not panic")
    })?;
    if bad == 0 { Ok(()) } else { Err(CliError::BadLines { name: name.into(), count: bad }) }
}

/// The next outcome, `None` after the last. Whoever waits for `out` has all that is done before this waits.
fn receive(outcomes: &Receiver<Outcome>, out: &mut dyn Write) -> Result<Option<Outcome>, CliError> {
    match outcomes.try_recv() {
        Err(TryRecvError::Empty) => {
            out.flush().map_err(CliError::Output)?;
            Ok(outcomes.recv().ok())
        }
        outcome => Ok(outcome.ok()),
    }
}

/// Deals the lines of `input`, the first of which has number `next`, out to the workers, until there are none or nobody
/// wants them.
fn read(name: &str, mut input: Input, mut next: usize, workers: &[SyncSender<Batch>]) -> Result<(), CliError> {
    for worker in workers.iter().cycle() {
        let mut batch = Batch { first: next, lines: Vec::new() };
        while read_line(name, &mut input, &mut batch.lines)? {
            next += 1;
            // Where nothing is buffered, the rest of the batch may be long in coming.
            if batch.lines.len() >= BATCH || input.buffer().is_empty() {
                break;
            }
        }
        if batch.lines.is_empty() || worker.send(batch).is_err() {
            break;
        }
    }
    Ok(())
}

/// Appends a line to `lines`; false where there is none left.
fn read_line(name: &str, input: &mut Input, lines: &mut Vec<u8>) -> Result<bool, CliError> {
    let read = input.read_until(b'\n', lines);
    Ok(read.map_err(|error| CliError::Input { name: name.into(), error })? > 0)
}

/// Analyses batches until there are no more or nobody wants the outcome.
fn work(options: &Options, analyzer: &Analyzer, name: &str, batches: &Receiver<Batch>, outcomes: &SyncSender<Outcome>) {
    for Batch { first, lines } in batches {
        let mut outcome = Outcome { answers: Vec::new(), bad: Vec::new() };
        for (i, line) in lines.split_inclusive(|&byte| byte == b'\n').enumerate() {
            match request(name, first + i, line) {
                Ok(None) => {}
                Ok(Some(request)) => answer(options, analyzer, request, &mut outcome.answers),
                Err(error) => outcome.bad.push(error),
            }
        }
        if outcomes.send(outcome).is_err() {
            break;
        }
    }
}

/// Appends the answer to `request`, a line.
fn answer(options: &Options, analyzer: &Analyzer, Request { id, text }: Request, answers: &mut Vec<u8>) {
    let analysis = analyzer.analyze(&text);
    let document = Document::new(&text, &analysis, analyzer.names(), options.offsets, options.contents);
    serde_json::to_writer(&mut *answers, &Answer { id, document }).expect("strings and numbers, in memory");
    answers.push(b'\n');
}

/// The request on line `number`, if it is not blank.
///
/// *Errors*: [`CliError::NotUtf8`] and [`CliError::NotARequest`].
fn request(name: &str, number: usize, line: &[u8]) -> Result<Option<Request>, CliError> {
    if line.trim_ascii().is_empty() {
        return Ok(None);
    }
    let text = str::from_utf8(line).map_err(|error| not_utf8(name, number, line, error))?;
    serde_json::from_str(text).map(Some).map_err(|error| {
        // The library names a line too, but of what it was given, which is one line.
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or_default().to_owned();
        CliError::NotARequest { name: name.into(), line: number, column: error.column(), what }
    })
}

/// Reads over the lines that are `answered`: the number of the next line, and how many were bad, which are told again.
fn skip(name: &str, input: &mut Input, answered: Answered) -> Result<(usize, usize), CliError> {
    let (mut number, mut seen, mut bad) = (1, 0, 0);
    let mut line = Vec::new();
    while seen < answered.count {
        line.clear();
        if !read_line(name, input, &mut line)? {
            return Err(CliError::NotResumable(format!(
                "{name} has fewer lines than were answered: {}",
                answered.count
            )));
        }
        match request(name, number, &line) {
            Ok(None) => {}
            Ok(Some(request)) => {
                seen += 1;
                if seen == answered.count && request.id != answered.last {
                    let (id, last) = (request.id, answered.last);
                    return Err(CliError::NotResumable(format!("{name}:{number}: id {id}, and its answer has {last}")));
                }
            }
            Err(error) => {
                error.tell();
                bad += 1;
            }
        }
        number += 1;
    }
    Ok((number, bad))
}
