//! What ministries are for: a ministry and its minister may have several fields, «وزارة التجهيز والإسكان والتهيئة الترابية».

/// Fields that stand behind another in the names of ministries.
///
/// *Source*: the names of ministries of Arab states; a closed class.
const FIELDS: [&str; 44] = [
    "الاتصال",
    "الاتصالات",
    "الاثار",
    "الاراضي",
    "الاستثمار",
    "الاسره",
    "الاسكان",
    "الاعلام",
    "الاقتصاد",
    "الاوقاف",
    "البحث",
    "البيئه",
    "التجاره",
    "التخطيط",
    "التراث",
    "التربيه",
    "التشغيل",
    "التضامن",
    "التعاون",
    "التعليم",
    "التكنولوجيا",
    "التكوين",
    "التنميه",
    "التهيئه",
    "الثروه",
    "الثقافه",
    "الجماعات",
    "الري",
    "الرياضه",
    "الزراعه",
    "السكان",
    "السياحه",
    "الشباب",
    "الصناعه",
    "الصيد",
    "الطاقه",
    "الطفوله",
    "العلوم",
    "العمران",
    "الغاز",
    "المعادن",
    "المغتربين",
    "المناجم",
    "الموارد",
];

/// Whether a word adds a field to the name of a ministry.
pub fn adds_field(form: &str) -> bool {
    form.strip_prefix('و').is_some_and(|field| FIELDS.contains(&field))
}
