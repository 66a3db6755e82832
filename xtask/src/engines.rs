//! The stage `engines`: the main journeys in each of the three engines that browsers are built on.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::browser::{self, Program};
use crate::bundle;
use crate::command;
use crate::house::House;
use crate::npm;
use crate::test;
use crate::tools;

/// The variable that, set to `all`, makes an engine that cannot be had an error.
const DEMANDED: &str = "ENGINES";

const FIREFOX: Program = Program {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    places: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
    ],
};

const GECKODRIVER: Program = Program { variable: "GECKODRIVER", names: &[], places: &[] };

const MINIBROWSER: Program = Program {
    variable: "MINIBROWSER",
    names: &[],
    places: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    ],
};

const WEBKIT_DRIVER: Program = Program { variable: "WEBKITDRIVER", names: &["WebKitWebDriver"], places: &[] };

/// The last two let it paint where there is no graphics card.
const WEBKIT_PACKAGES: &[&str] = &["webkit2gtk-driver", "xvfb", "libgl1-mesa-dri", "libegl1"];

/// The programs of one engine, by the variables that tell the tests of them.
type Programs = Vec<(&'static str, PathBuf)>;

/// Runs `tests/engines` in every engine that can be had.
pub(crate) fn engines(house: &House) -> Result<()> {
    let home = house.root.join("tests").join("engines");
    let tests = test::files(&home, "", ".test.mjs")?;
    if tests.is_empty() {
        bail!("there is no tests/engines/*.test.mjs");
    }
    let dist = bundle::existing(house)?;
    npm::in_place(&home)?;
    let mut node = Command::new(npm::node()?);
    // What is skipped has its reason only in this reporter's lines.
    node.args(["--test", "--test-reporter=spec"]).args(tests).env("DIST", dist);
    let is_demanded = env::var_os(DEMANDED).is_some_and(|value| value == "all");
    let mut is_any = false;
    for (name, found) in [("Chromium", chromium()), ("Firefox", firefox(house)), ("WebKit", webkit())] {
        match found {
            Ok(programs) => {
                is_any = true;
                node.envs(programs);
            }
            Err(error) if is_demanded => return Err(error.context(format!("{name} is demanded"))),
            Err(error) => println!("{name} is NOT run: {error:#}"),
        }
    }
    if !is_any {
        bail!("no engine can be had");
    }
    let notes = house.root.join("target").join("engines.tsv");
    fs::create_dir_all(house.root.join("target"))?;
    fs::write(&notes, "").context("could not write engines.tsv")?;
    command::run(node.env("NOTES", &notes).current_dir(&house.root))?;
    println!("\n{}", table(&fs::read_to_string(&notes)?));
    Ok(())
}

fn chromium() -> Result<Programs> {
    let driven = browser::driven()?;
    Ok(vec![("CHROMIUM", driven.chromium), ("CHROMEDRIVER", driven.driver)])
}

fn firefox(house: &House) -> Result<Programs> {
    if FIREFOX.find()?.is_none() {
        browser::install_with_apt("Firefox", &["firefox-esr"]);
    }
    let Some(firefox) = FIREFOX.find()? else {
        bail!(
            "Firefox is missing: install it (Debian: `apt-get install firefox-esr`) or name it in the variable FIREFOX"
        );
    };
    let driver = match GECKODRIVER.find()? {
        Some(named) => named,
        None => tools::geckodriver(house)?,
    };
    Ok(vec![("FIREFOX", firefox), ("GECKODRIVER", driver)])
}

fn webkit() -> Result<Programs> {
    let found = || -> Result<Option<Programs>> {
        let (Some(browser), Some(driver)) = (MINIBROWSER.find()?, WEBKIT_DRIVER.find()?) else {
            return Ok(None);
        };
        let has_screen = command::find("Xvfb").is_some();
        Ok(has_screen.then(|| vec![("MINIBROWSER", browser), ("WEBKITDRIVER", driver)]))
    };
    if let Some(programs) = found()? {
        return Ok(programs);
    }
    browser::install_with_apt("WebKit and its driver", WEBKIT_PACKAGES);
    match found()? {
        Some(programs) => Ok(programs),
        None => bail!(
            "WebKit is missing: install it (Debian: `apt-get install {}`) or name its MiniBrowser and its driver in \
             the variables MINIBROWSER and WEBKITDRIVER",
            WEBKIT_PACKAGES.join(" ")
        ),
    }
}

/// What the tests have noted, as a table: a fact a line, each but once, those of one sort together.
fn table(notes: &str) -> String {
    let lines: BTreeSet<Vec<&str>> = notes.lines().map(|line| line.split('\t').collect()).collect();
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |line: &[&str], nth: usize| line.get(nth).map_or("", |cell| cell).to_owned();
    let widths: Vec<usize> = (0..columns)
        .map(|nth| lines.iter().map(|line| cell(line, nth).chars().count()).max().unwrap_or(0))
        .collect();
    let rows = lines.iter().map(|line| {
        let cells = widths.iter().enumerate().map(|(nth, width)| format!("{:width$}", cell(line, nth)));
        cells.collect::<Vec<_>>().join(" | ").trim_end_matches([' ', '|']).to_owned()
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_noted_stands_in_columns_once() {
        let notes = "version\tfirefox\t153\nkeys\twebkit\tkeyboard\t120\nversion\tfirefox\t153\n";
        assert_eq!(table(notes), "keys    | webkit  | keyboard | 120\nversion | firefox | 153");
        assert_eq!(table(""), "");
    }
}
