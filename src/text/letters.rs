//! Forms by the letter.
//!
//! This file stands alone, on the standard library only, so that a build script can include it and make the same keys.

/// The letters of `form`: a byte for each of Arabic, which takes two in UTF-8, and the bytes of all else.
///
/// The byte of a letter cannot begin a character of UTF-8, so two forms have different letters. A look-up takes half the
/// steps, and the maps are smaller.
pub fn letters(form: &str) -> impl Iterator<Item = u8> {
    form.chars().flat_map(|c| {
        let mut bytes = [0; 4];
        let length = match c {
            'ء'..='ي' => {
                bytes[0] = 0x80 + (u32::from(c) - u32::from('ء')) as u8;
                1
            }
            c => c.encode_utf8(&mut bytes).len(),
        };
        bytes.into_iter().take(length)
    })
}

#[cfg(test)]
mod tests {
    use super::letters;

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
            let letters: Vec<u8> = letters(written).collect();
            assert_eq!(form(&letters), written);
        }
        assert_eq!(letters("كتاب").count(), 4);
    }
}
