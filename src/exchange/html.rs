//! The release as a page of its own with its passages marked, to read and to print.
//!
//! The page stands alone: no script, nothing that is fetched, and a policy in it that forbids both. In `article` each
//! block of the release is an element of its kind. A passage is a `mark` with the class of its tag, whose
//! `aria-details` names the item of the list below that has the quote, attributes, note and links; its last piece is
//! followed by a reference, the number in text order. Where passages cross or run over blocks a mark is written in
//! pieces, which nest and never overlap.
//!
//! The items of the list have `data-start` and `data-end`: Unicode code points of the release's text, which is the
//! blocks joined by line feeds. The page says so. What has no place in the text is in the list, with its state.
//!
//! The [report](super::report) is made of the same pieces.

use super::About;
use super::told::{self, SLOT};
use super::written::{Place, push_number, remembered};
use crate::anchor::Anchor;
use crate::annotation::{Annotation, Id, Link};
use crate::messages::{self, OfText, export_html as m, told as words};
use crate::picture::is_right_to_left;
use crate::reading::Reading;
use crate::release::BlockKind;
use crate::sorted::Sorted;
use crate::tag::{Tag, label_of};
use crate::text::{CodePoints, Range, to_u32};

/// What stands before the title, from the head on.
const HEAD: &str = "<head>\n<meta charset=\"utf-8\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<meta name=\"referrer\" content=\"no-referrer\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";

/// What stands after the title. Lines below the text tell the tags apart where there are no colours; they lie at
/// three heights, so that each is seen where passages overlap.
const STYLE: &str = "</title>\n<style>\n\
:root{color-scheme:light dark;background:Canvas;color:CanvasText}\n\
body{font:1.05rem/1.7 Georgia,serif;max-width:38rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}\n\
mark{color:inherit;background:none;text-decoration-line:underline;text-decoration-thickness:2px}\n\
.claim{text-decoration-color:light-dark(#2443c4,#9db2ff);text-underline-offset:.15em}\n\
.source{text-decoration-style:double;text-decoration-color:light-dark(#0a6b4b,#6fd6ae);text-underline-offset:.32em}\n\
.speculation{text-decoration-style:wavy;text-decoration-color:light-dark(#8f4b00,#f0b25e);text-decoration-thickness:1px;text-underline-offset:.5em}\n\
header,section,sup{font-family:system-ui,sans-serif;font-size:.85rem;line-height:1.5}\n\
sup{font-size:.7rem;line-height:1}\n\
header p{margin:0}\n\
q,.note{white-space:pre-line}\n\
li .note{border-inline-start:2px solid;padding-inline-start:.6rem}\n\
li{margin:.6rem 0}\n\
li p{margin:.2rem 0}\n\
a:active{color:inherit}\n\
article .row,article .caption,.kicker,.byline,.date{font-size:.9em}\n\
@media print{body{margin:0;max-width:none}li{break-inside:avoid}a{color:inherit;text-decoration:none}}\n\
</style>\n</head>\n<body>\n";

/// Writes a reading as a page of HTML.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{About, html};
/// use press_loupe::reading::Reading;
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// let block = Block::new(BlockKind::Paragraph, "Profits <b>rose</b>.").unwrap();
/// let reading = Reading::new(Release::new(Draft { blocks: vec![block], ..Draft::default() }));
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let page = html::write(&reading, &About { identity: "x", digest: "", generated: &now, creator: None });
/// assert!(page.contains("<p dir=\"auto\">Profits &lt;b&gt;rose&lt;/b&gt;.</p>"));
/// ```
#[must_use]
pub fn write(reading: &Reading, about: &About<'_>) -> String {
    let release = reading.release();
    let title = release.title();
    let numbered = Numbered::of(reading);
    let mut out = head();
    push_text(&mut out, &title);
    out.push_str(STYLE);
    out.push_str("<header>\n");
    if !release.blocks().iter().any(|block| block.0 == BlockKind::Headline) {
        element(&mut out, "<h1 dir=\"auto\">", &title, "</h1>\n");
    }
    let facts: [(OfText, _); 5] = [
        (m::issued_by, release.facts.issuer.as_deref()),
        (m::dated, release.facts.date.as_deref()),
        (m::published_at, release.facts.address.as_deref()),
        (m::read_by, about.creator),
        (m::written_on, Some(about.generated.as_str())),
    ];
    for (say, fact) in facts {
        if let Some(fact) = fact {
            element(&mut out, "<p>", &say(fact), "</p>\n");
        }
    }
    out.push_str("</header>\n<main>\n");
    begin_article(&mut out, reading);
    out.push_str(">\n");
    article(&mut out, &numbered, Setting::Page);
    out.push_str("</article>\n<section role=\"doc-endnotes\" aria-label=\"");
    for after in ["\">\n<h2>", "</h2>\n<ol>\n"] {
        element(&mut out, "", m::annotations(), after);
    }
    for (one, number) in numbered.all() {
        item(&mut out, one, number, &numbered);
    }
    element(
        &mut out,
        "</ol>\n<p>",
        &m::places(about.digest),
        "</p>\n</section>\n</main>\n</body>\n</html>\n",
    );
    out
}

