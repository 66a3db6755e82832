//! The formats in which a reading travels.
//!
//! Each format is a submodule that owns the shapes it writes and reads. [`web_annotation`] is the one that reads
//! back without loss, and the one that other tools speak. The others are written only; [`written`] is the list of them.
//!
//! What is read from a file is an [`Imported`]: what could be read **and** the list of what could not. It changes
//! nothing by itself: [`preview`] says what taking it in would do, and [`Imported::edit`] is the edit that does.
//!
//! What could not be read is of three sorts. What is wrong is [`refused`](Imported::refused). What is right and yet
//! holds nothing for a reading, as a tag of another scheme or a mark on a picture, is
//! [passed over](Imported::passed_over). What of a taken item could not be taken with it is
//! [left out](Imported::left_out).

pub mod brat;
pub mod comparison;
pub mod csv;
pub mod doccano;
pub mod html;
pub mod label_studio;
pub mod markdown;
pub mod report;
pub mod rescue;
pub mod sources;
pub mod units;
pub mod web_annotation;
pub mod written;

mod repeated;
pub(crate) mod told;

use crate::annotation::{Annotation, Id, Link, Moment};
use crate::messages::errors as m;
use crate::reading::{Change, Edit, Reading};
use crate::release::{Facts, digest};
use crate::sorted::Sorted;
use crate::tag::{AttributeError, ClaimAttributes, Tag, Tagged};
use crate::text::Text;
use units::Unit;
use web_annotation::Violation;

/// What a file says of a reading beside the reading itself.
///
/// # Examples
/// ```
/// use press_loupe::{annotation::Moment, exchange::About, release::digest};
/// let generated = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let about = About {
///     identity: "https://example.org/news/bridge",
///     digest: &digest("It opened today."),
///     generated: &generated,
///     creator: Some("Ada Brandt"),
/// };
/// assert_eq!(about.digest.len(), 64);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Which release it is.
    pub identity: &'a str,
    /// The SHA-256 (as [`digest`] gives it) of the release's text.
    pub digest: &'a str,
    /// When the file is made.
    pub generated: &'a Moment,
    /// The reader's name, if one was given: that of every annotation that has no other creator.
    pub creator: Option<&'a str>,
}

/// What a file says of the release that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedRelease {
    /// Which release it is.
    pub identity: Option<String>,
    /// The digest of its text.
    pub digest: Option<String>,
    /// What is known of it.
    pub facts: Facts,
}

/// Why something in a file was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is not a JSON object.
    #[error("{}", m::not_an_annotation())]
    NotAnAnnotation,
    /// It is not as the standard wants it, and nothing could be taken of it.
    #[error("{}", m::not_valid(&.0.to_string()))]
    NotValid(#[from] Violation),
    /// It answers another annotation, which could take it up, and is not there.
    #[error("{}", m::reply_to_nothing())]
    Reply,
    /// It has no text quote.
    #[error("{}", m::no_quote())]
    NoQuote,
    /// It has a position alone.
    #[error("{}", m::position_only())]
    PositionOnly,
    /// It has no tag.
    #[error("{}", m::no_tag())]
    NoTag,
    /// Its tag is of another scheme.
    #[error("{}", m::unknown_tag(.0))]
    UnknownTag(String),
    /// It has two tags of ours.
    #[error("{}", m::two_tags(.0.name(), .1.name()))]
    TwoTags(Tag, Tag),
    /// Its id was used before in the same file.
    #[error("{}", m::same_id())]
    Twice,
    /// It is a link without a kind of ours.
    #[error("{}", m::link_without_kind())]
    NoKind,
    /// It is a link without two ends.
    #[error("{}", m::link_without_ends())]
    NoEnds,
    /// Its other tags, of another scheme.
    #[error("{}", m::further_tag(.0))]
    FurtherTag(String),
    /// An attribute that does not fit.
    #[error(transparent)]
    Attribute(#[from] AttributeError),
    /// A position that is none.
    #[error("{}", m::no_position())]
    Position,
    /// A moment that is none.
    #[error("{}", m::no_moment(.0))]
    Moment(String),
    /// A body that is not text.
    #[error("{}", m::body_is_not_text())]
    Body,
    /// A target beside the first that has a quote.
    #[error("{}", m::several_targets())]
    Target,
    /// A cue of something else than a claim, or without words.
    #[error("{}", m::no_cue())]
    Cue,
    /// A key that stands more than once in the same object, where only one can count.
    #[error("{}", m::repeated_key(.0))]
    RepeatedKey(String),
    /// More items are elsewhere.
    #[error("{}", m::elsewhere(.0))]
    Elsewhere(String),
}

impl Refusal {
    /// Whether an item for which this is the reason is in order, and only holds nothing for a reading.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::exchange::Refusal;
    /// assert!(Refusal::NoTag.is_in_order());
    /// assert!(!Refusal::Twice.is_in_order());
    /// ```
    #[must_use]
    pub const fn is_in_order(&self) -> bool {
        matches!(
            self,
            Self::NoQuote
                | Self::PositionOnly
                | Self::NoTag
                | Self::UnknownTag(_)
                | Self::NoKind
                | Self::NoEnds
                | Self::Reply
                | Self::Elsewhere(_)
        )
    }
}

/// Something in a file that was not taken, or not wholly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its id, or its place in the file ("item 3").
    pub item: String,
    /// What is wrong with it.
    pub why: Refusal,
}

