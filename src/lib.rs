//! Aalam (أعلام) reads an Arabic news article and finds who and what it speaks of.
//!
//! One pass takes a text to an [`Analysis`]: tokens, sentences, the segments of each word, named mentions, entities
//! and quotations. An analysis is plain data: it holds spans into the text and no text of its own.
//!
//! ```
//! use aalam::{Analyzer, Kind};
//!
//! let text = "وصل الرئيس الروسي فلاديمير بوتين إلى سمرقند.";
//! let analysis = Analyzer::new().analyze(text);
//! let people: Vec<&str> =
//!     analysis.mentions.iter().filter(|m| m.kind == Kind::Per).map(|m| m.span.of(text)).collect();
//! assert_eq!(people, ["فلاديمير بوتين"]);
//! ```
//!
//! Dependencies point one way: `web`, `output` and the command line use [`article`], which uses [`ner`], which uses
//! [`knowledge`] and [`text`].

pub mod article;
pub mod knowledge;
pub mod ner;
pub mod output;
mod span;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use article::{Analysis, Analyzer};
pub use ner::{Kind, Mention};
pub use span::Span;
