//! Names as they are compared: word by word, whatever way each was written.

use crate::Kind;
use crate::text::fold;

/// The words of a name, folded and without the article. What makes one name of two words is one word here: عبد الله,
/// أبو مازن, بن سلمان, نصر الدين.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    words: Vec<Word>,
}

/// A word of a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Word {
    pub form: String,
    /// Whether the lists have it among names of people.
    is_listed: bool,
}

/// Words that make one name with the next.
const BEFORE: &[&str] = &["عبد", "ابو", "ابي", "ابا", "ام", "بن", "بنت", "ال", "ذو", "دي", "فان", "فون"];
/// Words that make one name with the last.
const AFTER: &[&str] = &["الله", "الدين", "الاسلام", "الرحمن"];

/// Adjectives that the full names of facilities end with.
const FACILITY: &[&str] = &["دولي", "وطني", "جامعي", "مركزي", "عسكري", "دوليه", "وطنيه"];

impl Name {
    /// The name made of `words`, as they are written but for the proclitics of the first. `is_listed` tells of a folded word whether
    /// the lists have it among names of people.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>, is_listed: impl Fn(&str) -> bool) -> Self {
        let mut forms: Vec<String> = Vec::new();
        let mut joins = false;
        for form in words.into_iter().map(fold).filter(|form| form.chars().any(char::is_alphanumeric)) {
            let form = if form == "ابن" { "بن".to_owned() } else { form };
            let goes_on = joins || AFTER.contains(&form.as_str());
            joins = BEFORE.contains(&form.as_str());
            match forms.last_mut().filter(|_| goes_on) {
                Some(last) => {
                    last.push(' ');
                    last.push_str(&form);
                }
                None => forms.push(without_article(&form).to_owned()),
            }
        }
        let word = |form: String| Word { is_listed: is_listed(&form), form };
        Self { words: forms.into_iter().map(word).collect() }
    }

    /// The words.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Whether two names of things of one kind are the same name: each word is the same, or written another way.
    pub fn is_same(&self, other: &Name, kind: Kind) -> bool {
        !self.words.is_empty() && are_same(&self.words, &other.words, kind)
    }

    /// Whether this is a shorter way to say `full`, a name of the same kind.
    ///
    /// - Of people: one word or several of theirs, as they follow each other: بوتين, محمد بن سلمان; or all but some in
    ///   the middle: حسين عون السلولي of حسين بن علي عون السلولي.
    /// - Of bodies: without their first word, which says what they are (حماس of حركة حماس), or two words and more from
    ///   the beginning.
    /// - Of facilities: without the adjective at the end (مطار قرطاج of مطار قرطاج الدولي).
    /// - Of events and works: two words and more from the beginning (كأس العالم of كأس العالم 2022).
    pub fn is_short_for(&self, full: &Name, kind: Kind) -> bool {
        let (short, full, count) = (&self.words, &full.words, self.words.len());
        if count == 0 || count >= full.len() {
            return false;
        }
        let is_at = |start: usize| are_same(short, &full[start..start + count], kind);
        let begins = count >= 2 && is_at(0);
        match kind {
            Kind::Per => (0..=full.len() - count).any(is_at) || skips_middle(short, full),
            Kind::Org => begins || count + 1 == full.len() && is_at(1),
            Kind::Event | Kind::Product => begins,
            // «مطار قرطاج» of «مطار قرطاج الدولي»: one more adjective, that facilities have.
            Kind::Loc => begins && count + 1 == full.len() && FACILITY.contains(&full[count].form.as_str()),
            _ => false,
        }
    }

    /// Whether this is the last word of `full`, the name of a person, with a letter wrong, left out or too many, with two in the wrong
    /// order, or without a space: «الهامشي» for مريم الهاشمي, «لوغريت» for نويل لو غريت. Names that the lists have are right.
    pub fn is_misspelt(&self, full: &Name) -> bool {
        let ([short], [.., before, last]) = (&self.words[..], &full.words[..]) else { return false };
        let is_long = short.form.chars().count() >= 5 && last.form.chars().count() >= 5;
        let is_joined = || short.form.strip_prefix(&*before.form) == Some(&*last.form);
        !short.is_listed && (is_long && is_one_slip(&short.form, &last.form) || is_joined())
    }

    /// Whether somebody may have both names: one is of one word, or both begin with the same, written in one way or another.
    pub fn begins_like(&self, other: &Name) -> bool {
        let is_single = self.words.len() < 2 || other.words.len() < 2;
        is_single || are_same(&self.words[..1], &other.words[..1], Kind::Per)
    }
}

/// Whether two rows of words are the same, each the other's or written another way.
fn are_same(some: &[Word], others: &[Word], kind: Kind) -> bool {
    let is_like = |(one, other): (&Word, &Word)| {
        let are_known = one.is_listed && other.is_listed;
        one.form == other.form || is_variant(&one.form, &other.form, kind, are_known)
    };
    some.len() == others.len() && some.iter().zip(others).all(is_like)
}

/// Whether `short` is `long` without some words in its middle.
fn skips_middle(short: &[Word], long: &[Word]) -> bool {
    let is_same = |one: &Word, other: &Word| one.form == other.form;
    let (Some(last), Some(end)) = (short.last(), long.last()) else { return false };
    let ends = short.len() >= 2 && is_same(&short[0], &long[0]) && is_same(last, end);
    let mut rest = long.iter();
    ends && short.iter().all(|word| rest.any(|other| is_same(word, other)))
}

