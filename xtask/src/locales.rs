//! The words of the interface: from `locales/<language>/*.ftl`, in the syntax of Project Fluent
//! (<https://projectfluent.org>), to what the tool reads.
//!
//! Fluent's own parser reads the files when the tool is built; what a reader is sent is a line for each message and no
//! parser. English is part of the wasm, as a function for each message, so that a message or an argument that does not
//! exist is refused by the compiler. The other languages are a file each, which is fetched by whoever reads in it: the
//! same messages in the same order, refused here where one is missing, too many, or has other arguments.
//!
//! A file that is named by a script of `embed/` (`page.js.ftl`) holds what that script says, where there is no wasm to
//! ask: the build puts it into the script, in all languages.
//!
//! Of Fluent's syntax this takes what translations need: text, `{ $argument }`, `{ NUMBER($count) }`, `{ "literal" }`,
//! `{ message }` and `{ -term }`, and choices by a plural form, a number or a word. The rest is an error.
//!
//! A line is text in which
//! - `\u{1}` and a digit stand for the argument of that place;
//! - `\u{2}` and a digit begin a choice by that argument; each variant is `\u{3}`, its key, `\u{4}` and its line; the
//!   last one has an empty key, and is taken where no other fits; `\u{5}` ends the choice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};

/// The language that every other is held against.
pub(crate) const SOURCE: &str = "en";

/// The forms that a number can ask for, as the Unicode CLDR names them.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Around an argument in a script that runs to the left: else its words would turn what follows.
const ISOLATES: (char, char) = ('\u{2068}', '\u{2069}');

/// How the name of a file ends whose messages are said by the script that is called so.
const SCRIPT: &str = ".js";

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
}

/// A message in one language.
#[derive(Debug)]
pub(crate) struct Message {
    /// The file it stands in, without its ending.
    pub(crate) file: String,
    /// Its name in that file.
    pub(crate) name: String,
    /// Its arguments, in the order in which the text first names them.
    pub(crate) arguments: Vec<(String, Kind)>,
    pattern: Pattern<String>,
}

/// The messages of one language, and what they may refer to.
pub(crate) struct Catalogue {
    language: String,
    pub(crate) messages: Vec<Message>,
    terms: BTreeMap<String, Pattern<String>>,
}

impl Catalogue {
    /// Reads `folder/language/*.ftl`; the files by name, the messages as they stand.
    pub(crate) fn read(folder: &Path, language: &str) -> Result<Self, String> {
        let folder = folder.join(language);
        let entries =
            fs::read_dir(&folder).map_err(|why| format!("{} could not be read: {why}", folder.display()))?;
        let mut files: Vec<_> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
            .collect();
        files.sort();
        let mut sources = Vec::new();
        for path in files {
            let source = fs::read_to_string(&path)
                .map_err(|why| format!("{} could not be read: {why}", path.display()))?;
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            sources.push((name, source));
        }
        Self::of(language, &sources)
    }

    /// The catalogue that files make, each by its name without ending.
    pub(crate) fn of(language: &str, files: &[(String, String)]) -> Result<Self, String> {
        let mut all = Self { language: language.to_owned(), messages: Vec::new(), terms: BTreeMap::new() };
        for (file, source) in files {
            let place = |what: &str| format!("locales/{language}/{file}.ftl: {what}");
            let resource: Resource<String> =
                fluent_syntax::parser::parse(source.clone()).map_err(|(_, errors)| {
                    let first = errors.first().map(|error| {
                        let line = source.get(..error.pos.start).unwrap_or_default().lines().count();
                        format!("line {line}: {}", error.kind)
                    });
                    place(&first.unwrap_or_default())
                })?;
            for entry in resource.body {
                match entry {
                    Entry::Message(message) => {
                        let name = message.id.name;
                        if !message.attributes.is_empty() {
                            return Err(place(&format!("{name} has attributes")));
                        }
                        if all.find(file, &name).is_some() {
                            return Err(place(&format!("{name} stands there twice")));
                        }
                        let Some(pattern) = message.value else {
                            return Err(place(&format!("{name} is empty")));
                        };
                        let mut arguments = Vec::new();
                        name_arguments(&pattern, &mut arguments)
                            .map_err(|why| place(&format!("{name} {why}")))?;
                        all.messages.push(Message { file: file.clone(), name, arguments, pattern });
                    }
                    Entry::Term(term) => {
                        all.terms.insert(term.id.name, term.value);
                    }
                    _ => {}
                }
            }
        }
        Ok(all)
    }

    /// What the tool itself says: all but what scripts say.
    pub(crate) fn of_tool(mut self) -> Self {
        self.messages.retain(|message| !message.file.ends_with(SCRIPT));
        self
    }

