//! Each file of `model/` has a card beside it, which says where it is from, under which licence, and which bytes it is.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

#[test]
fn each_file_is_the_one_that_its_card_tells_of() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model");
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let file = entry.expect("it can be listed").path();
        if file.extension().is_some_and(|extension| extension == "md") {
            continue;
        }
        count += 1;
        let name = file.file_name().expect("a file").to_string_lossy().into_owned();
        let bytes = fs::read(&file).expect("it can be read");
        let card = fs::read_to_string(file.with_extension("md")).unwrap_or_default();
        let size = format!("{} bytes", grouped(bytes.len()));
        let checksum = format!("`{:x}`", Sha256::digest(&bytes));
        for said in ["**Made by**", "**From**", "**Licence**", &size, &checksum] {
            if !card.contains(said) {
                wrong.push(format!("the card of {name} does not say: {said}"));
            }
        }
    }
    assert!(count > 5, "only {count} files were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A number with commas between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
