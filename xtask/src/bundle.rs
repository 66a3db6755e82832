//! `cargo xtask build`: from the source to a `dist/` that any web server can host under any path.
//!
//! Trunk compiles and copies into a staging folder. What is left for here: two modules of the wasm, short names between
//! glue and wasm, the tool's script with the glue in it, the two loaders that newsrooms' pages name, the scripts
//! and sheets of our own pages, minifying, names by content, and the proof that the pages work under a strict
//! Content-Security-Policy.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::command;
use crate::house::House;
use crate::integrity;
use crate::locales::{self, Catalogue};
use crate::lockfile;
use crate::mentions;
use crate::npm;
use crate::page;
use crate::short_names;
use crate::small_std;
use crate::split::{self, Modules};
use crate::tools::BuildTools;
use crate::weight;
use crate::words;

/// The script that pages name. Its name never changes.
pub(crate) const LOADER: &str = "press-loupe.js";
/// The page for frames.
pub(crate) const FRAME_PAGE: &str = "embed.html";
/// What the loader fetches, as it is in `embed/`: it imports the glue.
const TOOL: &str = "tool.js";
/// What the loader's source says where the address of the tool's script belongs, and the tool's where the glue's does.
const GLUE_PLACE: &str = "__GLUE__";
/// What the tool's script says where the addresses and digests of the languages belong.
const LANGUAGES_PLACE: &str = "__LANGUAGES__";
/// What the tool's script says where the address of the second module belongs.
const LATER_PLACE: &str = "__LATER__";
/// What the tool's script says where the integrity of the second module belongs.
const LATER_INTEGRITY_PLACE: &str = "__LATER_INTEGRITY__";
/// What the loader's source says where the wasm's address belongs.
const WASM_PLACE: &str = "__WASM__";
/// What the loader's source says where the integrity of the tool's script belongs.
const GLUE_INTEGRITY_PLACE: &str = "__GLUE_INTEGRITY__";
/// What the loader's source says where the wasm's integrity belongs.
const WASM_INTEGRITY_PLACE: &str = "__WASM_INTEGRITY__";
/// How wasm-bindgen calls the wasm inside its glue.
const WASM_MENTION: &str = "press-loupe_bg.wasm";
/// The glue beside the tool's script.
const GLUE: &str = "press-loupe.js";
/// How wasm-bindgen calls the glue inside the wasm.
const GLUE_MENTION: &str = "./press-loupe_bg.js";
/// Where wasm-bindgen puts scripts that crates bring along; they become part of the tool's script.
pub(crate) const SNIPPETS: &str = "snippets/";

/// The oldest browsers with the CSS Custom Highlight API understand all of this.
const MINIFY: [&str; 5] =
    ["--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning"];

/// Files by their path from the root of the site, with `/` between folders.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

pub(crate) fn build(house: &House) -> Result<()> {
    let tools = BuildTools::ready(house)?;
    trunk(house, &tools)?;
    let modules = split::split(house, &tools)?;
    let files = finish(house, &tools.esbuild, modules)?;
    replace(&house.dist(), &files)?;
    println!("\ndist/ is ready.");
    weight::print(&house.dist(), files.keys())
}

fn trunk(house: &House, tools: &BuildTools) -> Result<()> {
    let mut trunk = Command::new(&tools.trunk);
    trunk.args(["build", "--release", "--skip-version-check", "--features", split::FEATURE, "--dist"]);
    trunk.arg(house.staging());
    // Trunk takes the customary NO_COLOR=1 for a wrong value of its own option.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    let mut flags = vec![split::FLAG];
    if tools.small_std {
        flags.extend(small_std::compiled_by(&mut trunk));
    }
    small_std::with_flags(&mut trunk, &flags);
    command::run(trunk.env("PATH", tools.path()?).current_dir(&house.root))
}

/// The version of the product, as Cargo.toml has it.
pub(crate) fn version(house: &House) -> Result<String> {
    let manifest = fs::read_to_string(house.root.join("Cargo.toml")).context("could not read Cargo.toml")?;
    // A manifest names package and version as a lock file does.
    let version = lockfile::version_of(&manifest, "press-loupe").context("Cargo.toml names no version")?;
    Ok(version.to_owned())
}

