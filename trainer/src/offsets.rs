//! Offsets of annotation files, which count code points, as bytes.

use aalam::Span;

/// The byte at which each code point begins, and the length.
pub fn code_points(text: &str) -> Vec<usize> {
    text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect()
}

/// The bytes from the code point `start` to the code point `end`, of a text whose code points are at `bytes`.
///
/// *Errors*: an end outside of the text, or not behind the start.
pub fn span(bytes: &[usize], start: usize, end: usize) -> Result<Span, String> {
    match (bytes.get(start), bytes.get(end)) {
        (Some(&start), Some(&end)) if start < end => Ok(Span::new(start, end)),
        _ => Err(format!("{start} to {end}: no place in the text")),
    }
}
