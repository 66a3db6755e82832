//! The standard library, compiled for size together with the product.
//!
//! The one that rustup ships is compiled for speed and for panics with a message. Both cost more of the wasm
//! than any view of ours (`docs/size.md` has the figures). Cargo can compile another from its source, as
//! nightly compilers do without being asked twice; `RUSTC_BOOTSTRAP` lets the stable one do the same.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::tools::{RUSTUP_MISSING, WASM};

const BOOTSTRAP: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// A panic traps where it happens: nobody formats a message that no hook would show. With that gone
/// `-Zlocation-detail=none` and `-Zfmt-debug=none` leave out nothing more, and `{:?}` can stay as it is.
const FLAGS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Adds the library's source, unless it is there, and asks the compiler whether it knows the flags; an error
/// says why the library cannot be compiled here.
pub(crate) fn ready() -> Result<()> {
    let sysroot = command::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library =
        Path::new(sysroot.trim()).join("lib").join("rustlib").join("src").join("rust").join("library");
    if !library.join("Cargo.lock").is_file() {
        let Some(rustup) = command::find("rustup") else {
            bail!("the standard library's source is missing: {RUSTUP_MISSING}");
        };
        command::run(Command::new(rustup).args(["component", "add", "rust-src"]))
            .context("the standard library's source could not be had")?;
    }
    // Flags that are not stable may be gone from a later compiler.
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "cfg", "--target", WASM]).args(FLAGS).env(BOOTSTRAP.0, BOOTSTRAP.1);
    command::read(&mut rustc).context("the compiler does not know how to leave out what panics need")?;
    Ok(())
}

/// Makes the cargo that this child calls compile the library; the flags that it takes.
pub(crate) fn compiled_by(child: &mut Command) -> &'static [&'static str] {
    child.env(BOOTSTRAP.0, BOOTSTRAP.1);
    child.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    child.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    &FLAGS
}

/// Gives the compiler that this child calls more flags for the wasm.
pub(crate) fn with_flags(child: &mut Command, more: &[&str]) {
    // Cargo heeds the flags for one target only where there are none for all. The user's own stay in both.
    let target = format!("CARGO_TARGET_{}_RUSTFLAGS", WASM.to_uppercase().replace('-', "_"));
    let variable = if env::var_os("RUSTFLAGS").is_some() { "RUSTFLAGS".to_owned() } else { target };
    let mut flags = env::var_os(&variable).unwrap_or_default();
    for flag in more {
        flags.push(" ");
        flags.push(flag);
    }
    child.env(variable, flags);
}