/// The modules, what else Trunk left, and what lies in `embed/` and `style/`, as it goes to readers.
fn finish(house: &House, esbuild: &Path, modules: Modules) -> Result<Files> {
    let mut staged = Files::new();
    collect(&house.staging(), "", &mut staged)?;
    let (mut embed, style) = (in_folder(&house.root.join("embed"))?, in_folder(&house.root.join("style"))?);
    words::put_into(&mut embed, house)?;
    let version = version(house)?;

    // The page names what Trunk bound; it gets what was split instead.
    let wasm_was = only(&staged, "_bg.wasm")?;
    let glue_was = wasm_was.replace("_bg.wasm", ".js");
    staged.retain(|path, _| *path != wasm_was && *path != glue_was && !path.starts_with(SNIPPETS));
    let tool = Tool::made(house, esbuild, modules, text(&embed, TOOL)?, &version)?;
    let loader = text(&embed, LOADER)?;
    let checking = format!("press-loupe-{version}.js");

    let mut site = Site { esbuild, names: BTreeMap::new(), sources: BTreeMap::new(), files: Files::new() };
    for (name, integrity) in [(LOADER, Integrity::Unchecked), (&*checking, Integrity::Checked)] {
        let script = minified(esbuild, Kind::Module, loading(loader, &tool, integrity)?.as_bytes())
            .with_context(|| format!("{name} could not be made"))?;
        site.files.insert(name.to_owned(), script);
        site.names.insert(name.to_owned(), Some(name.to_owned()));
    }
    site.names.insert(glue_was, Some(tool.script_name.clone()));
    site.names.insert(wasm_was, Some(tool.wasm_name.clone()));
    site.files.insert(tool.script_name, tool.script);
    site.files.extend(tool.languages);
    site.files.insert(tool.wasm_name, tool.wasm);
    site.files.insert(tool.later_name, tool.later);

    let mut pages = Files::new();
    let embedded = embed.into_iter().chain(style).map(|file| (false, file));
    for (is_staged, (path, bytes)) in embedded.chain(staged.into_iter().map(|file| (true, file))) {
        // Of scripts, only those that Trunk takes are not modules.
        let kind = if is_staged { Kind::Classic } else { Kind::Module };
        if path.ends_with(".html") {
            pages.insert(path, bytes);
        } else if path.ends_with(".d.ts") {
            site.files.insert(path, bytes);
        } else if path.ends_with(".css") {
            site.sources.insert(path, (Kind::Sheet, bytes));
        } else if path.ends_with(".js") && path != TOOL {
            site.sources.insert(path, (kind, bytes));
        } else if is_staged {
            site.files.insert(path, bytes);
        }
    }
    ensure!(pages.contains_key("index.html"), "Trunk left no index.html");
    for (path, bytes) in &pages {
        let html = std::str::from_utf8(bytes).with_context(|| format!("{path} is not UTF-8"))?;
        let html = mentions::renamed(path, html, |name| site.placed(path, name))?;
        let faults = page::faults(&html);
        if !faults.is_empty() {
            bail!("{path} cannot be hosted anywhere under a strict policy: it has {}", faults.join("; "));
        }
        site.files.insert(path.clone(), html.into_bytes());
    }
    Ok(site.files)
}

/// What the loader fetches when somebody needs it.
struct Tool {
    script_name: String,
    script: Vec<u8>,
    wasm_name: String,
    wasm: Vec<u8>,
    /// The second module, which the script fetches.
    later_name: String,
    later: Vec<u8>,
    /// The languages of the interface that are not in the wasm.
    languages: Files,
}

impl Tool {
    /// `tool.js` and the glue as one script, and the two modules, with short names for what they call each other.
    fn made(house: &House, esbuild: &Path, modules: Modules, tool: &str, version: &str) -> Result<Tool> {
        let Modules { glue, snippets, first, later } = modules;
        let (wasm, glue) = short_names::shortened(&first, &later, &glue, GLUE_MENTION)?;
        let later_name = format!("press-loupe-{version}-{}_later.wasm", npm::digest(&later));
        let wasm_name = format!("press-loupe-{version}-{}_bg.wasm", npm::digest(&wasm));
        let (languages, mentions) = languages(house, version)?;
        let tool = filled(
            TOOL,
            tool,
            &[
                (GLUE_PLACE, "the address of wasm-bindgen's glue", format!("./{GLUE}")),
                (LANGUAGES_PLACE, "the addresses of the languages", mentions),
                (LATER_PLACE, "the address of a built file", format!("./{later_name}")),
                (LATER_INTEGRITY_PLACE, "the digest of a built file", integrity::short(&later)),
            ],
        )?;

        // Not in the staging folder, which can so be finished again.
        let room = house.root.join("target").join("bundle");
        let mut parts = snippets;
        parts.insert(GLUE.to_owned(), glue.replace(WASM_MENTION, &wasm_name).into_bytes());
        parts.insert(TOOL.to_owned(), tool.into_bytes());
        fs::create_dir_all(&room)?;
        replace(&room, &parts)?;
        let script = bundled(esbuild, &room.join(TOOL))?;
        let script_name = format!("press-loupe-{version}-{}.js", npm::digest(&script));
        Ok(Tool { script_name, script, wasm_name, wasm, later_name, later, languages })
    }
}

