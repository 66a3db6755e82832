//! Pages and answers for oEmbed, by which a CMS makes a frame of a pasted address.
//!
//! A host of plain files cannot read a query, so each release has a page of its own, `oembed/SLUG.html`: the frame
//! page with the release's address in its markup and a link to `oembed/SLUG.json`, which is the answer. A CMS that
//! does not trust the host takes of the answer's markup only a quotation without attributes, links and a frame;
//! WordPress wants the quotation first, to show it until the frame speaks.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};

use crate::bundle::{FRAME_PAGE, Files};
use crate::page;

/// How large a frame is where the list does not say: about a phone's screen. The page then says its own height.
const WIDTH: u64 = 640;
const HEIGHT: u64 = 480;
/// The widest and tallest frame that a list may ask for.
const LARGEST: u64 = 10_000;

const FIELDS: [&str; 7] = ["slug", "src", "title", "author", "quote", "width", "height"];

/// Where the folder with the loader and the frame page is hosted: whole, and with a slash at its end.
struct Address<'a>(&'a str);

impl<'a> Address<'a> {
    fn read(text: &'a str) -> Result<Address<'a>> {
        let rest = without_scheme(text)
            .with_context(|| format!("`--address {text}` does not begin with https:// or http://"))?;
        ensure!(!rest.starts_with('/') && !rest.is_empty(), "`--address {text}` names no host");
        ensure!(text.ends_with('/'), "`--address {text}` is no folder: a folder's address ends with a slash");
        ensure!(
            !text.contains(['?', '#']),
            "`--address {text}` has a query or a fragment, which no folder has"
        );
        if let Some(wrong) = foreign(text) {
            bail!("`--address {text}` has {wrong:?} in it, which must be percent-encoded");
        }
        Ok(Address(text))
    }

    /// Scheme and host.
    fn origin(&self) -> &str {
        let host = without_scheme(self.0).and_then(|rest| rest.split('/').next()).unwrap_or_default();
        self.0.get(..page::place(self.0, host) + host.len()).unwrap_or_default()
    }

    /// The whole address of `reference`, which is whole already, or counts from the host or from this folder.
    fn of(&self, reference: &str) -> Result<String> {
        if let Some(wrong) = foreign(reference) {
            bail!("has {wrong:?} in it, which must be percent-encoded");
        }
        if let Some(rest) = without_scheme(reference) {
            ensure!(!rest.starts_with('/') && !rest.is_empty(), "names no host");
            return Ok(reference.to_owned());
        }
        let first = reference.split(['/', '?', '#']).next().unwrap_or_default();
        ensure!(
            !first.contains(':'),
            "does not begin with https:// or http://, and has a colon before any slash"
        );
        ensure!(!reference.starts_with("//"), "names a host without https:// or http:// before it");
        if reference.starts_with('/') {
            return Ok(format!("{}{reference}", self.origin()));
        }
        Ok(format!("{}{}", self.0, reference.strip_prefix("./").unwrap_or(reference)))
    }
}

fn without_scheme(address: &str) -> Option<&str> {
    ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme))
}

/// The first character that no address has.
fn foreign(address: &str) -> Option<char> {
    let is_foreign = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '"' | '\'' | '<' | '>' | '`' | '\\' | '^' | '{' | '|' | '}')
    };
    address.chars().find(|c| is_foreign(*c))
}

/// A release that has a page.
struct Release {
    slug: String,
    /// Its whole address.
    src: String,
    title: String,
    author: Option<String>,
    quote: Option<String>,
    width: u64,
    height: u64,
}

/// The releases that get a page and an answer each, below the folder at an address.
pub(crate) struct Pages<'a> {
    address: Address<'a>,
    releases: Vec<Release>,
}

