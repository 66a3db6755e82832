//! One reader's annotations and links on one release.
//!
//! A [`Reading`] is changed in one way only: [`Reading::apply`] takes an [`Edit`] and returns the [`Change`]s it
//! made. Storage, highlights, the list and the page's own listeners follow those changes; none of them asks who
//! made the edit. Undo and redo are edits like any other, and so is what arrives from another tab.

mod edit;
mod follow;
mod plan;
mod steps;
mod supply;
mod texts;

pub use edit::{Change, Edit, EditError};
pub use follow::Arriving;
pub use steps::StepName;

use core::cell::OnceCell;
use std::rc::Rc;

use crate::anchor::{Anchor, Index, stands};
use crate::annotation::{Annotation, Id, Link, Moment, Revision};
use crate::release::{Release, TextName};
use crate::selector::Selector;
use crate::sorted::Sorted;
use crate::tag::{ClaimAttributes, Tagged};
use crate::text::{CodePoints, Range, Text};
use steps::Steps;
use texts::Former;

/// How many states of an item are remembered: more than another tab can be late with.
const KNOWN_STATES: usize = 64;

/// One reader's annotations and links on one release.
///
/// # Examples
/// ```
/// use press_loupe::annotation::{Id, Moment};
/// use press_loupe::reading::{Edit, Reading};
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::tag::{Tag, Tagged};
/// use press_loupe::text::{CodePoints, Range};
///
/// let block = Block::new(BlockKind::Paragraph, "She said it was done.").unwrap();
/// let mut reading = Reading::new(Release::new(Draft { blocks: vec![block], ..Draft::default() }));
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let range = Range::new(CodePoints(9), CodePoints(20)).unwrap();
/// let edit = Edit::Tag { id: Id::from_random([7; 16]), range, tagged: Tagged::from(Tag::Claim), note: String::new() };
/// reading.apply(edit, &now).unwrap();
/// assert_eq!(reading.in_text_order().next().unwrap().passage.quote, "it was done");
/// reading.apply(Edit::Undo, &now).unwrap();
/// assert_eq!(reading.in_text_order().count(), 0);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Reading {
    release: Release,
    annotations: Sorted<Id, Rc<Annotation>>,
    links: Sorted<Id, Link>,
    /// The annotations by where they stand: only what was found or is found changed, in text order. Whoever goes through
    /// all of them need not look each up by its name.
    order: Sorted<Place, Rc<Annotation>>,
    /// The anchors that are not plainly found.
    astray: Sorted<Id, Anchor>,
    /// The texts that annotations were made on, other than the release's own.
    former: Sorted<TextName, Former>,
    /// Where the words of the release stand, once something was looked for.
    index: OnceCell<Index>,
    /// Links that join nothing now: an end is gone, has another tag, or has not arrived yet.
    loose: Sorted<Id, Link>,
    /// What a newer version made: the record as it is. It can be read here, and not be changed.
    frozen: Sorted<Id, String>,
    /// What the page supplies: it can be read here, and is neither changed nor kept.
    supplied: Sorted<Id, ()>,
    /// The states of each item that was changed, deleted or overtaken while this reading was open: the latest is last.
    history: Sorted<Id, Vec<Revision>>,
    /// Who makes the changes that are made here.
    writer: u32,
    /// Under which name each item was last changed here. A new one is taken when somebody else's state comes between,
    /// so that the states of one name are a chain.
    runs: Sorted<Id, u32>,
    /// The state of another name on which the chain of the present state was begun.
    bases: Sorted<Id, Revision>,
    steps: Steps,
}

impl Reading {
    /// A reading of `release` with nothing in it yet.
    #[must_use]
    pub fn new(release: Release) -> Self {
        Self { release, ..Self::default() }
    }

    /// The same, with `writer` as the name of whoever changes it: a number that nobody else has.
    #[must_use]
    pub const fn written_by(mut self, writer: u32) -> Self {
        self.writer = writer;
        self
    }

    /// The release that is read.
    #[must_use]
    pub const fn release(&self) -> &Release {
        &self.release
    }

    /// The release's text.
    #[must_use]
    pub const fn text(&self) -> &Text {
        self.release.text()
    }

