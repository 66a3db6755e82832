//! Short names for what the wasm and its glue call each other.
//!
//! wasm-bindgen names an import `__wbg_getElementById_6ac0eb206d631a1a` and an export `tool_list`, once in the
//! wasm and again in the glue. Nobody else sees these names, and hashes do not compress: here they become
//! `a`, `b` and so on, in both. Exports that the glue never reads go, and so do custom sections, which nothing
//! reads at run time.
//!
//! Of the wasm only the sections of imports and exports are taken apart; all else goes by index and stays.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use anyhow::{Context, Result, bail, ensure};

/// What each module starts with: what it is, and the version of the format.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// The kinds of imports.
const FUNCTION: u8 = 0;
const TABLE: u8 = 1;
const MEMORY: u8 = 2;
const GLOBAL: u8 = 3;

/// The module name by which the wasm will import from the glue.
const FROM: &str = "a";
/// The module name by which the second module imports from the first; `embed/tool.js` says it too.
const SHARED: &str = "__wasm_split";

/// New names by the old ones.
type Names<'a> = BTreeMap<&'a str, String>;

/// The wasm and the glue with short names. `from` is the module name by which the wasm imports from the glue;
/// what it imports from elsewhere keeps its names, and so does what the second module, `later`, imports of it.
pub(crate) fn shortened(wasm: &[u8], later: &[u8], glue: &str, from: &str) -> Result<(Vec<u8>, String)> {
    let sections = sections(wasm).context("the wasm cannot be read")?;
    let imports = imports(body(&sections, IMPORTS)).context("the wasm's imports cannot be read")?;
    let exports = exports(body(&sections, EXPORTS)).context("the wasm's exports cannot be read")?;
    let kept = shared(later, &exports).context("the second module does not fit the first")?;

    for import in imports.iter().filter(|import| import.from == from) {
        ensure!(import.what.first() == Some(&FUNCTION), "{} is not a function", import.name);
    }
    let from_glue = imports.iter().filter(|import| import.from == from).map(|import| import.name);
    let import_names: Names = from_glue.zip(letters()).collect();
    let read = most_read_first(&exports, glue)?.into_iter().filter(|name| !kept.contains(name));
    let mut export_names: Names = read.zip(letters().filter(|letter| !kept.contains(&**letter))).collect();
    export_names.extend(kept.into_iter().map(|name| (name, name.to_owned())));

    let mut short = HEADER.to_vec();
    for (id, body) in &sections {
        let body =
            match *id {
                CUSTOM => continue,
                IMPORTS => vector(imports.iter().map(|import| match import_names.get(import.name) {
                    Some(name) if import.from == from => [&named(FROM), &named(name), import.what].concat(),
                    _ => [&named(import.from), &named(import.name), import.what].concat(),
                })),
                EXPORTS => vector(exports.iter().filter_map(|export| {
                    Some([&named(export_names.get(export.name)?), export.what].concat())
                })),
                _ => body.to_vec(),
            };
        short.push(*id);
        short.extend(number(body.len()));
        short.extend(body);
    }

    let (from, to) = (format!("\"{from}\": "), format!("{FROM}: "));
    ensure!(glue.matches(&from).count() == 1, "the glue does not have `{from}` once");
    Ok((short, renamed(glue, &import_names, &export_names)?.replace(&from, &to)))
}

/// What the second module imports of the first.
fn shared<'a>(later: &[u8], exports: &[Entry<'a>]) -> Result<BTreeSet<&'a str>> {
    let sections = sections(later)?;
    let shared = imports(body(&sections, IMPORTS))?.into_iter().map(|import| {
        ensure!(import.from == SHARED, "it imports {} from \"{}\"", import.name, import.from);
        let export = exports.iter().find(|export| export.name == import.name);
        Ok(export
            .with_context(|| format!("it imports {}, which the first does not export", import.name))?
            .name)
    });
    shared.collect()
}

