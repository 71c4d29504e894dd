//! Painting mentions in a page: the functions of `www/lib/`, the one place that touches a document.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/www/lib/highlight.js")]
extern "C" {
    /// The text below an element, with the way back to its nodes.
    pub type Reading;

    #[wasm_bindgen(method, getter)]
    pub fn text(this: &Reading) -> String;

    #[wasm_bindgen(js_name = readText)]
    pub fn read_text(root: &Element) -> Reading;

    pub fn paint(reading: &Reading, mentions: &JsValue);

    pub fn clear(root: &Element);
}

#[wasm_bindgen(module = "/www/lib/highlight-styles.js")]
extern "C" {
    #[wasm_bindgen(js_name = adoptStyles)]
    pub fn adopt_styles(reading: &Reading);
}
