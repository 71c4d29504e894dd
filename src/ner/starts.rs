//! Where in a token a name may begin: the name behind its proclitics.

use std::borrow::Cow;

use super::Words;
use crate::text::{TokenKind, fold_into};

/// A place in a token where a name may begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start<'a> {
    /// Where it lies in the text, in bytes.
    pub offset: usize,
    /// The folded form from there on, ال restored after ل.
    pub form: Cow<'a, str>,
    /// Whether the token is known to divide there, or not to divide.
    pub is_certain: bool,
}

/// Proclitics in the order of the text; the last letter of those in ل may hide that of the article.
///
/// *Source*: the proclitics of Universal Dependencies' Arabic, as far as they stand before nouns.
const PROCLITICS: [&str; 13] = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "لل", "ولل", "فلل"];

/// The places where a name may begin in token `i`: its first letter, its stem, behind what could be proclitics.
pub fn starts<'a>(words: &Words<'a>, i: usize) -> Vec<Start<'a>> {
    let form = words.form(i);
    let token = words.tokens[i].span;
    let stem = words.segments[i].stem(token);
    let mut starts = vec![Start { offset: token.start, form: form.into(), is_certain: true }];
    if !form.starts_with(['و', 'ف', 'ب', 'ل', 'ك']) || words.tokens[i].kind == TokenKind::Hashtag {
        return starts;
    }
    for proclitics in PROCLITICS {
        let Some(rest) = form.strip_prefix(proclitics).filter(|rest| rest.chars().count() > 1) else { continue };
        let hides_article = proclitics.ends_with("لل");
        // «للحزب»: the second lam belongs to the name, whose alef is not written.
        let kept = proclitics.chars().count() - usize::from(hides_article);
        let Some(offset) = after_letters(&words.text[token.start..token.end], kept) else { continue };
        let offset = token.start + offset;
        let form = if hides_article { format!("ال{rest}").into() } else { rest.into() };
        starts.push(Start { is_certain: offset == stem.start, offset, form });
    }
    // What the segmenter says comes before what merely could be.
    starts[1..].sort_by_key(|start| !start.is_certain);
    starts
}

/// Where the letter after the first `count` letters of the form of `word` stands in `word`.
fn after_letters(word: &str, count: usize) -> Option<usize> {
    let (mut seen, mut form) = (0, String::new());
    word.char_indices().find_map(|(at, c)| {
        form.clear();
        fold_into(c.encode_utf8(&mut [0; 4]), &mut form);
        let letters = form.chars().count();
        if letters > 0 && seen == count {
            return Some(at);
        }
        seen += letters;
        None
    })
}

#[cfg(test)]
mod tests {
    use super::after_letters;

    #[test]
    fn letters_are_found_in_the_word_as_it_is_written() {
        assert_eq!(after_letters("لبوتين", 1), Some("ل".len()));
        assert_eq!(after_letters("لِلْحزب", 1), Some("لِ".len()));
        assert_eq!(after_letters("لـبوتين", 1), Some("لـ".len()));
        assert_eq!(after_letters("ل", 1), None);
    }
}
