//! What a reader links, names and says more of.

use std::rc::Rc;

use leptos::prelude::*;

use crate::analysis::Source;
use crate::annotation::{Id, LinkKind};
use crate::browser::loupe::{By, Loupe, new_id};
use crate::browser::turns::next_frame;
use crate::filter::Filter;
use crate::linking::Way;
use crate::messages::{choosing, links, toolbar};
use crate::reading::{Change, Edit};
use crate::tag::{Tag, Tagged};

impl Loupe {
    /// Makes a reader's edit; whether it changed anything. What is wrong with it, the reader is told.
    pub(crate) fn edit_or_tell(self: &Rc<Self>, edit: Edit) -> bool {
        match self.edit(edit, By::Reader) {
            Ok(changes) => !changes.is_empty(),
            Err(error) => {
                self.notice(links::refused(&capitalised(&error.to_string())));
                false
            }
        }
    }

    /// What the words that are selected can be to the annotation in hand, the usual first: a tag, how it is linked, and
    /// what the button says.
    pub(crate) fn ways_to_hand(&self) -> Vec<(Id, Tag, LinkKind, &'static str)> {
        let hand = self.signals.in_hand.with_untracked(|hand| hand.first().copied());
        let Some(hand) = hand.filter(|hand| !self.is_fixed(*hand)) else { return Vec::new() };
        let Some(tag) = self.reading.borrow().get(hand).map(|one| one.tag()) else { return Vec::new() };
        let ways = match tag {
            Tag::Claim => vec![(Tag::Source, LinkKind::AttributedTo, toolbar::source_of_this_claim())],
            Tag::Speculation => {
                vec![(Tag::Source, LinkKind::AttributedTo, toolbar::source_of_this_speculation())]
            }
            Tag::Source => vec![
                (Tag::Claim, LinkKind::AttributedTo, toolbar::claim_of_this_source()),
                (Tag::Source, LinkKind::SameSourceAs, toolbar::the_same_source()),
            ],
        };
        let offered = self.offered();
        let ways = ways.into_iter().filter(|(tag, ..)| offered.contains(tag));
        ways.map(|(tag, kind, words)| (hand, tag, kind, words)).collect()
    }

    /// Tags what is selected, and links it with `with`, which stays in hand.
    pub(crate) fn link_selection(self: &Rc<Self>, with: Id, tag: Tag, kind: LinkKind) {
        self.follow_selection();
        let Some(range) = self.signals.selection.get_untracked() else { return };
        let edit = Edit::TagLinked { id: new_id(), range, tag, link: new_id(), kind, with };
        if self.edit_or_tell(edit) {
            self.say(toolbar::linked_to_hand(&self.tag_of(with)));
            self.signals.linking.set(None);
            self.leave_selection();
        }
    }

    /// Makes what is selected the cue of a claim: the words that report it.
    pub(crate) fn cue_selection(self: &Rc<Self>, claim: Id) {
        self.follow_selection();
        let Some(range) = self.signals.selection.get_untracked() else { return };
        let passage = self.reading.borrow().passage(range);
        if let Ok(passage) = passage
            && self.set(claim, |tagged| {
                if let Tagged::Claim(claim) = tagged {
                    claim.cue = Some(passage);
                }
            })
        {
            self.say(toolbar::marked_as_cue());
            self.leave_selection();
        }
    }

    /// The passage was dealt with: the caret stands at its end, and whoever was at the toolbar goes on in the text.
    pub(crate) fn leave_selection(&self) {
        let active = self.shadow.active_element();
        if active.is_some_and(|active| active.closest(".toolbar").is_ok_and(|bar| bar.is_some())) {
            self.focus_release();
        }
        if let Ok(Some(selection)) = self.document.get_selection() {
            let _ = selection.collapse_to_end();
        }
        self.holding.set(false);
        self.select(None);
        // Whoever chooses by tapping goes on with the next passage.
        if let Some(tapping) = self.signals.tapping.get_untracked() {
            let said = self.signals.said.get_untracked();
            self.signals.tapping.set(Some(tapping));
            self.say(choosing::and_then(&said, tapping.asks()));
        }
        self.signals.layout.update(|count| *count += 1);
    }