/// The beginning of a page in the language that is spoken, up to its title.
pub(super) fn head() -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"");
    out.push_str(messages::language());
    out.push_str(if messages::runs_left() { "\" dir=\"rtl\">\n" } else { "\">\n" });
    out.push_str(HEAD);
    out
}

/// The beginning of the article, without the end of its tag. It runs as the release does: a page may run the other way.
pub(super) fn begin_article(out: &mut String, reading: &Reading) {
    element(out, "<article lang=\"", language(reading), "\"");
    let runs_left = is_right_to_left(reading.text().as_str());
    if runs_left != messages::runs_left() {
        out.push_str(if runs_left { " dir=\"rtl\"" } else { " dir=\"ltr\"" });
    }
}

pub(super) fn language(reading: &Reading) -> &str {
    reading.release().facts.language.as_deref().unwrap_or_default()
}

/// A passage in the article.
struct Marked {
    range: Range<CodePoints>,
    tag: Tag,
    number: u32,
}

/// The annotations of a reading, numbered from 1 in text order.
pub(super) struct Numbered<'a> {
    pub(super) reading: &'a Reading,
    numbers: Sorted<Id, u32>,
    /// Those that have a mark in the article, in the order of their numbers.
    marks: Vec<Marked>,
    /// The links from both their ends: those of one annotation stand together, those that start from it first.
    ends: Vec<(Id, bool, &'a Link)>,
}

impl<'a> Numbered<'a> {
    pub(super) fn of(reading: &'a Reading) -> Self {
        let numbers =
            Sorted::gather(reading.in_text_order().zip(1..).map(|(one, nth)| (one.id, nth)).collect());
        let mut ends: Vec<_> =
            reading.links().flat_map(|link| [(link.from, false, link), (link.to, true, link)]).collect();
        ends.sort_by_key(|&(id, is_incoming, _)| (id, is_incoming));
        let mut numbered = Self { reading, numbers, marks: Vec::new(), ends };
        let blocks = reading.release().blocks();
        // What holds nothing but the line feed between two blocks is in neither.
        let shares = |range: Range<CodePoints>| {
            let from = blocks.partition_point(|block| block.1.end() <= range.start());
            let mut here = blocks.iter().skip(from).take_while(|block| block.1.start() < range.end());
            here.any(|block| !block.1.is_empty())
        };
        for (one, number) in numbered.all() {
            if let Some(place) = Place::of(one, reading).filter(|place| shares(place.range)) {
                numbered.marks.push(Marked { range: place.range, tag: one.tag(), number });
            }
        }
        numbered
    }

    /// All of them, each with its number.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'a Annotation, u32)> + use<'a> {
        self.reading.in_text_order().zip(1..)
    }

    pub(super) fn number(&self, id: Id) -> u32 {
        self.numbers.get(&id).copied().unwrap_or_default()
    }

    /// The links that start from an annotation or, if `is_incoming`, end at it, in the order of their ids.
    pub(super) fn links(&self, id: Id, is_incoming: bool) -> impl Iterator<Item = &'a Link> {
        let from = self.ends.partition_point(|end| (end.0, end.1) < (id, is_incoming));
        let here = self.ends.iter().skip(from).take_while(move |end| (end.0, end.1) == (id, is_incoming));
        here.map(|end| end.2)
    }

    /// Whether the annotation of this number has a mark, and with it an id, in the article.
    pub(super) fn is_marked(&self, number: u32) -> bool {
        self.marks.binary_search_by_key(&number, |mark| mark.number).is_ok()
    }
}

/// What an article stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// A page of its own, whose headline is the release's.
    Page,
    /// A section of a report, which leads to blocks too, and tells the tags apart by the shapes of their numbers.
    Report,
}

/// The id of the block at `nth` in a report.
pub(super) fn push_block_id(out: &mut String, nth: usize) {
    out.push('b');
    push_number(out, to_u32(nth).saturating_add(1));
}

