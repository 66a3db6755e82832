//! `cargo xtask build`: from the source to a `dist/` that any web server can host under any path.
//!
//! Trunk compiles, binds, optimises and copies into a staging folder. What is left for here: the script that
//! a newsroom's page names (`press-loupe.js`, the one script without a hash in its name), short names between
//! glue and wasm, minifying, names by content, and the proof that the pages work under a strict
//! Content-Security-Policy.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command;
use crate::house::House;
use crate::npm;
use crate::page;
use crate::short_names;
use crate::small_std;
use crate::tools::BuildTools;
use crate::weight;

/// The script that pages name. Its name never changes.
const LOADER: &str = "press-loupe.js";
/// What the loader's source says where the glue's address belongs.
const GLUE_PLACE: &str = "__GLUE__";
/// What the loader's source says where the wasm's address belongs.
const WASM_PLACE: &str = "__WASM__";
/// How wasm-bindgen calls the wasm inside its glue; Trunk renames the file, not the mention.
const WASM_MENTION: &str = "press-loupe_bg.wasm";
/// How wasm-bindgen calls the glue inside the wasm.
const GLUE_MENTION: &str = "./press-loupe_bg.js";

/// The oldest browsers with the CSS Custom Highlight API understand all of this.
const MINIFY: [&str; 5] =
    ["--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning"];

/// Files by their path from the root of the site, with `/` between folders.
type Files = BTreeMap<String, Vec<u8>>;

pub(crate) fn build(house: &House) -> Result<()> {
    let tools = BuildTools::ready(house)?;
    trunk(house, &tools)?;
    let files = finish(house, &tools)?;
    replace(&house.dist(), &files)?;
    println!("\ndist/ is ready.");
    weight::print(&house.dist(), files.keys())
}

fn trunk(house: &House, tools: &BuildTools) -> Result<()> {
    let mut trunk = Command::new(&tools.trunk);
    trunk.args(["build", "--release", "--skip-version-check", "--dist"]).arg(house.staging());
    // Trunk takes the customary NO_COLOR=1 for a wrong value of its own option.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    if tools.small_std {
        small_std::compiled_by(&mut trunk);
    }
    command::run(trunk.env("PATH", tools.path()?).current_dir(&house.root))
}

/// What Trunk left and what lies in `embed/`, as it goes to readers.
fn finish(house: &House, tools: &BuildTools) -> Result<Files> {
    let staging = house.staging();
    let mut files = Files::new();
    collect(&staging, "", &mut files)?;
    // wasm-bindgen's snippets become part of the glue.
    files.retain(|path, _| !path.starts_with("snippets/"));

    let wasm_was = only(&files, "_bg.wasm")?;
    let glue_was = wasm_was.replace("_bg.wasm", ".js");
    let glue = fs::read_to_string(staging.join(&glue_was)).context("Trunk left no glue")?;
    let (wasm, glue) = short_names::shortened(content(&files, &wasm_was)?, &glue, GLUE_MENTION)?;
    let wasm_is = named_by_content(&wasm_was, &wasm);
    files.insert(wasm_was.clone(), wasm);
    fs::write(staging.join(&glue_was), glue.replace(WASM_MENTION, &wasm_is))?;
    let glue = bundled(&tools.esbuild, &staging.join(&glue_was))?;
    let glue_is = named_by_content(&glue_was, &glue);

    let mut renamed = vec![(wasm_was, wasm_is.clone()), (glue_was.clone(), glue_is.clone())];
    files.insert(glue_was.clone(), glue);
    for path in files.keys().filter(|path| is_script_or_style(path) && **path != glue_was) {
        renamed.push((path.clone(), String::new()));
    }
    for (was, is) in &mut renamed {
        let mut bytes = files.remove(was.as_str()).with_context(|| format!("Trunk left no {was}"))?;
        if is.is_empty() {
            bytes = minified(&tools.esbuild, was, &bytes)?;
            *is = named_by_content(was, &bytes);
        }
        files.insert(is.clone(), bytes);
    }

    let loader = fs::read_to_string(house.root.join("embed").join(LOADER))
        .with_context(|| format!("could not read embed/{LOADER}"))?;
    let loader = filled(&loader, &glue_is, &wasm_is)?;
    files.insert(LOADER.to_owned(), minified(&tools.esbuild, LOADER, loader.as_bytes())?);
    embedded(&house.root.join("embed"), &mut files)?;

    for (path, bytes) in files.iter_mut().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).with_context(|| format!("{path} is not UTF-8"))?;
        let html = renamed.iter().fold(html.to_owned(), |html, (was, is)| html.replace(was.as_str(), is));
        let faults = page::faults(&html);
        if !faults.is_empty() {
            bail!("{path} cannot be hosted anywhere under a strict policy: it has {}", faults.join("; "));
        }
        *bytes = html.into_bytes();
    }
    if !files.contains_key("index.html") {
        bail!("Trunk left no index.html");
    }
    Ok(files)
}

/// Pages and type declarations that an embedding site takes as they are.
fn embedded(embed: &Path, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(embed).context("could not read embed/")? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name.ends_with(".html") || name.ends_with(".d.ts") {
            files.insert(name.to_owned(), fs::read(&path)?);
        }
    }
    Ok(())
}

/// The loader with the addresses of glue and wasm, relative to itself.
fn filled(loader: &str, glue: &str, wasm: &str) -> Result<String> {
    for place in [GLUE_PLACE, WASM_PLACE] {
        if !loader.contains(place) {
            bail!("embed/{LOADER} has no {place}, which the address of a built file takes the place of");
        }
    }
    Ok(loader.replace(GLUE_PLACE, &format!("./{glue}")).replace(WASM_PLACE, &format!("./{wasm}")))
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().with_context(|| format!("{name:?} cannot be part of an address"))?;
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}

