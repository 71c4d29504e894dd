//! Arabic names in Latin letters, for readers who know no Arabic.

use super::fold;

/// `name` in Latin letters, each word with a capital: «مسعود بارزاني» becomes `Masud Barzani`.
///
/// | | |
/// |---|---|
/// | consonants | as BGN/PCGN writes them, without dots and marks: ث th, خ kh, ذ dh, ش sh, غ gh, ق q; ع and ء are left out |
/// | letters of other languages | پ p, چ ch, ڤ v, گ g, ژ zh |
/// | long vowels | ا a, و u, ي i; ى and ة at the end a |
/// | و and ي | w and y at the beginning, and before or after another vowel |
/// | short vowels | as the diacritics say; where none are written, an a for each that must be there |
/// | ال | `al-` |
/// | the commonest Arabic names | as they are usually spelt: محمد is `Muhammad` |
///
/// Arabic does not write short vowels, so the result is near the name and not always its usual spelling: سمرقند is `Samraqnad`.
/// What is not Arabic stays as it is.
///
/// *Examples*
///
/// ```
/// use aalam::text::romanize;
///
/// assert_eq!(romanize("مسعود بارزاني"), "Masud Barzani");
/// assert_eq!(romanize("عبد القادر منصور"), "Abd al-Qadir Mansur");
/// ```
///
/// *Source*: BGN/PCGN 1956 System for the Romanization of Arabic, simplified.
pub fn romanize(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(word).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A sound of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sound {
    Consonant(&'static str),
    Vowel(&'static str),
    /// A consonant with no vowel after it, as its diacritic says.
    Closed(&'static str),
}
use Sound::{Closed, Consonant, Vowel};

/// Words of names whose short vowels are not what the rules make of them, by folded form.
const USUAL: &[(&str, &str)] = &[
    ("محمد", "Muhammad"),
    ("محمود", "Mahmud"),
    ("عبد", "Abd"),
    ("الله", "Allah"),
    ("عبدالله", "Abdallah"),
    ("بن", "bin"),
    ("ابن", "Ibn"),
    ("بنت", "bint"),
    ("ابو", "Abu"),
    ("ابي", "Abi"),
    ("ام", "Umm"),
    ("ال", "Al"),
    ("الدين", "al-Din"),
    ("عمر", "Umar"),
    ("عثمان", "Uthman"),
    ("علي", "Ali"),
    ("حسين", "Husayn"),
    ("سعد", "Saad"),
    ("سعود", "Saud"),
    ("فهد", "Fahd"),
    ("زيد", "Zayd"),
    ("ليلي", "Layla"),
    ("مصطفي", "Mustafa"),
    ("موسي", "Musa"),
    ("عيسي", "Isa"),
    ("يحيي", "Yahya"),
    ("مني", "Muna"),
    ("هدي", "Huda"),
    ("مرتضي", "Murtada"),
    ("خالد", "Khalid"),
    ("طارق", "Tariq"),
    ("صالح", "Salih"),
    ("قاسم", "Qasim"),
    ("كامل", "Kamil"),
    ("عادل", "Adil"),
    ("ناصر", "Nasir"),
    ("فاطمه", "Fatima"),
    ("عائشه", "Aisha"),
    ("جابر", "Jabir"),
    ("ماجد", "Majid"),
    ("حامد", "Hamid"),
    ("القادر", "al-Qadir"),
    ("الناصر", "al-Nasir"),
    ("يوسف", "Yusuf"),
    ("يونس", "Yunus"),
    ("سليمان", "Sulayman"),
    ("ابراهيم", "Ibrahim"),
    ("اسماعيل", "Ismail"),
    ("اسلام", "Islam"),
    ("جمال", "Jamal"),
    ("منير", "Munir"),
    ("برهان", "Burhan"),
    ("البرهان", "al-Burhan"),
    ("سلطان", "Sultan"),
    ("عدنان", "Adnan"),
    ("شكري", "Shukri"),
    ("مرسي", "Mursi"),
    ("مقتدي", "Muqtada"),
    ("الصدر", "al-Sadr"),
    ("نصر", "Nasr"),
    ("حمد", "Hamad"),
    ("بدر", "Badr"),
    ("شيخ", "Shaykh"),
    ("حسام", "Husam"),
    ("اسامه", "Usama"),
    ("مراد", "Murad"),
    ("فؤاد", "Fuad"),
    ("غسان", "Ghassan"),
    ("حسان", "Hassan"),
    ("كمال", "Kamal"),
    ("رياض", "Riyad"),
    ("نبيل", "Nabil"),
    ("طه", "Taha"),
];

fn word(word: &str) -> String {
    if let Some((_, usual)) = USUAL.iter().find(|(form, _)| *form == fold(word)) {
        return (*usual).to_owned();
    }
    if !word.chars().any(|c| ('\u{621}'..='\u{6D3}').contains(&c)) {
        return word.to_owned();
    }
    let (article, rest) = match word.strip_prefix("ال") {
        Some(rest) if rest.chars().nth(1).is_some() => ("al-", rest),
        _ => ("", word),
    };
    let sounds = sounds(rest);
    let mut written = String::new();
    let mut open = false;
    for (i, &sound) in sounds.iter().enumerate() {
        match sound {
            Vowel(vowel) => {
                written += vowel;
                open = true;
            }
            Closed(consonant) => {
                written += consonant;
                open = false;
            }
            Consonant(consonant) => {
                written += consonant;
                let followed_by_vowel = |i: usize| matches!(sounds.get(i + 1), Some(Vowel(_)));
                let closes = open && !followed_by_vowel(i) && i + 2 < sounds.len();
                open = i + 1 < sounds.len() && !followed_by_vowel(i) && !closes;
                if open {
                    written.push('a');
                }
            }
        }
    }
    let mut letters = written.chars();
    let capital = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{article}{capital}{}", letters.as_str())
}

fn sounds(word: &str) -> Vec<Sound> {
    let letters: Vec<char> = word.chars().collect();
    let is_vowel_letter = |c: Option<&char>| matches!(c, Some('ا' | 'و' | 'ي' | 'ى' | 'ی'));
    let mut sounds: Vec<Sound> = Vec::new();
    for (i, &letter) in letters.iter().enumerate() {
        let after_vowel = matches!(sounds.last(), Some(Vowel(_)));
        let before_vowel = is_vowel_letter(letters.get(i + 1));
        let glides = sounds.is_empty() || after_vowel || before_vowel;
        match letter {
            'ا' | 'آ' | 'أ' | 'ٱ' if !after_vowel => sounds.push(Vowel("a")),
            'إ' => sounds.push(Vowel("i")),
            'ى' | 'ة' if !after_vowel => sounds.push(Vowel("a")),
            'و' if glides => sounds.push(Consonant("w")),
            'و' => sounds.push(Vowel("u")),
            'ي' | 'ی' if glides => sounds.push(Consonant("y")),
            'ي' | 'ی' => sounds.push(Vowel("i")),
            '\u{64B}' | '\u{64E}' => sounds.push(Vowel("a")),
            '\u{64C}' | '\u{64F}' => sounds.push(Vowel("u")),
            '\u{64D}' | '\u{650}' => sounds.push(Vowel("i")),
            '\u{651}' => {
                if let Some(&Consonant(consonant)) = sounds.last() {
                    sounds.insert(sounds.len() - 1, Closed(consonant));
                }
            }
            '\u{652}' => {
                if let Some(&Consonant(consonant)) = sounds.last() {
                    sounds.pop();
                    sounds.push(Closed(consonant));
                }
            }
            // ع and ء have a vowel of their own, and no letter: جعفر, عمر, سعود.
            'ع' | 'ء' | 'ئ' | 'ؤ' => sounds.push(Consonant("")),
            _ => sounds.extend(consonant(letter).map(Consonant)),
        }
    }
    // A long vowel and the diacritic that says the same before it are one.
    sounds.dedup_by(|next, vowel| matches!((next, vowel), (Vowel(a), Vowel(b)) if a == b));
    sounds
}

fn consonant(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' | 'ھ' | 'ہ' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'پ' => "p",
        'چ' => "ch",
        'ڤ' => "v",
        'گ' => "g",
        'ژ' => "zh",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let cases = [
            ("بوتين", "Butin"),
            ("أحمد", "Ahmad"),
            ("جعفر", "Jafar"),
            ("يوسف", "Yusuf"),
            ("وليد", "Walid"),
            ("المنصوري", "al-Mansuri"),
            ("مُحَمَّد", "Muhammad"),
            ("قَطْر", "Qatr"),
            ("فاطمة", "Fatima"),
            ("بلقيس", "Balqis"),
            ("عبد الله", "Abd Allah"),
            ("طنطاوي", "Tantawi"),
            ("SCO", "SCO"),
            ("“", "“"),
            ("", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(romanize(name), expected, "{name}");
        }
    }
}