/// The blocks of the release with the passages marked in them.
pub(super) fn article(out: &mut String, numbered: &Numbered<'_>, setting: Setting) {
    let reading = numbered.reading;
    let (mut has_headline, mut is_list) = (false, false);
    let mut marks = numbered.marks.iter().peekable();
    let mut here: Vec<&Marked> = Vec::new();
    for (nth, &(kind, range)) in reading.release().blocks().iter().enumerate() {
        let is_item = kind == BlockKind::ListItem;
        if is_item != is_list {
            out.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
            is_list = is_item;
        }
        let name = match (kind, setting) {
            // A page has one.
            (BlockKind::Headline, Setting::Page) if !has_headline => "h1",
            (BlockKind::Headline | BlockKind::Heading, Setting::Page) => "h2",
            (BlockKind::Headline, Setting::Report) if !has_headline => "h3",
            (BlockKind::Headline | BlockKind::Heading, Setting::Report) => {
                if has_headline {
                    "h4"
                } else {
                    "h3"
                }
            }
            (BlockKind::Quotation, _) => "blockquote",
            (BlockKind::ListItem, _) => "li",
            _ => "p",
        };
        has_headline |= kind == BlockKind::Headline;
        out.push('<');
        out.push_str(name);
        if setting == Setting::Report {
            out.push_str(" id=\"");
            push_block_id(out, nth);
            out.push('"');
        }
        if name == "p" && kind != BlockKind::Paragraph {
            out.push_str(" class=\"");
            out.push_str(kind.name());
            out.push('"');
        }
        out.push_str(" dir=\"auto\">");
        here.retain(|mark| mark.range.end() > range.start());
        while let Some(mark) = marks.next_if(|mark| mark.range.start() < range.end()) {
            here.push(mark);
        }
        block(out, range, numbered.reading, &here, setting);
        out.push_str("</");
        out.push_str(name);
        out.push_str(">\n");
    }
    if is_list {
        out.push_str("</ul>\n");
    }
}