/// The languages of the interface beside English, each a file, and what the tool's script says of them: addresses are
/// literals there, since bundlers take up no others.
fn languages(house: &House, version: &str) -> Result<(Files, String)> {
    let folder = house.root.join("locales");
    let read = |language: &str| {
        Catalogue::read(&folder, language).map(Catalogue::of_tool).map_err(anyhow::Error::msg)
    };
    let english = read(locales::SOURCE)?;
    // The tests find by it what a message is in another language; readers have it in the wasm.
    let source = english.lines(&english).map_err(anyhow::Error::msg)?;
    fs::create_dir_all(house.messages())?;
    fs::write(house.messages().join("en.txt"), source)?;
    let (mut files, mut mentions) = (Files::new(), String::new());
    for language in locales::others(&folder).map_err(anyhow::Error::msg)? {
        let lines = read(&language)?.lines(&english).map_err(anyhow::Error::msg)?.into_bytes();
        let name = format!("press-loupe-{version}-{}.{language}.txt", npm::digest(&lines));
        mentions.push_str(&format!(
            "{language:?}: [new URL(\"./{name}\", import.meta.url).href, {:?}], ",
            integrity::short(&lines)
        ));
        files.insert(name, lines);
    }
    Ok((files, mentions))
}

/// Whether a loader holds what it loads against the digests it was built with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Integrity {
    Checked,
    Unchecked,
}

/// The loader with the addresses of the tool's script and wasm, relative to itself, and with their digests.
fn loading(loader: &str, tool: &Tool, integrity: Integrity) -> Result<String> {
    let digest = |bytes: &[u8]| match integrity {
        Integrity::Checked => integrity::short(bytes),
        Integrity::Unchecked => String::new(),
    };
    filled(
        LOADER,
        loader,
        &[
            (GLUE_PLACE, "the address of a built file", format!("./{}", tool.script_name)),
            (WASM_PLACE, "the address of a built file", format!("./{}", tool.wasm_name)),
            (GLUE_INTEGRITY_PLACE, "the digest of a built file", digest(&tool.script)),
            (WASM_INTEGRITY_PLACE, "the digest of a built file", digest(&tool.wasm)),
        ],
    )
}

/// The script of this name in `embed/` with what belongs in its places: each with what it is, and the value.
fn filled(name: &str, script: &str, places: &[(&str, &str, String)]) -> Result<String> {
    let mut filled = script.to_owned();
    for (place, what, value) in places {
        if !filled.contains(place) {
            bail!("embed/{name} has no {place}, which {what} takes the place of");
        }
        filled = filled.replace(place, value);
    }
    Ok(filled)
}

/// The scripts and sheets that pages name, and those that these name, as they get their names.
struct Site<'a> {
    esbuild: &'a Path,
    /// The new name by the old one; `None` while it is being found.
    names: BTreeMap<String, Option<String>>,
    /// What can be named and has not been.
    sources: BTreeMap<String, (Kind, Vec<u8>)>,
    files: Files,
}

impl Site<'_> {
    /// The name under which readers get what `by` calls `name`. What that names gets its name first, since the
    /// digest of a file changes with the names in it.
    fn placed(&mut self, by: &str, name: &str) -> Result<String> {
        match self.names.get(name) {
            Some(Some(known)) => return Ok(known.clone()),
            Some(None) => bail!("{by} names {name}, which names {by} in turn: neither can be named first"),
            None => {}
        }
        let Some((kind, source)) = self.sources.remove(name) else {
            bail!("{by} names {name}, which is neither built nor in embed/ or style/");
        };
        self.names.insert(name.to_owned(), None);
        let source = std::str::from_utf8(&source).with_context(|| format!("{name} is not UTF-8"))?;
        let source = mentions::renamed(name, source, |other| self.placed(name, other))?;
        let content = minified(self.esbuild, kind, source.as_bytes())
            .with_context(|| format!("{name} could not be made smaller"))?;
        let placed = named_by_content(name, &content);
        self.files.insert(placed.clone(), content);
        self.names.insert(name.to_owned(), Some(placed.clone()));
        Ok(placed)
    }
}

/// The files that lie in a folder itself, by their names.
fn in_folder(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let entry = entry?;
        if let (true, Ok(name)) = (entry.file_type()?.is_file(), entry.file_name().into_string()) {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// Adds all files below a folder, by their paths from there.
pub(crate) fn collect(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
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
    files.get(path).map(Vec::as_slice).with_context(|| format!("there is no {path}"))
}

/// The file of this name, which is text.
pub(crate) fn text<'a>(files: &'a Files, path: &str) -> Result<&'a str> {
    std::str::from_utf8(content(files, path)?).with_context(|| format!("{path} is not UTF-8"))
}