    /// Whether there is neither annotation nor link.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.annotations.is_empty() && self.links.is_empty()
    }

    /// How many annotations there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.annotations.len()
    }

    /// The annotation of that name.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Annotation> {
        self.annotations.get(&id).map(|annotation| &**annotation)
    }

    /// The annotations in text order (by start, the longer first), those without a place at the end, in the order in
    /// which they stood where they were made.
    pub fn in_text_order(&self) -> impl Iterator<Item = &Annotation> {
        let placed = self.order.values().map(|annotation| &**annotation);
        let nowhere = self.astray.iter().filter(|(_, anchor)| anchor.range().is_none());
        let mut nowhere: Vec<_> = nowhere.filter_map(|(id, _)| self.get(*id)).collect();
        nowhere.sort_by_key(|annotation| annotation.passage.range.start());
        placed.chain(nowhere)
    }

    /// The annotations that have a place, in text order, each with its place.
    pub fn placed(&self) -> impl Iterator<Item = (Range<CodePoints>, &Annotation)> {
        let place = |place: &Place| Range::new(place.0, CodePoints(u32::MAX - place.1.0));
        self.order.iter().filter_map(move |(key, annotation)| Some((place(key)?, &**annotation)))
    }

    /// The links, in the order of their ids.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.values()
    }

    /// The link of that name.
    #[must_use]
    pub fn link(&self, id: Id) -> Option<&Link> {
        self.links.get(&id)
    }

    /// Where an annotation stands in the text as it is now; an orphan if there is no such annotation.
    #[must_use]
    pub fn anchor(&self, id: Id) -> Anchor {
        match (self.astray.get(&id), self.annotations.get(&id)) {
            (Some(anchor), _) => anchor.clone(),
            (None, Some(annotation)) => Anchor::Found(annotation.passage.range),
            (None, None) => Anchor::Orphan,
        }
    }

    /// The one place where an annotation stands; `None` for orphans and ambiguous ones.
    #[must_use]
    pub fn range(&self, id: Id) -> Option<Range<CodePoints>> {
        match self.astray.get(&id) {
            Some(anchor) => anchor.range(),
            None => self.annotations.get(&id).map(|annotation| annotation.passage.range),
        }
    }

    /// The same for an annotation whose words are not plainly found; `None` for all others.
    pub(crate) fn range_astray(&self, id: Id) -> Option<Range<CodePoints>> {
        self.astray.get(&id).and_then(Anchor::range)
    }

    /// The annotations whose passages hold the character at `place`, the shortest first.
    #[must_use]
    pub fn at(&self, place: CodePoints) -> Vec<Id> {
        let mut here: Vec<_> = self
            .order
            .keys()
            .take_while(|(start, ..)| *start <= place)
            .filter_map(|&(.., id)| Some((self.range(id)?, id)))
            .filter(|(range, _)| range.contains(place))
            .collect();
        here.sort_unstable_by_key(|(range, id)| (range.end().since(range.start()), *id));
        here.into_iter().map(|(_, id)| id).collect()
    }

    /// The links that join nothing now. They are kept: what they join may come back.
    pub fn loose(&self) -> impl Iterator<Item = &Link> {
        self.loose.values()
    }

    /// The names of everything there is: annotations, links, and loose links.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.annotations.keys().chain(self.links.keys()).chain(self.loose.keys()).copied()
    }

    /// Whether there is neither annotation nor link of this name.
    #[must_use]
    pub fn is_gone(&self, id: Id) -> bool {
        !self.annotations.contains_key(&id) && !self.links.contains_key(&id) && !self.loose.contains_key(&id)
    }

    /// The record of an annotation that a newer version made, as it is.
    #[must_use]
    pub fn frozen(&self, id: Id) -> Option<&str> {
        self.frozen.get(&id).map(String::as_str)
    }

    /// Whether the page supplies the annotation or link of that name.
    #[must_use]
    pub fn is_supplied(&self, id: Id) -> bool {
        self.supplied.contains_key(&id)
    }

    /// Whether the annotation of that name can only be read here.
    #[must_use]
    pub fn is_fixed(&self, id: Id) -> bool {
        self.frozen.contains_key(&id) || self.is_supplied(id)
    }

    /// In which state an annotation or link is, also if it is gone; [`Revision::NONE`] if there never was one.
    #[must_use]
    pub fn revision(&self, id: Id) -> Revision {
        let known = self.history.get(&id).and_then(|known| known.last()).copied();
        let here = || self.get(id).map(|one| one.revision);
        let link = || self.links.get(&id).or_else(|| self.loose.get(&id)).map(|link| link.revision);
        known.or_else(here).or_else(link).unwrap_or(Revision::NONE)
    }

    /// The state of another writer on which the present state's writer began, if that is known.
    #[must_use]
    pub fn follows(&self, id: Id) -> Option<Revision> {
        self.bases.get(&id).copied()
    }

    /// Whether the present state of an item was made of this one, or is this one.
    #[must_use]
    pub fn has_seen(&self, id: Id, revision: Revision) -> bool {
        // What one writer made is a chain: whoever knows a later state of it has seen the earlier ones.
        let covers = |known: &Revision| known.writer == revision.writer && known.number >= revision.number;
        covers(&self.revision(id)) || self.history.get(&id).is_some_and(|known| known.iter().any(covers))
    }

    /// Puts back what was kept: no step of the reader's, so nothing to undo.
    ///
    /// Each annotation is found again in the text.
    pub fn restore(&mut self, annotations: Vec<Annotation>, links: Vec<Link>) {
        self.follow(Arriving { annotations, links, ..Arriving::default() });
    }

    /// Makes an edit, and says what it changed. `now` is written into whatever changes.
    ///
    /// # Errors
    /// If the edit does not fit the reading; nothing is changed then.
    pub fn apply(&mut self, edit: Edit, now: &Moment) -> Result<Vec<Change>, EditError> {
        let mut changes = match edit {
            Edit::Undo => self.step_back(),
            Edit::Redo => self.step_again(),
            Edit::Follow(arriving) => return Ok(self.follow(arriving)),
            edit => self.step(edit, now)?,
        };
        self.rejoin(&mut changes);
        Ok(changes)
    }

    /// Puts changes into effect, each as a new state of what it changes.
    fn make(&mut self, changes: Vec<Change>) -> Vec<Change> {
        let stamped = changes.into_iter().filter_map(|change| {
            let id = change.id()?;
            let revision = self.revision(id);
            // A file may have counted further.
            let counted = change.revision().number.saturating_sub(1).max(revision.number);
            let run = match self.runs.get(&id) {
                Some(run) if *run == revision.writer => *run,
                _ => {
                    if revision != Revision::NONE {
                        self.bases.insert(id, revision);
                    }
                    self.writer.wrapping_add(revision.number)
                }
            };
            self.runs.insert(id, run);
            let next = Revision { number: counted, ..revision }.next(run);
            let change = change.stamped(next);
            self.put(change.clone());
            self.know(id, revision, next);
            Some(change)
        });
        stamped.collect()
    }

    /// Remembers that what was in the state `before` is in the state `now`.
    fn know(&mut self, id: Id, before: Revision, now: Revision) {
        // Where it is, since most are known already: to take one out and put it back moves all that come after it twice.
        let Some(known) = self.history.get_mut(&id) else {
            self.history.insert(id, vec![before, now]);
            return;
        };
        known.retain(|one| *one != before && *one != now);
        known.extend([before, now]);
        known.drain(..known.len().saturating_sub(KNOWN_STATES));
    }

    fn put(&mut self, change: Change) {
        match change {
            Change::Annotation { after: Some(annotation), .. } => {
                self.settle(Rc::unwrap_or_clone(annotation))
            }
            Change::Annotation { before: Some(annotation), after: None } => {
                self.unsettle(annotation.id);
                self.annotations.remove(&annotation.id);
            }
            Change::Link { after: Some(link), .. } => {
                self.links.insert(link.id, link);
            }
            Change::Link { before: Some(link), after: None } => {
                self.links.remove(&link.id);
            }
            Change::Annotation { before: None, after: None } | Change::Link { before: None, after: None } => {
            }
        }
    }

    fn settle(&mut self, annotation: Annotation) {
        let (annotation, anchor) = self.settled(annotation);
        let (id, annotation) = (annotation.id, Rc::new(annotation));
        self.unsettle(id);
        if let Some(range) = anchor.range() {
            self.order.insert(place(range, &annotation), Rc::clone(&annotation));
        }
        if !matches!(anchor, Anchor::Found(_)) {
            self.astray.insert(id, anchor);
        }
        self.annotations.insert(id, annotation);
    }

    /// The annotation as it is here: where its words were found it is as good as made on this text, and needs no
    /// context of its own; likewise its cue.
    pub(crate) fn settled(&self, mut annotation: Annotation) -> (Annotation, Anchor) {
        if let Tagged::Claim(ClaimAttributes { cue: Some(cue), .. }) = &mut annotation.tagged {
            self.settle_passage(cue);
        }
        let anchor = self.settle_passage(&mut annotation.passage);
        (annotation, anchor)
    }

    fn settle_passage(&self, passage: &mut Selector) -> Anchor {
        let is_bare = passage.prefix.is_empty() && passage.suffix.is_empty() && passage.made_on.is_none();
        if is_bare && stands(passage, self.text()) {
            // As good as made on this text already.
            return Anchor::Found(passage.range);
        }
        let anchor = self.lands(passage);
        if let Anchor::Found(range) = anchor
            && let Some(here) = Selector::of(self.text(), range)
        {
            *passage = here;
        }
        anchor
    }

    fn unsettle(&mut self, id: Id) {
        if let Some((range, annotation)) = self.range(id).zip(self.get(id)) {
            let place = place(range, annotation);
            self.order.remove(&place);
        }
        self.astray.remove(&id);
    }

    /// The passage at `range`, without outer white space.
    pub(crate) fn passage(&self, range: Range<CodePoints>) -> Result<Selector, EditError> {
        let text = self.release.text();
        if range.end() > text.len() {
            return Err(EditError::OutOfText { start: range.start(), end: range.end(), length: text.len() });
        }
        text.trim(range).and_then(|range| Selector::of(text, range)).ok_or(EditError::NoWords)
    }
}

/// The key of the text order: by start, the longer first; a copy comes after what it is a copy of.
type Place = (CodePoints, CodePoints, Id, bool, Id);

fn place(range: Range<CodePoints>, annotation: &Annotation) -> Place {
    let Annotation { id, copy_of, .. } = *annotation;
    (range.start(), CodePoints(u32::MAX - range.end().0), copy_of.unwrap_or(id), copy_of.is_some(), id)
}

fn unlinked(link: &Link) -> Change {
    Change::Link { before: Some(link.clone()), after: None }
}
