//! Packages from npm, in the versions that a lock file names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::command;

/// The oldest Node.js that runs the tools, the journeys and the benchmark.
const NODE_MAJOR: u32 = 20;

const NODE_MISSING: &str = "Node.js 20 or newer with npm is missing: take it from https://nodejs.org \
     or from the system's packages (Debian: `apt-get install nodejs npm`)";

/// Node itself.
pub(crate) fn node() -> Result<PathBuf> {
    let Some(node) = command::find("node") else { bail!(NODE_MISSING) };
    match command::version(&node).as_deref().and_then(command::major) {
        Some(major) if major >= NODE_MAJOR => Ok(node),
        _ => bail!(NODE_MISSING),
    }
}

/// The packages of the lock file in `from`, installed below `cache` under the digest of that lock file: a
/// changed lock file never meets old packages. Returns the folder of their programs.
pub(crate) fn programs(from: &Path, cache: &Path) -> Result<PathBuf> {
    node()?;
    let home = cache.join(format!("npm-{}", digest_of(&from.join("package-lock.json"))?));
    let programs = home.join("node_modules").join(".bin");
    if programs.is_dir() {
        return Ok(programs);
    }
    let unfinished = home.with_extension("unfinished");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished)?;
    }
    fs::create_dir_all(&unfinished)?;
    for name in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(from.join(name), unfinished.join(name)).with_context(|| format!("could not copy {name}"))?;
    }
    clean_install(&unfinished)?;
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    fs::rename(&unfinished, &home).context("could not keep the packages from npm")?;
    Ok(programs)
}

/// The packages of the lock file in `folder`, installed in place unless they are there already.
pub(crate) fn in_place(folder: &Path) -> Result<()> {
    node()?;
    let digest = digest_of(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules").join(".installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == digest) {
        return Ok(());
    }
    clean_install(folder)?;
    if let Some(modules) = stamp.parent() {
        fs::create_dir_all(modules)?;
    }
    fs::write(&stamp, digest).with_context(|| format!("could not write {}", stamp.display()))
}

fn clean_install(folder: &Path) -> Result<()> {
    let Some(npm) = command::find("npm") else { bail!(NODE_MISSING) };
    println!("Installing packages from npm…");
    command::run(Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
        .context("packages could not be had from npm; is the network there?")
}

fn digest_of(lock: &Path) -> Result<String> {
    let bytes = fs::read(lock).with_context(|| format!("could not read {}", lock.display()))?;
    Ok(digest(&bytes))
}

/// The first 64 bits of the SHA-256, in hexadecimal: names that change with the content.
pub(crate) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_start_of_the_sha_256() {
        assert_eq!(digest(b"abc"), "ba7816bf8f01cfea");
    }
}
