//! Compiles the data files in `model/` into what the library looks things up in.

use std::path::Path;

#[path = "build/cues.rs"]
mod cues;
#[path = "build/lexicon.rs"]
mod lexicon;

fn main() {
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    cues::compile(out);
    lexicon::compile(out);
}
