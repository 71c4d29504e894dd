//! Makes the data files in `model/` from corpora and lists that are not part of the project.

fn main() {}
