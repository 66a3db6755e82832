//! What must hold whatever the input: one check a file, which panics where it does not.
//!
//! The fuzz targets give the checks inputs of their own making; `tests/corpus.rs` gives them those that are kept in
//! `corpus/`, on the stable compiler and in seconds.

pub(crate) mod draft;
pub(crate) mod import;
pub(crate) mod markdown;
pub(crate) mod page;
pub(crate) mod plain;
pub(crate) mod saved;

use press_loupe::anchor::Anchor;
use press_loupe::annotation::{Annotation, Link, Moment, Revision};
use press_loupe::reading::Reading;

/// The `nth` second of some minute.
pub(crate) fn moment(nth: u8) -> Moment {
    let second = nth % 60;
    Moment::new(format!("2026-11-22T15:28:{second:02}Z")).expect("it has the form of a moment")
}

/// Expects that the words at every place in `reading` are those that were annotated.
pub(crate) fn check_places(reading: &Reading) {
    let text = reading.text();
    for one in reading.in_text_order() {
        let quote = Some(one.passage.quote.as_str());
        match reading.anchor(one.id) {
            Anchor::Found(range) => assert_eq!(text.slice(range), quote, "the place of {one:?}"),
            Anchor::Changed(range) => assert!(text.slice(range).is_some(), "the place of {one:?}"),
            Anchor::Ambiguous(ranges) => {
                assert!(!ranges.is_empty(), "{one:?} is ambiguous between nothing");
                assert!(ranges.iter().all(|range| text.slice(*range).is_some()), "the places of {one:?}");
            }
            Anchor::Orphan => {}
        }
    }
    assert_eq!(reading.in_text_order().count(), reading.len(), "each stands in the order once");
}

/// What a reading says; how often it was changed is no part of that.
pub(crate) fn content(reading: &Reading) -> (Vec<Annotation>, Vec<Link>) {
    let annotations = reading.in_text_order().cloned();
    let links = reading.links().cloned();
    (
        annotations.map(|one| Annotation { revision: Revision::NONE, ..one }).collect(),
        links.map(|link| Link { revision: Revision::NONE, ..link }).collect(),
    )
}
