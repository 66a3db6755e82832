//! `cargo xtask package`: what is released, made of `dist/`: the package for npm, the plugin for WordPress, the digests
//! of all scripts, and pages for oEmbed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use crate::archive;
use crate::browser;
use crate::bundle::{self, FRAME_PAGE, Files, LOADER};
use crate::command;
use crate::house::House;
use crate::integrity;
use crate::mentions;
use crate::npm;
use crate::oembed::Pages;
use crate::test;

/// What types the loader has, by which it is the package's entry for TypeScript.
const TYPES: &str = "press-loupe.d.ts";
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// What the command was asked for beside the usual.
pub(crate) struct Options {
    pub(crate) is_built: bool,
    pub(crate) oembed: Option<Oembed>,
}

/// Releases that get pages for oEmbed, and where `dist/` will be hosted.
pub(crate) struct Oembed {
    pub(crate) releases: PathBuf,
    pub(crate) address: String,
}

impl Oembed {
    fn read(&self) -> Result<Pages<'_>> {
        let list = fs::read_to_string(&self.releases)
            .with_context(|| format!("could not read {}", self.releases.display()))?;
        Pages::read(&list, &self.address).with_context(|| self.releases.display().to_string())
    }
}

pub(crate) fn package(house: &House, options: &Options) -> Result<()> {
    // Before the minutes of a build.
    let pages = options.oembed.as_ref().map(Oembed::read).transpose()?;
    if !options.is_built {
        bundle::build(house)?;
    }
    let place = house.root.join("target").join("package");
    let files = made(house, pages.as_ref())?;
    bundle::replace(&place, &files)?;
    println!("\n{} holds", place.display());
    println!("  npm/                        the package: `npm publish` there releases it");
    println!("  wordpress/press-loupe/      the plugin, and press-loupe-wordpress.zip for \"Add Plugin\"");
    println!("  integrity.json              the digest of each script, for `integrity` attributes");
    if let Some(oembed) = &options.oembed {
        println!(
            "  oembed/                     a page and an answer a release: host it at {}oembed/",
            oembed.address
        );
    }
    Ok(())
}

/// All of it, by paths from where it goes.
fn made(house: &House, pages: Option<&Pages<'_>>) -> Result<Files> {
    let mut dist = Files::new();
    bundle::collect(&bundle::existing(house)?, "", &mut dist)?;
    let version = bundle::version(house)?;
    let mut licences = Files::new();
    for name in LICENCES {
        let bytes = fs::read(house.root.join(name)).with_context(|| format!("could not read {name}"))?;
        licences.insert(name.to_owned(), bytes);
    }

    let mut files = below("npm/", npm_package(house, &dist, &licences, &version)?);
    let plugin = below("press-loupe/", plugin(house, &dist, licences, &version)?);
    files.insert("press-loupe-wordpress.zip".to_owned(), archive::zipped(&plugin)?);
    files.extend(below("wordpress/", plugin));
    files.insert("integrity.json".to_owned(), digests(&dist)?.into_bytes());
    if let Some(pages) = pages {
        files.extend(pages.files(bundle::text(&dist, FRAME_PAGE)?)?);
    }
    Ok(files)
}

fn below(folder: &str, files: Files) -> Files {
    files.into_iter().map(|(path, bytes)| (format!("{folder}{path}"), bytes)).collect()
}

fn npm_package(house: &House, dist: &Files, licences: &Files, version: &str) -> Result<Files> {
    let mut files = reached(dist, &[LOADER, FRAME_PAGE])?;
    files.insert(TYPES.to_owned(), bundle::text(dist, TYPES)?.as_bytes().to_vec());
    files.extend(licences.clone());
    let names: Vec<&String> = files.keys().collect();
    let manifest = manifest(version, &json!(names).to_string());
    let readme = fs::read(house.root.join("embed").join("npm-README.md"))
        .context("could not read embed/npm-README.md")?;
    files.insert("README.md".to_owned(), readme);
    files.insert("package.json".to_owned(), manifest.into_bytes());
    Ok(files)
}

/// The files of these names, and those that they name.
fn reached(dist: &Files, names: &[&str]) -> Result<Files> {
    let mut files = Files::new();
    let mut left: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    while let Some(name) = left.pop() {
        if files.contains_key(&name) {
            continue;
        }
        let bytes = dist.get(&name).with_context(|| {
            format!("dist/ has no {name}, which the package needs: run `cargo xtask build`")
        })?;
        if !name.ends_with(".wasm") {
            let text = bundle::text(dist, &name)?;
            left.extend(mentions::names(&name, text).into_iter().map(str::to_owned));
        }
        files.insert(name, bytes.clone());
    }
    Ok(files)
}

