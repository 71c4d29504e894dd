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
