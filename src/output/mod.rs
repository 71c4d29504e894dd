//! What an analysis looks like outside: mirror structs for JSON and JavaScript, offsets in the reader's unit.

mod analysis;
mod offsets;
mod own;
mod token;
mod value;

pub use analysis::{Contents, Document};
pub use own::{BadRow, Fault, from_csv, from_json, to_csv, to_json};
pub use token::WordDocument;
