//! The features of a token that the tagger reads: its form and the form's character n-grams.
//!
//! The trainer takes its features from here, so that model and runtime cannot see different things.

use crate::text::fold_into;

/// The longest form that the tagger tells apart, in characters; what is longer is cut.
const LONGEST: usize = 24;

/// The form of `word` as the tagger looks it up: folded, each digit a `0`, cut to 24 characters.
///
/// Years, counts and scores are thus one word of as many digits. The form of a form is itself.
///
/// *Examples*
///
/// ```
/// use aalam::ner::features::form;
///
/// assert_eq!(form("أُسامة"), "اسامه");
/// assert_eq!(form("٢٠٢٢"), "0000");
/// ```
pub fn form(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded.chars().take(LONGEST).map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// The hashes of the character n-grams of `form`, in order of length and place.
///
/// `<` and `>` stand for its bounds. N-grams have 3 to 5 characters, and 2 where they touch a bound; the hash is FNV-1a
/// of their UTF-8. A model takes the hash modulo the rows of its table.
///
/// *Examples*
///
/// ```
/// use aalam::ner::features::grams;
///
/// // <ب ن> <بن بن> <بن>
/// assert_eq!(grams("بن").count(), 5);
/// assert!(grams("سمرقند").eq(grams("سمرقند")));
/// ```
///
/// *Source*: subword n-grams as in Bojanowski et al. 2017, "Enriching Word Vectors with Subword Information", section
/// 3.2; Fowler, Noll and Vo, the FNV hash, 32 bits, <https://datatracker.ietf.org/doc/html/rfc9923>.
pub fn grams(form: &str) -> impl Iterator<Item = u32> {
    let bounded: Vec<char> = std::iter::once('<').chain(form.chars()).chain(std::iter::once('>')).collect();
    let last = bounded.len();
    (2..=5usize).flat_map(move |n| {
        let starts = 0..(last + 1).saturating_sub(n);
        let hashes: Vec<u32> =
            starts.filter(|&at| n > 2 || at == 0 || at + n == last).map(|at| hash(&bounded[at..at + n])).collect();
        hashes
    })
}

/// FNV-1a of the UTF-8 of `characters`.
fn hash(characters: &[char]) -> u32 {
    let mut buffer = [0; 4];
    characters.iter().fold(0x811C_9DC5, |hash, c| {
        c.encode_utf8(&mut buffer).bytes().fold(hash, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    })
}

#[cfg(test)]
mod tests {
    use super::{form, grams, hash};

    #[test]
    fn forms_are_cut_and_have_no_digits() {
        assert_eq!(form("12,500"), "00,000");
        assert_eq!(form(&"م".repeat(30)), "م".repeat(24));
        assert_eq!(form("\u{640}"), "");
    }

    #[test]
    fn grams_are_those_of_the_bounded_form() {
        let expected: Vec<u32> =
            ["<ا", "ب>", "<اب", "اب>", "<اب>"].map(|gram| hash(&gram.chars().collect::<Vec<_>>())).into();
        assert_eq!(grams("اب").collect::<Vec<_>>(), expected);
        assert_eq!(grams("").collect::<Vec<_>>(), [hash(&['<', '>'])]);
        // The published test vector of FNV-1a 32.
        assert_eq!(hash(&['f', 'o', 'o', 'b', 'a', 'r']), 0xBF9C_F968);
    }
}
