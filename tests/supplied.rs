//! What a page supplies: shown, never changed, never kept, and never in the way of what is the reader's.

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

use fixture::{annotation, draw, id, moment, passage, release};
use press_loupe::annotation::{Annotation, Link, LinkKind, Revision};
use press_loupe::reading::{Arriving, Edit, EditError, Reading};
use press_loupe::saved::{Basis, Place, records_of};
use press_loupe::tag::Tag;

const TEXT: &str = "The board will approve the deal, Reuters said on Monday.";

fn one(nth: u8, tag: Tag, words: &str) -> Annotation {
    annotation(nth, tag, passage(release(TEXT).text(), words))
}

/// A reading whose page supplies a claim, a source and the link between them.
fn supplied() -> Reading {
    let mut reading = Reading::new(release(TEXT));
    let link = Link {
        id: id(3),
        kind: LinkKind::AttributedTo,
        from: id(1),
        to: id(2),
        created: moment(0),
        revision: Revision::NONE,
    };
    reading.supply(vec![one(1, Tag::Claim, "will approve"), one(2, Tag::Source, "Reuters")], vec![link]);
    reading
}

#[test]
fn it_is_shown_with_its_links() {
    let reading = supplied();
    let shown = "The board [claim:will approve] the deal, [source:Reuters] said on Monday.";
    assert_eq!(draw(&reading), format!("{shown}\nwill approve —attributed-to→ Reuters"));
}

#[test]
fn no_record_is_made_of_it() {
    let reading = supplied();
    for nth in 1..=3 {
        let mut records =
            records_of(&reading, Place::of("a"), id(nth), Basis::of(reading.text()), &moment(1));
        assert_eq!(records.next(), None, "{nth}");
    }
}

#[test]
fn nobody_changes_it_here() {
    let mut reading = supplied();
    let before = draw(&reading);
    let note = Some("mine".to_owned());
    for edit in [
        Edit::Delete(id(1)),
        Edit::Change { id: id(2), range: None, tagged: None, note },
        Edit::Unlink(id(3)),
    ] {
        assert!(matches!(reading.apply(edit, &moment(1)), Err(EditError::Supplied(_))));
    }
    reading.apply(Edit::DeleteAll, &moment(1)).unwrap();
    assert_eq!(draw(&reading), before);
}

#[test]
fn undo_passes_it_over() {
    let mut reading = supplied();
    assert_eq!(reading.undo_name(), None);
    let tag = |nth| Edit::Tag {
        id: id(nth),
        range: one(9, Tag::Claim, "on Monday").passage.range,
        tagged: Tag::Speculation.into(),
        note: String::new(),
    };
    reading.apply(tag(7), &moment(1)).unwrap();
    reading.supply(vec![one(1, Tag::Claim, "The board")], Vec::new());
    reading.apply(Edit::Undo, &moment(2)).unwrap();
    assert_eq!(draw(&reading), "[claim:The board] will approve the deal, Reuters said on Monday.");
}

#[test]
fn what_the_reader_has_under_its_name_stays_the_readers() {
    let mut reading = Reading::new(release(TEXT));
    let imported = Edit::Merge {
        annotations: vec![one(1, Tag::Claim, "the deal")],
        links: Vec::new(),
        frozen: Vec::new(),
    };
    reading.apply(imported, &moment(1)).unwrap();
    reading.supply(vec![one(1, Tag::Claim, "will approve")], Vec::new());
    assert!(!reading.is_supplied(id(1)));
    assert_eq!(draw(&reading), "The board will approve [claim:the deal], Reuters said on Monday.");
    reading.supply(Vec::new(), Vec::new());
    assert_eq!(reading.len(), 1);
}

#[test]
fn what_is_kept_under_its_name_becomes_the_readers_and_a_trace_takes_nothing_away() {
    let mut reading = supplied();
    let kept = one(1, Tag::Claim, "the deal");
    let gone = vec![(id(2), Revision::FIRST)];
    reading.follow_others(Arriving { annotations: vec![kept], gone, ..Arriving::default() });
    assert!(!reading.is_supplied(id(1)) && reading.is_supplied(id(2)));
    let shown = "The board will approve [claim:the deal], [source:Reuters] said on Monday.";
    assert_eq!(draw(&reading), format!("{shown}\nthe deal —attributed-to→ Reuters"));
}

#[test]
fn a_readers_link_to_it_waits_while_it_is_away() {
    let mut reading = supplied();
    let tag = Edit::Tag {
        id: id(7),
        range: one(9, Tag::Claim, "the deal").passage.range,
        tagged: Tag::Claim.into(),
        note: String::new(),
    };
    reading.apply(tag, &moment(1)).unwrap();
    let link = Edit::Link { id: id(8), kind: LinkKind::AttributedTo, from: id(7), to: id(2) };
    reading.apply(link, &moment(2)).unwrap();
    reading.supply(Vec::new(), Vec::new());
    assert_eq!(reading.links().count(), 0);
    reading.supply(vec![one(2, Tag::Source, "Reuters")], Vec::new());
    assert_eq!(reading.links().map(|link| link.id).collect::<Vec<_>>(), [id(8)]);
}
