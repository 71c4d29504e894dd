//! The article as a whole: the pipeline, and what joins its mentions.

mod analysis;
mod entities;
mod entity;
mod quotes;
mod titles;
mod word;

pub use analysis::{Analysis, Analyzer};
pub use entity::{Entity, Link};
pub use quotes::{Quote, QuoteStyle};
pub use word::Word;
