//! The form of a word: the key under which it is looked up, whatever way it was written.
//!
//! This file stands alone, on the standard library only, so that a build script can include it and make the same keys.

/// The form of `word`: what is left when the ways of writing the same word are made one.
///
/// | written | in the form |
/// |---|---|
/// | diacritics, Quranic marks, superscript alef, tatweel, invisible characters | left out |
/// | أ إ آ ٱ · ى · ة | ا · ي · ه (ؤ ئ ء stay) |
/// | presentation forms and ligatures, ﷲ | their letters, then as above |
/// | Persian, Urdu and other variants of a letter: ی ک ہ ھ ۀ … | the Arabic letter: ي ك ه ه ه … |
/// | letters for sounds that Arabic has not: پ چ ڤ گ ژ … | the usual substitute: ب ج ف ك ز … |
/// | Arabic-Indic and Persian digits, `٫ ٬ ٪` | `0`-`9`, `. , %` |
/// | full stops and apostrophes after a letter: د. U.S. O’Neil | left out |
/// | letters with case | lower case |
///
/// The form is a key and nothing else: no offset of it means anything in the text. It is empty for a word of nothing
/// but diacritics, tatweel and invisible characters. A form is its own form.
///
/// *Examples*
///
/// ```
/// use aalam::text::fold;
///
/// assert_eq!(fold("الْعَـــرَبِيَّةُ"), "العربيه");
/// assert_eq!(fold("ﻻﺣﻆ"), fold("لاحظ"));
/// assert_eq!(fold("٢٠٢٢"), "2022");
/// ```
///
/// *Source*: the letters behind presentation forms are the compatibility decompositions of the Unicode Standard.
pub fn fold(word: &str) -> String {
    let mut form = String::with_capacity(word.len());
    fold_into(word, &mut form);
    form
}

/// Appends the form of `word` to `form`: [`fold`] for callers that look up many words and keep one buffer.
pub fn fold_into(word: &str, form: &mut String) {
    // What stands before `word` in the buffer belongs to another word.
    let start = form.len();
    for c in word.chars() {
        match c {
            // What news is made of, first: it needs no other test.
            'ب' | 'ت'..='غ' | 'ف'..='ه' | 'و' | 'ي' | 'ا' | 'ء' | ' ' | 'a'..='z' | '0'..='9' => form.push(c),
            'A'..='Z' => form.push(c.to_ascii_lowercase()),
            '.' | '٫' | '\'' | '’' if form[start..].ends_with(char::is_alphabetic) => {}
            '\u{654}' => set_hamza_above(start, form),
            '\u{FDF0}'..='\u{FDFC}' => form.push_str(WORDS[(u32::from(c) - 0xFDF0) as usize]),
            '\u{FB50}'..='\u{FDFF}' | '\u{FE80}'..='\u{FEFC}' => match presentation_form(c) {
                Some(letters) => form.extend(letters.chars().filter_map(fold_char)),
                None => form.push(c),
            },
            c => match fold_char(c) {
                // Arabic has no case.
                Some(c) if c.is_ascii() || matches!(c, '\u{600}'..='\u{6FF}') => form.push(c),
                Some(c) => form.extend(c.to_lowercase()),
                None => {}
            },
        }
    }
}

/// ئ and ؤ may be written as ي and و with a combining hamza; on alef it is folded away.
fn set_hamza_above(start: usize, form: &mut String) {
    let composed = match form[start..].chars().next_back() {
        Some('و') => 'ؤ',
        Some('ي') => 'ئ',
        _ => return,
    };
    form.pop();
    form.push(composed);
}

/// The letter or digit that stands in a form for `c`; none where `c` is left out.
fn fold_char(c: char) -> Option<char> {
    Some(match c {
        'ـ' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ۍ' | 'ێ' | 'ے' => 'ي',
        'ۓ' => 'ئ',
        'ة' | 'ھ' | 'ہ' | 'ە' | 'ۀ' | 'ۂ' | 'ۃ' => 'ه',
        'پ' => 'ب',
        'ٹ' | 'ټ' => 'ت',
        'چ' => 'ج',
        'ڈ' | 'ډ' => 'د',
        'ڑ' | 'ړ' | 'ڕ' => 'ر',
        'ژ' => 'ز',
        'ڤ' | 'ڢ' | 'ڥ' => 'ف',
        'ڨ' | 'ڧ' => 'ق',
        'ک' | 'ڪ' | 'ګ' | 'ڭ' | 'گ' | 'ݣ' => 'ك',
        'ڵ' => 'ل',
        'ں' | 'ڼ' => 'ن',
        'ۆ' | 'ۇ' | 'ۈ' | 'ۋ' => 'و',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '٫' => '.',
        '٬' => ',',
        '٪' => '%',
        c if is_diacritic(c) || is_invisible(c) => return None,
        c => c,
    })
}

