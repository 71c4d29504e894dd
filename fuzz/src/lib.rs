//! What the targets check, which random tests check too.

#[path = "../../tests/invariants/mod.rs"]
pub mod invariants;
