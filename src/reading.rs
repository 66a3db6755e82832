//! One reader's annotations and links on one release.
//!
//! A [`Reading`] is changed in one way only: [`Reading::apply`] takes an [`Edit`] and returns the [`Change`]s it
//! made. Storage, highlights, the list and the page's own listeners follow those changes; none of them asks who
//! made the edit. Undo and redo are edits like any other.

use crate::anchor::{self, Anchor};
use crate::annotation::{Annotation, Id, Link, LinkKind, Moment};
use crate::release::Release;
use crate::selector::Selector;
use crate::sorted::Sorted;
use crate::tag::{AttributeError, ClaimAttributes, Tag, Tagged};
use crate::text::{CodePoints, Range, Text};

/// How many steps can be undone: more than anybody remembers having taken.
const UNDO_STEPS: usize = 500;

/// What a reader, a script or an import does to a reading.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Makes an annotation. Outer white space of the range is left out.
    Tag {
        /// The name of the new annotation.
        id: Id,
        /// The passage.
        range: Range<CodePoints>,
        /// Its tag and attributes.
        tagged: Tagged,
        /// Its note, or nothing.
        note: String,
    },
    /// Replaces parts of an annotation; what is `None` stays.
    Change {
        /// The annotation.
        id: Id,
        /// A new passage.
        range: Option<Range<CodePoints>>,
        /// A new tag and its attributes.
        tagged: Option<Tagged>,
        /// A new note.
        note: Option<String>,
    },
    /// Deletes an annotation and the links that end at it.
    Delete(Id),
    /// Deletes everything.
    DeleteAll,
    /// Links two annotations.
    Link {
        /// The name of the new link.
        id: Id,
        /// What it says.
        kind: LinkKind,
        /// The annotation it starts from.
        from: Id,
        /// The annotation it leads to.
        to: Id,
    },
    /// Deletes a link.
    Unlink(Id),
    /// Takes in what was read from a file: what is new is added, what was modified later replaces.
    Merge {
        /// The annotations.
        annotations: Vec<Annotation>,
        /// The links.
        links: Vec<Link>,
    },
    /// Takes back the last step.
    Undo,
    /// Takes the last step that was taken back again.
    Redo,
}

/// One item of a reading, before and after.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An annotation was made (`before` is `None`), changed or deleted (`after` is `None`).
    Annotation {
        /// As it was.
        before: Option<Box<Annotation>>,
        /// As it is.
        after: Option<Box<Annotation>>,
    },
    /// A link was made or deleted.
    Link {
        /// As it was.
        before: Option<Link>,
        /// As it is.
        after: Option<Link>,
    },
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Annotation { before, after } => Self::Annotation { before: after, after: before },
            Self::Link { before, after } => Self::Link { before: after, after: before },
        }
    }

    /// The name of the item that changed.
    #[must_use]
    pub fn id(&self) -> Option<Id> {
        match self {
            Self::Annotation { before, after } => after.as_ref().or(before.as_ref()).map(|one| one.id),
            Self::Link { before, after } => after.as_ref().or(before.as_ref()).map(|one| one.id),
        }
    }
}

/// Why an edit was refused; the reading is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The passage reaches past the text.
    #[error("the passage {start}–{end} does not lie in the text, which has {length} code points")]
    OutOfText {
        /// Where the passage was to start.
        start: CodePoints,
        /// Where it was to end.
        end: CodePoints,
        /// How long the text is.
        length: CodePoints,
    },
    /// The passage holds nothing but white space.
    #[error("the passage holds no words")]
    NoWords,
    /// There is no such annotation.
    #[error("there is no annotation {0}")]
    NoAnnotation(Id),
    /// There is no such link.
    #[error("there is no link {0}")]
    NoLink(Id),
    /// The id is taken.
    #[error("there is already an annotation or link {0}")]
    Taken(Id),
    /// A link of this kind cannot join these two.
    #[error("a link \"{kind}\" cannot go from a {from} to a {to}", kind = .kind.name(), from = .from.name(), to = .to.name())]
    Ends {
        /// The kind of link.
        kind: LinkKind,
        /// The tag it was to start from.
        from: Tag,
        /// The tag it was to lead to.
        to: Tag,
    },
    /// These two are linked so already.
    #[error("these two are already linked so")]
    Linked,
    /// An attribute does not fit.
    #[error(transparent)]
    Attribute(#[from] AttributeError),
}

