//! Text: tokens, sentences, the segments of words, folded forms and offsets. Knows nothing of names.

mod chars;
mod enclosure;
mod form;
mod forms;
mod layers;
mod lexicon;
mod offsets;
mod romanize;
pub mod segment;
mod sentence;
mod token;
mod tokenize;

pub use form::{fold, fold_into};
pub use forms::Forms;
pub use layers::Layers;
pub use lexicon::Lexicon;
pub use offsets::{OffsetCursor, OffsetUnit};
pub use romanize::romanize;
pub use segment::{Segments, segment};
pub use sentence::{Sentence, sentences};
pub use token::{Token, TokenKind};
pub use tokenize::tokenize;
