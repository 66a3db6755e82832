//! `cargo xtask test`: everything that is checked, in the order in which it fails fastest.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::browser;
use crate::bundle;
use crate::cms;
use crate::command;
use crate::engines;
use crate::house::House;
use crate::npm;
use crate::package;
use crate::split;
use crate::supply;
use crate::tools::{self, WASM};
use crate::weight;

const PRODUCT: &str = "press-loupe";

struct Stage {
    name: &'static str,
    about: &'static str,
    run: fn(&House) -> Result<()>,
}

const STAGES: [Stage; 15] = [
    Stage { name: "format", about: "is the source as rustfmt writes it?", run: format },
    Stage {
        name: "deny",
        about: "licences, advisories, duplicates and sources of crates",
        run: supply::deny,
    },
    Stage { name: "audit", about: "known weaknesses of packages from npm", run: supply::audit },
    Stage { name: "lint", about: "clippy on what runs on this machine", run: lint },
    Stage { name: "lint-wasm", about: "clippy on what runs in a browser", run: lint_wasm },
    Stage { name: "host", about: "tests that need no browser", run: host },
    Stage { name: "doctest", about: "the examples of the documentation", run: doctest },
    Stage { name: "exchange", about: "exports and records, held to their schemas", run: exchange },
    Stage { name: "docs", about: "the documentation and its links", run: docs },
    Stage { name: "web", about: "tests/web_*.rs in headless Chromium", run: web },
    Stage { name: "build", about: "dist/, as it is released, and what readers wait for of it", run: built },
    Stage { name: "e2e", about: "journeys through dist/ in Chromium", run: e2e },
    Stage {
        name: "engines",
        about: "the main journeys in Chromium, Firefox and WebKit, also without a mouse",
        run: engines::engines,
    },
    Stage {
        name: "package",
        about: "the package in Vite, in a plain page and in TypeScript; pages for oEmbed",
        run: package::tested,
    },
    Stage { name: "cms", about: "every way into a page, in real content management systems", run: cms::cms },
];

/// Switches without which Chromium asks for hosts that tests have no use for.
const QUIET: [&str; 6] = [
    "disable-background-networking",
    "disable-component-update",
    "disable-gpu",
    "disable-quic",
    "disable-sync",
    "no-first-run",
];

/// Budgets of the runner of browser tests, in seconds, for slow machines.
const BUDGETS: [(&str, &str); 2] =
    [("WASM_BINDGEN_TEST_TIMEOUT", "180"), ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")];

/// Runs the stages of these names, or all, up to the first that fails.
pub(crate) fn test(house: &House, only: &[String]) -> Result<()> {
    if let Some(unknown) = only.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        bail!("there is no stage `{unknown}`; the stages are {}", names());
    }
    let wanted: Vec<&Stage> =
        STAGES.iter().filter(|stage| only.is_empty() || only.iter().any(|name| name == stage.name)).collect();
    let start = Instant::now();
    let mut passed = Vec::new();
    for (number, stage) in (1..).zip(&wanted) {
        println!("\n=== {number}/{} {}: {}", wanted.len(), stage.name, stage.about);
        let stage_start = Instant::now();
        let result = (stage.run)(house);
        let seconds = stage_start.elapsed().as_secs_f64();
        match result {
            Ok(()) => println!("=== {} passed in {seconds:.1} s", stage.name),
            Err(error) => {
                summary(&passed);
                println!("{:>9.1} s  {}: FAILED", seconds, stage.name);
                return Err(error.context(format!("the stage `{}` failed", stage.name)));
            }
        }
        passed.push((stage.name, seconds));
    }
    summary(&passed);
    println!("{:>9.1} s  in all, nothing failed", start.elapsed().as_secs_f64());
    Ok(())
}

fn summary(passed: &[(&str, f64)]) {
    println!();
    for (name, seconds) in passed {
        println!("{seconds:>9.1} s  {name}");
    }
}

/// The names of all stages, for whoever mistyped one.
pub(crate) fn names() -> String {
    STAGES.map(|stage| stage.name).join(", ")
}

fn cargo(house: &House, arguments: &[&str]) -> Command {
    let mut cargo = command::cargo();
    cargo.args(arguments).current_dir(&house.root);
    cargo
}

