//! The shape on disk: one small record for each annotation and link, one for each release, and the texts.
//!
//! Records hold positions and quotes; the words around a passage come from the text that the record names, which
//! is kept too. So a record is small, and a passage can be found again in a corrected release:
//!
//! - A record that names the **current** text gives its passage without context: the text is there.
//! - A record that names a **text that is kept** gives its passage with the context it had there.
//! - A record that names a text that is **not kept**, or whose words do not stand where it says, gives its quote
//!   alone, at no position (0–0). [`find`](crate::anchor::find) then takes it only where these words stand once;
//!   a quote that was shortened in the record stays an orphan. Nothing ever sits on other words than it was made on.
//! - A record that names **no text** (a passage that had no place when it was written) gives what it holds.
//!
//! [`read`] returns what could be read and what could not. What is set aside is as it was found, and its record
//! must not be overwritten or removed by the caller.
//!
//! # Versions
//! A record begins with its version, `{"v":1,`. The fields `t` (tag), `s`, `e` (start and end in code points) and
//! `q` (quote) of an annotation mean the same in every version; the id is in the key. A record of a newer
//! version is set aside whole, with this core readable beside it. The shapes of version 1 are in `saved/v1.rs`.

mod key;
mod recent;
mod record;
mod v1;

pub use key::{Key, NotAKey, PREFIX, Place, TextName};
pub use recent::{Recent, RecentRelease, SavedRelease, recent, release_of, release_record};
pub use v1::{annotation_record, link_record, tombstone};

use crate::annotation::{Annotation, Id, Link, NotAnId};
use crate::selector::Selector;
use crate::sorted::Sorted;
use crate::tag::{AttributeError, Tag};
use crate::text::{CodePoints, Range, Text};

/// The text that records are written and read against, with its name.
///
/// # Examples
/// ```
/// use press_loupe::{saved::{Basis, TextName}, text::Text};
/// let text = Text::new("It opened today.");
/// assert_eq!(Basis::of(&text).name, TextName::of("It opened today."));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// The name of the text.
    pub name: TextName,
    /// The text.
    pub text: &'a Text,
}

impl<'a> Basis<'a> {
    /// Names `text`; one pass of SHA-256 over it.
    #[must_use]
    pub fn of(text: &'a Text) -> Self {
        Self { name: TextName::of(text.as_str()), text }
    }
}

/// Why a record was set aside.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SavedError {
    /// It is not JSON.
    #[error("it cannot be read: {0}")]
    Shape(String),
    /// A field is missing, or has another type than it should.
    #[error("its field \"{0}\" is missing or is not what it should be")]
    Field(&'static str),
    /// A newer version of Pressloupe wrote it.
    #[error("a newer version of Pressloupe wrote it (records of version {0})")]
    Newer(u32),
    /// It was damaged, or it is the record of another key.
    #[error("it is damaged: its checksum does not fit")]
    Checksum,
    /// Its passage ends before it starts.
    #[error("its passage goes from {start} to {end}, which is backwards")]
    Reversed {
        /// Where the passage is said to start.
        start: CodePoints,
        /// Where it is said to end.
        end: CodePoints,
    },
    /// A tag, a link kind or a moment that does not exist.
    #[error("\"{value}\" is not a {what}")]
    Value {
        /// What it should have been.
        what: &'static str,
        /// What it is.
        value: String,
    },
    /// An attribute that does not fit the tag.
    #[error(transparent)]
    Attribute(#[from] AttributeError),
    /// The end of a link is not the name of an annotation.
    #[error(transparent)]
    Id(#[from] NotAnId),
    /// The record of a release is filed under the name of another.
    #[error("it is the record of another release")]
    Identity,
}

/// What every version of an annotation's record says.
#[derive(Clone, Debug, PartialEq)]
pub struct Core {
    /// The annotation's name.
    pub id: Id,
    /// Its tag.
    pub tag: Tag,
    /// Its passage: its position counts only if the words stand there.
    pub passage: Selector,
}

/// A record that could not be read, as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// Its name.
    pub key: Key,
    /// Its value, to the byte.
    pub value: String,
    /// What is wrong with it.
    pub why: SavedError,
    /// What can be shown of an annotation that a newer version wrote.
    pub core: Option<Core>,
}

/// What could be read of a saved reading, and what could not.
///
/// A damaged record costs itself and nothing else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recovered {
    /// The annotations, for [`Reading::restore`](crate::reading::Reading::restore), which finds their places.
    pub annotations: Vec<Annotation>,
    /// The links that join two of them.
    pub links: Vec<Link>,
    /// The links that were read well but join nothing now: an end is gone, was set aside, or has another tag.
    pub loose: Vec<Link>,
    /// The names of what was deleted.
    pub deleted: Vec<Key>,
    /// What could not be read.
    pub set_aside: Vec<SetAside>,
    /// The texts that the annotations' records name: as long as they do, these texts must be kept.
    pub rests_on: Vec<TextName>,
}

