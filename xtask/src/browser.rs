//! Browsers and what drives them, for tests and measurements.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;

/// A browser that answers to a driver.
pub(crate) struct Driven {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

const CHROMIUM: Program = Program {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    places: &[
        "/usr/lib/chromium/chromium",
        "/opt/google/chrome/chrome",
        "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ],
};

const DRIVER: Program = Program {
    variable: "CHROMEDRIVER",
    names: &["chromedriver", "chromium.chromedriver"],
    places: &[
        "/usr/lib/chromium/chromedriver",
        "/usr/lib/chromium-browser/chromedriver",
        "/snap/bin/chromium.chromedriver",
        "/opt/homebrew/bin/chromedriver",
    ],
};

const CHROMIUM_PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// A program and where it may be, in the order of preference.
pub(crate) struct Program {
    /// The variable that names it, before all else.
    pub(crate) variable: &'static str,
    /// What it is called on the `PATH`.
    pub(crate) names: &'static [&'static str],
    pub(crate) places: &'static [&'static str],
}

impl Program {
    pub(crate) fn find(&self) -> Result<Option<PathBuf>> {
        if let Some(named) = env::var_os(self.variable).filter(|value| !value.is_empty()) {
            let named = PathBuf::from(named);
            if !named.is_file() {
                bail!("{} names {}, which is no program", self.variable, named.display());
            }
            return Ok(Some(named));
        }
        let on_path = self.names.iter().find_map(|name| command::find(name));
        Ok(on_path.or_else(|| self.places.iter().map(PathBuf::from).find(|place| place.is_file())))
    }
}

/// Chromium, installed if it can be.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(chromium) = CHROMIUM.find()? {
        return Ok(chromium);
    }
    install_with_apt("Chromium and its driver", CHROMIUM_PACKAGES);
    match CHROMIUM.find()? {
        Some(chromium) => Ok(chromium),
        None => bail!(
            "Chromium is missing: install it (Debian: `apt-get install chromium chromium-driver`) or name a \
             Chrome or Chromium in the variable CHROMIUM"
        ),
    }
}

/// Chromium and a driver that fits it.
pub(crate) fn driven() -> Result<Driven> {
    let chromium = chromium()?;
    if DRIVER.find()?.is_none() {
        install_with_apt("Chromium and its driver", CHROMIUM_PACKAGES);
    }
    let Some(driver) = DRIVER.find()? else {
        bail!(
            "chromedriver is missing: install the one of your Chromium's version (Debian: `apt-get install \
             chromium-driver`) or name it in the variable CHROMEDRIVER"
        );
    };
    let major = |program: &Path| command::version(program).as_deref().and_then(command::major);
    match (major(&chromium), major(&driver)) {
        // Chrome does not say its version on every system; then the driver will complain by itself.
        (Some(browser), Some(fits)) if browser != fits => bail!(
            "{} is of version {browser} and {} of version {fits}: name two that fit in CHROMIUM and CHROMEDRIVER",
            chromium.display(),
            driver.display()
        ),
        _ => Ok(Driven { chromium, driver }),
    }
}

/// Tries Debian's packages. That they cannot be had here is no error: whoever needs them says so better.
pub(crate) fn install_with_apt(what: &str, packages: &[&str]) {
    let Some(apt) = command::find("apt-get") else { return };
    let as_root = |arguments: &[&str]| {
        let mut command = if is_root() { Command::new("env") } else { Command::new("sudo") };
        if !is_root() {
            command.args(["-n", "env"]);
        }
        command.arg("DEBIAN_FRONTEND=noninteractive").arg(&apt).args(arguments);
        command
    };
    if !is_root() && command::read(Command::new("sudo").args(["-n", "true"])).is_err() {
        return;
    }
    println!("Installing {what} from the system's packages…");
    // An outdated list of packages may still do.
    if let Err(error) = command::run(&mut as_root(&["update"])) {
        println!("{error:#}; going on with the list of packages that is there.");
    }
    let install = ["install", "--yes", "--no-install-recommends"];
    if let Err(error) = command::run(as_root(&install).args(packages)) {
        println!("{error:#}");
    }
}

fn is_root() -> bool {
    command::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