impl<'a> Pages<'a> {
    /// Reads a JSON array of releases.
    pub(crate) fn read(list: &str, address: &'a str) -> Result<Pages<'a>> {
        let address = Address::read(address)?;
        let list: Value = serde_json::from_str(list).context("the list of releases is no JSON")?;
        let list = list.as_array().context("the list of releases is no JSON array")?;
        ensure!(!list.is_empty(), "the list of releases is empty");
        let mut slugs = BTreeSet::new();
        let mut releases = Vec::new();
        for (number, entry) in (1..).zip(list) {
            let release = entry_of(entry, &address).with_context(|| {
                match entry.get("slug").and_then(Value::as_str) {
                    Some(slug) => format!("entry {number} of the list of releases, `{slug}`"),
                    None => format!("entry {number} of the list of releases"),
                }
            })?;
            ensure!(
                slugs.insert(release.slug.clone()),
                "entry {number} of the list of releases: its slug `{}` is that of an entry before it",
                release.slug
            );
            releases.push(release);
        }
        Ok(Pages { address, releases })
    }

    /// The pages, made of the frame page, and the answers, by their paths from the folder.
    pub(crate) fn files(&self, frame_page: &str) -> Result<Files> {
        let mut files = Files::new();
        for release in &self.releases {
            let path = format!("oembed/{}", release.slug);
            let page = paged(release, &self.address, frame_page)?;
            files.insert(format!("{path}.html"), page.into_bytes());
            files.insert(format!("{path}.json"), answer(release, &self.address).into_bytes());
        }
        Ok(files)
    }
}

fn entry_of(entry: &Value, address: &Address<'_>) -> Result<Release> {
    let entry = entry.as_object().context("it is no object")?;
    if let Some(unknown) = entry.keys().find(|key| !FIELDS.contains(&key.as_str())) {
        bail!("there is no field `{unknown}`; there are {}", FIELDS.join(", "));
    }
    let (slug, src) = (needed(entry, "slug")?, needed(entry, "src")?);
    ensure!(
        slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
        "its `slug` has other characters than a-z, 0-9 and -"
    );
    ensure!(slug.len() <= 100, "its `slug` has more than 100 characters");
    Ok(Release {
        slug,
        src: address.of(&src).map_err(|error| error.context("its `src`"))?,
        title: needed(entry, "title")?,
        author: words(entry, "author")?,
        quote: words(entry, "quote")?,
        width: pixels(entry, "width")?.unwrap_or(WIDTH),
        height: pixels(entry, "height")?.unwrap_or(HEIGHT),
    })
}

fn needed(entry: &Map<String, Value>, field: &str) -> Result<String> {
    words(entry, field)?.with_context(|| format!("it has no `{field}`"))
}

fn words(entry: &Map<String, Value>, field: &str) -> Result<Option<String>> {
    let Some(value) = entry.get(field).filter(|value| !value.is_null()) else { return Ok(None) };
    let text = value.as_str().with_context(|| format!("its `{field}` is no text"))?;
    // A line break would end the quotation for some readers, and means nothing in a title.
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    ensure!(!text.is_empty(), "its `{field}` is empty");
    Ok(Some(text))
}

fn pixels(entry: &Map<String, Value>, field: &str) -> Result<Option<u64>> {
    let Some(value) = entry.get(field).filter(|value| !value.is_null()) else { return Ok(None) };
    let number = value.as_u64().filter(|number| (1..=LARGEST).contains(number));
    number
        .map(Some)
        .with_context(|| format!("its `{field}` is no whole number of pixels from 1 to {LARGEST}"))
}

/// The frame page, one folder deeper and with its release in its markup.
fn paged(release: &Release, address: &Address<'_>, frame_page: &str) -> Result<String> {
    let [src, title, slug] = [&release.src, &release.title, &release.slug].map(|text| escaped(text));
    let folder = escaped(address.0);
    let (before, rest) = cut(frame_page, "<title>")?;
    let (_, after) = cut(rest, "</title>")?;
    let html = page::one_folder_deeper(&format!("{before}<title></title>{after}"));
    let links = format!(
        "  <link rel=\"canonical\" href=\"{folder}oembed/{slug}.html\">\n    \
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{folder}oembed/{slug}.json\" title=\"{title}\">\n  "
    );
    let (before, after) = cut(&html, "<title></title>")?;
    let html = format!("{before}<title>{title}</title>{after}");
    let (before, after) = cut(&html, "</head>")?;
    let html = format!("{before}{links}</head>{after}");
    let (before, after) = cut(&html, "<main>")?;
    let html = format!(
        "{before}<main data-src=\"{src}\">\n      <p class=\"late\"><a href=\"{src}\">{title}</a></p>{after}"
    );
    let faults = page::faults(&html);
    ensure!(faults.is_empty(), "{} would have {}", release.slug, faults.join("; "));
    Ok(html)
}

/// What stands before and after the one place where `html` has `mark`.
fn cut<'a>(html: &'a str, mark: &str) -> Result<(&'a str, &'a str)> {
    match html.split_once(mark) {
        Some((before, after)) if !after.contains(mark) => Ok((before, after)),
        _ => bail!("{FRAME_PAGE} does not have `{mark}` once"),
    }
}

