//! Where things lie: the repository, what is built, and the cache of tools.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository and the folder of tools that outlive it.
pub(crate) struct House {
    /// The repository's root.
    pub(crate) root: PathBuf,
    /// Tools that were installed for this repository, shared by all clones of this user.
    pub(crate) cache: PathBuf,
}

impl House {
    pub(crate) fn find() -> Result<House> {
        // Cargo tells where the package lies now; what was compiled in may have moved since.
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().context("xtask's folder lies in no repository")?.to_path_buf();
        Ok(House { root, cache: cache()? })
    }

    /// What a web server is given.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What Trunk leaves, before it is finished.
    pub(crate) fn staging(&self) -> PathBuf {
        self.root.join("target").join("trunk-dist")
    }

    /// The lines of the language that is in the wasm, for the tests.
    pub(crate) fn messages(&self) -> PathBuf {
        self.root.join("target").join("messages")
    }
}

/// `PRESS_LOUPE_CACHE`, else the platform's own place for what can be had again.
fn cache() -> Result<PathBuf> {
    if let Some(named) = folder("PRESS_LOUPE_CACHE") {
        return std::path::absolute(&named)
            .with_context(|| format!("PRESS_LOUPE_CACHE names no folder: {}", named.display()));
    }
    let place = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        folder("XDG_CACHE_HOME")
            .filter(|place| place.is_absolute())
            .or_else(|| folder("HOME").map(|home| home.join(".cache")))
    };
    let place = place.context("no folder for tools is known: set PRESS_LOUPE_CACHE to one")?;
    Ok(place.join("press-loupe"))
}

fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(|value| Path::new(&value).to_path_buf())
}
