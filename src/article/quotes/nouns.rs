//! Nouns for people and for bodies.

use super::offices::root;

/// Nouns for bodies, and the subtypes of the records that they fit.
///
/// *Source*: the subtypes of `model/records.tsv`.
pub const BODIES: [(&str, &[&str]); 44] = [
    ("منظمه", &["ngo", "intergovernmental"]),
    ("حركه", &["party", "armed_group", "movement"]),
    ("حزب", &["party", "armed_group"]),
    ("جماعه", &["armed_group", "movement", "religious_body", "party"]),
    ("تنظيم", &["armed_group"]),
    ("شركه", &["company", "airline", "platform"]),
    ("وزاره", &["ministry"]),
    ("صحيفه", &["media"]),
    ("قناه", &["media"]),
    ("موقع", &["media", "platform"]),
    ("شبكه", &["media", "platform"]),
    ("وكاله", &["news_agency", "agency"]),
    ("هيئه", &["agency", "government"]),
    ("نقابه", &["union"]),
    ("ديوان", &["agency", "government"]),
    ("مجلس", &["parliament", "intergovernmental"]),
    ("بنك", &["bank", "central_bank"]),
    ("نادي", &["sports_club"]),
    ("جامعه", &["university", "intergovernmental"]),
    ("مركز", &["think_tank"]),
    ("معهد", &["think_tank", "university"]),
    ("جمعيه", &["ngo"]),
    ("مؤسسه", &["ngo"]),
    ("فريق", &["sports_club"]),
    ("منتخب", &[]),
    ("اتحاد", &[]),
    ("لجنه", &[]),
    ("مكتب", &[]),
    ("اداره", &[]),
    ("كتله", &[]),
    ("صندوق", &[]),
    ("متحف", &[]),
    ("سلطه", &[]),
    ("مجموعه", &[]),
    ("تحالف", &[]),
    ("جبهه", &[]),
    ("جيش", &[]),
    ("محكمه", &[]),
    ("مفوضيه", &[]),
    ("برلمان", &[]),
    ("رابطه", &[]),
    ("جريده", &["media"]),
    ("اذاعه", &[]),
    ("تلفزيون", &[]),
];

/// Nouns for people, without their article and endings, and the subtypes of the records that they fit.
///
/// *Source*: the subtypes of `model/records.tsv`.
pub const PEOPLE_BY_SUBTYPE: [(&[&str], &[&str]); 6] = [
    (&["نجم", "لاعب", "مهاجم", "مدافع", "حارس", "جناح", "بطل"], &["athlete"]),
    (&["مدرب"], &["coach"]),
    (&["رئيس", "زعيم", "ملك", "عاهل", "امير"], &["head_of_state", "royal"]),
    (&["فنان", "نجم", "ممثل", "مطرب", "مغن"], &["actor", "singer"]),
    (&["كاتب", "روائ", "شاعر", "اديب"], &["writer", "poet"]),
    (&["سياس", "وزير"], &["politician"]),
];

/// Whether a noun is one for bodies.
pub fn is_body(noun: &str) -> bool {
    BODIES.iter().any(|(body, _)| *body == bare(noun))
}

/// Whether a noun without its article is one for somebody: «المسؤول», «اللاعب».
pub fn is_person(noun: &str) -> bool {
    const PEOPLE: [&str; 66] = [
        "مسؤول",
        "متحدث",
        "ناطق",
        "لاعب",
        "مدرب",
        "نجم",
        "مهاجم",
        "مدافع",
        "حارس",
        "جناح",
        "دبلوماس",
        "قياد",
        "سياس",
        "نقاب",
        "خبير",
        "باحث",
        "كاتب",
        "صحاف",
        "صحف",
        "محام",
        "طبيب",
        "ناشط",
        "فنان",
        "ممثل",
        "مخرج",
        "مغن",
        "مطرب",
        "شاعر",
        "وزير",
        "رئيس",
        "نائب",
        "سفير",
        "مدير",
        "امين",
        "زعيم",
        "مرشح",
        "ضابط",
        "قاض",
        "شيخ",
        "رجل",
        "شاب",
        "ام",
        "اب",
        "والد",
        "ضيف",
        "محلل",
        "مؤلف",
        "مبعوث",
        "معتمد",
        "وال",
        "محافظ",
        "عمد",
        "قائد",
        "عضو",
        "مستشار",
        "استاذ",
        "دكتور",
        "مهندس",
        "منسق",
        "مؤسس",
        "مفت",
        "امير",
        "ملك",
        "ناقد",
        "مصمم",
        "وكيل",
    ];
    PEOPLE.contains(&root(noun))
}

pub fn bare(form: &str) -> &str {
    form.strip_prefix("ال").unwrap_or(form)
}
