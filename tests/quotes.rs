//! Quotations and their speakers, against the cases in `golden/quotes.txt`, which are written to be read.

use aalam::Analyzer;
use aalam::article::QuoteStyle;

#[test]
fn golden() {
    let analyzer = Analyzer::new();
    let mut cases = Vec::<(String, Vec<&str>)>::new();
    for line in include_str!("golden/quotes.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('→') {
            None => cases.push((line.replace("\\n", "\n"), Vec::new())),
            Some(quote) => cases.last_mut().expect("a text comes first").1.push(quote.trim()),
        }
    }
    assert!(cases.len() > 20, "only {} cases were read", cases.len());
    let mut wrong = String::new();
    for (text, expected) in &mut cases {
        expected.retain(|quote| !quote.is_empty());
        let found = quotes(&analyzer, text);
        if found != *expected {
            wrong += &format!("{text}\n  expected {expected:#?}\n  found {found:#?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The quotations of `text`, each as a line of the golden file.
fn quotes(analyzer: &Analyzer, text: &str) -> Vec<String> {
    let analysis = analyzer.analyze(text);
    let line = |quote: &aalam::article::Quote| {
        let speaker = quote.speaker.map_or("?", |speaker| &*analysis.entities[speaker].name);
        let sign = if quote.style == QuoteStyle::Direct { ":" } else { " ~" };
        format!("{speaker}{sign} {}", quote.span.of(text))
    };
    analysis.quotes.iter().map(line).collect()
}
