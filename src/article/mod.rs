//! The article as a whole: the pipeline, and what joins its mentions.

mod analysis;
mod entities;
mod entity;
mod quotes;
mod titles;

pub use analysis::{Analysis, Analyzer};
pub use entity::{Entity, Link};
pub use quotes::{Quote, QuoteStyle};