fn answer(release: &Release, address: &Address<'_>) -> String {
    let Release { slug, src, title, author, quote, width, height } = release;
    let quote = quote.as_ref().map(|quote| format!("{} ", escaped(quote))).unwrap_or_default();
    let html = format!(
        "<blockquote>{quote}<a href=\"{}\">{title}</a></blockquote>\
         <iframe src=\"{}oembed/{slug}.html\" width=\"{width}\" height=\"{height}\" frameborder=\"0\" title=\"{title}\"></iframe>",
        escaped(src),
        escaped(address.0),
        title = escaped(title),
    );
    let mut answer = json!({
        "version": "1.0", "type": "rich", "title": title, "provider_name": "Pressloupe", "provider_url": address.0,
        "width": width, "height": height, "html": html,
    });
    if let (Some(author), Some(answer)) = (author, answer.as_object_mut()) {
        answer.insert("author_name".to_owned(), json!(author));
    }
    format!("{answer:#}\n")
}

/// Text as it stands between tags and in quoted attributes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: &str = "<!doctype html>\n<html>\n  <head>\n    <title>A release</title>\n    \
        <link rel=\"stylesheet\" href=\"./frame-1.css\">\n    <script src=\"press-loupe.js\"></script>\n  </head>\n  \
        <body>\n    <main>\n      <p>Later.</p>\n    </main>\n  </body>\n</html>\n";
    const ADDRESS: Address<'_> = Address("https://news.example/loupe/");

    fn made(list: &str) -> Result<Files> {
        Pages::read(list, ADDRESS.0)?.files(FRAME)
    }

    fn text(list: &str, path: &str) -> Result<String> {
        Ok(String::from_utf8(made(list)?.remove(path).context("it was not made")?)?)
    }

    fn check_refused(list: &str, sentence: &str) {
        assert_eq!(made(list).map_err(|error| format!("{error:#}")), Err(sentence.to_owned()));
    }

    #[test]
    fn a_page_has_its_release_in_its_markup() -> Result<()> {
        let list = r#"[{ "slug": "bridge", "src": "bridge.md", "title": "\"Bridge\" & <b>" }]"#;
        assert_eq!(
            text(list, "oembed/bridge.html")?,
            "<!doctype html>\n<html>\n  <head>\n    <title>&quot;Bridge&quot; &amp; &lt;b&gt;</title>\n    \
             <link rel=\"stylesheet\" href=\"../frame-1.css\">\n    <script src=\"../press-loupe.js\"></script>\n    \
             <link rel=\"canonical\" href=\"https://news.example/loupe/oembed/bridge.html\">\n    \
             <link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://news.example/loupe/oembed/bridge.json\" \
             title=\"&quot;Bridge&quot; &amp; &lt;b&gt;\">\n  </head>\n  <body>\n    \
             <main data-src=\"https://news.example/loupe/bridge.md\">\n      <p class=\"late\">\
             <a href=\"https://news.example/loupe/bridge.md\">&quot;Bridge&quot; &amp; &lt;b&gt;</a></p>\n      \
             <p>Later.</p>\n    </main>\n  </body>\n</html>\n"
        );
        Ok(())
    }

    #[test]
    fn the_answer_is_a_plain_quotation_and_a_frame() -> Result<()> {
        let list = r#"[{ "slug": "a", "src": "https://b.example/?x=1&y=2", "title": "A\n‘b’ 'c'", "author": "D",
            "quote": "<e>", "width": 300, "height": 400 }]"#;
        let answer: Value = serde_json::from_str(&text(list, "oembed/a.json")?)?;
        assert_eq!(
            answer,
            json!({
                "version": "1.0", "type": "rich", "title": "A ‘b’ 'c'", "author_name": "D",
                "provider_name": "Pressloupe", "provider_url": "https://news.example/loupe/", "width": 300, "height": 400,
                "html": "<blockquote>&lt;e&gt; <a href=\"https://b.example/?x=1&amp;y=2\">A ‘b’ &#39;c&#39;</a></blockquote>\
                    <iframe src=\"https://news.example/loupe/oembed/a.html\" width=\"300\" height=\"400\" \
                    frameborder=\"0\" title=\"A ‘b’ &#39;c&#39;\"></iframe>",
            })
        );
        Ok(())
    }

    #[test]
    fn an_address_counts_from_the_folder_or_the_host() -> Result<()> {
        for (src, whole) in [
            ("a.html", "https://news.example/loupe/a.html"),
            ("./a/b.html?c=d", "https://news.example/loupe/a/b.html?c=d"),
            ("../a.html", "https://news.example/loupe/../a.html"),
            ("/a.html", "https://news.example/a.html"),
            ("http://a.example", "http://a.example"),
        ] {
            assert_eq!(ADDRESS.of(src)?, whole);
        }
        assert_eq!(Address("http://[::1]:8080/").origin(), "http://[::1]:8080");
        Ok(())
    }

    #[test]
    fn what_is_wrong_with_an_entry_is_said() {
        let entry = "entry 1 of the list of releases, `a`: ";
        for (list, sentence) in [
            ("{}", "the list of releases is no JSON array".to_owned()),
            ("[]", "the list of releases is empty".to_owned()),
            ("[1]", "entry 1 of the list of releases: it is no object".to_owned()),
            (r#"[{ "src": "b" }]"#, "entry 1 of the list of releases: it has no `slug`".to_owned()),
            (
                r#"[{ "slug": "A b", "src": "b" }]"#,
                "entry 1 of the list of releases, `A b`: its `slug` has other characters than a-z, 0-9 and -"
                    .to_owned(),
            ),
            (r#"[{ "slug": "a", "src": "b" }]"#, format!("{entry}it has no `title`")),
            (r#"[{ "slug": "a", "src": "b", "title": " " }]"#, format!("{entry}its `title` is empty")),
            (r#"[{ "slug": "a", "src": "b", "title": 1 }]"#, format!("{entry}its `title` is no text")),
            (
                r#"[{ "slug": "a", "src": "javascript:alert(1)", "title": "b" }]"#,
                format!(
                    "{entry}its `src`: does not begin with https:// or http://, and has a colon before any slash"
                ),
            ),
            (
                r#"[{ "slug": "a", "src": "//b.example/c", "title": "b" }]"#,
                format!("{entry}its `src`: names a host without https:// or http:// before it"),
            ),
            (
                r#"[{ "slug": "a", "src": "b c", "title": "b" }]"#,
                format!("{entry}its `src`: has ' ' in it, which must be percent-encoded"),
            ),
            (
                r#"[{ "slug": "a", "src": "b", "title": "b", "width": 1.5 }]"#,
                format!("{entry}its `width` is no whole number of pixels from 1 to 10000"),
            ),
            (
                r#"[{ "slug": "a", "src": "b", "title": "b", "height": 0 }]"#,
                format!("{entry}its `height` is no whole number of pixels from 1 to 10000"),
            ),
            (
                r#"[{ "slug": "a", "src": "b", "title": "b", "url": "c" }]"#,
                format!(
                    "{entry}there is no field `url`; there are slug, src, title, author, quote, width, height"
                ),
            ),
            (
                r#"[{ "slug": "a", "src": "b", "title": "b" }, { "slug": "a", "src": "b", "title": "b" }]"#,
                "entry 2 of the list of releases: its slug `a` is that of an entry before it".to_owned(),
            ),
        ] {
            check_refused(list, &sentence);
        }
    }

    #[test]
    fn a_folder_has_a_whole_address() {
        for (address, sentence) in [
            ("news.example/", "does not begin with https:// or http://"),
            ("https:///a/", "names no host"),
            ("https://news.example", "is no folder"),
            ("https://news.example/?a=/", "has a query or a fragment"),
            ("https://news.example/\"/", "percent-encoded"),
        ] {
            let refused = Address::read(address).map(|_| ()).map_err(|error| error.to_string());
            assert!(refused.as_ref().is_err_and(|error| error.contains(sentence)), "{address}: {refused:?}");
        }
        assert!(Address::read("https://news.example/").is_ok());
    }

    #[test]
    fn a_frame_page_of_another_shape_is_refused() -> Result<()> {
        let pages = Pages::read(r#"[{ "slug": "a", "src": "b", "title": "b" }]"#, ADDRESS.0)?;
        let refused = pages.files(&FRAME.replace("<main>", "<main id=a>")).map_err(|error| error.to_string());
        assert_eq!(refused, Err("embed.html does not have `<main>` once".to_owned()));
        Ok(())
    }
}
