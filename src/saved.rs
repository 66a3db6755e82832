//! The shape on disk: one small record for each annotation and link, one for each release, and the texts.
//!
//! Records hold positions and quotes; the words around a passage come from the text that the record names, which
//! is kept too. So a record is small, and a passage can be found again in a corrected release:
//!
//! - A record that names the **current** text gives its passage without context: the text is there.
//! - A record that names another **text that is kept** gives its passage there, and the text, so that it can be
//!   followed into the current one.
//! - A record that names a text that is **not kept** gives its quote, and the name of that text and the position in it
//!   to be written again; one whose words do not stand where it says gives its quote alone, at no position (0–0).
//!   Either is taken only where these words stand once; a quote that was shortened in the record stays an orphan. Nothing ever sits on other words than it was made on.
//! - A record that names **no text** (a passage that had no place when it was written) gives what it holds.
//!
//! [`read`] returns what could be read and what could not. What is set aside is as it was found, and its record
//! must not be overwritten or removed by the caller.
//!
//! # Versions
//! A record begins with its version, `{"v":2,`. The fields `t` (tag), `s`, `e` (start and end in code points) and
//! `q` (quote) of an annotation mean the same in every version; the id is in the key. A record of a newer
//! version is left as it is, with this core shown. The shapes of the present version are in `saved/v2.rs`; each
//! module `saved/v…_<day>.rs` makes records of an older version into those of the next.
//!
//! # Revisions
//! A record counts the states of its item and names the state that it was made of; see
//! [`Revision`] and [`Arriving`].

mod key;
mod recent;
mod record;
mod v1_2026_11_22;
mod v2;

pub use crate::release::TextName;
pub use key::{Key, NotAKey, PREFIX, Place};
pub use recent::{Recent, RecentRelease, SavedRelease, recent, release_of, release_record};
pub use v2::{annotation_record, link_record, tombstone};

use crate::annotation::{Id, Moment, NotAnId, Revision};
use crate::reading::{Arriving, Reading};
use crate::selector::Selector;
use crate::tag::AttributeError;
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

/// A record that could not be read, as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// Its name.
    pub key: Key,
    /// Its value, to the byte.
    pub value: String,
    /// What is wrong with it.
    pub why: SavedError,
}

/// What could be read of a saved reading, and what could not.
///
/// A damaged record costs itself and nothing else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recovered {
    /// What could be read, for [`Edit::Follow`](crate::reading::Edit::Follow), which finds the places.
    pub arriving: Arriving,
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
/// use press_loupe::annotation::{Annotation, Id, Moment, Revision};
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
///     revision: Revision::FIRST,
///     copy_of: None,
/// };
/// let basis = Basis::of(&text);
/// let place = Place::of("an identity");
/// let record = annotation_record(&annotation, None, basis);
/// let damaged = record.replace("claim", "clime");
/// let other = Id::from_random([8; 16]);
/// let recovered = read(
///     [(Key::Annotation(place, annotation.id), record), (Key::Annotation(place, other), damaged)],
///     basis,
///     |_| None,
/// );
/// assert_eq!(recovered.arriving.annotations, [annotation]);
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
        let id = match &key {
            Key::Annotation(_, id) | Key::Link(_, id) => *id,
            Key::Release(_) | Key::Text(..) | Key::Aside(..) | Key::Setting(_) => continue,
        };
        match read_one(id, &key, &value, &mut texts, &mut recovered) {
            Ok(()) => {}
            Err(SavedError::Newer(version)) => match (&key, v2::core(id, &value, current.text)) {
                (Key::Annotation(..), Some(core)) => recovered.arriving.frozen.push((core, value)),
                _ => recovered.set_aside.push(SetAside { key, value, why: SavedError::Newer(version) }),
            },
            Err(why) => recovered.set_aside.push(SetAside { key, value, why }),
        }
    }
    let kept = texts.kept.into_iter();
    recovered.arriving.texts = kept.filter_map(|(name, text)| Some((name, text?))).collect();
    recovered
}

fn read_one<Fetch: Fn(TextName) -> Option<String>>(
    id: Id,
    key: &Key,
    value: &str,
    texts: &mut Texts<'_, Fetch>,
    recovered: &mut Recovered,
) -> Result<(), SavedError> {
    let root = record::unseal(&id.to_string(), value)?;
    let record = record::Fields::of(&root, "v")?;
    let (revision, follows) = v2::revisions(&record)?;
    let arriving = &mut recovered.arriving;
    if v2::is_tombstone(value) {
        arriving.gone.push((id, revision));
    } else if matches!(key, Key::Link(..)) {
        arriving.links.push(v2::link(id, &record)?);
    } else {
        let (annotation, names) = v2::annotation(id, &record, texts)?;
        arriving.annotations.push(annotation);
        for name in names {
            if !recovered.rests_on.contains(&name) {
                recovered.rests_on.push(name);
            }
        }
    }
    if let Some(follows) = follows {
        arriving.follows.insert(id, follows);
    }
    Ok(())
}

