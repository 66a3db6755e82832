//! Edits, changes, undo and redo of a reading, and where annotations stand.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

mod fixture;

use std::collections::BTreeMap;

use fixture::{draw, id, moment, range, reading};
use press_loupe::analysis::{Sources, words};
use press_loupe::anchor::{Anchor, Index, find};
use press_loupe::annotation::{Annotation, Id, Link, LinkKind, Revision};
use press_loupe::reading::{Change, Edit, EditError, Reading, StepName};
use press_loupe::selector::Selector;
use press_loupe::tag::{Tag, Tagged};
use press_loupe::text::{CodePoints, Range, Text};
use proptest::prelude::*;

fn tag(nth: u8, start: u32, end: u32, tag: Tag) -> Edit {
    Edit::Tag { id: id(nth), range: range(start, end), tagged: Tagged::from(tag), note: String::new() }
}

fn retag(nth: u8, tag: Tag) -> Edit {
    Edit::Change { id: id(nth), range: None, tagged: Some(Tagged::from(tag)), note: None }
}

fn note(nth: u8, text: &str) -> Edit {
    Edit::Change { id: id(nth), range: None, tagged: None, note: Some(text.to_owned()) }
}

fn link(nth: u8, kind: LinkKind, from: u8, to: u8) -> Edit {
    Edit::Link { id: id(nth), kind, from: id(from), to: id(to) }
}

/// Makes `edits` on what `before` draws, expects `after`; then undoes and redoes them all.
#[track_caller]
fn check(before: &str, edits: &[Edit], after: &str) {
    let mut reading = reading(before);
    let mut drawn = vec![draw(&reading)];
    for (nth, edit) in edits.iter().enumerate() {
        reading.apply(edit.clone(), &moment(nth as u32 + 1)).unwrap();
        drawn.push(draw(&reading));
    }
    assert_eq!(drawn.last().unwrap(), after);
    for drawn in drawn.iter().rev().skip(1) {
        reading.apply(Edit::Undo, &moment(99)).unwrap();
        assert_eq!(&draw(&reading), drawn, "undone");
    }
    for drawn in &drawn[1..] {
        reading.apply(Edit::Redo, &moment(99)).unwrap();
        assert_eq!(&draw(&reading), drawn, "done again");
    }
}

#[track_caller]
fn check_refused(before: &str, edit: Edit, sentence: &str) {
    let mut reading = reading(before);
    assert_eq!(reading.apply(edit, &moment(1)).unwrap_err().to_string(), sentence);
    assert_eq!(draw(&reading), before);
    assert_eq!(reading.undo_name(), None);
}

fn described(text: &Text, range: Range<CodePoints>) -> Selector {
    Index::of(text).describe(text, range).unwrap()
}

/// Expects the passage that `before` draws to land where `after` draws it.
#[track_caller]
fn check_anchor(before: &str, after: &str) {
    let (old, passages) = fixture::parse(before);
    let (new, places) = fixture::parse(after);
    let selector = described(&Text::new(old), passages[0].1);
    let places: Vec<_> = places.into_iter().map(|(_, range)| range).collect();
    let expected = match places.as_slice() {
        [] => Anchor::Orphan,
        [one] => Anchor::Found(*one),
        _ => Anchor::Ambiguous(places),
    };
    assert_eq!(find(&selector, &Text::new(new)), expected);
}

#[test]
fn the_notation_draws_what_it_reads() {
    for notation in [
        "The board [claim:will approve] the deal, [source:Reuters] said",
        "[claim:it [speculation:might] open]",
        "[claim#1:the board, [source#2:he]#1 said]#2",
        "[claim:one][source:two]\n[claim:😀]",
        "[claim:[source:same]]",
    ] {
        assert_eq!(draw(&reading(notation)), notation);
    }
}

#[test]
fn tagging_makes_an_annotation() {
    check("The board will approve.", &[tag(1, 4, 9, Tag::Source)], "The [source:board] will approve.");
}

