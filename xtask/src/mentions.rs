//! Which files of the site a page, a script or a style sheet names, and how they are named anew.
//!
//! All files that name each other lie in one folder. A page names them in `src` and `href`; scripts and sheets in
//! quotes, with `./` before the name: `import("./embedding.js")`, `new URL("./embedding.css", import.meta.url)`.

use crate::page;

/// What can be named; pages and data keep their names.
const ENDINGS: [&str; 5] = [".js", ".mjs", ".css", ".wasm", ".txt"];

/// The names in the file of this name, each as often as it stands there.
pub(crate) fn names<'a>(path: &str, text: &'a str) -> Vec<&'a str> {
    if path.ends_with(".html") { in_page(text) } else { in_script(text) }
}

/// The file's text with each name replaced by what `anew` gives for it.
pub(crate) fn renamed<E>(
    path: &str,
    text: &str,
    mut anew: impl FnMut(&str) -> Result<String, E>,
) -> Result<String, E> {
    let mut result = String::with_capacity(text.len());
    let mut copied = 0;
    for name in names(path, text) {
        let start = page::place(text, name);
        result.push_str(text.get(copied..start).unwrap_or_default());
        result.push_str(&anew(name)?);
        copied = start + name.len();
    }
    result.push_str(text.get(copied..).unwrap_or_default());
    Ok(result)
}

fn in_page(html: &str) -> Vec<&str> {
    let bare = |value| str::strip_prefix(value, "./").unwrap_or(value);
    page::references(html).into_iter().map(bare).filter(|name| is_name(name)).collect()
}

fn in_script(script: &str) -> Vec<&str> {
    let places = script.match_indices("./");
    let found = places.filter_map(|(at, mark)| {
        let quote = script.get(..at)?.chars().next_back().filter(|c| matches!(c, '"' | '\'' | '`'))?;
        let (name, _) = script.get(at + mark.len()..)?.split_once(quote)?;
        is_name(name).then_some(name)
    });
    found.collect()
}

fn is_name(text: &str) -> bool {
    ENDINGS.iter().any(|ending| text.ends_with(ending))
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str, expected: &str) {
        let shouted = renamed(path, text, |name| Ok::<_, ()>(name.to_uppercase()));
        assert_eq!(shouted.as_deref(), Ok(expected));
    }

    #[test]
    fn a_page_names_files_in_its_references_alone() {
        check(
            "a.html",
            r#"<link href="./a.css"><script src=b.js></script><p title="./c.js">./d.js "./e.js"</p>"#,
            r#"<link href="./A.CSS"><script src=B.JS></script><p title="./c.js">./d.js "./e.js"</p>"#,
        );
        check("a.html", r#"<a href="./a.html">a.js</a>"#, r#"<a href="./a.html">a.js</a>"#);
        check(
            "a.html",
            r#"<script src="https://a.example/b.js"></script><script src="../b.js"></script>"#,
            r#"<script src="https://a.example/b.js"></script><script src="../b.js"></script>"#,
        );
    }

    #[test]
    fn a_script_names_files_in_quotes() {
        check(
            "a.js",
            r#"import b from "./b.js"; import('./c-1.js'); new URL(`./d.css`, import.meta.url); "e.js""#,
            r#"import b from "./B.JS"; import('./C-1.JS'); new URL(`./D.CSS`, import.meta.url); "e.js""#,
        );
        check(
            "a.js",
            r#"x = "./a b.js" + "./${c}.js" + "../d.js""#,
            r#"x = "./a b.js" + "./${c}.js" + "../d.js""#,
        );
    }

    #[test]
    fn text_around_names_stays_whatever_its_letters() {
        check("a.js", "“é” + './ä.js' + \"./a.js\" + '", "“é” + './ä.js' + \"./A.JS\" + '");
    }
}
