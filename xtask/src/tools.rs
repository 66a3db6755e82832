//! What a build needs beside cargo: the wasm target, the standard library's source, Trunk, wasm-split-cli,
//! wasm-bindgen, wasm-opt and esbuild; and what some checks need, cargo-deny, cargo-fuzz and geckodriver.
//!
//! A tool of the right version on the `PATH` is used as it is; else one in the cache; else it is installed
//! there.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::house::House;
use crate::lockfile;
use crate::npm;
use crate::small_std;

/// The target of everything that runs in a browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The last Trunk that our compiler builds.
const TRUNK: &str = "0.21.14";
/// Makes two modules of one. A later one may want other names in `src/browser/later.rs`.
const WASM_SPLIT: &str = "0.2.4";
/// Reads `deny.toml`.
const CARGO_DENY: &str = "0.20.2";
/// Compiles `fuzz/` and runs it.
const CARGO_FUZZ: &str = "0.13.2";
/// Drives Firefox.
const GECKODRIVER: &str = "0.37.1";
/// Must fit the lock file in `xtask/npm`.
const WASM_OPT: &str = "132";
/// Must fit the lock file in `xtask/npm`.
const ESBUILD: &str = "0.28.2";

pub(crate) const RUSTUP_MISSING: &str = "install Rust with rustup (https://rustup.rs), which can add it";

/// The tools of a build, all of them there.
pub(crate) struct BuildTools {
    pub(crate) trunk: PathBuf,
    pub(crate) esbuild: PathBuf,
    /// Whether the standard library can be compiled for size.
    pub(crate) small_std: bool,
    pub(crate) splitter: PathBuf,
    /// The program that makes JavaScript beside a module of WebAssembly.
    pub(crate) wasm_bindgen: PathBuf,
    pub(crate) wasm_opt: PathBuf,
}

impl BuildTools {
    pub(crate) fn ready(house: &House) -> Result<BuildTools> {
        // First what cannot be installed from here, so that nobody waits for a refusal.
        npm::node()?;
        wasm_target()?;
        let small_std = small_std::ready();
        if let Err(error) = &small_std {
            println!("The wasm will be larger than it could be: {error:#}.");
        }
        let wasm_bindgen = wasm_bindgen(house, "wasm-bindgen")?;
        let trunk = installed_with_cargo(house, "trunk", "trunk", "trunk", TRUNK)?;
        let splitter = splitter(house)?;
        let (wasm_opt, esbuild) = match (on_path("wasm-opt", WASM_OPT), on_path("esbuild", ESBUILD)) {
            (Some(wasm_opt), Some(esbuild)) => (wasm_opt, esbuild),
            (wasm_opt, esbuild) => {
                let programs = npm::programs(&house.root.join("xtask").join("npm"), &house.cache)?;
                let from_npm =
                    |name: &str| programs.join(name).with_extension(if cfg!(windows) { "cmd" } else { "" });
                (
                    wasm_opt.unwrap_or_else(|| from_npm("wasm-opt")),
                    esbuild.unwrap_or_else(|| from_npm("esbuild")),
                )
            }
        };
        Ok(BuildTools { trunk, esbuild, small_std: small_std.is_ok(), splitter, wasm_bindgen, wasm_opt })
    }

    /// The `PATH` on which Trunk finds wasm-bindgen.
    pub(crate) fn path(&self) -> Result<OsString> {
        command::path_with(self.wasm_bindgen.parent())
    }
}

/// The runner of `tests/web_*.rs`.
pub(crate) fn wasm_test_runner(house: &House) -> Result<PathBuf> {
    wasm_target()?;
    wasm_bindgen(house, "wasm-bindgen-test-runner")
}

/// What checks the dependencies.
pub(crate) fn cargo_deny(house: &House) -> Result<PathBuf> {
    installed_with_cargo(house, "cargo-deny", "cargo-deny", "cargo-deny", CARGO_DENY)
}

/// What runs the fuzz targets.
pub(crate) fn cargo_fuzz(house: &House) -> Result<PathBuf> {
    installed_with_cargo(house, "cargo-fuzz", "cargo-fuzz", "cargo-fuzz", CARGO_FUZZ)
}

/// What drives Firefox.
pub(crate) fn geckodriver(house: &House) -> Result<PathBuf> {
    installed_with_cargo(house, "geckodriver", "geckodriver", "geckodriver", GECKODRIVER)
}

/// Adds the wasm target, unless it is there.
pub(crate) fn wasm_target() -> Result<()> {
    let sysroot = command::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib").join("rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    let Some(rustup) = command::find("rustup") else {
        bail!("the compiler's target {WASM} is missing: {RUSTUP_MISSING}");
    };
    command::run(Command::new(rustup).args(["target", "add", WASM]))
        .with_context(|| format!("the compiler's target {WASM} could not be had"))
}

/// Adds what cargo calls `name` (`fmt`, `clippy`) from rustup's component, unless it is there.
pub(crate) fn component(name: &str, component: &str) -> Result<()> {
    if command::read(command::cargo().args([name, "--version"])).is_ok() {
        return Ok(());
    }
    let Some(rustup) = command::find("rustup") else {
        bail!("`cargo {name}` is missing: {RUSTUP_MISSING}");
    };
    command::run(Command::new(rustup).args(["component", "add", component]))
        .with_context(|| format!("`cargo {name}` could not be had"))
}

