use super::*;

/// The document of `tests/page/analysis.ts`, where it is checked against the types of JavaScript.
///
/// The structs are written out here, so that a new field must be added to both.
fn full() -> Document<'static> {
    let mentions = std::iter::zip(Kind::ALL, values().into_iter().cycle()).enumerate();
    let quote = |start, style| QuoteDocument {
        start,
        end: start + 2,
        text: "أأ",
        style,
        cue: Some(Range { start: start + 3, end: start + 4 }),
        speaker: Some(0),
    };
    Document {
        mentions: mentions
            .map(|(start, (kind, value))| MentionDocument {
                start,
                end: start + 1,
                text: "أ",
                kind,
                score: 0.5,
                entity: Some(0),
                value: Some(value),
            })
            .collect(),
        entities: vec![EntityDocument {
            id: 0,
            kind: Kind::Per,
            name: "أأ",
            own: true,
            own_english: None,
            romanized: Some("Aa".to_owned()),
            record: Some(RecordDocument {
                name_en: "A",
                wikidata: Some("Q1"),
                description: "ب",
                description_en: "B",
                coordinates: Some(CoordinatesDocument { latitude: 24.5, longitude: -54.5 }),
                link_score: 0.5,
            }),
            titles: vec!["ج"],
            nationalities: vec!["د"],
            mentions: &[0, 1],
        }],
        sentences: vec![Range { start: 0, end: 14 }],
        quotes: vec![quote(2, "direct"), quote(7, "indirect")],
        tokens: None,
    }
}

/// One of each type.
fn values() -> Vec<ValueDocument<'static>> {
    let first = ValueDocument::Date { iso: "2022-09-16" };
    let after = |value: &ValueDocument| match value {
        ValueDocument::Date { .. } => Some(ValueDocument::Hijri { iso: "1444-02-20" }),
        ValueDocument::Hijri { .. } => Some(ValueDocument::Relative { iso: "-P1D" }),
        ValueDocument::Relative { .. } => Some(ValueDocument::Duration { iso: "P3D" }),
        ValueDocument::Duration { .. } => Some(ValueDocument::Time { iso: "14:30" }),
        ValueDocument::Time { .. } => Some(ValueDocument::Number { amount: 1.5 }),
        ValueDocument::Number { .. } => Some(ValueDocument::Money { amount: 5_000_000.0, currency: "USD" }),
        ValueDocument::Money { .. } => Some(ValueDocument::Quantity { amount: 12.0, unit: "km" }),
        ValueDocument::Quantity { .. } => None,
    };
    std::iter::successors(Some(first), after).collect()
}

#[test]
fn a_place_has_coordinates_and_a_person_has_none() {
    let (text, analyzer) = ("وصل فلاديمير بوتين إلى سمرقند.", crate::Analyzer::new());
    let analysis = analyzer.analyze(text);
    let document = Document::new(text, &analysis, analyzer.names(), OffsetUnit::Utf16, Contents::Article);
    let entities = serde_json::to_value(document).unwrap()["entities"].clone();
    let coordinates: Vec<_> = entities.as_array().unwrap().iter().map(|e| (&e["nameEn"], &e["coordinates"])).collect();
    let place = serde_json::json!({ "latitude": 39.65, "longitude": 66.96 });
    assert_eq!(coordinates, [(&"Vladimir Putin".into(), &serde_json::Value::Null), (&"Samarkand".into(), &place)]);
}

#[test]
fn documents_have_the_shape_that_javascript_is_told() {
    let typed = include_str!("../../../tests/page/analysis.ts");
    let (_, rest) = typed.split_once("const analysis = ").unwrap();
    let (expected, _) = rest.split_once(" as const satisfies").unwrap();
    let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
    assert_eq!(serde_json::to_value(full()).unwrap(), expected);
}
