//! What travels in files, and what other tools' files hold.

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

use fixture::readings::{everything, export, full, planned, plans, texts};
use fixture::{annotation, draw, id, moment, reading, release};
use press_loupe::exchange::web_annotation::read;
use press_loupe::exchange::{Imported, Preview, Refused, Unreadable, preview};
use press_loupe::reading::{Edit, Reading};
use press_loupe::release::digest;
use press_loupe::selector::Selector;
use press_loupe::tag::Tag;
use press_loupe::text::{CodePoints, Range, Text};
use proptest::prelude::*;
use serde_json::Value;

fn import(json: &str) -> Imported {
    read(json, &moment(600)).unwrap()
}

/// One annotation with `body` and `target`, as another tool writes it.
fn foreign(body: &str, target: &str) -> String {
    format!(r#"{{ "id": "http://example.org/1", "type": "Annotation", "body": {body}, "target": {target} }}"#)
}

const CLAIM: &str = r#"{ "type": "TextualBody", "purpose": "tagging", "value": "claim" }"#;
const OPENED: &str = r#"{ "selector": { "type": "TextQuoteSelector", "exact": "It opened" } }"#;

/// Expects that one annotation is taken, drawn so.
#[track_caller]
fn check_taken(json: &str, drawn: &str) {
    let imported = import(json);
    assert_eq!(imported.refused, []);
    let (text, _) = fixture::parse(drawn.split("\norphan").next().unwrap());
    let mut reading = Reading::new(release(&text));
    reading.apply(imported.edit(&reading), &moment(1)).unwrap();
    assert_eq!(draw(&reading), drawn);
}

fn said(refused: &[Refused]) -> Vec<String> {
    refused.iter().map(|one| format!("{}: {}", one.item, one.why)).collect()
}

/// Expects that nothing is taken because something is wrong with it, for these reasons.
#[track_caller]
fn check_refused(json: &str, sentences: &[&str]) {
    let imported = import(json);
    assert_eq!((&imported.annotations, &imported.passed_over), (&vec![], &vec![]));
    assert_eq!(said(&imported.refused), sentences);
}

/// Expects that nothing is taken though all is in order, for these reasons.
#[track_caller]
fn check_passed_over(json: &str, sentences: &[&str]) {
    let imported = import(json);
    assert_eq!((&imported.annotations, &imported.refused), (&vec![], &vec![]));
    assert_eq!(said(&imported.passed_over), sentences);
}

/// Expects that one annotation is taken, and what is left out of it.
#[track_caller]
fn check_left_out(json: &str, sentences: &[&str]) {
    let imported = import(json);
    assert_eq!((imported.annotations.len(), imported.refused), (1, vec![]));
    assert_eq!(imported.left_out.iter().map(|one| one.why.to_string()).collect::<Vec<_>>(), sentences);
}

#[track_caller]
fn check_unreadable(json: &str, sentence: &str) {
    assert_eq!(read(json, &moment(0)).unwrap_err().to_string(), sentence);
}

/// Takes an export into an empty reading of the same release.
fn taken_in(reading: &Reading, creator: Option<&str>) -> Reading {
    let mut imported = import(&export(reading, creator));
    assert_eq!((&imported.refused, &imported.left_out), (&vec![], &vec![]));
    if let Some(creator) = creator {
        imported = imported.owned_by(creator);
    }
    let mut fresh = Reading::new(reading.release().clone());
    fresh.apply(imported.edit(&fresh), &moment(700)).unwrap();
    fresh
}

#[test]
fn an_export_is_this() {
    // To see what changed after a change on purpose, replace the file by what this prints.
    let expected = include_str!("fixture/export.json").replace("0.1.0", env!("CARGO_PKG_VERSION"));
    let json = export(&full(), Some("Cleo"));
    assert!(json == expected.trim_end(), "{json}");
}

#[test]
fn an_export_reads_back_without_loss() {
    let reading = full();
    for creator in [None, Some("Cleo")] {
        assert_eq!(everything(&taken_in(&reading, creator)), everything(&reading));
    }
    let named = import(&export(&reading, None)).release;
    assert_eq!(named.identity.as_deref(), Some("an identity"));
    assert_eq!(named.digest, Some(digest(reading.text().as_str())));
    assert_eq!(named.facts, reading.release().facts);
}

#[test]
fn ones_own_export_is_nothing_new() {
    let reading = full();
    let imported = import(&export(&reading, Some("Cleo"))).owned_by("Cleo");
    assert_eq!(preview(&imported, &reading), Preview { same: 6, ..Preview::default() });
    let mut again = reading.clone();
    assert_eq!(again.apply(imported.edit(&again), &moment(700)), Ok(vec![]));
}

#[test]
fn a_preview_says_what_a_merge_does() {
    let mut reading = full();
    let json = export(&reading, None);
    let fresh = Reading::new(reading.release().clone());
    let expected = Preview { new: 6, unplaced: 1, links: 1, ..Preview::default() };
    assert_eq!(preview(&import(&json), &fresh), expected);
    reading.apply(note(1, "here"), &moment(900)).unwrap();
    assert_eq!(preview(&import(&json), &reading), Preview { same: 5, older: 1, ..Preview::default() });
    let later = export(&reading, None);
    let mut other = full();
    other.apply(Edit::Unlink(id(9)), &moment(1)).unwrap();
    let expected = Preview { same: 5, changed: 1, links: 1, ..Preview::default() };
    assert_eq!(preview(&import(&later), &other), expected);
    let elsewhere = Reading::new(release("Nothing of the kind."));
    let expected = Preview { new: 6, unplaced: 6, links: 1, other_text: true, ..Preview::default() };
    assert_eq!(preview(&import(&json), &elsewhere), expected);
}

fn note(nth: u8, text: &str) -> Edit {
    Edit::Change { id: id(nth), range: None, tagged: None, note: Some(text.to_owned()) }
}

#[test]
fn a_corrected_release_takes_an_export_in() {
    let old = reading("The board [claim:will approve] the deal, [source:Reuters] said.");
    let mut new = Reading::new(release("Update: the board will approve the deal, Reuters said on Monday."));
    let imported = import(&export(&old, None));
    assert!(preview(&imported, &new).other_text);
    new.apply(imported.edit(&new), &moment(1)).unwrap();
    assert_eq!(
        draw(&new),
        "Update: the board [claim:will approve] the deal, [source:Reuters] said on Monday."
    );
}

#[test]
fn bodies_come_in_many_shapes() {
    let drawn = "[claim:It opened].";
    check_taken(&foreign(CLAIM, OPENED), drawn);
    check_taken(&foreign(&format!("[{CLAIM}]"), OPENED), drawn);
    check_taken(&foreign(r#"{ "purpose": ["tagging"], "value": " CLAIM " }"#, OPENED), drawn);
    check_taken(&foreign(r#"{ "purpose": "oa:tagging", "value": "Claim" }"#, OPENED), drawn);
    check_taken(&foreign(r#""claim", "motivation": "tagging""#, OPENED), drawn);
    check_taken(&foreign(r#"[], "motivation": ["tagging"], "bodyValue": "claim""#, OPENED), drawn);
}

#[test]
fn files_come_in_many_shapes() {
    let one = foreign(CLAIM, OPENED);
    for json in [
        one.clone(),
        format!("\u{feff}{one}"),
        format!("[{one}]"),
        format!(r#"{{ "type": "AnnotationPage", "items": [{one}] }}"#),
        format!(r#"{{ "type": "AnnotationPage", "items": {one} }}"#),
        format!(r#"{{ "type": ["AnnotationCollection"], "first": {{ "items": [{one}] }} }}"#),
        format!(
            r#"{{ "type": "AnnotationCollection", "first": {{ "items": [], "next": {{ "items": [{one}] }} }} }}"#
        ),
    ] {
        check_taken(&json, "[claim:It opened].");
    }
    check_refused(r#"{ "type": "AnnotationCollection", "total": 0 }"#, &[]);
    check_passed_over(
        r#"{ "type": "AnnotationPage", "items": ["http://example.org/1"] }"#,
        &["http://example.org/1: more items are at http://example.org/1, which is not opened"],
    );
    check_passed_over(
        r#"{ "type": "AnnotationCollection", "total": 1, "first": "http://example.org/1" }"#,
        &["http://example.org/1: more items are at http://example.org/1, which is not opened"],
    );
}

#[test]
fn targets_come_in_many_shapes() {
    let quote = r#"{ "type": "TextQuoteSelector", "exact": "It opened" }"#;
    let position = r#"{ "type": "TextPositionSelector", "start": 900, "end": 909 }"#;
    for target in [
        format!(r#"{{ "source": "http://example.org/", "selector": [{quote}, {position}] }}"#),
        format!(r#"{{ "selector": {{ "type": "FragmentSelector", "value": "a", "refinedBy": {quote} }} }}"#),
    ] {
        check_taken(&foreign(CLAIM, &target), "[claim:It opened].");
    }
    check_taken(
        &foreign(CLAIM, r#"{ "selector": { "type": "TextQuoteSelector", "exact": "She said" } }"#),
        "It opened.\norphan claim: She said",
    );
}

#[test]
fn a_note_is_what_is_not_a_tag() {
    let body = format!(r#"[{CLAIM}, {{ "value": "one" }}, {{ "purpose": "commenting", "value": "two" }}]"#);
    assert_eq!(import(&foreign(&body, OPENED)).annotations[0].note, "one\n\ntwo");
}

#[test]
fn what_holds_nothing_for_a_reading_is_passed_over() {
    let one = |body: &str, target: &str, sentence: &str| {
        let json = foreign(body, target);
        let sentence = format!("http://example.org/1: {sentence}");
        check_passed_over(&format!("[{json}]"), &[&sentence]);
        check_passed_over(&format!(r#"{{ "type": "AnnotationPage", "items": [{json}] }}"#), &[&sentence]);
    };
    let unknown = r#"{ "purpose": "tagging", "value": "Person" }"#;
    one(unknown, OPENED, "its tag \"Person\" is neither claim nor source nor speculation");
    one(r#"{ "value": "claim" }"#, OPENED, "it has no tag");
    one("[]", OPENED, "it has no tag");
    one(CLAIM, r#""http://example.org/""#, "it has no quote, so its words cannot be found");
    let position = r#"{ "source": "http://example.org/", "selector": {
        "type": "TextPositionSelector", "start": 1, "end": 2 } }"#;
    one(CLAIM, position, "it has a position but no quote, so nothing tells which words are meant");
    let link = r#""http://example.org/", "motivation": "linking""#;
    one(r#""http://example.org/2""#, link, "it is a link that does not say of which kind");
    one("[]", link, "it is a link without two ends");
}

#[test]
fn what_is_wrong_is_refused() {
    let both = r#"[{ "purpose": "tagging", "value": "claim" }, { "purpose": "tagging", "value": "source" }]"#;
    check_refused(&foreign(both, OPENED), &["http://example.org/1: it is tagged as both claim and source"]);
    check_refused(
        "[1, [], null, {}]",
        &[
            "item 1: it is not an annotation",
            "item 2: it is not an annotation",
            "item 3: it is not an annotation",
            "item 4: it is not a valid Web Annotation: its \"target\" is missing",
        ],
    );
}

/// Expects which rule of the standard an annotation on no words breaks, alone in its file and in a page; none if the
/// sentence is empty. `wrong` takes the place of what there is of the same key.
#[track_caller]
fn check_rule(wrong: &str, sentence: &str) {
    let mut annotation: Value = serde_json::from_str(
        r#"{ "@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/1", "type": "Annotation",
            "target": "http://example.org/page" }"#,
    )
    .unwrap();
    let wrong: Value = serde_json::from_str(&format!("{{{wrong}}}")).unwrap();
    for (key, value) in wrong.as_object().unwrap() {
        annotation[key] = value.clone();
    }
    let why = |json: String| {
        let imported = import(&json);
        let (refused, passed_over) = (imported.refused, imported.passed_over);
        assert_eq!(refused.len() + passed_over.len(), 1);
        refused.first().map_or(String::new(), |one| one.why.to_string())
    };
    let sentence = if sentence.is_empty() {
        String::new()
    } else {
        format!("it is not a valid Web Annotation: {sentence}")
    };
    assert_eq!(why(annotation.to_string()), sentence);
    if !sentence.contains("@context") {
        assert_eq!(why(format!(r#"{{ "type": "AnnotationPage", "items": [{annotation}] }}"#)), sentence);
    }
}

#[test]
fn a_rule_of_the_standard_that_is_broken_is_named() {
    check_rule("", "");
    check_rule(r#""@context": null"#, "its \"@context\" is missing");
    check_rule(r#""@context": ["x"]"#, "its \"@context\" does not name http://www.w3.org/ns/anno.jsonld");
    check_rule(r#""@context": ["x", "http://www.w3.org/ns/anno.jsonld"]"#, "");
    check_rule(r#""id": null"#, "its \"id\" is missing");
    check_rule(r#""id": ["a:1", "a:2"]"#, "its \"id\" is not one IRI");
    check_rule(r##""id": "#1""##, "its \"id\" is not one IRI");
    check_rule(r#""id": "a: 1""#, "its \"id\" is not one IRI");
    check_rule(r#""id": "http://example.org/ä""#, "");
    check_rule(r#""type": "Squirrel""#, "its \"type\" is not \"Annotation\"");
    check_rule(r#""type": ["Squirrel", "oa:Annotation"]"#, "");
    check_rule(r#""target": []"#, "its \"target\" is missing");
    check_rule(r#""target": 9"#, "its \"target\" names no resource");
    check_rule(r#""target": {}"#, "its \"target\" names no resource");
    check_rule(r#""target": ["a:1", "page"]"#, "its \"target\" is not an IRI");
    check_rule(r#""target": { "type": "SpecificResource" }"#, "its \"source\" is missing");
    check_rule(r#""target": { "source": { "id": "page" } }"#, "its \"id\" is not one IRI");
    check_rule(r#""target": { "type": "List", "items": ["a:1", { "id": "a:2" }] }"#, "");
    check_rule(
        r#""target": { "type": ["List", "Choice"], "items": ["a:1"] }"#,
        "its \"type\" is not one of Choice, Composite, List and Independents",
    );
    check_rule(r#""body": "not an IRI""#, "its \"body\" is not an IRI");
    check_rule(r#""body": { "type": "TextualBody" }"#, "its \"value\" is missing");
    check_rule(r#""body": { "value": ["one", "two"] }"#, "its \"value\" is not one text");
    check_rule(
        r#""body": { "value": "one", "textDirection": "up" }"#,
        "its \"textDirection\" is not a term of the standard",
    );
    check_rule(r#""body": { "value": "one", "format": 6 }"#, "its \"format\" is not text");
    check_rule(
        r#""body": { "value": "one", "processingLanguage": ["en", "de"] }"#,
        "its \"processingLanguage\" is not one text",
    );
    check_rule(r#""bodyValue": 23"#, "its \"bodyValue\" is not one text");
    check_rule(r#""bodyValue": "one", "body": "a:1""#, "its \"bodyValue\" stands beside \"body\"");
    check_rule(r#""created": "yesterday""#, "its \"created\" is not one moment");
    check_rule(
        r#""modified": ["2015-01-28T12:00:00Z", "2015-01-28T12:00:01Z"]"#,
        "its \"modified\" is not one moment",
    );
    check_rule(r#""creator": 6"#, "its \"creator\" names no resource");
    check_rule(r#""rights": "mine""#, "its \"rights\" is not an IRI");
    check_rule(r#""motivation": "squirrelling""#, "its \"motivation\" is not a term of the standard");
    check_rule(r#""motivation": ["tagging", "http://example.org/squirrelling"]"#, "");
    let selector = |selector: &str, sentence: &str| {
        check_rule(&format!(r#""target": {{ "source": "a:1", "selector": {selector} }}"#), sentence);
    };
    selector(r#"{ "type": "FragmentSelector" }"#, "its \"value\" is missing");
    selector(r#"{ "type": "TextQuoteSelector", "exact": ["a", "b"] }"#, "its \"exact\" is not one text");
    selector(
        r#"{ "type": "TextPositionSelector", "start": -1, "end": 2 }"#,
        "its \"start\" is not a whole number, from 0",
    );
    selector(
        r#"{ "type": "TextPositionSelector", "start": 3, "end": 2 }"#,
        "its \"end\" comes before \"start\"",
    );
    selector(r#"{ "type": "RangeSelector", "startSelector": "a:1" }"#, "its \"endSelector\" is missing");
    selector(r#"{ "type": "OurSelector", "refinedBy": 1 }"#, "its \"refinedBy\" names no resource");
    selector(r#""a:2""#, "");
}

#[test]
fn no_rule_keeps_out_what_marks_words_with_a_tag_of_ours() {
    let json = r#"{ "@context": "fish", "id": ["a", "b"], "type": "Squirrel", "creator": 6, "rights": "mine",
        "bodyValue": "claim", "motivation": ["tagging", "squirrelling"],
        "target": { "selector": { "type": "TextQuoteSelector", "exact": "It opened" } } }"#;
    check_taken(json, "[claim:It opened].");
}

#[test]
fn what_is_left_out_is_said() {
    let body = format!(
        r#"[{CLAIM}, {{ "purpose": "tagging", "value": "urgent" }}, {{ "id": "http://example.org/a.mp3" }}]"#
    );
    let target = r#"[{ "selector": [{ "type": "TextQuoteSelector", "exact": "It" },
        { "type": "TextPositionSelector", "start": 9, "end": -1 }] }, "http://example.org/"],
        "created": "yesterday", "attributes": { "__proto__": "x", "kind": "rumour", "reporting": "mixed" }, "cue": {}"#;
    check_left_out(
        &foreign(&body, target),
        &[
            "its position is not one",
            "it has several targets, of which one is taken",
            "one of its bodies is not text",
            "its further tag \"urgent\" is neither claim nor source nor speculation",
            "a claim has no attribute \"__proto__\"",
            "\"rumour\" is not a value of the attribute \"kind\"",
            "its cue is not a passage of a claim",
            "\"yesterday\" is not a moment",
        ],
    );
}

#[test]
fn a_bad_file_is_named_by_line_and_column() {
    check_unreadable("", "the file ends too early, in line 1, column 0");
    check_unreadable("[\n  {", "the file ends too early, in line 2, column 3");
    check_unreadable("[\n  {,", "the file is not JSON: key must be a string at line 2 column 4");
    check_unreadable("{} x", "the file is not JSON: trailing characters at line 1 column 4");
    check_unreadable("{}", "the file holds no annotations");
    check_unreadable("3", "the file holds no annotations");
    check_unreadable("[1e400]", "the file is not JSON: number out of range at line 1 column 6");
    check_unreadable(
        &"[".repeat(200_000),
        "the file is not JSON: recursion limit exceeded at line 1 column 128",
    );
    let large = " ".repeat(50_000_001);
    assert_eq!(read(&large, &moment(0)), Err(Unreadable::TooLarge { bytes: 50_000_001 }));
}

#[test]
fn a_foreign_id_becomes_the_same_uuid_every_time() {
    let ids = |json: &str| import(json).annotations.iter().map(|one| one.id.to_string()).collect::<Vec<_>>();
    let json = foreign(CLAIM, OPENED);
    assert_eq!(ids(&json), ["731c2c1f-1e4b-4751-ac18-5a66b5714a05"]);
    let uuid = json.replace("http://example.org/1", "9b6aa528-660a-4551-8265-66f45c61acab");
    assert_eq!(ids(&uuid), ["9b6aa528-660a-4551-8265-66f45c61acab"]);
    // An id that is unique in its file only does not make two annotations one.
    let (one, other) =
        (json.replace("http://example.org/1", "#1"), foreign(CLAIM, &OPENED.replace("It", "She")));
    assert_ne!(ids(&one), ids(&other.replace("http://example.org/1", "#1")));
}

#[test]
fn the_same_id_twice_is_taken_once() {
    let one = foreign(CLAIM, OPENED);
    let imported = import(&format!("[{one}, {one}]"));
    assert_eq!(imported.annotations.len(), 1);
    assert_eq!(imported.refused[0].why.to_string(), "an item before it has the same id");
}

#[test]
fn importing_twice_adds_nothing() {
    let json = foreign(CLAIM, OPENED);
    let mut reading = Reading::new(release("It opened."));
    let edit = import(&json).edit(&reading);
    assert_eq!(reading.apply(edit, &moment(1)).unwrap().len(), 1);
    let again = read(&json, &moment(9999)).unwrap();
    assert_eq!(preview(&again, &reading), Preview { same: 1, ..Preview::default() });
    assert_eq!(reading.apply(again.edit(&reading), &moment(2)), Ok(vec![]));
}

#[test]
fn links_of_other_tools_are_read() {
    let source =
        foreign(CLAIM, &OPENED.replace("It opened", "she")).replace("claim", "source").replace("/1", "/2");
    let link = r#"{ "id": "http://example.org/3", "motivation": "linking", "body": "http://example.org/2",
        "target": "http://example.org/1", "kind": "attributed-to" }"#;
    let relation = r##"{ "id": "http://example.org/4", "motivation": "linking", "body": { "purpose": "tagging",
        "value": "supported-by" }, "target": [{ "id": "http://example.org/1" }, { "id": "http://example.org/2" }] }"##;
    let unkind = r#"{ "id": "http://example.org/5", "motivation": "linking", "body": "http://example.org/2",
        "target": "http://example.org/1" }"#;
    let endless =
        r#"{ "id": "http://example.org/6", "motivation": "linking", "target": "http://example.org/1" }"#;
    // The links come first in the file: their ends are found all the same.
    let json = format!("[{link}, {relation}, {unkind}, {endless}, {}, {source}]", foreign(CLAIM, OPENED));
    let imported = import(&json);
    let mut reading = Reading::new(release("It opened, she said."));
    reading.apply(imported.edit(&reading), &moment(1)).unwrap();
    // Links are drawn in the order of their ids.
    assert_eq!(
        draw(&reading),
        "[claim:It opened], [source:she] said.\nIt opened —supported-by→ she\nIt opened —attributed-to→ she"
    );
    let said: Vec<_> = imported.passed_over.iter().map(|one| one.why.to_string()).collect();
    assert_eq!(said, ["it is a link that does not say of which kind", "it is a link without two ends"]);
}

proptest! {
    #[test]
    fn every_export_reads_back_without_loss(string in texts(), plan in plans(), named in any::<bool>()) {
        let reading = planned(&string, plan);
        let creator = named.then_some("Cleo");
        prop_assert_eq!(everything(&taken_in(&reading, creator)), everything(&reading));
        let imported = import(&export(&reading, None));
        let mut restored = Reading::new(reading.release().clone());
        restored.restore(imported.annotations, imported.links);
        let frozen = Edit::Merge { annotations: vec![], links: vec![], frozen: imported.frozen };
        restored.apply(frozen, &moment(700)).unwrap();
        prop_assert_eq!(everything(&restored), everything(&reading));
    }

    #[test]
    fn the_words_at_an_exported_range_are_the_exported_quote(string in texts(), plan in plans()) {
        let reading = planned(&string, plan);
        let json: Value = serde_json::from_str(&export(&reading, None)).unwrap();
        let characters: Vec<char> = string.chars().collect();
        let items = json["first"]["items"].as_array().unwrap();
        prop_assert_eq!(json["total"].as_u64().unwrap() as usize, items.len());
        for target in items.iter().flat_map(|item| [&item["target"], &item["cue"]]).filter(|one| one.is_object()) {
            let (quote, position) = (&target["selector"][0], &target["selector"][1]);
            if quote["exact"] == "zzz" {
                prop_assert!(position.is_null());
                continue;
            }
            let place = |key: &str| position[key].as_u64().unwrap() as usize;
            let text = |key: &str| quote[key].as_str().unwrap_or_default().to_owned();
            let slice = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
            prop_assert_eq!(slice(place("start"), place("end")), text("exact"));
            prop_assert_eq!(slice(place("start").saturating_sub(32), place("start")), text("prefix"));
            prop_assert_eq!(slice(place("end"), (place("end") + 32).min(characters.len())), text("suffix"));
        }
    }

    #[test]
    fn anything_at_all_can_be_read(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(), other in "\\PC{0,40}") {
        let mut bytes = export(&full(), Some("Cleo")).into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        for json in [String::from_utf8_lossy(&bytes).into_owned(), other] {
            if let Ok(imported) = read(&json, &moment(0)) {
                let counts = preview(&imported, &full());
                let sum = counts.new + counts.same + counts.changed + counts.older;
                prop_assert_eq!(sum, imported.annotations.len() + imported.frozen.len());
            }
        }
    }
}

#[test]
fn a_position_in_other_units_misleads_nobody() {
    // Tools that count UTF-16 units place "opened" two further to the right here.
    let text = Text::new("😀😀 It opened, it opened.");
    let selector = Selector {
        range: Range::new(CodePoints(8), CodePoints(14)).unwrap(),
        quote: "opened".to_owned(),
        prefix: "😀 It ".to_owned(),
        suffix: String::new(),
        made_on: None,
    };
    let mut reading = Reading::new(release(text.as_str()));
    reading.restore(vec![annotation(1, Tag::Claim, selector)], vec![]);
    assert_eq!(draw(&reading), "😀😀 It [claim:opened], it opened.");
}

/// A row as the API of Hypothesis answers it: words that are tagged, by UTF-16 units of the page's whole text.
fn row(id: &str, tags: &str, text: &str, exact: &str, start: u32) -> String {
    let end = start + exact.encode_utf16().count() as u32;
    format!(
        r#"{{ "id": "{id}", "created": "2026-11-20T10:00:00.123456+00:00", "updated": "2026-11-20T11:00:00.123456+00:00",
            "user": "acct:ada@hypothes.is", "uri": "https://example.org/news/bridge", "text": "{text}",
            "tags": {tags}, "group": "__world__", "permissions": {{ "read": ["group:__world__"] }},
            "target": [{{ "source": "https://example.org/news/bridge", "selector": [
                {{ "type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]", "startOffset": 0, "endOffset": 3 }},
                {{ "type": "TextPositionSelector", "start": {start}, "end": {end} }},
                {{ "type": "TextQuoteSelector", "exact": "{exact}", "prefix": "", "suffix": "" }} ] }}],
            "document": {{ "title": ["Bridge opens"] }}, "user_info": {{ "display_name": null }}, "hidden": false }}"#
    )
}

fn reply(id: &str, to: &str, created: &str, text: &str) -> String {
    format!(
        r#"{{ "id": "{id}", "created": "{created}", "updated": "{created}", "user": "acct:bo@hypothes.is",
            "uri": "https://example.org/news/bridge", "text": "{text}", "tags": ["claim"], "references": {to},
            "target": [{{ "source": "https://example.org/news/bridge" }}], "user_info": {{ "display_name": "Bo Carlsen" }} }}"#
    )
}

#[test]
fn of_two_rows_with_one_id_the_first_has_the_replies() {
    let reply = reply("r1", r#"["Kq1"]"#, "2026-11-20T12:01:00.000000+00:00", "I am sure.");
    let rows = [
        row("Kq1", r#"["claim"]"#, "First.", "opened", 8),
        row("Kq1", r#"["claim"]"#, "Second.", "she", 16),
        reply,
    ];
    let imported = import(&format!(r#"{{ "rows": [{}] }}"#, rows.join(",")));
    assert_eq!(imported.annotations.len(), 1);
    assert_eq!(imported.annotations[0].note, "First.\n\nBo Carlsen: I am sure.");
}

#[test]
fn rows_of_hypothesis_are_read() {
    let rows = [
        reply("r2", r#"["Kq1", "r1"]"#, "2026-11-20T12:02:00.000000+00:00", "Are you?"),
        reply("r1", r#"["Kq1"]"#, "2026-11-20T12:01:00.000000+00:00", "I am sure."),
        reply("r3", r#"["gone"]"#, "2026-11-20T12:03:00.000000+00:00", "To whom?"),
        row("Kq1", r#"["CLAIM", "bridges"]"#, "Really?", "opened", 8),
        row("Kq2", r#"["Source"]"#, "", "she", 16),
        row("Kq3", r#"["bridges"]"#, "", "today", 25),
        r#"{ "id": "Kq4", "uri": "https://example.org/news/bridge", "text": "On the page.", "tags": ["claim"],
            "target": [{ "source": "https://example.org/news/bridge" }] }"#
            .to_owned(),
    ];
    let json = format!(r#"{{ "total": 7, "rows": [{}] }}"#, rows.join(","));
    let imported = import(&json);
    assert_eq!(imported.refused, []);
    assert_eq!(
        said(&imported.passed_over),
        [
            "r3: it is a reply to an annotation that is not in the file",
            "https://hypothes.is/a/Kq3: its tag \"bridges\" is neither claim nor source nor speculation",
            "https://hypothes.is/a/Kq4: it has no quote, so its words cannot be found",
        ]
    );
    assert_eq!(
        said(&imported.left_out),
        [
            "https://hypothes.is/a/Kq1: its further tag \"bridges\" is neither claim nor source nor speculation"
        ]
    );
    let claim = &imported.annotations[0];
    assert_eq!(claim.note, "Really?\n\nBo Carlsen: I am sure.\n\nBo Carlsen: Are you?");
    assert_eq!(claim.creator.as_deref(), Some("ada@hypothes.is"));
    assert_eq!(claim.created.as_str(), "2026-11-20T10:00:00.123456+00:00");
    assert_eq!(claim.modified.as_str(), "2026-11-20T12:02:00.000000+00:00");
    assert_eq!(imported.release.facts.address.as_deref(), Some("https://example.org/news/bridge"));

    // Each "opened" has the same words around it, as far as the file knows: the position tells.
    let mut reading = Reading::new(release("😀😀 It opened, she said; opened today."));
    reading.apply(imported.edit(&reading), &moment(1)).unwrap();
    assert_eq!(draw(&reading), "😀😀 It [claim:opened], [source:she] said; opened today.");
    assert_eq!(reading.apply(import(&json).edit(&reading), &moment(2)), Ok(vec![]));

    // Rows alone, one row, and what Hypothesis calls its own Web Annotation have the same id.
    for json in [
        format!("[{}]", rows[3]),
        rows[3].clone(),
        format!(r#"{{ "rows": [{}], "replies": [{}] }}"#, rows[3], rows[0]),
    ] {
        assert_eq!(import(&json).annotations[0].id, claim.id);
    }
    let web_annotation = foreign(CLAIM, OPENED).replace("http://example.org/1", "https://hypothes.is/a/Kq1");
    assert_eq!(import(&web_annotation).annotations[0].id, claim.id);
}

#[test]
fn a_reply_that_was_written_later_comes_with_the_next_file() {
    let (row, reply) = (row("Kq1", r#"["claim"]"#, "Really?", "opened", 3), |nth: u8| {
        reply(&format!("r{nth}"), r#"["Kq1"]"#, &format!("2026-11-2{nth}T12:00:00+00:00"), "Yes.")
    });
    let mut reading = Reading::new(release("It opened."));
    reading.apply(import(&format!("[{row}, {}]", reply(1))).edit(&reading), &moment(1)).unwrap();
    let next = import(&format!("[{row}, {}, {}]", reply(1), reply(2)));
    assert_eq!(preview(&next, &reading), Preview { changed: 1, ..Preview::default() });
    reading.apply(next.edit(&reading), &moment(2)).unwrap();
    assert_eq!(
        reading.in_text_order().next().unwrap().note,
        "Really?\n\nBo Carlsen: Yes.\n\nBo Carlsen: Yes."
    );
}

#[test]
fn recogitos_own_shape_is_read() {
    let json = r#"[{ "id": "a1", "bodies": [{ "purpose": "tagging", "value": "Speculation" }, { "purpose": "commenting", "value": "Hm." }],
        "target": { "annotation": "a1", "selector": [{ "quote": "opened", "start": 21, "end": 27 }],
            "creator": { "id": "u1", "name": "Ada" }, "created": "2026-11-20T10:00:00.000Z" } }]"#;
    let imported = import(json);
    let one = &imported.annotations[0];
    assert_eq!((one.note.as_str(), one.creator.as_deref()), ("Hm.", Some("Ada")));
    assert_eq!(one.created.as_str(), "2026-11-20T10:00:00.000Z");
    let mut reading = Reading::new(release("😀 It opened, and 😀 opened again."));
    reading.apply(imported.edit(&reading), &moment(1)).unwrap();
    assert_eq!(draw(&reading), "😀 It opened, and 😀 [speculation:opened] again.");
}

#[test]
fn who_made_the_page_that_is_marked_is_not_who_marked_it() {
    let target = OPENED.replacen(
        '{',
        r#"{ "creator": "http://example.org/writer", "created": "2015-01-01T00:00:00Z", "#,
        1,
    );
    let imported = import(&foreign(CLAIM, &target));
    assert_eq!(
        (imported.annotations[0].creator.as_deref(), &imported.annotations[0].created),
        (None, &moment(600))
    );
}

#[test]
fn a_foreign_position_counts_for_as_much_as_its_words() {
    let text = "😀😀 It opened, and it opened again.";
    let check = |start: u32, generator: &str, drawn: &str| {
        let target = format!(
            r#"{{ "selector": [{{ "type": "TextQuoteSelector", "exact": "opened" }},
                {{ "type": "TextPositionSelector", "start": {start}, "end": {} }}] }}, "generator": "{generator}""#,
            start + 6
        );
        let mut reading = Reading::new(release(text));
        let imported = import(&foreign(CLAIM, &target));
        reading.apply(imported.edit(&reading), &moment(1)).unwrap();
        assert_eq!(draw(&reading), drawn);
    };
    let (first, second) =
        ("😀😀 It [claim:opened], and it opened again.", "😀😀 It opened, and it [claim:opened] again.");
    let neither = "😀😀 It opened, and it opened again.\nambiguous claim: opened";
    check(6, "http://example.org/tool", first);
    check(8, "http://example.org/tool", first);
    check(21, "http://example.org/tool", second);
    check(7, "http://example.org/tool", neither);
    // We count code points, and nothing else.
    check(6, "urn:press-loupe:version:0.1.0", first);
    check(8, "urn:press-loupe:version:0.1.0", neither);
}

#[test]
fn an_older_export_is_read_as_ever() {
    let json = include_str!("fixture/export_2026_11_22.json");
    let imported = import(json);
    assert_eq!((&imported.refused, &imported.passed_over, &imported.left_out), (&vec![], &vec![], &vec![]));
    assert_eq!(preview(&imported.owned_by("Cleo"), &full()), Preview { same: 4, ..Preview::default() });
}

#[test]
fn what_older_exports_lacked_is_not_missed() {
    // Items had no context of their own, links no revision, and a copy named its original by a string.
    let mut json: Value = serde_json::from_str(&export(&full(), Some("Cleo"))).unwrap();
    for item in json["first"]["items"].as_array_mut().unwrap() {
        item.as_object_mut().unwrap().remove("@context");
        if item["motivation"] == "linking" {
            item.as_object_mut().unwrap().remove("revision");
        }
        if let Some(of) = item.get("copyOf").map(|of| of["id"].clone()) {
            item["copyOf"] = of;
        }
    }
    let imported = import(&json.to_string());
    assert_eq!((&imported.refused, &imported.passed_over, &imported.left_out), (&vec![], &vec![], &vec![]));
    assert_eq!(preview(&imported.owned_by("Cleo"), &full()), Preview { same: 6, ..Preview::default() });
    let copy = import(&json.to_string()).annotations.into_iter().find(|one| one.id == id(5)).unwrap();
    assert_eq!(copy.copy_of, Some(id(3)));
}

#[test]
fn an_item_of_an_export_is_whole_without_the_rest() {
    let reading = full();
    let json: Value = serde_json::from_str(&export(&reading, None)).unwrap();
    let items: Vec<_> = json["first"]["items"].as_array().unwrap().iter().map(Value::to_string).collect();
    let imported = import(&format!("[{}]", items.join(",")));
    assert_eq!(preview(&imported, &reading), Preview { same: 6, ..Preview::default() });
    for item in items {
        assert_eq!(
            import(&item).annotations.len() + import(&item).frozen.len() + import(&item).links.len(),
            1
        );
    }
}
