//! The raw texts that annotations tell of: found by number, known by checksum.

use std::error::Error;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::dump::corpus::{Document, raw};

/// The documents of one source.
pub struct Texts {
    source: String,
    documents: Box<dyn Iterator<Item = Document>>,
    next: usize,
}

impl Texts {
    /// Those of `source`, a file of the folder `text` in `data`.
    pub fn open(data: &Path, source: &str) -> Result<Self, std::io::Error> {
        let documents = Box::new(raw(&data.join(format!("text/{source}.txt.zst")))?);
        Ok(Self { source: source.to_owned(), documents, next: 0 })
    }

    /// The text of document `number`. They are asked for in ascending order, each once.
    ///
    /// *Errors*: a document that is not there, or that was passed.
    pub fn document(&mut self, number: usize) -> Result<String, Box<dyn Error>> {
        let document = number.checked_sub(self.next).and_then(|skipped| self.documents.nth(skipped));
        self.next = number + 1;
        Ok(document.ok_or(format!("{} has no document {number} behind the last", self.source))?.text)
    }
}

/// That `text` is the one that was annotated.
pub fn check(text: &str, sha256: &str) -> Result<(), String> {
    if format!("{:x}", Sha256::digest(text)) == sha256 {
        Ok(())
    } else {
        Err("not the text that was annotated".to_owned())
    }
}
