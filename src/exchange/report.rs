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
use super::html::{HEAD, Numbered, Setting, article, element, language, push_block_id, push_text, quotation};
use super::told::{day, moment, short};
use super::written::{Place, push_number};
use crate::agreement::Comparison;
use crate::analysis::{Sources, Summary};
use crate::annotation::Id;
use crate::picture::{Picture, Target, strip};
use crate::reading::Reading;
use crate::tag::{Choice, Tag, choices};
use crate::text::CodePoints;

/// The look of it, on screens and on paper.
const STYLE: &str = include_str!("report/style.css");

/// The sections, as the list at the head names them.
const CONTENTS: [(&str, &str); 8] = [
    ("summary", "Summary"),
    ("release", "The release"),
    ("who", "Who says what"),
    ("sources", "Sources"),
    ("again", "To read again"),
    ("annotations", "Annotations"),
    ("comparison", "Comparison"),
    ("made", "How this report was made"),
];

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
    let mut out = String::from(HEAD);
    element(&mut out, "Report: ", &reading.release().title(), "</title>\n<style>\n");
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
        let before = "<header>\n<p class=\"brand\">Pressloupe report</p>\n<h1 dir=\"auto\" lang=\"";
        element(out, before, language(self.reading), "\">");
        element(out, "", &release.title(), "</h1>\n<dl class=\"facts\">\n");
        let facts = [
            ("Issued by", release.facts.issuer.clone()),
            ("Dated", release.facts.date.as_deref().map(day)),
            ("Read by", about.creator.map(str::to_owned)),
            ("Written", Some(moment(about.generated.as_str()))),
        ];
        for (name, fact) in facts {
            if let Some(fact) = fact {
                out.push_str("<div><dt>");
                out.push_str(name);
                element(out, "</dt><dd dir=\"auto\">", &fact, "</dd></div>\n");
            }
        }
        if let Some(address) = &release.facts.address {
            out.push_str("<div><dt>Published at</dt><dd>");
            let is_link = address.starts_with("https://") || address.starts_with("http://");
            if is_link {
                element(out, "<a href=\"", address, "\">");
            }
            push_text(out, address);
            out.push_str(if is_link { "</a></dd></div>\n" } else { "</dd></div>\n" });
        }
        out.push_str("</dl>\n<nav aria-label=\"Contents\"><ul>\n");
        for (id, title) in CONTENTS.into_iter().filter(|(id, _)| *id != "comparison" || is_compared) {
            for part in ["<li><a href=\"#", id, "\">", title, "</a></li>\n"] {
                out.push_str(part);
            }
        }
        out.push_str("</ul></nav>\n</header>\n");
    }

    fn release(&self, out: &mut String) {
        begin_section(out, "release");
        out.push_str("<p class=\"key\">");
        for (nth, &tag) in Tag::ALL.iter().enumerate() {
            out.push_str(if nth > 0 { " " } else { "" });
            for part in ["<span class=\"line ", tag.name(), "\">", tag.name(), "</span>"] {
                out.push_str(part);
            }
        }
        out.push_str("</p>\n<div class=\"beside\">\n");
        out.push_str("<figure class=\"strip\">\n");
        self.picture(out, &strip(self.reading));
        out.push_str("</figure>\n");
        element(out, "<article lang=\"", language(self.reading), "\" aria-label=\"Release\">\n");
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
        for part in ["\" aria-label=\"", tag, " "] {
            out.push_str(part);
        }
        push_number(out, number);
        out.push_str("\">");
        push_number(out, number);
        out.push_str("</a>");
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
        out.push_str("<p>Written by Pressloupe ");
        out.push_str(env!("CARGO_PKG_VERSION"));
        element(out, " on ", &moment(about.generated.as_str()), ". ");
        out.push_str(
            "A reader marked the passages; the tool counted and joined them. Nothing in this report says whether the \
             release is true: neither a mark nor its absence is a judgement.</p>\n<dl class=\"known\">\n",
        );
        for &tag in Tag::ALL {
            for part in [
                "<div><dt><span class=\"line ",
                tag.name(),
                "\">",
                tag.name(),
                "</span></dt><dd>",
                tag.meaning(),
                "</dd></div>\n",
            ] {
                out.push_str(part);
            }
        }
        out.push_str(
            "<div><dt>Numbers</dt><dd>An annotation has one number, its place in the order of the text, in every list and \
             picture. Those without a place come last.</dd></div>\n\
             <div><dt>Sources</dt><dd>Mentions that the reader joined are one source. It is identified as well as the best \
             of its mentions says.</dd></div>\n\
             <div><dt>Shares</dt><dd>The part of the text’s characters that lie in a marked passage, each counted \
             once. Kickers, bylines, dates and captions are no paragraphs to read.</dd></div>\n\
             <div><dt>Places</dt><dd>Unicode code points of the release’s text, its blocks joined by line feeds.</dd></div>\n",
        );
        let made_of = [
            ("Read by", ">", about.creator.unwrap_or("A reader who gave no name")),
            ("Release", " class=\"code\">", about.identity),
            ("SHA-256 of its text", " class=\"code\">", about.digest),
        ];
        for (name, class, value) in made_of {
            for part in ["<div><dt>", name, "</dt><dd dir=\"auto\"", class] {
                out.push_str(part);
            }
            element(out, "", value, "</dd></div>\n");
        }
        out.push_str("</dl>\n</section>\n");
    }
}

/// A section of [`CONTENTS`], with its heading.
fn begin_section(out: &mut String, id: &str) {
    let title = CONTENTS.iter().find(|section| section.0 == id).map_or("", |section| section.1);
    for part in [
        "<section id=\"",
        id,
        "\" aria-labelledby=\"",
        id,
        "-title\">\n<h2 id=\"",
        id,
        "-title\">",
        title,
        "</h2>\n",
    ] {
        out.push_str(part);
    }
}
