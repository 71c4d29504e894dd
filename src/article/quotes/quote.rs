//! What a quotation is.

use crate::Span;

/// A statement, its reporting verb and its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What was said, without the quotation marks.
    pub span: Span,
    /// In whose words it is told.
    pub style: QuoteStyle,
    /// The reporting verb («قال») or phrase («بحسب»), where there is one.
    pub cue: Option<Span>,
    /// Who said it: an index into the analysis's entities.
    pub speaker: Option<usize>,
}

/// In whose words a statement is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteStyle {
    /// The speaker's own, between quotation marks.
    Direct,
    /// The writer's: «قال إن …».
    Indirect,
}
