//! Quotations and speakers, with mentions and entities given: what is tested here is the reading of the clauses.

use std::path::Path;

use super::*;
use crate::Kind;
use crate::article::Entity;
use crate::text::Layers;

/// The seed article with its annotated mentions and quotations, where it stands beside the checkout.
#[test]
fn the_seed_article_says_what_its_annotation_says() {
    let folder = Path::new("../shared/seed");
    let (Ok(article), Ok(gold)) = (
        std::fs::read_to_string(folder.join("article.txt")),
        std::fs::read_to_string(folder.join("article.gold.json")),
    ) else {
        println!("skipped: no seed article beside the checkout");
        return;
    };
    let gold: serde_json::Value = serde_json::from_str(&gold).unwrap();
    let bytes: Vec<usize> = article.char_indices().map(|(byte, _)| byte).chain([article.len()]).collect();
    let place = |row: &serde_json::Value| {
        let at = |key: &str| bytes[row[key].as_u64().unwrap() as usize];
        Span::new(at("start"), at("end"))
    };
    let (mut mentions, mut entities, mut ids) = (Vec::new(), Vec::<Entity>::new(), Vec::<String>::new());
    for row in gold["mentions"].as_array().unwrap() {
        let name = row["type"].as_str().unwrap();
        let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name).unwrap();
        let id = row["qid"].as_str().filter(|_| kind != Kind::Norp).unwrap_or_default().to_owned();
        let id = if id.is_empty() { format!("mention {}", mentions.len()) } else { id };
        let entity = ids.iter().position(|other| *other == id).unwrap_or_else(|| {
            ids.push(id);
            entities.push(Entity {
                kind,
                name: place(row).of(&article).to_owned(),
                mentions: Vec::new(),
                own: None,
                link: None,
                titles: Vec::new(),
                nationalities: Vec::new(),
            });
            entities.len() - 1
        });
        entities[entity].mentions.push(mentions.len());
        mentions.push(Mention { span: place(row), kind, score: 100, value: None });
    }

    let layers = Layers::of(&article);
    let words = Words::new(&article, &layers);
    let found: Vec<(&str, Option<&str>)> =
        quotes(&words, &mentions, &entities, &Cues::embedded(), &KnowledgeBase::embedded())
            .iter()
            .filter(|quote| quote.style == QuoteStyle::Direct)
            .map(|quote| (quote.span.of(&article), quote.speaker.map(|id| ids[id].as_str())))
            .collect();
    let expected: Vec<(&str, Option<&str>)> = gold["quotes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (place(row).of(&article), row["speaker_qid"].as_str()))
        .collect();
    assert_eq!(found, expected);
}

/// Reads `marked` without the braces around direct statements and the brackets around indirect ones, and finds those.
#[track_caller]
fn check(marked: &str) {
    let plain: String = marked.chars().filter(|c| !"{}[]".contains(*c)).collect();
    let layers = Layers::of(&plain);
    let words = Words::new(&plain, &layers);
    let mut edges: Vec<(usize, char)> = Vec::new();
    for quote in quotes(&words, &[], &[], &Cues::embedded(), &KnowledgeBase::embedded()) {
        let (open, close) = if quote.style == QuoteStyle::Direct { ('{', '}') } else { ('[', ']') };
        edges.extend([(quote.span.start, open), (quote.span.end, close)]);
    }
    let mut found = String::new();
    for (byte, c) in plain.char_indices().chain([(plain.len(), '\n')]) {
        found.extend(edges.iter().filter(|edge| edge.0 == byte).map(|edge| edge.1));
        found.push(c);
    }
    assert_eq!(found.trim_end(), marked);
}

#[test]
fn a_conjunction_and_a_preposition_lead_into_a_statement() {
    check("قال المدير [إن المصنع آمن وأن \"{الخطر زال منذ أسبوع}\"].");
    check("أكد مجلس القرية على \"{ضرورة صيانة السد قبل الشتاء}\".");
    check("دعا الحاضرون كذلك إلى \"{الصبر وعدم ترك الحقول هذا العام}\".");
    check("وقع العمدة مع جاره على \"الاتفاق\" أمس.");
}

#[test]
fn an_indirect_statement_ends_where_another_begins() {
    check("قال المدير [إن المصنع آمن تماما] مضيفا [أن العمل يبدأ غدا].");
    check("قالت الطبيبة [إن الجرحى عادوا إلى بيوتهم]، لكنها قالت [إن واحدا منهم ينتظر].");
    check("قال البحار [إن القارب الذي وصل بعد الظهر، وفيه ثلاثة رجال، غرق]، مشيرا إلى [أن الموج كان عاليا].");
}

#[test]
fn marks_inside_an_indirect_statement_stay_whole() {
    check("قال المدير [إن الآلة كانت \"قديمة جدا\"].");
    check("قال المدير في حديث لصحيفة \"الوادي\" [إن الآلة كانت قديمة].");
    check("أضافت الجدة [أن حفيدها \"{لم ينم منذ ثلاثة أيام}\"].");
    check("أضافت الجدة أنه \"{لم ينم منذ ثلاثة أيام}\".");
}

#[test]
fn what_nobody_says_is_no_statement() {
    check("يذكر أن الجسر بني قبل قرن.");
    check("وتبين أن الباب كان مفتوحا.");
    check("فتح السوق مجددا بعد أن ظل مغلقا شهرين.");
    check("ذكرت المجلة [أن الجسر بني قبل قرن].");
}
