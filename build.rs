//! Writes the words of the interface as the tool reads them, see `xtask/src/locales.rs`, and its style sheets without
//! what is for their authors alone.

use std::path::Path;
use std::{env, fs};

#[path = "xtask/src/locales.rs"]
#[allow(dead_code, reason = "`cargo xtask build` uses the rest")]
mod locales;

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=xtask/src/locales.rs");
    let out = env::var("OUT_DIR").map_err(|why| format!("OUT_DIR: {why}"))?;
    let english = locales::Catalogue::read(Path::new("locales"), locales::SOURCE)?.of_tool();
    let write = |name: &str, text: String| {
        fs::write(Path::new(&out).join(name), text)
            .map_err(|why| format!("{name} could not be written: {why}"))
    };
    write("messages.rs", english.functions())?;
    write("en.txt", english.lines(&english)?)?;

    println!("cargo::rerun-if-changed=style");
    let unreadable = |why| format!("style could not be read: {why}");
    for entry in fs::read_dir("style").map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if let (Some(name), Some("css")) =
            (path.file_name(), path.extension().and_then(|ending| ending.to_str()))
        {
            let sheet = fs::read_to_string(&path).map_err(unreadable)?;
            write(&name.to_string_lossy(), without_comments(&sheet)?)?;
        }
    }
    Ok(())
}

/// The sheet without comments, and without the white space around its lines.
fn without_comments(sheet: &str) -> Result<String, String> {
    let (mut left, mut rest) = (String::new(), sheet);
    while let Some((before, comment)) = rest.split_once("/*") {
        left.push_str(before);
        (_, rest) = comment.split_once("*/").ok_or("a comment of a style sheet does not end")?;
    }
    left.push_str(rest);
    let lines: Vec<_> = left.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Ok(lines.join("\n"))
}
