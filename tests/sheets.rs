//! What style sheets may not say, whatever browser they are written in.
#![cfg(not(target_arch = "wasm32"))]
// Tests may stop at the first surprise; clippy.toml exempts test functions, not what they share.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The sheets of the tool, of its pages and of what it exports, some of which stand in the code.
fn sheets(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sheets(&path, found);
        } else if path.extension().is_some_and(|end| end == "css" || end == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn line_styles_are_written_in_longhands_which_webkit_reads_too() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "style"] {
        sheets(&root.join(folder), &mut found);
    }
    assert!(found.len() > 10, "the sheets are found: {found:?}");
    for path in found {
        let sheet = fs::read_to_string(&path).unwrap();
        for value in sheet.split("text-decoration:").skip(1) {
            let value = value.split([';', '}', '!']).next().unwrap_or_default().trim();
            assert!(!value.contains(' '), "`text-decoration: {value}` in {}", path.display());
        }
    }
}
