//! What an edit would change.

use std::rc::Rc;

use super::{Change, Edit, EditError, Reading, StepName, unlinked};
use crate::analysis::Sources;
use crate::annotation::{Annotation, Id, Link, LinkKind, Moment, Revision};
use crate::sorted::Sorted;
use crate::tag::{Tag, Tagged};
use crate::text::{CodePoints, Range};

impl Reading {
    pub(super) fn plan(&self, edit: Edit, now: &Moment) -> Result<(StepName, Vec<Change>), EditError> {
        match edit {
            Edit::Tag { id, range, tagged, note } => {
                let annotation = self.plan_tag(id, range, tagged, note, now)?;
                Ok((StepName::Tag(annotation.tag()), vec![made(annotation)]))
            }
            Edit::Change { id, range, tagged, note } => self.plan_change(id, range, tagged, note, now),
            Edit::Delete(id) => {
                let annotation = self.changeable(id)?;
                let links = self.links.values().filter(|link| link.from == id || link.to == id);
                let mut changes: Vec<_> = links.map(unlinked).collect();
                changes.push(Change::Annotation { before: Some(Rc::new(annotation.clone())), after: None });
                Ok((StepName::Delete(annotation.tag()), changes))
            }
            Edit::DeleteAll => {
                let stays = |id: &Id| self.is_fixed(*id);
                let goes = |link: &&Link| !stays(&link.from) && !stays(&link.to) && !stays(&link.id);
                let mut changes: Vec<_> = self.links.values().filter(goes).map(unlinked).collect();
                let annotations = self.annotations.values().filter(|one| !stays(&one.id));
                changes.extend(
                    annotations.map(|one| Change::Annotation { before: Some(one.clone()), after: None }),
                );
                Ok((StepName::DeleteAll, changes))
            }
            Edit::Link { id, kind, from, to } => {
                let ends = (self.tag_of(from)?, self.tag_of(to)?);
                Ok((StepName::Link, vec![self.plan_link(id, kind, (from, to), ends, now)?]))
            }
            Edit::TagLinked { id, range, tag, link, kind, with } => {
                let other = self.tag_of(with)?;
                let annotation = self.plan_tag(id, range, Tagged::from(tag), String::new(), now)?;
                let range = Some(annotation.passage.range);
                let is_it = |one: &&Annotation| one.tag() == tag && self.range(one.id) == range;
                let there = self.in_text_order().find(is_it).map(|one| one.id);
                let new = there.unwrap_or(id);
                let (ends, tags) = match kind.joins(other, tag) {
                    true => ((with, new), (other, tag)),
                    false => ((new, with), (tag, other)),
                };
                let mut changes: Vec<_> = there.is_none().then(|| made(annotation)).into_iter().collect();
                changes.push(self.plan_link(link, kind, ends, tags, now)?);
                Ok((StepName::Link, changes))
            }
            Edit::Name { source, name } => Ok((StepName::Name, self.plan_name(source, &name, now)?)),
            Edit::Unlink(id) => {
                let link = self.link(id).ok_or(EditError::NoLink(id))?;
                if self.is_supplied(id) {
                    return Err(EditError::Supplied(id));
                }
                Ok((StepName::Unlink, vec![unlinked(link)]))
            }
            Edit::TakeOver(annotation) => {
                let name = StepName::TakeOver(annotation.tag());
                Ok((name, self.plan_merge(vec![*annotation], Vec::new())))
            }
            Edit::Merge { annotations, links, .. } => {
                Ok((StepName::Merge, self.plan_merge(annotations, links)))
            }
            Edit::Undo | Edit::Redo | Edit::Follow(_) => Ok((StepName::Merge, Vec::new())),
        }
    }

    fn tag_of(&self, id: Id) -> Result<Tag, EditError> {
        self.get(id).ok_or(EditError::NoAnnotation(id)).map(Annotation::tag)
    }

