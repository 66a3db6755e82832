//! What arrives from storage: what was kept before, and what other tabs write.
//!
//! Every item has a chain of states ([`Revision`]s), and each record says which state it was made of. So a tab can
//! tell what has merely come later from what was made **at the same time**, by somebody who had not seen the state
//! that is here:
//!
//! - What was made of the state here replaces it.
//! - What the state here was made of is old news.
//! - Of two states made at the same time the later one shows (a higher number, then a higher writer); the other is
//!   kept beside it as an annotation of its own, a **copy**, unless it says nothing that the first does not say. A
//!   note that was written while another tab deleted its annotation is kept so too.
//!
//! So the state that shows is in every tab the latest there is. A copy's own states are numbered by what it keeps:
//! twice the number and one more, and twice the number for its end when what it keeps shows after all. So every tab
//! comes to the same copies by itself, whatever the order in which things arrive.

use std::rc::Rc;

use super::{Change, Reading, unlinked};
use crate::anchor::Index;
use crate::annotation::{Annotation, Id, Link, Revision};
use crate::release::TextName;
use crate::selector::Selector;
use crate::sorted::Sorted;
use crate::tag::{ClaimAttributes, Tagged};
use crate::text::Text;

/// Annotations, links and deletions that were read from storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arriving {
    /// The annotations.
    pub annotations: Vec<Annotation>,
    /// The links, whether or not they join anything.
    pub links: Vec<Link>,
    /// What was deleted, and the state that the deletion made.
    pub gone: Vec<(Id, Revision)>,
    /// Of which state each was made, where that is known.
    pub follows: Sorted<Id, Revision>,
    /// What a newer version wrote: its core, and its record as it is.
    pub frozen: Vec<(Annotation, String)>,
    /// The texts that these annotations were made on, as far as that is another than the one at hand.
    pub texts: Vec<(TextName, Text)>,
}

impl Arriving {
    /// The same for a reading that does not have the texts these were made on: each passage with its context there.
    #[must_use]
    pub fn with_context(mut self) -> Self {
        let mut indices = Sorted::new();
        for (name, text) in self.texts.drain(..) {
            indices.insert(name, (Index::of(&text), text));
        }
        let describe = |passage: &mut Selector| {
            if let Some((index, text)) = passage.made_on.and_then(|name| indices.get(&name))
                && let Some(described) = index.describe(text, passage.range)
            {
                *passage = described;
            }
        };
        for annotation in &mut self.annotations {
            if let Tagged::Claim(ClaimAttributes { cue: Some(cue), .. }) = &mut annotation.tagged {
                describe(cue);
            }
            describe(&mut annotation.passage);
        }
        self
    }

    /// The names of what arrives, each with the state that arrives.
    fn revisions(&self) -> Vec<(Id, Revision)> {
        let annotations = self.annotations.iter().map(|one| (one.id, one.revision));
        let links = self.links.iter().map(|link| (link.id, link.revision));
        annotations.chain(links).chain(self.gone.iter().copied()).collect()
    }
}

/// What arrives of one item.
enum State {
    Annotation(Rc<Annotation>),
    Link(Link),
    Gone,
}

/// How what arrives stands to what is here.
enum Order {
    /// It was made of what is here, or there is nothing here.
    Next,
    /// What is here was made of it.
    Old,
    /// Neither was made of the other.
    SameTime,
}

impl Reading {
    /// Takes in what another tab wrote, as [`Edit::Follow`](super::Edit::Follow) does: what that changes, and what
    /// must be written again because the state here is another than the one that was written.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::reading::{Arriving, Reading};
    /// let (changes, to_write) = Reading::default().follow_others(Arriving::default());
    /// assert_eq!((changes, to_write), (vec![], vec![]));
    /// ```
    pub fn follow_others(&mut self, arriving: Arriving) -> (Vec<Change>, Vec<Id>) {
        let arrived = arriving.revisions();
        let changes = self.follow(arriving);
        let differs = |(id, revision): &(Id, Revision)| self.revision(*id) != *revision;
        let mut to_write: Vec<_> = arrived.iter().filter(|one| differs(one)).map(|one| one.0).collect();
        // Copies of what does not show.
        let is_copy = |change: &Change| matches!(change, Change::Annotation { .. });
        let copies = changes.iter().filter(|change| is_copy(change)).filter_map(Change::id);
        to_write.extend(copies.filter(|id| arrived.iter().all(|one| one.0 != *id)));
        to_write.sort_unstable();
        to_write.dedup();
        (changes, to_write)
    }