/// The exports that the glue reads; the shortest names are for the first.
fn most_read_first<'a>(exports: &[Entry<'a>], glue: &str) -> Result<Vec<&'a str>> {
    ensure!(
        glue.matches(".exports").count() == 1 && glue.contains("wasm = instance.exports;"),
        "the glue does not keep the wasm's exports as `wasm`, and only so"
    );
    ensure!(!glue.contains("wasm["), "the glue reads an export as `wasm[…]`, which is not understood here");
    let mut read: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, name, _) in words(glue).filter(|(before, ..)| is_of_wasm(before)) {
        *read.entry(name).or_default() += 1;
    }
    let mut found: Vec<_> =
        exports.iter().filter_map(|export| Some((read.remove(export.name)?, export.name))).collect();
    if let Some(name) = read.keys().next() {
        bail!("the glue reads `wasm.{name}`, which the wasm does not export");
    }
    found.sort_by_key(|(times, name)| (usize::MAX - times, *name));
    Ok(found.into_iter().map(|(_, name)| name).collect())
}

fn renamed(glue: &str, imports: &Names, exports: &Names) -> Result<String> {
    let mut result = String::new();
    let mut copied = 0;
    let mut to_make: BTreeSet<&str> = imports.keys().copied().collect();
    for (before, name, after) in words(glue) {
        let mut end = before.len() + name.len();
        let short = if is_of_wasm(before) {
            exports.get(name)
        } else if let Some(short) = imports.get(name) {
            ensure!(
                to_make.remove(name) && after.starts_with(": "),
                "the glue names the import {name} elsewhere than where it makes it"
            );
            // `a(x) {` is `a: function(x) {` to whoever calls it.
            if after.starts_with(": function(") {
                end += ": function".len();
            }
            Some(short)
        } else {
            None
        };
        if let Some(short) = short {
            result.push_str(glue.get(copied..before.len()).unwrap_or_default());
            result.push_str(short);
            copied = end;
        }
    }
    result.push_str(glue.get(copied..).unwrap_or_default());
    if let Some(name) = to_make.first() {
        bail!("the glue does not make {name}, which the wasm imports");
    }
    Ok(result)
}

/// Each word of a script with all that stands before and after it.
fn words(script: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let mut end = 0;
    iter::from_fn(move || {
        let start = end + script.get(end..)?.find(is_of_word)?;
        let rest = script.get(start..)?;
        end = start + rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
        Some((script.get(..start)?, script.get(start..end)?, script.get(end..)?))
    })
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}

/// Whether a word after this is the name of an export.
fn is_of_wasm(before: &str) -> bool {
    before.strip_suffix("wasm.").is_some_and(|before| !before.ends_with(|c| is_of_word(c) || c == '.'))
}

/// `a` to `Z`, then those with another letter before them, and so on. No name is that of a variable, so all
/// words will do.
fn letters() -> impl Iterator<Item = String> {
    let one = || ('a'..='z').chain('A'..='Z');
    iter::successors(Some(vec![String::new()]), move |shorter| {
        Some(shorter.iter().flat_map(|start| one().map(move |letter| format!("{start}{letter}"))).collect())
    })
    .skip(1)
    .flatten()
}

/// An import or an export.
struct Entry<'a> {
    /// Only an import has a module name.
    from: &'a str,
    name: &'a str,
    /// Its kind, and its number or its type, as they are written.
    what: &'a [u8],
}

/// The sections of a module, each with its number and its content.
fn sections(wasm: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let mut rest = Reader(wasm.strip_prefix(HEADER).context("it does not start as a module does")?);
    let mut sections = Vec::new();
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let length = rest.number()?;
        sections.push((id, rest.bytes(length)?));
    }
    Ok(sections)
}

/// The content of the only section of this number; that of an empty one, if there is none.
fn body<'a>(sections: &[(u8, &'a [u8])], wanted: u8) -> &'a [u8] {
    sections.iter().find(|(id, _)| *id == wanted).map_or(&[0], |(_, body)| body)
}

fn imports(body: &[u8]) -> Result<Vec<Entry<'_>>> {
    let mut rest = Reader(body);
    (0..rest.number()?)
        .map(|_| Ok(Entry { from: rest.name()?, name: rest.name()?, what: rest.kind_of_import()? }))
        .collect()
}

fn exports(body: &[u8]) -> Result<Vec<Entry<'_>>> {
    let mut rest = Reader(body);
    (0..rest.number()?)
        .map(|_| Ok(Entry { from: "", name: rest.name()?, what: rest.kind_and_number()? }))
        .collect()
}