#[test]
fn outer_white_space_is_left_out() {
    check("The board\nwill approve.", &[tag(1, 3, 10, Tag::Source)], "The [source:board]\nwill approve.");
}

#[test]
fn identical_and_crossing_passages_are_allowed() {
    check(
        "The board will approve.",
        &[tag(1, 0, 9, Tag::Claim), tag(2, 0, 9, Tag::Source), tag(3, 4, 14, Tag::Claim)],
        "[claim#1:[source#2:The [claim#3:board]#2]#1 will]#3 approve.",
    );
}

#[test]
fn a_passage_past_the_end_is_refused() {
    let sentence = "the passage 4–12 does not lie in the text, which has 10 code points";
    check_refused("The board.", tag(1, 4, 12, Tag::Claim), sentence);
}

#[test]
fn a_passage_without_words_is_refused() {
    check_refused("The board.", tag(1, 3, 4, Tag::Claim), "the passage holds no words");
    check_refused("The board.", tag(1, 3, 3, Tag::Claim), "the passage holds no words");
}

#[test]
fn a_link_needs_fitting_ends() {
    let before = "[claim:It opened], [source:she] said.";
    let sentence = "a link \"attributed-to\" cannot go from a source to a claim";
    check_refused(before, link(9, LinkKind::AttributedTo, 2, 1), sentence);
    check_refused(
        before,
        link(9, LinkKind::SupportedBy, 1, 1),
        "a link \"supported-by\" cannot go from a claim to a claim",
    );
}

#[test]
fn the_same_link_is_not_made_twice() {
    let mut reading = reading("[claim:It opened], [source:she] said.");
    reading.apply(link(8, LinkKind::AttributedTo, 1, 2), &moment(1)).unwrap();
    let again = reading.apply(link(9, LinkKind::AttributedTo, 1, 2), &moment(2));
    assert_eq!(again, Err(EditError::Linked));
    assert_eq!(reading.apply(tag(8, 0, 2, Tag::Claim), &moment(2)), Err(EditError::Taken(id(8))));
}

#[test]
fn deleting_takes_the_links_along_and_undo_brings_them_back() {
    check(
        "[claim:It opened], [source:she] said.",
        &[link(9, LinkKind::AttributedTo, 1, 2), Edit::Delete(id(2))],
        "[claim:It opened], she said.",
    );
}

#[test]
fn retagging_drops_the_links_that_no_longer_fit() {
    check(
        "[claim:It opened], [source:she] said.",
        &[link(9, LinkKind::AttributedTo, 1, 2), retag(1, Tag::Source)],
        "[source:It opened], [source:she] said.",
    );
}

#[test]
fn retagging_keeps_the_links_that_still_fit() {
    check(
        "[claim:It opened], [source:she] said.",
        &[link(9, LinkKind::AttributedTo, 1, 2), retag(1, Tag::Speculation)],
        "[speculation:It opened], [source:she] said.\nIt opened —attributed-to→ she",
    );
}

#[test]
fn deleting_everything_is_one_step() {
    check(
        "[claim:It opened], [source:she] said.",
        &[link(9, LinkKind::AttributedTo, 1, 2), Edit::DeleteAll],
        "It opened, she said.",
    );
}

#[test]
fn moving_a_passage_takes_its_new_words() {
    let edit = Edit::Change { id: id(1), range: Some(range(0, 9)), tagged: None, note: None };
    check("The [source:board] agreed.", &[edit], "[source:The board] agreed.");
}

#[test]
fn typing_a_note_is_one_step() {
    let mut reading = reading("[claim:It opened].");
    for text in ["w", "wh", "why"] {
        reading.apply(note(1, text), &moment(1)).unwrap();
    }
    assert_eq!(reading.get(id(1)).unwrap().note, "why");
    reading.apply(Edit::Undo, &moment(2)).unwrap();
    assert_eq!(reading.get(id(1)).unwrap().note, "");
    reading.apply(Edit::Redo, &moment(2)).unwrap();
    assert_eq!(reading.get(id(1)).unwrap().note, "why");
}

