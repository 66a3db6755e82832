//! What the scripts of `embed/` say themselves, in all languages, from `locales/<language>/<script>.ftl`.
//!
//! A script has `__WORDS__` where its words belong, in an object for each language, and names each as `words.itsName`:
//! one that does not exist and one that is never named are refused here, as the compiler refuses them in the tool.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Error, Result, bail, ensure};
use serde_json::Value;

use crate::bundle::{self, Files};
use crate::house::House;
use crate::locales::{self, Catalogue};
use crate::mentions;

/// What a script's source says where its words belong.
const PLACE: &str = "__WORDS__";
/// How a script names the words of the language that is spoken.
const NAMED: &str = "words.";

/// Puts its words into each script that has some, and beside the messages for the tests.
pub(crate) fn put_into(scripts: &mut Files, house: &House) -> Result<()> {
    let folder = house.root.join("locales");
    let read = |language: &str| Catalogue::read(&folder, language).map_err(Error::msg);
    let english = read(locales::SOURCE)?;
    let mut all = vec![locales::SOURCE.to_owned()];
    all.extend(locales::others(&folder).map_err(Error::msg)?);
    let catalogues = all.iter().map(|name| Ok((name, read(name)?))).collect::<Result<Vec<_>>>()?;
    fs::create_dir_all(house.messages())?;
    let wordless = scripts.iter().find(|(name, source)| {
        !english.scripts().contains(&***name) && String::from_utf8_lossy(source).contains(PLACE)
    });
    if let Some((name, _)) = wordless {
        bail!("embed/{name} has {PLACE}, and there is no locales/{}/{name}.ftl", locales::SOURCE);
    }
    for script in english.scripts() {
        let mut words = serde_json::Map::new();
        for (language, catalogue) in &catalogues {
            let texts = catalogue.texts(&english, script).map_err(Error::msg)?;
            if *language == locales::SOURCE {
                named(script, &texts, scripts, &english)?;
            }
            let texts = texts.into_iter().map(|(name, text)| (name, Value::String(text)));
            words.insert((*language).clone(), Value::Object(texts.collect()));
        }
        let words = Value::Object(words).to_string();
        let source = bundle::text(scripts, script)?;
        ensure!(source.contains(PLACE), "embed/{script} has no {PLACE}, which its words take the place of");
        let source = source.replace(PLACE, &words);
        scripts.insert(script.to_owned(), source.into_bytes());
        fs::write(house.messages().join(script).with_extension("json"), words)?;
    }
    Ok(())
}

/// Refuses a name that the script, or one that it imports and that has no words of its own, gives to no message, and a
/// message that none of them names.
fn named(script: &str, texts: &BTreeMap<String, String>, scripts: &Files, english: &Catalogue) -> Result<()> {
    let source = bundle::text(scripts, script)?;
    let mut named = names(source);
    let others = mentions::names(script, source).into_iter();
    for other in others.filter(|other| other.ends_with(".js") && !english.scripts().contains(other)) {
        if scripts.contains_key(other) {
            named.extend(names(bundle::text(scripts, other)?));
        }
    }
    if let Some(name) = named.iter().find(|name| !texts.contains_key(**name)) {
        bail!("embed/{script} says {NAMED}{name}, which is not in locales/{}/{script}.ftl", locales::SOURCE);
    }
    if let Some(name) = texts.keys().find(|name| !named.contains(&***name)) {
        bail!("locales/{}/{script}.ftl: nobody says {name}", locales::SOURCE);
    }
    Ok(())
}

/// What follows each `words.` of a script.
fn names(source: &str) -> BTreeSet<&str> {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    let places = source.match_indices(NAMED).filter(|(at, _)| {
        let before = source.get(..*at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|letter| is_of_name(letter) || letter == '.')
    });
    places
        .filter_map(|(at, _)| {
            let rest = source.get(at + NAMED.len()..)?;
            rest.split(|letter| !is_of_name(letter)).next().filter(|name| !name.is_empty())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_names_its_words() {
        let found =
            names("words.open + put(words.tooOld, a) // of words.\nx.words.not; swords.not; [words.a1]");
        assert_eq!(Vec::from_iter(found), ["a1", "open", "tooOld"]);
    }

    #[test]
    fn what_is_not_there_and_what_nobody_says_is_refused() -> Result<()> {
        let words = "open = Open\nclose = Close\n".to_owned();
        let english = Catalogue::of("en", &[("page.js".to_owned(), words)]).map_err(Error::msg)?;
        let texts = english.texts(&english, "page.js").map_err(Error::msg)?;
        let check = |page: &str, other: &str| {
            let scripts = [("page.js", page), ("other.js", other)];
            let scripts = scripts.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
            named("page.js", &texts, &scripts, &english).map_err(|why| why.to_string())
        };
        let imports = "import \"./other.js\"; words.open";
        assert_eq!(check("words.open + words.close", ""), Ok(()));
        assert_eq!(check(imports, "words.close"), Ok(()));
        assert!(
            check("words.open + words.close + words.more", "").is_err_and(|why| why.contains("words.more"))
        );
        assert!(check(imports, "").is_err_and(|why| why.contains("nobody says close")));
        Ok(())
    }
}
