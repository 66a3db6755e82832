//! Writing a reading as files: the formats there are, and what each of them cannot hold.
//!
//! [`Format`] is the list of them, [`Format::write`] writes a reading in any of them. Annotations come in text order, links in
//! the order of their ids. The words at every written position are the written quote: both are taken from the text
//! as it is now. A format that holds nothing but passages leaves out what has no place in the text, and
//! [`Written::left_out`] says what.

mod json;

pub(super) use json::Json;

use super::{About, brat, csv, doccano, html, label_studio, markdown, report, sources, web_annotation};
use crate::agreement::Comparison;
use crate::anchor::Anchor;
use crate::annotation::{Annotation, Id, Link};
use crate::messages::export as m;
use crate::reading::Reading;
use crate::sorted::Sorted;
use crate::tag::{Tag, named};
use crate::text::{CodePoints, Range};

named! {
    /// A format in which a reading is written.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::exchange::written::Format;
    /// assert_eq!(Format::named("brat"), Some(Format::Brat));
    /// assert_eq!(Format::ALL[0].label(), "JSON (Web Annotation)");
    /// ```
    Format {
        /// The Web Annotation collection, the only one that Import reads.
        Json = "json",
        /// A table.
        Csv = "csv",
        /// brat's standoff format: the text, and a file of what is said of it.
        Brat = "brat",
        /// A line of JSON, as doccano reads it.
        Doccano = "doccano",
        /// A task with its annotation, as Label Studio reads it.
        LabelStudio = "label-studio",
        /// A report to read and to edit.
        Markdown = "markdown",
        /// The release with its passages marked, as a page of its own.
        Html = "html",
        /// The marked release with what a summary, pictures and tables show of it, to print.
        Report = "report",
        /// A table of who says what.
        Sources = "sources",
    }
}

impl Format {
    /// Its name in menus, in the language that is spoken.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Json => m::json(),
            Self::Csv => m::csv(),
            Self::Brat => m::brat(),
            Self::Doccano => m::doccano(),
            Self::LabelStudio => m::label_studio(),
            Self::Markdown => m::markdown(),
            Self::Html => m::html(),
            Self::Report => m::report(),
            Self::Sources => m::sources(),
        }
    }

    /// What is in it, in one sentence, in the language that is spoken.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Json => m::json_holds(),
            Self::Csv => m::csv_holds(),
            Self::Brat => m::brat_holds(),
            Self::Doccano => m::doccano_holds(),
            Self::LabelStudio => m::label_studio_holds(),
            Self::Markdown => m::markdown_holds(),
            Self::Html => m::html_holds(),
            Self::Report => m::report_holds(),
            Self::Sources => m::sources_holds(),
        }
    }

    /// Writes `reading` in this format.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::annotation::Moment;
    /// use press_loupe::exchange::{About, written::Format};
    /// use press_loupe::reading::Reading;
    /// use press_loupe::release::digest;
    /// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
    /// let about = About { identity: "x", digest: &digest(""), generated: &now, creator: None };
    /// for &format in Format::ALL {
    ///     let files = format.write(&Reading::default(), &about).files;
    ///     assert_eq!(files.len(), if format == Format::Brat { 2 } else { 1 });
    /// }
    /// ```
    #[must_use]
    pub fn write(self, reading: &Reading, about: &About<'_>) -> Written {
        let whole = |extension, media_type, content| Written {
            files: vec![File { extension, media_type, content }],
            left_out: LeftOut::default(),
        };
        match self {
            Self::Json => whole("jsonld", "application/ld+json", web_annotation::write(reading, about)),
            Self::Csv => whole("csv", "text/csv", csv::write(reading, about)),
            Self::Brat => brat::write(reading),
            Self::Doccano => doccano::write(reading, about),
            Self::LabelStudio => label_studio::write(reading, about),
            Self::Markdown => whole("md", "text/markdown", markdown::write(reading, about)),
            Self::Html => whole("html", "text/html", html::write(reading, about)),
            Self::Report => self::report(reading, about, None),
            Self::Sources => whole("sources.csv", "text/csv", sources::write(reading, about)),
        }
    }
}

/// The report as a file, with how the reading agrees with others if they were compared.
#[must_use]
pub fn report(reading: &Reading, about: &About<'_>, comparison: Option<&Comparison>) -> Written {
    let content = report::write(reading, about, comparison);
    let file = File { extension: "report.html", media_type: "text/html", content };
    Written { files: vec![file], left_out: LeftOut::default() }
}

/// A file, still without the first part of its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What its name ends with, after a dot.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it, to be stored in UTF-8.
    pub content: String,
}

impl File {
    /// The same as text, as a clipboard or a text field has it: without the byte order mark, which is of a file.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::exchange::written::File;
    /// let file = File { extension: "csv", media_type: "text/csv", content: "\u{feff}item\r\n".to_owned() };
    /// assert_eq!(file.text(), "item\r\n");
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        self.content.strip_prefix('\u{feff}').unwrap_or(&self.content)
    }
}

/// The files of a format, and what they do not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The files: two for brat, one for every other format.
    pub files: Vec<File>,
    /// What the format cannot hold.
    pub left_out: LeftOut,
}