    pub(super) fn follow(&mut self, arriving: Arriving) -> Vec<Change> {
        let Arriving { mut annotations, mut links, gone, follows, frozen, texts } = arriving;
        for (name, text) in texts {
            self.know_text(name, text);
        }
        // In the order of their ids each goes to the end of the map, and nothing has to move.
        annotations.sort_unstable_by_key(|annotation| annotation.id);
        links.sort_unstable_by_key(|link| link.id);
        let annotations =
            annotations.into_iter().map(|one| (one.id, one.revision, State::Annotation(Rc::new(one))));
        let links = links.into_iter().map(|link| (link.id, link.revision, State::Link(link)));
        let gone = gone.into_iter().map(|(id, revision)| (id, revision, State::Gone));
        let mut changes = Vec::new();
        for (id, revision, state) in annotations.chain(links).chain(gone) {
            let follows = follows.get(&id).copied();
            if self.is_supplied(id) {
                // What a reader has is the reader's, though the page supplies it as well; that it was deleted once
                // takes nothing away from the page.
                if !matches!(state, State::Gone) {
                    self.supplied.remove(&id);
                    self.take(id, revision, state, &mut changes);
                }
                continue;
            }
            let before = self.revision(id);
            match self.order(id, revision, follows) {
                Order::Next => {
                    self.take(id, revision, state, &mut changes);
                    if before != Revision::NONE || self.is_gone(id) {
                        self.know(id, before, revision);
                    }
                }
                Order::Old => continue,
                Order::SameTime => self.settle_dispute(id, revision, state, &mut changes),
            }
            if let Some(follows) = follows.filter(|_| self.revision(id) == revision) {
                self.know(id, follows, revision);
                self.bases.insert(id, follows);
            }
        }
        changes.extend(self.freeze(frozen));
        self.rejoin(&mut changes);
        changes
    }

    fn order(&self, id: Id, revision: Revision, follows: Option<Revision>) -> Order {
        let here = self.revision(id);
        let is_known = |one: Revision| self.has_seen(id, one);
        if self.frozen.contains_key(&id) {
            // Only the version that made it can tell what is newer.
            Order::Old
        } else if here == Revision::NONE {
            Order::Next
        } else if is_known(revision) {
            Order::Old
        } else if follows == Some(here) || revision.writer == here.writer {
            Order::Next
        } else if revision > here
            && self.runs.get(&id) != Some(&here.writer)
            && !follows.is_some_and(is_known)
        {
            // Of a state that never arrived here, by tabs that had seen what is here: that was in storage.
            Order::Next
        } else {
            Order::SameTime
        }
    }

    /// Puts what arrives in the place of what is here.
    fn take(&mut self, id: Id, revision: Revision, state: State, changes: &mut Vec<Change>) {
        match state {
            State::Annotation(after) => {
                self.end_copy(id, revision, changes);
                self.frozen.remove(&id);
                let before = self.annotations.get(&id).cloned();
                let change = Change::Annotation { before, after: Some(after) };
                self.put(change.clone());
                changes.push(change);
            }
            State::Link(link) => {
                // Whether it joins anything is seen when everything has arrived.
                if self.links.contains_key(&id) {
                    self.links.insert(id, link);
                } else {
                    self.loose.insert(id, link);
                }
            }
            State::Gone => {
                self.loose.remove(&id);
                if let Some(before) = self.annotations.get(&id).cloned() {
                    let change = Change::Annotation { before: Some(before), after: None };
                    self.put(change.clone());
                    changes.push(change);
                } else if let Some(link) = self.links.get(&id) {
                    let change = unlinked(link);
                    self.put(change.clone());
                    changes.push(change);
                }
            }
        }
    }

    /// Two states were made at the same time.
    fn settle_dispute(&mut self, id: Id, revision: Revision, state: State, changes: &mut Vec<Change>) {
        let before = self.revision(id);
        let here = self.annotations.get(&id).cloned();
        let there = match &state {
            State::Annotation(there) => Some(there.clone()),
            State::Link(_) | State::Gone => None,
        };
        let (lost, shown) = if revision > before {
            self.take(id, revision, state, changes);
            (here, there)
        } else {
            (there, here)
        };
        self.know(id, before.min(revision), before.max(revision));
        if let Some(lost) = lost {
            self.keep_copy(Rc::unwrap_or_clone(lost), shown.as_deref(), changes);
        }
    }

