//! Quotations: what somebody said, in their words.

use crate::Span;

/// A quotation, its reporting verb and its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What was said, without the quotation marks.
    pub span: Span,
    /// The reporting verb («قال»), where there is one.
    pub cue: Option<Span>,
    /// Who said it: an index into the analysis's entities.
    pub speaker: Option<usize>,
}