    /// The scripts that say something of their own.
    pub(crate) fn scripts(&self) -> BTreeSet<&str> {
        let files = self.messages.iter().map(|message| &*message.file);
        files.filter(|file| file.ends_with(SCRIPT)).collect()
    }

    /// What a script says, by the names it has there (`tooOld` for `too-old`): text with `{argument}` where one stands.
    pub(crate) fn texts(&self, source: &Catalogue, script: &str) -> Result<BTreeMap<String, String>, String> {
        let lines = self.lines(source)?;
        let mut texts = BTreeMap::new();
        for (message, line) in source.messages.iter().zip(lines.split('\n')) {
            if message.file != script {
                continue;
            }
            let place = || format!("locales/{}/{script}.ftl: {}", self.language, message.name);
            if line.contains('\u{2}') {
                return Err(format!("{} chooses, which scripts cannot", place()));
            }
            let mut text = line.to_owned();
            for ((argument, _), digit) in message.arguments.iter().zip('0'..='9') {
                text = text.replace(&format!("\u{1}{digit}"), &["{", &in_script(argument), "}"].concat());
            }
            if texts.insert(in_script(&message.name), text).is_some() {
                return Err(format!("{} has the name of another in the script", place()));
            }
        }
        Ok(texts)
    }

    fn find(&self, file: &str, name: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.file == file && message.name == name)
    }

    /// The lines of this language, in the order and with the arguments of `source`.
    pub(crate) fn lines(&self, source: &Catalogue) -> Result<String, String> {
        let mut lines = Vec::new();
        for wanted in &source.messages {
            let place = format!("locales/{}/{}.ftl: {}", self.language, wanted.file, wanted.name);
            let Some(message) = self.find(&wanted.file, &wanted.name) else {
                return Err(format!("{place} is missing"));
            };
            let named = |all: &[(String, Kind)], name: &str| all.iter().any(|(one, _)| one == name);
            for (name, _) in &message.arguments {
                if !named(&wanted.arguments, name) {
                    return Err(format!("{place} has an argument ${name} that {SOURCE} has not"));
                }
            }
            for (name, _) in &wanted.arguments {
                if !named(&message.arguments, name) {
                    return Err(format!("{place} leaves out the argument ${name}"));
                }
            }
            let mut line = String::new();
            self.write(&message.pattern, &wanted.arguments, &wanted.file, 0, &mut line)
                .map_err(|why| format!("{place} {why}"))?;
            lines.push(line);
        }
        if let Some(more) =
            self.messages.iter().find(|message| source.find(&message.file, &message.name).is_none())
        {
            return Err(format!(
                "locales/{}/{}.ftl: {} is not in {SOURCE}",
                self.language, more.file, more.name
            ));
        }
        Ok(lines.join("\n"))
    }

    fn write(
        &self,
        pattern: &Pattern<String>,
        arguments: &[(String, Kind)],
        file: &str,
        depth: usize,
        out: &mut String,
    ) -> Result<(), String> {
        // Messages that name each other would never end.
        if depth > 8 {
            return Err("refers to itself".to_owned());
        }
        let runs_left = runs_left(&self.language);
        for element in &pattern.elements {
            let expression = match element {
                PatternElement::TextElement { value } => {
                    out.push_str(&value.replace('\n', " "));
                    continue;
                }
                PatternElement::Placeable { expression } => expression,
            };
            match expression {
                Expression::Inline(inline) => match inline {
                    InlineExpression::StringLiteral { value } => {
                        out.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value));
                    }
                    InlineExpression::NumberLiteral { value } => out.push_str(value),
                    InlineExpression::MessageReference { id, attribute: None } => {
                        let Some(other) = self.find(file, &id.name) else {
                            return Err(format!("names {}, which is not in this file", id.name));
                        };
                        self.write(&other.pattern, arguments, file, depth + 1, out)?;
                    }
                    InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                        let Some(term) = self.terms.get(&id.name) else {
                            return Err(format!("names -{}, which is nowhere", id.name));
                        };
                        self.write(term, arguments, file, depth + 1, out)?;
                    }
                    _ => {
                        let (place, kind) = place_of(inline, arguments)?;
                        let is_isolated = runs_left && kind == Kind::Text && pattern.elements.len() > 1;
                        out.extend(is_isolated.then_some(ISOLATES.0));
                        out.extend(['\u{1}', place]);
                        out.extend(is_isolated.then_some(ISOLATES.1));
                    }
                },
                Expression::Select { selector, variants } => {
                    let (place, kind) = place_of(selector, arguments)?;
                    out.extend(['\u{2}', place]);
                    let (default, others): (Vec<_>, Vec<_>) =
                        variants.iter().partition(|variant| variant.default);
                    for variant in others.into_iter().chain(default) {
                        let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                            &variant.key;
                        let is_number = key.bytes().all(|byte| byte.is_ascii_digit());
                        if kind == Kind::Number && !is_number && !FORMS.contains(&key.as_str()) {
                            return Err(format!("has a form [{key}] that no number asks for"));
                        }
                        if kind == Kind::Number && variant.default && key != "other" {
                            return Err(format!("takes [{key}] where no form fits; that must be [other]"));
                        }
                        out.push('\u{3}');
                        out.push_str(if variant.default { "" } else { key });
                        out.push('\u{4}');
                        self.write(&variant.value, arguments, file, depth, out)?;
                    }
                    out.push('\u{5}');
                }
            }
        }
        Ok(())
    }

    /// The functions by which the tool's code names the messages, a module for each file.
    pub(crate) fn functions(&self) -> String {
        let mut code = String::new();
        let mut file = "";
        for (place, message) in self.messages.iter().enumerate() {
            if message.file != file {
                if !file.is_empty() {
                    code.push_str("}\n");
                }
                file = &message.file;
                // The browser part, which says most of them, is compiled for browsers alone.
                code.push_str("#[cfg_attr(not(target_arch = \"wasm32\"), allow(dead_code))]\n");
                code.push_str(&format!("pub(crate) mod {} {{\n", file.replace('-', "_")));
            }
            let name = message.name.replace('-', "_");
            if message.arguments.is_empty() {
                code.push_str(&format!(
                    "    pub(crate) fn {name}() -> &'static str {{ super::line({place}) }}\n"
                ));
                continue;
            }
            let (mut takes, mut gives) = (Vec::new(), Vec::new());
            for (argument, kind) in &message.arguments {
                let argument = argument.replace('-', "_");
                let (of, variant) = match kind {
                    Kind::Text => ("&str", "Text"),
                    Kind::Number => ("usize", "Number"),
                };
                gives.push(format!("super::Argument::{variant}({argument})"));
                takes.push(format!("{argument}: {of}"));
            }
            code.push_str(&format!(
                "    pub(crate) fn {name}({}) -> String {{ super::filled({place}, &[{}]) }}\n",
                takes.join(", "),
                gives.join(", ")
            ));
        }
        if !file.is_empty() {
            code.push_str("}\n");
        }
        code
    }
}

