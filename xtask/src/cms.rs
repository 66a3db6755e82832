//! The stage `cms`: every way into a page, in real content management systems on this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::browser;
use crate::bundle::{self, FRAME_PAGE};
use crate::command;
use crate::house::House;
use crate::npm;
use crate::oembed::Pages;
use crate::test;

/// Where the tests host the tool: pages for oEmbed name their host.
const ADDRESS: &str = "http://127.0.0.1:8200/loupe/";
/// The tests' release, as whoever hosts releases lists it.
const RELEASES: &str = r#"[{ "slug": "closure", "src": "/releases/closure.md",
    "title": "Last coal plant to close by 2031", "quote": "Nobody will sit in the dark" }]"#;

/// Runs `tests/cms`, one file after the other: two set-ups at once would wait for each other's packages.
///
/// The set-ups are scripts beside the repository and install what they need themselves; where they are not there, or
/// are not done in time, the tests say so and are skipped. A file that fails does not keep the others from running.
pub(crate) fn cms(house: &House) -> Result<()> {
    let tests = test::files(&house.root.join("tests").join("cms"), "", ".test.mjs")?;
    if tests.is_empty() {
        bail!("there is no tests/cms/*.test.mjs");
    }
    let dist = bundle::existing(house)?;
    let chromium = browser::chromium()?;
    npm::in_place(&house.root.join("tests").join("e2e"))?;
    let node = npm::node()?;
    let oembed = pages_for_oembed(house, &dist)?;
    let mut failed = Vec::new();
    for test in tests {
        let name = test.file_name().unwrap_or(test.as_os_str()).to_string_lossy().into_owned();
        println!("\n--- {name}");
        let mut run = Command::new(&node);
        // What is skipped has its reason only in this reporter's lines.
        run.args(["--test", "--test-reporter=spec"]).arg(&test);
        run.env("CHROMIUM", &chromium).env("DIST", &dist);
        run.env("OEMBED", &oembed).env("OEMBED_ADDRESS", ADDRESS).current_dir(&house.root);
        if command::run(&mut run).is_err() {
            failed.push(name);
        }
    }
    if !failed.is_empty() {
        bail!("there were failures in {}", failed.join(", "));
    }
    Ok(())
}

/// The folder with the page and the answer, made as `cargo xtask package` makes them.
fn pages_for_oembed(house: &House, dist: &Path) -> Result<PathBuf> {
    let frame = fs::read_to_string(dist.join(FRAME_PAGE))
        .with_context(|| format!("dist/ has no {FRAME_PAGE}: run `cargo xtask build`"))?;
    let place = house.root.join("target").join("cms");
    fs::create_dir_all(place.join("oembed"))?;
    for (path, bytes) in Pages::read(RELEASES, ADDRESS)?.files(&frame)? {
        fs::write(place.join(&path), bytes).with_context(|| format!("could not write {path}"))?;
    }
    Ok(place.join("oembed"))
}