/// What has no place in the text, and is therefore not in the files of a format that holds passages alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// The annotations.
    pub annotations: Vec<Id>,
    /// The claims whose cue is left out.
    pub cues: Vec<Id>,
    /// The links, which would join something that is not there.
    pub links: Vec<Id>,
}

impl LeftOut {
    /// What is left out, as a sentence in the language that is spoken; `None` if nothing is.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{annotation::Id, exchange::written::LeftOut};
    /// let id = Id::from_random([7; 16]);
    /// let left_out = LeftOut { annotations: vec![id, id], cues: vec![], links: vec![id] };
    /// assert_eq!(left_out.sentence().unwrap(), "Left out, having no place in the text: 2 annotations, 1 link.");
    /// assert_eq!(LeftOut::default().sentence(), None);
    /// ```
    #[must_use]
    pub fn sentence(&self) -> Option<String> {
        let told = |ids: &[Id], say: fn(usize) -> String| (!ids.is_empty()).then(|| say(ids.len()));
        let what: Vec<_> =
            [told(&self.annotations, m::annotations), told(&self.cues, m::cues), told(&self.links, m::links)]
                .into_iter()
                .flatten()
                .collect();
        (!what.is_empty()).then(|| m::left_out(&what.join(m::and_also())))
    }
}

/// A place in the text, and the words that stand there now.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) range: Range<CodePoints>,
    pub(super) words: &'a str,
}

impl<'a> Place<'a> {
    fn at(range: Option<Range<CodePoints>>, reading: &'a Reading) -> Option<Self> {
        // A place without words is none: no tool can mark it.
        let range = range.filter(|range| !range.is_empty())?;
        Some(Self { range, words: reading.text().slice(range)? })
    }

    /// Where an annotation stands, if it stands at one place.
    pub(super) fn of(annotation: &Annotation, reading: &'a Reading) -> Option<Self> {
        Self::at(reading.range(annotation.id), reading)
    }

    /// Where the cue of a claim stands.
    pub(super) fn of_cue(annotation: &Annotation, reading: &'a Reading) -> Option<Self> {
        Self::at(reading.lands(annotation.tagged.cue()?).range(), reading)
    }
}

/// The words that an annotation was made on, where they are not the words at its place.
pub(super) fn remembered<'a>(annotation: &'a Annotation, reading: &Reading) -> Option<&'a str> {
    matches!(reading.anchor(annotation.id), Anchor::Changed(_)).then_some(&*annotation.passage.quote)
}

/// The name of an attribute where the attributes of all tags share one list: what two tags have gets the tag's name.
pub(super) const fn name_among_all(tag: Tag, name: &'static str) -> &'static str {
    match (tag, name.as_bytes()) {
        (Tag::Claim, b"kind") => "claim_kind",
        (Tag::Speculation, b"kind") => "speculation_kind",
        _ => name,
    }
}

/// An annotation that has a place in the text.
pub(super) struct Passage<'a> {
    pub(super) annotation: &'a Annotation,
    pub(super) place: Place<'a>,
    pub(super) cue: Option<Place<'a>>,
    pub(super) remembered: Option<&'a str>,
}

/// What a format of passages can hold of a reading, and what not.
pub(super) struct Passages<'a> {
    pub(super) all: Vec<Passage<'a>>,
    /// The number of each, from 1 in text order.
    pub(super) numbers: Sorted<Id, u32>,
    links: Vec<&'a Link>,
    pub(super) left_out: LeftOut,
}

impl<'a> Passages<'a> {
    /// What of `reading` has a place; `holds` says whether the format can have these words as a passage.
    pub(super) fn of(reading: &'a Reading, holds: fn(&str) -> bool) -> Self {
        let mut passages =
            Self { all: Vec::new(), numbers: Sorted::new(), links: Vec::new(), left_out: LeftOut::default() };
        for annotation in reading.in_text_order() {
            let Some(place) = Place::of(annotation, reading).filter(|place| holds(place.words)) else {
                passages.left_out.annotations.push(annotation.id);
                continue;
            };
            let cue = Place::of_cue(annotation, reading).filter(|place| holds(place.words));
            if cue.is_none() && annotation.tagged.cue().is_some() {
                passages.left_out.cues.push(annotation.id);
            }
            let remembered = remembered(annotation, reading);
            passages.all.push(Passage { annotation, place, cue, remembered });
            passages.numbers.insert(annotation.id, crate::text::to_u32(passages.all.len()));
        }
        for link in reading.links() {
            match passages.ends(link) {
                Some(_) => passages.links.push(link),
                None => passages.left_out.links.push(link.id),
            }
        }
        passages
    }

    fn ends(&self, link: &Link) -> Option<(u32, u32)> {
        Some((*self.numbers.get(&link.from)?, *self.numbers.get(&link.to)?))
    }

    /// The links whose ends have places, each with the numbers of its ends.
    pub(super) fn links(&self) -> impl Iterator<Item = (&'a Link, u32, u32)> {
        self.links.iter().filter_map(|link| self.ends(link).map(|(from, to)| (*link, from, to)))
    }
}

/// Writes a number into a text.
pub(super) fn push_number(out: &mut String, number: u32) {
    out.push_str(&number.to_string());
}
