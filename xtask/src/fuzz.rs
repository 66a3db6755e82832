//! `cargo xtask fuzz`: the readers of what comes from outside, given inputs at random.
//!
//! Each target of `fuzz/` starts from the inputs in `fuzz/corpus`, which the tests on the host go through as well, and
//! keeps what it finds on its way in `fuzz/grown`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::house::House;
use crate::test;
use crate::tools;

/// How many inputs are tried where the arguments say nothing else, over all targets: some minutes.
pub(crate) const USUAL_RUNS: u64 = 1_000_000;

/// The longest input, in bytes: longer ones are slower and reach nothing new.
const LONGEST_INPUT: u32 = 1024;

/// After how many seconds an input has hung; a usual one takes less than a thousandth.
const HANGS_AFTER: u32 = 10;

/// Safe Rust needs no sanitizer of addresses. Comparisons are left alone because the readers compare character by
/// character, and telling the fuzzer of each takes four fifths of the time; dictionaries make up for it.
const BUILD: [&str; 4] = ["-O", "--sanitizer", "none", "--no-trace-compares"];

/// Tries `runs` inputs in all on one target, or on each its share.
pub(crate) fn fuzz(house: &House, target: Option<&str>, runs: u64) -> Result<()> {
    let home = house.root.join("fuzz");
    let targets = targets(&home)?;
    let wanted: Vec<&String> = targets.iter().filter(|name| target.is_none_or(|one| one == *name)).collect();
    if wanted.is_empty() {
        bail!("there is no target `{}`; there are {}", target.unwrap_or_default(), targets.join(", "));
    }
    let Some(rustup) = command::find("rustup").filter(|rustup| has_nightly(rustup)) else {
        println!("Not fuzzed: that needs a nightly compiler, which `rustup toolchain install nightly` adds.");
        return Ok(());
    };
    let program = tools::cargo_fuzz(house)?;
    let share = runs.div_ceil(wanted.len() as u64);
    for name in wanted {
        println!("\n=== {name}: {share} inputs");
        let (corpus, grown) = (home.join("corpus").join(name), home.join("grown").join(name));
        fs::create_dir_all(&grown).with_context(|| format!("could not make {}", grown.display()))?;
        let mut run = Command::new(&rustup);
        run.args(["run", "nightly"]).arg(&program).arg("run").args(BUILD);
        run.arg(name).arg(grown).arg(corpus).arg("--");
        run.arg(format!("-runs={share}")).arg(format!("-max_len={LONGEST_INPUT}"));
        run.arg(format!("-timeout={HANGS_AFTER}")).args(["-verbosity=0", "-print_final_stats=1"]);
        let dictionary = home.join("dictionaries").join(format!("{name}.dict"));
        if dictionary.is_file() {
            run.arg(format!("-dict={}", dictionary.display()));
        }
        // The cargo that called is of another toolchain.
        run.env_remove("CARGO").current_dir(&house.root);
        command::run(&mut run).with_context(|| {
            format!("`{name}` has a finding: mend it, and keep the input in fuzz/corpus/{name} as its test")
        })?;
    }
    Ok(())
}

/// The names of the targets.
fn targets(home: &Path) -> Result<Vec<String>> {
    let files = test::files(&home.join("fuzz_targets"), "", ".rs")?;
    Ok(files.iter().filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect())
}

fn has_nightly(rustup: &Path) -> bool {
    command::read(Command::new(rustup).args(["toolchain", "list"])).is_ok_and(|list| lists_nightly(&list))
}

fn lists_nightly(list: &str) -> bool {
    list.lines()
        .any(|line| line == "nightly" || line.starts_with("nightly-x") || line.starts_with("nightly-a"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nightly_compiler_is_one_that_is_not_of_a_certain_day() {
        assert!(lists_nightly(
            "stable-x86_64-unknown-linux-gnu (default)\nnightly-x86_64-unknown-linux-gnu\n"
        ));
        assert!(lists_nightly("nightly-aarch64-apple-darwin\n"));
        assert!(!lists_nightly("nightly-2026-05-19-x86_64-unknown-linux-gnu\nstable\n"));
        assert!(!lists_nightly("no installed toolchains\n"));
    }

    #[test]
    fn every_target_has_its_place_in_the_manifest_and_inputs_to_begin_with() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("fuzz");
        let manifest = include_str!("../../fuzz/Cargo.toml");
        let targets = targets(&home).expect("the targets can be read");
        assert_eq!(targets, ["import", "markdown", "page", "plain", "saved"]);
        for name in targets {
            assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name}");
            assert!(home.join("corpus").join(&name).is_dir(), "{name}");
        }
    }

    #[test]
    fn an_unknown_target_is_named_with_those_there_are() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let house = House { root, cache: Path::new("").to_path_buf() };
        let error = fuzz(&house, Some("plian"), 1).expect_err("there is none");
        assert!(error.to_string().starts_with("there is no target `plian`; there are import, markdown,"));
    }
}