/// The name with the digest of its content, in place of the hash that Trunk may have given it.
fn named_by_content(path: &str, content: &[u8]) -> String {
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    let name = match stem.rsplit_once('-') {
        Some((name, hash)) if hash.len() >= 8 && hash.chars().all(|c| c.is_ascii_hexdigit()) => name,
        _ => stem,
    };
    format!("{name}-{}.{ending}", npm::digest(content))
}

/// The module at `entry` with all it imports, as one module with the same exports.
fn bundled(esbuild: &Path, entry: &Path) -> Result<Vec<u8>> {
    let mut esbuild = Command::new(esbuild);
    esbuild.args(["--bundle", "--format=esm"]).args(MINIFY).arg(entry);
    Ok(command::read(&mut esbuild)?.into_bytes())
}

/// What esbuild is told of a file.
#[derive(Clone, Copy)]
enum Kind {
    Module,
    /// Shares its outermost names with the page, and keeps them.
    Classic,
    Sheet,
}

/// One script or style sheet by itself; whatever it names stays as it is.
fn minified(esbuild: &Path, kind: Kind, content: &[u8]) -> Result<Vec<u8>> {
    let mut esbuild = Command::new(esbuild);
    match kind {
        Kind::Module => esbuild.args(["--loader=js", "--format=esm"]),
        Kind::Classic => esbuild.arg("--loader=js"),
        Kind::Sheet => esbuild.arg("--loader=css"),
    };
    let mut child = esbuild
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
        bail!("esbuild refused it");
    }
    Ok(output.stdout)
}

/// Makes `dist` hold these files and no others. Whoever loads a page meanwhile finds what it names: pages come
/// last, and what only older pages name goes after that.
pub(crate) fn replace(dist: &Path, files: &Files) -> Result<()> {
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
            ("early-1f2e3d4c5b6a7988.js", "early-ba7816bf8f01cfea.js"),
            ("page.css", "page-ba7816bf8f01cfea.css"),
            ("reading-room.css", "reading-room-ba7816bf8f01cfea.css"),
        ] {
            assert_eq!(named_by_content(was, b"abc"), is);
        }
    }

    fn tool() -> Tool {
        let (script, wasm) = (b"abc".to_vec(), Vec::new());
        Tool {
            script_name: "t.js".to_owned(),
            script,
            wasm_name: "w.wasm".to_owned(),
            wasm,
            later_name: "l.wasm".to_owned(),
            later: Vec::new(),
            languages: Files::new(),
        }
    }

    #[test]
    fn the_loader_takes_addresses_and_digests_or_is_refused() -> Result<()> {
        let loader = "'__GLUE__' '__WASM__' '__GLUE_INTEGRITY__' '__WASM_INTEGRITY__'";
        assert_eq!(loading(loader, &tool(), Integrity::Unchecked)?, "'./t.js' './w.wasm' '' ''");
        let (script, wasm) = (integrity::short(b"abc"), integrity::short(b""));
        assert_eq!(
            loading(loader, &tool(), Integrity::Checked)?,
            format!("'./t.js' './w.wasm' '{script}' '{wasm}'")
        );
        for missing in [GLUE_PLACE, WASM_PLACE, GLUE_INTEGRITY_PLACE, WASM_INTEGRITY_PLACE] {
            let refused =
                loading(&loader.replace(missing, ""), &tool(), Integrity::Checked).map_err(|e| e.to_string());
            assert!(refused.as_ref().is_err_and(|error| error.contains(missing)), "{refused:?}");
        }
        Ok(())
    }

    #[test]
    fn the_product_has_a_version() -> Result<()> {
        let house = House { root: Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), cache: PathBuf::new() };
        let version = version(&house)?;
        assert_eq!(version.split('.').filter(|part| part.parse::<u32>().is_ok()).count(), 3, "{version}");
        Ok(())
    }

    #[test]
    fn files_that_name_each_other_in_a_circle_or_nothing_there_are_refused() {
        let sources = [("a.js", "import('./b.js')"), ("b.js", "import('./a.js')"), ("c.js", "'./d.js'")];
        let sources =
            sources.map(|(name, text)| (name.to_owned(), (Kind::Module, text.as_bytes().to_vec()))).into();
        let mut site = Site { esbuild: Path::new(""), names: BTreeMap::new(), sources, files: Files::new() };
        let mut refused = |name| site.placed("x.html", name).map_err(|error| error.to_string());
        assert_eq!(
            refused("a.js"),
            Err("b.js names a.js, which names b.js in turn: neither can be named first".to_owned())
        );
        assert_eq!(
            refused("c.js"),
            Err("c.js names d.js, which is neither built nor in embed/ or style/".to_owned())
        );
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