fn digit(c: char, zero: char) -> char {
    char::from(b'0' + (u32::from(c) - u32::from(zero)) as u8)
}

/// Whether `c` is a mark over or under Arabic letters: vowel signs, shadda, superscript alef, Quranic marks, and the
/// presentation forms of the vowel signs.
pub(crate) fn is_diacritic(c: char) -> bool {
    matches!(c,
        '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{674}' | '\u{610}'..='\u{61A}'
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}'
        | '\u{897}'..='\u{89F}' | '\u{8CA}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}' | '\u{FE70}'..='\u{FE7F}')
}

/// Whether `c` has no shape of its own: joiners, bidi controls, soft hyphen, variation selectors, byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{AD}'
        | '\u{61C}' | '\u{34F}' | '\u{180E}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The letters behind a presentation form.
fn presentation_form(c: char) -> Option<&'static str> {
    LETTERS.iter().find_map(|&(first, letters)| {
        let begin = 6 * u32::from(c).checked_sub(u32::from(first))? as usize;
        letters.get(begin..begin + 6)
    })
}

/// The words that Unicode has as one character, U+FDF0 to U+FDFC, folded.
const WORDS: [&str; 13] = [
    "صلي",
    "قلي",
    "الله",
    "اكبر",
    "محمد",
    "صلعم",
    "رسول",
    "عليه",
    "وسلم",
    "صلي",
    "صلي الله عليه وسلم",
    "جل جلاله",
    "ريال",
];