/// The text of a block from cut to cut, each piece within the marks that cover it.
fn block(out: &mut String, block: Range<CodePoints>, reading: &Reading, here: &[&Marked], setting: Setting) {
    let start = |mark: &Marked| mark.range.start().max(block.start());
    // Where a passage ends with the line feed after a block, it ends with the block.
    let end =
        |mark: &Marked| if mark.range.end().since(block.end()) == 1 { block.end() } else { mark.range.end() };
    let mut cuts = vec![block.start(), block.end()];
    for mark in here {
        cuts.extend([start(mark), end(mark).min(block.end())]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut waiting = here.iter().copied().peekable();
    let mut open: Vec<&Marked> = Vec::new();
    for (nth, &cut) in cuts.iter().enumerate() {
        let is_last = cut == block.end();
        let ends = |mark: &&Marked| end(mark) <= cut;
        if let Some(first) = open.iter().position(|mark| is_last || ends(mark)) {
            let closed = open.split_off(first);
            closed.iter().for_each(|_| out.push_str("</mark>"));
            closed.iter().filter(|mark| ends(mark)).for_each(|mark| reference(out, mark, setting));
            for mark in closed.into_iter().filter(|mark| !is_last && !ends(mark)) {
                begin(out, mark, false);
                open.push(mark);
            }
        }
        while let Some(mark) = waiting.next_if(|mark| !is_last && start(mark) == cut) {
            begin(out, mark, cut.since(mark.range.start()) <= u32::from(cut == block.start()));
            open.push(mark);
        }
        let piece = cuts.get(nth + 1).and_then(|&next| Range::new(cut, next));
        if let Some(words) = piece.and_then(|piece| reading.text().slice(piece)) {
            push_text(out, words);
        }
    }
}

fn begin(out: &mut String, mark: &Marked, is_first: bool) {
    out.push_str("<mark class=\"");
    out.push_str(mark.tag.name());
    if is_first {
        out.push_str("\" id=\"p");
        push_number(out, mark.number);
    }
    out.push_str("\" aria-details=\"a");
    push_number(out, mark.number);
    out.push_str("\">");
}

fn reference(out: &mut String, mark: &Marked, setting: Setting) {
    out.push_str(match setting {
        Setting::Page => "<sup><a",
        Setting::Report => "<sup><a class=\"n ",
    });
    if setting == Setting::Report {
        out.push_str(mark.tag.name());
        out.push('"');
    }
    out.push_str(" role=\"doc-noteref\" href=\"#a");
    push_number(out, mark.number);
    out.push_str("\" aria-label=\"");
    push_text(out, &reference_in_words(mark.tag, mark.number));
    out.push_str("\">");
    match setting {
        // As the browser numbers the list.
        Setting::Page => push_number(out, mark.number),
        Setting::Report => push_text(out, &told::number(mark.number)),
    }
    out.push_str("</a></sup>");
}

/// An annotation by tag and number: "claim 3".
pub(super) fn reference_in_words(tag: Tag, number: u32) -> String {
    words::reference(tag.name(), usize::try_from(number).unwrap_or(usize::MAX))
}

/// The beginning of an item of the list, up to the end of its tag.
pub(super) fn begin_item(out: &mut String, one: &Annotation, number: u32, reading: &Reading) {
    out.push_str("<li id=\"a");
    push_number(out, number);
    if let Some(place) = Place::of(one, reading) {
        for (name, place) in
            [("\" data-start=\"", place.range.start()), ("\" data-end=\"", place.range.end())]
        {
            out.push_str(name);
            push_number(out, place.0);
        }
    }
    out.push_str("\">\n");
}

/// Where an annotation stands, as a link to its mark, and what is to be said of that.
pub(super) fn place(out: &mut String, one: &Annotation, number: u32, numbered: &Numbered<'_>) {
    let place = Place::of(one, numbered.reading);
    if let Some(place) = place {
        let is_marked = numbered.is_marked(number);
        if is_marked {
            out.push_str("<a role=\"doc-backlink\" href=\"#p");
            push_number(out, number);
            out.push_str("\">");
        }
        push_number(out, place.range.start().0);
        out.push('–');
        push_number(out, place.range.end().0);
        out.push_str(if is_marked { "</a>" } else { "" });
    }
    let anchor = numbered.reading.anchor(one.id);
    if !matches!(anchor, Anchor::Found(_)) {
        push_text(out, if place.is_some() { words::comma() } else { "" });
        push_text(out, &words::anchor(anchor.name()));
    }
}

fn item(out: &mut String, one: &Annotation, number: u32, numbered: &Numbered<'_>) {
    let reading = numbered.reading;
    begin_item(out, one, number, reading);
    element(out, "<p><b>", one.tag().label(), "</b> ");
    quote(out, one, reading);
    out.push_str(" (");
    place(out, one, number, numbered);
    out.push_str(")</p>\n");
    let quoted = |out: &mut String, message: &str, words: &str| {
        out.push_str("<p>");
        filled(out, message, &|out| element(out, "<q dir=\"auto\">", words, "</q>"));
        out.push_str("</p>\n");
    };
    if let Some(remembered) = remembered(one, reading) {
        quoted(out, &words::made_on(SLOT), remembered);
    }
    for (name, value) in one.tagged.attributes() {
        element(out, "<p>", &words::attribute(name, label_of(one.tag(), name, value)), "</p>\n");
    }
    if let Some(cue) = one.tagged.cue() {
        quoted(out, &words::cue(SLOT), &cue.quote);
    }
    if let Some(creator) = &one.creator {
        element(out, "<p>", &words::creator(creator), "</p>\n");
    }
    if !one.note.is_empty() {
        element(out, "<p class=\"note\" dir=\"auto\">", &one.note, "</p>\n");
    }
    for link in numbered.links(one.id, false) {
        let Some(to) = reading.get(link.to) else { continue };
        let number = numbered.number(link.to);
        out.push_str("<p>");
        filled(out, &words::link(link.kind.name(), SLOT), &|out| {
            out.push_str("<a href=\"#a");
            push_number(out, number);
            out.push_str("\">");
            push_number(out, number);
            out.push_str("</a> ");
            quote(out, to, reading);
        });
        out.push_str("</p>\n");
    }
    out.push_str("</li>\n");
}

/// The words of an annotation as a quotation.
pub(super) fn quote(out: &mut String, one: &Annotation, reading: &Reading) {
    let words = Place::of(one, reading).map_or(&*one.passage.quote, |place| place.words);
    quotation(out, words, "", reading);
}

/// Words of the release as a quotation, and what follows them in it.
pub(super) fn quotation(out: &mut String, words: &str, after: &str, reading: &Reading) {
    element(out, "<q dir=\"auto\" lang=\"", language(reading), "\">");
    element(out, "", words, after);
    out.push_str("</q>");
}

/// Text between two pieces of markup.
pub(super) fn element(out: &mut String, before: &str, text: &str, after: &str) {
    out.push_str(before);
    push_text(out, text);
    out.push_str(after);
}

/// A message as text, with markup in the place of its one argument, which is [`SLOT`].
fn filled(out: &mut String, message: &str, fill: &dyn Fn(&mut String)) {
    let (before, after) = message.split_once(SLOT).unwrap_or((message, ""));
    push_text(out, before);
    fill(out);
    push_text(out, after);
}

/// Text as text, in an element or an attribute.
pub(super) fn push_text(out: &mut String, text: &str) {
    // What is between them is written as a whole.
    let entity = |byte: u8| {
        Some(match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            // A parser takes it for a line feed.
            b'\r' => "&#13;",
            // The one character that no page can hold.
            b'\0' => "\u{fffd}",
            _ => return None,
        })
    };
    let mut rest = text;
    while let Some((at, entity)) = rest.bytes().enumerate().find_map(|(at, byte)| Some((at, entity(byte)?))) {
        let (before, after) = rest.split_at_checked(at).unwrap_or_default();
        out.push_str(before);
        out.push_str(entity);
        rest = after.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}
