//! The inputs that fuzzing found worth keeping, given to the same checks.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

#[path = "../fuzz/checks/mod.rs"]
mod checks;

use std::fs;
use std::path::Path;

/// Gives `check` every file of that target's corpus, and each once more with its end cut off.
#[track_caller]
fn check_corpus(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join("corpus").join(target);
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        // What a failure prints ends with the last name printed here.
        println!("{}", path.display());
        let input = fs::read(&path).unwrap();
        check(&input);
        check(&input[..input.len() * 2 / 3]);
        count += 1;
    }
    assert!(count > 0, "{} is empty", folder.display());
}

#[test]
fn plain_texts_and_other_files() {
    check_corpus("plain", checks::plain::check);
}

#[test]
fn markdown() {
    check_corpus("markdown", checks::markdown::check);
}

#[test]
fn pages() {
    check_corpus("page", checks::page::check);
}

#[test]
fn records() {
    check_corpus("saved", checks::saved::check);
}

#[test]
fn files_of_annotations() {
    check_corpus("import", checks::import::check);
}
