//! Forms by the letter.
//!
//! This file stands alone, on the standard library only, so that a build script can include it and make the same keys.

/// Gives `each` the letters of `form`, as long as it answers true; whether it did so to the last: a byte for each letter of
/// Arabic, which takes two in UTF-8, and the bytes of all else.
///
/// The byte of a letter cannot begin a character of UTF-8, so two forms have different letters. A look-up takes half the
/// steps, and the maps are smaller.
#[inline(always)]
pub fn letters(form: &str, mut each: impl FnMut(u8) -> bool) -> bool {
    form.chars().all(|c| match c {
        'ء'..='ي' => each(0x80 + (u32::from(c) - u32::from('ء')) as u8),
        c => c.encode_utf8(&mut [0; 4]).bytes().all(&mut each),
    })
}

#[cfg(test)]
mod tests {
    use super::letters;

    fn letters_of(form: &str) -> Vec<u8> {
        let mut all = Vec::new();
        letters(form, |letter| {
            all.push(letter);
            true
        });
        all
    }

    /// The form that has these letters.
    fn form(mut letters: &[u8]) -> String {
        let mut form = String::new();
        while let [first, rest @ ..] = letters {
            if let 0x80..=0xA9 = first {
                form.extend(char::from_u32(u32::from('ء') + u32::from(first - 0x80)));
                letters = rest;
            } else {
                let length = (1..=4).find(|&n| std::str::from_utf8(&letters[..n]).is_ok()).expect("a character");
                form += std::str::from_utf8(&letters[..length]).expect("a character");
                letters = &letters[length..];
            }
        }
        form
    }

    #[test]
    fn a_form_can_be_read_from_its_letters() {
        for written in ["", "الامم المتحده", "ءآي", "us", "2022", "ڤچپ", "éà", "中ب文", "😀ي\u{7FF}\u{620}\u{64B}"]
        {
            assert_eq!(form(&letters_of(written)), written);
        }
        assert_eq!(letters_of("كتاب").len(), 4);
    }
}
