//! What the built files weigh on the wire.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;
use crate::npm;

/// Node's own compressor at its highest quality, 11: what a server sends that compresses once.
const BROTLI: &str = "for (const path of process.argv.slice(1)) \
     console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(path)).length)";

/// Prints the size of each file and of all together, as it is and in brotli.
pub(crate) fn print<'a>(dist: &Path, files: impl Iterator<Item = &'a String>) -> Result<()> {
    let files: Vec<&String> = files.collect();
    let sizes = command::read(
        Command::new(npm::node()?).args(["-e", BROTLI, "--"]).args(files.iter().map(|file| dist.join(file))),
    )?;
    println!("{:>9} {:>9}  file", "bytes", "brotli");
    let (mut all, mut all_brotli) = (0, 0);
    for (file, brotli) in files.iter().zip(sizes.lines()) {
        let bytes = dist.join(file).metadata()?.len();
        let brotli: u64 = brotli.parse().context("Node did not say how large a compressed file is")?;
        println!("{bytes:>9} {brotli:>9}  {file}");
        all += bytes;
        all_brotli += brotli;
    }
    println!("{all:>9} {all_brotli:>9}  in all");
    Ok(())
}
