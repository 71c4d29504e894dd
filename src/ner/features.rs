//! The features of a token that the tagger reads: its form and the form's character n-grams.
//!
//! The trainer takes its features from here, so that model and runtime cannot see different things.

use super::Words;
use crate::text::{Token, TokenKind, fold};

/// Changes whenever a feature means something else: a model reads those that it was trained with.
pub const VERSION: u32 = 1;

/// The bit of the evidence that says that a token is the first of its sentence.
const SENTENCE_START: u32 = 1 << 31;

/// What the tagger reads of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Features {
    /// Its [`form`].
    pub form: String,
    /// The form of its stem.
    pub stem: String,
    /// What lists and context say of it, and in the last bit whether it begins a sentence.
    pub evidence: u32,
    /// What it is.
    pub kind: TokenKind,
}

impl Features {
    /// The features of each token, for which lists and context say `evidence`.
    pub fn of(words: &Words, evidence: &[u32]) -> Vec<Features> {
        let features = |(i, (token, &evidence)): (usize, (&Token, &u32))| Features {
            form: shortened(words.form(i)),
            stem: shortened(words.stem(i)),
            evidence,
            kind: token.kind,
        };
        let mut all: Vec<Features> = words.tokens.iter().zip(evidence).enumerate().map(features).collect();
        for sentence in words.sentences {
            all[sentence.tokens.start].evidence |= SENTENCE_START;
        }
        all
    }

    /// The hash of its form.
    pub fn form_hash(&self) -> u32 {
        fnv(FNV_BASIS, &self.form)
    }

    /// The hash of its stem.
    pub fn stem_hash(&self) -> u32 {
        fnv(FNV_BASIS, &self.stem)
    }
}

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
    shortened(&fold(word))
}

/// [`form`] of a word whose folded form is `folded`.
fn shortened(folded: &str) -> String {
    let end = folded.char_indices().nth(LONGEST).map_or(folded.len(), |(end, _)| end);
    folded[..end].replace(|c: char| c.is_ascii_digit(), "0")
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
    let bounded = format!("<{form}>");
    let bounds: Vec<usize> = bounded.char_indices().map(|(at, _)| at).chain([bounded.len()]).collect();
    let last = bounds.len() - 1;
    let grams = (2..=5).flat_map(move |n| (0..(last + 1).saturating_sub(n)).map(move |at| (at, at + n)));
    grams
        .filter(move |&(first, end)| end - first > 2 || first == 0 || end == last)
        .map(move |(first, end)| fnv(FNV_BASIS, &bounded[bounds[first]..bounds[end]]))
}

const FNV_BASIS: u32 = 0x811C_9DC5;

/// Goes on with the FNV-1a `hash` over `text`.
fn fnv(hash: u32, text: &str) -> u32 {
    text.bytes().fold(hash, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::{FNV_BASIS, fnv, form, grams};

    #[test]
    fn forms_are_cut_and_have_no_digits() {
        assert_eq!(form("12,500"), "00,000");
        assert_eq!(form(&"م".repeat(30)), "م".repeat(24));
        assert_eq!(form("\u{640}"), "");
    }

    #[test]
    fn grams_are_those_of_the_bounded_form() {
        let expected: Vec<u32> = ["<ا", "ب>", "<اب", "اب>", "<اب>"].map(|gram| fnv(FNV_BASIS, gram)).into();
        assert_eq!(grams("اب").collect::<Vec<_>>(), expected);
        assert_eq!(grams("").collect::<Vec<_>>(), [fnv(FNV_BASIS, "<>")]);
        // The published test vector of FNV-1a 32.
        assert_eq!(fnv(FNV_BASIS, "foobar"), 0xBF9C_F968);
    }
}
