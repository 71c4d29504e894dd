//! The library as a web page meets it: through its exports, in a browser.
#![cfg(target_arch = "wasm32")]

mod golden;

use aalam::text::TokenKind::{self, Email, Handle, Hashtag, Number, Punctuation, Symbol, Url, Word};
use aalam::web::highlight::{mention_at, read_text, rectangles};
use golden::{check_all, mark};
use js_sys::JsString;
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen]
extern "C" {
    /// `aalam::web::Analyzer` from the other side.
    type Analyzer;

    #[wasm_bindgen(method)]
    fn analyze(this: &Analyzer, text: &JsString) -> JsValue;

    #[wasm_bindgen(method)]
    fn tokens(this: &Analyzer, text: &JsString) -> Vec<u32>;

    #[wasm_bindgen(method)]
    fn highlight(this: &Analyzer, root: &Element) -> JsValue;

    #[wasm_bindgen(method, js_name = clearHighlights)]
    fn clear_highlights(this: &Analyzer, root: &Element);

    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = has)]
    fn is_painted(name: &str) -> bool;
}

#[derive(Deserialize)]
struct Analysis {
    mentions: Vec<Mention>,
    sentences: Vec<Range>,
}

#[derive(Deserialize)]
struct Mention {
    start: u32,
    end: u32,
    text: String,
    kind: String,
}

#[derive(Deserialize)]
struct Range {
    start: u32,
    end: u32,
}

fn analyzer() -> Analyzer {
    JsValue::from(aalam::web::Analyzer::new()).unchecked_into()
}

fn analyze(text: &JsString) -> Analysis {
    serde_wasm_bindgen::from_value(analyzer().analyze(text)).unwrap()
}

#[wasm_bindgen_test]
fn tokens_are_those_of_the_native_library() {
    const KINDS: [TokenKind; 8] = [Word, Number, Punctuation, Symbol, Url, Email, Hashtag, Handle];
    let analyzer = analyzer();
    check_all(include_str!("golden/tokens.txt"), "│", |text| {
        let text = JsString::from(text);
        let tokens = analyzer.tokens(&text);
        let (tokens, rest) = tokens.as_chunks();
        assert!(rest.is_empty());
        tokens.iter().map(|&[start, end, kind]| mark(&slice(&text, start, end), KINDS[kind as usize])).collect()
    });
}

#[wasm_bindgen_test]
fn sentences_are_those_of_the_native_library() {
    check_all(include_str!("golden/sentences.txt"), "║", |text| {
        let text = JsString::from(text);
        analyze(&text).sentences.iter().map(|sentence| slice(&text, sentence.start, sentence.end)).collect()
    });
}

#[wasm_bindgen_test]
fn offsets_count_what_javascript_counts() {
    let text = JsString::from("😀 وصل الوفد يوم الجمعة 👨‍👩‍👧 وغادر يوم السبت.");
    let mentions = analyze(&text).mentions;
    let dates: Vec<&Mention> = mentions.iter().filter(|mention| mention.kind == "DATE").collect();
    assert_eq!(dates.iter().map(|date| date.start).collect::<Vec<_>>(), [13, 39]);
    for mention in &mentions {
        assert_eq!(mention.text, slice(&text, mention.start, mention.end));
    }
}

#[wasm_bindgen_test]
fn half_a_surrogate_pair_is_one_unit() {
    let half = JsString::from_char_code(&[0xD83D]);
    let text = half.concat(&JsString::from(" وصل يوم الجمعة ")).concat(&half);
    let [date] = &analyze(&text).mentions[..] else { panic!("one date") };
    assert_eq!((date.start, date.end), (6, 16));
    assert_eq!(analyzer().tokens(&text).as_chunks::<3>().0.last().unwrap()[..2], [17, 18]);
}

#[wasm_bindgen_test]
fn highlights_change_no_element() {
    let root = element("<p>وصل الوفد <b>يو</b>م الجمعة إلى&nbsp;سمرقند.<!-- مساء --></p>");
    let (before, analyzer) = (root.inner_html(), analyzer());
    let analysis: Analysis = serde_wasm_bindgen::from_value(analyzer.highlight(&root)).unwrap();
    assert!(analysis.mentions.iter().any(|mention| mention.text == "يوم الجمعة"));
    assert!(is_painted("aalam-date"));
    assert_eq!(root.inner_html(), before);
    analyzer.clear_highlights(&root);
    assert!(!is_painted("aalam-date"));
    assert_eq!(root.inner_html(), before);
    root.remove();
}

#[wasm_bindgen_test]
fn a_mention_is_found_where_it_is_seen() {
    let root = element("<p>وصل الوفد يوم الجمعة إلى سمرقند.</p>");
    let analysis = analyzer().highlight(&root);
    let mentions = js_sys::Reflect::get(&analysis, &"mentions".into()).unwrap();
    let reading = read_text(&root);
    let date = js_sys::Array::from(&mentions)
        .find(&mut |mention, _, _| serde_wasm_bindgen::from_value::<Mention>(mention).unwrap().kind == "DATE");
    let boxes = rectangles(&reading, &date);
    assert_eq!(boxes.len(), 1);
    let middle = boxes[0].y() + boxes[0].height() / 2.0;
    // Right to left: the date begins at the right edge of its box, and the word before it is to the right of that.
    for (x, is_date) in [
        (boxes[0].right() - 1.0, true),
        (boxes[0].left() + 1.0, true),
        (boxes[0].right() + 15.0, false),
        (boxes[0].left() - 15.0, false),
    ] {
        assert_eq!(mention_at(&reading, &mentions, x, middle).is_some_and(|found| found == date), is_date, "{x}");
    }
    root.remove();
}

/// What JavaScript sees between two offsets.
fn slice(text: &JsString, start: u32, end: u32) -> String {
    text.slice(start, end).into()
}

/// An element that is shown in the page, with `html` in it.
fn element(html: &str) -> Element {
    let document: Document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("article").unwrap();
    root.set_attribute("dir", "rtl").unwrap();
    root.set_inner_html(html);
    document.body().unwrap().prepend_with_node_1(&root).unwrap();
    root
}
