//! `cargo xtask bench`: beside peers, in one run of a harness that is not part of this repository; with `embedding`, in an
//! article, by the one in `benches/embedding`; with `analysis`, what summary, report and comparison take in the browser; with `interaction`,
//! how soon what a reader does shows; with `start`, how long a reader on a slow line waits; with `soak`, what very many
//! edits, releases and elements leave in memory.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::browser;
use crate::bundle;
use crate::command;
use crate::house::House;
use crate::npm;
use crate::tools::BuildTools;

/// What is measured where the arguments say nothing else: the floor that physics sets, and two peers.
const USUAL: [&str; 4] =
    ["--adapters", "pressloupe,floor-css,recogito-css,hypothesis", "--scenario", "s1,s2,s3"];

/// Builds, and measures. The arguments go to the harness and win over the usual ones.
pub(crate) fn bench(house: &House, arguments: &[String]) -> Result<()> {
    if let Some((first, rest)) = arguments.split_first()
        && first == "embedding"
    {
        return in_browser(house, "benches/embedding", "run.mjs", rest);
    }
    if let Some((first, rest)) = arguments.split_first()
        && ["analysis", "interaction", "soak", "start"].contains(&first.as_str())
    {
        return in_browser(house, "tests/e2e", &format!("../../benches/{first}.mjs"), rest);
    }
    let harness = env::var_os("BENCH_DIR")
        .map_or_else(|| house.root.join("..").join("shared").join("bench"), PathBuf::from);
    if !harness.join("run.mjs").is_file() {
        bail!(
            "there is no benchmark harness at {}: name the folder that holds its run.mjs in the variable BENCH_DIR",
            harness.display()
        );
    }
    let node = npm::node()?;
    let chromium = browser::chromium()?;
    bundle::build(house)?;
    build_anchors(house)?;

    // The harness may lie where nothing can be installed.
    let copy = house.cache.join("bench");
    mirror(&harness, &copy)?;
    npm::in_place(&copy)?;

    let results = house.root.join("target").join("bench");
    fs::create_dir_all(&results)?;
    let out = results.join("results.json");
    let mut run = Command::new(node);
    run.arg("run.mjs").arg("--with").arg(house.root.join("benches").join("adapters")).args(USUAL);
    run.arg("--out").arg(&out).args(arguments);
    command::run(run.env("CHROMIUM", chromium).current_dir(&copy))?;
    println!("\nThe results are in {} and results.md beside it.", out.display());
    Ok(())
}

/// A measurement in a browser: `script`, with the packages of the folder `home`.
fn in_browser(house: &House, home: &str, script: &str, arguments: &[String]) -> Result<()> {
    let node = npm::node()?;
    let chromium = browser::chromium()?;
    let home = house.root.join(home);
    npm::in_place(&home)?;
    bundle::build(house)?;
    let mut run = Command::new(node);
    run.arg(script).args(arguments).current_dir(&home);
    command::run(run.env("CHROMIUM", chromium).env("DIST", house.dist()))
}

/// Builds the engine that finds quotes (scenario s7): the pure part alone, beside the script that the harness calls.
fn build_anchors(house: &House) -> Result<()> {
    let tools = BuildTools::ready(house)?;
    let (source, out) =
        (house.root.join("benches").join("anchors"), house.root.join("target").join("anchors"));
    let built = house.root.join("target").join("anchors-engine");
    let mut cargo = command::cargo();
    cargo.args(["build", "--release", "--locked", "--target", "wasm32-unknown-unknown"]);
    command::run(cargo.current_dir(source.join("engine")).env("CARGO_TARGET_DIR", &built))?;
    let wasm = built.join("wasm32-unknown-unknown").join("release").join("press_loupe_anchors.wasm");
    let mut bindgen = Command::new(&tools.wasm_bindgen);
    command::run(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&out).arg(wasm))?;
    fs::copy(source.join("tool.js"), out.join("tool.js"))?;
    Ok(())
}

/// Copies a folder over an older copy of it; installed packages in the copy stay.
fn mirror(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_name() == "node_modules" {
            continue;
        } else if entry.file_type()?.is_dir() {
            mirror(&entry.path(), &target)?;
        } else {
            // Written anew, so that a read-only original makes no read-only copy.
            let bytes = fs::read(entry.path())?;
            fs::write(&target, bytes).with_context(|| format!("could not write {}", target.display()))?;
        }
    }
    Ok(())
}
