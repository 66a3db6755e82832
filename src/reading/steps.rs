//! Undo and redo.
//!
//! A step is taken back as far as what it did still stands: what another tab has changed since is that tab's, and
//! stays. So a step holds what it changed, and taking it back changes only the parts that are as the step left them.

use std::rc::Rc;

use super::{Change, Edit, EditError, Reading, unlinked};
use crate::annotation::{Annotation, Id, Moment};
use crate::tag::{Tag, Tagged};

/// How many steps can be undone: more than anybody remembers having taken.
const UNDO_STEPS: usize = 500;

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
    /// A source was named.
    Name,
    /// A link was made.
    Link,
    /// A link was deleted.
    Unlink,
    /// An annotation of another reader was taken over.
    TakeOver(Tag),
    /// A file was taken in.
    Merge,
}

#[derive(Clone, Debug)]
struct Step {
    name: StepName,
    /// The annotation whose note or name this step writes: the next keystroke in the same field joins the step.
    typed_in: Option<Id>,
    changes: Vec<Change>,
}

/// What was done and what was taken back.
#[derive(Clone, Debug, Default)]
pub(super) struct Steps {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Steps {
    pub(super) fn changes_mut(&mut self) -> impl Iterator<Item = &mut Change> {
        self.done.iter_mut().chain(&mut self.undone).flat_map(|step| &mut step.changes)
    }
}

impl Reading {
    /// What the next undo takes back.
    #[must_use]
    pub fn undo_name(&self) -> Option<StepName> {
        self.steps.done.last().map(|step| step.name)
    }

    /// What the next redo takes again.
    #[must_use]
    pub fn redo_name(&self) -> Option<StepName> {
        self.steps.undone.last().map(|step| step.name)
    }

    /// Ends the step that writes a note or a name: what is typed after this is a step of its own.
    pub fn end_typing(&mut self) {
        if let Some(step) = self.steps.done.last_mut() {
            step.typed_in = None;
        }
    }

    /// Makes an edit as a step that can be taken back.
    pub(super) fn step(&mut self, edit: Edit, now: &Moment) -> Result<Vec<Change>, EditError> {
        let typed_in = match &edit {
            Edit::Change { id, range: None, tagged: None, note: Some(_) } => Some(*id),
            Edit::Name { source, .. } => Some(*source),
            _ => None,
        };
        let frozen = match &edit {
            Edit::Merge { frozen, .. } => frozen.clone(),
            _ => Vec::new(),
        };
        let (name, changes) = self.plan(edit, now)?;
        let mut made = self.make(changes);
        if !made.is_empty() {
            self.steps.undone.clear();
            match self.steps.done.last_mut() {
                Some(step) if typed_in.is_some() && (step.name, step.typed_in) == (name, typed_in) => {
                    join(step, &made);
                }
                _ => {
                    self.steps.done.push(Step { name, typed_in, changes: made.clone() });
                    let too_many = self.steps.done.len().saturating_sub(UNDO_STEPS);
                    self.steps.done.drain(..too_many);
                }
            }
        }
        // What a newer version made cannot be taken back here: only that version could do it again.
        made.extend(self.freeze(frozen));
        Ok(made)
    }

    pub(super) fn step_back(&mut self) -> Vec<Change> {
        let Some(mut step) = self.steps.done.pop() else { return Vec::new() };
        step.typed_in = None;
        let changes = self.replay(step.changes.iter().rev().map(Change::inverse).collect());
        self.steps.undone.push(step);
        changes
    }

    pub(super) fn step_again(&mut self) -> Vec<Change> {
        let Some(step) = self.steps.undone.pop() else { return Vec::new() };
        let changes = self.replay(step.changes.clone());
        self.steps.done.push(step);
        changes
    }

    /// Makes changes that were made before, in one direction or the other, as far as nobody else has overtaken them.
    fn replay(&mut self, mut changes: Vec<Change>) -> Vec<Change> {
        // A link comes after its ends, and goes before them. In the order of their ids each of very many goes to the end of
        // its map, and nothing has to move.
        changes.sort_by_key(|change| {
            let kind = match change {
                Change::Annotation { after: Some(_), .. } => 0,
                Change::Link { .. } => 1,
                Change::Annotation { after: None, .. } => 2,
            };
            (kind, change.id())
        });
        let mut made = Vec::with_capacity(changes.len());
        for change in changes {
            let still = match change {
                Change::Annotation { before, after } => self.replayed(before, after),
                Change::Link { before: None, after: Some(link) } => (self.free(link.id).is_ok()
                    && self.fits(&link))
                .then_some(Change::Link { before: None, after: Some(link) }),
                Change::Link { before: Some(link), after: None } => self.link(link.id).map(unlinked),
                Change::Link { .. } => None,
            };
            made.extend(self.make(still.into_iter().collect()));
        }
        made
    }

    /// What still can be changed from `before` to `after`.
    fn replayed(&self, before: Option<Rc<Annotation>>, after: Option<Rc<Annotation>>) -> Option<Change> {
        let id = before.as_ref().or(after.as_ref())?.id;
        let here = self.annotations.get(&id);
        let after = match (here, before, after) {
            (None, None, Some(after)) => Some(after),
            (Some(here), Some(before), None) if here.says_the_same(&before) => None,
            // Nobody has overtaken it.
            (Some(here), Some(before), Some(after)) if here.says_the_same(&before) => Some(after),
            (Some(here), Some(before), Some(after)) => {
                let after = Rc::unwrap_or_clone(after);
                let mut merged = Annotation::clone(here);
                if here.note == before.note {
                    merged.note = after.note;
                }
                if here.tagged == before.tagged {
                    merged.tagged = after.tagged;
                }
                if here.passage == before.passage {
                    merged.passage = after.passage;
                }
                if merged.says_the_same(here) {
                    return None;
                }
                merged.modified = after.modified;
                Some(Rc::new(merged))
            }
            _ => return None,
        };
        Some(Change::Annotation { before: here.cloned(), after })
    }
}

/// Typing a note or a name is one step: it goes from what stood before the first keystroke to the last.
fn join(step: &mut Step, made: &[Change]) {
    for new in made {
        let Some(kept) = step.changes.iter_mut().find(|kept| kept.id() == new.id()) else {
            step.changes.push(new.clone());
            continue;
        };
        if let (Change::Annotation { after: Some(kept), .. }, Change::Annotation { after: Some(new), .. }) =
            (kept, new)
        {
            let kept = Rc::make_mut(kept);
            // What was typed alone: what else has changed meanwhile, another tab changed.
            match (&mut kept.tagged, &new.tagged) {
                (Tagged::Source(kept), Tagged::Source(new)) if step.name == StepName::Name => {
                    kept.name.clone_from(&new.name);
                }
                _ => kept.note.clone_from(&new.note),
            }
            kept.modified.clone_from(&new.modified);
        }
    }
}
