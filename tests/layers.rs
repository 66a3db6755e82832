//! Files of others as layers beside one's own reading: what is taken for one, what is refused, what is taken over.

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

use fixture::{id, moment, range, reading, release};
use press_loupe::agreement::{Layer, compare, is_there, take_over, taken_over};
use press_loupe::anchor::Anchor;
use press_loupe::annotation::Annotation;
use press_loupe::exchange::{About, web_annotation};
use press_loupe::reading::Edit;
use press_loupe::release::digest;
use press_loupe::tag::Tag;

#[test]
fn the_same_file_twice_is_one_layer() {
    let layer = |notation: &str, creator| {
        layer_of(&exported(notation, Some(creator)), "It opened, she said.").unwrap()
    };
    let ada = layer("[claim:It opened], she said.", "Ada");
    assert!(ada.is_same(&layer("[claim:It opened], she said.", "Ada")));
    assert!(!ada.is_same(&layer("[claim:It opened], she said.", "Bo")));
    assert!(!ada.is_same(&layer("[source:It opened], she said.", "Ada")));
    assert!(!ada.is_same(&layer("[claim:It opened], [source:she] said.", "Ada")));
}

/// A file of what `notation` draws, as a reader called `creator` exports it.
fn exported(notation: &str, creator: Option<&str>) -> String {
    let reading = reading(notation);
    let digest = digest(reading.text().as_str());
    web_annotation::write(
        &reading,
        &About { identity: "an identity", digest: &digest, generated: &moment(9), creator },
    )
}

fn layer_of(json: &str, text: &str) -> Result<Layer, String> {
    let imported = web_annotation::read(json, &moment(10)).unwrap();
    let release = release(text);
    Layer::of(&imported, &release, &digest(text), "a file", &moment(10)).map_err(|error| error.to_string())
}

#[test]
fn an_exported_file_is_a_layer() {
    let notation = "[claim:The bridge 😀 opened], [source:Ada] said, and it is it.";
    let text = fixture::parse(notation).0;
    let layer = layer_of(&exported(notation, Some("Cleo")), &text).unwrap();
    assert_eq!(layer.name, "Cleo");
    assert_eq!(fixture::draw(&layer.reading), notation);
    assert_eq!(layer_of(&exported(notation, None), &text).unwrap().name, "a file");
    // A reader who found nothing to mark has read it too.
    assert!(layer_of(&exported(&text, None), &text).unwrap().reading.is_empty());
}

#[test]
fn a_file_of_another_text_is_refused() {
    let file = exported("[claim:It opened].", Some("Cleo"));
    assert_eq!(
        layer_of(&file, "It opened!").unwrap_err(),
        "it was made on another text than this: the digest that it names begins with aecb383f0f66, that of this text with 1848bfc63a75"
    );
    // The digest in capitals is the same.
    let digest = digest("It opened.");
    assert!(layer_of(&file.replace(&digest, &digest.to_uppercase()), "It opened.").is_ok());
}

/// Web Annotations of these creators and quotes, by a tool that does not name the text.
fn bare(items: &[(&str, &str)]) -> String {
    let item = |(creator, quote): &(&str, &str)| {
        format!(
            r#"{{ "type": "Annotation", "id": "urn:x:{creator}:{quote}", "creator": "{creator}",
                "body": {{ "purpose": "tagging", "value": "claim" }},
                "target": {{ "selector": {{ "type": "TextQuoteSelector", "exact": "{quote}" }} }} }}"#
        )
    };
    format!("[{}]", items.iter().map(item).collect::<Vec<_>>().join(","))
}

#[test]
fn a_file_that_names_no_text_is_proven_by_its_quotes() {
    let text = "The bridge opened on Monday. It is long.";
    let layer = layer_of(&bare(&[("Ada", "bridge"), ("Bo", "It is"), ("Bo", "Monday")]), text).unwrap();
    assert_eq!(layer.name, "Bo");
    assert_eq!(
        fixture::draw(&layer.reading),
        "The [claim:bridge] opened on [claim:Monday]. [claim:It is] long."
    );
    assert_eq!(layer_of(&bare(&[("Ada", "bridge"), ("Bo", "It is")]), text).unwrap().name, "Ada");
    assert_eq!(layer_of(&bare(&[(" ", "bridge")]), text).unwrap().name, "a file");
    assert_eq!(
        layer_of(&bare(&[("Ada", "bridge"), ("Ada", "Tuesday"), ("Ada", "short")]), text).unwrap_err(),
        "it does not say on which text it was made, and this one does not hold all its quotes for certain (missing: 2 of 3, the first being “Tuesday”)"
    );
    // "o" stands in several places: that proves nothing.
    assert!(layer_of(&bare(&[("Ada", "o")]), text).is_err());
    assert_eq!(
        layer_of("[]", text).unwrap_err(),
        "it does not say on which text it was made, and holds no annotation by which that could be seen"
    );
}

#[test]
fn a_file_of_this_text_whose_annotations_have_no_place_is_refused() {
    let file = exported("[claim:It opened].", None).replace("\"It opened\"", "\"Nothing here\"");
    assert_eq!(
        layer_of(&file, "It opened.").unwrap_err(),
        "none of its annotations has a place in this text"
    );
}

// Taking over

#[test]
fn an_annotation_is_taken_over_once_and_can_be_taken_back() {
    let mut mine = reading("It opened, [source:she] said.");
    let theirs =
        layer_of(&exported("[claim:It opened], she said.", Some("Cleo")), "It opened, she said.").unwrap();
    let claim: &Annotation = theirs.reading.in_text_order().next().unwrap();
    let copy = Annotation { creator: None, copy_of: Some(id(7)), note: "Hm.".to_owned(), ..claim.clone() };
    let taken = taken_over(&copy, id(77), &moment(50));
    assert_eq!(taken.creator, None, "whoever names nobody is not named after the file");
    assert_eq!((taken.id, taken.copy_of, &*taken.note), (id(77), None, "Hm."));
    assert_eq!((&taken.created, &taken.modified), (&copy.created, &moment(50)));
    // Who made it before stays its creator.
    let third = Annotation { creator: Some("Dag".to_owned()), ..copy.clone() };
    assert_eq!(taken_over(&third, id(77), &moment(50)).creator.as_deref(), Some("Dag"));

    let changes = mine.apply(take_over(&copy, id(77), &moment(50)), &moment(50)).unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(fixture::draw(&mine), "[claim:It opened], [source:she] said.");
    assert_eq!(mine.anchor(id(77)), Anchor::Found(range(0, 9)));
    let comparison = compare(&[("Me", &mine), ("Cleo", &theirs.reading)]);
    let standings: Vec<_> = comparison.passages.iter().map(|shared| shared.standing.name()).collect();
    assert_eq!(standings, ["agreed", "only"]);
    assert!(is_there(&mine, &copy) && !is_there(&mine, claim), "the note counts");
    assert!(!is_there(&mine, &Annotation { tagged: Tag::Source.into(), ..copy.clone() }));
    mine.apply(Edit::Undo, &moment(51)).unwrap();
    assert!(!is_there(&mine, &copy));
    assert_eq!(fixture::draw(&mine), "It opened, [source:she] said.");
}
