//! A report of a reading, to read, to print and to file.
//!
//! One page that needs nothing else, made of the pieces of the [marked page](super::html): no script, nothing that is
//! fetched, and a policy that forbids both. Its sections are the summary, the marked release, the pictures, the sources,
//! the lists of what a careful reader looks at again, every annotation, and how the report was made.
//!
//! An annotation has one number, its place in text order, wherever it is named. The numbers of the three tags have three
//! shapes, and the lines under the words three styles, so that they differ without colours. In the release a number leads
//! to the item of the list that has everything about it, and everywhere else to the passage.

mod items;
mod map;
mod sources;
mod summary;

use super::About;
use super::html::{
    Numbered, Setting, article, begin_article, element, head, language, push_block_id, push_text, quotation,
    reference_in_words,
};
use super::told::{self, day, moment, short};
use super::written::{Place, push_number};
use crate::agreement::Comparison;
use crate::analysis::{Sources, Summary};
use crate::annotation::Id;
use crate::messages::report as m;
use crate::picture::{Picture, Target, strip};
use crate::reading::Reading;
use crate::tag::{Choice, Tag, choices};
use crate::text::CodePoints;

/// The look of it, on screens and on paper.
const STYLE: &str = include_str!("report/style.css");

/// The ids of the sections, in order.
const SECTIONS: [&str; 8] =
    ["summary", "release", "who", "sources", "again", "annotations", "comparison", "made"];

/// The heading of the section of that id.
fn title(section: &str) -> &'static str {
    match section {
        "summary" => m::summary(),
        "release" => m::the_release(),
        "who" => m::who_says_what(),
        "sources" => m::sources(),
        "again" => m::to_read_again(),
        "annotations" => m::annotations(),
        "comparison" => m::comparison(),
        _ => m::how_this_was_made(),
    }
}

/// What is written, and what was found out for it.
struct Report<'a> {
    reading: &'a Reading,
    numbered: Numbered<'a>,
    sources: Sources,
    summary: Summary,
    /// The attributes of each tag, with what their values mean.
    choices: Vec<(Tag, Vec<Choice>)>,
}

/// The look of a report for where it stands in an element of a page, not on one of its own: in a shadow root that holds
/// what is in the report's body, in an element of the class `page`.
///
/// # Examples
/// ```
/// use press_loupe::exchange::report::style_within;
/// assert!(!style_within().contains("body{"));
/// ```
#[must_use]
pub fn style_within() -> String {
    STYLE.replace(":root{", ":host{").replace("\nhtml{", "\n:host{").replace("\nbody{", "\n.page{")
}