/// What a step did, as the buttons name it: "Undo: tag as claim".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepName {
    /// An annotation was made.
    Tag(Tag),
    /// A tag was changed.
    Retag(Tag),
    /// A note was written, changed or emptied.
    Note,
    /// A passage was changed.
    Passage,
    /// Attributes were changed.
    Attributes,
    /// An annotation was deleted.
    Delete(Tag),
    /// Everything was deleted.
    DeleteAll,
    /// A link was made.
    Link,
    /// A link was deleted.
    Unlink,
    /// A file was taken in.
    Merge,
}

#[derive(Clone, Debug)]
struct Step {
    name: StepName,
    /// The annotation whose note this step writes: the next keystroke in the same note joins the step.
    note_of: Option<Id>,
    changes: Vec<Change>,
}

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
    annotations: Sorted<Id, Box<Annotation>>,
    links: Sorted<Id, Link>,
    /// Where each annotation stands: only what was found or is found changed, in text order.
    order: Sorted<(CodePoints, CodePoints, Id), ()>,
    /// The anchors that are not plainly found.
    astray: Sorted<Id, Anchor>,
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Reading {
    /// A reading of `release` with nothing in it yet.
    #[must_use]
    pub fn new(release: Release) -> Self {
        Self { release, ..Self::default() }
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

    /// The annotations in text order (by start, the longer first), those without a place at the end.
    pub fn in_text_order(&self) -> impl Iterator<Item = &Annotation> {
        let placed = self.order.keys().filter_map(|(_, _, id)| self.get(*id));
        placed.chain(
            self.astray
                .iter()
                .filter(|(_, anchor)| anchor.range().is_none())
                .filter_map(|(id, _)| self.get(*id)),
        )
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

    /// The annotations whose passages hold the character at `place`, the shortest first.
    #[must_use]
    pub fn at(&self, place: CodePoints) -> Vec<Id> {
        let mut here: Vec<_> = self
            .order
            .keys()
            .take_while(|(start, ..)| *start <= place)
            .filter_map(|&(_, _, id)| Some((self.range(id)?, id)))
            .filter(|(range, _)| range.contains(place))
            .collect();
        here.sort_unstable_by_key(|(range, id)| (range.end().since(range.start()), *id));
        here.into_iter().map(|(_, id)| id).collect()
    }

    /// What the next undo takes back.
    #[must_use]
    pub fn undo_name(&self) -> Option<StepName> {
        self.done.last().map(|step| step.name)
    }

    /// What the next redo takes again.
    #[must_use]
    pub fn redo_name(&self) -> Option<StepName> {
        self.undone.last().map(|step| step.name)
    }

    /// Puts back what was kept: no step of the reader's, so nothing to undo.
    ///
    /// Each annotation is found again in the text by its quote and context.
    pub fn restore(&mut self, mut annotations: Vec<Annotation>, links: Vec<Link>) {
        // In the order of their ids each goes to the end of the map, and nothing has to move.
        annotations.sort_unstable_by_key(|annotation| annotation.id);
        for annotation in annotations {
            self.settle(annotation);
        }
        for link in links {
            self.links.insert(link.id, link);
        }
    }

    /// Makes an edit, and says what it changed. `now` is written into whatever changes.
    ///
    /// # Errors
    /// If the edit does not fit the reading; nothing is changed then.
    pub fn apply(&mut self, edit: Edit, now: &Moment) -> Result<Vec<Change>, EditError> {
        match edit {
            Edit::Undo => return Ok(self.step_back()),
            Edit::Redo => return Ok(self.step_again()),
            _ => {}
        }
        let note_of = match &edit {
            Edit::Change { id, range: None, tagged: None, note: Some(_) } => Some(*id),
            _ => None,
        };
        let (name, changes) = self.plan(edit, now)?;
        if changes.is_empty() {
            return Ok(changes);
        }
        for change in &changes {
            self.put(change.clone());
        }
        self.undone.clear();
        match self.done.last_mut() {
            Some(step) if note_of.is_some() && step.note_of == note_of => {
                // Typing a note is one step: it goes from what stood before the first keystroke to the last.
                for (kept, new) in step.changes.iter_mut().zip(&changes) {
                    if let (Change::Annotation { after: kept, .. }, Change::Annotation { after: new, .. }) =
                        (kept, new)
                    {
                        kept.clone_from(new);
                    }
                }
            }
            _ => {
                self.done.push(Step { name, note_of, changes: changes.clone() });
                if self.done.len() > UNDO_STEPS {
                    self.done.remove(0);
                }
            }
        }
        Ok(changes)
    }

    /// Ends the step that writes a note: what is typed after this is a step of its own.
    pub fn end_note(&mut self) {
        if let Some(step) = self.done.last_mut() {
            step.note_of = None;
        }
    }

    fn plan(&self, edit: Edit, now: &Moment) -> Result<(StepName, Vec<Change>), EditError> {
        match edit {
            Edit::Tag { id, range, tagged, note } => {
                self.free(id)?;
                let (annotation, _) = self.settled(Annotation {
                    id,
                    passage: self.passage(range)?,
                    tagged,
                    note,
                    creator: None,
                    created: now.clone(),
                    modified: now.clone(),
                });
                Ok((StepName::Tag(annotation.tag()), vec![made(annotation)]))
            }
            Edit::Change { id, range, tagged, note } => self.plan_change(id, range, tagged, note, now),
            Edit::Delete(id) => {
                let annotation = self.get(id).ok_or(EditError::NoAnnotation(id))?;
                let links = self.links.values().filter(|link| link.from == id || link.to == id);
                let mut changes: Vec<_> = links.map(unlinked).collect();
                changes.push(Change::Annotation { before: Some(Box::new(annotation.clone())), after: None });
                Ok((StepName::Delete(annotation.tag()), changes))
            }
            Edit::DeleteAll => {
                let mut changes: Vec<_> = self.links.values().map(unlinked).collect();
                changes.extend(
                    self.annotations
                        .values()
                        .map(|one| Change::Annotation { before: Some(one.clone()), after: None }),
                );
                Ok((StepName::DeleteAll, changes))
            }
            Edit::Link { id, kind, from, to } => {
                self.free(id)?;
                let end = |id| self.get(id).ok_or(EditError::NoAnnotation(id)).map(Annotation::tag);
                let (from_tag, to_tag) = (end(from)?, end(to)?);
                if from == to || !kind.joins(from_tag, to_tag) {
                    return Err(EditError::Ends { kind, from: from_tag, to: to_tag });
                }
                if self.links.values().any(|link| (link.kind, link.from, link.to) == (kind, from, to)) {
                    return Err(EditError::Linked);
                }
                let link = Link { id, kind, from, to, created: now.clone() };
                Ok((StepName::Link, vec![Change::Link { before: None, after: Some(link) }]))
            }
            Edit::Unlink(id) => {
                let link = self.link(id).ok_or(EditError::NoLink(id))?;
                Ok((StepName::Unlink, vec![unlinked(link)]))
            }
            Edit::Merge { annotations, links } => Ok((StepName::Merge, self.plan_merge(annotations, links))),
            Edit::Undo | Edit::Redo => Ok((StepName::Merge, Vec::new())),
        }
    }

    fn plan_change(
        &self,
        id: Id,
        range: Option<Range<CodePoints>>,
        tagged: Option<Tagged>,
        note: Option<String>,
        now: &Moment,
    ) -> Result<(StepName, Vec<Change>), EditError> {
        let before = self.get(id).ok_or(EditError::NoAnnotation(id))?;
        let mut after = before.clone();
        let mut name = StepName::Note;
        if let Some(note) = note {
            after.note = note;
        }
        if let Some(tagged) = tagged {
            name = if tagged.tag() == before.tag() {
                StepName::Attributes
            } else {
                StepName::Retag(tagged.tag())
            };
            after.tagged = tagged;
        }
        if let Some(range) = range {
            name = StepName::Passage;
            after.passage = self.passage(range)?;
        }
        let (mut after, _) = self.settled(after);
        if after == *before {
            return Ok((name, Vec::new()));
        }
        after.modified = now.clone();
        let mut changes = vec![Change::Annotation {
            before: Some(Box::new(before.clone())),
            after: Some(Box::new(after.clone())),
        }];
        // A link whose end no longer has the tag it needs goes with the change, and comes back with its undo.
        let tag_of = |end: Id| if end == id { Some(after.tag()) } else { self.get(end).map(Annotation::tag) };
        let fits = |link: &&Link| {
            (link.from != id && link.to != id)
                || tag_of(link.from).zip(tag_of(link.to)).is_some_and(|(from, to)| link.kind.joins(from, to))
        };
        changes.extend(self.links.values().filter(|link| !fits(link)).map(unlinked));
        Ok((name, changes))
    }

    fn plan_merge(&self, annotations: Vec<Annotation>, links: Vec<Link>) -> Vec<Change> {
        let mut changes = Vec::with_capacity(annotations.len() + links.len());
        let mut tags = Sorted::new();
        for (id, annotation) in self.annotations.iter() {
            tags.insert(*id, annotation.tag());
        }
        for annotation in annotations {
            let before = self.get(annotation.id);
            let is_taken = self.links.contains_key(&annotation.id);
            if is_taken || before.is_some_and(|before| before.modified >= annotation.modified) {
                continue;
            }
            tags.insert(annotation.id, annotation.tag());
            let (annotation, _) = self.settled(annotation);
            changes.push(Change::Annotation {
                before: before.map(|before| Box::new(before.clone())),
                after: Some(Box::new(annotation)),
            });
        }
        let fits = |link: &Link| {
            let ends = tags.get(&link.from).zip(tags.get(&link.to));
            link.from != link.to && ends.is_some_and(|(from, to)| link.kind.joins(*from, *to))
        };
        let mut taken = Sorted::new();
        for link in self.links.values() {
            if fits(link) {
                taken.insert((link.kind, link.from, link.to), ());
            } else {
                // An end has another tag in the file.
                changes.push(unlinked(link));
            }
        }
        for link in links {
            if fits(&link)
                && self.free(link.id).is_ok()
                && taken.insert((link.kind, link.from, link.to), ()).is_none()
            {
                changes.push(Change::Link { before: None, after: Some(link) });
            }
        }
        changes
    }

    fn step_back(&mut self) -> Vec<Change> {
        let Some(mut step) = self.done.pop() else { return Vec::new() };
        step.note_of = None;
        let changes = self.replay(step.changes.iter().rev().map(Change::inverse).collect());
        self.undone.push(step);
        changes
    }

    fn step_again(&mut self) -> Vec<Change> {
        let Some(step) = self.undone.pop() else { return Vec::new() };
        let changes = self.replay(step.changes.clone());
        self.done.push(step);
        changes
    }

    /// Makes changes that were made before in one direction or the other.
    fn replay(&mut self, changes: Vec<Change>) -> Vec<Change> {
        for change in &changes {
            self.put(change.clone());
        }
        changes
    }

    fn put(&mut self, change: Change) {
        match change {
            Change::Annotation { after: Some(annotation), .. } => self.settle(*annotation),
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
        let id = annotation.id;
        self.unsettle(id);
        if let Some(range) = anchor.range() {
            self.order.insert(place(range, id), ());
        }
        if !matches!(anchor, Anchor::Found(_)) {
            self.astray.insert(id, anchor);
        }
        self.annotations.insert(id, Box::new(annotation));
    }

    /// The annotation as it is here: where its words were found it is as good as made on this text, and needs no
    /// context of its own; likewise its cue.
    pub(crate) fn settled(&self, mut annotation: Annotation) -> (Annotation, Anchor) {
        let settle = |passage: &mut Selector| {
            let anchor = anchor::find(passage, self.release.text());
            if let Anchor::Found(range) = anchor {
                passage.range = range;
                passage.prefix.clear();
                passage.suffix.clear();
            }
            anchor
        };
        if let Tagged::Claim(ClaimAttributes { cue: Some(cue), .. }) = &mut annotation.tagged {
            settle(cue);
        }
        let anchor = settle(&mut annotation.passage);
        (annotation, anchor)
    }

    fn unsettle(&mut self, id: Id) {
        if let Some(range) = self.range(id) {
            self.order.remove(&place(range, id));
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

    fn free(&self, id: Id) -> Result<(), EditError> {
        if self.annotations.contains_key(&id) || self.links.contains_key(&id) {
            return Err(EditError::Taken(id));
        }
        Ok(())
    }
}

/// The key of the text order: by start, the longer first.
fn place(range: Range<CodePoints>, id: Id) -> (CodePoints, CodePoints, Id) {
    (range.start(), CodePoints(u32::MAX - range.end().0), id)
}

fn made(annotation: Annotation) -> Change {
    Change::Annotation { before: None, after: Some(Box::new(annotation)) }
}

fn unlinked(link: &Link) -> Change {
    Change::Link { before: Some(link.clone()), after: None }
}