/// A program of wasm-bindgen's, in the version that the product is compiled with: the two share a private
/// format that changes with each version.
fn wasm_bindgen(house: &House, program: &str) -> Result<PathBuf> {
    let lock = house.root.join("Cargo.lock");
    if !lock.exists() {
        command::run(command::cargo().arg("generate-lockfile").current_dir(&house.root))?;
    }
    let lock = fs::read_to_string(&lock).context("could not read Cargo.lock")?;
    let version = lockfile::version_of(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?;
    installed_with_cargo(house, program, "wasm-bindgen-cli", "wasm-bindgen", version)
}

/// What makes two modules of one: in the cache, or now installed there. It does not tell its version, so that one on the
/// `PATH` may be any.
fn splitter(house: &House) -> Result<PathBuf> {
    const PACKAGE: &str = "wasm_split_cli_support";
    let home = house.cache.join(format!("wasm-split-{WASM_SPLIT}"));
    let cached = program_in(&home, "wasm-split-cli");
    // Cargo puts a program there when it is whole.
    if !cached.is_file() {
        announce(house, PACKAGE, WASM_SPLIT);
        install(house, &home, PACKAGE, WASM_SPLIT, &["--locked", "--features", "build-binary"])
            .with_context(|| format!("{PACKAGE} {WASM_SPLIT} could not be had"))?;
        let _ = fs::remove_dir_all(build_folder(house));
    }
    Ok(cached)
}

/// Where cargo puts a program.
fn program_in(home: &Path, program: &str) -> PathBuf {
    home.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

fn announce(house: &House, package: &str, version: &str) {
    println!("Installing {package} {version} into {} (once; it takes some minutes)…", house.cache.display());
}

/// The program of this version: on the `PATH`, in the cache, or now installed into `<cache>/<folder>-<version>`.
fn installed_with_cargo(
    house: &House,
    program: &str,
    package: &str,
    folder: &str,
    version: &str,
) -> Result<PathBuf> {
    if let Some(found) = on_path(program, version) {
        return Ok(found);
    }
    let home = house.cache.join(format!("{folder}-{version}"));
    let cached = program_in(&home, program);
    let fits = || command::version(&cached).as_deref() == Some(version);
    if fits() {
        return Ok(cached);
    }
    announce(house, package, version);
    fs::create_dir_all(&home).with_context(|| format!("could not make {}", home.display()))?;
    if has_binstall() {
        // Ready-made where there is one; where this fails the slow way is still open.
        let mut binstall = command::cargo();
        binstall.args(["binstall", "--no-confirm", "--force", "--version", version, "--root"]);
        match command::run(binstall.arg(&home).arg(package)) {
            Ok(()) if fits() => return Ok(cached),
            Ok(()) => println!("What was downloaded is not {program} {version}; compiling it instead."),
            Err(error) => println!("{error:#}; compiling it instead."),
        }
    }
    // The lock file of wasm-bindgen-cli has been seen not to build; without it cargo finds versions that do.
    if let Err(error) = install(house, &home, package, version, &["--locked"]) {
        println!("{error:#}; trying without the versions its authors used.");
        install(house, &home, package, version, &[])
            .with_context(|| format!("{package} {version} could not be had"))?;
    }
    if !fits() {
        bail!("{package} {version} was installed, but {} does not answer with its version", cached.display());
    }
    // The compiler's leftovers are of no use any more, and large.
    let _ = fs::remove_dir_all(build_folder(house));
    Ok(cached)
}

fn install(house: &House, home: &Path, package: &str, version: &str, more: &[&str]) -> Result<()> {
    let mut install = command::cargo();
    install.args(["install", package, "--version", version, "--force", "--root"]).arg(home).args(more);
    install.arg("--target-dir").arg(build_folder(house));
    // Tools that run for seconds are not worth minutes of optimising; all but these mostly call others.
    let works_itself = matches!(package, "wasm-bindgen-cli" | "wasm_split_cli_support");
    let optimisation = if works_itself { "1" } else { "0" };
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", optimisation).env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16").env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    // Not in the repository, whose cargo configuration is not meant for it.
    command::run(install.current_dir(&house.cache))
}

fn build_folder(house: &House) -> PathBuf {
    house.cache.join("building")
}

fn has_binstall() -> bool {
    command::find("cargo-binstall").is_some()
}

fn on_path(program: &str, version: &str) -> Option<PathBuf> {
    command::find(program).filter(|path| command::version(path).as_deref() == Some(version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_here_are_those_of_the_lock_file() {
        let package = include_str!("../npm/package.json");
        assert!(package.contains(&format!("\"binaryen\": \"{WASM_OPT}.0.0\"")), "{package}");
        assert!(package.contains(&format!("\"esbuild\": \"{ESBUILD}\"")), "{package}");
    }

    #[test]
    fn lock_files_from_npm_name_no_registry() {
        for lock in [
            include_str!("../npm/package-lock.json"),
            include_str!("../../tests/e2e/package-lock.json"),
            include_str!("../../tests/engines/package-lock.json"),
            include_str!("../../tests/package/package-lock.json"),
            include_str!("../../benches/embedding/package-lock.json"),
        ] {
            assert!(!lock.contains("\"resolved\""));
        }
    }
}
