//! A reading that came from a file, beside one's own.

use crate::anchor::Anchor;
use crate::annotation::{Annotation, Id, Moment, Revision};
use crate::exchange::Imported;
use crate::messages::agreement as m;
use crate::reading::{Edit, Reading};
use crate::release::Release;

/// One reader's reading beside the others.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The reader's name, or what the file is called.
    pub name: String,
    /// What the reader marked.
    pub reading: Reading,
}

/// Why a file cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotComparable {
    /// It names another text than the one at hand.
    #[error("{}", m::made_on_another_text(head(.there), head(.here)))]
    OtherText {
        /// The digest of the text that the file names.
        there: String,
        /// The digest of the text at hand.
        here: String,
    },
    /// It names no text, and not everything that it quotes stands in the one at hand.
    #[error("{}", m::unproven(*.missing, *.all, .quote))]
    Unproven {
        /// How many quotes were not found.
        missing: usize,
        /// How many it has.
        all: usize,
        /// The first of those that were not found, shortened.
        quote: String,
    },
    /// It names no text, and has no quotes either.
    #[error("{}", m::no_annotation())]
    NothingMarked,
    /// It names this text, and none of its annotations has a place there.
    #[error("{}", m::no_place())]
    NothingPlaced,
}

/// As much of a digest as a reader compares by eye.
fn head(digest: &str) -> &str {
    digest.get(..12).unwrap_or(digest)
}

impl Layer {
    /// A file that was read, as a reading of `release`, whose text has this `digest`.
    ///
    /// The reader's name is the creator of most of its annotations (of equals the one who comes first), or `fallback`
    /// where there is none. Everything in the file counts as this reader's.
    ///
    /// # Errors
    /// If the file names another text. If it names none, and not every quote of it is found in this text.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::agreement::Layer;
    /// use press_loupe::{annotation::Moment, exchange::web_annotation::read};
    /// use press_loupe::release::{Block, BlockKind, Draft, Release, digest};
    /// let json = r#"{ "type": "Annotation", "creator": "Ada Brandt", "body": { "purpose": "tagging", "value": "claim" },
    ///     "target": { "selector": { "type": "TextQuoteSelector", "exact": "it was done" } } }"#;
    /// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
    /// let imported = read(json, &now).unwrap();
    /// let layer = |text: &str| {
    ///     let block = Block::new(BlockKind::Paragraph, text).unwrap();
    ///     let release = Release::new(Draft { blocks: vec![block], ..Draft::default() });
    ///     Layer::of(&imported, &release, &digest(text), "ada.jsonld", &now)
    /// };
    /// assert_eq!(layer("She said it was done.").unwrap().name, "Ada Brandt");
    /// assert_eq!(
    ///     layer("She said nothing.").unwrap_err().to_string(),
    ///     "it does not say on which text it was made, and this one does not hold all its quotes for certain (missing: 1 of 1, the first being “it was done”)"
    /// );
    /// ```
    pub fn of(
        imported: &Imported,
        release: &Release,
        digest: &str,
        fallback: &str,
        now: &Moment,
    ) -> Result<Self, NotComparable> {
        let named = imported.release.digest.as_deref();
        if let Some(there) = named
            && !there.eq_ignore_ascii_case(digest)
        {
            return Err(NotComparable::OtherText { there: there.to_owned(), here: digest.to_owned() });
        }
        let mut reading = Reading::new(release.clone());
        if reading.apply(imported.edit(&reading), now).is_err() {
            return Err(NotComparable::NothingPlaced);
        }
        if named.is_some() {
            let is_placed = |one: &Annotation| reading.range(one.id).is_some();
            if !reading.is_empty() && !reading.in_text_order().any(is_placed) {
                return Err(NotComparable::NothingPlaced);
            }
        } else {
            let is_missing = |one: &&Annotation| !matches!(reading.anchor(one.id), Anchor::Found(_));
            let mut missing = all(imported).filter(is_missing);
            if let Some(first) = missing.next() {
                let quote = first.passage.quote.chars().take(80).collect();
                let missing = missing.count() + 1;
                return Err(NotComparable::Unproven { missing, all: reading.len(), quote });
            }
            if reading.is_empty() {
                return Err(NotComparable::NothingMarked);
            }
        }
        let name = creator(imported).unwrap_or(fallback).to_owned();
        Ok(Self { name, reading })
    }
}

impl Layer {
    /// Whether two layers are one: of the same reader, with the same annotations that say the same.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::agreement::Layer;
    /// use press_loupe::reading::Reading;
    /// let layer = |name: &str| Layer { name: name.to_owned(), reading: Reading::default() };
    /// assert!(layer("Ada").is_same(&layer("Ada")));
    /// assert!(!layer("Ada").is_same(&layer("Bo")));
    /// ```
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let is_in_other =
            |one: &Annotation| other.reading.get(one.id).is_some_and(|other| one.says_the_same(other));
        self.name == other.name
            && self.reading.len() == other.reading.len()
            && self.reading.in_text_order().all(is_in_other)
    }
}

