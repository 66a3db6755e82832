//! Saved web pages, as the tree that a browser's parser hands over.

use press_loupe::release::page::{ATTRIBUTES, Page, reduce};

use super::draft;

/// The elements that mean something, and one that does not.
const NAMES: [&str; 40] = [
    "html",
    "head",
    "title",
    "meta",
    "link",
    "body",
    "main",
    "article",
    "section",
    "header",
    "footer",
    "nav",
    "aside",
    "div",
    "p",
    "span",
    "a",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "blockquote",
    "figure",
    "figcaption",
    "br",
    "hr",
    "b",
    "time",
    "script",
    "style",
    "template",
    "button",
    "form",
    "x-unknown",
];

/// Values of attributes that mean something.
const VALUES: [&str; 24] = [
    "",
    "true",
    "article-body",
    "headline",
    "share",
    "related",
    "nav",
    "datePublished",
    "og:title",
    "og:site_name",
    "article:published_time",
    "author",
    "description",
    "canonical",
    "2021-04-07T09:00:00Z",
    "2021-02-30",
    "en-GB",
    "not a language",
    "/news/bridge",
    "https://port.example/",
    "#top",
    "display: none",
    "articleBody",
    "Acme | News",
];

/// Running text, which is what a release is told from its surroundings by.
const SENTENCES: [&str; 8] = [
    "The bridge opened to traffic on Wednesday, two years later than planned, the port said. ",
    "“It was worth the wait,” said its director, Ada Brandt, who had promised less. ",
    "FOR IMMEDIATE RELEASE",
    "Northport, 7 April 2021 – The work cost 41 million pounds, a third more than was thought. ",
    "Share this article",
    "Bridge opens",
    "Contact: press@port.example",
    "April 7, 2021",
];

/// Reads the input as a walk: a byte below 8 is a step, its choices are the bytes after it, and all else is text.
pub(crate) fn check(input: &[u8]) {
    let mut page = Page::default();
    let mut rest = input;
    while let [first, after @ ..] = rest {
        if *first > 7 {
            let (text, after) = rest.split_at(rest.iter().position(|byte| *byte < 8).unwrap_or(rest.len()));
            page.text(&String::from_utf8_lossy(text));
            rest = after;
            continue;
        }
        let mut choices = after.iter();
        let mut choose = || choices.next().map_or(0, |choice| usize::from(*choice));
        match first {
            0..=2 => page.open(pick(&NAMES, choose()), Vec::new()),
            3..=4 => {
                let (name, attribute, value) = (choose(), choose(), choose());
                let attribute = (pick(ATTRIBUTES, attribute).to_owned(), pick(&VALUES, value).to_owned());
                page.open(pick(&NAMES, name), vec![attribute]);
            }
            5 => page.text(pick(&SENTENCES, choose())),
            _ => page.close(),
        }
        rest = choices.as_slice();
    }
    match reduce(&page) {
        Ok(read) => {
            assert!(!read.blocks.is_empty(), "a page with nothing in it is an error");
            draft::check(read);
        }
        Err(why) => assert!(!why.to_string().is_empty()),
    }
}

fn pick<'a>(choices: &[&'a str], choice: usize) -> &'a str {
    choices.get(choice % choices.len()).copied().unwrap_or_default()
}