/// Whether two words are one foreign name written with other vowels or another letter for g: قرغيزستان and قيرغيزستان,
/// غوغل and جوجل. Short words are different names then, and so are short names of people of which both are known: سلمان and سليمان.
fn is_variant(a: &str, b: &str, kind: Kind, are_known: bool) -> bool {
    let (least, most) = match kind {
        Kind::Per if are_known => (6, 6),
        Kind::Per => (4, 5),
        _ => (4, 4),
    };
    let (a_long, b_long) = (a.chars().count(), b.chars().count());
    a_long.min(b_long) >= least && a_long.max(b_long) >= most && consonants(a).eq(consonants(b))
}

/// Whether two words differ by one letter, or by the order of two: what is between their common beginning and their common end.
fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    match (&a[start..a.len() - end], &b[start..b.len() - end]) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

/// What all ways to write one word share: a key to find it by.
pub fn skeleton(word: &str) -> String {
    consonants(word).collect()
}

/// The letters of a word without its vowels but a first one, the letters for g made one, and two in a row one: فيلليني and فليني.
fn consonants(word: &str) -> impl Iterator<Item = char> {
    let mut last = None;
    let kept = |(i, c): &(usize, char)| *i == 0 || !matches!(c, 'ا' | 'و' | 'ي' | 'ئ' | 'ؤ' | 'ء' | 'ه');
    let letters = word.chars().enumerate().filter(kept);
    let letters = letters.map(|(_, c)| if matches!(c, 'ج' | 'غ' | 'ق' | 'ك') { 'ج' } else { c });
    letters.filter(move |&c| last.replace(c) != Some(c))
}

fn without_article(form: &str) -> &str {
    form.strip_prefix("ال").filter(|rest| rest.chars().nth(1).is_some()).unwrap_or(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Name {
        Name::new(text.split(' '), |word| matches!(word, "سلمان" | "سليمان" | "فليني" | "كاثي"))
    }

    #[test]
    fn words_that_make_one_name_stay_together() {
        let forms = |text: &str| name(text).words.into_iter().map(|word| word.form).collect::<Vec<_>>();
        assert_eq!(forms("عبد الفتاح السيسي"), ["عبد الفتاح", "سيسي"]);
        assert_eq!(forms("محمد بن سلمان آل سعود"), ["محمد", "بن سلمان", "ال سعود"]);
        assert_eq!(forms("حسن نصر الله"), ["حسن", "نصر الله"]);
    }

    #[test]
    fn one_name_is_written_in_several_ways() {
        assert!(name("قرغيزستان").is_same(&name("قيرغيزستان"), Kind::Loc));
        assert!(name("غوغل").is_same(&name("جوجل"), Kind::Org));
        assert!(name("أنتوني بلينكين").is_same(&name("أنتوني بلينكن"), Kind::Per));
        assert!(name("روسيلليني").is_same(&name("روسيليني"), Kind::Per));
        assert!(name("كاثي جريفن").is_same(&name("كاثي جريفين"), Kind::Per));
        assert!(name("فيلليني").is_short_for(&name("فيديريكو فليني"), Kind::Per));
        assert!(!name("محمد سلمان").is_same(&name("محمد سليمان"), Kind::Per));
        assert!(!name("كيري").is_same(&name("كارو"), Kind::Per));
        assert!(!name("روسيا").is_same(&name("سوريا"), Kind::Loc));
        assert!(!name("").is_same(&name(""), Kind::Loc));
    }

    #[test]
    fn a_family_name_is_known_with_a_slip() {
        let is_slip = |short: &str, full: &str| name(short).is_misspelt(&name(full));
        assert!(is_slip("الهامشي", "مريم الهاشمي"));
        assert!(is_slip("هازار", "إدين هازارد"));
        assert!(is_slip("هابرمساسن", "يورغن هابرماسن"));
        assert!(is_slip("لوغريت", "نويل لو غريت"));
        assert!(!is_slip("سليمان", "محمد سليمات"), "a name that is known is right");
        assert!(!is_slip("كيرو", "جون كيري"), "too short to be sure");
        assert!(!is_slip("الهاشمي", "الهامشي"), "no full name");
        assert!(!is_slip("شولتسه", "أولاف شيلتزه"), "two slips");
    }

    #[test]
    fn a_name_has_short_forms() {
        let putin = name("فلاديمير بوتين");
        assert!(name("بوتين").is_short_for(&putin, Kind::Per));
        assert!(name("ابن ملجم").is_short_for(&name("عبد الرحمن بن ملجم"), Kind::Per));
        assert!(name("محمد بن سلمان").is_short_for(&name("محمد بن سلمان آل سعود"), Kind::Per));
        assert!(name("جورج بوش").is_short_for(&name("جورج دبليو بوش"), Kind::Per));
        assert!(!putin.is_short_for(&putin, Kind::Per));
        assert!(!name("الله").is_short_for(&name("حسن نصر الله"), Kind::Per));
        assert!(name("حماس").is_short_for(&name("حركة حماس"), Kind::Org));
        assert!(!name("كوريا").is_short_for(&name("كوريا الجنوبية"), Kind::Loc));
        assert!(name("مطار قرطاج").is_short_for(&name("مطار قرطاج الدولي"), Kind::Loc));
        assert!(name("كأس العالم").is_short_for(&name("كأس العالم 2022"), Kind::Event));
    }
}
