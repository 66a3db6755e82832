//! What the built files weigh on the wire, and how much of it a reader may have to wait for.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::bundle::LOADER;
use crate::command;
use crate::npm;

/// Node's own compressor at its highest quality, 11: what a server sends that compresses once.
const BROTLI: &str = "for (const path of process.argv.slice(1)) \
     console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(path)).length)";

/// How much may come, in brotli, before the loupe can be taken in hand: the loader, the tool's script and the first
/// module? `docs/size.md` says what there is. Whoever raises it says there what readers get for it.
const START_BUDGET_BYTES: u64 = 297_500;

/// A file by its name, and its size as it is and in brotli.
struct Weight<'a> {
    name: &'a str,
    bytes: u64,
    brotli: u64,
}

/// Prints the size of each file and of all together, as it is and in brotli.
pub(crate) fn print<'a>(dist: &Path, files: impl Iterator<Item = &'a String>) -> Result<()> {
    let weights = weights(dist, files.map(String::as_str).collect())?;
    println!("{:>9} {:>9}  file", "bytes", "brotli");
    for Weight { name, bytes, brotli } in &weights {
        println!("{bytes:>9} {brotli:>9}  {name}");
    }
    let all = |size: fn(&Weight) -> u64| weights.iter().map(size).sum::<u64>();
    println!("{:>9} {:>9}  in all", all(|one| one.bytes), all(|one| one.brotli));
    println!("{:>9} {:>9}  of them before the loupe can be taken in hand", "", started(&weights));
    Ok(())
}

/// Refuses a `dist/` that keeps readers waiting for more than the budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist).with_context(|| format!("could not read {}", dist.display()))? {
        names.extend(entry?.file_name().into_string().ok().filter(|name| is_of_start(name)));
    }
    ensure!(names.len() == 3, "the start of the tool should be three files, and is {}", names.join(", "));
    within(started(&weights(dist, names.iter().map(String::as_str).collect())?))
}

fn within(started: u64) -> Result<()> {
    ensure!(
        started <= START_BUDGET_BYTES,
        "{started} bytes in brotli come before the loupe can be taken in hand; the budget is {START_BUDGET_BYTES}. \
         Move what can wait behind the seam (src/browser/later.rs), or raise the budget in xtask/src/weight.rs and \
         say in docs/size.md what readers get for it"
    );
    Ok(())
}

/// What comes before the loupe can be taken in hand, in brotli.
fn started(weights: &[Weight]) -> u64 {
    weights.iter().filter(|one| is_of_start(one.name)).map(|one| one.brotli).sum()
}

/// Whether it is the loader, or a file that it fetches.
fn is_of_start(name: &str) -> bool {
    let fetched = |ending| {
        let stem = name.strip_prefix("press-loupe-").and_then(|name| name.strip_suffix(ending));
        stem.and_then(|stem| stem.rsplit_once('-')).is_some_and(|(_, digest)| digest.len() == 16)
    };
    name == LOADER || fetched(".js") || fetched("_bg.wasm")
}

fn weights<'a>(dist: &Path, names: Vec<&'a str>) -> Result<Vec<Weight<'a>>> {
    let mut node = Command::new(npm::node()?);
    let sizes =
        command::read(node.args(["-e", BROTLI, "--"]).args(names.iter().map(|name| dist.join(name))))?;
    let weigh = |(name, brotli): (&'a str, &str)| {
        let brotli = brotli.parse().context("Node did not say how large a compressed file is")?;
        Ok(Weight { name, bytes: dist.join(name).metadata()?.len(), brotli })
    };
    names.into_iter().zip(sizes.lines()).map(weigh).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_is_the_loader_and_what_it_fetches() {
        let names = [
            "press-loupe.js",
            "press-loupe-0.1.0-0123456789abcdef.js",
            "press-loupe-0.1.0-0123456789abcdef_bg.wasm",
            "press-loupe-0.1.0-0123456789abcdef_later.wasm",
            "press-loupe-0.1.0-0123456789abcdef.fr.txt",
            "press-loupe-0.1.0.js",
            "embedding-0123456789abcdef.js",
            "index.html",
        ];
        let weights: Vec<_> =
            (0..).zip(names).map(|(power, name)| Weight { name, bytes: 0, brotli: 1 << power }).collect();
        assert_eq!(started(&weights), 0b111);
    }

    #[test]
    fn more_than_the_budget_is_refused_with_what_can_be_done() {
        assert!(within(START_BUDGET_BYTES).is_ok());
        let started = START_BUDGET_BYTES + 1;
        let refused = within(started).map_err(|error| error.to_string());
        assert!(refused.is_err_and(|sentence| {
            sentence.starts_with(&format!("{started} bytes")) && sentence.contains("later.rs")
        }));
    }
}
