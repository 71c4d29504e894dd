//! Text: tokens, sentences, the segments of words, folded forms and offsets. Knows nothing of names.

mod chars;
mod enclosure;
mod form;
mod form_map;
mod forms;
mod layers;
mod letters;
mod lexicon;
mod offsets;
mod romanize;
pub mod segment;
mod sentence;
mod token;
mod tokenize;

pub use form::{fold, fold_into};
pub(crate) use form_map::{FormMap, FormWalk};
pub use forms::Forms;
pub use layers::Layers;
pub use lexicon::Lexicon;
pub use offsets::{OffsetCursor, OffsetUnit};
pub use romanize::romanize;
pub use segment::{Segments, segment};
pub use sentence::{Sentence, sentences};
pub use token::{Token, TokenKind};
pub use tokenize::tokenize;