/// The languages there are beside the one that is built in, by name.
pub(crate) fn others(folder: &Path) -> Result<Vec<String>, String> {
    let entries =
        fs::read_dir(folder).map_err(|why| format!("{} could not be read: {why}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != SOURCE)
        .collect();
    names.sort();
    Ok(names)
}

/// A name as scripts have it: `tooOld` for `too-old`.
fn in_script(name: &str) -> String {
    let mut parts = name.split('-');
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        all.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        all.push_str(letters.as_str());
    }
    all
}

/// Whether a language is written from right to left.
pub(crate) fn runs_left(language: &str) -> bool {
    matches!(language.split('-').next(), Some("ar" | "fa" | "he" | "ur"))
}

/// Notes the arguments of a pattern that were not noted yet; a number is what is chosen by its form or called one.
fn name_arguments(pattern: &Pattern<String>, all: &mut Vec<(String, Kind)>) -> Result<(), String> {
    let mut note = |name: &str, kind: Kind| match all.iter_mut().find(|(one, _)| one == name) {
        Some((_, known)) if kind == Kind::Number => *known = kind,
        Some(_) => {}
        None => all.push((name.to_owned(), kind)),
    };
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => {
                if let Some((name, kind)) = argument_of(inline) {
                    note(name, kind);
                }
            }
            Expression::Select { selector, variants } => {
                let Some((name, kind)) = argument_of(selector) else {
                    return Err("chooses by what is no argument".to_owned());
                };
                let by_form = variants.iter().all(|variant| match &variant.key {
                    VariantKey::NumberLiteral { .. } => true,
                    VariantKey::Identifier { name } => FORMS.contains(&name.as_str()),
                });
                note(name, if by_form { Kind::Number } else { kind });
            }
        }
    }
    // After what stands beside them, so that the order is that of the outer text.
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element {
            for variant in variants {
                name_arguments(&variant.value, all)?;
            }
        }
    }
    Ok(())
}