/// Writes a reading as a report; with a `comparison`, how it agrees with others is a section of it.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{About, report};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let page = report::write(&Reading::default(), &About { identity: "x", digest: "", generated: &now, creator: None }, None);
/// assert!(page.contains("<p>Nothing is marked yet.</p>"));
/// assert!(!page.contains("<script"));
/// ```
#[must_use]
pub fn write(reading: &Reading, about: &About<'_>, comparison: Option<&Comparison>) -> String {
    let report = Report {
        reading,
        numbered: Numbered::of(reading),
        sources: Sources::of(reading),
        summary: Summary::of(reading),
        choices: Tag::ALL.iter().map(|&tag| (tag, choices(tag))).collect(),
    };
    let mut out = head();
    element(&mut out, "", &m::page_title(&reading.release().title()), "</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n");
    report.head(&mut out, about, comparison.is_some());
    out.push_str("<main>\n");
    report.summary(&mut out);
    report.release(&mut out);
    report.map(&mut out);
    report.sources(&mut out);
    report.again(&mut out);
    report.items(&mut out);
    if let Some(comparison) = comparison {
        out.push_str(&super::comparison::html(comparison));
    }
    report.made(&mut out, about);
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

impl Report<'_> {
    fn head(&self, out: &mut String, about: &About<'_>, is_compared: bool) {
        let release = self.reading.release();
        element(out, "<header>\n<p class=\"brand\">", m::brand(), "</p>\n");
        element(out, "<h1 dir=\"auto\" lang=\"", language(self.reading), "\">");
        element(out, "", &release.title(), "</h1>\n<dl class=\"facts\">\n");
        let facts = [
            (m::issued_by(), release.facts.issuer.clone()),
            (m::dated(), release.facts.date.as_deref().map(day)),
            (m::read_by(), about.creator.map(str::to_owned)),
            (m::written(), Some(moment(about.generated.as_str()))),
        ];
        for (name, fact) in facts {
            if let Some(fact) = fact {
                element(out, "<div><dt>", name, "");
                element(out, "</dt><dd dir=\"auto\">", &fact, "</dd></div>\n");
            }
        }
        if let Some(address) = &release.facts.address {
            element(out, "<div><dt>", m::published_at(), "</dt><dd>");
            let is_link = address.starts_with("https://") || address.starts_with("http://");
            if is_link {
                element(out, "<a href=\"", address, "\">");
            }
            push_text(out, address);
            out.push_str(if is_link { "</a></dd></div>\n" } else { "</dd></div>\n" });
        }
        element(out, "</dl>\n<nav aria-label=\"", m::contents(), "\"><ul>\n");
        for id in SECTIONS.into_iter().filter(|id| *id != "comparison" || is_compared) {
            element(out, "<li><a href=\"#", id, "\">");
            element(out, "", title(id), "</a></li>\n");
        }
        out.push_str("</ul></nav>\n</header>\n");
    }

    fn release(&self, out: &mut String) {
        begin_section(out, "release");
        out.push_str("<p class=\"key\">");
        for (nth, &tag) in Tag::ALL.iter().enumerate() {
            out.push_str(if nth > 0 { " " } else { "" });
            element(out, "<span class=\"line ", tag.name(), "\">");
            element(out, "", tag.label(), "</span>");
        }
        out.push_str("</p>\n<div class=\"beside\">\n");
        out.push_str("<figure class=\"strip\">\n");
        self.picture(out, &strip(self.reading));
        out.push_str("</figure>\n");
        begin_article(out, self.reading);
        element(out, " aria-label=\"", m::release(), "\">\n");
        article(out, &self.numbered, Setting::Report);
        out.push_str("</article>\n</div>\n</section>\n");
    }

    fn picture(&self, out: &mut String, picture: &Picture) {
        out.push_str(&picture.svg(&|target| self.address(target)));
    }

    /// Where a part of a picture leads.
    fn address(&self, target: Target) -> Option<String> {
        let mut address = String::from("#");
        match target {
            Target::Annotation(id) => {
                let number = self.numbered.number(id);
                self.push_id(&mut address, number);
                (number > 0).then_some(address)
            }
            Target::Place(place) => {
                push_block_id(&mut address, self.block_at(place)?);
                Some(address)
            }
        }
    }

    /// The last block that begins at `place` or before it.
    fn block_at(&self, place: CodePoints) -> Option<usize> {
        let blocks = self.reading.release().blocks();
        blocks.partition_point(|(_, range)| range.start() <= place).checked_sub(1)
    }

    /// The id of the passage of this number or, where that has no place, of its item.
    fn push_id(&self, out: &mut String, number: u32) {
        out.push(if self.numbered.is_marked(number) { 'p' } else { 'a' });
        push_number(out, number);
    }

    /// The number of an annotation, in the shape of its tag, as a link to the passage or, where that has no place, to
    /// the item.
    fn number(&self, out: &mut String, id: Id) {
        let (Some(one), number) = (self.reading.get(id), self.numbered.number(id)) else { return };
        let tag = one.tag().name();
        out.push_str("<a class=\"n ");
        out.push_str(tag);
        out.push_str("\" href=\"#");
        self.push_id(out, number);
        element(out, "\" aria-label=\"", &reference_in_words(one.tag(), number), "\">");
        element(out, "", &told::number(number), "</a>");
    }

    /// Numbers, one after the other.
    fn numbers(&self, out: &mut String, ids: impl Iterator<Item = Id>) {
        for (nth, id) in ids.enumerate() {
            out.push_str(if nth > 0 { " " } else { "" });
            self.number(out, id);
        }
    }

    /// The beginning of the words of an annotation.
    fn short_quote(&self, out: &mut String, id: Id) {
        let Some(one) = self.reading.get(id) else { return };
        let words = Place::of(one, self.reading).map_or(&*one.passage.quote, |place| place.words);
        self.shortened(out, words);
    }

    fn shortened(&self, out: &mut String, words: &str) {
        let (words, is_cut) = short(words);
        quotation(out, words, if is_cut { " …" } else { "" }, self.reading);
    }

    fn made(&self, out: &mut String, about: &About<'_>) {
        begin_section(out, "made");
        let written = m::written_by(env!("CARGO_PKG_VERSION"), &moment(about.generated.as_str()));
        element(out, "<p>", &written, "</p>\n<dl class=\"known\">\n");
        for &tag in Tag::ALL {
            element(out, "<div><dt><span class=\"line ", tag.name(), "\">");
            element(out, "", tag.label(), "</span></dt><dd>");
            element(out, "", tag.meaning(), "</dd></div>\n");
        }
        let how = [
            (m::numbers(), m::what_numbers_are()),
            (m::sources(), m::what_sources_are()),
            (m::shares(), m::what_shares_are()),
            (m::places(), m::what_places_are()),
        ];
        for (name, words) in how {
            element(out, "<div><dt>", name, "</dt><dd>");
            element(out, "", words, "</dd></div>\n");
        }
        let made_of = [
            (m::read_by(), ">", about.creator.unwrap_or(m::reader_without_name())),
            (m::release_identity(), " class=\"code\">", about.identity),
            (m::digest(), " class=\"code\">", about.digest),
        ];
        for (name, class, value) in made_of {
            element(out, "<div><dt>", name, "</dt><dd dir=\"auto\"");
            element(out, class, value, "</dd></div>\n");
        }
        out.push_str("</dl>\n</section>\n");
    }
}

/// A section, with its heading.
fn begin_section(out: &mut String, id: &str) {
    for part in ["<section id=\"", id, "\" aria-labelledby=\"", id, "-title\">\n<h2 id=\"", id, "-title\">"] {
        out.push_str(part);
    }
    element(out, "", title(id), "</h2>\n");
}
