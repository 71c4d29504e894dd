//! The article as a whole: the pipeline, and what joins its mentions.

mod analysis;
mod entity;
mod quotes;
mod titles;

pub use analysis::{Analysis, Analyzer};
pub use entity::Entity;
pub use quotes::{Quote, QuoteStyle};