#[test]
fn a_note_that_was_left_is_a_step_of_its_own() {
    let mut reading = reading("[claim:It opened].");
    reading.apply(note(1, "one"), &moment(1)).unwrap();
    reading.end_typing();
    reading.apply(note(1, "one, two"), &moment(1)).unwrap();
    reading.apply(Edit::Undo, &moment(2)).unwrap();
    assert_eq!(reading.get(id(1)).unwrap().note, "one");
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let mut reading = reading("[claim:It opened].");
    assert_eq!(reading.apply(retag(1, Tag::Claim), &moment(1)), Ok(vec![]));
    assert_eq!(reading.apply(Edit::Undo, &moment(1)), Ok(vec![]));
    assert_eq!(reading.get(id(1)).unwrap().modified, moment(0));
}

#[test]
fn steps_have_names() {
    let mut reading = reading("[claim:It opened].");
    reading.apply(tag(2, 0, 2, Tag::Source), &moment(1)).unwrap();
    assert_eq!(reading.undo_name(), Some(StepName::Tag(Tag::Source)));
    reading.apply(Edit::Delete(id(2)), &moment(1)).unwrap();
    assert_eq!(reading.undo_name(), Some(StepName::Delete(Tag::Source)));
    reading.apply(Edit::Undo, &moment(1)).unwrap();
    assert_eq!(reading.redo_name(), Some(StepName::Delete(Tag::Source)));
}

#[test]
fn the_shortest_annotation_at_a_place_comes_first() {
    let reading = reading("[claim:It [speculation:might [source:well] open]].");
    let at = |place| reading.at(CodePoints(place));
    assert_eq!(at(0), [id(1)]);
    assert_eq!(at(10), [id(3), id(2), id(1)]);
    assert_eq!(at(13), [id(2), id(1)]);
    assert_eq!(at(18), []);
}

#[test]
fn an_insertion_before_the_passage_moves_it() {
    check_anchor(
        "The ministry [claim:confirmed the figures] on Monday.",
        "On Tuesday evening the ministry [claim:confirmed the figures] on Monday.",
    );
}

#[test]
fn a_deletion_after_the_passage_leaves_it() {
    check_anchor(
        "The ministry [claim:confirmed the figures] on Monday.",
        "The ministry [claim:confirmed the figures].",
    );
}

#[test]
fn context_tells_repeated_words_apart() {
    check_anchor(
        "Ada Brandt [claim:said] so. Later, Bo Carlsen said no.",
        "Bo Carlsen said no. Ada Brandt [claim:said] so. Later, Bo Carlsen said no.",
    );
}

#[test]
fn the_same_words_at_the_same_place_are_no_proof() {
    check_anchor("Ada Brandt [claim:said] so.", "Bo Carlsen said no. Ada Brandt [claim:said] so.");
}

#[test]
fn repeated_words_without_telling_context_are_ambiguous() {
    check_anchor("“[claim:Yes]”", "Is it? [claim:Yes]! It is. [claim:Yes]!");
}

#[test]
fn words_that_are_gone_are_an_orphan() {
    check_anchor("The ministry [claim:confirmed the figures].", "The ministry had nothing to say.");
}

#[test]
fn what_a_merge_changes_is_what_the_reading_then_has() {
    let old = Text::new("Today: it opened, she said.");
    let mut claim = fixture::annotation(1, Tag::Claim, described(&old, range(7, 16)));
    if let Tagged::Claim(attributes) = &mut claim.tagged {
        attributes.cue = Some(described(&old, range(18, 26)));
    }
    let mut reading = reading("It is done: it opened, she said.");
    let changes = reading
        .apply(Edit::Merge { annotations: vec![claim], links: vec![], frozen: vec![] }, &moment(1))
        .unwrap();
    let here = reading.get(id(1)).unwrap();
    assert_eq!(changes, [Change::Annotation { before: None, after: Some(std::rc::Rc::new(here.clone())) }]);
    assert_eq!(here.passage, Selector::of(reading.text(), range(12, 21)).unwrap());
    assert_eq!(here.tagged.cue(), Selector::of(reading.text(), range(23, 31)).as_ref());
}

