//! The letters of a word as they are looked up, and where each stands in the word as it is written.

use super::super::form::fold_into;

/// The longest word that is divided, in letters: what is longer is not a word of Arabic.
const MOST_LETTERS: usize = 40;

/// A word of Arabic letters: diacritics, tatweel and invisible characters belong to the letter before them.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    /// The folded letters, ة kept: a key of the lexicon. Each takes two bytes.
    key: String,
    /// Where each letter begins in the word, in bytes; none for a letter in the middle of a ligature.
    starts: Vec<Option<usize>>,
    nunated: bool,
}

impl Letters {
    /// The letters of `word`; none where it is too long or has a character of another script or a digit.
    pub fn of(word: &str) -> Option<Self> {
        let mut letters = Self::default();
        for (start, c) in word.char_indices() {
            letters.nunated |= matches!(c, '\u{64B}'..='\u{64D}');
            let before = letters.key.len();
            match c {
                'ة' => letters.key.push(c),
                c => fold_into(c.encode_utf8(&mut [0; 4]), &mut letters.key),
            }
            let added = &letters.key[before..];
            if !added.chars().all(|c| matches!(c, 'ء'..='ي')) {
                return None;
            }
            letters.starts.extend((0..added.len() / 2).map(|i| (i == 0).then_some(start)));
            if letters.len() > MOST_LETTERS {
                return None;
            }
        }
        (letters.len() > 0).then_some(letters)
    }

    /// How many letters there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether a sign of nunation is written: such a noun is not determined, so no pronoun follows.
    pub fn is_nunated(&self) -> bool {
        self.nunated
    }

    /// Letters `from` to `to`.
    pub fn key(&self, from: usize, to: usize) -> &str {
        &self.key[2 * from..2 * to]
    }

    /// Where letter `i` begins in the word, in bytes. The first begins where the word begins, invisible characters
    /// before it included; none in the middle of a ligature.
    pub fn start(&self, i: usize) -> Option<usize> {
        if i == 0 { Some(0) } else { self.starts[i] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_folded_and_starts_are_of_the_word_as_written() {
        let letters = Letters::of("وَكِتَابَة").unwrap();
        assert_eq!(letters.key(1, letters.len()), "كتابة");
        assert_eq!(letters.start(1), Some("وَ".len()));
        let ligature = Letters::of("ﻻعب").unwrap();
        assert_eq!(ligature.key(0, 4), "لاعب");
        assert_eq!((ligature.start(1), ligature.start(2)), (None, Some("ﻻ".len())));
    }

    #[test]
    fn what_is_no_arabic_word_has_no_letters() {
        for word in ["", "ـــ", "SCO", "ب1", &"ا".repeat(41)] {
            assert!(Letters::of(word).is_none(), "{word}");
        }
    }
}