fn only(files: &Files, ending: &str) -> Result<String> {
    let mut found = files.keys().filter(|path| path.ends_with(ending));
    match (found.next(), found.next()) {
        (Some(path), None) => Ok(path.clone()),
        (None, _) => bail!("Trunk left no file that ends with {ending}"),
        (Some(one), Some(other)) => bail!("Trunk left both {one} and {other}; one was expected"),
    }
}

fn content<'a>(files: &'a Files, path: &str) -> Result<&'a [u8]> {
    files.get(path).map(Vec::as_slice).with_context(|| format!("Trunk left no {path}"))
}

fn is_script_or_style(path: &str) -> bool {
    path.ends_with(".css") || path.ends_with(".js") || path.ends_with(".mjs")
}

/// The path with the digest of its content, in place of the hash Trunk gave it: that is of the wasm as the
/// compiler left it, and stays when only the glue or wasm-opt's work changes.
fn named_by_content(path: &str, content: &[u8]) -> String {
    let (stem, ending) = match path.strip_suffix("_bg.wasm") {
        Some(stem) => (stem, "_bg.wasm".to_owned()),
        None => match path.rsplit_once('.') {
            Some((stem, ending)) => (stem, format!(".{ending}")),
            None => (path, String::new()),
        },
    };
    let name = match stem.rsplit_once('-') {
        Some((name, hash)) if hash.len() >= 8 && hash.chars().all(|c| c.is_ascii_hexdigit()) => name,
        _ => stem,
    };
    format!("{name}-{}{ending}", npm::digest(content))
}

/// The module at `entry` with all it imports, as one module with the same exports.
fn bundled(esbuild: &Path, entry: &Path) -> Result<Vec<u8>> {
    let mut esbuild = Command::new(esbuild);
    esbuild.args(["--bundle", "--format=esm"]).args(MINIFY).arg(entry);
    Ok(command::read(&mut esbuild)?.into_bytes())
}

/// One script or style sheet by itself; whatever it names stays as it is.
fn minified(esbuild: &Path, path: &str, content: &[u8]) -> Result<Vec<u8>> {
    let loader = if path.ends_with(".css") { "css" } else { "js" };
    // Only a module's outermost names are its own; a classic script shares them with the page and keeps them.
    let format = (path == LOADER).then_some("--format=esm");
    let mut child = Command::new(esbuild)
        .arg(format!("--loader={loader}"))
        .args(format)
        .args(MINIFY)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("could not start esbuild")?;
    // esbuild reads all of its input before it writes, so that neither waits for the other.
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(content).context("esbuild did not take its input")?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("esbuild could not minify {path}");
    }
    Ok(output.stdout)
}

/// Makes `dist` hold these files and no others. Whoever loads a page meanwhile finds what it names: pages come
/// last, and what only older pages name goes after that.
fn replace(dist: &Path, files: &Files) -> Result<()> {
    let (pages, others): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in others.into_iter().chain(pages) {
        let path = dist.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))?;
    }
    remove_others(dist, "", files)
}

fn remove_others(folder: &Path, prefix: &str, files: &Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            let below = format!("{path}/");
            if files.keys().any(|kept| kept.starts_with(&below)) {
                remove_others(&entry.path(), &below, files)?;
            } else {
                fs::remove_dir_all(entry.path())?;
            }
        } else if !files.contains_key(&path) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// The built site, for those who only look at it.
pub(crate) fn existing(house: &House) -> Result<PathBuf> {
    let dist = house.dist();
    if !dist.join("index.html").is_file() {
        bail!("dist/ has not been built: run `cargo xtask build` first");
    }
    Ok(dist)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_takes_the_digest_of_the_content_for_the_hash_it_had() {
        for (was, is) in [
            ("press-loupe-1f2e3d4c5b6a7988_bg.wasm", "press-loupe-ba7816bf8f01cfea_bg.wasm"),
            ("press-loupe-1f2e3d4c5b6a7988.js", "press-loupe-ba7816bf8f01cfea.js"),
            ("page.css", "page-ba7816bf8f01cfea.css"),
            ("reading-room.css", "reading-room-ba7816bf8f01cfea.css"),
        ] {
            assert_eq!(named_by_content(was, b"abc"), is);
        }
    }

    #[test]
    fn the_loader_takes_both_addresses_or_is_refused() -> Result<()> {
        let loader = "import('__GLUE__').then(glue => glue.default('__WASM__'))";
        assert_eq!(
            filled(loader, "g.js", "w.wasm")?,
            "import('./g.js').then(glue => glue.default('./w.wasm'))"
        );
        assert!(filled("import('__GLUE__')", "g.js", "w.wasm").is_err());
        Ok(())
    }

    #[test]
    fn dist_holds_the_new_files_and_no_others() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("press-loupe-dist-{}", std::process::id()));
        let files = |paths: &[&str]| {
            paths.iter().map(|path| ((*path).to_owned(), path.as_bytes().to_vec())).collect()
        };
        replace(&dist, &files(&["index.html", "a-1.css", "old/a.txt", "both/a.txt"]))?;
        let new: Files = files(&["index.html", "a-2.css", "both/b.txt"]);
        replace(&dist, &new)?;
        let mut found = Files::new();
        collect(&dist, "", &mut found)?;
        fs::remove_dir_all(&dist)?;
        assert_eq!(found, new);
        Ok(())
    }
}