/// What was read from a file, and what was not.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The annotations. Their selectors have what the file knows of them; no place in any text is assumed.
    pub annotations: Vec<Annotation>,
    /// The links.
    pub links: Vec<Link>,
    /// The release they were made on, as far as the file names it.
    pub release: NamedRelease,
    /// The items that were not taken because something is wrong with them.
    pub refused: Vec<Refused>,
    /// The items that were not taken because they hold nothing for a reading.
    pub passed_over: Vec<Refused>,
    /// The parts of taken items that were not.
    pub left_out: Vec<Refused>,
    /// What a newer version of Pressloupe wrote: its core, and its record as it is.
    pub frozen: Vec<(Annotation, String)>,
    /// What the positions count.
    pub unit: Unit,
    /// When the file was read.
    pub read_at: Moment,
}

/// Why nothing of a file could be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is too large to be a reading.
    #[error("{}", m::file_too_large(*.bytes, MAX_BYTES))]
    TooLarge {
        /// How large it is.
        bytes: usize,
    },
    /// Its bytes are no text.
    #[error("{}", m::not_utf_8(*.line, *.column))]
    NotUtf8 {
        /// The line, from 1.
        line: usize,
        /// The column, from 1, in bytes.
        column: usize,
    },
    /// It stops before it is complete.
    #[error("{}", m::ends_too_early(*.line, *.column))]
    Ends {
        /// The line, from 1.
        line: usize,
        /// The column, from 1, in bytes.
        column: usize,
    },
    /// It is not JSON.
    #[error("{}", m::not_json(.what))]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1, in bytes.
        column: usize,
        /// What is wrong there, with line and column.
        what: String,
    },
    /// It is JSON of something else.
    #[error("{}", m::no_annotations())]
    NoAnnotations,
}

/// How large may a file be that is read? A reading of 5,000 annotations has about 5 MB.
pub const MAX_BYTES: usize = 50_000_000;

/// The text of a file's `content`, which is in UTF-8 or is not read: a guess at what a damaged byte once meant could
/// change the words of a quote.
///
/// # Errors
/// If it is too large, or a byte of it is part of no character.
///
/// # Examples
/// ```
/// use press_loupe::exchange::text_of;
/// assert_eq!(text_of(b"[]".to_vec()).unwrap(), "[]");
/// assert_eq!(
///     text_of(b"[\n\"caf\xe9\"]".to_vec()).unwrap_err().to_string(),
///     "the file is not text in UTF-8, as JSON is: the byte in line 2, column 5 is part of no character"
/// );
/// ```
pub fn text_of(content: Vec<u8>) -> Result<String, Unreadable> {
    if content.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge { bytes: content.len() });
    }
    String::from_utf8(content).map_err(|error| {
        let read = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let is_end = |byte: &&u8| **byte == b'\n';
        Unreadable::NotUtf8 {
            line: read.iter().filter(is_end).count() + 1,
            column: read.iter().rev().take_while(|byte| !is_end(byte)).count() + 1,
        }
    })
}

