//! Names: from tokens to mentions.

mod evidence;
pub mod features;
mod kind;
mod mention;
mod patterns;
mod starts;

pub use evidence::{Evidence, Match, bits, evidence};
pub use kind::Kind;
pub use mention::{Mention, Value};
pub use patterns::patterns;

use crate::text::{Segments, Sentence, Token};

/// What the text module found: the input of everything that looks for mentions.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Its sentences.
    pub sentences: &'a [Sentence],
    /// The segments of each token.
    pub segments: &'a [Segments],
}
