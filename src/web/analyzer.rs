//! The analyser as JavaScript sees it.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::highlight;
use crate::knowledge::{OwnName, OwnNames};
use crate::output::{BadRow, Contents, Document, WordDocument, from_csv, from_json, to_csv, to_json};
use crate::text::{self, OffsetCursor, OffsetUnit};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../../www/lib/analysis.d.ts");

/// Reads articles. Make one and keep it: all that is loaded is loaded once.
///
/// *Offsets*: UTF-16 code units, as JavaScript counts. A lone surrogate is read as U+FFFD, which is as long.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Analyzer(crate::Analyzer);

#[wasm_bindgen]
impl Analyzer {
    /// An analyser with the data that is compiled into the library.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self(crate::Analyzer::new())
    }

    /// What `text` speaks of, as a plain object.
    #[wasm_bindgen(unchecked_return_type = "Analysis")]
    pub fn analyze(&self, text: &str) -> Result<JsValue, JsError> {
        let analysis = self.0.analyze(text);
        let document = Document::new(text, &analysis, self.0.names(), OffsetUnit::Utf16, Contents::Article);
        Ok(document.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
    }

    /// Takes the reader's own names from JSON, in place of those it had: an array of objects with `name`, `kind` and perhaps
    /// `aliases`, `english` and `hide`.
    ///
    /// *Errors*: throws a `NamesError` where a row cannot be used, with the line and the reason of each; then nothing changes.
    #[wasm_bindgen(js_name = setNames)]
    pub fn set_names(&mut self, json: &str) -> Result<(), NamesError> {
        self.set(from_json(json))
    }

    /// The same from CSV: `name,kind,aliases,english,hide`, aliases parted by `|`.
    #[wasm_bindgen(js_name = setNamesCsv)]
    pub fn set_names_csv(&mut self, csv: &str) -> Result<(), NamesError> {
        self.set(from_csv(csv))
    }

    /// The reader's own names as JSON that `setNames` takes.
    pub fn names(&self) -> String {
        to_json(self.0.names().all())
    }

    /// The reader's own names as CSV that `setNamesCsv` takes.
    #[wasm_bindgen(js_name = namesCsv)]
    pub fn names_csv(&self) -> String {
        to_csv(self.0.names().all())
    }

    fn set(&mut self, names: Result<Vec<OwnName>, Vec<BadRow>>) -> Result<(), NamesError> {
        self.0.set_names(OwnNames::new(names.map_err(|rows| names_error(&rows))?));
        Ok(())
    }

    /// The words of `text` with their parts, and with what the lists say of each: why it may be a name or part of one.
    #[wasm_bindgen(unchecked_return_type = "Word[]")]
    pub fn words(&self, text: &str) -> Result<JsValue, JsError> {
        let words = WordDocument::all(text, &self.0.words(text), OffsetUnit::Utf16);
        Ok(words.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
    }

    /// The tokens of `text`.
    ///
    /// *Shape*: three numbers a token: start, end and the index of its kind in `TokenKind`.
    pub fn tokens(&self, text: &str) -> Vec<u32> {
        let mut cursor = OffsetCursor::new(text, OffsetUnit::Utf16);
        let tokens = text::tokenize(text);
        let mut numbers = Vec::with_capacity(3 * tokens.len());
        for token in tokens {
            let (start, end) = (cursor.at(token.span.start), cursor.at(token.span.end));
            numbers.extend([start as u32, end as u32, token.kind as u32]);
        }
        numbers
    }

    /// Reads the text below `root` and paints its mentions over the page, which stays as it is; what was painted there
    /// before goes.
    ///
    /// *Offsets*: in the text of `root` as `readText` of `highlight.js` gives it.
    #[wasm_bindgen(unchecked_return_type = "Analysis")]
    pub fn highlight(&self, root: &Element) -> Result<JsValue, JsError> {
        let reading = highlight::read_text(root);
        let analysis = self.analyze(&reading.text())?;
        highlight::adopt_styles(&reading);
        highlight::paint(&reading, &analysis.unchecked_ref::<AnalysisObject>().mentions());
        Ok(analysis)
    }

    /// Takes away what `highlight` painted below `root`.
    #[wasm_bindgen(js_name = clearHighlights)]
    pub fn clear_highlights(&self, root: &Element) {
        highlight::clear(root);
    }
}

#[wasm_bindgen]
extern "C" {
    /// `Analysis` of `analysis.d.ts`.
    type AnalysisObject;

    #[wasm_bindgen(method, getter)]
    fn mentions(this: &AnalysisObject) -> JsValue;

    /// `NamesError` of `analysis.d.ts`.
    #[derive(Debug)]
    pub type NamesError;

    #[wasm_bindgen(constructor, js_class = "Error")]
    fn new(message: &str) -> NamesError;

    #[wasm_bindgen(method, setter)]
    fn set_rows(this: &NamesError, rows: JsValue);
}

fn names_error(rows: &[BadRow]) -> NamesError {
    let told: Vec<String> = rows.iter().map(BadRow::to_string).collect();
    let error = NamesError::new(&told.join("\n"));
    let rows = rows.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    error.set_rows(rows.expect("numbers and strings"));
    error
}