/// The package's `package.json`. TypeScript takes the first condition that holds, so the types come first.
fn manifest(version: &str, names: &str) -> String {
    format!(
        r#"{{
  "name": "press-loupe",
  "version": "{version}",
  "description": "A magnifier for press releases: readers tag claims, sources and speculation in the page itself",
  "keywords": ["annotation", "web-annotation", "custom-element", "web-component", "press-release", "journalism", "newsroom", "fact-checking", "wasm"],
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "exports": {{
    ".": {{ "types": "./{TYPES}", "default": "./{LOADER}" }},
    "./{LOADER}": {{ "types": "./{TYPES}", "default": "./{LOADER}" }},
    "./{FRAME_PAGE}": "./{FRAME_PAGE}",
    "./package.json": "./package.json"
  }},
  "types": "./{TYPES}",
  "sideEffects": ["./*.js"],
  "files": {names}
}}
"#
    )
}

/// The plugin: what lies in `embed/wordpress/`, and `dist/` beside it.
fn plugin(house: &House, dist: &Files, licences: Files, version: &str) -> Result<Files> {
    const MAIN: &str = "press-loupe.php";
    let mut files = Files::new();
    bundle::collect(&house.root.join("embed").join("wordpress"), "", &mut files)?;
    let header = bundle::text(&files, MAIN).context("embed/wordpress/ is no plugin")?;
    let named = header.lines().find_map(|line| line.trim_start_matches([' ', '*']).strip_prefix("Version:"));
    ensure!(
        named.map(str::trim) == Some(version),
        "embed/wordpress/{MAIN} calls itself version {}, Cargo.toml says {version}",
        named.map_or("nothing", str::trim)
    );
    files.extend(licences);
    files.extend(below("dist/", dist.clone()));
    Ok(files)
}

/// The digest of each script and module by its name, as JSON.
fn digests(dist: &Files) -> Result<String> {
    let scripts = dist.iter().filter(|(name, _)| name.ends_with(".js") || name.ends_with(".wasm"));
    let digests: serde_json::Map<_, _> =
        scripts.map(|(name, bytes)| (name.clone(), json!(integrity::of(bytes)))).collect();
    if digests.is_empty() {
        bail!("dist/ has no script");
    }
    Ok(format!("{:#}\n", serde_json::Value::Object(digests)))
}

/// Installs the package where Vite builds and serves with it, reads its types, and opens a page for oEmbed.
pub(crate) fn tested(house: &House) -> Result<()> {
    let home = house.root.join("tests").join("package");
    let oembed =
        Oembed { releases: home.join("releases.json"), address: "https://news.example/loupe/".to_owned() };
    // Not where a release may be waiting.
    let place = house.root.join("target").join("package-tested");
    bundle::replace(&place, &made(house, Some(&oembed.read()?))?)?;
    let chromium = browser::chromium()?;
    npm::in_place(&home)?;
    let mut node = Command::new(npm::node()?);
    node.arg("--test").args(test::files(&home, "", ".test.mjs")?);
    node.env("CHROMIUM", chromium).env("DIST", house.dist()).env("PACKAGE", place);
    command::run(node.current_dir(&house.root))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dist(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_package_has_what_its_entries_name_and_nothing_else() -> Result<()> {
        let dist = dist(&[
            ("a.js", "import('./b.js'); new URL('./c.wasm', import.meta.url)"),
            ("b.js", "'./a.js'"),
            ("c.wasm", "'./d.js'"),
            ("d.js", ""),
            ("e.html", "<link href='./f.css'>"),
            ("f.css", ""),
        ]);
        let names: Vec<String> = reached(&dist, &["a.js", "e.html"])?.into_keys().collect();
        assert_eq!(names, ["a.js", "b.js", "c.wasm", "e.html", "f.css"]);
        assert!(reached(&dist, &["g.js"]).is_err());
        Ok(())
    }

    #[test]
    fn the_manifest_is_json() -> Result<()> {
        let manifest: serde_json::Value = serde_json::from_str(&manifest("1.2.3", r#"["a"]"#))?;
        assert_eq!(manifest["version"], "1.2.3");
        assert_eq!(manifest["exports"]["."]["default"], "./press-loupe.js");
        assert_eq!(manifest["files"], json!(["a"]));
        Ok(())
    }

    #[test]
    fn scripts_and_modules_have_digests() -> Result<()> {
        let found = digests(&dist(&[("a.js", "abc"), ("b.wasm", ""), ("c.css", ""), ("d.html", "")]))?;
        let found: serde_json::Value = serde_json::from_str(&found)?;
        assert_eq!(found, json!({ "a.js": integrity::of(b"abc"), "b.wasm": integrity::of(b"") }));
        Ok(())
    }
}