/// The letters of the presentation forms that follow a first character: three letters each, filled up with tatweel.
const LETTERS: [(char, &str); 4] = [
    (
        '\u{FB50}',
        "\
         ٱــٱــٻــٻــٻــٻــپــپــپــپــڀــڀــڀــڀــٺــٺــٺــٺــٿــٿــٿــٿــٹــٹــٹــٹــڤــڤــڤــڤــڦــڦــ\
         ڦــڦــڄــڄــڄــڄــڃــڃــڃــڃــچــچــچــچــڇــڇــڇــڇــڍــڍــڌــڌــڎــڎــڈــڈــژــژــڑــڑــکــکــ\
         کــکــگــگــگــگــڳــڳــڳــڳــڱــڱــڱــڱــںــںــڻــڻــڻــڻــۀــۀــہــہــہــہــھــھــھــھــےــےــ\
         ۓــۓــ\
         ",
    ),
    (
        '\u{FBD3}',
        "\
         ڭــڭــڭــڭــۇــۇــۆــۆــۈــۈــۇــۋــۋــۅــۅــۉــۉــېــېــېــېــىــىــئاـئاـئەـئەـئوـئوـئۇـئۇـئۆـ\
         ئۆـئۈـئۈـئېـئېـئېـئىـئىـئىـیــیــیــیــئجـئحـئمـئىـئيـبجـبحـبخـبمـبىـبيـتجـتحـتخـتمـتىـتيـثجـثمـ\
         ثىـثيـجحـجمـحجـحمـخجـخحـخمـسجـسحـسخـسمـصحـصمـضجـضحـضخـضمـطحـطمـظمـعجـعمـغجـغمـفجـفحـفخـفمـفىـفيـ\
         قحـقمـقىـقيـكاـكجـكحـكخـكلـكمـكىـكيـلجـلحـلخـلمـلىـليـمجـمحـمخـممـمىـميـنجـنحـنخـنمـنىـنيـهجـهمـ\
         هىـهيـيجـيحـيخـيمـيىـييـذــرــىــــــــــــــــــــئرـئزـئمـئنـئىـئيـبرـبزـبمـبنـبىـبيـترـتزـتمـ\
         تنـتىـتيـثرـثزـثمـثنـثىـثيـفىـفيـقىـقيـكاـكلـكمـكىـكيـلمـلىـليـماـممـنرـنزـنمـننـنىـنيـىــيرـيزـ\
         يمـينـيىـييـئجـئحـئخـئمـئهـبجـبحـبخـبمـبهـتجـتحـتخـتمـتهـثمـجحـجمـحجـحمـخجـخمـسجـسحـسخـسمـصحـصخـ\
         صمـضجـضحـضخـضمـطحـظمـعجـعمـغجـغمـفجـفحـفخـفمـقحـقمـكجـكحـكخـكلـكمـلجـلحـلخـلمـلهـمجـمحـمخـممـنجـ\
         نحـنخـنمـنهـهجـهمـهــيجـيحـيخـيمـيهـئمـئهـبمـبهـتمـتهـثمـثهـسمـسهـشمـشهـكلـكمـلمـنمـنهـيمـيهــــ\
         ــــــطىـطيـعىـعيـغىـغيـسىـسيـشىـشيـحىـحيـجىـجيـخىـخيـصىـصيـضىـضيـشجـشحـشخـشمـشرـسرـصرـضرـطىـطيـ\
         عىـعيـغىـغيـسىـسيـشىـشيـحىـحيـجىـجيـخىـخيـصىـصيـضىـضيـشجـشحـشخـشمـشرـسرـصرـضرـشجـشحـشخـشمـسهـشهـ\
         طمـسجـسحـسخـشجـشحـشخـطمـظمـاــاــ\
         ",
    ),
    (
        '\u{FD50}',
        "\
         تجمتحجتحجتحمتخمتمجتمحتمخجمحجمححميحمىسحجسجحسجىسمحسمحسمجسممسممصححصححصممشحمشحمشجيشمخشمخشممشممضحىضخم\
         ضخمطمحطمحطممطميعجمعممعممعمىغممغميغمىفخمفخمقمحقمملحملحيلحىلججلججلخملخملمحلمحمحجمحممحيمجحمجممخجمخم\
         ــــــمجخهمجهممنحمنحىنجمنجمنجىنمينمىيمميممبخيتجيتجىتخيتخىتميتمىجميجحىجمىسخىصحيشحيضحيلجيلمييحييجي\
         يميمميقمينحيقمحلحمعميكمينجحمخيلجمكمملجمنجحجحيحجيمجيفميبحيكممعجمصممسخينجي\
         ",
    ),
    (
        '\u{FE80}',
        "\
         ءــآــآــأــأــؤــؤــإــإــئــئــئــئــاــاــبــبــبــبــةــةــتــتــتــتــثــثــثــثــجــجــجــ\
         جــحــحــحــحــخــخــخــخــدــدــذــذــرــرــزــزــســســســســشــشــشــشــصــصــصــصــضــضــضــ\
         ضــطــطــطــطــظــظــظــظــعــعــعــعــغــغــغــغــفــفــفــفــقــقــقــقــكــكــكــكــلــلــلــ\
         لــمــمــمــمــنــنــنــنــهــهــهــهــوــوــىــىــيــيــيــيــلآـلآـلأـلأـلإـلإـلاـلاـ\
         ",
    ),
];

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::fold;

    #[test]
    fn one_form_for_all_ways_of_writing() {
        #[track_caller]
        fn check(written: &str, form: &str) {
            assert_eq!(fold(written), form, "form of {written}");
            assert_eq!(fold(form), form, "form of a form");
        }
        check("", "");
        check("مُحَمَّدٌ", "محمد");
        check("الرَّحْمَٰنِ", "الرحمن");
        check("العـــربية", "العربيه");
        check("لـ", "ل");
        check("ـ", "");
        check("أحمد", "احمد");
        check("إيران", "ايران");
        check("آسيا", "اسيا");
        check("ا\u{653}سيا", "اسيا");
        check("ا\u{654}حمد", "احمد");
        check("ٱلشمس", "الشمس");
        check("موسى", "موسي");
        check("مسؤول", "مسؤول");
        check("مسو\u{654}ول", "مسؤول");
        check("رئيس", "رئيس");
        check("ري\u{654}يس", "رئيس");
        check("سماء", "سماء");
        check("ﻻ", "لا");
        check("ﻷﺣﻤﺪ", "لاحمد");
        check("ﷲ", "الله");
        check("ﷺ", "صلي الله عليه وسلم");
        check("ایران", "ايران");
        check("کابل", "كابل");
        check("ہند", "هند");
        check("پوتين", "بوتين");
        check("چورچ", "جورج");
        check("ڤيينا", "فيينا");
        check("گوگل", "كوكل");
        check("٢٠٢٢", "2022");
        check("۲۰۲۲", "2022");
        check("١٬٢٠٠٫٥٪", "1,200.5%");
        check("10:30", "10:30");
        check("2.5", "2.5");
        check("...", "...");
        check("د.", "د");
        check("أ.م.", "ام");
        check("U.S.", "us");
        check("O’Neil", "oneil");
        check("Covid", "covid");
        check("ÉCOLE", "école");
        check("\u{200F}محمد\u{200E}", "محمد");
        check("مي\u{200C}خواهم", "ميخواهم");
        check("\u{FEFF}\u{202B}قال\u{202C}", "قال");
    }

    #[test]
    fn presentation_forms_fold_as_their_decompositions() {
        for c in ('\u{FB50}'..='\u{FDFF}').chain('\u{FE70}'..='\u{FEFC}') {
            let decomposed: String = c.nfkc().collect();
            if decomposed.chars().eq([c]) {
                continue; // a symbol, or not assigned
            }
            assert_eq!(fold(&c.to_string()), fold(decomposed.trim()), "U+{:04X}", u32::from(c));
        }
    }
}
