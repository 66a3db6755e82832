//! Packages from npm, in the versions that a lock file names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

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

/// What is known of the packages of a lock file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audit {
    /// Of none is a weakness known.
    Clean,
    /// Of some is one known.
    Weak,
    /// Nobody answered.
    NotAnswered,
}

/// Asks npm for the known weaknesses of the packages of the lock file in `folder`, which need not be installed.
pub(crate) fn audit(folder: &Path) -> Result<Audit> {
    node()?;
    let Some(npm) = command::find("npm") else { bail!(NODE_MISSING) };
    let mut audit = Command::new(npm);
    audit.arg("audit").current_dir(folder).stdin(Stdio::null());
    let output = audit.arg("--json").output().context("could not start `npm audit`")?;
    let (report, complaint) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let Some(found) = audited(&report, &complaint, output.status.success()) else {
        bail!("`npm audit` failed ({}): {}", output.status, complaint.trim());
    };
    if found == Audit::Weak {
        println!("{}", report.trim());
    }
    Ok(found)
}

/// What npm's answer says; `None` if it is none.
fn audited(report: &str, complaint: &str, is_success: bool) -> Option<Audit> {
    // Without a report, what failed is the asking or, say, the lock file.
    match (report.contains("\"auditReportVersion\""), is_success) {
        (true, true) => Some(Audit::Clean),
        (true, false) => Some(Audit::Weak),
        (false, _) => complaint.contains("audit endpoint returned an error").then_some(Audit::NotAnswered),
    }
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

    #[test]
    fn an_audit_is_a_report_or_a_failure_to_ask() {
        let report = r#"{ "auditReportVersion": 2, "vulnerabilities": {} }"#;
        let refused = r#"{ "message": "405 Method Not Allowed", "statusCode": 405 }"#;
        let unasked = "npm error audit endpoint returned an error";
        assert_eq!(audited(report, "", true), Some(Audit::Clean));
        assert_eq!(audited(report, "", false), Some(Audit::Weak));
        assert_eq!(audited(refused, unasked, false), Some(Audit::NotAnswered));
        assert_eq!(audited("", "npm error code ENOLOCK", false), None);
    }
}