/// Reads the records of one reading. Keys of other things than annotations and links are passed over.
///
/// `current` is the text of the release as it is now; `text_of` gives a text that was kept. A text that is not
/// the one it is kept as is taken for missing.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Annotation, Id, Moment};
/// use press_loupe::saved::{Basis, Key, Place, annotation_record, read};
/// use press_loupe::{selector::Selector, tag::{Tag, Tagged}, text::{CodePoints, Range, Text}};
///
/// let text = Text::new("She said it was done.");
/// let range = Range::new(CodePoints(9), CodePoints(20)).unwrap();
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let annotation = Annotation {
///     id: Id::from_random([7; 16]),
///     passage: Selector::of(&text, range).unwrap(),
///     tagged: Tagged::from(Tag::Claim),
///     note: String::new(),
///     creator: None,
///     created: now.clone(),
///     modified: now,
/// };
/// let basis = Basis::of(&text);
/// let place = Place::of("an identity");
/// let record = annotation_record(&annotation, basis);
/// let damaged = record.replace("claim", "clime");
/// let other = Id::from_random([8; 16]);
/// let recovered = read(
///     [(Key::Annotation(place, annotation.id), record), (Key::Annotation(place, other), damaged)],
///     basis,
///     |_| None,
/// );
/// assert_eq!(recovered.annotations, [annotation]);
/// assert_eq!(recovered.set_aside[0].why.to_string(), "it is damaged: its checksum does not fit");
/// ```
#[must_use]
pub fn read(
    records: impl IntoIterator<Item = (Key, String)>,
    current: Basis<'_>,
    text_of: impl Fn(TextName) -> Option<String>,
) -> Recovered {
    let mut recovered = Recovered::default();
    let mut texts = Texts { current, text_of, kept: Vec::new() };
    for (key, value) in records {
        let why = match &key {
            Key::Annotation(_, id) => match v1::annotation(*id, &value, &mut texts) {
                Ok(Some((annotation, names))) => {
                    for name in names {
                        if !recovered.rests_on.contains(&name) {
                            recovered.rests_on.push(name);
                        }
                    }
                    recovered.annotations.push(annotation);
                    continue;
                }
                Ok(None) => None,
                Err(why) => Some(why),
            },
            Key::Link(_, id) => match v1::link(*id, &value) {
                Ok(Some(link)) => {
                    recovered.links.push(link);
                    continue;
                }
                Ok(None) => None,
                Err(why) => Some(why),
            },
            Key::Release(_) | Key::Text(..) | Key::Setting(_) => continue,
        };
        match why {
            None => recovered.deleted.push(key),
            Some(why) => {
                let core = match (&key, &why) {
                    (Key::Annotation(_, id), SavedError::Newer(_)) => v1::core(*id, &value, current.text),
                    _ => None,
                };
                recovered.set_aside.push(SetAside { key, value, why, core });
            }
        }
    }
    let mut tags = Sorted::new();
    for one in &recovered.annotations {
        tags.insert(one.id, one.tag());
    }
    let joins = |link: &Link| {
        let ends = tags.get(&link.from).zip(tags.get(&link.to));
        ends.is_some_and(|(from, to)| link.from != link.to && link.kind.joins(*from, *to))
    };
    (recovered.links, recovered.loose) = recovered.links.into_iter().partition(joins);
    recovered
}

/// The texts that records name: the current one, and those that are kept, each fetched and checked once.
struct Texts<'a, Fetch> {
    current: Basis<'a>,
    text_of: Fetch,
    /// Few: a new one each time a release is corrected.
    kept: Vec<(TextName, Option<Text>)>,
}

impl<Fetch: Fn(TextName) -> Option<String>> Texts<'_, Fetch> {
    /// A passage as its record has it, at `range` of the text `name`: its words in full if `fits` says that the
    /// words there are those recorded, and with their context if that text is not the current one.
    fn passage(
        &mut self,
        name: TextName,
        range: Range<CodePoints>,
        fits: impl Fn(&str) -> bool,
    ) -> Option<Selector> {
        if name == self.current.name {
            return self
                .current
                .text
                .slice(range)
                .filter(|words| fits(words))
                .and_then(|_| Selector::of(self.current.text, range));
        }
        if self.kept.iter().all(|(kept, _)| *kept != name) {
            let text = (self.text_of)(name).filter(|text| TextName::of(text) == name);
            self.kept.push((name, text.map(Text::new)));
        }
        let text = self.kept.iter().find(|(kept, _)| *kept == name)?.1.as_ref()?;
        text.slice(range).filter(|words| fits(words)).and_then(|_| Selector::describe(text, range))
    }
}
