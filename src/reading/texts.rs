//! The text of a release, and those it had before.

use core::cell::OnceCell;
use std::rc::Rc;

use super::{Change, Reading};
use crate::anchor::{Anchor, Difference, Index, stands};
use crate::annotation::Annotation;
use crate::release::{Release, TextName};
use crate::selector::Selector;
use crate::tag::{ClaimAttributes, Tagged};
use crate::text::{Range, Text};

/// A text that annotations were made on.
#[derive(Clone, Debug)]
pub(super) struct Former {
    text: Text,
    /// What became of it, once a passage was followed.
    difference: OnceCell<Difference>,
    /// Where its words stand, once a passage was described.
    index: OnceCell<Index>,
}

impl Reading {
    /// The texts that annotations were made on and do not stand in the release as it is now, by their names.
    pub fn former_texts(&self) -> impl Iterator<Item = (TextName, &Text)> {
        self.former.iter().map(|(name, former)| (*name, &former.text))
    }

    /// Where a passage lands in the release's text: followed from the text it was made on, if that is known, else by
    /// its quote and context.
    #[must_use]
    pub fn lands(&self, passage: &Selector) -> Anchor {
        if let Some(former) = passage.made_on.and_then(|name| self.former.get(&name)) {
            let difference = || Difference::between(&former.text, self.text());
            return former.difference.get_or_init(difference).follow(passage.range);
        }
        if passage.made_on.is_some() {
            // A place in a text that is not known says nothing of this one.
            let alone = Selector { range: Range::NOWHERE, made_on: None, ..passage.clone() };
            return self.index().find(&alone, self.text());
        }
        if stands(passage, self.text()) {
            return Anchor::Found(passage.range);
        }
        self.index().find(passage, self.text())
    }

    /// The passage with the words around it, as it travels to other texts and tools: those of the text it stands in.
    #[must_use]
    pub fn described(&self, passage: &Selector) -> Selector {
        let former = passage.made_on.and_then(|name| self.former.get(&name));
        let described = match former {
            Some(Former { text, index, .. }) => {
                index.get_or_init(|| Index::of(text)).describe(text, passage.range)
            }
            None if stands(passage, self.text()) => self.index().describe(self.text(), passage.range),
            None => None,
        };
        described.unwrap_or_else(|| Selector { made_on: None, ..passage.clone() })
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self.text()))
    }

    pub(super) fn know_text(&mut self, name: TextName, text: Text) {
        if self.former.get(&name).is_none_or(|former| former.text != text) {
            self.former.insert(name, Former { text, difference: OnceCell::new(), index: OnceCell::new() });
        }
    }

    /// Takes the release as its page has it now: every annotation is followed into the text, and so is what can be
    /// undone. No step of the reader's, so nothing to undo.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::annotation::{Id, Moment};
    /// use press_loupe::reading::{Edit, Reading};
    /// use press_loupe::release::{Block, BlockKind, Draft, Release};
    /// use press_loupe::tag::{Tag, Tagged};
    /// use press_loupe::text::{CodePoints, Range};
    ///
    /// let release = |text: &str| {
    ///     let block = Block::new(BlockKind::Paragraph, text).unwrap();
    ///     Release::new(Draft { blocks: vec![block], ..Draft::default() })
    /// };
    /// let range = |start, end| Range::new(CodePoints(start), CodePoints(end)).unwrap();
    /// let mut reading = Reading::new(release("She said it was done."));
    /// let (id, tagged) = (Id::from_random([7; 16]), Tagged::from(Tag::Claim));
    /// let edit = Edit::Tag { id, range: range(9, 20), tagged, note: String::new() };
    /// reading.apply(edit, &Moment::new("2026-11-22T15:28:03Z").unwrap()).unwrap();
    /// reading.correct(release("On Monday she said it was done."));
    /// assert_eq!(reading.range(id), Some(range(19, 30)));
    /// ```
    pub fn correct(&mut self, release: Release) {
        let name = TextName::of(self.text().as_str());
        let here = core::mem::replace(&mut self.release, release);
        self.index = OnceCell::new();
        for former in self.former.values_mut() {
            former.difference = OnceCell::new();
        }
        self.know_text(name, here.text().clone());
        // A text that has come back is the one at hand.
        let now = TextName::of(self.text().as_str());
        let place = |passage: &mut Selector| {
            if passage.made_on.is_none() && here.text().slice(passage.range) == Some(&passage.quote) {
                passage.made_on = Some(name);
            }
            passage.made_on.take_if(|made_on| *made_on == now);
        };
        let move_on = |annotation: &Annotation| {
            let mut annotation = annotation.clone();
            if let Tagged::Claim(ClaimAttributes { cue: Some(cue), .. }) = &mut annotation.tagged {
                place(cue);
            }
            place(&mut annotation.passage);
            annotation
        };
        let annotations: Vec<_> = self.annotations.values().map(|one| move_on(one)).collect();
        for annotation in annotations {
            self.settle(annotation);
        }
        let mut steps = core::mem::take(&mut self.steps);
        for change in steps.changes_mut() {
            if let Change::Annotation { before, after } = change {
                for annotation in [before, after].into_iter().flatten() {
                    *annotation = Rc::new(self.settled(move_on(annotation)).0);
                }
            }
        }
        let mut needed = Vec::new();
        let mut need = |annotation: &Annotation| {
            let cue = annotation.tagged.cue().and_then(|cue| cue.made_on);
            needed.extend([annotation.passage.made_on, cue].into_iter().flatten());
        };
        self.annotations.values().for_each(|one| need(one));
        for change in steps.changes_mut() {
            if let Change::Annotation { before, after } = change {
                [before, after].into_iter().flatten().for_each(|one| need(one));
            }
        }
        self.former.retain(|name, _| needed.contains(name));
        self.steps = steps;
    }
}