    /// Changes attributes of an annotation.
    pub(crate) fn set(self: &Rc<Self>, id: Id, change: impl FnOnce(&mut Tagged)) -> bool {
        let tagged = self.reading.borrow().get(id).map(|one| one.tagged.clone());
        let Some(mut tagged) = tagged else { return false };
        change(&mut tagged);
        self.edit_or_tell(Edit::Change { id, range: None, tagged: Some(tagged), note: None })
    }

    /// Links an annotation with one that was chosen.
    pub(crate) fn link_chosen(self: &Rc<Self>, way: Way, here: Id, there: Id, name: &str) {
        if self.edit_or_tell(way.edit(new_id(), here, there)) {
            self.say(links::linked(way.words(), name));
            self.signals.linking.set(None);
            self.focus_card(here);
            self.signals.layout.update(|count| *count += 1);
        }
    }

    /// Takes a link away; the focus goes to the card, since the button that was pressed goes.
    pub(crate) fn unlink(self: &Rc<Self>, link: Id, here: Id) {
        if self.edit_or_tell(Edit::Unlink(link)) {
            self.say(links::link_removed());
            self.focus_card(here);
            self.signals.layout.update(|count| *count += 1);
        }
    }

    /// Opens the list of what an annotation can be linked to, or closes it.
    pub(crate) fn choose_link(self: &Rc<Self>, id: Id, way: usize) {
        self.take_in_hand(vec![id]);
        self.signals.linking.update(|linking| {
            *linking = if linking.is_some_and(|(open, _)| open == id) { None } else { Some((id, way)) };
        });
        self.signals.layout.update(|count| *count += 1);
        self.bring_in_sight(".chooser");
    }

    /// Brings on screen what has just opened in a card, once the card is where it belongs.
    pub(crate) fn bring_in_sight(self: &Rc<Self>, selector: &'static str) {
        let loupe = Rc::clone(self);
        // Cards find their places in the next frame.
        next_frame(move || {
            next_frame(move || {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                if let Ok(Some(opened)) = loupe.shadow.query_selector(selector) {
                    opened.scroll_into_view_with_scroll_into_view_options(&options);
                }
                // The sheet of a small screen has grown.
                let hand = loupe.signals.in_hand.with_untracked(|hand| hand.first().copied());
                hand.into_iter().for_each(|id| loupe.uncover(id));
            });
        });
    }

    /// Shows the mentions of a source and what is said on its word, and nothing else.
    pub(crate) fn show_source(&self, mention: Id) {
        let first = self.sources().mentioned(mention).and_then(Source::first);
        if let Some(first) = first {
            self.signals.search.set(String::new());
            self.signals.filter.set(Filter::Source(first));
        }
    }

    fn tag_of(&self, id: Id) -> String {
        let tag = self.reading.borrow().get(id).map(|one| one.tag());
        tag.map_or_else(String::new, |tag| self.label(tag))
    }
}

/// With a capital at its beginning, by the browser's own tables: Rust's would weigh too much here.
fn capitalised(sentence: &str) -> String {
    let mut rest = sentence.chars();
    let first = rest.next().map(|first| js_sys::JsString::from(first).to_upper_case());
    [&first.map(String::from).unwrap_or_default(), rest.as_str()].concat()
}

/// The links among changes, as the annotations at their ends.
pub(crate) fn ends(changes: &[Change]) -> Vec<Id> {
    let links = changes.iter().filter_map(|change| match change {
        Change::Link { before, after } => after.as_ref().or(before.as_ref()),
        Change::Annotation { .. } => None,
    });
    links.flat_map(|link| [link.from, link.to]).collect()
}