/// The argument that an expression places, and whether it is called a number there.
fn argument_of(inline: &InlineExpression<String>) -> Option<(&str, Kind)> {
    match inline {
        InlineExpression::VariableReference { id } => Some((&id.name, Kind::Text)),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            match (arguments.positional.as_slice(), arguments.named.as_slice()) {
                ([InlineExpression::VariableReference { id }], []) => Some((&id.name, Kind::Number)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The place of an argument as a digit, and what it is.
fn place_of(inline: &InlineExpression<String>, arguments: &[(String, Kind)]) -> Result<(char, Kind), String> {
    let Some((name, _)) = argument_of(inline) else {
        return Err("has an expression that is not known here".to_owned());
    };
    let found = arguments.iter().zip('0'..='9').find(|((one, _), _)| one == name);
    found.map(|((_, kind), place)| (place, *kind)).ok_or_else(|| format!("has no argument ${name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(language: &str, source: &str) -> Result<Catalogue, String> {
        Catalogue::of(language, &[("bar".to_owned(), source.to_owned())])
    }

    fn lines(source: &str) -> Result<String, String> {
        let all = catalogue("en", source)?;
        all.lines(&all)
    }

    #[test]
    fn a_message_is_a_line() {
        assert_eq!(lines("open = Open\nhelp = Long\n    help\n").as_deref(), Ok("Open\nLong help"));
        assert_eq!(lines("open = { \"\" } Open\n").as_deref(), Ok(" Open"));
        assert_eq!(lines("-name = Loupe\nof = The { -name }\n").as_deref(), Ok("The Loupe"));
        assert_eq!(lines("open = Open\nof = { open } it\n").as_deref(), Ok("Open\nOpen it"));
    }

    #[test]
    fn arguments_and_forms_have_marks() {
        let source = "found = { $count ->\n    [one] { $count } passage\n   *[other] { $count } passages\n} in { $name }\n";
        assert_eq!(
            lines(source).as_deref(),
            Ok("\u{2}0\u{3}one\u{4}\u{1}0 passage\u{3}\u{4}\u{1}0 passages\u{5} in \u{1}1")
        );
        let all = catalogue("en", source).map(|all| all.functions()).unwrap_or_default();
        assert!(all.contains("fn found(count: usize, name: &str) -> String"), "{all}");
    }

    #[test]
    fn another_language_has_the_same_messages_with_the_same_arguments() {
        let source = |text| catalogue("en", text).map_err(|why| panic!("{why}"));
        let check = |english, other: &str, text| {
            source(english).and_then(|english| catalogue(other, text).and_then(|all| all.lines(&english)))
        };
        let (open, named, counted) =
            ("open = Open\n", "told = Tagged as { $tag }\n", "count = { NUMBER($count) } of them\n");
        assert_eq!(check(open, "de", "open = Öffnen\n").as_deref(), Ok("Öffnen"));
        let refused = [
            (open, "de", "", "missing"),
            (open, "de", "open = Öffnen\nmore = Mehr\n", "not in en"),
            (named, "de", "told = Markiert\n", "leaves out the argument $tag"),
            (named, "de", "told = Markiert: { $tag }, { $what }\n", "argument $what that en has not"),
            (counted, "ru", "count = { $count ->\n    [someone] a\n   *[other] { $count }\n}\n", "[someone]"),
            (open, "de", "open = Öffnen\nopen = Auf\n", "twice"),
            (open, "de", "open = { $\n", "line 1"),
            (open, "de", "open = { open }\n", "itself"),
        ];
        for (english, language, text, why) in refused {
            let answer = check(english, language, text);
            assert!(answer.as_ref().is_err_and(|said| said.contains(why)), "{text:?}: {answer:?}");
        }
        let forms = "count = { $count ->\n    [one] { $count } x\n    [few] { $count } y\n   *[other] { $count } z\n}\n";
        assert!(check(counted, "ru", forms).is_ok());
    }

    #[test]
    fn a_script_has_its_messages_by_its_own_names() -> Result<(), String> {
        let of = |language, words: &str| {
            let files = [("bar", "open = Open\n"), ("page.js", words)];
            Catalogue::of(language, &files.map(|(name, text)| (name.to_owned(), text.to_owned())))
        };
        let english = of("en", "too-old = Too old: { $what-is }\n")?;
        assert_eq!(Vec::from_iter(english.scripts()), ["page.js"]);
        let texts = english.texts(&english, "page.js")?;
        assert_eq!(Vec::from_iter(texts), [("tooOld".to_owned(), "Too old: {whatIs}".to_owned())]);
        assert!(
            of("de", "")?.texts(&english, "page.js").is_err_and(|why| why.contains("too-old is missing"))
        );
        let choosing = of("en", "old = { $count ->\n    [one] year\n   *[other] years\n}\n")?;
        assert!(choosing.texts(&choosing, "page.js").is_err_and(|why| why.contains("chooses")));
        assert_eq!(english.of_tool().functions().matches("fn ").count(), 1);
        Ok(())
    }

    #[test]
    fn what_is_put_into_a_script_that_runs_left_is_kept_apart() {
        let english = catalogue("en", "told = Tagged as { $tag }\n");
        let arabic = catalogue("ar", "told = وسم: { $tag }\n");
        let lines = english.and_then(|english| arabic.and_then(|all| all.lines(&english)));
        assert_eq!(lines.as_deref(), Ok("وسم: \u{2068}\u{1}0\u{2069}"));
    }
}