/// What a reading holds, kept in the dullest way: everything is looked through each time.
#[derive(Clone, Debug, Default, PartialEq)]
struct Slow {
    annotations: BTreeMap<Id, Annotation>,
    links: BTreeMap<Id, Link>,
}

impl Slow {
    fn of(reading: &Reading) -> Self {
        Self {
            annotations: reading.in_text_order().map(|one| (one.id, one.clone())).collect(),
            links: reading.links().map(|one| (one.id, one.clone())).collect(),
        }
    }

    /// The same, without what counts how often each was changed: undo is a change too.
    fn uncounted(mut self) -> Self {
        self.annotations.values_mut().for_each(|one| one.revision = Revision::NONE);
        self.links.values_mut().for_each(|link| link.revision = Revision::NONE);
        self
    }

    fn follow(&mut self, changes: &[Change]) {
        for change in changes {
            match change.clone() {
                Change::Annotation { before, after } => {
                    let id = change.id().unwrap();
                    assert_eq!(
                        self.annotations.remove(&id),
                        before.map(std::rc::Rc::unwrap_or_clone),
                        "as it was"
                    );
                    self.annotations.extend(after.map(|one| (id, std::rc::Rc::unwrap_or_clone(one))));
                }
                Change::Link { before, after } => {
                    let id = change.id().unwrap();
                    assert_eq!(self.links.remove(&id), before, "as it was");
                    self.links.extend(after.map(|one| (id, one)));
                }
            }
        }
    }

    fn fits(&self, text: &Text) {
        for one in self.annotations.values() {
            assert_eq!(text.slice(one.passage.range), Some(&*one.passage.quote));
        }
        for link in self.links.values() {
            let tag = |id| self.annotations[&id].tag();
            assert!(link.from != link.to && link.kind.joins(tag(link.from), tag(link.to)));
        }
    }

    fn in_text_order(&self) -> Vec<Id> {
        let mut all: Vec<_> = self.annotations.values().collect();
        all.sort_by_key(|one| {
            (one.passage.range.start(), core::cmp::Reverse(one.passage.range.end()), one.id)
        });
        all.into_iter().map(|one| one.id).collect()
    }

    fn at(&self, place: u32) -> Vec<Id> {
        let place = CodePoints(place);
        let mut all: Vec<_> =
            self.annotations.values().filter(|one| one.passage.range.contains(place)).collect();
        all.sort_by_key(|one| (one.passage.range.end().since(one.passage.range.start()), one.id));
        all.into_iter().map(|one| one.id).collect()
    }
}

const TEXT: &str = "The 😀 board\nwill might said will said naïve board.";

fn places() -> impl Strategy<Value = Range<CodePoints>> {
    (0_u32..52, 0_u32..8).prop_map(|(start, length)| range(start, start + length))
}

/// An annotation of another reader on this text, made sooner or later than those here.
fn merged(
    ids: core::ops::Range<u8>,
    places: impl Strategy<Value = Range<CodePoints>>,
) -> impl Strategy<Value = Annotation> {
    (ids, places, prop::sample::select(Tag::ALL), 0_u32..60).prop_filter_map(
        "no words",
        |(nth, place, tag, at)| {
            let text = Text::new(TEXT);
            let mut made = fixture::annotation(nth, tag, described(&text, text.trim(place)?));
            made.modified = moment(at);
            Some(made)
        },
    )
}

