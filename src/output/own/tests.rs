//! Lists of own names in and out, and what is said of bad rows.

use std::collections::BTreeSet;

use super::*;

fn sample() -> Vec<OwnName> {
    vec![
        OwnName {
            name: "سلمى، ابنة الجار".to_owned(),
            aliases: vec!["سلمى".to_owned(), "الجارة \"الصغيرة\"".to_owned()],
            kind: Kind::Per,
            english: Some("Salma".to_owned()),
            hidden: false,
        },
        OwnName { name: "الوادي".to_owned(), aliases: Vec::new(), kind: Kind::Org, english: None, hidden: true },
    ]
}

#[test]
fn what_is_written_is_read_again() {
    assert_eq!(from_json(&to_json(&sample())), Ok(sample()));
    assert_eq!(from_csv(&to_csv(&sample())), Ok(sample()));
    assert_eq!(from_json("[]"), Ok(Vec::new()));
    assert_eq!(from_csv("name,kind\n"), Ok(Vec::new()));
}

#[test]
fn columns_come_in_any_order_and_lines_end_in_any_way() {
    let names = from_csv("\u{FEFF}kind,name,hide\r\nloc,\"مقهى\nالرصيف\",no\n\nORG,الوادي,yes").unwrap();
    assert_eq!(names.len(), 2);
    assert_eq!((names[0].name.as_str(), names[0].kind), ("مقهى\nالرصيف", Kind::Loc));
    assert!(names[1].hidden);
}

#[track_caller]
fn refused(found: Result<Vec<OwnName>, Vec<BadRow>>, expected: &[(usize, Fault)]) {
    let found: Vec<(usize, Fault)> = found.unwrap_err().into_iter().map(|row| (row.line, row.reason)).collect();
    assert_eq!(found, expected);
}

#[test]
fn bad_rows_are_refused_with_line_and_reason() {
    let csv =
        "name,kind,hide\nسلمى,PER,\n,PER,\nالوادي,FIRM,\nليلى,PER,maybe\nسلمى,LOC,\nهند,PER,no,نعم\nزيد\"ان,PER\n";
    let expected = [
        (3, Fault::NoName),
        (4, Fault::UnknownKind("FIRM".to_owned())),
        (5, Fault::NotYesOrNo("maybe".to_owned())),
        (6, Fault::Twice("سلمى".to_owned())),
        (7, Fault::TooManyFields),
        (8, Fault::BadQuoting),
    ];
    refused(from_csv(csv), &expected);
    refused(from_csv("title\nسلمى\n"), &[(1, Fault::UnknownField("title".to_owned()))]);
    refused(from_csv("name,kind\nسلمى,\"PER\n"), &[(2, Fault::BadQuoting)]);
    let json = "[\n {\"name\": \"سلمى\", \"kind\": \"PER\"},\n {\"name\": \"الوادي\",\n  \"kind\": \"DATE\"},\n {\"name\": \"[]\", \"kind\": \"PER\"}\n]";
    refused(from_json(json), &[(3, Fault::UnknownKind("DATE".to_owned())), (5, Fault::NoName)]);
    assert_eq!(from_json("[\n{]").unwrap_err()[0].line, 2);
}

#[test]
fn each_reason_has_a_code_and_a_sentence() {
    let mut seen = BTreeSet::new();
    let mut told = |rows: Vec<BadRow>| {
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        seen.insert(serde_json::to_value(row).unwrap()["reason"].as_str().unwrap().to_owned());
        format!("{} {row}", serde_json::to_string(row).unwrap())
    };
    let columns = "the first row must name the columns: name, kind, and perhaps aliases, english, hide";
    let kinds = "PER, LOC, ORG, EVENT, PRODUCT, NORP, OCC";
    for (csv, code, sentence) in [
        ("", r#""noColumns""#, columns),
        ("kind,aliases\nPER,سلمى\n", r#""noColumns""#, columns),
        (
            "title,kind\n",
            r#""unknownField","value":"title""#,
            "'title' is none of the fields: name, kind, aliases, english, hide",
        ),
        ("\"name\"s,kind\n", r#""badQuoting""#, "a quotation mark is in the wrong place or never closed"),
    ] {
        let expected = format!(r#"{{"line":1,"reason":{code}}} line 1: {sentence}"#);
        assert_eq!(told(from_csv(csv).unwrap_err()), expected);
    }
    for (row, code, sentence) in [
        ("سلمى,PER,,yes", r#""tooManyFields""#, "more fields than columns"),
        (",PER,", r#""noName""#, "no name"),
        ("سلمى,,", r#""noKind""#, &format!("no kind: {kinds}")),
        ("سلمى,CITY,", r#""unknownKind","value":"CITY""#, &format!("'CITY' is no kind: {kinds}")),
        ("سلمى,PER,maybe", r#""notYesOrNo","value":"maybe""#, "'maybe' is neither yes nor no"),
        ("الوادي,LOC,", r#""twice","value":"الوادي""#, "'الوادي' stands in a row before"),
    ] {
        let expected = format!(r#"{{"line":3,"reason":{code}}} line 3: {sentence}"#);
        assert_eq!(told(from_csv(&format!("name,kind,hide\nالوادي,LOC,\n{row}\n")).unwrap_err()), expected);
    }
    for (json, code, sentence) in [
        ("سلمى", r#""notJson","value":"expected value""#, "not JSON: expected value"),
        (r#"{"name": "سلمى"}"#, r#""notAList""#, "not an array"),
        (r#"["سلمى"]"#, r#""notAnObject""#, "not an object"),
        (r#"[{"kind": "PER"}]"#, r#""noName""#, "no name"),
        (r#"[{"name": "سلمى"}]"#, r#""noKind""#, &format!("no kind: {kinds}")),
        (r#"[{"name": 7}]"#, r#""wrongType","value":"name""#, "'name' is not a string"),
        (r#"[{"aliases": ["سلمى", 7]}]"#, r#""wrongType","value":"aliases""#, "'aliases' is not an array of strings"),
        (r#"[{"hide": "yes"}]"#, r#""wrongType","value":"hide""#, "'hide' is neither true nor false"),
        (
            r#"[{"title": ""}]"#,
            r#""unknownField","value":"title""#,
            "'title' is none of the fields: name, kind, aliases, english, hide",
        ),
    ] {
        let expected = format!(r#"{{"line":1,"reason":{code}}} line 1: {sentence}"#);
        assert_eq!(told(from_json(json).unwrap_err()), expected);
    }
    let (_, types) = include_str!("../../../www/lib/analysis.d.ts").split_once("type BadRowReason =").unwrap();
    let typed: BTreeSet<String> = types.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(seen, typed);
}
