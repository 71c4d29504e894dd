//! The text of a page and highlights over it: the functions of `www/lib/`, the one place that touches a document.

use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element};

#[wasm_bindgen(module = "/www/lib/highlight.js")]
extern "C" {
    /// The text below an element as it is seen, with the way back to its nodes.
    pub type Reading;

    /// The text.
    #[wasm_bindgen(method, getter)]
    pub fn text(this: &Reading) -> String;

    /// Reads the text below `root`.
    #[wasm_bindgen(js_name = readText)]
    pub fn read_text(root: &Element) -> Reading;

    /// Paints `mentions`, an array of objects with `start`, `end` and `kind`, in place of what was painted there before.
    pub fn paint(reading: &Reading, mentions: &JsValue);

    /// Takes away what was painted for `root`.
    pub fn clear(root: &Element);

    /// Where a mention is seen, in CSS pixels of the viewport.
    pub fn rectangles(reading: &Reading, mention: &JsValue) -> Vec<DomRect>;

    /// Which of `mentions` is seen at a point of the viewport.
    #[wasm_bindgen(js_name = mentionAt)]
    pub fn mention_at(reading: &Reading, mentions: &JsValue, x: f64, y: f64) -> Option<JsValue>;
}

#[wasm_bindgen(module = "/www/lib/highlight-styles.js")]
extern "C" {
    /// Gives the documents that a text comes from styles for the highlights.
    #[wasm_bindgen(js_name = adoptStyles)]
    pub fn adopt_styles(reading: &Reading);
}