#[test]
fn words_that_are_spelled_otherwise_in_a_file_become_those_of_the_text() {
    let mut reading = reading("She said it’s open.");
    let passage =
        Selector { quote: "it's open".to_owned(), ..Selector::of(reading.text(), range(9, 18)).unwrap() };
    let merge = Edit::Merge {
        annotations: vec![fixture::annotation(1, Tag::Claim, passage)],
        links: vec![],
        frozen: vec![],
    };
    reading.apply(merge, &moment(1)).unwrap();
    let one = reading.get(id(1)).unwrap();
    assert_eq!(reading.range(id(1)), Some(range(9, 18)));
    assert_eq!((&*one.passage.quote, words(&reading, one)), ("it’s open", "it’s open"));
}

#[test]
fn a_merge_that_retags_takes_the_links_that_no_longer_fit() {
    let before = "[claim:It opened], [source:she] said.";
    let passage = Selector::of(reading(before).text(), range(0, 9)).unwrap();
    let mut later = fixture::annotation(1, Tag::Source, passage);
    later.modified = moment(50);
    let merge = Edit::Merge { annotations: vec![later], links: vec![], frozen: vec![] };
    check(before, &[link(9, LinkKind::AttributedTo, 1, 2), merge], "[source:It opened], [source:she] said.");
}

fn edits() -> impl Strategy<Value = Edit> {
    let tags = prop::sample::select(Tag::ALL);
    let kinds = prop::sample::select(LinkKind::ALL);
    prop_oneof![
        6 => (0_u8..12, places(), tags.clone()).prop_map(|(nth, range, tag)| Edit::Tag {
            id: id(nth), range, tagged: Tagged::from(tag), note: String::new()
        }),
        2 => (0_u8..12, tags).prop_map(|(nth, tag)| retag(nth, tag)),
        2 => (0_u8..12, "[a-c]{0,2}").prop_map(|(nth, text)| note(nth, &text)),
        1 => (0_u8..12, places()).prop_map(|(nth, range)| Edit::Change {
            id: id(nth), range: Some(range), tagged: None, note: None
        }),
        2 => (0_u8..12).prop_map(|nth| Edit::Delete(id(nth))),
        1 => Just(Edit::DeleteAll),
        6 => (12_u8..24, kinds, 0_u8..12, 0_u8..12).prop_map(|(nth, kind, from, to)| link(nth, kind, from, to)),
        2 => (merged(0..12, places()), merged(0..24, places())).prop_map(|(one, other)| {
            let annotations = if one.id == other.id { vec![one] } else { vec![one, other] };
            Edit::Merge { annotations, links: vec![], frozen: vec![] }
        }),
        1 => (10_u8..24).prop_map(|nth| Edit::Unlink(id(nth))),
        3 => Just(Edit::Undo),
        2 => Just(Edit::Redo),
    ]
}