/// The annotations of a file, those of a newer version last.
fn all(imported: &Imported) -> impl Iterator<Item = &Annotation> {
    imported.annotations.iter().chain(imported.frozen.iter().map(|(core, _)| core))
}

/// Who made most of the annotations in a file.
fn creator(imported: &Imported) -> Option<&str> {
    let mut creators: Vec<(&str, usize)> = Vec::new();
    for annotation in all(imported) {
        let Some(name) = annotation.creator.as_deref().map(str::trim).filter(|name| !name.is_empty()) else {
            continue;
        };
        match creators.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => creators.push((name, 1)),
        }
    }
    // The last of equals is taken: reversed, the first.
    creators.iter().rev().max_by_key(|(_, count)| *count).map(|(name, _)| *name)
}

/// An annotation of another reader as it is taken into one's own reading, under a new `id`.
///
/// Its maker stays its creator, if it names one. When it was made stays too; it is changed `now`, and begins a life of
/// its own. Of what a newer version of Pressloupe made, only its core can be taken over.
///
/// # Examples
/// ```
/// # use press_loupe::annotation::{Annotation, Revision};
/// # use press_loupe::{selector::Selector, tag::{Tag, Tagged}, text::Range};
/// use press_loupe::agreement::taken_over;
/// use press_loupe::annotation::{Id, Moment};
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// # let passage = Selector { range: Range::NOWHERE, quote: "it".into(), prefix: String::new(), suffix: String::new(), made_on: None };
/// # let theirs = Annotation { id: Id::from_random([7; 16]), passage, tagged: Tagged::from(Tag::Claim), note: String::new(),
/// #     creator: None, created: Moment::unknown(), modified: Moment::unknown(), revision: Revision::FIRST, copy_of: None };
/// let mine = taken_over(&theirs, Id::from_random([8; 16]), &now);
/// assert_eq!(mine.creator, theirs.creator);
/// assert!(mine.says_the_same(&theirs));
/// assert_ne!(mine.id, theirs.id);
/// ```
#[must_use]
pub fn taken_over(annotation: &Annotation, id: Id, now: &Moment) -> Annotation {
    Annotation { id, modified: now.clone(), revision: Revision::FIRST, copy_of: None, ..annotation.clone() }
}

/// The edit of one's own reading that takes an annotation of another reader over, as [`taken_over`] says.
///
/// # Examples
/// ```
/// # use press_loupe::annotation::{Annotation, Revision};
/// # use press_loupe::{selector::Selector, tag::{Tag, Tagged}, text::Range};
/// use press_loupe::agreement::take_over;
/// use press_loupe::annotation::{Id, Moment};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// # let passage = Selector { range: Range::NOWHERE, quote: "it".into(), prefix: String::new(), suffix: String::new(), made_on: None };
/// # let theirs = Annotation { id: Id::from_random([7; 16]), passage, tagged: Tagged::from(Tag::Claim), note: String::new(),
/// #     creator: None, created: Moment::unknown(), modified: Moment::unknown(), revision: Revision::FIRST, copy_of: None };
/// let mut mine = Reading::default();
/// let changes = mine.apply(take_over(&theirs, Id::from_random([8; 16]), &now), &now).unwrap();
/// assert_eq!(changes.len(), 1);
/// assert!(mine.get(theirs.id).is_none());
/// ```
#[must_use]
pub fn take_over(annotation: &Annotation, id: Id, now: &Moment) -> Edit {
    Edit::TakeOver(Box::new(taken_over(annotation, id, now)))
}

/// Whether a reading has what an annotation of another reader says: the same passage with the same tag, attributes and
/// note.
///
/// # Examples
/// ```
/// # use press_loupe::annotation::{Annotation, Revision};
/// # use press_loupe::{selector::Selector, tag::{Tag, Tagged}, text::Range};
/// use press_loupe::agreement::{is_there, take_over};
/// use press_loupe::annotation::{Id, Moment};
/// use press_loupe::reading::Reading;
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// # let passage = Selector { range: Range::NOWHERE, quote: "it".into(), prefix: String::new(), suffix: String::new(), made_on: None };
/// # let theirs = Annotation { id: Id::from_random([7; 16]), passage, tagged: Tagged::from(Tag::Claim), note: String::new(),
/// #     creator: None, created: Moment::unknown(), modified: Moment::unknown(), revision: Revision::FIRST, copy_of: None };
/// let mut mine = Reading::default();
/// assert!(!is_there(&mine, &theirs));
/// mine.apply(take_over(&theirs, Id::from_random([8; 16]), &now), &now).unwrap();
/// assert!(is_there(&mine, &theirs));
/// ```
#[must_use]
pub fn is_there(reading: &Reading, annotation: &Annotation) -> bool {
    let (annotation, _) = reading.settled(annotation.clone());
    reading.in_text_order().any(|one| one.says_the_same(&annotation))
}
