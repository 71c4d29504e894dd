//! The library in a web page: the classes and functions that JavaScript sees.

mod analyzer;
pub mod highlight;

pub use analyzer::Analyzer;