proptest! {
    #[test]
    fn sources_outlast_what_does_not_touch_them(edits in prop::collection::vec(edits(), 0..60)) {
        let mut reading = reading(TEXT);
        let mut sources = Sources::of(&reading);
        for (nth, edit) in edits.into_iter().enumerate() {
            let Ok(changes) = reading.apply(edit, &moment(nth as u32 + 1)) else { continue };
            let now = Sources::of(&reading);
            if sources.outlast(&changes) {
                prop_assert_eq!(&now, &sources);
            }
            sources = now;
            for (range, one) in reading.placed() {
                prop_assert_eq!(Some(words(&reading, one)), reading.text().slice(range));
            }
        }
    }

    #[test]
    fn changes_tell_everything_that_happens(edits in prop::collection::vec(edits(), 0..60)) {
        let mut reading = reading(TEXT);
        let mut slow = Slow::default();
        for (nth, edit) in edits.into_iter().enumerate() {
            let before = slow.clone();
            let is_step = !matches!(edit, Edit::Undo | Edit::Redo);
            let steps = (reading.undo_name(), reading.redo_name());
            let Ok(changes) = reading.apply(edit, &moment(nth as u32 + 1)) else {
                prop_assert_eq!(&Slow::of(&reading), &before);
                prop_assert_eq!((reading.undo_name(), reading.redo_name()), steps);
                continue;
            };
            slow.follow(&changes);
            prop_assert_eq!(&Slow::of(&reading), &slow);
            slow.fits(reading.text());
            prop_assert_eq!(reading.in_text_order().map(|one| one.id).collect::<Vec<_>>(), slow.in_text_order());
            for place in [0, 4, 13, 18, 30] {
                prop_assert_eq!(reading.at(CodePoints(place)), slow.at(place));
            }
            if is_step && !changes.is_empty() {
                // The inverse is checked in the same breath, on a copy.
                let mut copy = reading.clone();
                copy.end_typing();
                let drawn = draw(&copy);
                copy.apply(Edit::Undo, &moment(999)).unwrap();
                copy.apply(Edit::Redo, &moment(999)).unwrap();
                prop_assert_eq!(Slow::of(&copy).uncounted(), slow.clone().uncounted());
                prop_assert_eq!(draw(&copy), drawn);
            }
        }
        // All the way back, and all the way forth.
        while reading.undo_name().is_some() {
            let changes = reading.apply(Edit::Undo, &moment(999)).unwrap();
            slow.follow(&changes);
        }
        prop_assert_eq!(&slow, &Slow::default());
        prop_assert!(reading.is_empty());
        while reading.redo_name().is_some() {
            let changes = reading.apply(Edit::Redo, &moment(999)).unwrap();
            slow.follow(&changes);
        }
        prop_assert_eq!(Slow::of(&reading), slow);
    }

    #[test]
    fn undo_takes_back_one_edit(edits in prop::collection::vec(edits(), 1..30)) {
        let mut reading = reading(TEXT);
        for (nth, edit) in edits.into_iter().enumerate() {
            let before = Slow::of(&reading);
            // A note left is a note done: the next one is a step of its own.
            reading.end_typing();
            let is_step = !matches!(edit, Edit::Undo | Edit::Redo);
            let Ok(changes) = reading.apply(edit, &moment(nth as u32 + 1)) else { continue };
            if is_step && !changes.is_empty() {
                let after = Slow::of(&reading);
                reading.apply(Edit::Undo, &moment(999)).unwrap();
                prop_assert_eq!(Slow::of(&reading).uncounted(), before.uncounted());
                reading.apply(Edit::Redo, &moment(999)).unwrap();
                prop_assert_eq!(Slow::of(&reading).uncounted(), after.uncounted());
            }
        }
    }
}

/// Expects `reading` to be drawn so once its release has this text.
#[track_caller]
fn check_corrected(reading: &mut Reading, text: &str, expected: &str) {
    reading.correct(fixture::release(text));
    assert_eq!(draw(reading), expected);
}

#[test]
fn a_correction_moves_what_is_found_and_keeps_what_is_not() {
    let mut reading =
        reading("It [claim:opened] today. [source:Ada Brandt] said so. Nothing else is known of it.");
    check_corrected(
        &mut reading,
        "Corrected: It opened today. Nothing else is known of it.",
        "Corrected: It [claim:opened] today. Nothing else is known of it.\norphan source: Ada Brandt",
    );
    check_corrected(
        &mut reading,
        "It opened today. Ada Brandt said so. Nothing else is known of it.",
        "It [claim:opened] today. [source:Ada Brandt] said so. Nothing else is known of it.",
    );
}