fn format(house: &House) -> Result<()> {
    tools::component("fmt", "rustfmt")?;
    command::run(&mut cargo(house, &["fmt", "--all", "--check"]))?;
    command::run(&mut cargo(house, &["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]))
}

/// The packages beside the workspace, which it does not build: what they depend on is written down for each by itself.
const BESIDE: [&str; 2] = ["fuzz/Cargo.toml", "benches/anchors/engine/Cargo.toml"];

fn lint(house: &House) -> Result<()> {
    for package in BESIDE {
        command::run(&mut cargo(house, &["update", "--workspace", "--locked", "--manifest-path", package]))?;
    }
    tools::component("clippy", "clippy")?;
    command::run(&mut cargo(house, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn lint_wasm(house: &House) -> Result<()> {
    tools::component("clippy", "clippy")?;
    tools::wasm_target()?;
    let what = ["clippy", "--package", PRODUCT, "--target", WASM, "--lib", "--bins"];
    // As it is released, in two modules; and as it is tested, in one.
    command::run(cargo(house, &what).args(["--features", split::FEATURE, "--", "-D", "warnings"]))?;
    command::run(cargo(house, &what).args(["--tests", "--", "-D", "warnings"]))
}

fn host(house: &House) -> Result<()> {
    command::run(&mut cargo(house, &["test", "--workspace", "--lib", "--bins", "--tests"]))
}

fn doctest(house: &House) -> Result<()> {
    command::run(&mut cargo(house, &["test", "--package", PRODUCT, "--doc"]))
}

/// One test writes what is exported and stored, and Node holds it to the schemas.
fn exchange(house: &House) -> Result<()> {
    let home = house.root.join("tests").join("exchange");
    let tests = files(&home, "", ".test.mjs")?;
    npm::in_place(&home)?;
    let written = house.root.join("target").join("exchange");
    let mut cargo = cargo(house, &["test", "--package", PRODUCT, "--test", "exchange_files"]);
    command::run(cargo.env("EXCHANGE_FILES", &written))?;
    let mut node = Command::new(npm::node()?);
    node.arg("--test").args(tests).env("EXCHANGE_FILES", written);
    command::run(node.current_dir(&house.root))
}

/// Both halves: neither compiler run sees the documentation of the other's modules.
fn docs(house: &House) -> Result<()> {
    tools::wasm_target()?;
    let flags = ("RUSTDOCFLAGS", "-D warnings");
    command::run(cargo(house, &["doc", "--workspace", "--no-deps"]).env(flags.0, flags.1))?;
    let wasm =
        ["doc", "--package", PRODUCT, "--lib", "--no-deps", "--document-private-items", "--target", WASM];
    command::run(cargo(house, &wasm).env(flags.0, flags.1))
}

fn web(house: &House) -> Result<()> {
    let tests = files(&house.root.join("tests"), "web_", ".rs")?;
    if tests.is_empty() {
        println!("There is no tests/web_*.rs.");
        return Ok(());
    }
    let runner = tools::wasm_test_runner(house)?;
    let browser = browser::driven()?;
    let capabilities = house.root.join("target").join("webdriver.json");
    fs::create_dir_all(house.root.join("target"))?;
    fs::write(&capabilities, capabilities_of(&browser.chromium)).context("could not write webdriver.json")?;

    let mut cargo = cargo(house, &["test", "--package", PRODUCT, "--target", WASM]);
    for test in tests.iter().filter_map(|path| path.file_stem()) {
        cargo.arg("--test").arg(test);
    }
    // Cargo splits a runner's path at spaces, so it gets a name, and the folder is on the PATH.
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("PATH", command::path_with(runner.parent())?);
    cargo.env("WASM_BINDGEN_USE_BROWSER", "1").env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    cargo.env("CHROMEDRIVER", browser.driver);
    // The runner would take another browser's driver before this one.
    for other in ["GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        cargo.env_remove(other).env_remove(format!("{other}_REMOTE"));
    }
    for (variable, seconds) in BUDGETS {
        if env::var_os(variable).is_none() {
            cargo.env(variable, seconds);
        }
    }
    command::run(&mut cargo)
}

/// What the driver is told of the browser. Rust's escapes of the characters that paths hold are JSON's.
fn capabilities_of(chromium: &Path) -> String {
    format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {:?}, \"args\": {QUIET:?}}}}}\n",
        chromium.display().to_string()
    )
}

fn built(house: &House) -> Result<()> {
    bundle::build(house)?;
    weight::check(&house.dist())
}

fn e2e(house: &House) -> Result<()> {
    let home = house.root.join("tests").join("e2e");
    let journeys = files(&home, "", ".test.mjs")?;
    if journeys.is_empty() {
        println!("There is no tests/e2e/*.test.mjs.");
        return Ok(());
    }
    let dist = bundle::existing(house)?;
    let chromium = browser::chromium()?;
    npm::in_place(&home)?;
    let mut node = Command::new(npm::node()?);
    node.arg("--test").args(journeys).env("CHROMIUM", chromium).env("DIST", dist);
    command::run(node.current_dir(&house.root))
}

/// The files of a folder whose names start and end so, in the order of their names. No folder, no files.
pub(crate) fn files(folder: &Path, start: &str, end: &str) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.starts_with(start) && name.ends_with(end)) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_is_told_of_the_browser_in_json() {
        let told = capabilities_of(Path::new(r#"C:\a "b"\chrome.exe"#));
        assert!(told.starts_with(
            r#"{"goog:chromeOptions": {"binary": "C:\\a \"b\"\\chrome.exe", "args": ["disable-"#
        ));
        assert!(told.ends_with("\"]}}\n"));
    }

    #[test]
    fn an_unknown_stage_is_named_with_those_there_are() {
        let house = House { root: PathBuf::new(), cache: PathBuf::new() };
        let error = test(&house, &["lnit".to_owned()]).expect_err("there is none");
        assert!(error.to_string().starts_with("there is no stage `lnit`; the stages are format, deny,"));
    }
}
