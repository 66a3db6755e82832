//! What one does with Pressloupe's source, each a command of `cargo xtask`.
//!
//! A command first sets up whatever it needs and does not find ([`tools`], [`browser`], [`npm`]), so that a
//! machine with rustup's cargo and Node is enough. Reading order: [`house`] (where things lie), [`command`]
//! (child processes), the set-up, then [`bundle`] with [`small_std`], [`short_names`] and [`page`] (what becomes
//! `dist/`), [`serve`], [`mod@test`] and [`mod@bench`].

mod bench;
mod browser;
mod bundle;
mod command;
mod house;
mod lockfile;
mod npm;
mod page;
mod serve;
mod short_names;
mod small_std;
mod test;
mod tools;
mod weight;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use house::House;

const HELP: &str = "\
cargo xtask build                  leave the finished tool in dist/, for any web server and any path
cargo xtask serve [--port N]       build, and serve dist/ on this machine under the strictest policy
                  [--no-csp]         … without a Content-Security-Policy
                  [--no-build]       … what dist/ holds already
cargo xtask test  [--only STAGE…]  check everything, or only some stages
cargo xtask bench [ARGUMENT…]      measure against peers; arguments go to the harness

Whatever a command needs and does not find it installs into a cache of its own (PRESS_LOUPE_CACHE names another
place for it); only `test` and `bench` need a browser.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first() else {
        println!("{HELP}");
        return Ok(());
    };
    let house = House::find()?;
    match name.as_str() {
        "build" => match rest {
            [] => bundle::build(&house),
            [unknown, ..] => bail!("`cargo xtask build` does not know `{unknown}`"),
        },
        "serve" => {
            let options = serve_options(rest)?;
            if options.build {
                bundle::build(&house)?;
            }
            serve::serve(&house.dist(), options.port, options.csp)
        }
        "test" => test::test(&house, &stage_names(rest)?),
        "bench" => bench::bench(&house, rest),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => bail!("there is no command `{unknown}`; there are:\n\n{HELP}"),
    }
}

struct ServeOptions {
    /// `None`: the usual port, or the next free one.
    port: Option<u16>,
    csp: bool,
    build: bool,
}

fn serve_options(arguments: &[String]) -> Result<ServeOptions> {
    let mut options = ServeOptions { port: None, csp: true, build: true };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--csp" => options.csp = true,
            "--no-csp" => options.csp = false,
            "--no-build" => options.build = false,
            "--port" => {
                let port = rest.next().context("`--port` wants a number after it")?;
                options.port =
                    Some(port.parse().with_context(|| format!("`--port {port}` is not a port number"))?);
            }
            unknown => bail!("`cargo xtask serve` does not know `{unknown}`"),
        }
    }
    Ok(options)
}

/// The stages after `--only`; none means all.
fn stage_names(arguments: &[String]) -> Result<Vec<String>> {
    match arguments.split_first() {
        None => Ok(Vec::new()),
        Some((flag, names)) if flag == "--only" && !names.is_empty() => Ok(names.to_vec()),
        Some((flag, _)) if flag == "--only" => {
            bail!("`--only` wants the names of stages: {}", test::names())
        }
        Some((unknown, _)) => bail!("`cargo xtask test` does not know `{unknown}`"),
    }
}