/// What is still to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (byte, rest) = self.0.split_first().context("it ends too early")?;
        self.0 = rest;
        Ok(*byte)
    }

    fn bytes(&mut self, length: usize) -> Result<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length).context("it ends too early")?;
        self.0 = rest;
        Ok(bytes)
    }

    /// An unsigned LEB128 of at most 32 bits: seven at a time, the lowest first.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("one of its numbers does not end")
    }

    fn name(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).context("one of its names is not UTF-8")
    }

    fn kind_and_number(&mut self) -> Result<&'a [u8]> {
        let start = self.0;
        self.byte()?;
        self.number()?;
        self.since(start)
    }

    fn kind_of_import(&mut self) -> Result<&'a [u8]> {
        let start = self.0;
        match self.byte()? {
            FUNCTION => {
                self.number()?;
            }
            // A table is a memory of one type.
            kind @ (TABLE | MEMORY) => {
                if kind == TABLE {
                    self.byte()?;
                }
                let has_most = self.byte()? & 1 == 1;
                self.number()?;
                if has_most {
                    self.number()?;
                }
            }
            // Its type, and whether it changes.
            GLOBAL => {
                self.bytes(2)?;
            }
            kind => bail!("an import is of the unknown kind {kind}"),
        }
        self.since(start)
    }

    /// What was read since `start` was left.
    fn since(&self, start: &'a [u8]) -> Result<&'a [u8]> {
        start.get(..start.len() - self.0.len()).context("it ends too early")
    }
}

fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

fn named(name: &str) -> Vec<u8> {
    [&number(name.len()), name.as_bytes()].concat()
}

