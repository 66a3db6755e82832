//! Child processes: shown to whoever watches, or read.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs it with its output shown; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("could not start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs it and returns what it printed; what it complains of is part of the error.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("could not start `{shown}`"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("`{shown}` failed ({}): {}", output.status, complaint.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{shown}` printed something that is not text"))
}

/// The version a program gives of itself: the first word of its answer that starts with a digit.
pub(crate) fn version(program: &Path) -> Option<String> {
    first_version(&read(Command::new(program).arg("--version")).ok()?)
}

fn first_version(answer: &str) -> Option<String> {
    let words = answer.split_whitespace().map(|word| word.trim_start_matches('v'));
    words.into_iter().find(|word| word.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned)
}

/// The first number of a version.
pub(crate) fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

/// The program of this name on the `PATH`.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    // Whole endings: a name may have a dot of its own, as `chromium.chromedriver` has.
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    env::split_paths(&env::var_os("PATH")?)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|path| path.is_file())
}

/// The `PATH` with these folders before it, for one child.
pub(crate) fn path_with<'a>(folders: impl IntoIterator<Item = &'a Path>) -> Result<OsString> {
    let usual = env::var_os("PATH").unwrap_or_default();
    let all = folders.into_iter().map(Path::to_path_buf).chain(env::split_paths(&usual));
    env::join_paths(all).context("a folder of tools cannot be put on the PATH")
}

/// Cargo as it was called, so that a chosen toolchain stays chosen.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words: Vec<_> =
        std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_dot_is_no_other_program() {
        assert!(find("cargo").is_some());
        assert_eq!(find("cargo.no-such-program"), None);
    }

    #[test]
    fn a_version_is_read_from_what_programs_answer() {
        for (answer, version) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("wasm-opt version 132 (version_132)", "132"),
            ("v20.20.2", "20.20.2"),
            ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)", "156.0.8078.79"),
            ("0.28.2", "0.28.2"),
        ] {
            assert_eq!(first_version(answer).as_deref(), Some(version));
        }
        assert_eq!(first_version("command not found"), None);
    }

    #[test]
    fn the_major_version_is_its_first_number() {
        assert_eq!(major("156.0.8078.79"), Some(156));
        assert_eq!(major("nightly"), None);
    }

    #[test]
    fn a_command_is_shown_without_its_folder() {
        assert_eq!(
            shown(Command::new("/some/where/trunk").args(["build", "--release"])),
            "trunk build --release"
        );
    }
}
