//! Writes the words of the interface as the tool reads them: see `xtask/src/locales.rs`.

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
    write("en.txt", english.lines(&english)?)
}