impl Imported {
    /// What a file without anything in it holds, read at `now`.
    pub(crate) const fn of_nothing(now: Moment) -> Self {
        Self {
            annotations: Vec::new(),
            links: Vec::new(),
            release: NamedRelease {
                identity: None,
                digest: None,
                facts: Facts { title: None, issuer: None, date: None, address: None, language: None },
            },
            refused: Vec::new(),
            passed_over: Vec::new(),
            left_out: Vec::new(),
            frozen: Vec::new(),
            unit: Unit::CodePoints,
            read_at: now,
        }
    }

    /// Takes the annotations of the creator `reader` for the reader's own, who is not named on this device.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{annotation::Moment, exchange::web_annotation::read};
    /// let json = r#"{ "type": "Annotation", "creator": "Ada Brandt", "body": { "purpose": "tagging", "value": "claim" },
    ///     "target": { "selector": { "type": "TextQuoteSelector", "exact": "it opened" } } }"#;
    /// let imported = read(json, &Moment::new("2026-11-22T15:28:03Z").unwrap()).unwrap();
    /// assert_eq!(imported.annotations[0].creator.as_deref(), Some("Ada Brandt"));
    /// assert_eq!(imported.owned_by("Ada Brandt").annotations[0].creator, None);
    /// ```
    #[must_use]
    pub fn owned_by(mut self, reader: &str) -> Self {
        let cores = self.frozen.iter_mut().map(|(core, _)| core);
        for annotation in self.annotations.iter_mut().chain(cores) {
            annotation.creator.take_if(|creator| creator == reader);
        }
        self
    }

    /// The edit that takes this into `reading`. Made again from the same file, it changes nothing.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::{annotation::Moment, exchange::web_annotation::read, reading::Reading};
    /// let json = r#"{ "type": "Annotation", "body": { "purpose": "tagging", "value": "claim" },
    ///     "target": { "selector": { "type": "TextQuoteSelector", "exact": "it opened" } } }"#;
    /// let mut reading = Reading::default();
    /// for second in ["01", "02"] {
    ///     let now = Moment::new(format!("2026-11-22T15:28:{second}Z")).unwrap();
    ///     let edit = read(json, &now).unwrap().edit(&reading);
    ///     let changes = reading.apply(edit, &now).unwrap();
    ///     assert_eq!(changes.len(), if second == "01" { 1 } else { 0 });
    /// }
    /// ```
    #[must_use]
    pub fn edit(&self, reading: &Reading) -> Edit {
        let ready = self.annotations.iter().map(|one| self.ready(one, reading.text()));
        Edit::Merge {
            annotations: ready.filter(|one| !is_same(one, reading)).collect(),
            links: self.links.clone(),
            frozen: self.frozen.clone(),
        }
    }

    /// An annotation as it is to be looked for in `text`.
    fn ready(&self, annotation: &Annotation, text: &Text) -> Annotation {
        let mut annotation = annotation.clone();
        if self.unit == Unit::Unknown {
            if let Tagged::Claim(ClaimAttributes { cue: Some(cue), .. }) = &mut annotation.tagged {
                units::settle(cue, text);
            }
            units::settle(&mut annotation.passage, text);
        }
        annotation
    }
}

/// Whether `reading` has this annotation, and it says the same once it has found its place there.
fn is_same(annotation: &Annotation, reading: &Reading) -> bool {
    let Some(here) = reading.get(annotation.id) else { return false };
    let (there, _) = reading.settled(annotation.clone());
    there.says_the_same(here) && there.creator == here.creator
}

