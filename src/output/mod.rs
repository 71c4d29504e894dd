//! What an analysis looks like outside: mirror structs for JSON and JavaScript, offsets in the reader's unit.

mod analysis;
mod offsets;
mod value;

pub use analysis::{Contents, Document};
