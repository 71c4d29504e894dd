//! What is known before the article is read: names and the things that bear them.

/// The number of a record in the knowledge base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub u32);