    /// Keeps the state that does not show as an annotation of its own.
    fn keep_copy(&mut self, lost: Annotation, shown: Option<&Annotation>, changes: &mut Vec<Change>) {
        let says_more = shown.map_or(!lost.note.is_empty(), |shown| {
            !shown.note.starts_with(&lost.note)
                || lost.tagged != shown.tagged
                || lost.passage != shown.passage
        });
        if !says_more {
            return;
        }
        let (of, chain) = (lost.id, lost.revision);
        let revision = copied(chain, 1);
        // A copy that the reader has changed or deleted is the reader's; what is new of it stands beside that.
        let mut writer = chain.writer;
        let known = loop {
            let known = self.revision(of.copy_by(writer));
            if known == Revision::NONE || known.writer == revision.writer {
                break known;
            }
            writer = writer.wrapping_add(1);
        };
        if known < revision {
            let id = of.copy_by(writer);
            let copy = Annotation { id, revision, copy_of: Some(of), ..lost };
            self.take(id, revision, State::Annotation(Rc::new(copy)), changes);
            self.know(id, known, revision);
        }
    }

    /// Ends the copy of a chain of states that shows after all: it has become a part of the chain's own past.
    fn end_copy(&mut self, id: Id, shown: Revision, changes: &mut Vec<Change>) {
        let end = copied(shown, 0);
        let copy = id.copy_by(shown.writer);
        let known = self.revision(copy);
        let is_copy = self.annotations.get(&copy).is_some_and(|one| one.copy_of == Some(id));
        if is_copy && known.writer == end.writer && known < end {
            self.take(copy, end, State::Gone, changes);
            self.know(copy, known, end);
        }
    }

    /// Takes in what a newer version wrote.
    pub(super) fn freeze(&mut self, frozen: Vec<(Annotation, String)>) -> Vec<Change> {
        let mut changes = Vec::new();
        for (core, record) in frozen {
            if self.frozen.get(&core.id) == Some(&record) || self.links.contains_key(&core.id) {
                continue;
            }
            self.frozen.insert(core.id, record);
            let before = self.annotations.get(&core.id).cloned();
            let change = Change::Annotation { before, after: Some(Rc::new(core)) };
            self.put(change.clone());
            changes.push(change);
        }
        changes
    }

    /// Whether a link joins two annotations that it can join.
    pub(super) fn fits(&self, link: &Link) -> bool {
        let ends = self.annotations.get(&link.from).zip(self.annotations.get(&link.to));
        link.from != link.to && ends.is_some_and(|(from, to)| link.kind.joins(from.tag(), to.tag()))
    }

    /// Takes up the loose links whose ends are there, and lets go of those whose ends are not: these are not deleted.
    pub(super) fn rejoin(&mut self, changes: &mut Vec<Change>) {
        let is_end_lost = |change: &Change| {
            matches!(change, Change::Annotation { before: Some(before), after }
                if after.as_ref().is_none_or(|after| after.tag() != before.tag()))
        };
        let mut lost = Vec::new();
        if changes.iter().any(is_end_lost) {
            lost.extend(self.links.values().filter(|link| !self.fits(link)).cloned());
        }
        for link in lost {
            let change = unlinked(&link);
            self.put(change.clone());
            changes.push(change);
            self.loose.insert(link.id, link);
        }
        // In one go: each that were taken out alone would move all that come after it.
        let mut found = Vec::new();
        let mut loose = core::mem::take(&mut self.loose);
        loose.retain(|_, link| {
            let fits = self.fits(link);
            if fits {
                found.push(link.clone());
            }
            !fits
        });
        self.loose = loose;
        for link in found {
            let change = Change::Link { before: None, after: Some(link) };
            self.put(change.clone());
            changes.push(change);
        }
    }
}

/// The state of a copy that goes with a state of what it keeps: 1 while it is kept, 0 when it has ended. Its writer is
/// nobody's, so that what a reader does to the copy can be told from it.
const fn copied(chain: Revision, kept: u32) -> Revision {
    Revision { number: chain.number.saturating_mul(2).saturating_add(kept), writer: !chain.writer }
}