    fn plan_tag(
        &self,
        id: Id,
        range: Range<CodePoints>,
        tagged: Tagged,
        note: String,
        now: &Moment,
    ) -> Result<Annotation, EditError> {
        self.free(id)?;
        let (annotation, _) = self.settled(Annotation {
            id,
            passage: self.passage(range)?,
            tagged,
            note,
            creator: None,
            created: now.clone(),
            modified: now.clone(),
            revision: Revision::NONE,
            copy_of: None,
        });
        Ok(annotation)
    }

    fn plan_link(
        &self,
        id: Id,
        kind: LinkKind,
        (from, to): (Id, Id),
        (from_tag, to_tag): (Tag, Tag),
        now: &Moment,
    ) -> Result<Change, EditError> {
        self.free(id)?;
        if from == to || !kind.joins(from_tag, to_tag) {
            return Err(EditError::Ends { kind, from: from_tag, to: to_tag });
        }
        if self.links.values().any(|link| (link.kind, link.from, link.to) == (kind, from, to)) {
            return Err(EditError::Linked);
        }
        let link = Link { id, kind, from, to, created: now.clone(), revision: Revision::NONE };
        Ok(Change::Link { before: None, after: Some(link) })
    }

    /// A source has one name, whichever of its mentions it is written at: all of them get it that can be changed here.
    fn plan_name(&self, source: Id, name: &str, now: &Moment) -> Result<Vec<Change>, EditError> {
        let named = |before: &Annotation| -> Result<Annotation, EditError> {
            let mut after = before.clone();
            after.tagged.set("name", Some(name))?;
            Ok(after)
        };
        named(self.changeable(source)?)?;
        let sources = Sources::of(self);
        let mentions = sources.mentioned(source).map(|source| &*source.mentions).unwrap_or_default();
        let mut changes = Vec::new();
        for &mention in mentions {
            let Ok(before) = self.changeable(mention) else { continue };
            let after = named(before)?;
            if after != *before {
                changes.push(Change::Annotation {
                    before: Some(Rc::new(before.clone())),
                    after: Some(Rc::new(Annotation { modified: now.clone(), ..after })),
                });
            }
        }
        Ok(changes)
    }

    fn plan_change(
        &self,
        id: Id,
        range: Option<Range<CodePoints>>,
        tagged: Option<Tagged>,
        note: Option<String>,
        now: &Moment,
    ) -> Result<(StepName, Vec<Change>), EditError> {
        let before = self.changeable(id)?;
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
            before: Some(Rc::new(before.clone())),
            after: Some(Rc::new(after.clone())),
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
            let is_taken = self.links.contains_key(&annotation.id) || self.is_fixed(annotation.id);
            if is_taken
                || before
                    .is_some_and(|before| !is_newer(&annotation, before) || annotation.says_the_same(before))
            {
                continue;
            }
            tags.insert(annotation.id, annotation.tag());
            let (annotation, _) = self.settled(annotation);
            changes.push(Change::Annotation {
                before: before.map(|before| Rc::new(before.clone())),
                after: Some(Rc::new(annotation)),
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

    /// An annotation that may be changed here.
    fn changeable(&self, id: Id) -> Result<&Annotation, EditError> {
        if self.frozen.contains_key(&id) {
            return Err(EditError::Frozen(id));
        }
        if self.is_supplied(id) {
            return Err(EditError::Supplied(id));
        }
        self.get(id).ok_or(EditError::NoAnnotation(id))
    }

    pub(super) fn free(&self, id: Id) -> Result<(), EditError> {
        if self.annotations.contains_key(&id) || self.links.contains_key(&id) {
            return Err(EditError::Taken(id));
        }
        Ok(())
    }
}

/// Whether an annotation of a file is newer than the one here. Files count as we do where they count at all; only if
/// the counts do not tell, the moments do.
fn is_newer(there: &Annotation, here: &Annotation) -> bool {
    let counted = there.revision != Revision::NONE;
    match there.revision.number.cmp(&here.revision.number) {
        core::cmp::Ordering::Greater if counted => true,
        core::cmp::Ordering::Less if counted => false,
        _ => there.modified > here.modified,
    }
}

fn made(annotation: Annotation) -> Change {
    Change::Annotation { before: None, after: Some(Rc::new(annotation)) }
}