#[test]
fn what_was_done_before_a_correction_can_be_undone_after_it() {
    let mut reading = reading("It opened today. Ada Brandt said so.");
    reading.apply(tag(1, 3, 9, Tag::Claim), &moment(1)).unwrap();
    reading.apply(tag(2, 17, 27, Tag::Source), &moment(2)).unwrap();
    reading.apply(note(1, "When?"), &moment(3)).unwrap();
    reading.apply(Edit::Delete(id(2)), &moment(4)).unwrap();
    reading.correct(fixture::release("At last it is said: It opened today. Ada Brandt said so."));
    reading.apply(Edit::Undo, &moment(5)).unwrap();
    assert_eq!(draw(&reading), "At last it is said: It [claim:opened] today. [source:Ada Brandt] said so.");
    for _ in 0..3 {
        reading.apply(Edit::Undo, &moment(6)).unwrap();
    }
    assert_eq!(draw(&reading), "At last it is said: It opened today. Ada Brandt said so.");
    for _ in 0..3 {
        reading.apply(Edit::Redo, &moment(7)).unwrap();
    }
    assert_eq!(draw(&reading), "At last it is said: It [claim:opened] today. [source:Ada Brandt] said so.");
    assert_eq!(reading.get(id(1)).unwrap().note, "When?");
}

#[test]
fn a_changed_passage_rests_on_its_text_until_the_new_words_are_kept() {
    let mut reading = reading("It cost [claim:40 million euros] to build the bridge.");
    reading.correct(fixture::release("It cost 45 million euros to build the bridge."));
    assert_eq!(reading.anchor(id(1)), Anchor::Changed(range(8, 24)));
    assert_eq!(reading.get(id(1)).unwrap().passage.quote, "40 million euros");
    assert_eq!(reading.former_texts().count(), 1);
    reading.apply(note(1, "Not 45?"), &moment(1)).unwrap();
    assert_eq!(reading.anchor(id(1)), Anchor::Changed(range(8, 24)));
    let kept = Edit::Change { id: id(1), range: Some(range(8, 24)), tagged: None, note: None };
    reading.apply(kept, &moment(2)).unwrap();
    assert_eq!(reading.anchor(id(1)), Anchor::Found(range(8, 24)));
    assert_eq!(reading.get(id(1)).unwrap().passage.quote, "45 million euros");
    reading.apply(Edit::Undo, &moment(3)).unwrap();
    assert_eq!(reading.anchor(id(1)), Anchor::Changed(range(8, 24)));
    // A text that nothing rests on is forgotten.
    reading.apply(Edit::Redo, &moment(4)).unwrap();
    reading.correct(fixture::release("So it cost 45 million euros to build the bridge."));
    assert_eq!(reading.range(id(1)), Some(range(11, 27)));
}

proptest! {
    #[test]
    fn corrections_back_and_forth_lose_nothing(
        words in prop::collection::vec("[a-z]{2,9}", 6..30), cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..5),
        drop in any::<prop::sample::Index>()
    ) {
        let text = words.join(" ");
        let mut reading = Reading::new(fixture::release(&text));
        for (nth, (one, other)) in cuts.iter().enumerate() {
            let (one, other) = (one.index(text.len()) as u32, other.index(text.len()) as u32);
            let range = range(one.min(other), one.max(other) + 1);
            let _ = reading.apply(Edit::Tag { id: id(nth as u8), range, tagged: Tagged::from(Tag::Claim), note: String::new() }, &moment(1));
        }
        let drawn = draw(&reading);
        let drop = drop.index(words.len());
        let shorter: Vec<_> = words.iter().enumerate().filter(|(nth, _)| *nth != drop).map(|(_, word)| word.as_str()).collect();
        reading.correct(fixture::release(&shorter.join(" ")));
        for one in reading.in_text_order() {
            if let Anchor::Found(range) = reading.anchor(one.id) {
                prop_assert_eq!(reading.text().slice(range), Some(&*one.passage.quote));
            }
        }
        reading.correct(fixture::release(&text));
        // Words that stand twice may have let a passage move between them; where they do not, it is as it was.
        let mut sorted = words.clone();
        sorted.sort();
        sorted.dedup();
        if sorted.len() == words.len() {
            prop_assert_eq!(draw(&reading), drawn);
        }
    }
}