fn vector(items: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let items: Vec<_> = items.collect();
    [number(items.len()), items.concat()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
class Tool { list() { return wasm.tool_list(this.ptr) + wasm.tool_list(0); } }
let wasm;
function imports() {
    const import0 = {
        __wbg_log_1f2e: function(arg0) { console.log(arg0, wasm.memory.buffer); },
        __wbg_random_3d4c: typeof random == 'function' ? random : fail('tool_list'),
    };
    return { \"./g.js\": import0 };
}
wasm = instance.exports;
";

    const SHORT_GLUE: &str = "\
class Tool { list() { return wasm.a(this.ptr) + wasm.a(0); } }
let wasm;
function imports() {
    const import0 = {
        b(arg0) { console.log(arg0, wasm.b.buffer); },
        a: typeof random == 'function' ? random : fail('tool_list'),
    };
    return { a: import0 };
}
wasm = instance.exports;
";

    fn module(imports: &[(&str, &str)], exports: &[&str], custom: bool) -> Vec<u8> {
        let imports = vector(
            imports
                .iter()
                .map(|(from, name)| [&named(from), &named(name), &[FUNCTION, 0x81, 0x01][..]].concat()),
        );
        let exports = vector(exports.iter().map(|name| [&named(name), &[2, 0][..]].concat()));
        let mut module = HEADER.to_vec();
        for (id, body) in [(CUSTOM, named("name")), (1, vec![7; 200]), (IMPORTS, imports), (EXPORTS, exports)]
        {
            if id != CUSTOM || custom {
                module.extend([&[id], &number(body.len())[..], &body].concat());
            }
        }
        module
    }

    fn long() -> Vec<u8> {
        let imports = [("./g.js", "__wbg_random_3d4c"), ("./other.js", "now"), ("./g.js", "__wbg_log_1f2e")];
        module(&imports, &["main", "memory", "tool_list"], true)
    }

    /// A second module that imports nothing.
    fn alone() -> Vec<u8> {
        HEADER.to_vec()
    }

    /// A second module that imports a memory, a table and a global of these names.
    fn later(from: &str, [memory, table, global]: [&str; 3]) -> Vec<u8> {
        let kinds: [(&str, &[u8]); 3] = [
            (memory, &[MEMORY, 0, 0x80, 0x01]),
            (table, &[TABLE, 0x70, 1, 2, 0x80, 0x01]),
            (global, &[GLOBAL, 0x7f, 0]),
        ];
        let body = vector(kinds.into_iter().map(|(name, what)| [&named(from), &named(name), what].concat()));
        [HEADER, &[IMPORTS], &number(body.len()), &body].concat()
    }

    /// What is wrong with a glue that has the second text in place of the first.
    fn check_refused(was: &str, is: &str, sentence: &str) {
        assert!(GLUE.contains(was));
        let refused = shortened(&long(), &alone(), &GLUE.replace(was, is), "./g.js").expect_err(sentence);
        assert_eq!(format!("{refused:#}"), sentence);
    }

    #[test]
    fn both_sides_take_the_same_short_names() -> Result<()> {
        let (wasm, glue) = shortened(&long(), &alone(), GLUE, "./g.js")?;
        assert_eq!(glue, SHORT_GLUE);
        assert_eq!(wasm, module(&[("a", "a"), ("./other.js", "now"), ("a", "b")], &["b", "a"], false));
        Ok(())
    }

    #[test]
    fn what_the_second_module_imports_keeps_its_name() -> Result<()> {
        let second = later(SHARED, ["memory", "memory", "main"]);
        let (wasm, glue) = shortened(&long(), &second, GLUE, "./g.js")?;
        assert_eq!(glue, SHORT_GLUE.replace("wasm.b.", "wasm.memory."));
        let exports = ["main", "memory", "a"];
        assert_eq!(wasm, module(&[("a", "a"), ("./other.js", "now"), ("a", "b")], &exports, false));
        Ok(())
    }

    #[test]
    fn a_second_module_that_does_not_fit_is_refused() {
        let refused = |second: &[u8]| {
            shortened(&long(), second, GLUE, "./g.js").map(drop).map_err(|error| format!("{error:#}"))
        };
        let sentence = "the second module does not fit the first: ";
        assert_eq!(
            refused(&later("env", ["memory"; 3])),
            Err(format!("{sentence}it imports memory from \"env\""))
        );
        assert_eq!(
            refused(&later(SHARED, ["memory", "table", "main"])),
            Err(format!("{sentence}it imports table, which the first does not export"))
        );
        let whole = later(SHARED, ["memory"; 3]);
        assert!((1..whole.len()).all(
            |length| length == HEADER.len() || refused(whole.get(..length).unwrap_or_default()).is_err()
        ));
    }

    #[test]
    fn a_glue_that_does_not_fit_is_refused() {
        check_refused(
            "__wbg_log_1f2e",
            "log",
            "the glue does not make __wbg_log_1f2e, which the wasm imports",
        );
        check_refused(
            "console.log(",
            "console.log(__wbg_log_1f2e, ",
            "the glue names the import __wbg_log_1f2e elsewhere than where it makes it",
        );
        check_refused(
            "wasm.memory",
            "wasm.heap",
            "the glue reads `wasm.heap`, which the wasm does not export",
        );
        check_refused(
            "wasm.memory",
            "wasm['memory']",
            "the glue reads an export as `wasm[…]`, which is not understood here",
        );
        check_refused("\"./g.js\"", "\"./h.js\"", "the glue does not have `\"./g.js\": ` once");
        check_refused(
            "wasm = instance.exports",
            "const { memory } = instance.exports",
            "the glue does not keep the wasm's exports as `wasm`, and only so",
        );
    }

    #[test]
    fn what_is_no_module_is_refused() {
        let whole = long();
        for length in 0..whole.len() {
            // A module may end where a section does.
            if let Ok((short, _)) =
                shortened(whole.get(..length).unwrap_or_default(), &alone(), GLUE, "./g.js")
            {
                assert!(short.len() < length);
            }
        }
        assert!(shortened(b"\0asm\x01\0\0\0\x01\xff\xff\xff\xff\xff", &alone(), GLUE, "./g.js").is_err());
        assert!(shortened(b"<!doctype html>", &alone(), GLUE, "./g.js").is_err());
    }

    #[test]
    fn numbers_are_read_as_they_are_written() -> Result<()> {
        for value in [0, 1, 127, 128, 300, 16_383, 16_384, 619_170, u32::MAX as usize] {
            assert_eq!(Reader(&number(value)).number()?, value);
        }
        assert_eq!(number(300), [0xac, 0x02]);
        Ok(())
    }

    #[test]
    fn names_grow_only_when_all_shorter_ones_are_used() {
        let names: Vec<String> = letters().take(52 + 52 * 52 + 1).collect();
        let at = |index: usize| names.get(index).map(String::as_str);
        assert_eq!([at(0), at(51), at(52), at(105)], [Some("a"), Some("Z"), Some("aa"), Some("bb")]);
        assert_eq!(names.last().map(String::as_str), Some("aaa"));
    }
}
