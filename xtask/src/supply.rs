//! What Pressloupe is built from: crates, by the rules of `deny.toml`, and packages from npm.
//!
//! Licences, duplicates and sources are known from the lock files. What weaknesses are known changes from day to day
//! and is asked for; where nobody answers, a sentence says so and the rest is checked all the same.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::house::House;
use crate::npm::{self, Audit};
use crate::tools;

/// Folders that hold what is installed or built.
const NOT_OURS: [&str; 4] = ["node_modules", "target", "dist", ".git"];

/// Checks the crates.
pub(crate) fn deny(house: &House) -> Result<()> {
    let program = tools::cargo_deny(house)?;
    let deny = |arguments: &[&str]| {
        let mut deny = Command::new(&program);
        deny.arg("--workspace").args(arguments).current_dir(&house.root);
        deny
    };
    let mut fetch = deny(&["fetch", "db"]);
    // Git neither asks for a name nor waits for a host that does not answer.
    fetch.env("GIT_TERMINAL_PROMPT", "0");
    fetch.env("GIT_HTTP_LOW_SPEED_LIMIT", "1000").env("GIT_HTTP_LOW_SPEED_TIME", "30");
    let mut checks = vec!["check", "licenses", "bans", "sources"];
    if command::read(&mut fetch).is_ok() {
        checks.push("advisories");
    } else {
        println!("advisories: not checked, the database of advisories cannot be reached");
    }
    command::run(&mut deny(&checks))
}

/// Checks the packages of every lock file of npm's.
pub(crate) fn audit(house: &House) -> Result<()> {
    let mut folders = Vec::new();
    locked(&house.root, &mut folders)?;
    let mut weak = Vec::new();
    for folder in folders {
        let name = folder.strip_prefix(&house.root).unwrap_or(&folder).display().to_string();
        match npm::audit(&folder)? {
            Audit::Clean => println!("{name}: no weakness is known"),
            Audit::NotAnswered => {
                println!("{name}: not checked, the database of advisories cannot be reached");
            }
            Audit::Weak => weak.push(name),
        }
    }
    if !weak.is_empty() {
        bail!("weaknesses are known of packages in {}", weak.join(", "));
    }
    Ok(())
}

/// The folders in `folder`, and itself, that hold a `package-lock.json`; in the order of their names.
fn locked(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    if folder.join("package-lock.json").is_file() {
        found.push(folder.to_path_buf());
    }
    let mut inside = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() && NOT_OURS.iter().all(|name| entry.file_name() != *name) {
            inside.push(entry.path());
        }
    }
    inside.sort();
    inside.iter().try_for_each(|folder| locked(folder, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lock_file_of_the_repository_is_found() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository");
        let mut found = Vec::new();
        locked(root, &mut found).expect("the repository can be read");
        for folder in [["tests", "e2e"], ["tests", "exchange"], ["xtask", "npm"]] {
            assert!(found.contains(&root.join(folder.iter().collect::<PathBuf>())), "{found:?}");
        }
        assert!(
            found.iter().all(|folder| !folder.components().any(|part| part.as_os_str() == "node_modules"))
        );
    }

    #[test]
    fn each_exception_has_a_reason() {
        let rules = include_str!("../../deny.toml");
        let skipped =
            rules.lines().filter(|line| line.trim_start().starts_with("{ crate =") && line.contains('@'));
        assert!(skipped.clone().all(|line| line.contains("reason = ")), "{rules}");
        assert!(skipped.count() > 0);
    }
}
