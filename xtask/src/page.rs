//! What a finished page must not hold: anything a strict Content-Security-Policy refuses, and addresses that
//! only work at the root of a host. Also how a page's references are found, for those who change them.
//!
//! The scanner knows as much HTML as pages of our own need. It looks at start tags and their attributes, and
//! at nothing inside comments, scripts and styles.

/// A start tag, and for a script or a style what it holds.
struct Tag<'a> {
    name: String,
    attributes: Vec<(String, &'a str)>,
    inner: &'a str,
}

impl Tag<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }
}

/// A sentence for each thing in this page that would not work under our own policy or in a sub-folder.
pub(crate) fn faults(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for tag in tags(html) {
        let name = &tag.name;
        let is_data = matches!(tag.attribute("type"), Some("application/json" | "application/ld+json"));
        if name == "script" && tag.attribute("src").is_none() && !is_data {
            faults.push(format!("an inline script (`{}`)", shortened(tag.inner)));
        }
        if name == "style" {
            faults.push(format!("an inline style sheet (`{}`)", shortened(tag.inner)));
        }
        for (attribute, value) in &tag.attributes {
            if attribute == "style" || attribute.starts_with("on") {
                faults.push(format!("an inline `{attribute}` on <{name}>"));
            }
            if matches!(attribute.as_str(), "src" | "href") && value.starts_with('/') {
                faults.push(format!("`{attribute}=\"{value}\"` on <{name}>, which is not relative"));
            }
            if attribute == "src" && name == "script" && value.contains("://") {
                faults.push(format!("a script of another host (`{value}`)"));
            }
        }
    }
    faults
}

/// What stands in `src` and `href` throughout the page, in its order; parts of `html` itself.
pub(crate) fn references(html: &str) -> Vec<&str> {
    let attributes = tags(html).into_iter().flat_map(|tag| tag.attributes);
    attributes.filter(|(name, _)| matches!(name.as_str(), "src" | "href")).map(|(_, value)| value).collect()
}

/// Where in `whole` its part `part` begins, in bytes.
pub(crate) fn place(whole: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(whole.as_ptr().addr())
}

/// The page as it must be to lie one folder deeper and refer to the same files.
pub(crate) fn one_folder_deeper(html: &str) -> String {
    let mut result = String::with_capacity(html.len());
    let mut copied = 0;
    let is_beside =
        |value: &&str| !value.is_empty() && !value.starts_with(['/', '#', '?']) && !has_scheme(value);
    for value in references(html).into_iter().filter(is_beside) {
        let start = place(html, value);
        result.push_str(html.get(copied..start).unwrap_or_default());
        result.push_str("../");
        // What is in front stays, but `./` says nothing any more.
        copied = start + if value.starts_with("./") { 2 } else { 0 };
    }
    result.push_str(html.get(copied..).unwrap_or_default());
    result
}

fn has_scheme(address: &str) -> bool {
    address.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'))
}

fn shortened(inner: &str) -> String {
    let words: Vec<&str> = inner.split_whitespace().take(6).collect();
    words.join(" ")
}

fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (mut tag, after) = start_tag(after);
            rest = after;
            if matches!(tag.name.as_str(), "script" | "style" | "title" | "textarea") {
                (tag.inner, rest) = raw_text(after, &tag.name);
            }
            tags.push(tag);
        } else {
            rest = after;
        }
    }
    tags
}

/// Reads a tag from its name on; returns it and what follows it.
fn start_tag(text: &str) -> (Tag<'_>, &str) {
    let (name, mut rest) = until(text, |c| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    let mut tag = Tag { name: name.to_ascii_lowercase(), attributes: Vec::new(), inner: "" };
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return (tag, "");
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let (attribute, after) = until(rest, |c| c.is_ascii_whitespace() || matches!(c, '=' | '/' | '>'));
        let (value, after) = match after.trim_start().strip_prefix('=').map(str::trim_start) {
            None => ("", after),
            Some(after) => match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let inside = after.strip_prefix(quote).unwrap_or_default();
                    inside.split_once(quote).unwrap_or((inside, ""))
                }
                _ => until(after, |c| c.is_ascii_whitespace() || c == '>'),
            },
        };
        if attribute.is_empty() {
            // A stray sign of equality: what stands before the next space is no attribute.
            rest = after;
            continue;
        }
        tag.attributes.push((attribute.to_ascii_lowercase(), value));
        rest = after;
    }
}

/// What stands before the end tag of an element whose content is not markup, and what follows.
fn raw_text<'a>(text: &'a str, name: &str) -> (&'a str, &'a str) {
    let end = text.to_ascii_lowercase().find(&format!("</{name}"));
    end.and_then(|end| text.split_at_checked(end)).unwrap_or((text, ""))
}

fn until(text: &str, stop: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(stop).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &[&str]) {
        assert_eq!(faults(html), expected, "{html}");
    }

    #[test]
    fn a_page_of_links_and_named_scripts_is_as_it_should_be() {
        check(
            r#"<!DOCTYPE html><!-- <script>old()</script> --><html lang=en><head><title>a < b</title>
            <link rel="modulepreload" href="./a-1f.js" crossorigin><link rel=stylesheet href=./a.css />
            <script type="application/ld+json">{"@type": "NewsArticle"}</script>
            <script type="module" src="press-loupe.js"></script></head><body><a href="https://example.org/">x</a>"#,
            &[],
        );
    }

    #[test]
    fn what_the_policy_refuses_is_named() {
        check(
            "<script type=\"module\">\nimport init from './a.js';</script>",
            &["an inline script (`import init from './a.js';`)"],
        );
        check("<STYLE>p { margin: 0 }</STYLE>", &["an inline style sheet (`p { margin: 0 }`)"]);
        check(
            "<p style='margin: 0' onclick=go()>",
            &["an inline `style` on <p>", "an inline `onclick` on <p>"],
        );
    }

    #[test]
    fn what_is_inside_a_script_is_no_tag() {
        check("<script src=a.js>let html = '<style>';</script>", &[]);
    }

    #[test]
    fn a_script_of_another_host_is_named() {
        check(
            "<a href='https://example.org/a.js'>a</a><script src='https://example.org/a.js'></script>",
            &["a script of another host (`https://example.org/a.js`)"],
        );
    }

    #[test]
    fn references_are_parts_of_the_page() {
        let html = "<link href=./é.css><!-- <a href=no> --><script src='b.js'>'<a href=no>'</script><p src>";
        let found = references(html);
        assert_eq!(found, ["./é.css", "b.js", ""]);
        assert_eq!(Some(place(html, found[1])), html.find("b.js"));
    }

    #[test]
    fn a_page_moves_with_what_lies_beside_it() {
        assert_eq!(
            one_folder_deeper(
                "<link href='./a.css'><link href='data:,'><script src=b.js></script><a href='../c'>./d</a><a href='#e'>\
                 <a href='https://f.example/'><a href='/g'>"
            ),
            "<link href='../a.css'><link href='data:,'><script src=../b.js></script><a href='../../c'>./d</a>\
             <a href='#e'><a href='https://f.example/'><a href='/g'>"
        );
    }

    #[test]
    fn an_address_from_the_root_of_the_host_is_named() {
        check(
            "<link href = \"/a.css\" rel=stylesheet>",
            &["`href=\"/a.css\"` on <link>, which is not relative"],
        );
    }

    #[test]
    fn broken_markup_ends() {
        for html in ["<", "<p", "<p =", "<p = x>", "<p a=\"", "<script>", "<!--", "<p/"] {
            faults(html);
        }
    }
}
