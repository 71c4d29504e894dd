//! `trainer cues`: the reporting verbs of quotations, from the list of titles and cues.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Outcome;

/// Verbs of naming, which stand before a quotation that is a judgement («ما أسماه "…"»): the list has none.
const VERBS_OF_NAMING: [&str; 8] = ["أسمى", "أسما", "سمى", "سما", "أسمته", "سمته", "يسمي", "تسمي"];

/// More verbs that the list leaves out, without those of their forms that more often mean something else.
const MORE_VERBS: [(&str, &str, &str); 55] = [
    ("دافعت", "verb", "weak"),
    ("يدافع", "verb", "weak"),
    ("ثمنت", "verb", "weak"),
    ("يثمن", "verb", "weak"),
    ("تثمن", "verb", "weak"),
    ("ردد", "verb", "weak"),
    ("رددت", "verb", "weak"),
    ("يردد", "verb", "weak"),
    ("لوحت", "verb", "weak"),
    ("طمأن", "verb", "strong"),
    ("طمأنت", "verb", "strong"),
    ("يطمئن", "verb", "strong"),
    ("شكك", "verb", "strong"),
    ("شككت", "verb", "strong"),
    ("يشكك", "verb", "strong"),
    ("تشكك", "verb", "strong"),
    ("استغرب", "verb", "strong"),
    ("استغربت", "verb", "strong"),
    ("يستغرب", "verb", "strong"),
    ("تستغرب", "verb", "strong"),
    ("جزم", "verb", "strong"),
    ("جزمت", "verb", "strong"),
    ("يجزم", "verb", "strong"),
    ("تجزم", "verb", "strong"),
    ("سخرت", "verb", "weak"),
    ("أهاب", "verb", "strong"),
    ("أهابت", "verb", "strong"),
    ("يهيب", "verb", "strong"),
    ("نبه", "verb", "strong"),
    ("نبهت", "verb", "strong"),
    ("ينبه", "verb", "strong"),
    ("تنبه", "verb", "strong"),
    ("مبرزا", "participle", "strong"),
    ("مبرزة", "participle", "strong"),
    ("مثمنا", "participle", "strong"),
    ("مثمنة", "participle", "strong"),
    ("مرددا", "participle", "strong"),
    ("مرددة", "participle", "strong"),
    ("ملوحا", "participle", "strong"),
    ("ملوحة", "participle", "strong"),
    ("مطمئنا", "participle", "strong"),
    ("مطمئنة", "participle", "strong"),
    ("مشككا", "participle", "strong"),
    ("مشككة", "participle", "strong"),
    ("مستغربا", "participle", "strong"),
    ("مستغربة", "participle", "strong"),
    ("جازما", "participle", "strong"),
    ("جازمة", "participle", "strong"),
    ("ساخرا", "participle", "weak"),
    ("ساخرة", "participle", "weak"),
    ("مهيبا", "participle", "strong"),
    ("مهيبة", "participle", "strong"),
    ("منبها", "participle", "strong"),
    ("منبهة", "participle", "strong"),
    ("مدافعة", "participle", "weak"),
];

/// Writes `cues.tsv` into the folder `model` from `gazetteer/kb/titles_cues.tsv` in the folder `data`.
pub fn run(data: &Path, model: &Path) -> Outcome {
    let source = fs::read_to_string(data.join("gazetteer/kb/titles_cues.tsv"))?;
    let rows: Vec<(&str, &str)> = source.lines().filter_map(speech_row).collect();
    let mut cues: BTreeMap<&str, (&str, &str)> = VERBS_OF_NAMING.map(|verb| (verb, ("verb", "strong"))).into();
    cues.extend(MORE_VERBS.map(|(form, class, strength)| (form, (class, strength))));
    for &(form, english) in &rows {
        let with_conjunction = form.strip_prefix('و').is_some_and(|bare| rows.iter().any(|&(other, _)| other == bare));
        let Some(class) = class(english).filter(|_| !form.contains(' ') && !with_conjunction) else { continue };
        let strength = if english.contains("[ambiguous]") { "weak" } else { "strong" };
        cues.entry(form).or_insert((class, strength));
    }
    let mut table = String::from("form\tclass\tstrength\n");
    for (form, (class, strength)) in cues {
        table.push_str(&format!("{form}\t{class}\t{strength}\n"));
    }
    fs::write(model.join("cues.tsv"), table)?;
    Ok(())
}

/// The form and the gloss of a line that holds a word of speech.
fn speech_row(line: &str) -> Option<(&str, &str)> {
    let mut columns = line.split('\t');
    let form = columns.next()?;
    (columns.next()? == "SPEECH").then_some(())?;
    Some((form, columns.nth(1)?))
}

/// What kind of word the gloss says that it is.
fn class(english: &str) -> Option<&'static str> {
    if english.contains(" past)") || english.contains(" imperfect)") {
        Some("verb")
    } else if english.contains("(participle") {
        Some("participle")
    } else if english.contains("(masdar)") {
        Some("noun")
    } else {
        None
    }
}
