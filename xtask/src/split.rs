//! Two modules of the one that the compiler leaves.
//!
//! `src/browser/later.rs` is the seam: what is reached through its functions alone goes into the second module, which
//! readers are sent when they have the loupe in hand (`docs/size.md` has the figures). The splitter finds out what that
//! is from the linker's relocations, which the compiler is asked to leave in. It takes the wasm before wasm-bindgen has
//! seen it; so binding and optimising are done here, and not by Trunk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::bundle::{self, Files};
use crate::command;
use crate::house::House;
use crate::tools::{BuildTools, WASM};

/// The feature of the product that makes the seam one.
pub(crate) const FEATURE: &str = "split";
/// The name of the second module, as the names of the functions in `src/browser/later.rs` have it.
const LATER: &str = "later";
/// What the splitter and wasm-bindgen call what they make.
const NAME: &str = "press-loupe";

/// What the splitter reads what reaches what from.
pub(crate) const FLAG: &str = "-Clink-args=--emit-relocs";

/// What browsers must understand: all that the compiler makes use of, and no more (`docs/browsers.md`).
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// For size. The linker leaves the lowest kilobyte of memory unused, and sections for tools are of no use to readers.
const OPTIMISE: [&str; 8] = [
    "--quiet",
    "-Os",
    "--always-inline-max-function-size=5",
    "--low-memory-unused",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The two modules, and the glue of both.
pub(crate) struct Modules {
    pub(crate) glue: String,
    /// Scripts that crates bring along, by their paths from the glue.
    pub(crate) snippets: Files,
    pub(crate) first: Vec<u8>,
    pub(crate) later: Vec<u8>,
}

/// Splits what the compiler left, binds and optimises it.
pub(crate) fn split(house: &House, tools: &BuildTools) -> Result<Modules> {
    let compiled = target(house)?.join(WASM).join("release").join(format!("{NAME}.wasm"));
    let room = house.root.join("target").join("split");
    if room.exists() {
        fs::remove_dir_all(&room)?;
    }
    let (parts, bound) = (room.join("parts"), room.join("bound"));
    fs::create_dir_all(&bound)?;

    let mut splitter = Command::new(&tools.splitter);
    splitter.args(["--target", "web", "--out-name", NAME]).arg(&compiled).arg(&parts);
    command::run(&mut splitter).context("the wasm could not be split")?;

    // The second module takes what it shares from the exports that the linker made.
    let mut bindgen = Command::new(&tools.wasm_bindgen);
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", NAME]);
    bindgen.arg("--out-dir").arg(&bound).arg(parts.join(format!("{NAME}.wasm")));
    command::run(&mut bindgen).context("the first module could not be bound")?;

    let glue = bound.join(format!("{NAME}.js"));
    let mut snippets = Files::new();
    bundle::collect(&bound, "", &mut snippets)?;
    snippets.retain(|path, _| path.starts_with(bundle::SNIPPETS));
    Ok(Modules {
        glue: fs::read_to_string(&glue).with_context(|| format!("could not read {}", glue.display()))?,
        snippets,
        first: optimised(tools, &bound.join(format!("{NAME}_bg.wasm")))?,
        later: optimised(tools, &parts.join(format!("split_{LATER}.wasm")))?,
    })
}

fn optimised(tools: &BuildTools, module: &Path) -> Result<Vec<u8>> {
    let optimised = module.with_extension("small.wasm");
    let mut wasm_opt = Command::new(&tools.wasm_opt);
    wasm_opt.args(OPTIMISE).args(FEATURES).arg(module).arg("-o").arg(&optimised);
    command::run(&mut wasm_opt)?;
    fs::read(&optimised).with_context(|| format!("could not read {}", optimised.display()))
}

/// Where cargo leaves what it compiles, whoever said so.
fn target(house: &House) -> Result<PathBuf> {
    let mut metadata = command::cargo();
    metadata.args(["metadata", "--format-version", "1", "--no-deps"]).current_dir(&house.root);
    let metadata: serde_json::Value =
        serde_json::from_str(&command::read(&mut metadata)?).context("cargo's metadata is not JSON")?;
    let target = metadata.get("target_directory").and_then(|target| target.as_str());
    Ok(PathBuf::from(target.context("cargo's metadata names no target directory")?))
}
