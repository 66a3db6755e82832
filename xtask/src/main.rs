//! What one does with Pressloupe's source, each a command of `cargo xtask`.
//!
//! A command first sets up whatever it needs and does not find ([`tools`], [`browser`], [`npm`]), so that a
//! machine with rustup's cargo and Node is enough. Reading order: [`house`] (where things lie), [`command`]
//! (child processes), the set-up, then [`bundle`] with [`small_std`], [`split`], [`short_names`], [`locales`] and [`words`],
//! [`mentions`], [`page`] and [`weight`] (what becomes `dist/`), [`package`] with [`integrity`], [`archive`] and [`oembed`]
//! (what is released of it), [`serve`], [`mod@test`] with [`supply`] (the dependencies), [`fuzz`] and [`mod@bench`].

mod archive;
mod bench;
mod browser;
mod bundle;
mod cms;
mod command;
mod engines;
mod fuzz;
mod house;
mod integrity;
#[allow(dead_code, reason = "build.rs uses the rest")]
mod locales;
mod lockfile;
mod mentions;
mod npm;
mod oembed;
mod package;
mod page;
mod serve;
mod short_names;
mod small_std;
mod split;
mod supply;
mod test;
mod tools;
mod weight;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use house::House;

const HELP: &str = "\
cargo xtask build                  leave the finished tool in dist/, for any web server and any path
cargo xtask serve [--port N]       build, and serve dist/ on this machine under the strictest policy
                  [--no-csp]         … without a Content-Security-Policy
                  [--no-build]       … what dist/ holds already
cargo xtask package                build, and leave in target/package/ what is released: the package for npm, the
                                   plugin for WordPress, the digests of all scripts
                  [--releases FILE --address URL]
                                     … and pages for oEmbed, of the releases that a JSON file lists, for the folder
                                     in which dist/ is hosted
                  [--no-build]       … of what dist/ holds already
cargo xtask test  [STAGE…]         check everything, or only these stages
cargo xtask fuzz  [TARGET] [--runs N]
                                   give the readers inputs at random, with a nightly compiler
cargo xtask bench [ARGUMENT…]      measure against peers; arguments go to the harness
cargo xtask bench embedding [--rounds N]
                                   what it costs in an article, beside Hypothesis
cargo xtask bench soak [--edits N] [--releases N] [--elements N]
                                   what very many of them leave in memory

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
        "package" => package::package(&house, &package_options(rest)?),
        "test" => test::test(&house, rest),
        "fuzz" => {
            let (target, runs) = fuzz_options(rest)?;
            fuzz::fuzz(&house, target, runs)
        }
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

fn package_options(arguments: &[String]) -> Result<package::Options> {
    let (mut is_built, mut releases, mut address) = (false, None, None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--no-build" => is_built = true,
            "--releases" => releases = Some(rest.next().context("`--releases` wants a file after it")?),
            "--address" => address = Some(rest.next().context("`--address` wants an address after it")?),
            unknown => bail!("`cargo xtask package` does not know `{unknown}`"),
        }
    }
    let oembed = match (releases, address) {
        (Some(releases), Some(address)) => {
            Some(package::Oembed { releases: PathBuf::from(releases), address: address.clone() })
        }
        (None, None) => None,
        (Some(_), None) => bail!("`--releases` wants `--address` too: where dist/ will be hosted"),
        (None, Some(_)) => bail!("`--address` wants `--releases` too: the JSON file that lists the releases"),
    };
    Ok(package::Options { is_built, oembed })
}

/// The target, all if there is none, and how many inputs are tried.
fn fuzz_options(arguments: &[String]) -> Result<(Option<&str>, u64)> {
    let (mut target, mut runs) = (None, fuzz::USUAL_RUNS);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--runs" => {
                let number = rest.next().context("`--runs` wants a number after it")?;
                runs = number.parse().with_context(|| format!("`--runs {number}` is not a number"))?;
            }
            name if target.is_none() && !name.starts_with('-') => target = Some(name),
            unknown => bail!("`cargo xtask fuzz` does not know `{unknown}`"),
        }
    }
    Ok((target, runs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_for_oembed_want_a_list_and_an_address() {
        let options = |arguments: &str| {
            let arguments: Vec<String> = arguments.split_whitespace().map(str::to_owned).collect();
            package_options(&arguments).map(|options| (options.is_built, options.oembed.is_some())).ok()
        };
        assert_eq!(options(""), Some((false, false)));
        assert_eq!(options("--address a --no-build --releases b"), Some((true, true)));
        for wrong in ["--releases", "--releases a", "--address a", "--csp"] {
            assert_eq!(options(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn fuzzing_takes_a_target_and_a_number_in_any_order() {
        let options = |arguments: &str| {
            let arguments: Vec<String> = arguments.split_whitespace().map(str::to_owned).collect();
            fuzz_options(&arguments).map(|(target, runs)| (target.map(str::to_owned), runs)).ok()
        };
        assert_eq!(options(""), Some((None, fuzz::USUAL_RUNS)));
        assert_eq!(options("saved --runs 5"), Some((Some("saved".to_owned()), 5)));
        assert_eq!(options("--runs 5 saved"), options("saved --runs 5"));
        for wrong in ["--runs", "--runs many", "saved plain", "--release"] {
            assert_eq!(options(wrong), None, "{wrong}");
        }
    }
}