/// What taking a file into a reading would do, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Annotations that would be added.
    pub new: usize,
    /// Annotations that are here already, equal in everything.
    pub same: usize,
    /// Annotations that are here, were changed later in the file, and would be replaced.
    pub changed: usize,
    /// Annotations that are here and differ, but were not changed later in the file: those here would stay.
    pub older: usize,
    /// Of those that would be added or replaced: how many would have no one place in this text.
    pub unplaced: usize,
    /// Links that would be added.
    pub links: usize,
    /// Whether the file names another text than this one.
    pub other_text: bool,
    /// Items that were not taken because something is wrong with them.
    pub refused: usize,
    /// Items that were not taken because they hold nothing for a reading.
    pub passed_over: usize,
}

/// Says what taking `imported` into `reading` would do; it is done on a copy.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{preview, web_annotation::read};
/// use press_loupe::reading::Reading;
/// let json = r##"[
///   { "id": "#1", "type": "Annotation", "body": { "purpose": "tagging", "value": "Claim" },
///     "target": { "selector": { "type": "TextQuoteSelector", "exact": "it opened" } } },
///   { "id": "#2", "type": "Annotation", "body": { "purpose": "tagging", "value": "Person" },
///     "target": { "selector": { "type": "TextQuoteSelector", "exact": "she" } } }
/// ]"##;
/// let imported = read(json, &Moment::new("2026-11-22T15:28:03Z").unwrap()).unwrap();
/// assert_eq!(
///     imported.passed_over[0].why.to_string(),
///     "its tag \"Person\" is neither claim nor source nor speculation"
/// );
/// let preview = preview(&imported, &Reading::default());
/// assert_eq!((preview.new, preview.unplaced, preview.passed_over), (1, 1, 1));
/// ```
#[must_use]
pub fn preview(imported: &Imported, reading: &Reading) -> Preview {
    let mut trial = reading.clone();
    let changes = trial.apply(imported.edit(reading), &imported.read_at).unwrap_or_default();
    outcome(imported, &changes, &trial)
}

/// Says what taking `imported` in has done: these changes, which made `reading` what it is.
///
/// # Examples
/// ```
/// use press_loupe::annotation::Moment;
/// use press_loupe::exchange::{outcome, preview, web_annotation::read};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let imported = read("[]", &now).unwrap();
/// let mut reading = Reading::default();
/// let expected = preview(&imported, &reading);
/// let changes = reading.apply(imported.edit(&reading), &now).unwrap();
/// assert_eq!(outcome(&imported, &changes, &reading), expected);
/// ```
#[must_use]
pub fn outcome(imported: &Imported, changes: &[Change], reading: &Reading) -> Preview {
    let mut preview = Preview {
        refused: imported.refused.len(),
        passed_over: imported.passed_over.len(),
        ..Preview::default()
    };
    let mut touched = Sorted::new();
    for change in changes {
        match change {
            Change::Annotation { before, after: Some(after) } => {
                touched.insert(after.id, ());
                preview.new += usize::from(before.is_none());
                preview.changed += usize::from(before.is_some());
                preview.unplaced += usize::from(reading.range(after.id).is_none());
            }
            Change::Annotation { after: None, .. } => {}
            Change::Link { .. } => preview.links += 1,
        }
    }
    let is_untouched = |id: &Id| !touched.contains_key(id);
    let annotations = imported.annotations.iter().filter(|one| is_untouched(&one.id));
    let annotations = annotations.map(|one| imported.ready(one, reading.text()));
    let cores = imported.frozen.iter().filter(|(core, _)| is_untouched(&core.id));
    let is_here = annotations
        .map(|one| is_same(&one, reading))
        .chain(cores.map(|(core, record)| reading.frozen(core.id) == Some(record)));
    for is_here in is_here {
        preview.same += usize::from(is_here);
        preview.older += usize::from(!is_here);
    }
    let names = |named: &String| !named.eq_ignore_ascii_case(&digest(reading.text().as_str()));
    preview.other_text = imported.release.digest.as_ref().is_some_and(names);
    preview
}