/// The records that keep the annotation or link `id` of `reading` as it is now. If it is gone, that is a tombstone
/// under either name: the one to write is that under which there is something.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Id, Moment};
/// use press_loupe::saved::{Basis, Key, Place, records_of};
/// let (reading, now) = (press_loupe::reading::Reading::default(), Moment::new("2026-11-22T15:28:03Z").unwrap());
/// let (place, id) = (Place::of("an identity"), Id::from_random([1; 16]));
/// let records = records_of(&reading, place, id, Basis::of(reading.text()), &now);
/// assert_eq!(records.map(|(key, _)| key).collect::<Vec<_>>(), [Key::Annotation(place, id), Key::Link(place, id)]);
/// ```
pub fn records_of(
    reading: &Reading,
    place: Place,
    id: Id,
    basis: Basis<'_>,
    now: &Moment,
) -> impl Iterator<Item = (Key, String)> + use<> {
    let (annotation, link) = (Key::Annotation(place, id), Key::Link(place, id));
    let follows = reading.follows(id);
    let records = if reading.is_supplied(id) {
        Vec::new()
    } else if let Some(record) = reading.frozen(id) {
        vec![(annotation, record.to_owned())]
    } else if let Some(kept) = reading.get(id) {
        vec![(annotation, annotation_record(kept, follows, basis))]
    } else if let Some(kept) = reading.link(id).or_else(|| reading.loose().find(|link| link.id == id)) {
        vec![(link, link_record(kept, follows))]
    } else {
        let record = tombstone(id, reading.revision(id), follows, now);
        vec![(annotation, record.clone()), (link, record)]
    };
    records.into_iter()
}

/// The records of deletions that nobody needs any more: those of more than [`TRACES`] that are older than 30 days.
///
/// Such a trace keeps a copy that another tab or the journal still has from coming back; both forget much sooner.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Id, Moment, Revision};
/// use press_loupe::saved::{Key, Place, old_traces, tombstone};
/// let place = Place::of("an identity");
/// let deleted = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let traces: Vec<_> = (0..101)
///     .map(|nth| Id::from_random([nth; 16]))
///     .map(|id| (Key::Annotation(place, id), tombstone(id, Revision::FIRST, None, &deleted)))
///     .collect();
/// let in_a_week = Moment::new("2026-11-29T15:28:03Z").unwrap();
/// let in_a_year = Moment::new("2027-11-22T15:28:03Z").unwrap();
/// assert_eq!(old_traces(&traces, &in_a_week).len(), 0);
/// assert_eq!(old_traces(&traces, &in_a_year).len(), 101);
/// assert_eq!(old_traces(&traces[..100], &in_a_year).len(), 0);
/// ```
#[must_use]
pub fn old_traces(records: &[(Key, String)], now: &Moment) -> Vec<Key> {
    let is_trace =
        |(key, value): &&(Key, String)| v2::is_tombstone(value) && revision_of(key, value) != Revision::NONE;
    let traces: Vec<_> = records.iter().filter(is_trace).collect();
    if traces.len() <= TRACES {
        return Vec::new();
    }
    let is_old =
        |value: &str| v2::gone(value).is_some_and(|gone| now.days().saturating_sub(gone.days()) > 30);
    traces.into_iter().filter(|(_, value)| is_old(value)).map(|(key, _)| key.clone()).collect()
}

/// How many traces of deletions are left alone, however old?
pub const TRACES: usize = 100;

/// Whether a newer version wrote this record.
///
/// # Examples
/// ```
/// use press_loupe::saved::is_newer;
/// assert!(is_newer(r#"{"v":999,"t":"claim"}"#));
/// assert!(!is_newer(r#"{"v":2,"t":"claim"}"#));
/// ```
#[must_use]
pub fn is_newer(value: &str) -> bool {
    matches!(record::unseal("", value), Err(SavedError::Newer(_)))
}

/// The state of its item that a record holds; [`Revision::NONE`] for a record that cannot be read here.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Id, Moment, Revision};
/// use press_loupe::saved::{Key, Place, revision_of, tombstone};
/// let (id, now) = (Id::from_random([1; 16]), Moment::new("2026-11-22T15:28:03Z").unwrap());
/// let deleted = Revision { number: 3, writer: 9 };
/// let key = Key::Annotation(Place::of("an identity"), id);
/// assert_eq!(revision_of(&key, &tombstone(id, deleted, None, &now)), deleted);
/// assert_eq!(revision_of(&key, "{}"), Revision::NONE);
/// ```
#[must_use]
pub fn revision_of(key: &Key, value: &str) -> Revision {
    let (Key::Annotation(_, id) | Key::Link(_, id)) = key else { return Revision::NONE };
    let root = record::unseal(&id.to_string(), value);
    let fields = root.as_ref().map_err(Clone::clone).and_then(|root| record::Fields::of(root, "v"));
    fields.and_then(|fields| v2::revisions(&fields)).map_or(Revision::NONE, |(revision, _)| revision)
}

/// The texts that records name: the current one, and those that are kept, each fetched and checked once.
struct Texts<'a, Fetch> {
    current: Basis<'a>,
    text_of: Fetch,
    /// Few: a new one each time a release is corrected.
    kept: Vec<(TextName, Option<Text>)>,
}

impl<Fetch: Fn(TextName) -> Option<String>> Texts<'_, Fetch> {
    /// Whether this text is the current one or is kept.
    fn has(&self, name: TextName) -> bool {
        name == self.current.name || self.kept.iter().any(|(kept, text)| *kept == name && text.is_some())
    }

    /// A passage as its record has it, at `range` of the text `name`: its words in full if `fits` says that the
    /// words there are those recorded.
    fn passage(
        &mut self,
        name: TextName,
        range: Range<CodePoints>,
        fits: impl Fn(&str) -> bool,
    ) -> Option<Selector> {
        let (text, made_on) = if name == self.current.name {
            (self.current.text, None)
        } else {
            if self.kept.iter().all(|(kept, _)| *kept != name) {
                let text = (self.text_of)(name).filter(|text| TextName::of(text) == name);
                self.kept.push((name, text.map(Text::new)));
            }
            (self.kept.iter().find(|(kept, _)| *kept == name)?.1.as_ref()?, Some(name))
        };
        text.slice(range).filter(|words| fits(words))?;
        Some(Selector { made_on, ..Selector::of(text, range)? })
    }
}
